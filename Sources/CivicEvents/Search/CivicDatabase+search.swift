internal import GRDB

extension CivicDatabase {
  /// What has the words in it, in any case form of any language: names, events, what was said, and reports, the best match
  /// first. Of reports those that tell of a topic of that name come last.
  ///
  /// - Parameters:
  ///   - words: `word`, `"a phrase"`, `begin*`, `one OR other`, `near NEAR/5 by`, `-excluded`, `(brackets)`.
  ///   - sections: where to look; empty for everywhere.
  ///   - limit: how many of each section at most.
  /// - Throws: ``CivicError`` where there is nothing to search for.
  public func search(
    _ words: String, in sections: Set<SearchAnswer.Section> = [], limit: Int = 20
  ) throws(CivicError) -> SearchAnswer {
    let words = try SearchWords(words)
    // No section has more; sums with the limit are to stay whole numbers.
    let limit = min(max(limit, 0), 1 << 40)
    return try read { db in
      var answer = SearchAnswer()
      func looksIn(_ section: SearchAnswer.Section) -> Bool { sections.isEmpty || sections.contains(section) }
      if looksIn(.names) {
        let found = try NameSearch(db: db, words: words).find(limit: limit)
        answer.names = found.hits
        answer.found[SearchAnswer.Section.names.rawValue] = found.count
      }
      if looksIn(.events) {
        let found = try EventSearch(db: db, words: words).find(limit: limit)
        answer.events = found.hits
        answer.found[SearchAnswer.Section.events.rawValue] = found.count
      }
      if looksIn(.statements) {
        let found = try StatementSearch(db: db, words: words).find(limit: limit)
        answer.statements = found.hits
        answer.found[SearchAnswer.Section.statements.rawValue] = found.count
      }
      if looksIn(.reports) {
        let found = try ReportSearch(db: db, words: words).find(limit: limit)
        answer.reports = found.hits
        answer.found[SearchAnswer.Section.reports.rawValue] = found.count
        answer.topics = found.topic.map { [$0] } ?? []
      }
      return answer
    }
  }
}
