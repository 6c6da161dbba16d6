extension EventReading {
  /// What errors call a field of `evidence`: "evidence.title"; "evidence" where it is none that a reading has, for then it is
  /// the file's own word.
  package static func evidenceName(_ field: String) -> String {
    fields.contains(field) ? "evidence.\(field)" : "evidence"
  }

  private static let fields: Set<String> = [
    "kind", "status", "title", "start", "end", "no_later_than", "country", "region", "district", "settlement",
    "venue",
    "format", "part_of",
  ]
}
