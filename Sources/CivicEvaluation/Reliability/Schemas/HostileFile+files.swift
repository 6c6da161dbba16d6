internal import CivicEvents
internal import Foundation
internal import GRDB
internal import Migrations

/// What is no database, or one in an unusual state.
extension HostileFile {
  static let files: [HostileFile] = [
    HostileFile(name: "a text", outcome: .isLeft) { path, _ in try write("Форум өтті. ", 5000, to: path) },
    HostileFile(name: "a short text", outcome: .isLeft) { path, _ in try write("x", 1, to: path) },
    HostileFile(name: "SQLite's first words and a text", outcome: .isLeft) { path, _ in
      try write("SQLite format 3\u{0}", 1, to: path)
    },
    HostileFile(name: "SQLite's first words and many more", outcome: .isLeft) { path, _ in
      try write("SQLite format 3\u{0}\u{10}\u{0}", 500, to: path)
    },
    HostileFile(name: "zeros", outcome: .isLeft) { path, _ in try write("\u{0}", 50_000, to: path) },
    HostileFile(name: "a folder", outcome: .isLeft) { path, _ in
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    },
    HostileFile(name: "a pipe that nobody writes to", outcome: .isLeft) { path, _ in mkfifo(path, 0o600) },
    HostileFile(name: "a socket", outcome: .isLeft) { path, _ in listen(at: path) },
    link("a link to a device without an end", to: "/dev/zero"),
    link("a link to a device that holds nothing", to: "/dev/null"),
    link("a link to a terminal", to: "/dev/tty"),
    link("a link to a folder", to: "/"),
    link("a link to itself", to: "civic.db"),
    link("a link into a folder that is not there", to: "/nowhere/civic.db"),
    HostileFile(name: "a link to a pipe", outcome: .isLeft) { path, _ in
      mkfifo(path + ".pipe", 0o600)
      symlink(path + ".pipe", path)
    },
    HostileFile(name: "a link to a text", outcome: .isLeft) { path, _ in
      try write("x", 5000, to: path + ".text")
      symlink(path + ".text", path)
    },
    HostileFile(name: "a newer version that waits in the -wal", outcome: .isLeft) { path, sound in
      try FileManager.default.copyItem(atPath: sound, toPath: path + ".other")
      let queue = try DatabaseQueue(path: path + ".other")
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA user_version = \(migrations.count + 1)")
        for ending in ["", "-wal"] {
          try FileManager.default.copyItem(atPath: path + ".other" + ending, toPath: path + ending)
        }
      }
      try queue.close()
      try FileManager.default.removeItem(atPath: path + ".other")
    },
    HostileFile(name: "somebody else who never ends writing", outcome: .isLeft) { path, sound in
      try FileManager.default.copyItem(atPath: sound, toPath: path)
    } hold: { path in
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in try db.execute(sql: "BEGIN EXCLUSIVE") }
      return Held(queue)
    },
  ]

  /// Ends the transaction before the connection goes.
  private final class Held {
    let queue: DatabaseQueue
    init(_ queue: DatabaseQueue) { self.queue = queue }
    deinit {
      try? queue.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
      try? queue.close()
    }
  }

  private static func write(_ text: String, _ times: Int, to path: String) throws {
    try Data(String(repeating: text, count: times).utf8).write(to: URL(fileURLWithPath: path))
  }

  private static func link(_ name: String, to target: String) -> HostileFile {
    HostileFile(name: name, outcome: .isLeft) { path, _ in symlink(target, path) }
  }

  /// The socket's file stays when nobody listens any more.
  private static func listen(at path: String) {
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { buffer in
      buffer.copyBytes(from: path.utf8.prefix(buffer.count - 1))
    }
    _ = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
