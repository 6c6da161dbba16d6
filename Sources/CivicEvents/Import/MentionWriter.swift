internal import CivicReports
internal import CivicText
internal import GRDB

/// Writes the mentions of one report, each once. Each is its own body or person until identity has judged.
struct MentionWriter {
  let db: Database
  let report: Int
  let language: Language
  private var ids: [Address: Int] = [:]
  /// While one report is written nobody else gives ids.
  private var lastID: Int?

  private let document: Document

  init(db: Database, report: Int, document: Document, language: Language) {
    self.db = db
    self.report = report
    self.document = document
    self.language = language
  }

  private struct Address: Hashable {
    let kind: String
    let range: Range<Int>
    let nameKey: String
  }

  /// Where the event is at which somebody is named.
  struct Whereabouts {
    /// ISO 3166-2.
    let region: String?
    /// The settlement's key, else the district's.
    let locality: String?
  }

  /// - Parameters:
  ///   - own: the language of the name, where it is another than the report's.
  ///   - registered: what the body is registered as; nil where what stands behind its name may tell.
  mutating func organization(
    _ name: String, legalForm: String?, kind: OrganizationKind, at range: Range<Int>, _ event: Whereabouts,
    language own: Language? = nil, registered: String? = nil
  ) throws -> Int {
    let language = own ?? self.language
    let key = NameKey.key(name)
    let address = Address(kind: "organization", range: range, nameKey: key)
    if let id = ids[address] { return id }
    let id = try nextID()
    let compared = ProfileCache.key(name, language)
    let identifier =
      registered
      ?? BusinessIdentificationNumber.stated(after: range.upperBound, in: document).map {
        BusinessIdentificationNumber.identifier($0)
      }
    try db.run(
      """
      INSERT INTO mention (id, report, start, "end", kind, name, name_key, block_key, language, script,
        legal_form, organization_kind, name_region, event_region, event_locality, identifier, organization)
      VALUES (?, ?, ?, ?, 'organization', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, report, range.lowerBound, range.upperBound, name, key, compared.key, language.rawValue,
        ScriptCode.of(name),
        legalForm, kind.rawValue, compared.region ?? compared.townRegion(at: event.region), event.region,
        event.locality, identifier, id,
      ])
    ids[address] = id
    return id
  }

  /// - Returns: nil for a name without a word in it.
  mutating func person(_ name: String, at range: Range<Int>, _ event: Whereabouts) throws -> Int? {
    guard let key = PersonKey(name) else { return nil }
    let address = Address(kind: "person", range: range, nameKey: key.key)
    if let id = ids[address] { return id }
    let id = try nextID()
    try db.run(
      """
      INSERT INTO mention (id, report, start, "end", kind, name, name_key, block_key, language, script,
        event_region, event_locality, person)
      VALUES (?, ?, ?, ?, 'person', ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id, report, range.lowerBound, range.upperBound, name, key.key,
        ProfileCache.person(name, language).fullKey ?? key.key, language.rawValue,
        ScriptCode.of(name), event.region, event.locality, id,
      ])
    ids[address] = id
    return id
  }

  /// Ids are given out by us, because a mention's first body or person bears its id.
  private mutating func nextID() throws -> Int {
    let last =
      try lastID ?? db.value(Int.self, "SELECT seq FROM sqlite_sequence WHERE name = 'mention'") ?? 0
    lastID = last + 1
    return last + 1
  }
}
