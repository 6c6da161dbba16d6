import Foundation
import TestSupport
import Testing

@testable import CivicReports

private func text(_ title: String) -> String {
  "\(title)\n\n12 февраля в Уральске прошёл круглый стол. В нём приняли участие представители общественных организаций."
}

private func sitemap(_ addresses: [(String, String?)], _ root: String = "urlset", _ item: String = "url")
  -> String
{
  let items = addresses.map { address, day in
    "<\(item)><loc>\(address)</loc>\(day.map { "<lastmod>\($0)</lastmod>" } ?? "")</\(item)>"
  }
  return """
    <?xml version="1.0" encoding="UTF-8"?><\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\(items.joined())</\(root)>
    """
}

private func names(_ fetched: FetchedDocuments) -> [String] {
  fetched.readings.compactMap(\.report.url).map { URL(string: $0)?.path ?? "" }.sorted()
}

@Suite(.serialized) struct FetchedFormatTests {
  /// Answers each path with a page of that name, but for those that are given.
  private func server(_ replies: @escaping @Sendable (LocalServer) -> [String: LocalServer.Reply]) throws
    -> LocalServer
  {
    let box = Box()
    let server = try LocalServer { request in
      if request.path == "/robots.txt" { return nil }
      if let server = box.server, let reply = replies(server)[request.path] { return reply }
      return .init(text("Круглый стол \(request.path.dropFirst())"))
    }
    box.server = server
    return server
  }

  @Test(arguments: [
    // The header is right, the page is wrong; the header is wrong, the bytes are UTF-8; nobody says anything.
    ("windows-1251", "koi8-r", "windows-1251"), ("koi8-r", "windows-1251", "koi8-r"),
    ("utf-8", "windows-1251", "windows-1251"), ("windows-1251", "utf-8", "utf-8"),
    ("x-unknown", "koi8-r", "koi8-r"),
  ])
  func `the charset of a header counts for more than the page's own`(
    header: String, meta: String, real: String
  ) throws {
    let html =
      "<html><head><meta charset=\"\(meta)\"><title>Форум</title></head><body><h1>Форум прошёл в Уральске</h1><p>\(text("Форум"))</p></body></html>"
    let bytes: [UInt8]
    switch real {
    case "windows-1251": bytes = [UInt8](try #require(html.data(using: .windowsCP1251)))
    case "koi8-r": bytes = html.unicodeScalars.map { KOI8.byte($0) }
    default: bytes = Array(html.utf8)
    }
    let server = try server { _ in
      ["/1": .init(bytes, ["Content-Type": "text/html; Charset=\"\(header)\""])]
    }
    let readings = FetchedDocuments([server.address("/1")]).readings
    #expect(readings.first?.text?.contains("12 февраля в Уральске прошёл круглый стол") == true)
  }

  @Test func `an index leads to sitemaps, compressed ones too, and these to pages`() throws {
    let server = try server { server in
      let days = ["2026-01-01", nil, "2026-03-01"]
      let pages = (1...3).map { (server.address("/page/\($0)"), days[$0 - 1]) }
      let lists = ["/a.xml", "/b.xml.gz", "/old.xml"]
      return [
        "/sitemap.xml": .init(
          sitemap(
            lists.map { (server.address($0), $0 == "/old.xml" ? "2025-01-01" : nil) }, "sitemapindex",
            "sitemap"
          ), ["ETag": "\"1\""]),
        "/a.xml": .init(sitemap(pages)),
        "/b.xml.gz": .init((try? gzip(sitemap([(server.address("/page/4"), nil), pages[0]]))) ?? []),
        "/old.xml": .init(sitemap([(server.address("/page/9"), nil)])),
      ]
    }
    let all = FetchedDocuments([server.address("/sitemap.xml")])
    #expect(all.codes.isEmpty)
    #expect(names(all) == ["/page/1", "/page/2", "/page/3", "/page/4", "/page/9"])
    #expect(all.isWhole)
    // What a list leads to may not have been fetched yet: it is asked for whole.
    #expect(all.records.first { $0.address.hasSuffix("/sitemap.xml") }?.etag == nil)

    var since = FetchOptions.quick
    since.since = "2026-02-01"
    #expect(
      names(FetchedDocuments([server.address("/sitemap.xml")], since)) == ["/page/2", "/page/3", "/page/4"])

    var few = FetchOptions.quick
    few.limit = 2
    #expect(names(FetchedDocuments([server.address("/sitemap.xml")], few)).count == 2)
  }

