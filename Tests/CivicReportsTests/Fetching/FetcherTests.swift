import Foundation
import TestSupport
import Testing

@testable import CivicReports

private func page(_ title: String, head: String = "") -> String {
  """
  <!DOCTYPE html><html lang="kk"><head><meta charset="utf-8"><title>\(title)</title>\(head)</head><body><article>
  <h1>\(title)</h1><p>12 ақпанда Орал қаласында дөңгелек үстел өтті. Оған қоғамдық ұйымдардың өкілдері қатысты.</p>
  <p>Қатысушылар жергілікті бюджет туралы сөйлесіп, ұсыныстарын әкімдікке жіберді.</p></article></body></html>
  """
}

private let gone = LocalServer.Reply("", status: 404)

@Suite(.serialized) struct FetcherTests {
  @Test func `a page is fetched by an honest agent, and its address is where it came from`() throws {
    let server = try LocalServer { $0.path == "/news/1" ? .init(page("Форум өтті")) : nil }
    var options = FetchOptions.quick
    options.program = "civic-events/9.9"
    options.contact = "press@qala.kz\r\nX: y"
    let fetched = FetchedDocuments([server.address("/news/1?utm_source=x#top")], options)
    #expect(fetched.told == ["\(server.address("/news/1")): Форум өтті"])
    #expect(fetched.readings.first?.report.url == server.address("/news/1"))
    #expect(server.allRequests.map(\.path) == ["/robots.txt", "/news/1"])
    #expect(server.requests.first?.fields["user-agent"] == "civic-events/9.9 (+press@qala.kzX:y)")
    #expect(server.requests.first?.fields["cookie"] == nil)
    #expect(fetched.isWhole)
  }

