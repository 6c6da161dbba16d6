internal import GRDB

/// Sets what the names of persons in a report are compared within. A full name meets all of its kind; an initial or a bare
/// surname meets the one full name of its report that it fits, and else stays in its report.
struct PersonTies {
  let db: Database

  /// - Parameter rows: all of one report; their blocks are set.
  func tie(_ rows: inout [PersonMentionRows.Row]) throws {
    let full = rows.map(\.mention.name).filter { $0.fullKey != nil }
    var changed = JSONRows()
    for index in rows.indices {
      let mention = rows[index].mention
      let name = mention.name
      let fitting = name.fullKey.map { [$0] } ?? full.filter { $0.fits(name) }.compactMap(\.fullKey)
      let block =
        Set(fitting).count == 1 ? fitting[0] : "\(name.surnameKey) \(mention.order[0].prefix(16))"
      if block == rows[index].block { continue }
      rows[index].block = block
      changed.add(.number(mention.id), .text(block))
    }
    if changed.isEmpty { return }
    try db.run(
      """
      UPDATE mention SET block_key = w.value ->> 1 FROM json_each(?) w WHERE mention.id = w.value ->> 0
      """, [changed.text])
  }
}
