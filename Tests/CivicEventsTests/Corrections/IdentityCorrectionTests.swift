import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// What a person decides of who is who: merge, split, rename.
struct IdentityCorrectionTests {
  let test: TestDatabase
  let options = CorrectionOptions(by: "Айгүл")

  init() throws { test = try TestDatabase() }

  private func store(_ body: String, _ kind: String = "forum", person: String = "Айгүл Сәбитова") throws {
    try test.store(
      MarkedReading("⟦kind=\(kind):Встреча⟧ (\(kind)): ⟦speaker.present:\(person)⟧ (⟦organization:\(body)⟧).")
    )
  }

  private func id(_ kind: TypedID.Kind, _ name: String) throws -> TypedID {
    let table = kind == .person ? "person" : "organization"
    let rows = try test.rows("SELECT id FROM \(table) WHERE name = '\(name)' ORDER BY id")
    return TypedID(kind, try #require(rows.first.flatMap { Int($0) }))
  }

  private func merge(_ ids: TypedID..., force: Bool = false) throws -> Change {
    try test.database.merge(ids, force: force, options: options)
  }

  @Test func `two bodies become one under the earlier id, and its old id leads there`() throws {
    try store("Жайық жастары")
    try store("Ровесники Приуралья", "hearing", person: "Болат Оспанов")
    let (one, other) = try (id(.organization, "Жайық жастары"), id(.organization, "Ровесники Приуралья"))
    let change = try merge(other, one)
    #expect(change.after == one.description)
    #expect(
      try test.rows("SELECT name FROM names WHERE kind = 'organization' ORDER BY name") == [
        "Жайық жастары", "Ровесники Приуралья",
      ])
    #expect(try test.database.card(other).id == one)
    #expect(try test.rows("SELECT count(DISTINCT organization) FROM person_participation") == ["1"])
    #expect(throws: CivicError(.alreadyOne, one.description)) { try merge(one, other) }
  }

