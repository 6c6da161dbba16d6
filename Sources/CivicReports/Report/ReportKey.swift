extension Reading {
  /// What makes it this report: its address, else its text.
  ///
  /// A reading does not carry the key itself. One of a report that has a native id instead of an address ("native:…")
  /// cannot be told apart by it yet: it gets the key of its text.
  package var reportKey: String { report.url.map { "url:\($0)" } ?? "sha256:\(report.sha256)" }
}
