import CivicEvents
import Foundation
import Testing

/// The library in ten lines, as the README shows it.
@Suite struct `Example of the library` {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `answers the question with the sentences`() throws {
    let lines = try Self.example()
    #expect(lines.contains { $0.hasPrefix("Правовая инициатива: ") && $0.contains("Тимур Абжанов") })
    #expect(!lines.contains { $0.contains("Respublica: ") })
  }

  @Test func `stands in the README as it is run here`() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let parts = source.components(separatedBy: "    // The README's lines.\n")
    try #require(parts.count >= 3)
    let code = parts[1].split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }.joined(separator: "\n")
    let readme = try String(contentsOf: Self.repository.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains("```swift\nimport CivicEvents\n\n\(code)```"))
  }

  private static func example() throws -> [String] {
    try? FileManager.default.removeItem(atPath: "example.civic.db")
    defer { try? FileManager.default.removeItem(atPath: "example.civic.db") }
    var printed: [String] = []
    func print(_ line: String) { printed.append(line) }

    // The README's lines.
    let database = try CivicDatabase.open("example.civic.db", .create)
    defer { _ = try? database.close() }
    try database.importFiles(["Examples/reports"])

    var query = Query(.organizations)
    query.topics.any = ["constitutional-reform"]
    query.organizationKinds.any = [.ngo]
    for organization in try database.organizations(query).rows {
      for event in organization.events {
        print("\(organization.name): \(event.evidence[0].sentence)")
      }
    }
    // The README's lines.

    return printed
  }
}
