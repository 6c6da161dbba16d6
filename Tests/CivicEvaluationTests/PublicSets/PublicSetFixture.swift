import CivicEvaluation
import Foundation
import TestSupport

/// A data directory with one set in it, in words of our own.
struct PublicSetFixture {
  let folder: TemporaryFolder
  let set: PublicSet

  init(_ set: PublicSet, _ files: [String: String]) throws {
    folder = try TemporaryFolder()
    self.set = set
    let url = folder.url.appending(path: set.folder)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
  }

  func path(_ name: String) -> String { folder.url.appending(path: set.folder).appending(path: name).path }

  func scores() throws(PublicSetError) -> [PublicSetScore] {
    try set.scores(data: folder.url.path, samples: 20)
  }

  /// The figure of a class.
  func score(_ name: String, _ measure: PublicSetScore.Measure = .exactSpan) throws -> PublicSetScore? {
    try scores().first { $0.class == name && $0.measure == measure }
  }
}
