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
  /// Of the events that match only the latest or earliest is meant.
  var oneEvent: Query.Sort?
  var measure: QuestionMeasure?
  var countBound: QuestionBound?
  var isUndated = false
  /// Of kinds of bodies those that are told by their names.
  var narrowings: [QuestionNarrowing] = []
  /// Those beside a person who is named are asked for.
  var isWithWhom = false
  /// The items that tell what is asked for.
  var askedNouns: Set<Int> = []
  /// Words for those who came.
  var attendees: [String] = []
  /// What "who" may ask for as well.
  var otherSubject: Query.Subject?
  /// The year alone is asked for.
  var isYear = false
  /// Towns are asked for, not halls.
  var isTown = false
  /// The question follows another.
  var isFollower = false
  /// Those who did not.
  var isComplement = false
  var corrections: [QuestionFrame.Correction] = []
  let today: CivilDate
  let names: KnownNames
  /// Words that can be meant in two ways.
  var doubts: Set<QuestionDoubt> = []
  /// What is read the other way.
  let otherwise: QuestionDoubt?
  /// Words of the titles of the events that are meant.
  var titleWords: [String] = []
  /// The words that single out the event that is meant, where nothing else tells that they are of one.
  var eventWords: String?
  /// Why the words of titles are no answer.
  var titleRefusal: QuestionRefusal?
  /// Words that stand for a topic, and for words of a title as well.
  var topicWords: [String] = []
  /// The region that «облыстық» means where the question names none: an ISO 3166-2 code.
  let homeRegion: String?

  /// - Throws: ``QuestionRefusal``.
  init(
    _ question: QuestionText, language: Language, today: CivilDate, homeRegion: String?, names: KnownNames,
    leavesOutPlainNames: Bool = false, otherwise: QuestionDoubt? = nil, plain: Set<Int> = []
  ) throws(QuestionRefusal) {
    self.question = question
    self.otherwise = otherwise
    self.language = language
    self.today = today
    self.homeRegion = homeRegion
    var candidates = QuestionItems(question, language: language, today: today, names: names)
    candidates.leavesOutPlainNames = leavesOutPlainNames
    candidates.plain = plain
    var cover = QuestionCover(candidates.all(misspelt: []), words: question.words.count)
    if !cover.unknown.isEmpty {
      cover = QuestionCover(candidates.all(misspelt: cover.unknown), words: question.words.count)
    }
    let read = Self.items(cover, of: question)
    items = language == .en ? read.indices.map { Self.holding(read, $0, question) } : read
    isUsed = items.map(Self.isWeak)
    self.names = names
    for item in items {
      if let read = item.correction {
        corrections.append(.init(typed: question.text(of: item.range), read: read))
      }
    }
    if let unheld = first([.unheld]) { throw .unheld(question.text(of: items[unheld].range)) }
    if items.allSatisfy(Self.isWeak) { throw .noQuestion }
  }

  /// Those of the cover, and the words that are left over, a run of them an item.
  private static func items(_ cover: QuestionCover, of question: QuestionText) -> [QuestionItem] {
    var items = cover.items
    var run: [Int] = []
    for index in cover.unknown + [Int.max] {
      if let last = run.last,
        index != last + 1 || question.words[index].isQuoted != question.words[last].isQuoted
      {
        items.append(
          QuestionItem(
            range: run[0]..<last + 1, meaning: .words(run.map { question.words[$0].text }), score: 0))
        run = []
      }
      run.append(index)
    }
    return items.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// "AMANAT held", "which NGOs have held": behind those who did it, to hold is to organise.
  private static func holding(_ items: [QuestionItem], _ index: Int, _ question: QuestionText) -> QuestionItem
  {
    var item = items[index]
    guard case .cues(let cues) = item.meaning, cues.contains(.hold), item.range.count == 1,
      ["hold", "holds", "held", "holding"].contains(question.words[item.range.lowerBound].folded)
    else { return item }
    var place = index - 1
    while items.indices.contains(place), items[place].isCue(.filler), !items[place].isCue(.who) {
      // "Were held"
      if items[place].isCue(.hold) { return item }
      place -= 1
    }
    guard items.indices.contains(place) else { return item }
    let isDoer: Bool =
      switch items[place].meaning {
      case .organizationKind: true
      case .names(let matches): matches.first?.name.kind == .organization
      case .cues(let before): before.contains(.who) || before.contains(.organization)
      default: false
      }
    if isDoer { item.meaning = .cues(cues.union([.organize])) }
    return item
  }

  /// Words that join others, and words that add nothing.
  private static func isWeak(_ item: QuestionItem) -> Bool {
    // "After the referendum" is not "at the referendum".
    if !item.cues.isEmpty, item.cues.isSubset(of: temporal) { return false }
    // "Outside Kazakhstan"
    if item.isCue(.except) { return false }
    return item.isCue(in: weakCues) && !item.isCue(.both)
  }

  private static let temporal: Set<QuestionCue> = [.since, .after, .until, .untilEnd, .before, .between]

  private static let weakCues: Set<QuestionCue> = [
    .filler, .by, .at, .from, .to, .near, .and, .or, .about, .behalf, .hold, .list, .whether, .since, .until,
    .untilEnd, .before, .after, .between, .every, .back, .spokenOf, .follow,
  ]

  // MARK: - Reading

  /// - Throws: ``QuestionRefusal``.
  mutating func frame() throws(QuestionRefusal) -> QuestionFrame {
    try target()
    try conditions()
    try checkAllUsed()
    try checkMeant()
    try narrow()
    if isComplement { query = Self.complement(of: query) }
    var frame = QuestionFrame(query: query, form: form)
    frame.measure = measure
    frame.countBound = countBound
    frame.isUndated = isUndated
    frame.narrowings = narrowings
    frame.isMost = isMost
    frame.top = top
    frame.corrections = corrections
    frame.variants = variants()
    frame.readings = readings
    frame.oneEvent = oneEvent
    frame.attendees = attendees
    frame.isYear = isYear
    frame.isTown = isTown
    frame.titleRefusal = titleRefusal
    frame.otherSubject = otherSubject
    frame.doubts = doubts
    frame.eventWords = eventWords
    return frame
  }

  /// - Throws: ``QuestionRefusal`` where a word has done nothing.
  func checkAllUsed() throws(QuestionRefusal) {
    let left = items.indices.filter { !isUsed[$0] }
    if left.isEmpty { return }
    for index in left {
      if case .words(let words) = items[index].meaning { throw unknown(words, at: index) }
    }
    throw .notUnderstood(left.map { question.text(of: items[$0].range) })
  }

  /// What is typed like a name is one that the database has not; other words are none of a question's.
  func unknown(_ words: [String], at index: Int) -> QuestionRefusal {
    let range = items[index].range
    let isName = range.contains { question.words[$0].isQuoted || question.words[$0].isCapitalized && $0 > 0 }
    return isName ? .unknownName(question.text(of: range)) : .notUnderstood(words)
  }

  /// Those of the kinds asked for that took part in any event, without those who took part in such.
  private static func complement(of asked: Query) -> Query {
    var query = Query(asked.subject)
    query.organizationKinds = asked.organizationKinds
    query.statuses = asked.statuses
    query.except = [asked]
    return query
  }

  /// "НПО = organization-kind ngo"
  var readings: [String] {
    items.map { item in
      let meaning =
        switch item.meaning {
        case .cues(let cues): cues.map(\.rawValue).sorted().joined(separator: ", ")
        case .names(let matches): matches.map { "\($0.name.typedID) \($0.name.name)" }.joined(separator: ", ")
        case .eventKind(let kind): "kind \(kind.rawValue)"
        case .organizationKind(let kind): "organization-kind \(kind.rawValue)"
        case .topic(let topic): "topic \(topic)"
        case .format(let format): "format \(format.rawValue)"
        case .language(let language): "language \(language.rawValue)"
        case .region(let code): "region \(code)"
        case .place(let name): "place \(name)"
        case .places(let names): "place \(names.joined(separator: ", "))"
        case .date(let first, let last): first == last ? first : "\(first) – \(last)"
        case .number(let number): "number \(number)"
        case .words: "words"
        case .ordinal(let number): "ordinal \(number)"
        case .season(let season): "season \(season.rawValue)"
        case .post(let post): "post \(post)"
        case .outcomeKind(let kind): "outcome-kind \(kind.rawValue)"
        }
      return "\(question.text(of: item.range)) = \(meaning)"
    }
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
    .untilEnd, .before, .between, .filler, .near,
  ]

  private static let postpositions: Set<QuestionCue> = [
    .not, .except, .together, .about, .behalf, .since, .after, .until, .untilEnd, .before, .between, .filler,
  ]

  /// The case of an item's last word in Kazakh.
  func kazakhCase(_ index: Int) -> GrammaticalCase {
    guard language == .kk, let last = items[index].range.last else { return .nominative }
    return question.kazakhCase(of: last)
  }
}
