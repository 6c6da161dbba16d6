internal import Foundation

/// What natasha tells of Russian, in a folder that `Benchmarks/natasha` writes: `sentences.jsonl`, sentences with their
/// names (`tag-training.py`); `words.txt`, the most frequent words of news, a line each, and `vectors.f32`, their vectors
/// of 300 numbers, one behind another, least byte first (`word-vectors.py`).
package struct NatashaFiles: Sendable {
  let folder: String

  private static let dimension = 300

  package init(folder: String) { self.folder = folder }

  var sentences: String { folder + "/sentences.jsonl" }

  /// The words with their ways in the tree of clusters.
  func clusters() throws(TrainingError) -> [(word: String, way: UInt16)] {
    let (words, vectors) = (folder + "/words.txt", folder + "/vectors.f32")
    guard let text = FileManager.default.contents(atPath: words) else {
      throw .missing(.natashaVectors, path: words)
    }
    guard let bytes = FileManager.default.contents(atPath: vectors) else {
      throw .missing(.natashaVectors, path: vectors)
    }
    let names = text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    guard bytes.count == 4 * Self.dimension * names.count else {
      throw .malformed(.natashaVectors, path: vectors, line: 1)
    }
    let numbers = bytes.withUnsafeBytes { bytes in
      (0..<(bytes.count / 4)).map {
        Float(
          bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
      }
    }
    let ways = WordClusters(numbers, dimension: Self.dimension).ways
    return zip(names, ways).map { (word: $0, way: $1) }
  }
}
