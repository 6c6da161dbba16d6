import Foundation
import Testing

@testable import CivicReports

@Test func `a folder gives its files and those below, by path, without hidden ones`() throws {
  let folder = try Folder()
  for name in ["b.txt", "a/2.html", "a.txt", "a/1.txt", ".git/config", "a/.DS_Store", "ә.txt"] {
    try folder.file(name)
  }
  #expect(folder.names(InputFiles.list([folder.path])) == ["a.txt", "a/1.txt", "a/2.html", "b.txt", "ә.txt"])
  #expect(
    folder.names(InputFiles.list([folder.path + "/"]))
      == ["/a.txt", "/a/1.txt", "/a/2.html", "/b.txt", "/ә.txt"].map { String($0.dropFirst()) })
}

@Test func `files come in the order they are given, each path without one as an error`() throws {
  let folder = try Folder()
  let first = try folder.file("z.txt")
  try folder.file("x/1.txt")
  try FileManager.default.createDirectory(
    atPath: folder.path + "/empty/below", withIntermediateDirectories: true)
  let paths = [first, folder.path + "/nowhere.txt", folder.path + "/x", folder.path + "/empty", "-"]
  #expect(
    folder.names(InputFiles.list(paths))
      == ["z.txt", "missing: ./nowhere.txt", "x/1.txt", "no-reports-in-folder: ./empty", "-"])
}

@Test func `what a browser saves beside a page is no report`() throws {
  let folder = try Folder()
  for name in ["Форум.html", "Форум_files/a.js", "Форум_files/b.png", "other_files/c.txt"] {
    try folder.file(name)
  }
  #expect(folder.names(InputFiles.list([folder.path])) == ["other_files/c.txt", "Форум.html"])
}

@Test func `what Telegram exports beside the messages is no report`() throws {
  let folder = try Folder()
  for name in [
    "export/messages.html", "export/messages2.html", "export/css/style.css", "export/photos/photo_1.jpg",
    "export/files/hattama.txt", "photos/a.txt",
  ] {
    try folder.file(name)
  }
  #expect(
    folder.names(InputFiles.list([folder.path])) == [
      "export/files/hattama.txt", "export/messages.html", "export/messages2.html", "photos/a.txt",
    ])
}

@Test func `a link that leads back up does not hang`() throws {
  let folder = try Folder()
  try folder.file("a/1.txt")
  try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: "..")
  try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/self", withDestinationPath: "self")
  #expect(folder.names(InputFiles.list([folder.path])) == ["a/1.txt", "missing: ./a/self"])
}

@Test func `a pipe within a folder is left out`() throws {
  let folder = try Folder()
  try folder.file("1.txt")
  #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
  #expect(folder.names(InputFiles.list([folder.path])) == ["1.txt"])
}

@Test func `a file is told by what it holds`() throws {
  let folder = try Folder()
  let report = Array("Форум өтті.".utf8)
  let readings = Array("\u{FEFF}\n {\"report\": {\"id\": \"0\"}, \"events\": []}\n".utf8)
  #expect(try InputFile(folder.file("readings.txt", readings)).read() == InputContent(.readings, readings))
  #expect(try InputFile(folder.file("report.jsonl", report)).read() == InputContent(.report, report))
  let export = Array("{\"name\": \"channel\", \"messages\": []}".utf8)
  #expect(try InputFile(folder.file("export.json", export)).read() == InputContent(.report, export))
}

@Test func `a file that is too large is refused before it is read`() throws {
  let folder = try Folder()
  let path = try folder.file("large.txt", [UInt8](repeating: 0x61, count: 70_000))
  let handle = try #require(FileHandle(forWritingAtPath: path))
  try handle.truncate(atOffset: 50 << 20)
  try handle.close()
  let clock = ContinuousClock()
  let start = clock.now
  let error = #expect(throws: ReportError.self) { try InputFile(path).read() }
  #expect(error?.code == "too-large")
  #expect(error?.arguments == ["50", "32"])
  #expect(clock.now - start < .milliseconds(100))
}

@Test func `an endless input is refused too`() {
  let error = #expect(throws: ReportError.self) { try InputFile("/dev/zero").read() }
  #expect(error?.code == "too-large")
}

@Test func `a missing file and a folder cannot be read`() throws {
  let folder = try Folder()
  let missing = #expect(throws: ReportError.self) { try InputFile(folder.path + "/no.txt").read() }
  #expect(missing?.code == "missing")
  let unreadable = #expect(throws: ReportError.self) { try InputFile(folder.path).read() }
  #expect(unreadable?.code == "unreadable")
  #expect(unreadable?.arguments == ["Is a directory"])
}

@Test(.enabled(if: getuid() != 0)) func `a file without permission names the reason`() throws {
  let folder = try Folder()
  let path = try folder.file("secret.txt")
  try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
  let error = #expect(throws: ReportError.self) { try InputFile(path).read() }
  #expect(error?.arguments == ["Permission denied"])
}

@Test func `the database that lies among the reports is no report`() throws {
  let folder = try Folder()
  for name in ["a.txt", "b-wal", "civic.db-wal", "civic.db-shm"] { try folder.file(name) }
  try folder.file("civic.db", Array("SQLite format 3\u{0}…".utf8))
  #expect(folder.names(InputFiles.list([folder.path])) == ["a.txt", "b-wal"])
}
