import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// What a body's card tells of its names, its parts and its identifiers.
struct OrganizationCardTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private func card(named name: String) throws -> Card {
    let ids = try test.rows("SELECT organization FROM organization_name WHERE name = '\(name)'")
    return try test.database.card(#require(ids.first.flatMap { TypedID("o\($0)") }))
  }

  @Test func `every name with its sort and the days of its reports`() throws {
    for (day, name) in [("2026-02-13", "Азаматтық белсенділік орталығы"), ("2026-03-01", "АБО")] {
      try test.store(
        MarkedReading(
          "⟦organizer.ngo:Азаматтық белсенділік орталығы⟧ (⟦participant.ngo:АБО⟧) ⟦kind=forum:форум⟧ өткізді: \(name).",
          language: .kk, published: day))
    }
    let names = try card(named: "АБО").names
    #expect(names.map(\.name) == ["Азаматтық белсенділік орталығы", "АБО"])
    #expect(names.map(\.kind) == ["full", "abbreviation"])
    #expect(names.map(\.firstSeen) == ["2026-02-13", "2026-02-13"])
    #expect(names.map(\.lastSeen) == ["2026-03-01", "2026-03-01"])
    #expect(names.allSatisfy { $0.mentions.count == 2 })
  }

  @Test func `a branch is a part of its party, on both cards`() throws {
    try test.store(
      MarkedReading(
        "⟦organizer.party:Әділет⟧ партиясы мен ⟦participant.party:«Әділет» партиясының Атырау облыстық филиалы⟧ ⟦kind=forum:форум⟧ өткізді.",
        language: .kk))
    let party = try card(named: "Әділет")
    let branch = try card(named: "«Әділет» партиясының Атырау облыстық филиалы")
    #expect(party.id != branch.id)
    #expect(branch.fields.contains { $0.name == "part_of" && $0.value == "\(party.id) Әділет" })
    #expect(party.fields.contains { $0.name == "has_part" && $0.value.hasPrefix("\(branch.id) ") })
  }

  @Test(arguments: [
    ("«Жайық жастары» (БСН 040940004933)", "kz-bin 040940004933"),
    ("«Жайық жастары», БИН: 940240000193", nil),
    ("«Жайық жастары», БИН: 941240000193", "kz-bin 941240000193"),
    ("«Жайық жастары» және бір БСН 941240000193 ұйым", nil),
    ("«Жайық жастары» (БСН 9412400001931)", nil), ("«Жайық жастары» (БСН 94124000019)", nil),
  ])
  func `an identifier is read where it stands beside the name and its check digit is right`(
    text: String, identifier: String?
  ) throws {
    let marked = text.replacing("Жайық жастары", with: "⟦organizer.ngo:Жайық жастары⟧")
    try test.store(MarkedReading("\(marked) ⟦kind=forum:форум⟧ өткізді.", language: .kk))
    let fields = try card(named: "Жайық жастары").fields.filter { $0.name == "identifier" }
    #expect(fields.map(\.value) == [identifier].compactMap { $0 })
  }

  @Test func `an identifier joins two names, and parts one`() throws {
    let numbers = ["941240000193", "941240000193", "971240001315"]
    for (name, number) in zip(["Жайық жастары", "Ровесники Приуралья", "Ровесники Приуралья"], numbers) {
      try test.store(
        MarkedReading(
          "⟦organizer.ngo:\(name)⟧ (БИН \(number)) провели ⟦kind=forum:форум⟧.", url: "a:\(name)\(number)"))
    }
    #expect(
      try test.rows("SELECT group_concat(id) FROM mention GROUP BY organization ORDER BY organization") == [
        "1,2", "3",
      ])
    #expect(
      try test.rows("SELECT organization, identifier FROM organization_identifier ORDER BY 1") == [
        "1 | 941240000193", "3 | 971240001315",
      ])
  }

  @Test func `who is who is worked out anew to the same end`() throws {
    for (kind, body) in [
      ("forum", "Жайық жастары"), ("hearing", "Молодёжь Жайыка"), ("debate", "Ақ жол қоры"),
    ] {
      try test.store(
        MarkedReading(
          "⟦kind=\(kind):Жиында⟧ ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:\(body)⟧) сөйледі.",
          language: .kk))
    }
    let tables = [
      "mention", "organization", "organization_name", "person", "person_name", "judgement", "redirect",
    ]
    func contents() throws -> [String] {
      try tables.flatMap { table in
        let columns = try test.rows("SELECT name FROM pragma_table_info('\(table)') WHERE name <> 'usage'")
        return try test.rows(
          "SELECT \(columns.map { "\"\($0)\"" }.joined(separator: ", ")) FROM \(table) ORDER BY 1, 2, 3")
      }
    }
    let before = try contents()
    #expect(try test.database.identify().moved == [])
    #expect(try test.database.identify(all: true).moved == [])
    #expect(try contents() == before)
  }
}
