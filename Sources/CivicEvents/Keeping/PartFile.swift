internal import Foundation

/// A file that is being written beside its place, under a name of its own: "saved.db.part-4711". What a program that was ended has left
/// of such files goes when the next is made: a file in work is locked by whoever writes it.
final class PartFile: Sendable {
  let path: String
  private let lock: Int32

  private static let endings = ["", "-journal", "-wal", "-shm"]

  /// Makes an empty file that its owner alone may read: a database holds people's data from its first byte.
  init(beside place: String) throws(CivicError) {
    Self.removeAbandoned(beside: place)
    path = "\(place).part-\(getpid())"
    lock = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if lock < 0 { throw FileSteps.failure(path) }
    flock(lock, LOCK_EX | LOCK_NB)
  }

  deinit { close(lock) }

  /// Takes it away.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) { for ending in endings { unlink(path + ending) } }

  private static func removeAbandoned(beside place: String) {
    let folder = URL(fileURLWithPath: place).deletingLastPathComponent()
    let prefix = URL(fileURLWithPath: place).lastPathComponent + ".part-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(prefix) && name.dropFirst(prefix.count).allSatisfy(\.isNumber) {
      let path = folder.appending(path: name).path
      let file = open(path, O_RDONLY | O_CLOEXEC)
      if file < 0 { continue }
      defer { close(file) }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { remove(path) }
    }
  }
}
