internal import CivicReports
internal import CivicText

/// The report of a made event: its text, and where in it everything stands that is told.
struct ScaleTelling {
  typealias Place = ScaleText.Place

  /// A person, with what the sentence says beside the name.
  struct Person {
    let person: Place
    var body: Place?
    var post: String?
    var quote: Place?
  }

  private let event: ScaleEvent
  private let town: ScaleTowns.Town
  private let words: ScaleWords
  private let kind: String
  private let date: String
  private var told = ScaleText()

  private(set) var title = ""
  /// The event's title: its topics, as they are called.
  let topic: String
  private(set) var values: [(field: String, value: String, place: Place)] = []
  private(set) var topics: [(String, Place)] = []
  private(set) var bodies: [Place] = []
  private(set) var people: [Person] = []
  private(set) var group: (Place, Int, GroupKind)?
  private(set) var outcome: (Place, OutcomeKind)?

  init(_ event: ScaleEvent, town: ScaleTowns.Town, labels: Labels) {
    self.event = event
    self.town = town
    words = ScaleWords.of(event.language)
    kind = labels.text(event.kind.rawValue, in: "event-kind")
    topic = event.topics.map { labels.text($0, in: "topic") }.joined(separator: ", ")
    let day = ScaleDay(event.day)
    date = words.date.text([
      "0": String(day.day), "1": words.months[day.month - 1], "2": String(day.year),
    ])
    format = event.format.map { ($0, labels.text($0.rawValue, in: "event-format")) }
  }

  private let format: (EventFormat, String)?

  var text: String { told.text }

  func words(_ place: Place) -> String {
    let scalars = told.text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: place.range.lowerBound)
    let end = scalars.index(start, offsetBy: place.range.count)
    return String(scalars[start..<end])
  }

  mutating func tell(leastWords: Int, random: inout SplitMix64) {
    func one(_ patterns: [ScalePattern], _ random: inout SplitMix64) -> ScalePattern {
      patterns[random.next(below: patterns.count)]
    }
    let common = ["town": town.name(event.language), "kind": kind, "topic": topic, "date": date]
    told.add(one(words.headline, &random), common)
    title = told.text
    let lead =
      event.start == nil
      ? words.undated : event.status == .held || event.status == .unknown ? words.held : words.planned
    let places = told.add(one(lead, &random), common, separator: "\n\n")
    values = [
      ("kind", event.kind.rawValue, "kind"), ("status", event.status.rawValue, "kind"),
      ("title", topic, "topic"),
      ("start", event.start ?? "", "date"), ("end", event.end ?? "", "date"),
      ("settlement", town.name(event.language), "town"),
    ].compactMap { field, value, name in value.isEmpty ? nil : places[name].map { (field, value, $0) } }
    if let place = places["topic"] { topics = event.topics.map { ($0, place) } }

    for body in event.bodies {
      let pattern =
        switch (body.role, body.presence) {
        case (.organizer, _): one(words.organizer, &random)
        case (.coOrganizer, _): words.coOrganizer
        case (.host, _): words.host
        case (.partner, _): words.partner
        case (.mentioned, _): words.mentioned
        case (.participant, .online): words.online
        case (.participant, .invited): words.invited
        case (.participant, .absent): words.absent
        case (.participant, .message): words.greeting
        case (.participant, _): one(words.participant, &random)
        }
      let places = told.add(pattern, ["body": ScaleNames.body(body.number).name])
      if let place = places["body"] { bodies.append(place) }
    }
    for person in event.people { tell(person, random: &random) }
    // What tells no day tells of the guests: eight facts at the least.
    if event.start == nil || random.next(below: 3) == 0 {
      let index = random.next(below: words.groups.count)
      let count = Self.number(&random)
      let place = told.add(words.group, ["group": words.groups[index].text(["n": String(count)])])["group"]
      group = place.map { ($0, count, [.students, .volunteers, .residents][index]) }
    }
    if let format, let place = told.add(words.format, ["format": format.1])["format"] {
      values.append(("format", format.0.rawValue, place))
    }
    var fillers = 0
    while fillers < 2 || told.text.utf8.count(where: { $0 == 0x20 }) < leastWords {
      told.add(one(words.filler, &random), ["n": String(Self.number(&random))])
      fillers += 1
    }
    if random.next(below: 4) == 0 {
      let index = random.next(below: words.outcomes.count)
      let place = told.add(
        words.outcome, ["outcome": words.outcomes[index].text(["n": String(Self.number(&random))])])[
          "outcome"]
      outcome = place.map { ($0, index == 0 ? .recommendation : .appeal) }
    }
  }

  /// One that takes the same case in Russian as most do.
  private static func number(_ random: inout SplitMix64) -> Int { 5 + 5 * random.next(below: 18) }

  private mutating func tell(_ person: ScaleEvent.Person, random: inout SplitMix64) {
    let name = ScaleNames.person(person.number).name
    let post = person.body.map { _ in words.posts[person.post] }
    let pattern: ScalePattern =
      if person.body != nil {
        words.speaker[random.next(below: words.speaker.count)]
      } else {
        switch person.role {
        case .moderator: words.moderator
        case .awardee: words.awardee
        case .mentioned: words.named
        case .participant: words.guest
        case .speaker, .organizer: words.speakerAlone
        }
      }
    let body = person.body.map { ScaleNames.body($0).name }
    let places = told.add(pattern, ["person": name, "body": body ?? "", "post": post ?? ""])
    guard let place = places["person"] else { return }
    var told = Person(person: place, body: places["body"], post: post)
    if person.role == .speaker, random.next(below: 100) < 75 {
      let quote = words.quotation[random.next(below: words.quotation.count)]
        .text(["n": String(Self.number(&random))])
      let said = words.said[random.next(below: words.said.count)]
      told.quote = self.told.add(said, ["quote": quote, "person": name])["quote"]
    }
    people.append(told)
  }
}
