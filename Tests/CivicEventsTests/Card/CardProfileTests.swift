import CivicEvents
import CivicText
import TestSupport
import Testing

/// The profile of a body or person: how often, as what, with whom, on what.
struct CardProfileTests {
  let test: TestDatabase

  init() throws {
    test = try TestDatabase()
    for (index, event) in [
      """
      ⟦organizer.ngo:Өркен⟧ ⟦start=2025-05-10:10 мамырда⟧ ⟦kind=forum:форум⟧ өткізді. ⟦participant.ngo.present:Сәуле⟧. \
      ⟦topic=ecology:Экология⟧. ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:сарапшы⟧ ⟦organization:Өркен⟧ сөйледі.
      """,
      """
      ⟦organizer.ngo:Сәуле⟧ ⟦start=2026-02-13:13 ақпанда⟧ ⟦kind=roundtable:дөңгелек үстел⟧ өткізді. \
      ⟦participant.ngo.present:Өркен⟧. ⟦topic=ecology:Экология⟧. ⟦topic=elections:Сайлау⟧. \
      ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ ⟦organization:Өркен⟧ сөйледі.
      """,
    ].enumerated() {
      try test.store(
        MarkedReading(event, url: "https://a.kz/\(index)", language: .kk, published: "2026-02-1\(index + 4)"))
    }
  }

  private func id(_ table: String, _ name: String) throws -> TypedID {
    let number = try #require(
      try test.rows("SELECT id FROM \(table) WHERE name = '\(name)'").first.flatMap { Int($0) })
    return TypedID(table == "person" ? .person : .organization, number)
  }

  @Test func `of a body: years and roles, companions, who stood for it, topics`() throws {
    let profile = try #require(try test.database.card(id("organization", "Өркен")).profile)
    #expect(profile.years.map(\.year) == ["2025", "2026"])
    #expect(profile.years.map(\.events) == [1, 1])
    #expect(profile.years[0].roles.contains { $0.value == "organizer" && $0.events == 1 })
    #expect(profile.years[1].roles.contains { $0.value == "participant" && $0.events == 1 })
    #expect(profile.organizations.map { "\($0.name) \($0.events)" } == ["Сәуле 2"])
    #expect(profile.people.map(\.name).contains("Айгүл Сәбитова"))
    #expect(profile.topics.map { "\($0.value) \($0.events)" } == ["ecology 2", "elections 1"])
  }

  @Test func `of a person: posts over time`() throws {
    let people = try test.rows("SELECT id FROM person ORDER BY id").compactMap { Int($0) }
    let posts = try people.flatMap { try test.database.card(TypedID(.person, $0)).profile?.posts ?? [] }
    #expect(posts.map(\.position) == ["сарапшы", "директор"])
    #expect(posts.map(\.first) == ["2025-05-10", "2026-02-13"])
    #expect(posts.allSatisfy { $0.organization?.name == "Өркен" })
  }

  @Test func `an event has no profile`() throws {
    #expect(try test.database.card(TypedID(.event, 1)).profile == nil)
  }
}
