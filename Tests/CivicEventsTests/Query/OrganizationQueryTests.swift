import CivicEvaluation
import CivicEvents
import CivicReports
import TestSupport
import Testing

struct OrganizationQueryTests {
  let sample: Sample
  init() throws { sample = try Sample() }

  private func organizations(_ query: Query) throws -> Answer<OrganizationRow> { try sample.ask(query) }

  @Test func `which NGOs took part in discussions of the constitutional reform`() throws {
    let told = try sample.told(
      "⟦who:Азаматтық альянс⟧ пен ⟦party:AMANAT⟧ ⟦topic:конституциялық реформаны⟧ талқылады, ⟦fund:Қор⟧ та бар.",
      title: "Реформа", start: "2026-02-13")
    let alliance = try sample.organization("Азаматтық альянс")
    let fact = try sample.took(alliance, told, role: .organizer, basis: .organised)
    try sample.took(try sample.organization("AMANAT", .party), told, at: "party")
    try sample.took(try sample.organization("Қор", .unknown), told, at: "fund")
    try sample.topic("constitutional-reform", told)

    var query = Query(.organizations)
    query.topics.any = ["constitutional-reform"]
    query.organizationKinds.any = [.ngo]
    let answer = try organizations(query)

    #expect(answer.rows.map(\.name) == ["Азаматтық альянс"])
    #expect(answer.total == 1)
    #expect(answer.unknownKind == 1)
    #expect(answer.undatedLeftOut == 0)
    #expect(answer.restsOn == RestsOn(facts: 1, unreviewed: 1, reports: 1))
    let row = try #require(answer.rows.first)
    #expect(row.id == TypedID(.organization, alliance))
    #expect(row.kind == .ngo)
    #expect(row.kindBasis == "legal-form")
    #expect(row.count == 1)
    let event = try #require(row.events.first)
    #expect(event.event.id == TypedID(.event, told.event))
    #expect(event.event.title == "Реформа")
    #expect(event.event.start == "2026-02-13")
    let evidence = try #require(event.evidence.first)
    #expect(evidence.fact == TypedID(.fact, fact))
    #expect(evidence.passage == "Азаматтық альянс")
    #expect(evidence.sentence == told.text.text)
    #expect(evidence.basis == .organised)
    #expect(evidence.state == .machine)
  }
}
