/// How much of what somebody wants to see a search finds, and how much else.
package struct SearchScore: Sendable {
  /// Queries of one split and language, or kind, by one program.
  package struct Row: Sendable, Codable {
    package let program: String
    package let split: String
    /// A language, a kind, or "all".
    package let group: String
    package var queries = 0
    /// Reports, over all queries.
    package var tally = Tally()
    /// Queries all of whose reports are found.
    package var complete = 0
  }

  /// What a query finds wrongly, or does not find.
  package struct Finding: Sendable, Codable {
    package let query: String
    package let report: String
    package let isInvented: Bool
  }

  package private(set) var rows: [Row] = []
  /// Of civic.
  package private(set) var findings: [Finding] = []

  package init(_ queries: [SearchQuery], in trial: SearchTrial) throws {
    let programs: [(String, (String) throws -> [String])] = [
      ("civic", trial.found), ("FTS5 unicode61", trial.foundPlainly),
    ]
    for (program, search) in programs {
      for query in queries {
        let found = Set(try search(query.query)).subtracting(query.accepted)
        let relevant = Set(query.relevant)
        let right = found.intersection(relevant).count
        let tally = Tally(expected: relevant.count, found: found.count, right: right)
        for group in ["all", query.language, query.kind] {
          add(tally, to: group, of: query.split.rawValue, by: program)
        }
        guard program == programs[0].0 else { continue }
        findings += relevant.subtracting(found).sorted()
          .map { Finding(query: query.query, report: $0, isInvented: false) }
        findings += found.subtracting(relevant).sorted()
          .map { Finding(query: query.query, report: $0, isInvented: true) }
      }
    }
    let groups = ["all", "kk", "ru", "en"]
    func place(_ row: Row) -> (String, Int, String, String) {
      (
        row.split, groups.firstIndex(of: row.group) ?? groups.count, row.group,
        row.program == "civic" ? "" : row.program
      )
    }
    rows.sort { place($0) < place($1) }
  }

  private mutating func add(_ tally: Tally, to group: String, of split: String, by program: String) {
    let known = rows.firstIndex { $0.program == program && $0.split == split && $0.group == group }
    let index = known ?? rows.count
    if known == nil { rows.append(Row(program: program, split: split, group: group)) }
    rows[index].queries += 1
    rows[index].tally.right += tally.right
    rows[index].tally.invented += tally.invented
    rows[index].tally.missed += tally.missed
    if tally.missed == 0 { rows[index].complete += 1 }
  }
}
