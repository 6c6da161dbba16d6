import CivicEvents
import Foundation
import GRDB
import TestSupport
import Testing

/// Documentation/Database.md: it tells the columns of the main views.
struct DatabaseDocumentTests {
  let text: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    text = try String(contentsOf: root.appendingPathComponent("Documentation/Database.md"), encoding: .utf8)
  }

  @Test func `the columns of the main views are told`() throws {
    let sample = try Sample()
    for view in ["events", "participation", "speakers", "quotes"] {
      for column in try sample.rows("SELECT name FROM pragma_table_info('\(view)')") {
        let name = column["name"] as String
        #expect(text.contains(name), "\(view).\(name)")
      }
    }
  }
}
