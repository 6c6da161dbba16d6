/// The parameters of a header field (RFC 2045, 5.1), those in pieces or of another charset too (RFC 2231):
///
///     multipart/mixed; boundary="--a=_b"
///     attachment; filename*0*=UTF-8''%D0%9F%D1%80; filename*1*=%D0%B5%D1%81%D1%81.docx
enum HeaderParameters {
  static func read(_ value: ArraySlice<UInt8>) -> (value: String, parameters: [String: String]) {
    let parts = parts(value)
    var whole: [String: String] = [:]
    var pieces: [String: [(number: Int, bytes: [UInt8])]] = [:]
    var charsets: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: trimmed(part[..<equals]), as: UTF8.self).lowercased()
      let content = unquoted(trimmed(part[(equals + 1)...]))
      let star = name.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
      guard star.count > 1 else {
        if whole[name] == nil { whole[name] = EncodedWords.decoded(content[...]) }
        continue
      }
      let number = Int(star[1]) ?? 0
      let isEncoded = name.hasSuffix("*")
      var bytes = content
      if isEncoded {
        let marks = content.indices.filter { content[$0] == UInt8(ascii: "'") }
        if number == 0, marks.count >= 2 {
          charsets[star[0]] = String(decoding: content[..<marks[0]], as: UTF8.self)
          bytes = Array(content[(marks[1] + 1)...])
        }
        bytes = TransferEncoding.unescaped(bytes[...], escape: UInt8(ascii: "%"))
      }
      pieces[star[0], default: []].append((number, bytes))
    }
    for (name, list) in pieces where list.count <= 100 {
      let bytes = list.sorted { $0.number < $1.number }.flatMap(\.bytes)
      whole[name] = MailText.decoded(bytes[...], charset: charsets[name]) ?? whole[name]
    }
    return (String(decoding: trimmed(parts.first ?? []), as: UTF8.self).lowercased(), whole)
  }

  /// What semicolons part, outside quotation marks.
  private static func parts(_ value: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = value.startIndex
    var isQuoted = false
    var afterBackslash = false
    for index in value.indices {
      let byte = value[index]
      if byte == UInt8(ascii: "\""), !afterBackslash { isQuoted.toggle() }
      afterBackslash = byte == UInt8(ascii: "\\") && !afterBackslash
      if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append(value[start..<index])
        start = index + 1
      }
    }
    parts.append(value[start...])
    return parts
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return rest
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.first == UInt8(ascii: "\"") else {
      // A comment may follow.
      return Array(bytes.prefix { $0 > 0x20 })
    }
    var content: [UInt8] = []
    var afterBackslash = false
    for byte in bytes.dropFirst() {
      if afterBackslash {
        content.append(byte)
        afterBackslash = false
      } else if byte == UInt8(ascii: "\\") {
        afterBackslash = true
      } else if byte == UInt8(ascii: "\"") {
        break
      } else {
        content.append(byte)
      }
    }
    return content
  }
}
