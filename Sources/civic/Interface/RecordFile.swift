internal import CivicText
internal import Foundation

/// A dated record of a measurement, kept beside others.
enum RecordFile {
  /// ISO 8601, the day in UTC.
  static var today: String { Date.now.formatted(.iso8601.year().month().day()) }

  /// - Throws: `ExitStatus.failed` where the file cannot be written, which it has said.
  static func write(_ data: Data, to path: String) throws {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      Messages.error(Interface.labels.format("error.file-not-written", path, error.localizedDescription))
      throw ExitStatus.failed
    }
  }
}
