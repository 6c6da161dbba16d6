internal import CivicReports
internal import CivicText

/// Puts the facts of one event into sentences. What is not stored is not said; what an announcement promises is told as
/// promised.
struct SummaryWriter {
  private let facts: SummaryFacts
  private let words: SummaryWords
  private var sentences: [Summary.Sentence] = []
  private var told: Set<Int> = []

  /// A quotation longer than this many characters is cut at a sentence's end or a word's.
  private static let longestQuote = 400
  private static let mostQuotes = 3

  init(_ facts: SummaryFacts, language: Language) {
    self.facts = facts
    words = SummaryWords(language)
  }

  mutating func summary(of event: Int) -> Summary {
    opening()
    place()
    organizers()
    participants()
    people()
    quotes()
    for outcome in readable(facts.outcomes) {
      say("outcome", ["text": trimmed(outcome.text)], [outcome.fact])
    }
    let topics = facts.topics.map { words.topic($0.text) }
    if !topics.isEmpty { say("topics", ["topics": topics.joined(separator: ", ")], facts.topics.map(\.fact)) }
    let unreviewed = told.count { facts.isReviewed[$0] != true }
    let total = told.count
    let note = unreviewed == total ? "machine.all" : unreviewed == 0 ? "machine.none" : "machine.some"
    say(note, ["count": String(unreviewed), "total": String(total)], [])
    return Summary(
      event: TypedID(.event, event), language: words.language, sentences: sentences, facts: total,
      unreviewed: unreviewed, sources: facts.sources)
  }

  private var isAnnounced: Bool { facts.status == .announced }

  /// Adds a sentence, in the wording of the event's kind where there is one.
  private mutating func say(_ key: String, _ values: [String: String], _ ids: [Int]) {
    let sentence = words.sentence("\(key).\(facts.kind.rawValue)", values) ?? words.sentence(key, values)
    guard let sentence else { return }
    told.formUnion(ids)
    sentences.append(Summary.Sentence(text: sentence, facts: ids.map { TypedID(.fact, $0) }))
  }

  private func values(_ fields: String...) -> [Int] { fields.flatMap { facts.values[$0] ?? [] } }

  // MARK: What and when

  private mutating func opening() {
    var key = "opening.\(facts.status.rawValue)"
    let kind = words.kind(facts.kind)
    var values = ["kind": kind, "Kind": words.capitalized(kind)]
    var ids = self.values("kind", "status")
    if let title = facts.title {
      key += ".title"
      values["title"] = title
      ids += self.values("title")
    }
    if facts.status == .held || facts.status == .announced {
      values["held"] = words.verb("held", of: facts.kind)
      values["planned"] = words.verb("planned", of: facts.kind)
      if let start = facts.start {
        values["date"] = words.date(start, facts.end)
        ids += self.values("start", "end")
      } else {
        key += ".undated"
      }
    }
    say(key, values, ids)
    if facts.start == nil, let latest = facts.noLaterThan {
      say("no-later-than", ["date": words.date(latest, nil)], [])
    }
  }

  private mutating func place() {
    var names = [facts.venue].compactMap(\.self) + facts.place.compactMap { $0.text(words.language) }
    // A city that is its own region is said once.
    names = names.enumerated().filter { index, name in !names[..<index].contains(name) }.map(\.element)
    guard !names.isEmpty else { return }
    say(
      isAnnounced ? "place.announced" : "place", ["place": names.joined(separator: ", ")],
      values("venue", "settlement", "district", "region"))
  }

  // MARK: Who

  private mutating func organizers() {
    let organizers = facts.bodies.filter { $0.role == .organizer || $0.role == .coOrganizer }
    let number = Set(organizers.map(\.name.name)).count == 1 ? "one" : "many"
    name(organizers, isAnnounced ? "organizers.announced" : "organizers.\(number)")
    name(facts.bodies.filter { $0.role == .host }, "hosts")
    name(facts.bodies.filter { $0.role == .partner }, "partners")
  }

