extension CivicDatabase {
  /// How many values have a row of their own, where nothing else is asked for: all topics have.
  public static let timelineRows = 30

  /// Events over time.
  ///
  /// - Parameters:
  ///   - query: which events; its limit is how many values have a row of their own, its order that of the rows.
  ///   - grouping: what the rows are.
  /// - Throws: ``CivicError``.
  public func timeline(_ query: Query = Query(.events), by grouping: Timeline.Grouping) throws -> Timeline {
    let most = query.limit ?? Self.timelineRows
    return Timeline(
      try events(query.drawnOverTime), by: grouping, period: query.period, sort: query.sort, most: most)
  }
}

extension Query {
  /// All events, none with its passages.
  package var drawnOverTime: Query {
    var query = asked(for: .events)
    query.limit = nil
    query.sort = nil
    query.passages = 0
    return query
  }
}
