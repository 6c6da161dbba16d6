extension CivicDatabase {
  /// How many bodies are taken where nothing else is asked for.
  public static let networkBodies = 60

  /// Bodies that took part in events together.
  ///
  /// - Parameter query: which bodies and which of their events; its limit is how many bodies are taken, those at most events
  ///   first.
  /// - Throws: ``CivicError``.
  public func network(_ query: Query = Query(.organizations)) throws -> Network {
    Network(try organizations(query.drawnAsNetwork))
  }
}

extension Query {
  /// All events of the bodies, each with what says so.
  package var drawnAsNetwork: Query {
    var query = asked(for: .organizations)
    query.limit = limit ?? CivicDatabase.networkBodies
    query.passages = nil
    return query
  }
}
