internal import CivicReports

/// What makes a reading's report the same as a stored one.
struct ReportKey: Equatable {
  /// "url:…", "native:…" or "sha256:…" where the reading's id is the hash of one, else "id:…".
  let text: String
  /// What the reading carries as the report's id: for readings of ours 16 hex digits of the key's SHA-256.
  let hash: String

  init(_ report: ReportHeader) {
    let candidates = [report.key, "sha256:\(report.sha256)"]
    if report.id.isEmpty {
      text = candidates[0]
      hash = Self.hash(text)
    } else {
      hash = report.id
      text = candidates.first { Self.hash($0) == report.id } ?? "id:\(report.id)"
    }
  }

  private static func hash(_ key: String) -> String { String(Digest.sha256(key).prefix(16)) }
}
