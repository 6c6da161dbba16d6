internal import CivicText

/// An address of the web, taken apart.
struct WebAddress: Hashable, Sendable {
  /// "http" or "https".
  let scheme: String
  /// In ASCII and small letters; an IPv6 address in brackets.
  let host: String
  /// nil for the scheme's own.
  let port: Int?
  /// Path and query, with letters beyond ASCII in percent signs: "/news/7?page=2".
  let target: String

  /// What robots.txt speaks for: "https://qala.kz".
  var origin: String { "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")" }

  var text: String { origin + target }

  /// Whom requests are made to, one at a time: the host without "www.".
  var server: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

  var isFrontPage: Bool { target == "/" }

  static func isOne(_ text: String) -> Bool {
    let small = text.prefix(8).lowercased()
    return small.hasPrefix("https://") || small.hasPrefix("http://")
  }

  /// nil for what is no address of http or https, or carries a password.
  init?(_ text: String) {
    let trimmed = text.trimming(\.isWhitespace)
    guard Self.isOne(trimmed), trimmed.utf8.count <= 4000, let colon = trimmed.firstIndex(of: ":"),
      !trimmed.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x20 || $0 == "\\" })
    else { return nil }
    scheme = trimmed[..<colon].lowercased()
    let rest = trimmed[colon...].dropFirst(3).prefix { $0 != "#" }
    let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    guard let (host, port) = Self.host(rest[..<hostEnd]) else { return nil }
    self.host = host
    self.port = port == (scheme == "https" ? 443 : 80) ? nil : port
    let tail = Address.encoded(rest[hostEnd...])
    target = tail.hasPrefix("/") ? tail : "/" + tail
  }

  private static func host(_ text: Substring) -> (String, Int?)? {
    var name = text
    var port: Int?
    let bracket = text.lastIndex(of: "]") ?? text.startIndex
    if let colon = text[bracket...].lastIndex(of: ":") {
      guard let number = UInt16(text[colon...].dropFirst()), number > 0 else { return nil }
      port = Int(number)
      name = text[..<colon]
    }
    let host = Punycode.host(name.lowercased())
    let isName = host.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
        || byte == 0x5F
    }
    let isNumber =
      host.hasPrefix("[") && host.hasSuffix("]")
      && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    guard !host.isEmpty, isName || isNumber else { return nil }
    return (host, port)
  }
}
