internal import CivicReports

/// What holds the names of a row together that bears no number of its own.
enum RegisterRow {
  /// Beside "kz-bin": no identifier that anybody knows a body by.
  static let scheme = "row"

  /// The same for the same names and legal forms in the same region, whichever register they stand in.
  static func identifier(_ entry: RegisterEntry) -> String {
    let names = entry.names.map { "\(NameKey.key($0.name))\t\(NameKey.key($0.legalForm ?? ""))" }.sorted()
    let signs = names + [NameKey.key(entry.legalForm ?? ""), entry.region ?? ""]
    let sign = Digest.sha256(signs.joined(separator: "\n"))
    return "\(scheme) \(sign.prefix(16))"
  }

  static func isRow(_ identifier: String) -> Bool { identifier.hasPrefix(scheme + " ") }
}
