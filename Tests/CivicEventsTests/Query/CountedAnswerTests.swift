import CivicEvaluation
import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// An answer is told by what is counted, or by the facts themselves where it cannot be: nobody can see which.
struct CountedAnswerTests {
  let folder: TemporaryFolder
  let database: CivicDatabase

  init() throws {
    folder = try TemporaryFolder()
    _ = try ScaleDatabase.make(folder.path("civic.db"), events: 80)
    database = try CivicDatabase.open(folder.path("civic.db"), .read)
  }

  private static let conditions: [@Sendable (inout Query) -> Void] = [
    { _ in },
    { $0.topics.any = ["civil-society"] },
    { $0.kinds.any = [.roundtable] },
    { $0.formats.any = [.online] },
    { $0.regions.any = ["KZ-71"] },
    { $0.places.any = ["Астана"] },
    { $0.places.any = ["Павлодар"] },
    { $0.languages.any = [.kk] },
    { $0.period = Period(since: "2019", until: "2019") },
    { $0.period = Period(since: "2018-04", until: "2020-07-15") },
    { $0.period = Period(since: "2021", undated: true) },
    { $0.period = Period(since: "2018-04", until: "2018-04") },
    { $0.with.any = [.id(2)] },
    {
      $0.with.any = [.id(1)]
      $0.topics.any = ["civil-society"]
      $0.period = Period(since: "2017")
    },
    {
      $0.topics.any = ["civil-society", "youth"]
      $0.kinds.any = [.roundtable]
      $0.regions.any = ["KZ-71"]
    },
    {
      $0.topics.any = ["youth"]
      $0.regions.any = ["KZ-71"]
    },
    {
      $0.kinds.any = [.roundtable, .meeting]
      $0.period = Period(since: "2017")
    },
    {
      $0.languages.any = [.ru]
      $0.topics.any = ["civil-society"]
    },
  ]

  /// The same question, asked so that nothing is counted under a heading, or nothing at all.
  private static func others(_ query: Query) -> [Query] {
    var twice = query
    twice.topics.any += query.topics.any
    twice.kinds.any += query.kinds.any
    twice.formats.any += query.formats.any
    twice.regions.any += query.regions.any
    twice.places.any += query.places.any
    twice.languages.any += query.languages.any
    var excluding = query
    excluding.kinds.none = [.other]
    excluding.topics.none = ["no-such-topic"]
    var facts = query
    facts.texts.none = ["жоқтаңыз"]
    return [twice, excluding, facts]
  }

  private func expectSame<Row: Equatable>(
    _ query: Query, _ ask: (Query) throws -> Answer<Row>
  ) throws {
    let answer = try ask(query)
    for other in Self.others(query) {
      #expect(try ask(other) == answer, "\(query) \(other)")
    }
  }

  private func forEachCondition(of subject: Query.Subject, _ body: (inout Query) throws -> Void) rethrows {
    for condition in Self.conditions {
      var query = Query(subject)
      condition(&query)
      try body(&query)
    }
  }

  @Test func `organisations`() throws {
    try forEachCondition(of: .organizations) { query in
      try expectSame(query) { try database.organizations($0) }
      query.organizationKinds.any = [.ngo]
      try expectSame(query) { try database.organizations($0) }
      query.roles.any = [.organizer]
      try expectSame(query) { try database.organizations($0) }
      query.bases = [.represented]
      query.roles.any = []
      (query.limit, query.passages) = (3, 1)
      try expectSame(query) { try database.organizations($0) }
    }
  }

  @Test func `people`() throws {
    try forEachCondition(of: .people) { query in
      try expectSame(query) { try database.people($0) }
      query.roles.any = [.speaker]
      try expectSame(query) { try database.people($0) }
    }
  }

  @Test func `events, statements and reports`() throws {
    try forEachCondition(of: .events) { query in
      try expectSame(query) { try database.events($0) }
      try expectSame(query.asked(for: .statements)) { try database.statements($0) }
      try expectSame(query.asked(for: .reports)) { try database.reports($0) }
      for (limit, kind) in [(nil, OrganizationKind.ngo), (4, .party)] {
        query.limit = limit
        query.organizationKinds.any = [kind]
        try expectSame(query.asked(for: .statements)) { try database.statements($0) }
      }
    }
  }

  @Test func `events of a body or a person`() throws {
    for id in [1, 3] {
      try forEachCondition(of: .events) { query in
        query.organizations.any = [.id(id)]
        try expectSame(query) { try database.events($0) }
        query.organizations = Choice()
        query.people.any = [.id(id)]
        query.limit = 3
        try expectSame(query) { try database.events($0) }
      }
    }
  }

  @Test
  func
    `a row shows no more passages than are asked for, those of its latest event first; its count is of all`()
    throws
  {
    var query = Query(.organizations)
    query.topics.any = ["civil-society"]
    let all = try database.organizations(query)
    for passages in [1, 3] {
      query.passages = passages
      let few = try database.organizations(query)
      #expect(few.rows.map(\.count) == all.rows.map(\.count))
      #expect(few.restsOn == all.restsOn)
      for (few, all) in zip(few.rows, all.rows) {
        let shown = few.events.flatMap(\.evidence)
        #expect(!shown.isEmpty && shown.count <= passages)
        #expect(few.events.map(\.event) == Array(all.events.map(\.event).prefix(few.events.count)))
        #expect(shown == Array(all.events.flatMap(\.evidence).prefix(shown.count)))
      }
    }
  }
}
