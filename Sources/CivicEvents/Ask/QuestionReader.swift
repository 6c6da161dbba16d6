internal import CivicReports
internal import CivicText

/// Reads a question: from its words to what is asked of the database.
///
/// Every word must do something. What the lexicon, the calendar, the gazetteer and the names of the database leave over, and
/// what has no place in the question, is named and the question refused: a guess would be a wrong answer.
struct QuestionReader {
  let question: QuestionText
  let language: Language
  var items: [QuestionItem]
  /// By item: whether it has told something.
  var isUsed: [Bool]
  var query = Query(.events)
  var form = QuestionFrame.Form.list
  var isMost = false
  var top: Int?
  /// Those who did not.
  var isComplement = false
  var corrections: [QuestionFrame.Correction] = []
  let today: CivilDate
  /// The region that «облыстық» means where the question names none: an ISO 3166-2 code.
  let homeRegion: String?

  /// - Throws: ``QuestionRefusal``.
  init(
    _ question: QuestionText, language: Language, today: CivilDate, homeRegion: String?, names: KnownNames
  ) throws(QuestionRefusal) {
    self.question = question
    self.language = language
    self.today = today
    self.homeRegion = homeRegion
    let candidates = QuestionItems(question, language: language, today: today, names: names)
    var cover = QuestionCover(candidates.all(misspelt: []), words: question.words.count)
    if !cover.unknown.isEmpty {
      cover = QuestionCover(candidates.all(misspelt: cover.unknown), words: question.words.count)
    }
    items = cover.items
    isUsed = items.map(Self.isWeak)
    for item in items {
      if let read = item.correction {
        corrections.append(.init(typed: question.text(of: item.range), read: read))
      }
    }
    if !cover.unknown.isEmpty { throw Self.refusal(cover.unknown, question) }
    if items.allSatisfy(Self.isWeak) { throw .noQuestion }
  }

  /// What is typed like a name is one that the database has not; other words are none of a question's.
  private static func refusal(_ unknown: [Int], _ question: QuestionText) -> QuestionRefusal {
    let words = unknown.map { question.words[$0] }
    if let named = unknown.first(where: { index in
      let word = question.words[index]
      return word.isQuoted || word.isCapitalized && index > 0
    }) {
      let run = unknown.filter { abs($0 - named) <= unknown.count && question.words[$0].isCapitalized }
      let range = (run.min() ?? named)..<(run.max() ?? named) + 1
      return .unknownName(question.text(of: range))
    }
    return .notUnderstood(words.map(\.text))
  }

  /// Words that join others, and words that add nothing.
  private static func isWeak(_ item: QuestionItem) -> Bool { item.isCue(in: weakCues) }

  private static let weakCues: Set<QuestionCue> = [
    .filler, .by, .at, .from, .to, .and, .or, .about, .behalf, .hold, .list, .whether, .since, .until,
    .before, .after, .between,
  ]

  // MARK: - Reading

  /// - Throws: ``QuestionRefusal``.
  mutating func frame() throws(QuestionRefusal) -> QuestionFrame {
    try target()
    try conditions()
    let left = items.indices.filter { !isUsed[$0] }
    if !left.isEmpty { throw .notUnderstood(left.map { question.text(of: items[$0].range) }) }
    if isComplement { query = Self.complement(of: query) }
    var frame = QuestionFrame(query: query, form: form)
    frame.isMost = isMost
    frame.top = top
    frame.corrections = corrections
    frame.items = items
    return frame
  }

  /// Those of the kinds asked for that took part in any event, without those who took part in such.
  private static func complement(of asked: Query) -> Query {
    var query = Query(asked.subject)
    query.organizationKinds = asked.organizationKinds
    query.statuses = asked.statuses
    query.except = [asked]
    return query
  }

  // MARK: - Looking at items

  func has(_ cue: QuestionCue) -> Bool { items.contains { $0.isCue(cue) } }

  func first(_ cues: Set<QuestionCue>) -> Int? { items.firstIndex { $0.isCue(in: cues) } }

  mutating func use(_ cues: Set<QuestionCue>) {
    for index in items.indices where items[index].isCue(in: cues) { isUsed[index] = true }
  }

  /// The cues that stand directly before an item, the nearest first.
  func before(_ index: Int) -> [Int] {
    var found: [Int] = []
    var place = index - 1
    while place >= 0, found.count < 3, items[place].isCue(in: Self.prepositions) {
      found.append(place)
      place -= 1
    }
    return found
  }

  /// The cues that stand directly behind an item: Kazakh ones belong to what is before them.
  func after(_ index: Int) -> [Int] {
    guard language == .kk else { return [] }
    var found: [Int] = []
    var place = index + 1
    while place < items.count, found.count < 2, items[place].isCue(in: Self.postpositions) {
      found.append(place)
      place += 1
    }
    return found
  }

  private static let prepositions: Set<QuestionCue> = [
    .not, .except, .together, .about, .behalf, .by, .at, .from, .to, .and, .or, .since, .after, .until,
    .before, .between, .filler,
  ]

  private static let postpositions: Set<QuestionCue> = [
    .not, .except, .together, .about, .behalf, .since, .after, .until, .before, .between, .filler,
  ]

  /// The case of an item's last word in Kazakh.
  func kazakhCase(_ index: Int) -> GrammaticalCase {
    guard language == .kk, let last = items[index].range.last else { return .nominative }
    return question.kazakhCase(of: last)
  }
}
