internal import Foundation

/// Writes hostile documents into a folder, for somebody who wants to look at one: `civic-bench act documents FOLDER NAME…`.
enum DocumentAct: ReliabilityAct {
  static let name = "documents"

  /// - Parameter words: the folder, and parts of names; without any all are written.
  static func run(_ words: [String]) throws {
    let folder = URL(fileURLWithPath: words.first ?? ".")
    for document in HostileDocument.all
    where words.count < 2 || words.dropFirst().contains(where: document.name.contains) {
      print(try document.write(into: folder))
    }
  }
}
