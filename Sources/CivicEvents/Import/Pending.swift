internal import CivicReports
internal import Foundation

// Until CivicReports lists inputs and reads lines of readings.
enum InputFiles {
  static func list(_ paths: [String]) -> [Result<String, ReportError>] {
    paths.flatMap { path -> [Result<String, ReportError>] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        return [.failure(ReportError(path, .missing))]
      }
      guard isFolder.boolValue else { return [.success(path)] }
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
      let files = names.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
        .map { "\(path)/\($0)" }
        .filter { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue }
      return files.isEmpty ? [.failure(ReportError(path, .noReportsInFolder))] : files.map { .success($0) }
    }
  }

  static func bytes(of path: String) throws(ReportError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ReportError(path, .unreadable(why: ""))
    }
    return Array(data)
  }
}

enum ReadingLines {
  static func decode(_ bytes: [UInt8], name: String) -> [Result<Reading, ReportError>] {
    bytes.split(separator: UInt8(ascii: "\n")).enumerated().map { index, line in
      do {
        return .success(try JSONDecoder().decode(Reading.self, from: Data(line)))
      } catch {
        return .failure(ReportError(name, .brokenJSON, line: index + 1))
      }
    }
  }
}
