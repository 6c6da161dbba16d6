internal import CivicReports
internal import CivicText

/// The sentence templates and closed tables of one language, from `summary.tsv` and `digest.tsv`, with its labels of topics
/// and other vocabularies.
///
/// No name takes an ending: what inflects stands in these tables whole (months, kinds of events, words beside places).
struct ProseWords: Sendable {
  let language: Language
  private let labels: Labels

  init(_ language: Language) {
    self.language = language
    labels = Labels(language)
  }

  private static let tables: [Language: [String: String]] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      let rows = ["summary", "digest"].flatMap { LanguageData.rows("\(language.rawValue)/\($0).tsv") }
      return (
        language, Dictionary(rows.filter { $0.count > 1 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
      )
    })

  /// Every key of a language, for the checks that none is missing.
  static func keys(_ language: Language) -> Set<String> { Set((tables[language] ?? [:]).keys) }

  func text(_ key: String) -> String? { Self.tables[language]?[key] }

  /// A template with its `{words}` replaced, the first letter large; nil where the language has none under this key.
  func sentence(_ key: String, _ words: [String: String] = [:]) -> String? {
    text(key).map { capitalized(Self.filled($0, words)) }
  }

  /// The same within a sentence; empty where the language has none.
  func phrase(_ key: String, _ words: [String: String] = [:]) -> String {
    text(key).map { Self.filled($0, words) } ?? ""
  }

  /// A template with the plural forms of a number between bars, which is `{count}`.
  func counted(_ key: String, _ count: Int, _ words: [String: String] = [:]) -> String {
    let forms = (text(key) ?? "").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let form = forms[min(Labels.pluralForm(of: count, in: language), forms.count - 1)]
    return Self.filled(form, words.merging(["count": String(count)]) { own, _ in own })
  }

  func label(_ value: String, in vocabulary: String) -> String { labels.text(value, in: vocabulary) }

  func topic(_ topic: String) -> String { label(topic, in: "topic") }

  /// "дөңгелек үстел", "заседание рабочей группы".
  func kind(_ kind: EventKind) -> String {
    text("kind.\(kind.rawValue)") ?? label(kind.rawValue, in: "event-kind")
  }

  /// "состоялась", "запланированы": by the gender of the kind; empty in languages whose verbs have none.
  func verb(_ verb: String, of kind: EventKind) -> String {
    text("gender.\(kind.rawValue)").flatMap { text("\(verb).\($0)") } ?? ""
  }

  /// In quotation marks; those within are of the other sort.
  func quoted(_ text: String) -> String { phrase("quoted", ["text": inner(text)]) }

  /// What stands within quotation marks, with its own of the other sort.
  func inner(_ text: String) -> String {
    let inner: [Character: Character] =
      language == .en ? ["“": "‘", "”": "’"] : ["«": "„", "»": "“"]
    return String(text.map { inner[$0] ?? $0 })
  }

  func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Braces within a name stay as they are.
  private static func filled(_ template: String, _ words: [String: String]) -> String {
    var text = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += words[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
