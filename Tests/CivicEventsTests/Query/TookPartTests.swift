import CivicEvents
import CivicReports
import TestSupport
import Testing

/// Who counts as having taken part: the design's rule, and how a query changes it.
struct TookPartTests {
  let sample: Sample
  init() throws { sample = try Sample() }

  private func names(_ change: (inout Query) -> Void = { _ in }) throws -> [String] {
    var query = Query(.organizations)
    query.sort = .name
    change(&query)
    return try sample.ask(query, as: OrganizationRow.self).rows.map(\.name)
  }

  private func take(
    _ name: String, _ told: Sample.Told, _ role: OrganizationRole, _ presence: Presence?,
    _ basis: ParticipationBasis?, support: Support? = nil
  ) throws {
    try sample.took(
      try sample.organization(name), told, role: role, support: support, presence: presence, basis: basis)
  }

  private func fill() throws {
    let held = try sample.told("⟦who:Ұйымдар⟧ келді.", start: "2026-02-13")
    try take("A organizer", held, .organizer, nil, .organised)
    try take("B co-organizer", held, .coOrganizer, .present, .organised)
    try take("C listed", held, .participant, .present, .listed)
    try take("D online", held, .participant, .online, .listed)
    try take("E represented", held, .participant, .present, .represented)
    try take("F attendance", held, .participant, .present, .attendance)
    try take("G host", held, .host, .present, .hosted)
    try take("H invited", held, .participant, .invited, nil)
    try take("I absent", held, .participant, .absent, nil)
    try take("J message", held, .participant, .message, nil)
    try take("K partner", held, .partner, nil, nil, support: .funder)
    try take("L mentioned", held, .mentioned, nil, nil)
    let planned = try sample.told("⟦who:Ұйымдар⟧ келеді.", status: .announced, start: "2026-03-01")
    try take("M organizer of a plan", planned, .organizer, nil, nil)
    try take("N invited to a plan", planned, .participant, .invited, nil)
  }

  @Test func `by default those present or online on any basis but hosted, at events that were held`() throws {
    try fill()
    #expect(
      try names() == [
        "A organizer", "B co-organizer", "C listed", "D online", "E represented", "F attendance",
      ])
  }

  @Test(arguments: [
    ([ParticipationBasis.hosted], ["G host"]),
    ([.represented, .attendance], ["E represented", "F attendance"]),
  ])
  func `a basis asks for exactly that basis`(bases: [ParticipationBasis], expected: [String]) throws {
    try fill()
    #expect(try names { $0.bases = bases } == expected)
  }

  @Test(arguments: [
    (Presence.invited, ["H invited"]), (.absent, ["I absent"]), (.message, ["J message"]),
    (.online, ["D online"]),
  ])
  func `a presence asks for exactly that presence`(presence: Presence, expected: [String]) throws {
    try fill()
    #expect(try names { $0.presences = [presence] } == expected)
  }

  @Test(arguments: [
    ([Role.organizer], ["A organizer", "B co-organizer"]),
    ([.coOrganizer], ["B co-organizer"]),
    ([.participant], ["C listed", "D online", "E represented", "F attendance"]),
    ([.host], ["G host"]),
    ([.partner, .mentioned], ["K partner", "L mentioned"]),
    ([.organizer, .partner], ["A organizer", "B co-organizer", "K partner"]),
  ])
  func `a role asks for exactly that role, and organizer takes in co-organizers`(
    roles: [Role], expected: [String]
  ) throws {
    try fill()
    #expect(try names { $0.roles.any = roles } == expected)
  }

  @Test func `the role's twin leaves organizers and co-organizers out`() throws {
    try fill()
    #expect(
      try names { $0.roles.none = [.organizer] } == [
        "C listed", "D online", "E represented", "F attendance",
      ])
  }

  @Test func `an event that was not yet held has organizers, where its status is asked for`() throws {
    try fill()
    #expect(try names { $0.statuses = [.announced] } == ["M organizer of a plan"])
    let invited = try names {
      $0.statuses = [.announced]
      $0.presences = [.invited]
    }
    #expect(invited == ["N invited to a plan"])
  }

  @Test func `a body speaks through those who stand for it at the event`() throws {
    let told = try sample.told("⟦person:Асқар⟧, ⟦who:қор⟧ төрағасы.")
    let person = try sample.person("Асқар Ақанов")
    let speaks = try sample.organization("Speaks")
    try sample.took(speaks, told, basis: .represented)
    try sample.took(try sample.organization("Sits"), told)
    try sample.came(person, told, role: .speaker, organization: speaks)
    #expect(try names { $0.roles.any = [.speaker] } == ["Speaks"])
    #expect(try names { $0.representedBy.any = [.id(person)] } == ["Speaks"])
  }

  @Test func `withdrawn facts, and those that follow from them, count for nothing`() throws {
    let told = try sample.told("⟦person:Асқар⟧, ⟦who:қор⟧ төрағасы.")
    let person = try sample.person("Асқар Ақанов")
    let spoke = try sample.came(person, told, state: .withdrawn)
    try sample.took(try sample.organization("Қор"), told, basis: .represented, derivedFrom: spoke)
    try sample.took(try sample.organization("Одақ"), told, state: .withdrawn)
    #expect(try names() == [])
    #expect(try sample.ask(Query(.people), as: PersonRow.self).rows == [])
  }

  @Test func `an older version of a report counts for nothing`() throws {
    let told = try sample.told("⟦who:Қор⟧ келді.")
    try sample.took(try sample.organization("Қор"), told)
    let newer = try sample.report("⟦who:Одақ⟧ келді.")
    try sample.supersede(told.report, by: newer.id)
    let again = try sample.tell(told.event, in: newer)
    try sample.took(try sample.organization("Одақ"), again)
    #expect(try names() == ["Одақ"])
  }

  @Test func `a blocked body is in no answer, and neither is its name`() throws {
    let told = try sample.told("⟦who:Қор⟧ пен ⟦other:Одақ⟧ келді.")
    let blocked = try sample.organization("Қор")
    try sample.took(blocked, told)
    try sample.took(try sample.organization("Одақ"), told, at: "other")
    try sample.block(organization: blocked)
    let answer = try sample.ask(Query(.organizations), as: OrganizationRow.self)
    #expect(answer.rows.map(\.name) == ["Одақ"])
    #expect(answer.rows.first?.events.first?.evidence.first?.sentence == "███ пен Одақ келді.")
    #expect(answer.restsOn.facts == 1)
  }
}
