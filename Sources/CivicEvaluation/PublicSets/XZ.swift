internal import Foundation

/// What `xz` makes of a compressed file.
enum XZ {
  static let program = "/usr/bin/xz"

  struct Failure: Error {
    let status: Int32
  }

  static func decompressed(_ path: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--decompress", "--stdout", "--quiet", "--", path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return bytes
  }
}
