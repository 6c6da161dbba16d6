internal import CivicText

/// Which column of a table holds what. A column is told by its heading, in any of the three languages (`table-column.…`,
/// `register-column.…`, `attendance-column.…` in each language's `labels.tsv`), or by whoever imports the table.
public struct ColumnMap<Field: TableField>: Sendable, Equatable {
  /// The headings that a person gave to fields: "date" → "Күні".
  private let given: [Field: String]

  public init() { given = [:] }

  /// - Parameter text: "date=Күні,title=Іс-шара атауы".
  /// - Returns: nil where it is not so, or names a field that there is not.
  public init?(_ text: String) {
    var given: [Field: String] = [:]
    for pair in text.split(separator: ",") {
      let sides = pair.split(separator: "=", maxSplits: 1).map { $0.trimming(\.isWhitespace) }
      guard sides.count == 2, !sides[1].isEmpty,
        let field = Field(rawValue: sides[0]) ?? Self.field(sides[0])
      else { return nil }
      given[field] = sides[1]
    }
    guard !given.isEmpty else { return nil }
    self.given = given
  }

  /// The fields there are, for a message.
  public static var fields: String { Field.allCases.map(\.rawValue).joined(separator: ", ") }

  /// The field of each column of a row of headings; no field twice.
  func fields(of headings: [String]) -> [Int: Field] {
    var fields: [Int: Field] = [:]
    for (field, heading) in given {
      if let column = headings.firstIndex(where: { Labels.folded($0) == Labels.folded(heading) }) {
        fields[column] = field
      }
    }
    for (column, heading) in headings.enumerated() where fields[column] == nil {
      guard let field = Self.field(heading), !fields.values.contains(field), given[field] == nil else {
        continue
      }
      fields[column] = field
    }
    return fields
  }

  /// "Дата проведения (начало)" is told by its words before the bracket, "Наименование (каз)" by all of them.
  private static func field(_ heading: String) -> Field? {
    guard Labels.mayBegin(heading, in: Field.headings) else { return nil }
    return value(heading.utf8.map { isMark($0) ? 0x20 : $0 }) ?? value(heading.utf8.prefix { !isEnd($0) })
  }

  private static func value(_ words: some Collection<UInt8>) -> Field? {
    // No heading is so long.
    guard words.count <= 240 else { return nil }
    return Labels.value(String(decoding: words, as: UTF8.self), in: Field.headings)
      .flatMap { Field(rawValue: $0) }
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ":")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "."): true
    default: isEnd(byte)
    }
  }
}
