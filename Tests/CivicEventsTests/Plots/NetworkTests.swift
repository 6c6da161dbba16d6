import CivicReports
import TestSupport
import Testing

@testable import CivicEvents

@Suite struct `A network` {
  @Test func `joins those that took part in the same events, the most common first`() {
    let network = Network(
      .bodies([("A", .ngo, [1, 2, 3]), ("B", .party, [1, 2]), ("C", .media, [3]), ("D", .ngo, [9])]))
    #expect(network.nodes.map(\.name) == ["A", "B", "C", "D"])
    #expect(network.edges.map { "\($0.one.name)\($0.other.name) \($0.count)" } == ["AB 2", "AC 1"])
    #expect(network.edges[0].events.map(\.description) == ["e1", "e2"])
  }

  @Test func `of a database has the bodies that the list has, and their common events`() throws {
    let test = try TestDatabase()
    try test.store(
      MarkedReading(
        "⟦start=2026-02-01:2026-02-01⟧ ⟦kind=forum:форум⟧: ⟦participant.ngo.present:Жайық жастары⟧, ⟦participant.party.present:Ауыл⟧."
      ))
    try test.store(
      MarkedReading(
        "⟦start=2026-02-05:2026-02-05⟧ ⟦kind=hearing:тыңдау⟧: ⟦participant.ngo.present:Жайық жастары⟧."))
    let network = try test.database.network()
    let listed = try test.database.organizations()
    #expect(network.nodes.map { "\($0.id) \($0.count)" } == listed.rows.map { "\($0.id) \($0.count)" })
    #expect(network.total == listed.total)
    #expect(network.restsOn == listed.restsOn)
    #expect(network.edges.map(\.count) == [1])

    var query = Query(.organizations)
    query.limit = 1
    #expect(try test.database.network(query).nodes.count == 1)
    #expect(try test.database.network(query).total == 2)
  }
}
