internal import GRDB

/// What a body is a part of, what is a part of it, and its identifiers.
struct CardRelations {
  let db: Database

  /// "part_of" and "has_part", each an id and a name; "identifier", its scheme and value.
  func fields(of id: Int) throws -> [CardField] {
    let wholes = try db.rows(
      """
      SELECT o.id, o.name FROM organization_relation r JOIN organizations o ON o.id = r.whole
      WHERE r.organization = ? ORDER BY o.id
      """, [id])
    let parts = try db.rows(
      """
      SELECT o.id, o.name FROM organization_relation r JOIN organizations o ON o.id = r.organization
      WHERE r.whole = ? ORDER BY o.id
      """, [id])
    let identifiers = try db.values(
      String.self,
      "SELECT scheme || ' ' || identifier FROM organization_identifier WHERE organization = ? ORDER BY 1",
      [id])
    return try wholes.map { try Self.field("part_of", $0) } + parts.map { try Self.field("has_part", $0) }
      + identifiers.map { CardField(name: "identifier", value: $0) }
  }

  private static func field(_ name: String, _ row: Row) throws -> CardField {
    try CardField(name: name, value: "\(TypedID(.organization, row[0])) \(row[1] as String)")
  }
}
