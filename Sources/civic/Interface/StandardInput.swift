internal import Foundation

/// What `-` stands for.
enum StandardInput {
  /// All of it, as it comes.
  static func bytes() -> [UInt8] { [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }

  /// All of it; bytes that are not UTF-8 become U+FFFD.
  static func text() -> String {
    String(decoding: bytes(), as: UTF8.self)
  }
}
