public import CivicText
internal import GRDB

extension CivicDatabase {
  /// What happened in a period, of which the facts are sure enough to be sent on.
  ///
  /// - Parameters:
  ///   - query: what is asked of the events (a region, a topic …), and how sure facts must be; where it says nothing of that,
  ///     as in ``FactChoice/sure``. Its period and statuses are not looked at.
  ///   - language: of the text.
  ///   - limit: how many events are told singly, those that most reports tell of.
  /// - Throws: ``CivicError``.
  public func digest(
    _ query: Query = Query(.events), of period: DigestPeriod, language: Language, limit: Int = 30
  )
    throws(CivicError) -> EventDigest
  {
    var query = query
    if query.minimumConfidence == nil { query.minimumConfidence = FactChoice.sure.minimumConfidence }
    return try read { db in
      let facts = try DigestFacts(query, period, in: db)
      var writer = try DigestWriter(facts, language: language, in: db)
      return try writer.digest(limit: limit)
    }
  }
}
