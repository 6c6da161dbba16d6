/// Why a public set could not be measured.
package enum PublicSetError: Error, Sendable, Equatable {
  /// No file at `path`, nor a compressed one beside it.
  case missing(PublicSet, path: String)
  /// The file is there and cannot be read.
  case unreadable(PublicSet, path: String, reason: String)
  /// There is a compressed file only, and no program that reads it.
  case noDecompressor(PublicSet, path: String)
  /// A line, from 1, that is not of the set's format.
  case malformed(PublicSet, path: String, line: Int)
  /// The file holds nothing to measure on.
  case empty(PublicSet, path: String)
}
