internal import GRDB

/// Where registers list the body of an identifier.
package struct Registration: Sendable {
  /// The reports that the registers are, older versions among them; none that was taken back.
  var registers: Set<Int> = []
  /// ISO 3166-2: where the rows say that it is.
  var regions: Set<String> = []

  /// True where two identifiers are two bodies': a register lists each of its bodies in one row, and two regions' bodies of a
  /// name are two. Two registers may list one body, with other names and without its number.
  func parts(_ other: Registration) -> Bool {
    !registers.isDisjoint(with: other.registers)
      || !regions.isEmpty && !other.regions.isEmpty && regions.isDisjoint(with: other.regions)
  }

  /// By identifiers; empty where no register lists any of the usages.
  static func of(_ usages: [OrganizationUsage], in db: Database) throws -> [String: Registration] {
    let identified = usages.filter { $0.signature.identifier != nil }
    if identified.isEmpty { return [:] }
    var known: [String: Registration] = [:]
    for row in try db.rows(
      """
      SELECT DISTINCT u.identifier, e.report, e.region
      FROM json_each(?) w JOIN organization_usage u ON u.id = w.value JOIN mention m ON m.usage = u.id
        JOIN register_entry e ON e.mention = m.id JOIN report r ON r.id = e.report AND r.superseded_by IS NOT r.id
      """, [Database.list(identified.map(\.id))])
    {
      try known[row[0], default: Registration()].registers.insert(row[1])
      if let region = try row[2] as String? {
        try known[row[0], default: Registration()].regions.insert(region)
      }
    }
    return known
  }
}
