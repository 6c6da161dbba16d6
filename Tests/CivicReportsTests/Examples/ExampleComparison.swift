internal import CivicReports
internal import CivicText

/// How a reading compares with what a careful reader takes from the report, field by field.
struct ExampleComparison {
  struct Miss: Hashable, Comparable, CustomStringConvertible {
    let file: String
    let field: String
    /// What should have been read; nil where something was read that the report does not say.
    let expected: String?
    let found: String?

    var description: String {
      "\(file)\t\(field)\texpected: \(expected ?? "—")\tfound: \(found ?? "—")"
    }

    static func < (a: Miss, b: Miss) -> Bool { a.description < b.description }
  }

  private let expected: ExpectedReport
  /// How many facts of each field are right.
  private(set) var right: [String: Int] = [:]
  private(set) var misses: [Miss] = []

  init(_ expected: ExpectedReport, _ reading: Reading) {
    self.expected = expected
    guard let event = reading.events.first else {
      miss("event", expected.kind, nil)
      return
    }
    value("kind", expected.kind, event.kind.rawValue)
    value("status", expected.status, event.status.rawValue)
    value("title", expected.title, event.title)
    value("start", expected.start, event.start)
    value("end", expected.end, event.end)
    value("region", expected.region, event.place.region)
    value("settlement", expected.settlement, event.place.settlement)
    value("venue", expected.venue, event.place.venue)
    compareOrganizers(event)
    compareParticipants(event)
    compareSpeakers(event)
    compareGroups(event)
    compareQuotations(event)
    compareTopics(event)
    for kind in expected.outcomes ?? [] {
      event.outcomes.contains { $0.kind.rawValue == kind } ? count("outcomes") : miss("outcomes", kind, nil)
    }
    for name in expected.people ?? [] {
      (event.people + event.speakers).contains { Self.same($0.name, name) }
        ? count("people") : miss("people", name, nil)
    }
  }

  private mutating func compareOrganizers(_ event: EventReading) {
    for body in expected.organizers {
      let found = event.organizers.first { Self.names($0.name, body.key) }
      let roles = [body.role] + accepted("organizers.role")
      if let found, roles.contains(found.role.rawValue) {
        count("organizers")
        kind(body, found.kind, found.name)
        if body.support != nil {
          accepts("support", found.support?.rawValue, [body.support] + accepted("organizers.support"))
        }
      } else {
        miss("organizers", "\(body.role ?? "") \(body.name)", found.map { "\($0.role.rawValue) \($0.name)" })
      }
    }
    for found in event.organizers
    where !expected.organizers.contains(where: { Self.names(found.name, $0.key) })
      && !(expected.may?.organizers ?? []).contains(where: { Self.names($0, found.name) })
    {
      miss("organizers", nil, "\(found.role.rawValue) \(found.name)")
    }
  }

  private mutating func compareParticipants(_ event: EventReading) {
    for body in expected.participants {
      let found = event.participants.first { Self.names($0.name, body.key) }
      let presences = [body.presence] + accepted("participants.presence")
      if let found, presences.contains(found.presence?.rawValue) {
        count("participants")
        kind(body, found.kind, found.name)
      } else if found == nil,
        event.organizers.contains(where: { Self.names($0.name, body.key) }),
        (expected.may?.organizers ?? []).contains(where: { Self.names($0, body.key) })
      {
        count("participants")
      } else {
        let name = found.map { "\($0.presence?.rawValue ?? "?") \($0.name)" }
        miss("participants", "\(body.presence ?? "?") \(body.name)", name)
      }
    }
    let known = expected.participants + (expected.may?.participants ?? [])
    for found in event.participants where !known.contains(where: { Self.names(found.name, $0.key) }) {
      miss("participants", nil, "\(found.presence?.rawValue ?? "?") \(found.name)")
    }
  }

  private mutating func compareSpeakers(_ event: EventReading) {
    for person in expected.speakers {
      guard let found = event.speakers.first(where: { Self.same($0.name, person.name) }) else {
        let elsewhere = event.people.first { Self.same($0.name, person.name) }
        miss("speakers", person.name, elsewhere.map { "\($0.role.rawValue) \($0.name)" })
        continue
      }
      count("speakers")
      accepts("position", found.position, [person.position] + accepted("speakers.position"))
      let bodies = [person.organization] + accepted("speakers.organization")
      if bodies.contains(where: { Self.sameBody($0, found.organization) }) {
        count("organization")
      } else {
        miss("organization", "\(person.name): \(person.organization ?? "—")", found.organization)
      }
      let isModerator = found.role == .moderator
      if isModerator != (person.role == "moderator") {
        miss("speakers", "\(person.role ?? "speaker") \(person.name)", found.role.rawValue)
      }
    }
    for found in event.speakers
    where !expected.speakers.contains(where: { Self.same($0.name, found.name) })
      && !(expected.may?.speakers ?? []).contains(where: { Self.same($0, found.name) })
    {
      miss("speakers", nil, found.name)
    }
  }