  private mutating func participants() {
    let named = facts.bodies.filter { $0.role == .participant && !$0.isDerived }
    if isAnnounced {
      name(named, "participants.announced")
      return
    }
    let isSigned = facts.kind == .appeal
    let there = named.filter { $0.tookPart || (isSigned && $0.presence == nil) }
    let groups = readable(facts.groups)
    if there.isEmpty {
      if !groups.isEmpty {
        say("participants", ["names": words.list(groups.map(\.text))], groups.map(\.fact))
      }
    } else if groups.isEmpty {
      name(there, "participants")
    } else {
      let names = unique(there.map(display))
      let also = words.sentence(
        "also", ["names": names.joined(separator: ", "), "groups": words.list(groups.map(\.text))])
      say(
        "participants",
        ["names": also.map { String(names[0].prefix(1)) + $0.dropFirst() } ?? words.list(names)],
        there.map(\.fact) + groups.map(\.fact))
    }
    name(named.filter { $0.presence == .message }, "message")
    name(named.filter { $0.presence == .absent }, "absent")
  }

  private mutating func people() {
    for (role, key) in [(PersonRole.moderator, "moderators"), (.speaker, "speakers")] {
      let people = facts.appearances.filter { $0.role == role }
      guard !people.isEmpty else { continue }
      say(
        isAnnounced ? "\(key).announced" : key,
        ["names": unique(people.map(display)).joined(separator: "; ")],
        people.map(\.fact))
    }
  }

  private mutating func quotes() {
    guard !isAnnounced else { return }
    var speakers: Set<String> = []
    for quote in facts.quotes where speakers.count < Self.mostQuotes {
      guard let speaker = quote.speaker, speakers.insert(speaker).inserted else { continue }
      say("quote", ["name": speaker, "quote": shortened(trimmed(quote.text))], [quote.fact])
    }
  }

  private mutating func name(_ bodies: [SummaryFacts.Body], _ key: String) {
    guard !bodies.isEmpty else { return }
    say(key, ["names": words.list(unique(bodies.map(display)))], bodies.map(\.fact))
  }

  /// «Өркен» қоғамдық қоры, ОФ «Өркен», Adilet Zholy Public Foundation: the form where it is in the summary's language.
  private func display(_ body: SummaryFacts.Body) -> String {
    let isOwn = body.name.language == words.language
    let name = isOwn ? body.name : body.translations[words.language] ?? body.name
    guard let form = name.legalForm, name.language == words.language else {
      return name.legalForm == nil ? name.name : quoted(name.name)
    }
    switch words.language {
    case .kk: return "\(quoted(name.name)) \(form)"
    case .ru: return "\(form) \(quoted(name.name))"
    case .en: return "\(name.name) \(form)"
    }
  }

  /// What reports say in the summary's language; where none does, all of it.
  private func readable(_ texts: [SummaryFacts.Text]) -> [SummaryFacts.Text] {
    let own = texts.filter { $0.language == words.language }
    return own.isEmpty ? texts : own
  }

  private func quoted(_ name: String) -> String { words.language == .en ? "“\(name)”" : "«\(name)»" }

  private func display(_ person: SummaryFacts.Appearance) -> String {
    let details = [person.position, person.organization].compactMap(\.self).joined(separator: ", ")
    return details.isEmpty ? person.name : "\(person.name) (\(details))"
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace || last == "," || last == "." { text.removeLast() }
    return String(text)
  }

  private func shortened(_ text: String) -> String {
    guard text.count > Self.longestQuote else { return text }
    let head = text.prefix(Self.longestQuote)
    if let stop = head.lastIndex(where: { ".!?…".contains($0) }),
      head.distance(from: head.startIndex, to: stop) > 120
    {
      return String(head[...stop]) + " […]"
    }
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return String(head[..<cut]) + " […]"
  }
}