  @Test func `redirects lead on, and the address that they end at is the report's`() throws {
    let server = try LocalServer { request in
      switch request.path {
      case "/old": .redirect("/older", status: 301)
      case "/older": .redirect("/news/1", status: 308)
      case "/news/1": .init(page("Форум өтті"), ["ETag": "\"7\""])
      default: nil
      }
    }
    let fetched = FetchedDocuments([server.address("/old")])
    #expect(fetched.readings.map(\.report.url) == [server.address("/news/1")])
    #expect(
      fetched.records == [
        FetchRecord(
          address: server.address("/old"), finalAddress: server.address("/news/1"), status: 200, etag: "\"7\""
        )
      ])
  }

  @Test(arguments: [
    ("/loop", "too-many-redirects"), ("/file", "bad-redirect"), ("/password", "bad-redirect"),
    ("/private", "private-host"), ("/name", "private-host"),
  ])
  func `redirects that lead nowhere, or to a machine of the network, are not followed`(
    path: String, code: String
  ) throws {
    let secret = try LocalServer(host: "127.0.0.2") { _ in .init(page("Құпия")) }
    let server = try LocalServer { request in
      switch request.path {
      case "/loop": .redirect("/loop")
      case "/file": .redirect("file:///etc/passwd")
      case "/password": .redirect("http://me:word@127.0.0.1/")
      case "/private": .redirect(secret.address("/news/1"))
      case "/name": .redirect("http://[::ffff:127.0.0.2]:\(secret.port)/news/1")
      default: nil
      }
    }
    let fetched = FetchedDocuments([server.address(path)])
    #expect(fetched.codes == [code])
    #expect(secret.allRequests.isEmpty)
    #expect(server.requests.count == (path == "/loop" ? 6 : 1))
  }

  @Test func `this machine is not asked unless that is wanted, by whatever name`() throws {
    let server = try LocalServer { _ in .init(page("Құпия")) }
    var options = FetchOptions.quick
    options.allowed = []
    let addresses = [
      server.address("/news/1"), "http://localhost:\(server.port)/news/1",
      "http://2130706433:\(server.port)/news/1", "http://0x7f.1:\(server.port)/news/1",
    ]
    let fetched = FetchedDocuments(addresses, options)
    #expect(Set(fetched.codes) == ["private-host"])
    #expect(fetched.codes.count == 4)
    #expect(server.allRequests.isEmpty)
  }

  @Test func `what has not changed is not sent again`() throws {
    let server = try LocalServer { request in
      guard request.path == "/news/1" else { return nil }
      return request.fields["if-none-match"] == "\"7\""
        ? .init("", status: 304) : .init(page("Форум өтті"), ["ETag": "\"7\"", "Last-Modified": "x"])
    }
    let address = server.address("/news/1")
    let first = FetchedDocuments([address])
    #expect(first.records == [FetchRecord(address: address, status: 200, etag: "\"7\"", lastModified: "x")])
    let again = FetchedDocuments([address], known: first.records)
    #expect(again.told.isEmpty)
    #expect(again.records.map(\.status) == [304])
    #expect(again.records.first?.etag == "\"7\"")
    #expect(server.requests.last?.fields["if-modified-since"] == "x")
    // A mark of what a redirect led to then says nothing of the page that is here now.
    let moved = FetchRecord(address: address, finalAddress: server.address("/2"), status: 200, etag: "\"7\"")
    #expect(FetchedDocuments([address], known: [moved]).told.count == 1)
  }

  @Test func `robots txt is obeyed, and asked for once`() throws {
    let server = try LocalServer { request in
      switch request.path {
      case "/robots.txt": .init("User-agent: *\nDisallow: /admin/")
      case "/news/1": .redirect("/admin/1")
      default: .init(page("Форум өтті"))
      }
    }
    let fetched = FetchedDocuments(["/news/1", "/news/2", "/admin/2"].map(server.address))
    #expect(fetched.codes == ["robots", "robots"])
    #expect(fetched.readings.count == 1)
    #expect(server.allRequests.map(\.path) == ["/robots.txt", "/news/1", "/news/2"])
  }

  @Test(arguments: [(503, "robots-unknown", 3), (404, nil, 1), (403, nil, 1), (301, nil, 6)])
  func `a site that cannot say what may be fetched is left alone, one that says nothing is not`(
    status: Int, code: String?, asked: Int
  ) throws {
    let server = try LocalServer { request in
      request.path == "/robots.txt"
        ? .init("", status: status, status == 301 ? ["Location": "/robots.txt"] : [:]) : .init(page("Форум"))
    }
    let fetched = FetchedDocuments([server.address("/1"), server.address("/2")])
    #expect(fetched.codes == (code.map { [$0, $0] } ?? []))
    let count = server.allRequests.count { $0.path == "/robots.txt" }
    // On a busy machine a chain of redirects may be broken off and taken up once more; asked for each page it would be twice as
    // long.
    #expect(status == 301 ? (asked..<2 * asked).contains(count) : count == asked)
    #expect(server.requests.count == (code == nil ? 2 : 0))
  }

  @Test func `a host is asked one request at a time, with its pause between`() throws {
    let server = try LocalServer { request in
      if request.path == "/robots.txt" { return .init("User-agent: *\nCrawl-delay: 0.2") }
      return .init(page("Форум \(request.path)"), pace: .late(0.02))
    }
    let fetched = FetchedDocuments((1...4).map { server.address("/\($0)") })
    #expect(fetched.readings.count == 4)
    #expect(server.mostAtOnce == 1)
    let times = server.requests.map(\.time)
    // A busy machine may note the first of two late; without a pause they come within some milliseconds.
    for (earlier, later) in zip(times, times.dropFirst()) { #expect(later - earlier > 0.1) }
  }

  @Test func `several hosts are asked side by side`() throws {
    let met = DispatchSemaphore(value: 0)
    let other = try LocalServer(host: "127.0.0.2") { request in
      if request.path != "/robots.txt" { met.signal() }
      return .init(page("Екінші форум"))
    }
    let server = try LocalServer { request in
      // Answers once the other host has been asked.
      if request.path != "/robots.txt" { _ = met.wait(timeout: .now() + 20) }
      return .init(page("Бірінші форум"))
    }
    var options = FetchOptions.quick
    options.allowed.insert([127, 0, 0, 2])
    let started = Date()
    let fetched = FetchedDocuments([server.address("/1"), other.address("/1")], options)
    #expect(fetched.readings.count == 2)
    #expect(Date().timeIntervalSince(started) < 15)
  }

  @Test func `a server that asks to wait is waited for`() throws {
    let server = try LocalServer { request in
      guard request.path == "/1" else { return nil }
      return .init(page("Форум"))
    }
    let busy = try LocalServer { [first = Once()] request in
      guard request.path == "/1" else { return nil }
      return first.isFirst ? .init("", status: 429, ["Retry-After": "1"]) : .init(page("Форум"))
    }
    #expect(FetchedDocuments([server.address("/1"), busy.address("/1")]).readings.count == 2)
    #expect(busy.requests.count == 2)
    #expect(busy.requests[1].time - busy.requests[0].time > 0.99)
  }

  @Test func `one that asks to be left alone for long is asked nothing more`() throws {
    let server = try LocalServer { request in
      request.path == "/robots.txt" ? nil : .init("", status: 503, ["Retry-After": "86400"])
    }
    let fetched = FetchedDocuments((1...3).map { server.address("/\($0)") })
    #expect(fetched.codes == ["asked-to-wait", "asked-to-wait", "asked-to-wait"])
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    ("404", "page-not-found", 1), ("410", "page-not-found", 1), ("403", "access-refused", 1),
    ("500", "http-status", 3), ("304", "http-status", 1), ("cut", "cut-connection", 3),
    ("late", "too-slow", 3), ("no gzip", "cut-connection", 3), ("large", "answer-too-large", 1),
    ("empty", "empty", 1),
  ])
  func `what a server does wrong is told, and what passes is tried again`(
    reply: String, code: String, asked: Int
  ) throws {
    let server = try LocalServer { request in
      if request.path == "/robots.txt" { return nil }
      switch reply {
      case "cut": return .init(page("Форум"), pace: .cut(after: 100))
      case "late": return .init(page("Форум"), pace: .late(2))
      case "no gzip": return .init("plain", ["Content-Encoding": "gzip"])
      case "large": return .init([UInt8](repeating: 0x61, count: 21 << 20))
      case "empty": return .init("")
      default: return .init("", status: Int(reply) ?? 500)
      }
    }
    var options = FetchOptions.quick
    if reply == "late" { options.wholeTime = 0.3 }
    let fetched = FetchedDocuments([server.address("/1")], options)
    #expect(fetched.codes == [code])
    #expect(server.requests.count == asked)
    #expect(fetched.isWhole)
  }

  @Test func `what grows without end as it is unpacked is cut off`() throws {
    let zip = Process()
    let output = Foundation.Pipe()
    zip.executableURL = URL(fileURLWithPath: "/bin/bash")
    zip.arguments = ["-c", "head -c 60000000 /dev/zero | gzip -1"]
    zip.standardOutput = output
    try zip.run()
    let bomb = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    zip.waitUntilExit()
    let server = try LocalServer { request in
      request.path == "/robots.txt" ? nil : .init(bomb, ["Content-Encoding": "gzip"])
    }
    #expect(FetchedDocuments([server.address("/1")]).codes == ["answer-too-large"])
  }

  @Test func `nobody at the other end is told once for a host`() throws {
    let addresses = (1...5).map { "http://127.0.0.1:1/\($0)" }
    #expect(FetchedDocuments(addresses).codes == Array(repeating: "no-connection", count: 5))
  }

  @Test func `what is ended leaves what is under way`() throws {
    let server = try LocalServer { _ in .init(page("Форум"), pace: .late(1)) }
    let started = Date()
    let fetched = FetchedDocuments(
      (1...50).map { server.address("/\($0)") },
      isStopped: { Date().timeIntervalSince(started) > 0.3 })
    #expect(fetched.told.isEmpty)
    #expect(Date().timeIntervalSince(started) < 5)
  }
}

/// True the first time.
private final class Once: @unchecked Sendable {
  private let lock = NSLock()
  private var wasAsked = false

  var isFirst: Bool {
    lock.withLock {
      defer { wasAsked = true }
      return !wasAsked
    }
  }
}