  @Test func `what bore one of the names before or bears it later is of the one`() throws {
    try store("Ақ жол қоры", person: "Айгүл Сәбитова")
    try store("Ақ жол қоры", "hearing", person: "Айгүл Сәбитова")
    try store("Мейірім үйі", "session", person: "Айгуль Сабитова")
    _ = try merge(id(.person, "Айгүл Сәбитова"), id(.person, "Айгуль Сабитова"))
    try store("Ақ жол қоры", "debate", person: "Айгүл Сәбитова")
    try store("Мейірім үйі", "congress", person: "Айгуль Сабитова")
    #expect(
      try test.rows("SELECT count(DISTINCT person), count(*) FROM mention WHERE kind = 'person'") == ["1 | 5"]
    )
  }

  @Test func `a merge against an earlier "different" stops, and goes on when it must`() throws {
    try store("Ақ жол қоры")
    try store("Мейірім үйі", "hearing")
    let item = try #require(try test.database.review().items.first)
    let sides = item.sides.map(\.id)
    let decision = try test.database.decline(item.id, options: CorrectionOptions(by: "Болат"))
    #expect(try test.database.review().items == [])
    let error = #expect(throws: CivicError.self) { try merge(sides[0], sides[1]) }
    #expect(error?.code == .judgedDifferent)
    #expect(error?.arguments[2] == "Болат")
    let forced = try merge(sides[0], sides[1], force: true)
    #expect(try test.rows("SELECT count(*) FROM person") == ["1"])
    #expect(try test.rows("SELECT note FROM change WHERE id = \(try #require(forced.id))") == ["--force"])
    // Undone, the earlier decision holds again.
    try test.database.undo(options: options)
    #expect(throws: CivicError.self) { try merge(sides[0], sides[1]) }
    try test.database.undo(decision.id, options: options)
    #expect(try test.database.review().items.map(\.id) == [item.id])
    _ = try merge(sides[0], sides[1])
    #expect(try test.rows("SELECT count(*) FROM person") == ["1"])
  }

  @Test func `ids of two kinds, of nobody and of a report are refused`() throws {
    try store("Ақ жол қоры")
    let (body, person) = try (id(.organization, "Ақ жол қоры"), id(.person, "Айгүл Сәбитова"))
    #expect(throws: CivicError(.notMergeable, "\(body) \(person)")) { try merge(body, person) }
    #expect(throws: CivicError(.unknownID, "o999")) { try merge(body, TypedID(.organization, 999)) }
    #expect(throws: CivicError(.unknownID, "r1")) { try merge(TypedID(.report, 1), TypedID(.report, 1)) }
    #expect(throws: CivicError(.alreadyOne, "\(body)")) { try merge(body, body) }
  }

  @Test func `places named by mention, fact or report part, and no later import joins them`() throws {
    try store("Жайық жастары")
    try store("Жайық жастары", "hearing", person: "Болат Оспанов")
    try store("Жайық жастары", "debate", person: "Асель Ким")
    let body = try id(.organization, "Жайық жастары")
    let mentions = try test.rows("SELECT id FROM mention WHERE kind = 'organization' ORDER BY id").compactMap
    { Int($0) }
    #expect(mentions.count == 3)
    let change = try test.database.split(body, [.report(2)], options: options)
    #expect(change.after == "o\(mentions[0]) + o\(mentions[1])")
    let owners = "SELECT organization FROM mention WHERE kind = 'organization' ORDER BY id"
    #expect(try test.rows(owners) == [mentions[0], mentions[1], mentions[0]].map(String.init))
    try store("Жайық жастары", "session", person: "Ерлан Оспан")
    #expect(try test.rows(owners)[0...2] == [mentions[0], mentions[1], mentions[0]].map(String.init)[...])
    // A second one parts from what had stayed, though the first had held it together.
    try test.database.split(body, [.mention(mentions[0])], options: options)
    #expect(Set(try test.rows(owners)[0...2]) == Set(mentions.map(String.init)))
    try test.database.undo(options: options)
    try test.database.undo(options: options)
    #expect(Set(try test.rows(owners)) == [String(mentions[0])])
  }

  @Test func `what is not of it, and everything, cannot part`() throws {
    try store("Жайық жастары")
    try store("Ақ жол қоры", "hearing", person: "Болат Оспанов")
    let (one, other) = try (id(.organization, "Жайық жастары"), id(.organization, "Ақ жол қоры"))
    #expect(throws: CivicError(.notOfEntity, "m\(other.number)", one.description)) {
      try test.database.split(one, [.mention(other.number)], options: options)
    }
    #expect(throws: CivicError(.nothingStays, one.description)) {
      try test.database.split(one, [.report(1)], options: options)
    }
    #expect(throws: CivicError(.unknownID, "r1")) {
      try test.database.split(TypedID(.report, 1), [.report(1)], options: options)
    }
  }

  @Test func `a name that is given is shown, found, and stays when more is read`() throws {
    try store("Ақ жол қоры")
    let body = try id(.organization, "Ақ жол қоры")
    try test.database.rename(body, to: "White Way Foundation", options: options)
    try store("Ақ жол қоры", "hearing", person: "Болат Оспанов")
    #expect(
      try test.rows("SELECT name, language, is_shown FROM names WHERE kind = 'organization' ORDER BY name")
        == [
          "White Way Foundation | en | 1", "Ақ жол қоры | ru | 0",
        ])
    var query = Query(.people)
    query.organizations.any = [.name("White Way Foundation")]
    #expect(try test.database.people(query).rows.count == 2)
    #expect(throws: CivicError(.nameEmpty, body.description)) {
      try test.database.rename(body, to: " … ", options: options)
    }
    try test.database.undo(options: options)
    #expect(try test.rows("SELECT name FROM names WHERE kind = 'organization'") == ["Ақ жол қоры"])
  }

  @Test func `an event bears the name that a person gives it`() throws {
    try test.store(MarkedReading("⟦title:Дала үні⟧ ⟦kind=forum:форумы⟧ өтті.", language: .kk))
    try test.database.rename(TypedID(.event, 1), to: "Ашық әңгіме", options: options)
    #expect(try test.rows("SELECT title FROM events") == ["Ашық әңгіме"])
    #expect(try test.database.summary(of: 1).sentences.map(\.text).joined().contains("Ашық әңгіме"))
    try test.database.undo(options: options)
    #expect(try test.rows("SELECT title FROM events") == ["Дала үні"])
  }
}
