internal import CivicReports
internal import CivicText
internal import GRDB

/// Puts the facts of one event into sentences. What is not stored is not said; what an announcement promises is told as
/// promised.
struct SummaryWriter {
  /// What is known of whether it came about.
  enum Course {
    case held
    /// Announced for a day that is still to come, or for none that is known.
    case ahead
    /// Announced for a day that is past, cancelled or postponed: of its place and parties it is known what was planned.
    case planned
  }

  let facts: SummaryFacts
  let words: ProseWords
  let course: Course
  /// Its sentences so far, each with the facts that it tells.
  private(set) var told: [(text: String, facts: [Int])] = []
  /// The marks that stand in it.
  private(set) var marks = ProseMarks()

  /// - Parameter today: ISO 8601.
  init(_ facts: SummaryFacts, language: Language, today: String) {
    self.facts = facts
    words = ProseWords(language)
    course = Self.course(facts, today)
  }

  private static func course(_ facts: SummaryFacts, _ today: String) -> Course {
    switch facts.status.value {
    case .held, .unknown: return .held
    case .cancelled, .postponed: return .planned
    case .announced:
      guard let start = facts.start.flatMap({ DayNumber.days(of: $0.value) }),
        let now = DayNumber.days(of: today)
      else { return .ahead }
      return start.upperBound < now.lowerBound ? .planned : .ahead
    }
  }

  var isHeld: Bool { course == .held }

  mutating func tell() {
    opening()
    venue()
    organizers()
    participants()
    people()
    quotes()
    outcomes()
    topics()
  }

  func summary(of event: Int, in db: Database) throws -> Summary {
    var notes = Footnotes()
    let sentences = told.map { text, ids in
      Prose.Sentence(
        text: text, facts: ids.map { TypedID(.fact, $0) },
        notes: notes.numbers(of: ids.flatMap { facts.evidence[$0] ?? [] }))
    }
    let told = Set(told.flatMap(\.facts))
    let unreviewed = told.count { !facts.standing.isReviewed($0) }
    let leftOut = facts.standing.facts.keys.count { !facts.standing.isTold($0) }
    let key = unreviewed == told.count ? "machine.all" : unreviewed == 0 ? "machine.none" : "machine.some"
    var remarks = told.isEmpty ? [] : [words.counted(key, unreviewed, ["total": String(told.count)])]
    if leftOut > 0 {
      remarks.append(
        words.counted(facts.standing.choice.reviewedOnly ? "left-out.unreviewed" : "left-out", leftOut))
    }
    return Summary(
      event: TypedID(.event, event), language: words.language, sentences: sentences,
      remarks: remarks + marks.remarks(words), facts: told.count, unreviewed: unreviewed, leftOut: leftOut,
      notes: try notes.notes(in: db))
  }

  // MARK: Sentences

  /// Adds a sentence, in the wording of the event's kind where there is one.
  mutating func say(_ key: String, _ values: [String: String], _ ids: [Int]) {
    say([key], values, ids)
  }

  /// In the first of these wordings that the language has, those of the event's kind first.
  private mutating func say(_ keys: [String], _ values: [String: String], _ ids: [Int]) {
    let kind = facts.kind.value.rawValue
    // The number stands behind the kind: "organizers.appeal.one".
    let ofKind = keys.map { key in
      key.hasSuffix(".one") ? "\(key.dropLast(4)).\(kind).one" : "\(key).\(kind)"
    }
    guard let sentence = (ofKind + keys).lazy.compactMap({ [words] in words.sentence($0, values) }).first
    else { return }
    told.append((sentence, ids))
  }

  /// Adds a sentence about one or several; none where there is none.
  mutating func say(
    _ key: String, _ names: [String], _ ids: [Int], _ joined: ([String]) -> String
  ) {
    say([key], names, ids, joined)
  }

  /// In the first of these wordings that the language has.
  mutating func say(
    _ keys: [String], _ names: [String], _ ids: [Int], _ joined: ([String]) -> String
  ) {
    guard !names.isEmpty else { return }
    say(names.count == 1 ? keys.flatMap { ["\($0).one", $0] } : keys, ["names": joined(names)], ids)
  }

  /// A verb behind more names than this is too far off.
  private static var mostBeforeVerb: Int { 7 }

  /// Adds a sentence that has names within it, and unnamed parties behind them; where they are many, or parted by semicolons,
  /// in a wording that has them at its end.
  mutating func say(_ key: String, listing names: [String], also groups: [String] = [], _ ids: [Int]) {
    let all = names + groups
    guard !all.isEmpty else { return }
    let isLong = all.count > Self.mostBeforeVerb || words.needsSemicolons(all)
    let form = all.count == 1 ? [".one"] : isLong ? [".list"] : []
    say(form.map { key + $0 } + [key], ["names": words.list(names, also: groups)], ids)
  }

  // MARK: Words

  /// With a mark where the machine alone has it and may well be wrong.
  mutating func marked(_ text: String, _ ids: Int...) -> String { marked(text, ids) }

  mutating func marked(_ text: String, _ ids: [Int]) -> String {
    guard !ids.isEmpty, ids.allSatisfy(facts.standing.isUnsure) else { return text }
    return text + marks.unsure
  }

  /// As it stands in its source, with a mark where that is another language.
  mutating func marked(_ text: String, in language: Language?) -> String {
    guard let language, language != words.language else { return text }
    return text + marks.foreign
  }

  mutating func foreignMark() -> String { marks.foreign }

  mutating func text(_ name: ProseName) -> String {
    let text = name.text(words)
    marks.note(text)
    return text
  }

  /// Each text once, with a mark where the machine alone has it and may well be wrong in all that say it.
  mutating func once(_ told: [(text: String, fact: Int)]) -> [String] {
    let facts = Dictionary(grouping: told, by: \.text).mapValues { $0.map(\.fact) }
    var seen: Set<String> = []
    return told.map(\.text).filter { seen.insert($0).inserted }.map { marked($0, facts[$0] ?? []) }
  }

  /// That of the summary's language, else the first.
  func wording(_ texts: [SummaryFacts.Worded]) -> SummaryFacts.Worded? {
    texts.first { $0.language == words.language } ?? texts.first
  }

  /// With the marks that the wording needs.
  mutating func marked(_ worded: SummaryFacts.Worded, _ text: String) -> String {
    marked(marked(text, in: worded.language), worded.value.facts)
  }
}
