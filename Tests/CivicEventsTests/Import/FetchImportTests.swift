import CivicReports
import Foundation
import TestSupport
import Testing

@testable import CivicEvents

private func page(_ title: String, _ more: String = "") -> String {
  "\(title)\n\n12 февраля 2026 года в Уральске прошёл круглый стол. В нём приняли участие представители общественных организаций. \(more)"
}

@Suite(.serialized) struct FetchImportTests {
  let test: TestDatabase
  let inputs: TemporaryFolder

  init() throws {
    test = try TestDatabase()
    inputs = try TemporaryFolder()
  }

  private func `import`(_ paths: [String], dryRun: Bool = false) throws -> ImportSummary {
    try test.database.importFiles(paths, options: ImportOptions(dryRun: dryRun, fetching: .quick))
  }

  /// Answers with 304 where the mark that it gave is sent back.
  private func server(_ pages: [String: String]) throws -> LocalServer {
    try LocalServer { request in
      guard let text = pages[request.path] else { return nil }
      let mark = "\"\(text.utf8.count)\""
      if request.fields["if-none-match"] == mark { return .init("", status: 304) }
      return .init(text, ["ETag": mark])
    }
  }

  @Test func `what was fetched is stored by its address, and not sent again while it is the same`() throws {
    let server = try server(["/1": page("Круглый стол прошёл в Уральске")])
    let first = try `import`([server.address("/1"), server.address("/gone")])
    #expect(first.new == 1)
    #expect(first.failed.map(\.path) == [server.address("/gone")])
    #expect(try test.rows("SELECT key FROM report") == ["url:\(server.address("/1"))"])
    #expect(
      try test.rows("SELECT path, reason LIKE '%404%' FROM import_failure") == [
        "\(server.address("/gone")) | 1"
      ])
    #expect(
      try test.rows("SELECT url, status, report, etag IS NULL FROM fetch ORDER BY url") == [
        "\(server.address("/1")) | 200 | 1 | 0", "\(server.address("/gone")) | 404 | – | 1",
      ])
    let again = try `import`([server.address("/1")])
    #expect(again.known == 1)
    #expect(again.new == 0)
    #expect(server.requests.filter { $0.path == "/1" }.count == 2)
    #expect(server.requests.last?.fields["if-none-match"] != nil)
    #expect(try test.rows("SELECT status, report FROM fetch WHERE url LIKE '%/1'") == ["304 | 1"])
    #expect(try test.rows("SELECT known_count FROM import_run ORDER BY id DESC LIMIT 1") == ["1"])
  }

  @Test func `a page that has changed is a new version`() throws {
    let text = Changing(page("Круглый стол прошёл в Уральске"))
    let server = try LocalServer { request in
      guard request.path == "/1" else { return nil }
      let now = text.value
      if request.fields["if-none-match"] == "\"\(now.utf8.count)\"" { return .init("", status: 304) }
      return .init(now, ["ETag": "\"\(now.utf8.count)\""])
    }
    _ = try `import`([server.address("/1")])
    text.value = page("Круглый стол прошёл в Уральске", "Участники обсудили бюджет.")
    #expect(try `import`([server.address("/1")]).versions == 1)
    #expect(try test.rows("SELECT report, status FROM fetch") == ["2 | 200"])
  }

  @Test func `what could not be stored is sent whole the next time`() throws {
    let server = try server(["/1": "1234567890 !!!"])
    #expect(try `import`([server.address("/1")]).failed.count == 1)
    #expect(try test.rows("SELECT status, etag FROM fetch") == ["200 | –"])
    #expect(try `import`([server.address("/1")]).failed.count == 1)
    #expect(server.requests.allSatisfy { $0.fields["if-none-match"] == nil })
  }

  @Test func `a list that is given is followed, one that lies in a folder or an archive is not`() throws {
    let server = try server([
      "/1": page("Круглый стол прошёл в Уральске"), "/2": page("Второй круглый стол в Уральске", "Ещё раз."),
    ])
    let list = try inputs.write("\(server.address("/1"))\n\(server.address("/2"))\n", to: "list.txt")
    let found = try `import`([inputs.url.path])
    #expect(found.failed.count == 1)
    #expect(server.allRequests.isEmpty)
    let given = try `import`([list])
    #expect(given.reports == 2)
    #expect(given.failed.isEmpty)
  }

  @Test func `nothing is fetched where nobody says how`() throws {
    let server = try server([:])
    let list = try inputs.write(server.address("/1"), to: "list.txt")
    let summary = try test.database.importFiles([list, server.address("/1")])
    #expect(summary.failed.count == 2)
    #expect(server.allRequests.isEmpty)
  }

  @Test func `progress counts addresses as lists lead to them`() throws {
    let server = try server(
      Dictionary(
        uniqueKeysWithValues: (1...5).map { ("/\($0)", page("Круглый стол \($0) прошёл в Уральске")) }))
    let list = try inputs.write((1...5).map { server.address("/\($0)") }.joined(separator: "\n"), to: "l.txt")
    var last: ImportProgress?
    try test.database.importFiles(
      [list], options: ImportOptions(fetching: .quick), progress: { last = $0 })
    #expect(last?.total == 6)
    #expect(last?.documents == 5)
    #expect((5...6).contains(last?.done ?? 0))
  }

  @Test func `an import that is stopped goes on, and asks only for what is missing`() throws {
    let server = try server(
      Dictionary(
        uniqueKeysWithValues: (1...30).map { ("/\($0)", page("Круглый стол \($0) прошёл в Уральске")) }))
    let list = try inputs.write(
      (1...30).map { server.address("/\($0)") }.joined(separator: "\n"), to: "l.txt")
    var slow = FetchOptions.quick
    slow.rate = 30
    var done = 0
    let first = try test.database.importFiles(
      [list], options: ImportOptions(fetching: slow), progress: { _ in done += 1 },
      shouldStop: { server.requests.count > 5 })
    #expect(first.isStopped)
    #expect(first.failed.isEmpty)
    let second = try `import`([list])
    #expect(second.known >= 1)
    #expect(second.new + first.new == 30)
    #expect(try test.rows("SELECT count(*) FROM report") == ["30"])
  }

  @Test func `a dry run fetches nothing and writes nothing`() throws {
    let server = try server([:])
    let list = try inputs.write("\(server.address("/1"))\n\(server.address("/2"))\n", to: "list.txt")
    let before = try test.contents()
    let summary = try `import`([list, "https://qala.kz/1"], dryRun: true)
    #expect(
      summary.toFetch == [HostCount(host: "127.0.0.1", count: 2), HostCount(host: "qala.kz", count: 1)])
    #expect(server.allRequests.isEmpty)
    #expect(try test.contents() == before)
  }

  @Test func `a feed whose items all are stored is not sent again`() throws {
    let items = (1...3).map {
      "<item><title>Круглый стол \($0)</title><link>https://qala.kz/\($0)</link><description>Начало сообщения о круглом столе в городе.</description></item>"
    }
    let server = try server([
      "/feed":
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Вести</title>\(items.joined())</channel></rss>"
    ])
    #expect(try `import`([server.address("/feed")]).new == 3)
    #expect(try `import`([server.address("/feed")]).known == 1)
    #expect(server.requests.last?.fields["if-none-match"] != nil)
  }
}

private final class Changing: @unchecked Sendable {
  private let lock = NSLock()
  private var text: String

  init(_ text: String) { self.text = text }

  var value: String {
    get { lock.withLock { text } }
    set { lock.withLock { text = newValue } }
  }
}