  @Test func `a list is followed, comments left out and each address once`() throws {
    let server = try server { _ in [:] }
    let list = """
      # Пресс-служба
      \(server.address("/1"))

      \(server.address("/1#again"))
        \(server.address("/2?utm_source=x"))
      """
    let fetched = FetchedDocuments(texts: [list])
    #expect(names(fetched) == ["/1", "/2"])
    #expect(server.requests.count == 2)
  }

  @Test func `lists that lead to one another for ever come to an end`() throws {
    let server = try server { server in
      Dictionary(
        uniqueKeysWithValues: (0...9).map { number in
          ("/\(number).txt", LocalServer.Reply(server.address("/\(number + 1).txt")))
        })
    }
    let fetched = FetchedDocuments([server.address("/0.txt")])
    #expect(fetched.codes == ["addresses"])
    #expect(server.requests.count == 4)
  }

  @Test func `a feed's beginnings are taken, or the pages that they are of`() throws {
    let server = try server { server in
      let items = (1...3).map { number in
        """
        <item><title>Круглый стол \(number)</title><link>\(server.address(number == 3 ? "/gone" : "/\(number)"))</link>
        <pubDate>Thu, 12 Feb 2026 10:00:00 +0500</pubDate><description>Начало сообщения о круглом столе в городе.</description></item>
        """
      }
      return [
        "/feed": .init(
          "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Вести</title>\(items.joined())</channel></rss>",
          ["ETag": "\"1\""]),
        "/gone": .init("", status: 404),
      ]
    }
    let plain = FetchedDocuments([server.address("/feed")])
    #expect(plain.readings.map(\.report.form) == [.teaser, .teaser, .teaser])
    #expect(plain.records.first?.etag == "\"1\"")
    #expect(server.requests.count == 1)

    var options = FetchOptions.quick
    options.followsFeeds = true
    let followed = FetchedDocuments([server.address("/feed")], options, known: plain.records)
    // What is gone is told, and its beginning is kept.
    #expect(followed.codes == ["page-not-found"])
    #expect(followed.readings.count { $0.report.form == .teaser } == 1)
    #expect(followed.readings.count { $0.report.form == nil } == 2)
    #expect(followed.readings.allSatisfy { $0.report.published == "2026-02-12" })
  }

  @Test func `a front page is no report, and readings come only from an address that was given itself`()
    throws
  {
    let reading = ReadingLines.line(
      MarkedReading("⟦kind=forum:Форум⟧ өтті.", url: "https://qala.kz/7").reading)
    let server = try server { _ in ["/readings": .init(reading)] }
    #expect(FetchedDocuments([server.address("/")]).codes == ["front-page"])
    #expect(FetchedDocuments([server.address("/readings")]).readings.count == 1)
    #expect(FetchedDocuments(texts: [server.address("/readings")]).codes == ["listed-readings"])
  }

  @Test func `a page speaks for no address of another site`() throws {
    let html =
      "<html><head><link rel=\"canonical\" href=\"https://qala.kz/news/7\"></head><body><h1>Форум</h1><p>\(text("Форум прошёл"))</p></body></html>"
    let server = try server { _ in ["/1": .init(html)] }
    let readings = FetchedDocuments([server.address("/1")]).readings
    #expect(readings.map(\.report.url) == [server.address("/1")])
  }

  @Test func `a dry run asks nobody, and tells whom it would ask`() throws {
    let server = try server { _ in [:] }
    let fetched = FetchedDocuments(
      [server.address("/1"), "https://qala.kz/1", "http://"], texts: ["https://qala.kz/1\nhttps://qala.kz/2"],
      isDryRun: true)
    #expect(fetched.outcome?.planned.map { "\($0.host) \($0.count)" } == ["127.0.0.1 1", "qala.kz 2"])
    #expect(fetched.codes == ["not-an-address"])
    #expect(server.allRequests.isEmpty)
  }
}

private final class Box: @unchecked Sendable { weak var server: LocalServer? }

private func gzip(_ text: String) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  let path = try folder.write(text, to: "a")
  let zip = Process()
  let output = Foundation.Pipe()
  zip.executableURL = URL(fileURLWithPath: "/bin/gzip")
  zip.arguments = ["-c", path]
  zip.standardOutput = output
  try zip.run()
  let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
  zip.waitUntilExit()
  return bytes
}

private enum KOI8 {
  static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
    guard scalar.value >= 0x80, let table = CodePage.scalars(.koi8r) else {
      return UInt8(truncatingIfNeeded: scalar.value)
    }
    return UInt8(table.firstIndex(of: scalar) ?? 0x3F)
  }
}
