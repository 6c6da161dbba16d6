internal import CivicReports
internal import CivicText

/// The sentence templates of one language, from `summary.tsv`, with its labels of kinds and topics.
struct SummaryWords: Sendable {
  let language: Language
  private let labels: Labels

  init(_ language: Language) {
    self.language = language
    labels = Labels(language)
  }

  private static let tables: [Language: [String: String]] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      let rows = LanguageData.rows("\(language.rawValue)/summary.tsv").filter { $0.count > 1 }
      return (language, Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 }))
    })

  func text(_ key: String) -> String? { Self.tables[language]?[key] }

  /// A template with its `{words}` replaced; nil where the language has none under this key.
  func sentence(_ key: String, _ words: [String: String]) -> String? {
    guard var sentence = text(key) else { return nil }
    for (name, word) in words { sentence = sentence.replacing("{\(name)}", with: word) }
    return capitalized(sentence)
  }

  func kind(_ kind: EventKind) -> String { labels.text(kind.rawValue, in: "event-kind") }

  func topic(_ topic: String) -> String { labels.text(topic, in: "topic") }

  /// "состоялась", "запланированы": by the gender of the kind; empty in languages whose verbs have none.
  func verb(_ verb: String, of kind: EventKind) -> String {
    text("gender.\(kind.rawValue)").flatMap { text("\(verb).\($0)") } ?? ""
  }

  /// "A, B және C".
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let first = items.dropLast().joined(separator: ", ")
    return sentence("and", ["first": first, "last": last]).map { uncapitalized($0, like: first) }
      ?? items.joined(separator: ", ")
  }

  // MARK: Dates

  /// «2026 жылғы 13 ақпанда», "13 февраля 2026 года", "on 13 February 2026", of reduced precision too.
  func date(_ start: String, _ end: String?) -> String {
    guard let end, end != start else { return date(start) }
    let from = start.split(separator: "-")
    let to = end.split(separator: "-")
    if from.count == 3, to.count == 3, from[0] == to[0], from[1] == to[1] {
      return filled("date.range", from, ["lastday": number(to[2])])
    }
    return (text("date.months") ?? "{first} – {last}")
      .replacing("{first}", with: date(start)).replacing("{last}", with: date(end))
  }

  private func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    switch parts.count {
    case 3: return filled("date.day", parts, [:])
    case 2: return filled("date.month", parts, [:])
    default: return filled("date.year", parts, [:])
    }
  }

  private func filled(_ key: String, _ parts: [Substring], _ more: [String: String]) -> String {
    var words = more
    words["year"] = parts.first.map(String.init)
    if parts.count > 1 {
      words["month"] = text("month.\(number(parts[1]))")
      words["month-in"] = text("month-in.\(number(parts[1]))")
    }
    if parts.count > 2 { words["day"] = number(parts[2]) }
    var text = text(key) ?? ""
    for (name, word) in words { text = text.replacing("{\(name)}", with: word) }
    return text
  }

  private func number(_ digits: Substring) -> String { Int(digits).map(String.init) ?? String(digits) }

  // MARK: Letters

  func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A list does not begin a sentence: its first letter stays as it was.
  private func uncapitalized(_ text: String, like original: String) -> String {
    String(original.prefix(1)) + text.dropFirst()
  }
}
