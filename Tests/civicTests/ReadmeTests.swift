import Foundation
import Testing

@testable import civic

/// Every command in the README runs and prints what stands there.
///
/// After a change of the output: `CIVIC_UPDATE_README=1 swift test --filter ReadmeTests` writes it anew.
@Suite struct ReadmeTests {
  static let file = CivicProgram.repository.appending(path: "README.md")

  /// A command, and the lines of output below it; none: only that it runs matters.
  struct Example {
    let command: String
    let output: [String]
  }

  @Test func `commands print what the README shows`() throws {
    let folder = try ExampleFolder()
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let updates = ProcessInfo.processInfo.environment["CIVIC_UPDATE_README"] != nil
    var written = readme
    let examples = Self.examples(of: readme)
    #expect(examples.count > 8)
    for example in examples {
      if example.command.hasPrefix("civic import") {
        try FileManager.default.removeItem(at: folder.url.appending(path: "civic.db"))
      }
      let outcome = try CivicProgram.shell(example.command, in: folder.url, columns: 96)
      #expect(outcome.status == 0, "\(example.command): \(outcome.errors)")
      guard !example.output.isEmpty else { continue }
      let output = outcome.output.trimmingCharacters(in: .newlines)
      let shown = example.output.joined(separator: "\n")
      if updates {
        written = written.replacing(
          "$ \(example.command)\n\(shown)\n", with: "$ \(example.command)\n\(output)\n")
      } else {
        #expect(Self.withoutIDs(output) == Self.withoutIDs(shown), "\(example.command)")
      }
    }
    if written != readme { try written.write(to: Self.file, atomically: true, encoding: .utf8) }
  }

  @Test func `names every command`() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    for verb in Civic.verbs { #expect(readme.contains(verb.name)) }
  }

  /// Ids move with every fact more or less, and times with the clock; what is said does not.
  private static func withoutIDs(_ output: String) -> String {
    output.replacing(/[eoprfmj][0-9]+/, with: "id").replacing(/[0-9-]{10} [0-9]{2}:[0-9]{2}/, with: "time")
      .replacing(/[ ─\n]+/, with: " ")
  }

  static func examples(of readme: String) -> [Example] {
    readme.matches(of: /```console\n((?:[^`]|`(?!``))*)```/).flatMap { block in
      block.1.split(separator: "$ ").filter { !$0.isEmpty }.map { part in
        let lines = part.trimmingCharacters(in: .newlines).split(
          separator: "\n", omittingEmptySubsequences: false)
        return Example(command: String(lines[0]), output: lines.dropFirst().map(String.init))
      }
    }
  }
}
