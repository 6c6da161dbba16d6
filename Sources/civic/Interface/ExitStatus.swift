internal import ArgumentParser

/// How a command ended.
enum ExitStatus {
  static let done = ExitCode(0)
  static let failed = ExitCode(1)
  static let usage = ExitCode(2)
  /// Some inputs failed, each named; the others are done.
  static let inPart = ExitCode(3)
}
