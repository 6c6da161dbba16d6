internal import GRDB

/// Writes one body: its name, kind and region as its mentions have them.
struct OrganizationWriter {
  let db: Database

  func write(_ id: Int, _ mentions: [MentionRow]) throws {
    let name = MentionRow.mostReported(mentions) { $0.name } ?? ""
    let named = mentions.filter { $0.name == name }
    let kind = MentionRow.mostReported(mentions) {
      $0.organizationKind == "unknown" ? nil : $0.organizationKind
    }
    let legalForm = MentionRow.mostReported(mentions) { $0.legalForm }
    let region = try MentionRow.mostReported(mentions) { $0.nameRegion }
      .map { try PlaceWriter(db: db).region(code: $0) }
    let basis = kind.map { kind in
      mentions.contains { $0.organizationKind == kind && $0.legalForm != nil } ? "legal-form" : "own-words"
    }
    try db.run(
      """
      INSERT INTO organization (id, name, language, legal_form, kind, kind_basis, region) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language,
        legal_form = excluded.legal_form, kind = excluded.kind, kind_basis = excluded.kind_basis,
        region = excluded.region
      """,
      [
        id, name, MentionRow.mostReported(named) { $0.language }, legalForm, kind ?? "unknown", basis, region,
      ])
    try EntityNames(db: db, kind: .organization).write(id, mentions)
  }
}
