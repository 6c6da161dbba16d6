internal import CivicText
internal import Foundation

/// What `-` stands for.
enum StandardInput {
  /// All of it, as it comes.
  static func bytes() -> [UInt8] { [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }

  /// All of it; bytes that are not UTF-8 become U+FFFD.
  static func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// A file's bytes; `-` is standard input.
  ///
  /// - Throws: `ExitStatus.failed` where the file cannot be read, which it has said.
  static func bytes(of path: String) throws -> [UInt8] {
    if path == "-" { return bytes() }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      Messages.error(Interface.labels.format("error.file-unreadable", path))
      throw ExitStatus.failed
    }
  }
}
