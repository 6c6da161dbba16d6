import CivicText
import Foundation
import Testing

/// Every key that the command line's sources name is in the label files.
@Suite struct `Keys that the sources use` {
  @Test func `are in the label files`() throws {
    let sources = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/civic")
    let calls = [
      (/(?:Interface\.text|labels\.(?:text|format|count))\(\s*"([^"\\]+)"(?!, in:)/, ""),
      (/\.option\("([^"\\]+)"/, "option."), (/\.argument\("([^"\\]+)"/, "argument."),
    ]
    var found = 0
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for (call, prefix) in calls {
        for match in text.matches(of: call) {
          found += 1
          #expect(
            Labels.keys(.en).contains(prefix + match.1), "\(file.lastPathComponent): \(prefix)\(match.1)")
        }
      }
    }
    #expect(found > 30)
  }
}
