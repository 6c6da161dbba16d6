#if os(Linux)
  import CivicEvents
  import Foundation
  import TestSupport
  import Testing

  /// Whoever closes a descriptor of a file drops every lock that his process holds on it (POSIX). A writer without its locks damages the
  /// database as soon as another program writes too.
  struct KeptLocksTests {
    let folder: TemporaryFolder
    let path: String
    let writer: CivicDatabase

    init() throws {
      folder = try TemporaryFolder()
      path = folder.path("civic.db")
      writer = try CivicDatabase.open(path, .create)
      try folder.write("Форум\n\n13 февраля 2026 года фонд «Жайық» провёл форум в Уральске.", to: "a.txt")
    }

    /// Where this process holds locks on the database and on what SQLite keeps beside it: "civic.db 1073741826".
    private func locks() throws -> Set<String> {
      let table = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
      var held: Set<String> = []
      for name in ["civic.db", "civic.db-shm"] {
        var status = stat()
        guard stat(folder.path(name), &status) == 0 else { continue }
        for line in table.split(separator: "\n") {
          let fields = line.split(separator: " ")
          guard fields.count >= 8, fields[1] == "POSIX", fields[4] == "\(getpid())",
            fields[5].hasSuffix(":\(status.st_ino)")
          else { continue }
          held.insert("\(name) \(fields[6])")
        }
      }
      return held
    }

    private func expectLocksKept(_ body: () throws -> Void) throws {
      let before = try locks()
      try #require(!before.isEmpty)
      try body()
      #expect(try locks().isSuperset(of: before))
      try writer.close()
    }

    @Test func `looking at the file leaves a writer its locks`() throws {
      try expectLocksKept { try CivicDatabase.open(path, .read).close() }
    }

    @Test func `doctor leaves a writer its locks`() throws {
      try expectLocksKept { _ = try Doctor.examine(path) }
    }

    @Test func `a backup leaves a writer its locks`() throws {
      try expectLocksKept { _ = try Backup.make(of: path, to: folder.path("saved.db")) }
    }

    @Test func `importing the folder in which the database lies leaves it its locks`() throws {
      try expectLocksKept {
        let summary = try writer.importFiles([folder.url.path])
        #expect(summary.reports == 1)
        #expect(summary.failed.isEmpty)
      }
    }

    @Test(arguments: ["civic.db", "civic.db-wal", "link.db"])
    func `the database is no report, and is not opened to find that out`(name: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("link.db"), withDestinationPath: path)
      try expectLocksKept {
        let summary = try writer.importFiles([folder.path(name), folder.path("a.txt")])
        #expect(summary.failed.map(\.path) == [folder.path(name)])
        #expect(summary.reports == 1)
      }
    }
  }
#endif
