internal import CivicEvents
internal import CivicText

/// The words of a correction, in any language, as the value that the schema has.
///
/// Which values a fact may have is known to the database alone: it names them in the error that refuses the words.
struct FactValue {
  /// "role" with its values; no name where the fact has one field.
  private struct Field {
    let name: String?
    let values: [String]
    /// The vocabulary that has labels for all of them; nil for dates, numbers and free text.
    let vocabulary: String?
  }

  private static let vocabularies = [
    "event-kind", "event-status", "event-format", "organization-role", "person-role", "presence", "support",
    "group-kind", "occasion", "outcome-kind", "topic",
  ]

  private let fields: [Field]

  /// - Parameter allowed: as the error lists it: "role=organizer, host; presence=present, absent".
  init(allowed: String) {
    fields = allowed.split(separator: ";").map { part in
      let halves = part.split(separator: "=", maxSplits: 1)
      let values = halves[halves.count - 1].split(separator: ",").map { $0.trimmingSpaces() }
      return Field(
        name: halves.count == 2 ? halves[0].trimmingSpaces() : nil, values: values,
        vocabulary: Self.vocabularies.first { Set(Labels.values(in: $0)).isSuperset(of: values) })
    }
  }

  /// The value that the words mean, with its field where there are several; nil: they mean none.
  func value(of words: String) -> String? {
    let halves = words.split(separator: "=", maxSplits: 1).map(String.init)
    for field in fields {
      if halves.count == 2, field.name != halves[0] { continue }
      guard let vocabulary = field.vocabulary, let text = halves.last,
        let value = Labels.value(text, in: vocabulary), field.values.contains(value)
      else { continue }
      return field.name.map { "\($0)=\(value)" } ?? value
    }
    return nil
  }

  /// The values with their labels, for a message.
  var described: String {
    fields.map { field in
      let values = field.values.map { value in
        guard let vocabulary = field.vocabulary else { return value }
        let label = Interface.labels.text(value, in: vocabulary)
        return label == value ? value : "\(label) (\(value))"
      }
      return (field.name.map { "\($0)=" } ?? "") + values.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  /// A stored value as the interface says it.
  static func label(_ value: String) -> String {
    guard let vocabulary = vocabularies.first(where: { Labels.values(in: $0).contains(value) }) else {
      return value
    }
    return Interface.labels.text(value, in: vocabulary)
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
