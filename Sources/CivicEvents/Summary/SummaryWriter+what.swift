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
    var subject = title == nil ? "subject" : "subject.title"
    if let title, title.language ?? words.language == words.language, words.names(title.value.value, kind) {
      subject = "subject.name"
    }
    let ofKind = "\(subject).\(kind.rawValue)"
    values["subject"] = words.phrase(words.text(ofKind) == nil ? subject : ofKind, values)
    for verb in ["cancelled", "postponed", "was-planned"] { values[verb] = words.verb(verb, of: kind) }
    let isDated = facts.status.value == .held || facts.status.value == .announced
    if isDated {
      let isLong = facts.start.map { facts.end != nil && facts.end != $0.value } ?? false
      values["held"] = words.verb(isLong ? "lasted" : "held", of: kind)
      values["planned"] = words.verb("planned", of: kind)
      values["when"] = when(&ids)
    }
    let status = facts.status.value
    say(
      status == .announced && course == .planned ? "opening.planned" : "opening.\(status.rawValue)", values,
      ids)
    guard isDated, facts.start == nil else { return }
    if let latest = facts.noLaterThan {
      say("undated.reported", ["date": words.date(latest, nil)], [])
    } else {
      say("undated", [:], [])
    }
  }

  /// " 2026 жылғы 13 ақпанда Батыс Қазақстан облысы Орал қаласында", with a space before it.
  private mutating func when(_ ids: inout [Int]) -> String {
    var parts: [String] = []
    if let start = facts.start {
      let date =
        isHeld ? words.date(start.value, facts.end) : words.plannedDate(start.value, facts.end)
      parts.append(marked(date, start.facts))
      ids += start.facts
    }
    if let place = inPlace() {
      parts.append(place.text)
      ids += place.facts
    }
    return parts.map { " " + $0 }.joined()
  }

  /// The town with its region, with a word that takes the ending in the name's stead; nil where the language has no such word for
  /// it, or where there is no place.
  private mutating func inPlace() -> (text: String, facts: [Int])? {
    guard let first = facts.places.first else { return nil }
    let name = placeName(first)
    guard let carried = PlaceCarrier(words).text(first.value, name: name) else { return nil }
    let wider = widerPlaces()
    // Kazakh goes from the widest to the nearest.
    let names =
      words.language == .kk
      ? wider.names.reversed().joined(separator: " ") : wider.names.joined(separator: ", ")
    let text = names.isEmpty ? carried : words.phrase("within", ["place": carried, "wider": names])
    return (marked(text, first.facts), first.facts + wider.facts)
  }

  /// What the nearest place lies in. A city that is its own region is said once; in Kazakh, so is a region that bears the name of
  /// its town: «Қостанай қаласында».
  private mutating func widerPlaces() -> (names: [String], facts: [Int]) {
    var names: [String] = []
    var ids: [Int] = []
    let nearest = facts.places.first.map { placeName($0) }
    for place in facts.places.dropFirst() {
      let name = placeName(place)
      if name == nearest || names.contains(name) { continue }
      if let nearest, words.language == .kk, name.hasPrefix("\(nearest) "), place.value.kind == "region" {
        continue
      }
      names.append(name)
      ids += place.facts
    }
    return (names, ids)
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
      let wider = widerPlaces()
      names += [marked(placeName(first), first.facts)] + wider.names
      ids += first.facts + wider.facts
    }
    guard !names.isEmpty else { return }
    if words.language == .kk { names.reverse() }
    let key =
      switch course {
      case .held: "place"
      case .ahead: "place.announced"
      case .planned: "place.planned"
      }
    say(key, ["place": names.joined(separator: ", ")], ids)
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

  private static var mostQuotes: Int { 3 }

  /// The first words of up to three persons.
  mutating func quotes() {
    guard facts.status.value != .announced else { return }
    var speakers: Set<String> = []
    for quote in facts.quotes where speakers.count < Self.mostQuotes {
      guard let speaker = quote.about, speakers.insert(speaker).inserted else { continue }
      let name = marked(speaker, quote.fact)
      say("quote", words.quotation(quote.text).merging(["name": name]) { own, _ in own }, [quote.fact])
    }
  }
}
