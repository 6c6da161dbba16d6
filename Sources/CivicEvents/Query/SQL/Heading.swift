internal import CivicReports
internal import CivicText
internal import GRDB

/// What events and reports stand under, and are counted by (see schema 16).
struct Heading: Hashable {
  let dimension: String
  let value: String

  static let all = Heading(dimension: "all", value: "")

  /// Who had the role at what is about the topic.
  init(topic: String, role: String) {
    self.init(dimension: "topic role", value: "\(topic) \(role)")
  }

  init(dimension: String, value: String) { (self.dimension, self.value) = (dimension, value) }

  var topicRole: (topic: String, role: String)? {
    guard dimension == "topic role", let space = value.lastIndex(of: " ") else { return nil }
    return (String(value[..<space]), String(value[value.index(after: space)...]))
  }

  /// Its number in the database: an expression, NULL where nothing stands under it.
  var id: SQL { "(SELECT id FROM heading WHERE dimension = \(dimension) AND value = \(value))" }
}

extension Heading {
  /// The heading under which all that the query asks of events is counted; nil where it asks for more than one thing, or for one
  /// that is counted under no heading. Of organisations a kind may be asked for besides.
  init?(_ query: Query, _ db: Database) throws {
    var rest = query
    (rest.limit, rest.passages, rest.sort) = (nil, nil, nil)
    var headings = rest.takeHeadings()
    func take(_ heading: Heading?) {
      if let heading { headings.append(heading) }
    }
    take(rest.takeHeading(\.languages, "language") { $0.rawValue })
    if rest.places.none.isEmpty, let heading = try PlaceSQL.heading(rest.places.any, db) {
      headings.append(heading)
      rest.places = Choice()
    }
    if let year = rest.period.year {
      headings.append(Heading(dimension: "year", value: year))
      rest.period = Period()
    } else if let month = rest.period.month, query.subject != .reports {
      headings.append(Heading(dimension: "month", value: month))
      rest.period = Period()
    }
    let isOfHeld = query.statuses.isEmpty || query.statuses == [.held]
    if query.subject == .organizations || query.subject == .people, isOfHeld {
      take(rest.takeHeading(\.roles, "role") { query.subject.isActive($0) ? $0.rawValue : nil })
    }
    if query.subject == .organizations, isOfHeld, query.bases.count == 1, query.bases != [.hosted] {
      headings.append(Heading(dimension: "basis", value: query.bases[0].rawValue))
      rest.bases = []
    }
    if headings.count == 2, headings[0].dimension == "topic", headings[1].dimension == "role" {
      headings = [Heading(topic: headings[0].value, role: headings[1].value)]
    }
    if query.subject == .statements {
      take(rest.takeHeading(\.organizationKinds, "spoke for") { $0.rawValue })
    }
    switch query.subject {
    case .organizations:
      if rest.statuses == [.held] { rest.statuses = [] }
      let kinds = rest.organizationKinds
      if kinds.none.isEmpty, kinds.any.count <= 1, kinds.any != [.unknown] {
        rest.organizationKinds = Choice()
      }
    case .people: if rest.statuses == [.held] { rest.statuses = [] }
    case .events, .statements, .reports, .outcomes, .groups: break
    }
    guard headings.count <= 1, rest == Query(query.subject) else { return nil }
    self = headings.first ?? .all
  }
}

extension Query {
  /// Takes away a condition that asks for one value alone.
  ///
  /// - Returns: the heading that what meets it stands under; nil, and nothing taken, where it asks for more or has none.
  mutating func takeHeading<Value>(
    _ choice: WritableKeyPath<Query, Choice<Value>>, _ dimension: String, _ value: (Value) -> String?
  ) -> Heading? {
    let asked = self[keyPath: choice]
    guard asked.any.count == 1, asked.none.isEmpty, let value = value(asked.any[0]) else { return nil }
    self[keyPath: choice] = Choice()
    return Heading(dimension: dimension, value: value)
  }

  /// Takes away all such conditions on what events and their reports stand under.
  mutating func takeHeadings() -> [Heading] {
    [
      takeHeading(\.topics, "topic") { $0 },
      takeHeading(\.kinds, "kind") { $0.rawValue },
      takeHeading(\.formats, "format") { $0.rawValue },
      takeHeading(\.regions, "region") { Places.regionCode(named: $0) },
    ].compactMap { $0 }
  }
}

extension Query.Subject {
  /// Whether who has that role took part in the usual sense, or did not.
  func isActive(_ role: Role) -> Bool {
    switch (self, role) {
    case (_, .mentioned), (.organizations, .host), (.organizations, .partner): false
    case (.organizations, _): role.ofOrganization != nil
    default: role.ofPerson != nil
    }
  }
}

extension Period {
  /// "2026", where the period is that whole year and nothing else.
  fileprivate var year: String? {
    guard let since, let until, self == Period(since: since, until: until) else { return nil }
    let year = String(since.prefix(4))
    guard year.utf8.count == 4, year.utf8.allSatisfy({ (48...57).contains($0) }),
      [year, "\(year)-01", "\(year)-01-01"].contains(since),
      [year, "\(year)-12", "\(year)-12-31"].contains(until)
    else { return nil }
    return year
  }

  /// "2026-02", where the period is that whole month and nothing else.
  fileprivate var month: String? {
    guard let since, since == until, self == Period(since: since, until: since), since.utf8.count == 7 else {
      return nil
    }
    return since
  }
}
