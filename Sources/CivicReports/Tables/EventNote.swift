internal import CivicText

/// An event that a person types in, because no report tells of it: stored as a report of a line a field.
public struct EventNote: Sendable {
  private let values: [(field: EventField, text: String)]

  /// - Parameter values: in the order in which they are to stand; a field may have several.
  public init(_ values: [(field: EventField, text: String)]) {
    self.values = values.map { ($0.field, CleanCharacters.singleSpaced(CleanCharacters.cleaned($0.text))) }
      .filter { !$0.text.isEmpty }
  }

  /// - Throws: `ReportError` where there is no title and no day, or what is typed is no day.
  package func reading() throws(ReportError) -> Reading {
    let language = SheetLanguage.of(values.map(\.text).joined(separator: " "))
    let labels = Labels(language)
    var text = CellText()
    var cells: [EventField: [Cell]] = [:]
    for (field, value) in values {
      let shown: String
      switch field {
      case .kind: shown = Self.label(value, in: "event-kind", labels)
      case .status: shown = Self.label(value, in: "event-status", labels)
      case .topic: shown = Self.label(value, in: "topic", labels)
      default: shown = value
      }
      cells[field, default: []] += text.addLine([
        (labels.text(field.rawValue, in: EventField.headings), shown)
      ])
    }
    do throws(ReportError.Reason) {
      let row = try EventRow(text.text, cells, language: language)
      return try row.reading(nativeID: nil, form: .note).withoutPersonalData
    } catch {
      throw ReportError("civic add event", error)
    }
  }

  /// The day that a person has typed, "2026-03-12"; nil where it is none.
  public static func day(_ text: String) -> String? {
    let document = Document(text, language: SheetLanguage.of(text))
    return Dates.find(in: document, published: nil).first?.start
  }

  private static func label(_ text: String, in vocabulary: String, _ labels: Labels) -> String {
    Labels.value(text, in: vocabulary).map { labels.text($0, in: vocabulary) } ?? text
  }
}
