internal import GRDB

/// What a report's newer version tells otherwise than the older one: values that changed, and facts that are gone, which
/// a person should look at.
struct VersionChanges {
  let db: Database

  /// So many facts are named at most.
  private static let mostNamed = 12

  func notes(of report: Int, named name: String) throws -> [CivicNote] {
    var notes = try db.rows(
      "SELECT field, before, after FROM changed_value WHERE report = ? ORDER BY fact", [report]
    ).map { try CivicNote(.valueChanged, name, $0[0], $0[1], $0[2]) }
    let removed = try db.values(
      Int.self, "SELECT fact FROM removed_fact WHERE newest_report = ? ORDER BY fact", [report])
    if !removed.isEmpty {
      var facts = removed.prefix(Self.mostNamed).map { "f\($0)" }.joined(separator: ", ")
      if removed.count > Self.mostNamed { facts += " …" }
      notes.append(CivicNote(.factsRemoved, name, String(removed.count), facts))
    }
    return notes
  }
}
