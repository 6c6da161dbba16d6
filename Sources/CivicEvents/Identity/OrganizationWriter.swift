internal import GRDB

/// Describes one body as its mentions have it: of each value the one that most reports give, the earliest mention's
/// where as many give another.
struct OrganizationWriter {
  let db: Database

  func describe(_ id: Int) throws {
    let name = try most("name", id) ?? ""
    let kind = try most("nullif(organization_kind, 'unknown')", id)
    let region = try most("name_region", id).map { try PlaceWriter(db: db).region(code: $0) }
    let language = try db.value(
      String.self, "SELECT language FROM mention WHERE organization = ? AND name = ? ORDER BY id LIMIT 1",
      [id, name])
    let isByForm = try db.value(
      Bool.self,
      """
      SELECT EXISTS (SELECT 1 FROM mention WHERE organization = ? AND organization_kind = ? AND legal_form IS NOT NULL)
      """, [id, kind])
    let basis = kind.map { _ in isByForm == true ? "legal-form" : "own-words" }
    try db.run(
      """
      UPDATE organization SET name = ?, language = ?, legal_form = ?, kind = ?, kind_basis = ?, region = ? WHERE id = ?
      """,
      [name, language, try most("legal_form", id), kind ?? "unknown", basis, region, id])
  }

  private func most(_ column: String, _ id: Int) throws -> String? {
    try db.value(
      String.self,
      """
      SELECT \(column) AS value FROM mention WHERE organization = ? AND value IS NOT NULL
      GROUP BY value ORDER BY count(DISTINCT report) DESC, min(id) LIMIT 1
      """, [id])
  }
}
