import CivicEvents
import TestSupport
import Testing

/// Organisations and people by id and by name.
struct WhoTests {
  let sample: Sample
  let alliance: Int
  let speaker: Int

  init() throws {
    sample = try Sample()
    let told = try sample.told("⟦who:Ұйымдар⟧, ⟦person:адамдар⟧.")
    alliance = try sample.organization("Батыс Қазақстан облысының Азаматтық Альянсы")
    try sample.took(alliance, told)
    try sample.took(try sample.organization("Альянс"), told)
    speaker = try sample.person("Гүлжанар Шөкеева")
    try sample.came(speaker, told)
    try sample.came(try sample.person("Гүлжанар Сапарова"), told)
  }

  @Test(arguments: [
    // An exact name, in any spelling of the same key, is that body alone.
    ("«альянс»", ["Альянс"]),
    // Where there is none, all words at the beginnings of words.
    ("азаматтық альянс", ["Батыс Қазақстан облысының Азаматтық Альянсы"]),
    ("азаматтық қор", []),
    ("100% _", []),
    ("", []),
    ("'; DROP TABLE fact --", []),
  ])
  func `organizations by name`(name: String, expected: [String]) throws {
    var query = Query(.organizations)
    query.organizations.any = [Who(name, kind: .organization)]
    #expect(try sample.ask(query, as: OrganizationRow.self).rows.map(\.name) == expected)
  }

  @Test(arguments: [
    ("Шөкеева", ["Гүлжанар Шөкеева"]), ("гүлжанар шөкеева", ["Гүлжанар Шөкеева"]),
    ("Гүлжанар", ["Гүлжанар Сапарова", "Гүлжанар Шөкеева"]), ("Асқаров", []),
  ])
  func `people by name`(name: String, expected: [String]) throws {
    var query = Query(.people)
    query.sort = .name
    query.people.any = [Who(name, kind: .person)]
    #expect(try sample.ask(query, as: PersonRow.self).rows.map(\.name) == expected)
  }

  @Test func `an id is an id only of its kind`() {
    #expect(Who("o5", kind: .organization) == .id(5))
    #expect(Who("O5", kind: .organization) == .id(5))
    #expect(Who("o5", kind: .person) == .name("o5"))
    #expect(Who("AMANAT", kind: .organization) == .name("AMANAT"))
  }

  @Test func `an id that was merged away stands for the one that it became`() throws {
    try sample.redirect(.organization, from: 77, to: alliance)
    var query = Query(.organizations)
    query.organizations.any = [.id(77)]
    #expect(
      try sample.ask(query, as: OrganizationRow.self).rows.map(\.id) == [TypedID(.organization, alliance)])
  }
}

struct TypedIDTests {
  @Test(arguments: [
    ("e12", TypedID(.event, 12)), ("o5", TypedID(.organization, 5)), ("P7", TypedID(.person, 7)),
    ("r3", TypedID(.report, 3)), ("f88", TypedID(.fact, 88)),
  ])
  func `ids are read and printed`(text: String, id: TypedID) {
    #expect(TypedID(text) == id)
    #expect(id.description == text.lowercased())
  }

  @Test(arguments: ["", "e", "12", "x1", "e-1", "e0", "e1.5", "e 1", "e١", "e99999999999999999999", "ee1"])
  func `what is no id is none`(text: String) { #expect(TypedID(text) == nil) }
}
