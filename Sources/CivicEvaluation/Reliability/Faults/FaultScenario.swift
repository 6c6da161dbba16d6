internal import Foundation

/// A command that writes, to be broken off at any point.
struct FaultScenario: Sendable {
  let name: String
  /// What it starts from: a folder that is copied for each point.
  let base: URL
  /// The command, for a copy of the folder.
  let command: @Sendable (URL) -> [String]
  /// What does not hold in a copy after the command was ended or failed, a line each.
  ///
  /// - Parameter child: how it ended. What it has printed is what a person was told.
  let check: @Sendable (URL, Child) throws -> [String]

  /// Gives a new copy of the folder to the body, and takes it away.
  func inCopy<Value>(_ name: String, of folder: URL, _ body: (URL) throws -> Value) throws -> Value {
    let copy = folder.appending(path: "\(self.name)-\(name)")
    try FileManager.default.copyItem(at: base, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    return try body(copy)
  }
}