  private mutating func compareGroups(_ event: EventReading) {
    func fits(_ group: ExpectedReport.Group, _ found: GroupReading) -> Bool {
      ([group.kind] + (group.kindAccept ?? [])).contains(found.kind.rawValue) && group.count == found.count
    }
    for group in expected.groups {
      event.groups.contains { fits(group, $0) }
        ? count("groups") : miss("groups", "\(group.kind) \(group.text)", nil)
    }
    let known = expected.groups + (expected.may?.groups ?? [])
    for found in event.groups where !known.contains(where: { fits($0, found) }) {
      miss("groups", nil, "\(found.kind.rawValue) \(found.text)")
    }
  }

  private mutating func compareQuotations(_ event: EventReading) {
    func begins(_ statement: StatementReading, _ words: String) -> Bool {
      Self.plain(statement.text).hasPrefix(Self.plain(words))
    }
    for quotation in expected.quotations {
      guard let found = event.statements.first(where: { $0.direct && begins($0, quotation.begins) }) else {
        miss("quotations", "\(quotation.speaker ?? "—"): \(quotation.begins)", nil)
        continue
      }
      let speakers = [quotation.speaker] + accepted("quotations.speaker")
      let occasions = [quotation.occasion] + accepted("quotations.occasion")
      let isSpeaker =
        speakers.contains { name in Self.same(name ?? "", found.speaker ?? "") }
        || (quotation.speakerKind != "person" && found.speakerKind != .person)
      if isSpeaker, occasions.contains(found.occasion.rawValue) {
        count("quotations")
      } else {
        miss(
          "quotations", "\(quotation.speaker ?? "—") (\(quotation.occasion)): \(quotation.begins)",
          "\(found.speaker ?? "—") (\(found.occasion.rawValue))")
      }
    }
    for found in event.statements
    where found.direct && !expected.quotations.contains(where: { begins(found, $0.begins) }) {
      miss("quotations", nil, "\(found.speaker ?? "—"): \(found.text.prefix(40))")
    }
    for words in expected.groupStatements ?? [] {
      let found = event.statements.first { Self.plain($0.text).contains(Self.plain(words)) }
      if found?.speakerKind == .group {
        count("group statements")
      } else {
        miss(
          "group statements", words, found.map { "\($0.speaker ?? "—") \($0.speakerKind?.rawValue ?? "")" })
      }
    }
  }

  private mutating func compareTopics(_ event: EventReading) {
    let found = event.topics.map(\.topic)
    for topic in expected.topics {
      found.contains(topic) ? count("topics") : miss("topics", topic, nil)
    }
    let known = expected.topics + (expected.may?.topics ?? [])
    for topic in found where !known.contains(topic) { miss("topics", nil, topic) }
  }

  // MARK: counting

  private mutating func count(_ field: String) { right[field, default: 0] += 1 }

  private mutating func miss(_ field: String, _ wanted: String?, _ found: String?) {
    misses.append(Miss(file: expected.file, field: field, expected: wanted, found: found))
  }

  private mutating func value(_ field: String, _ wanted: String?, _ found: String?) {
    accepts(field, found, [wanted] + accepted(field))
  }

  private mutating func accepts(_ field: String, _ found: String?, _ wanted: [String?]) {
    if wanted.contains(where: { Self.plain($0 ?? "") == Self.plain(found ?? "") }) {
      count(field)
    } else {
      miss(field, wanted[0], found)
    }
  }

  private mutating func kind(_ body: ExpectedReport.Body, _ found: OrganizationKind, _ name: String) {
    guard let wanted = body.kind else { return }
    if ([wanted] + (body.kindAccept ?? [])).contains(found.rawValue) {
      count("organization kinds")
    } else {
      miss("organization kinds", "\(wanted) \(name)", found.rawValue)
    }
  }

  private func accepted(_ field: String) -> [String?] { expected.accept?[field] ?? [] }

  // MARK: names

  /// Small letters, without quotation marks and double spaces.
  static func plain(_ text: String) -> String {
    var words = ""
    for character in text.lowercased() where !"«»\"“”„‹›".contains(character) {
      words.append(character == "ё" ? "е" : character)
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func same(_ a: String, _ b: String) -> Bool { plain(a) == plain(b) }

  static func names(_ name: String, _ key: String) -> Bool { plain(name).contains(plain(key)) }

  static func sameBody(_ a: String?, _ b: String?) -> Bool {
    switch (a.map(plain), b.map(plain)) {
    case (nil, nil): true
    case (let a?, let b?): a == b || a.contains(b) || b.contains(a)
    default: false
    }
  }
}
