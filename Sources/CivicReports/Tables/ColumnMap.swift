internal import CivicText

/// Which column of a table holds what of an event. A column is told by its heading, in any of the three languages
/// (`column.…` in each language's `labels.tsv`), or by whoever imports the table.
public struct ColumnMap: Sendable, Equatable {
  public enum Field: String, Sendable, CaseIterable {
    case title, kind, status, date, end, place, venue, organizer, participants, count, speakers, topic, link,
      note
  }

  /// The headings that a person gave to fields: "date" → "Күні".
  private let given: [Field: String]

  public init() { given = [:] }

  /// - Parameter text: "date=Күні,title=Іс-шара атауы".
  /// - Returns: nil where it is not so, or names a field that there is not.
  public init?(_ text: String) {
    var given: [Field: String] = [:]
    for pair in text.split(separator: ",") {
      let sides = pair.split(separator: "=", maxSplits: 1).map { $0.trimming(\.isWhitespace) }
      guard sides.count == 2, !sides[1].isEmpty, let field = Self.field(sides[0]) else { return nil }
      given[field] = sides[1]
    }
    guard !given.isEmpty else { return nil }
    self.given = given
  }

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

  /// "Дата проведения (начало)" is told by its words before the bracket.
  private static func field(_ heading: String) -> Field? {
    let bare = heading.prefix { $0 != "(" && $0 != "*" && $0 != ":" }.trimming(\.isWhitespace)
    return Labels.value(String(bare), in: "column").flatMap { Field(rawValue: $0) }
  }
}
