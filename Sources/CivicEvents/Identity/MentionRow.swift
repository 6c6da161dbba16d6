internal import GRDB

/// A mention as it is stored: what a body or person is described by.
struct MentionRow {
  let id: Int
  let report: Int
  let name: String
  let nameKey: String
  let language: String
  let script: String
  let legalForm: String?
  let organizationKind: String?
  let nameRegion: String?
  /// Whose it was when it was read.
  let entity: Int

  init(db: Database, id: Int) throws {
    let row = try db.rows(
      """
      SELECT report, name, name_key, language, script, legal_form, organization_kind, name_region,
        ifnull(organization, person) FROM mention WHERE id = ?
      """, [id]
    ).first
    guard let row else { throw DatabaseError(message: "mention \(id) is missing") }
    self.id = id
    report = row[0]
    name = row[1]
    nameKey = row[2]
    language = row[3]
    script = row[4]
    legalForm = row[5]
    organizationKind = row[6]
    nameRegion = row[7]
    entity = row[8]
  }

  /// The value that most reports give, the earliest mention's where as many give another.
  static func mostReported<Value: Hashable>(_ mentions: [MentionRow], _ value: (MentionRow) -> Value?)
    -> Value?
  {
    var reports: [Value: Set<Int>] = [:]
    var order: [Value] = []
    for mention in mentions {
      guard let value = value(mention) else { continue }
      if reports[value] == nil { order.append(value) }
      reports[value, default: []].insert(mention.report)
    }
    let most = reports.values.map(\.count).max()
    return order.first { reports[$0]?.count == most }
  }
}
