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
}
