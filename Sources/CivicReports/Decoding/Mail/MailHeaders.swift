/// The header fields of a letter or of one of its parts (RFC 5322, 2.2), with encoded words read (RFC 2047).
struct MailHeaders: Sendable {
  /// Names in small letters with what stands after the colon, lines put together, in their order.
  private let fields: [(name: String, value: ArraySlice<UInt8>)]
  var count: Int { fields.count }
  /// Of the first byte of the body.
  let end: Int

  /// - Parameter bytes: begins with a field; the fields end with a blank line, or with the first line that is none.
  init(_ bytes: ArraySlice<UInt8>) {
    var fields: [(name: String, value: ArraySlice<UInt8>)] = []
    var index = bytes.startIndex
    var isFirst = true
    while index < bytes.endIndex, fields.count < 1000 {
      let line = MailLines.line(of: bytes, at: index)
      if line.content.isEmpty {
        index = line.next
        break
      }
      if let first = line.content.first, first == 0x20 || first == 0x09 {
        if let last = fields.indices.last { fields[last].value.append(contentsOf: line.content) }
      } else if let field = Self.field(line.content) {
        fields.append(field)
      } else if !isFirst || !line.content.starts(with: Array("From ".utf8)) {
        // A mailbox file has a line of its own above each letter; anything else begins the body.
        break
      }
      isFirst = false
      index = line.next
    }
    self.fields = fields
    end = index
  }

  /// The value of the first field of a name, decoded; nil where there is none or it is blank.
  ///
  /// - Parameter name: in small letters.
  func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    let text = CleanCharacters.singleSpaced(EncodedWords.decoded(value))
    return text.isEmpty ? nil : text
  }

  /// What a field says and the parameters after it: "text/html; charset=utf-8". Names in small letters.
  func parameters(_ name: String) -> (value: String, parameters: [String: String]) {
    guard let value = value(name) else { return ("", [:]) }
    return HeaderParameters.read(value)
  }

  func has(_ name: String) -> Bool { value(name) != nil }

  private func value(_ name: String) -> ArraySlice<UInt8>? {
    fields.first { $0.name == name }?.value.prefix(Self.longestValue)
  }

  /// In bytes. A line has 998 at most (RFC 5322, 2.1.1), and a subject takes a few.
  private static let longestValue = 16_384

  private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
    let name = line[..<colon]
    guard name.count <= 76, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return (String(decoding: name, as: UTF8.self).lowercased(), line[(colon + 1)...])
  }
}

/// Lines of bytes, whatever ends them.
enum MailLines {
  /// The line at a place without its end, and where the next one begins.
  static func line(of bytes: ArraySlice<UInt8>, at index: Int) -> (content: ArraySlice<UInt8>, next: Int) {
    let rest = bytes[index...]
    guard let end = rest.firstIndex(of: 0x0A) else { return (rest, bytes.endIndex) }
    let content = end > index && bytes[end - 1] == 0x0D ? bytes[index..<(end - 1)] : bytes[index..<end]
    return (content, end + 1)
  }
}
