internal import CivicText
internal import GRDB

extension CivicDatabase {
  /// Reports in which all of the words stand, in any case form of any language, the best match first (BM25).
  ///
  /// - Parameters:
  ///   - words: `word`, `"a phrase"`, `-excluded`.
  ///   - limit: how many at most.
  /// - Throws: ``CivicError`` where there is nothing to search for.
  public func search(_ words: String, limit: Int = 20) throws(CivicError) -> [SearchHit] {
    let wanted = try SearchWords(words)
    return try read { db in
      try db.rows(
        """
        SELECT r.id, h.title, r.published, s.name, r.language, x.text,
          (SELECT group_concat(event) FROM (SELECT DISTINCT event FROM event_report WHERE report = r.id ORDER BY ordinal))
        FROM report_search
          JOIN report r ON r.id = report_search.rowid
          JOIN shown_title h ON h.report = r.id
          JOIN shown_text x ON x.report = r.id
          LEFT JOIN source s ON s.id = r.source
        WHERE report_search MATCH ?
        ORDER BY bm25(report_search), r.published DESC, r.id
        LIMIT ?
        """, [wanted.matchExpression, limit]
      ).map { row in
        let language = Language(rawValue: row[4]) ?? .kk
        let snippet = Snippet(Document(row[5], language: language), keys: wanted.keys)
        return SearchHit(
          report: TypedID(.report, row[0]), title: row[1], published: row[2], source: row[3],
          language: row[4],
          events: ((row[6] as String?) ?? "").split(separator: ",").compactMap { Int($0) }
            .map { TypedID(.event, $0) },
          snippet: snippet.text,
          highlights: snippet.highlights)
      }
    }
  }
}
