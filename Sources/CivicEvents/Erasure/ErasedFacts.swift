internal import GRDB

/// Deletes what is stored of a person: facts, mentions, names, judgements, and what people have decided of them.
struct ErasedFacts {
  let db: Database
  let person: ErasedPerson

  struct Result {
    var facts = 0
    /// Of which something has to be told anew.
    var eventReports: Set<Int> = []
    var rows = 0
    /// Whom a block of the person has hidden too.
    var unhidden: Set<Int> = []
  }

  func erase() throws -> Result {
    var result = Result()
    let facts = try facts()
    result.facts = facts.count
    for fact in facts {
      result.eventReports.formUnion(
        try db.values(Int.self, "SELECT event_report FROM fact WHERE id = ?", [fact]))
    }
    result.rows = try forgetLog(facts)
    result.unhidden = try deleteBlocks()
    for table in try tables(referringTo: "fact") where table.name != "fact" {
      for fact in facts { try db.run("DELETE FROM \(table.name) WHERE \(table.column) = ?", [fact]) }
    }
    for fact in facts.reversed() { try db.run("DELETE FROM fact WHERE id = ?", [fact]) }
    try deleteMentions()
    try db.run("DELETE FROM redirect WHERE kind = 'person' AND (old_id = ?1 OR new_id = ?1)", [person.id])
    try db.run("DELETE FROM person_name WHERE person = ?", [person.id])
    try db.run("DELETE FROM person WHERE id = ?", [person.id])
    return result
  }

  /// Whatever is told of them, what they said, and what follows from it; the facts that others follow from first.
  private func facts() throws -> [Int] {
    try db.values(
      Int.self,
      """
      WITH RECURSIVE gone (id) AS (
        SELECT fact FROM person_participation WHERE person = ?1
        UNION SELECT fact FROM statement WHERE person = ?1
        UNION SELECT f.id FROM gone JOIN fact f ON f.derived_from = gone.id)
      SELECT id FROM gone ORDER BY id
      """, [person.id])
  }

  /// The tables with a foreign key to one.
  private func tables(referringTo table: String) throws -> [(name: String, column: String)] {
    try db.rows(
      """
      SELECT m.name, f."from" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
      WHERE m.type = 'table' AND f."table" = ? ORDER BY 1, 2
      """, [table]
    ).map { try ($0[0], $0[1]) }
  }

  private func deleteMentions() throws {
    for place in person.places {
      let id = place.mention
      let judgements = try db.values(
        Int.self, "SELECT id FROM judgement WHERE mention_a = ?1 OR mention_b = ?1", [id])
      for judgement in judgements { try db.run("DELETE FROM judgement WHERE cancels = ?", [judgement]) }
      for judgement in judgements { try db.run("DELETE FROM judgement WHERE id = ?", [judgement]) }
      try db.run("DELETE FROM naming WHERE kind = 'person' AND anchor = ?", [id])
      try db.run("DELETE FROM block_target WHERE mention = ?", [id])
      try db.run("UPDATE person_name SET mention = NULL WHERE mention = ?", [id])
      try db.run("DELETE FROM mention WHERE id = ?", [id])
    }
  }

  /// - Returns: the other persons whom blocks of this one have hidden.
  private func deleteBlocks() throws -> Set<Int> {
    let changes = try db.values(
      Int.self,
      """
      SELECT t.change FROM block_target t JOIN mention m ON m.id = t.mention WHERE t.kind = 'person' AND m.person = ?
      """, [person.id])
    var hidden: Set<Int> = []
    let rows = BlockRows(db: db)
    for change in changes {
      hidden.formUnion(try rows.meant(.person, by: change))
      try db.run("DELETE FROM block_name WHERE change = ?", [change])
      try db.run("DELETE FROM block_target WHERE change = ?", [change])
    }
    try db.run("DELETE FROM block WHERE kind = 'person' AND id = ?", [person.id])
    hidden.remove(person.id)
    return hidden
  }

  /// The log keeps that something was done and when; of whom and what, only the printed id.
  ///
  /// - Returns: how many rows are changed.
  private func forgetLog(_ facts: [Int]) throws -> Int {
    let ids = Set(facts.map { "f\($0)" }).union(
      person.places.flatMap { ["p\($0.mention)", "m\($0.mention)"] }
    )
    .union(["p\(person.id)"])
    var rows = 0
    for row in try db.rows("SELECT id, target FROM change") {
      let target: String = try row[1]
      guard target.split(separator: " ").contains(where: { ids.contains(String($0)) }) else { continue }
      try db.run("UPDATE change SET before = NULL, after = NULL, note = NULL WHERE id = ?", [row[0] as Int])
      rows += 1
    }
    return rows
  }
}
