extension ReportHeader {
  /// What makes a report the same report wherever it comes from.
  package var key: String {
    Self.key(url: url, source: source, nativeID: nativeID, sha256: sha256)
  }

  /// - Parameters:
  ///   - url: canonical.
  ///   - sha256: of the clean text, in hex.
  /// - Returns: "url:…"; of a report without an address "native:source:id"; without either "sha256:…".
  static func key(url: String?, source: String?, nativeID: String?, sha256: String) -> String {
    if let url { return "url:\(url)" }
    if let nativeID { return "native:\(source ?? ""):\(nativeID)" }
    return "sha256:\(sha256)"
  }
}
