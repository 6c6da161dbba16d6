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

  /// What does not hold, what could not be looked at among it.
  func failures(_ copy: URL, _ child: Child) -> [String] {
    do { return try check(copy, child) } catch { return ["\(error)"] }
  }

  /// The same of a command that was not killed: it has to end by itself, and to say of which file it failed.
  ///
  /// - Parameter place: where the database stood for it, if that was not the copy.
  func failuresWithMessage(_ copy: URL, _ child: Child, place: URL? = nil) -> [String] {
    Self.silence(child, place ?? copy) + failures(copy, child)
  }

  private static func silence(_ child: Child, _ place: URL) -> [String] {
    if !child.endedItself {
      return ["it did not end by itself: signal \(child.signal ?? 0) \(child.errors.prefix(300))"]
    }
    if child.status == 0 { return [] }
    let names = [place.path, "civic.db", "saved.db", FileManager.default.temporaryDirectory.path]
    return names.contains(where: child.errors.contains) ? [] : ["the message names no file: \(child.errors)"]
  }

  /// Runs the command on a copy.
  func run(
    in copy: URL, environment: [String: String] = [:], killAfter: Double? = nil
  ) throws -> Child {
    let command = command(copy)
    return try Child.run(
      command[0], Array(command.dropFirst()), environment: environment, killAfter: killAfter)
  }

  /// Gives a new copy of the folder to the body, and takes it away.
  func inCopy<Value>(_ name: String, of folder: URL, _ body: (URL) throws -> Value) throws -> Value {
    let copy = folder.appending(path: "\(self.name)-\(name)")
    try FileManager.default.copyItem(at: base, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    return try body(copy)
  }
}
