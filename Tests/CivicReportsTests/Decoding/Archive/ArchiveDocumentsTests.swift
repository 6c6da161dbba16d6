import Foundation
import TestSupport
import Testing

@testable import CivicReports

private let kk = "Тараз қаласында «Жастар және жергілікті өзін-өзі басқару» дөңгелек үстелі өтті"
private let ru = "В Костанае обсудили участие НКО в бюджете"
private let en = "Volunteers of Aktau hold a forum on coastal waste"

@Test(arguments: [
  // Neither what hides, nor what a browser saved beside a page, nor what leads out of the archive.
  ("pages.zip", ["беттер/Тараз.html: \(kk)", "notes/aktau.txt: \(en)"]),
  ("reports.tar.gz", ["kk.txt: \(kk)", "ru/костанай.txt: \(ru)", "en.html: \(en)"]),
  ("reports.tar.xz", ["en.txt: \(en)", "ru.txt: \(ru)"]),
  ("dos-names.zip", ["отчёты/Костанай.txt: \(ru)"]),
  ("nested.zip", ["a.zip/kk.txt: \(kk)", "b.txt: \(en)"]),
  ("locked.zip", ["open.txt: \(en)", "locked.txt: encrypted"]),
  ("too-deep.zip", ["in.zip/in.zip/in.zip/in.zip/in.zip: containers-too-deep"]),
  ("cut-off.zip", ["en.txt: \(en)", "ru.txt: broken-archive"]),
])
func `an archive holds the reports in it`(name: String, lines: [String]) {
  #expect(documents(of: Fixtures.formats("archives/\(name)")) == lines.map { "\(name)/\($0)" })
}

@Test func `a compressed report is that report`() {
  #expect(documents(of: Fixtures.formats("archives/one.txt.gz")) == ["one.txt.gz: \(ru)"])
}

@Test func `an archive without reports says so`() {
  #expect(
    documents(of: Fixtures.formats("archives/hidden-only.zip")) == ["hidden-only.zip: no-reports-in-archive"])
}

@Test(arguments: ["pages.zip", "reports.tar.gz", "dos-names.zip"])
func `an archive in memory or from a pipe holds what it does as a file`(name: String) throws {
  let path = Fixtures.formats("archives/\(name)")
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  let file = try #require(FileHandle(forReadingAtPath: path))
  let head = [UInt8](try file.read(upToCount: 100) ?? Data())
  let sources: [InputSource] = [.memory(bytes), .stream(head: head, OpenFile(dup(file.fileDescriptor)))]
  for source in sources {
    var lines: [String] = []
    _ = ArchiveDocuments(source, ContainerPlace(path)).each { document in
      lines.append(line(document, folder: path))
    }
    #expect(lines == documents(of: path))
  }
}

@Test(arguments: ["zeros.tar.gz", "zeros.zip"])
func `an entry that is too large fails alone`(name: String) {
  let path = Fixtures.formats("archives/\(name)")
  var budget = ArchiveBudget()
  budget.entry = 1 << 18
  var lines: [String] = []
  _ = ArchiveDocuments(.file(path), ContainerPlace(path)).each(&budget) { document in
    lines.append(line(document, folder: path))
  }
  #expect(lines == ["\(name)/zeros.txt: too-large", "\(name)/en.txt: \(en)"])
}

@Test(arguments: ["zeros.tar.gz", "zeros.zip"])
func `an archive that unpacks to hundreds of times its size is given up`(name: String) {
  let path = Fixtures.formats("archives/\(name)")
  var budget = ArchiveBudget()
  budget.free = 1 << 18
  budget.ratio = 50
  var lines: [String] = []
  _ = ArchiveDocuments(.file(path), ContainerPlace(path)).each(&budget) { document in
    lines.append(line(document, folder: path))
  }
  #expect(lines == ["\(name)/zeros.txt: unpacks-too-large"])
}

@Test(arguments: [
  ("a/b.html", ["a", "b.html"]), ("./a//b", ["a", "b"]), ("a\\b.txt", ["a", "b.txt"]), ("../a", nil),
  ("a/../../b", nil), ("/etc/passwd", ["etc", "passwd"]), ("", nil), ("a/", ["a"]),
])
func `a path in an archive stays in it`(path: String, parts: [String]?) {
  #expect(ArchiveName.parts(path)?.map { String($0) } == parts)
}
