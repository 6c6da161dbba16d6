/// Words of a header in another encoding than ASCII (RFC 2047): "=?koi8-r?B?8NLF09Mt0sXMydo=?=".
enum EncodedWords {
  /// Neighbours in one charset are put together before they are decoded: programs part them within a letter's bytes.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var waiting: (charset: String, bytes: [UInt8])?
    var plain: [UInt8] = []
    func end() {
      if let word = waiting {
        text += MailText.decoded(word.bytes[...], charset: word.charset) ?? ""
        waiting = nil
      }
      // Some programs write headers without any encoding.
      if !plain.isEmpty { text += MailText.decoded(plain[...], charset: nil) ?? "" }
      plain = []
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard let word = Self.word(bytes, at: index) else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      // Blanks between two encoded words belong to neither.
      let areNeighbours = waiting?.charset == word.charset && plain.allSatisfy { $0 <= 0x20 }
      if waiting != nil, plain.allSatisfy({ $0 <= 0x20 }) { plain = [] }
      if areNeighbours {
        waiting?.bytes += word.bytes
      } else {
        end()
        waiting = (word.charset, word.bytes)
      }
      index = word.end
    }
    end()
    return text
  }

  private static func word(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) -> (charset: String, bytes: [UInt8], end: Int)? {
    let question = UInt8(ascii: "?")
    guard bytes[start] == UInt8(ascii: "="), start + 1 < bytes.endIndex, bytes[start + 1] == question,
      let charsetEnd = mark(bytes, after: start + 2, limit: 40),
      charsetEnd + 2 < bytes.endIndex, bytes[charsetEnd + 2] == question,
      let end = mark(bytes, after: charsetEnd + 3, limit: 4000), end + 1 < bytes.endIndex,
      bytes[end + 1] == UInt8(ascii: "=")
    else { return nil }
    let content = bytes[(charsetEnd + 3)..<end]
    let charset = String(
      decoding: bytes[(start + 2)..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self
    )
    .lowercased()
    switch bytes[charsetEnd + 1] {
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      return (charset, TransferEncoding.base64(content), end + 2)
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      let spaced = content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      return (charset, TransferEncoding.unescaped(spaced[...], escape: UInt8(ascii: "=")), end + 2)
    default: return nil
    }
  }

  /// The next question mark.
  private static func mark(_ bytes: ArraySlice<UInt8>, after start: Int, limit: Int) -> Int? {
    bytes[min(start, bytes.endIndex)...].prefix(limit).firstIndex(of: UInt8(ascii: "?"))
  }
}
