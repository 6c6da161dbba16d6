internal import CivicText

/// What is told of by the rows that are counted (see schema 16).
extension Query {
  /// Whether organisations or people are asked for that took part in the usual sense, whoever tells it and however sure it is.
  var isCountedOfParties: Bool {
    var rest = self
    // Of events, or of what the rows have.
    (rest.topics, rest.kinds, rest.formats) = (Choice(), Choice(), Choice())
    (rest.regions, rest.places, rest.period, rest.statuses) = (Choice(), Choice(), Period(), [])
    (rest.organizations, rest.organizationKinds, rest.people, rest.with) = (
      Choice(), Choice(), Choice(), Choice()
    )
    rest.languages = Choice()
    // Whoever had a role at what was not held is another question.
    if statuses.isEmpty || statuses == [.held] {
      if roles.any.allSatisfy(subject.isActive) { rest.roles = Choice() }
      if !bases.contains(.hosted) { rest.bases = [] }
    }
    (rest.limit, rest.passages, rest.sort) = (nil, nil, nil)
    return rest == Query(subject)
  }

  /// Whether of the organisations, or of the people, that a query about events names no more is asked than that they took part in
  /// the usual sense, whoever tells it and however sure it is.
  var isCountedOfNamed: Bool {
    organizations.any.isEmpty != people.any.isEmpty
      && roles.isEmpty && bases.isEmpty && presences.isEmpty && supports.isEmpty && organizationKinds.isEmpty
      && representedBy.isEmpty && positions.isEmpty && !reviewedOnly && minimumConfidence == nil
  }

  /// Whether all statements at events are asked for, or those in one language, or those by organisations of one kind.
  var isCountedOfStatements: Bool {
    let isOfKind = organizationKinds.any.count == 1 && organizationKinds.none.isEmpty && languages.isEmpty
    return (organizationKinds.isEmpty || isOfKind) && people.isEmpty && organizations.isEmpty && roles.isEmpty
      && presences.isEmpty && positions.isEmpty && about.isEmpty && texts.isEmpty && supports.isEmpty
      && !reviewedOnly && minimumConfidence == nil && (sort == nil || sort == .date)
  }

  /// What a query about reports asks of their events, where that is one thing that reports stand under, beside their own language
  /// and day; nil where it asks for more, or for nothing of these.
  var headingsOfReports: [Heading]? {
    var rest = self
    var headings = rest.takeHeadings()
    guard headings.count <= 1 else { return nil }
    if let language = rest.takeHeading(\.languages, "language", { $0.rawValue }) { headings.append(language) }
    (rest.period, rest.limit, rest.passages, rest.sort) = (Period(), nil, nil, nil)
    return headings.isEmpty || rest != Query(.reports) ? nil : headings
  }
}
