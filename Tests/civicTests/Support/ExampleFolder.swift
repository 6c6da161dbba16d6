import Foundation
import Testing

/// A folder as the examples of the help pages expect it: `Examples/` and a `civic.db` of its reports.
final class ExampleFolder {
  let url: URL

  init() throws {
    url = try Self.make()
    try FileManager.default.copyItem(
      at: try Self.imported.get().appending(path: "civic.db"), to: url.appending(path: "civic.db"))
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func run(_ line: String, language: String = "en") throws -> CivicProgram.Outcome {
    try CivicProgram.shell(line, in: url, language: language)
  }

  /// Imported once for all tests.
  static let imported = Result {
    let url = try make()
    let outcome = try CivicProgram.shell("civic import Examples/reports", in: url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return url
  }

  private static func make() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: "civic-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: url.appending(path: "Examples"),
      withDestinationURL: CivicProgram.repository.appending(path: "Examples"))
    return url
  }
}
