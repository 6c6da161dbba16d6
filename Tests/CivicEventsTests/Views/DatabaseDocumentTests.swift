import CivicEvents
import Foundation
import GRDB
import TestSupport
import Testing

/// Documentation/Database.md: its examples run, and it tells of every view.
struct DatabaseDocumentTests {
  let text: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    text = try String(contentsOf: root.appendingPathComponent("Documentation/Database.md"), encoding: .utf8)
  }

  @Test func `every example runs`() throws {
    let examples = text.components(separatedBy: "```sql\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(examples.count >= 8)
    let sample = try Sample()
    for example in examples {
      #expect(throws: Never.self, "\(example)") { try sample.rows(example) }
    }
  }

  @Test func `every view is told of with its columns`() throws {
    let sample = try Sample()
    let views = try sample.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'view' AND name NOT LIKE '%\\_%' ESCAPE '\\'"
    ).map { $0["name"] as String }
    #expect(views.count >= 8)
    for view in views + ["participant_groups"] {
      #expect(text.contains(view))
    }
    for view in ["events", "participation", "speakers", "quotes"] {
      for column in try sample.rows("SELECT name FROM pragma_table_info('\(view)')") {
        let name = column["name"] as String
        #expect(text.contains(name), "\(view).\(name)")
      }
    }
  }
}
