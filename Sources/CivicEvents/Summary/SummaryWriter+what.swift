internal import CivicReports
internal import CivicText

/// What it was, when and where.
extension SummaryWriter {
  mutating func opening() {
    let kind = facts.kind.value
    var values = ["kind": words.kind(kind), "a-kind": words.phrase("a.\(kind.rawValue)")]
    var ids = facts.kind.facts + facts.status.facts
    let title = wording(facts.titles)
    if let title {
      values["title"] = marked(title, words.quoted(title.value.value))
      ids += title.value.facts
    }
    let subject = title == nil ? "subject" : "subject.title"
    let ofKind = "\(subject).\(kind.rawValue)"
    values["subject"] = words.phrase(words.text(ofKind) == nil ? subject : ofKind, values)
    values["cancelled"] = words.verb("cancelled", of: kind)
    values["postponed"] = words.verb("postponed", of: kind)
    let isDated = facts.status.value == .held || facts.status.value == .announced
    if isDated {
      let isLong = facts.start.map { facts.end != nil && facts.end != $0.value } ?? false
      values["held"] = words.verb(isLong ? "lasted" : "held", of: kind)
      values["planned"] = words.verb("planned", of: kind)
      values["when"] = when(&ids)
    }
    say("opening.\(facts.status.value.rawValue)", values, ids)
    guard isDated, facts.start == nil else { return }
    say("undated", [:], [])
    if let latest = facts.noLaterThan { say("no-later-than", ["date": words.date(latest, nil)], []) }
  }

  /// " 2026 жылғы 13 ақпанда Орал қаласында (Батыс Қазақстан облысы)", with a space before it.
  private mutating func when(_ ids: inout [Int]) -> String {
    var parts: [String] = []
    if let start = facts.start {
      let date =
        isAnnounced ? words.plannedDate(start.value, facts.end) : words.date(start.value, facts.end)
      parts.append(marked(date, start.facts))
      ids += start.facts
    }
    if let place = inPlace() {
      parts.append(place.text)
      ids += place.facts
    }
    return parts.map { " " + $0 }.joined()
  }

  /// The town with its region in brackets, with a word that takes the ending in the name's stead; nil where the language has no
  /// such word for it, or where there is no place.
  private mutating func inPlace() -> (text: String, facts: [Int])? {
    guard let first = facts.places.first else { return nil }
    let name = placeName(first)
    guard let carried = PlaceCarrier(words).text(first.value, name: name) else { return nil }
    var wider = widerPlaces()
    // Kazakh goes from the widest to the nearest.
    if words.language == .kk { wider.reverse() }
    let text =
      wider.isEmpty
      ? carried : words.phrase("within", ["place": carried, "wider": wider.joined(separator: ", ")])
    return (marked(text, first.facts), facts.places.flatMap(\.facts))
  }

  /// What the nearest place lies in. A city that is its own region is said once.
  private mutating func widerPlaces() -> [String] {
    var names: [String] = []
    let nearest = facts.places.first.map { placeName($0) }
    for place in facts.places.dropFirst() {
      let name = placeName(place)
      if name != nearest, !names.contains(name) { names.append(name) }
    }
    return names
  }

  private mutating func placeName(_ place: SummaryFacts.Value<EventPlace>) -> String {
    let names = place.value.name
    return (names.text(words.language) ?? "") + (names.own(words.language) == nil ? foreignMark() : "")
  }

  /// The hall; the town too where the sentence before could not say it.
  mutating func venue() {
    let venue = wording(facts.venues)
    place(venue.map { [marked($0, $0.value.value)] } ?? [], venue?.value.facts ?? [])
  }

  /// The town alone, where the sentence before could not say it.
  mutating func town() { place([], []) }

  private mutating func place(_ halls: [String], _ ofHalls: [Int]) {
    var names = halls
    var ids = ofHalls
    if let first = facts.places.first, !hasCarrier(first) {
      names.append(marked(placeName(first), first.facts))
      names += widerPlaces()
      ids += facts.places.flatMap(\.facts)
    }
    guard !names.isEmpty else { return }
    if words.language == .kk { names.reverse() }
    say(isAnnounced ? "place.announced" : "place", ["place": names.joined(separator: ", ")], ids)
  }

  mutating func topics() {
    let topics = once(facts.topics.map { (words.topic($0.text), $0.fact) })
    say("topics", topics, facts.topics.map(\.fact)) { $0.joined(separator: ", ") }
  }

  private func hasCarrier(_ place: SummaryFacts.Value<EventPlace>) -> Bool {
    let isDated = facts.status.value == .held || facts.status.value == .announced
    return isDated
      && PlaceCarrier(words).text(place.value, name: place.value.name.text(words.language) ?? "") != nil
  }

  mutating func outcomes() {
    let own = facts.outcomes.filter { $0.language == words.language }
    let outcomes = own.isEmpty ? facts.outcomes : own
    var told: Set<String> = []
    // An appeal is no outcome of itself.
    let isAppeal = facts.kind.value == .appeal
    for outcome in outcomes
    where told.insert(outcome.text).inserted && !(isAppeal && outcome.about == EventKind.appeal.rawValue) {
      // Copies of one report say it again.
      let ids = outcomes.filter { $0.text == outcome.text }.map(\.fact)
      let kind = outcome.about.map { words.outcome($0) } ?? ""
      let values = words.quotation(outcome.text).merging(["kind": marked(kind, ids)]) { own, _ in own }
      say("outcome", values, ids)
    }
  }

  private static var mostQuotes: Int { 3 }

  /// The first words of up to three persons.
  mutating func quotes() {
    guard !isAnnounced else { return }
    var speakers: Set<String> = []
    for quote in facts.quotes where speakers.count < Self.mostQuotes {
      guard let speaker = quote.about, speakers.insert(speaker).inserted else { continue }
      let name = marked(speaker, quote.fact)
      say("quote", words.quotation(quote.text).merging(["name": name]) { own, _ in own }, [quote.fact])
    }
  }
}
