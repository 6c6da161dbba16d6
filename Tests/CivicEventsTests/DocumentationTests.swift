import CivicEvents
import Foundation
import Testing

/// `Documentation/Database.md` tells of every table and view.
@Suite struct `Documentation of the database` {
  private static let text = try? String(
    contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Database.md"), encoding: .utf8)

  private static func emptyDatabase() throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "civic-\(UUID().uuidString).db").path
    try CivicDatabase.open(path, .create).close()
    return path
  }

  @Test func `names every table and view`() throws {
    let text = try #require(Self.text)
    let path = try Self.emptyDatabase()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let names = try RawSQL.run(
      path: path,
      sql: """
        SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')
          AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' AND name <> 'grdb_migrations'
        """)
    #expect(names.rows.count > 40)
    for case .text(let name) in names.rows.joined() { #expect(text.contains(name), "\(name)") }
  }
}
