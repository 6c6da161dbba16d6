/// Rows that a statement reads by `json_each(?)`, each an array: `value ->> 0` is its first column.
struct JSONRows {
  enum Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    case number(Int)
    case real(Double)
    case null

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(number) }
    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
    init(_ real: Double?) { self = real.map { .real($0) } ?? .null }
  }

  private var bytes: [UInt8] = [UInt8(ascii: "[")]
  private(set) var isEmpty = true

  /// JSON.
  var text: String { String(decoding: bytes + [UInt8(ascii: "]")], as: UTF8.self) }

  mutating func add(_ row: Value...) { add(row) }

  mutating func add(_ row: [Value]) {
    begin()
    bytes.append(UInt8(ascii: "["))
    for (index, value) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A list of plain values: `value` itself.
  static func list(_ values: some Sequence<Value>) -> String {
    var rows = JSONRows()
    for value in values {
      rows.begin()
      rows.write(value)
    }
    return rows.text
  }

  private mutating func begin() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .null: bytes += "null".utf8
    case .number(let number): bytes += String(number).utf8
    case .real(let real): bytes += String(real).utf8
    case .text(let text):
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0..<32:
          let hex = String(byte, radix: 16)
          bytes += "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".utf8
        default: bytes.append(byte)
        }
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
