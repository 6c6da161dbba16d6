/// Rows of a table in text: fields parted by commas, semicolons or tabs, quoted where they hold one of these or a line end
/// (RFC 4180).
enum DelimitedRows {
  /// - Parameter most: so many rows with words in them are read.
  /// - Returns: nil where the text is no table: no delimiter stands in its first line outside of quotation marks, or a field is
  ///   longer than a text may be, as behind a quotation mark that nobody closes.
  static func rows(of text: String, most: Int = .max) -> [[String]]? {
    let text = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    let bytes = Array(Substring(text).utf8)
    guard let delimiter = delimiter(Substring(text.prefix(8192)).utf8.count, bytes) else { return nil }
    var reader = RowReader(bytes[...], delimiter)
    var rows: [[String]] = []
    var full = 0
    while full < most, reader.next() != nil {
      if reader.row.contains(where: { $0.count > longestField }) { return nil }
      rows.append(
        reader.row.map { $0.isEmpty ? "" : FormulaText.original(String(decoding: $0, as: UTF8.self)) })
      if reader.row.contains(where: { $0.contains(where: isOfWord) }) { full += 1 }
    }
    return rows
  }

  /// The one that stands most often in the first lines, quoted fields apart.
  private static func delimiter(_ head: Int, _ bytes: [UInt8]) -> UInt8? {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    let counts = candidates.map { candidate -> Int in
      var reader = RowReader(bytes.prefix(head), candidate)
      let lengths = (0..<6).map { _ in reader.next() ?? 0 }
      return (lengths.max() ?? 0) - 1
    }
    guard let best = counts.max(), best > 0 else { return nil }
    return counts.firstIndex(of: best).map { candidates[$0] }
  }

  /// In bytes.
  private static let longestField = 4 * TextLength.longest

  /// A letter or digit of ASCII, or the beginning of a Cyrillic letter.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || (0xD0...0xD3).contains(byte)
  }
}

/// Reads the rows of a table in bytes of UTF-8 one by one.
private struct RowReader {
  private let bytes: ArraySlice<UInt8>
  private let delimiter: UInt8
  private var index: Int
  /// Of the row that was read last.
  private(set) var row: [ArraySlice<UInt8>] = []

  private enum End { case delimiter, line, text }

  init(_ bytes: ArraySlice<UInt8>, _ delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    index = bytes.startIndex
  }

  /// - Returns: how many fields the next row has; nil behind the last.
  mutating func next() -> Int? {
    row.removeAll(keepingCapacity: true)
    if index == bytes.endIndex { return nil }
    while true {
      let (field, end) = field()
      // What stands behind the last line end is no row where it is nothing but an open quotation mark.
      if end == .text, row.isEmpty, field.isEmpty { return nil }
      row.append(field)
      if end != .delimiter { return row.count }
    }
  }

  private mutating func field() -> (bytes: ArraySlice<UInt8>, end: End) {
    guard index < bytes.endIndex, bytes[index] == Self.quote else {
      let start = index
      let end = skipToEnd()
      return (bytes[start..<end.index], end.end)
    }
    // Quoted: its parts between quotation marks, and what may stand behind the last of them.
    var field: [UInt8] = []
    index += 1
    while index < bytes.endIndex {
      let stop = bytes[index...].firstIndex(of: Self.quote) ?? bytes.endIndex
      field += bytes[index..<stop]
      index = min(stop + 1, bytes.endIndex)
      if index < bytes.endIndex, bytes[index] == Self.quote {
        field.append(Self.quote)
        index += 1
      } else if stop < bytes.endIndex {
        break
      }
    }
    let start = index
    let end = skipToEnd()
    field += bytes[start..<end.index]
    return (field[...], end.end)
  }

  /// Goes behind the next delimiter or line end.
  ///
  /// - Returns: where it stands.
  private mutating func skipToEnd() -> (index: Int, end: End) {
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == delimiter { return (index - 1, .delimiter) }
      if byte == 0x0A || byte == 0x0D {
        let end = index - 1
        if byte == 0x0D, index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
        return (end, .line)
      }
    }
    return (index, .text)
  }

  private static let quote = UInt8(ascii: "\"")
}
