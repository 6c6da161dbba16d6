/// The words of the calendar in all three languages. A report in one may hold a line in another, so that one
/// table serves them all.
struct CalendarWords: Sendable {
  /// What a month's ending says: `13 ақпанда`, `ақпанның 13-і`, `12 маусымнан`, `14 маусымға`, `5 шілдедегі`.
  enum Form: String, Sendable {
    case plain, locative, genitive, dative, ablative, attributive
  }
  struct Month: Sendable {
    let number: Int
    let form: Form
    let language: Language
    /// Alone, without a day, a year or "month", it is another word.
    var isAmbiguous = false
    var isAbbreviation = false
    /// `ақпаны`, `ақпанында`: the month of a year that was named.
    var isPossessive = false
  }
  struct Weekday: Sendable {
    let number: Int
    /// True where the form says "on": `бейсенбіде`, `четверг` behind `в`.
    let form: Form
    let language: Language
  }

  private(set) var months = WordTable<Month>()
  private(set) var weekdays = WordTable<Weekday>()
  /// By the word, then by its kind: few words of a text are any.
  private var values = WordTable<[String: Int]>()
  private var forms = WordTable<[String: Form]>()
  /// Of all of them, and of those that a date may begin with.
  private var beginnings = WordBeginnings([])
  private var firstWords = WordBeginnings([])

  static let all = CalendarWords()

  private init() {
    for language in Language.allCases {
      let rows = LanguageData.rows("\(language.rawValue)/calendar.tsv").filter { $0.count == 3 }
      let endings = { (kind: String) -> [(Form, String)] in
        rows.filter { $0[0] == kind }.flatMap { row in
          row[2].split(separator: " ").map { (Form(rawValue: row[1]) ?? .plain, String($0)) }
        }
      }
      let monthEndings = endings("month-ending")
      let weekdayEndings = endings("weekday-ending")
      for row in rows {
        for word in row[2].split(separator: " ").map({ Tokenizer.fold(String($0)) }) {
          add(word, row[0], row[1], language, monthEndings, weekdayEndings)
        }
      }
    }
    for (word, kinds) in values.all where kinds["ambiguous-month"] != nil {
      for (key, _) in months.all where key.hasPrefix(word) { months[key]?.isAmbiguous = true }
    }
    let names = months.all.map(\.word) + weekdays.all.map(\.word)
    beginnings = WordBeginnings(names + values.all.map(\.word))
    let first = values.all.filter { $0.value.keys.contains(where: Self.firstKinds.contains) }
    firstWords = WordBeginnings(names + first.map(\.word))
  }

  /// Whether a token may be of a date; all but a few are told by their first letters.
  func mayBeOfDate(_ token: Token) -> Bool { token.kind == .number || beginnings.holds(token.beginning) }

  /// Whether a date may begin with a token: "in" and "and" begin none.
  func mayBeginDate(_ token: Int, in document: Document) -> Bool {
    document.tokens[token].kind == .number || firstWords.holds(document.signs[token].beginning)
  }

  private static let firstKinds = [
    "day-ten", "day-ordinal", "year-adjective", "year-alone", "year-initial", "relative-day", "day-before",
  ]

  /// True where a word is of this kind in any language.
  func has(_ kind: String, _ word: String) -> Bool { values[word]?[kind] != nil }

  /// The number a word of this kind stands for.
  func value(_ kind: String, _ word: String) -> Int? { values[word]?[kind] }

  /// What the form of a word of this kind says.
  func form(_ kind: String, _ word: String) -> Form? { forms[word]?[kind] }

  private mutating func add(
    _ word: String, _ kind: String, _ value: String, _ language: Language,
    _ monthEndings: [(Form, String)], _ weekdayEndings: [(Form, String)]
  ) {
    let number = Int(value) ?? 0
    switch kind {
    case "month":
      months[word] = Month(number: number, form: .plain, language: language)
      for (form, ending) in monthEndings {
        months[word + ending] = Month(
          number: number, form: form, language: language, isPossessive: "ыі".contains(ending.prefix(1)))
      }
    case "month-locative":
      months[word] = Month(number: number, form: .locative, language: language)
    case "month-abbreviation":
      months[word] = Month(number: number, form: .plain, language: language, isAbbreviation: true)
    case "weekday":
      if weekdays[word] == nil {
        weekdays[word] = Weekday(number: number, form: .plain, language: language)
      }
      for (form, ending) in weekdayEndings {
        weekdays[word + ending] = Weekday(number: number, form: form, language: language)
      }
    case "weekday-accusative":
      weekdays[word] = Weekday(number: number, form: .locative, language: language)
    default:
      values[word, default: [:]][kind] = number
      forms[word, default: [:]][kind] = Form(rawValue: value)
    }
  }
}
