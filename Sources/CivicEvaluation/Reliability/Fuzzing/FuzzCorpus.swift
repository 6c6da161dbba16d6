package import Foundation

/// The inputs that a fuzzer kept because each of them reaches something that no other does: `Tests/Fixtures/fuzz`, a file a
/// target and a line of Base64 an input, so that no editor and no line end changes them.
package struct FuzzCorpus {
  /// So many inputs at most, so that tests try them in seconds; of questions, each of which asks the database, fewer.
  private static func most(_ target: FuzzTarget) -> Int { target == .questions ? 30 : 100 }
  /// So many bytes of one target at most.
  private static let mostBytes = 80_000

  private let folder: URL

  /// - Parameter root: of the repository.
  package init(root: URL) { folder = root.appending(path: "Tests/Fixtures/fuzz") }

  /// - Throws: what reading the file throws.
  package func inputs(of target: FuzzTarget) throws -> [[UInt8]] {
    try Data(contentsOf: file(of: target)).split(separator: UInt8(ascii: "\n")).compactMap {
      Data(base64Encoded: Data($0)).map { [UInt8]($0) }
    }
  }

  /// Keeps the shortest of the files of a folder, as `-merge=1` leaves them.
  package func keep(_ found: URL, of target: FuzzTarget) throws {
    let files = try FileManager.default.contentsOfDirectory(at: found, includingPropertiesForKeys: nil)
    let inputs = try files.map { [UInt8](try Data(contentsOf: $0)) }
      .sorted { ($0.count, $0.lexicographicallyPrecedes($1) ? 0 : 1) < ($1.count, 1) }
    var kept: [String] = []
    var bytes = 0
    // Some of every length: the shortest alone reach little.
    for input in inputs.spread(Self.most(target)) where bytes + input.count <= Self.mostBytes {
      bytes += input.count
      kept.append(Data(input).base64EncodedString())
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((kept.joined(separator: "\n") + "\n").utf8).write(to: file(of: target))
  }

  private func file(of target: FuzzTarget) -> URL { folder.appending(path: "\(target.rawValue).base64") }
}

extension Array {
  /// At most so many of them, from all over.
  fileprivate func spread(_ most: Int) -> [Element] {
    count <= most ? self : (0..<most).map { self[$0 * count / most] }
  }
}
