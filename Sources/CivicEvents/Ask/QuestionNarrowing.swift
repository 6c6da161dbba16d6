internal import CivicReports

/// A word narrower than the kind of bodies that it is read as: akimats are local government, but not all of it. They are told
/// by their names.
struct QuestionNarrowing: Sendable, Equatable {
  let kind: OrganizationKind
  /// As it was typed.
  let word: String
  /// The bodies whose names have it.
  let bodies: [Int]

  /// The query with the bodies in the place of their kind.
  func applied(to asked: Query) -> Query {
    var query = asked
    // Of none there is none.
    let who = bodies.isEmpty ? [Who.id(0)] : bodies.map { Who.id($0) }
    func put(
      _ kinds: WritableKeyPath<Query, Choice<OrganizationKind>>, _ names: WritableKeyPath<Query, Choice<Who>>
    ) {
      if query[keyPath: kinds].any.contains(kind) {
        query[keyPath: kinds].any.removeAll { $0 == kind }
        query[keyPath: names].any += who
      }
      if query[keyPath: kinds].none.contains(kind) {
        query[keyPath: kinds].none.removeAll { $0 == kind }
        query[keyPath: names].none += who
      }
    }
    put(\.organizationKinds, \.organizations)
    put(\.withKinds, \.with)
    put(\.organizedByKinds, \.organizedBy)
    query.also = query.also.map(applied)
    query.except = query.except.map(applied)
    return query
  }

  /// Whether a query has the kind.
  func isIn(_ query: Query) -> Bool { applied(to: query) != query }
}
