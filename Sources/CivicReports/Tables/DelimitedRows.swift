/// Rows of a table in text: fields parted by commas, semicolons or tabs, quoted where they hold one of these or a line end
/// (RFC 4180).
enum DelimitedRows {
  /// - Parameter most: so many rows with words in them are read.
  /// - Returns: nil where the text is no table: no delimiter stands in its first line outside of quotation marks.
  static func rows(of text: String, most: Int = .max) -> [[String]]? {
    let text = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    let bytes = Array(Substring(text).utf8)
    guard let delimiter = delimiter(Substring(text.prefix(8192)).utf8.count, bytes) else { return nil }
    var reader = RowReader(bytes[...], delimiter)
    var rows: [[String]] = []
    var full = 0
    while full < most, reader.next() != nil {
      rows.append(reader.row.map { FormulaText.original(String(decoding: $0, as: UTF8.self)) })
      if reader.row.contains(where: { $0.contains(where: isOfWord) }) { full += 1 }
    }
    return rows
  }

  /// The one that stands most often in the first lines, quoted fields apart.
  private static func delimiter(_ head: Int, _ bytes: [UInt8]) -> UInt8? {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    let counts = candidates.map { candidate -> Int in
      var reader = RowReader(bytes.prefix(head), candidate)
      reader.isCounting = true
      let lengths = (0..<6).map { _ in reader.next() ?? 0 }
      return (lengths.max() ?? 0) - 1
    }
    guard let best = counts.max(), best > 0 else { return nil }
    return counts.firstIndex(of: best).map { candidates[$0] }
  }

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
  private(set) var row: [[UInt8]] = []
  /// True where nobody asks what is in the fields.
  var isCounting = false

  init(_ bytes: ArraySlice<UInt8>, _ delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    index = bytes.startIndex
  }

  /// - Returns: how many fields the next row has; nil behind the last.
  mutating func next() -> Int? {
    row = []
    var count = 0
    var field: [UInt8] = []
    var isEmpty = true
    var isQuoted = false
    func take(_ byte: UInt8) {
      isEmpty = false
      if !isCounting { field.append(byte) }
    }
    func end() {
      count += 1
      if !isCounting { row.append(field) }
      field = []
      isEmpty = true
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          take(byte)
        } else if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
          take(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), isEmpty {
        isQuoted = true
      } else if byte == delimiter {
        end()
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
        end()
        return count
      } else {
        take(byte)
      }
    }
    if isEmpty, count == 0 { return nil }
    end()
    return count
  }
}
