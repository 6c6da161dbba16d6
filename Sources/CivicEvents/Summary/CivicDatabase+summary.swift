public import CivicText
internal import GRDB

extension CivicDatabase {
  /// One event in whole sentences, only from stored facts.
  ///
  /// - Parameters:
  ///   - event: its number; one that was merged away stands for the event it was merged into.
  ///   - language: of the sentences; nil for that of the earliest report.
  /// - Throws: ``CivicError`` where there is no such event.
  public func summary(of event: Int, language: Language? = nil) throws(CivicError) -> Summary {
    let found = try read { db -> Summary? in
      let id = try Redirects(db: db).current(TypedID(.event, event)).number
      guard let facts = try SummaryFacts(id, in: db) else { return nil }
      var writer = SummaryWriter(facts, language: language ?? facts.language)
      return writer.summary(of: id)
    }
    guard let found else { throw CivicError(.unknownID, TypedID(.event, event).description) }
    return found
  }
}
