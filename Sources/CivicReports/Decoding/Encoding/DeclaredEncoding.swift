/// The encoding that an HTML page names in its head: `<meta charset=…>`, `charset=…` of a content type, or the XML
/// declaration's `encoding=…`.
enum DeclaredEncoding {
  static func find(in bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    guard head.contains("<") else { return nil }
    for mark in ["charset=", "encoding="] {
      guard let position = head.range(of: mark) else { continue }
      let name = head[position.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if let encoding = TextEncoding(declared: String(name)) { return encoding }
    }
    return nil
  }
}

extension StringProtocol {
  /// The first place where a text stands.
  func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
