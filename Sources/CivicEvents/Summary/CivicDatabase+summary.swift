public import CivicText
internal import GRDB

extension CivicDatabase {
  /// One event in whole sentences, only from stored facts.
  ///
  /// - Parameters:
  ///   - event: its number; one that was merged away stands for the event it was merged into.
  ///   - language: of the sentences; nil for that of the earliest report.
  ///   - choice: which facts are told. What the machine alone has and may well be wrong about stands with a mark.
  ///   - today: ISO 8601: what was announced for a day before it is told as planned; nil for the day where the program runs.
  /// - Throws: ``CivicError`` where there is no such event.
  public func summary(
    of event: Int, language: Language? = nil, telling choice: FactChoice = .likely, today: String? = nil
  ) throws(CivicError) -> Summary {
    let found = try read { db -> Summary? in
      let id = try Redirects(db: db).current(TypedID(.event, event)).number
      guard let facts = try SummaryFacts(id, choice, in: db) else { return nil }
      var writer = SummaryWriter(
        facts, language: language ?? facts.language, today: today ?? Clock.today())
      writer.tell()
      return try writer.summary(of: id, in: db)
    }
    guard let found else { throw CivicError(.unknownID, TypedID(.event, event).description) }
    return found
  }
}
