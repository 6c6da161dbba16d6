internal import CivicText
internal import GRDB

/// Sets what the names of persons in a report are compared within. A full name meets all of its kind; an initial or a bare
/// surname meets the one full name of its report that it fits, and else stays in its report.
struct PersonTies {
  let db: Database

  func tie(_ report: Int) throws {
    let hash = try db.value(String.self, "SELECT sha256 FROM report WHERE id = ?", [report]) ?? ""
    let mentions = try db.rows(
      """
      SELECT id, name, language, block_key FROM mention WHERE report = ? AND kind = 'person' ORDER BY start, "end", name
      """, [report]
    ).map { row in
      (
        id: row[0] as Int, name: ProfileCache.person(row[1], Language(rawValue: row[2]) ?? .ru),
        block: row[3] as String
      )
    }
    let full = mentions.filter { $0.name.fullKey != nil }
    for (id, name, known) in mentions {
      let fitting = name.fullKey.map { [$0] } ?? full.filter { $0.name.fits(name) }.compactMap(\.name.fullKey)
      let block = Set(fitting).count == 1 ? fitting[0] : "\(name.surnameKey) \(hash.prefix(16))"
      if block == known { continue }
      try db.run("UPDATE mention SET block_key = ? WHERE id = ?", [block, id])
    }
  }
}
