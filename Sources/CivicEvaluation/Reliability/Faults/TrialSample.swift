internal import CivicEvents
internal import Foundation

/// What trials write, merge, erase: a database of half of the example reports, and the other half still to be imported.
struct TrialSample {
  /// Pages of `Examples/reports`: of all languages, some telling of one event.
  let pages: [String]
  let folder: URL

  /// - Parameter count: how many pages are used.
  init(_ count: Int, in folder: URL) throws {
    let reports = URL(fileURLWithPath: "Examples/reports")
    let names = try FileManager.default.contentsOfDirectory(atPath: reports.path).sorted()
    let step = max(1, names.count / count)
    pages = stride(from: step - 1, to: names.count, by: step).prefix(count).map {
      reports.appending(path: names[$0]).path
    }
    self.folder = folder
  }

  /// Reports that are in the database from the start.
  var stored: [String] { Array(pages.prefix(pages.count / 2)) }
  /// Reports that are still to be imported.
  var further: [String] { Array(pages.dropFirst(pages.count / 2)) }

  /// Makes the database.
  ///
  /// - Returns: its path.
  func make(_ name: String) throws -> String {
    let path = folder.appending(path: name).path
    let database = try CivicDatabase.open(path, .create)
    try database.importFiles(stored)
    try database.close()
    return path
  }
}
