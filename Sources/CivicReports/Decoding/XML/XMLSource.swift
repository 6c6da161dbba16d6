internal import CLibXML2

/// The text of an XML file made ready for a parser that is strict.
enum XMLSource {
  /// UTF-8 without what is not the file's own: the declaration (the text is decoded already), the document type with its
  /// entities, characters that XML forbids. Entities of HTML are their characters; an "&" that begins none stands for
  /// itself.
  static func prepared(_ text: String) -> [UInt8] {
    let source = Array(text.utf8)
    var prepared: [UInt8] = []
    prepared.reserveCapacity(source.count)
    var index = endOfProlog(source)
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"), source[index...].starts(with: cdata) {
        let end = source[index...].place(of: "]]>")?.upperBound ?? source.count
        prepared += source[index..<end].filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        index = end
      } else if byte == UInt8(ascii: "&") {
        let (replacement, length) = entity(source[index...])
        prepared += replacement
        index += length
      } else {
        if byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { prepared.append(byte) }
        index += 1
      }
    }
    return prepared
  }

  /// Of "<!DOCTYPE feed [ <!ENTITY a "b"> ]>…", which begins here; nil where it does not end.
  static func endOfDoctype<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> Bytes.Index? {
    var quote: UInt8?
    var depth = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"):
        depth -= 1
        if depth <= 0 { return index }
      default: break
      }
    }
    return nil
  }

  /// Where the root element begins.
  private static func endOfProlog(_ source: [UInt8]) -> Int {
    var index = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < source.count {
      while index < source.count, InputHead.isSpace(source[index]) { index += 1 }
      let rest = source[index...]
      let end: Int?
      if rest.starts(with: Array("<?".utf8)) {
        end = rest.place(of: "?>")?.upperBound
      } else if rest.starts(with: Array("<!--".utf8)) {
        end = rest.place(of: "-->")?.upperBound
      } else if rest.starts(with: Array("<!".utf8)) {
        end = endOfDoctype(rest)
      } else {
        return index
      }
      guard let end else { return source.count }
      index = end
    }
    return index
  }

  private static func entity(_ bytes: ArraySlice<UInt8>) -> (replacement: [UInt8], length: Int) {
    let name = bytes.dropFirst().prefix(32).prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x23
    }
    let ends = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
    guard ends, let first = name.first else { return (Array("&amp;".utf8), 1) }
    let whole = Array(bytes[bytes.startIndex...name.endIndex])
    if first == UInt8(ascii: "#") || own.contains(where: { name.elementsEqual($0.utf8) }) {
      return (whole, whole.count)
    }
    let description = String(decoding: name, as: UTF8.self).withCString { pointer in
      pointer.withMemoryRebound(to: xmlChar.self, capacity: name.count + 1) { htmlEntityLookup($0) }
    }
    guard let value = description?.pointee.value, let scalar = Unicode.Scalar(value) else {
      return (Array("&amp;".utf8), 1)
    }
    return (Array(String(Character(scalar)).utf8), whole.count)
  }

  private static let own = ["amp", "lt", "gt", "quot", "apos"]
  private static let cdata = Array("<![CDATA[".utf8)
}
