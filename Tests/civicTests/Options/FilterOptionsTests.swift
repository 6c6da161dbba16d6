import ArgumentParser
import CivicEvents
import CivicText
import Testing

@testable import civic

@Suite struct `Filters` {
  private func query(_ arguments: String..., of subject: Query.Subject = .organizations) throws -> Query {
    try FilterOptions.parse(arguments).query(subject)
  }

  @Test func `are understood in all three languages`() throws {
    let query = try query(
      "--topic", "конституциялық реформа", "--topic", "выборы", "--kind", "Round table",
      "--organization-kind",
      "ҮЕҰ", "--role", "соорганизатор", "--not-language", "русский", "--format", "аралас")
    #expect(query.topics == Choice(any: ["constitutional-reform", "elections"]))
    #expect(query.kinds == Choice(any: [.roundtable]))
    #expect(query.organizationKinds == Choice(any: [.ngo]))
    #expect(query.roles == Choice(any: [.coOrganizer]))
    #expect(query.languages == Choice(none: [.ru]))
    #expect(query.formats == Choice(any: [.hybrid]))
  }

  @Test func `name bodies and people by id or by name`() throws {
    let query = try query("--organization", "o5", "--with", "Азаматтық альянс", "--not-person", "p7")
    #expect(query.organizations == Choice(any: [.id(5)]))
    #expect(query.with == Choice(any: [.name("Азаматтық альянс")]))
    #expect(query.people == Choice(none: [.id(7)]))
  }

  @Test func `a twin of a filter without an opposite leaves the other values that are meant by default`()
    throws
  {
    #expect(try query("--not-basis", "represented").bases == [.organised, .listed, .attendance])
    #expect(try query("--not-presence", "online").presences == [.present])
    #expect(
      try query("--not-status", "announced", of: .events).statuses
        == [.held, .cancelled, .postponed, .unknown])
    #expect(try query("--basis", "hosted", "--basis", "listed", "--not-basis", "listed").bases == [.hosted])
  }

  @Test func `what is not asked for stays open`() throws {
    #expect(try query(of: .events) == Query(.events))
  }

  @Test func `periods, order and limit`() throws {
    let query = try query(
      "--since", "2026-02", "--until", "2026-02-13", "--undated", "--sort", "по названию", "--limit", "3")
    #expect(query.period == Period(since: "2026-02", until: "2026-02-13", undated: true))
    #expect(query.sort == .name)
    #expect(query.limit == 3)
    #expect(try self.query("--not-undated").period.undated == false)
  }

  @Test(arguments: [
    (["--topic", "реформа"], "constitutional-reform"), (["--kind", "x"], "working-group"),
    (["--role", "boss"], "co-organizer"), (["--organization-kind", "АО"], "advisory-body"),
    (["--sort", "size"], "events"), (["--language", "fr"], "kk"), (["--basis", "x"], "organised"),
    (["--limit", "0"], "0"), (["--region", "Narnia"], "KZ-27"),
  ])
  func `a word that is no value is refused with those that are`(arguments: [String], expected: String) throws
  {
    let options = try FilterOptions.parse(arguments)
    let error = #expect(throws: UsageError.self) { try options.query(.organizations) }
    #expect(error?.message.contains(expected) == true)
  }
}
