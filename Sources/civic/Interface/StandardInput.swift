internal import Foundation

/// What `-` stands for.
enum StandardInput {
  /// All of it; bytes that are not UTF-8 become U+FFFD.
  static func text() -> String {
    String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }
}
