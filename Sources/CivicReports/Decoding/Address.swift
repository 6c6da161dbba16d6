internal import CivicText

/// The address of a page in one spelling, so that the same page has the same key.
enum Address {
  /// Scheme and host in small letters (a host beyond ASCII as the network has it), without fragment, default port and the parameters that only count visitors; nil
  /// for what is no http address of a page (a site's front page is none).
  static func canonical(_ address: String) -> String? {
    let trimmed = address.trimming(\.isWhitespace)
    guard let scheme = ["https://", "http://"].first(where: { trimmed.lowercased().hasPrefix($0) }),
      !trimmed.contains(where: \.isWhitespace), trimmed.utf8.count <= 2000
    else { return nil }
    let rest = trimmed.dropFirst(scheme.count).prefix { $0 != "#" }
    let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    let host = host(rest[..<hostEnd], scheme: scheme)
    guard host.contains("."), !host.contains("@") else { return nil }
    let tail = rest[hostEnd...]
    let queryStart = tail.firstIndex(of: "?") ?? tail.endIndex
    let path = encoded(tail[..<queryStart])
    let query = tail[queryStart...].dropFirst().split(separator: "&").filter { !isTracking($0) }
      .map { encoded($0) }.joined(separator: "&")
    guard path.count > 1 || !query.isEmpty else { return nil }
    return scheme + host + (path.isEmpty ? "/" : path) + (query.isEmpty ? "" : "?" + query)
  }

  /// The site an address is of: its host without "www.".
  static func site(_ address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
      .lowercased()
    guard host.contains(".") else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// True for a site's pages and those of its subdomains.
  static func areOfOneSite(_ one: String, _ other: String) -> Bool {
    guard let one = site(one), let other = site(other) else { return false }
    return one == other || one.hasSuffix("." + other) || other.hasSuffix("." + one)
  }

  private static func host(_ text: Substring, scheme: String) -> String {
    let small = text.lowercased()
    let colon = small.lastIndex(of: ":") ?? small.endIndex
    let isUsual = small[colon...] == (scheme == "https://" ? ":443" : ":80")
    return Punycode.host(String(small[..<colon])) + (isUsual ? "" : small[colon...])
  }

  /// Letters beyond ASCII as UTF-8 in percent signs, whose digits are capitals (RFC 3986, 6.2.2.1).
  static func encoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    var afterPercent = 0
    for byte in text.utf8 {
      if byte >= 0x80 {
        bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else if afterPercent > 0, (0x61...0x66).contains(byte) {
        bytes.append(byte - 0x20)
      } else {
        bytes.append(byte)
      }
      afterPercent = byte == 0x25 ? 2 : max(0, afterPercent - 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || tracking.contains(name)
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "yclid", "ysclid", "dclid", "igshid", "igsh", "mc_cid", "mc_eid", "_openstat",
    "gad_source",
    "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "ref_src", "erid",
  ]
}
