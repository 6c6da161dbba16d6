import Foundation

@testable import CivicReports

/// A folder of the test's own, gone when the test is over.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "civic-inputs-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func file(_ name: String, _ bytes: [UInt8] = Array("Форум өтті.".utf8)) throws -> String {
    let full = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: full))
    return full
  }

  func names(_ results: [Result<InputFile, ReportError>]) -> [String] {
    results.map { result in
      switch result {
      case .success(let file): file.path.replacing(path + "/", with: "")
      case .failure(let error): "\(error.code): \(error.file.replacing(path, with: "."))"
      }
    }
  }
}
