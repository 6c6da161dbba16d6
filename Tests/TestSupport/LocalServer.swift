internal import Foundation

/// A server of HTTP/1.1 on this machine, for tests of what fetches: each request is a connection of its own.
package final class LocalServer: @unchecked Sendable {
  package struct Request: Sendable {
    package let path: String
    /// By their names in small letters.
    package let fields: [String: String]
    /// Seconds since the server began.
    package let time: Double
  }

  package struct Reply: Sendable {
    package enum Pace: Sendable {
      case whole
      /// The connection ends after so many bytes of the body.
      case cut(after: Int)
      /// So long before anything is sent, in seconds.
      case late(Double)
    }

    package var status: Int
    package var fields: [String: String]
    package var body: [UInt8]
    package var pace: Pace

    package init(
      _ body: [UInt8], status: Int = 200, _ fields: [String: String] = [:], pace: Pace = .whole
    ) {
      self.status = status
      self.fields = fields
      self.body = body
      self.pace = pace
    }

    package init(
      _ body: String = "", status: Int = 200, _ fields: [String: String] = [:], pace: Pace = .whole
    ) {
      self.init(Array(body.utf8), status: status, fields, pace: pace)
    }

    package static func redirect(_ address: String, status: Int = 302) -> Reply {
      Reply("", status: status, ["Location": address])
    }
  }

  package let host: String
  package let port: Int
  private let listener: Int32
  private let handler: @Sendable (Request) -> Reply
  private let lock = NSLock()
  private let start = Date()
  private var asked: [Request] = []
  private var underWay = 0
  private var mostUnderWay = 0

  /// - Parameters:
  ///   - host: 127.0.0.1, or another number of this machine's own.
  ///   - handler: called from several threads. robots.txt is answered with 404 unless it answers itself.
  package init(host: String = "127.0.0.1", _ handler: @escaping @Sendable (Request) -> Reply?) throws {
    self.host = host
    self.handler = { handler($0) ?? Reply("", status: 404) }
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var reuse: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    inet_pton(AF_INET, host, &address.sin_addr)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) + listen(listener, 64) + getsockname(listener, $0, &size)
      }
    }
    guard result == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    port = Int(UInt16(bigEndian: address.sin_port))
    let thread = Thread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 { return }
        guard let server = self else {
          close(connection)
          return
        }
        Thread { server.serve(connection) }.start()
      }
    }
    thread.start()
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// "http://127.0.0.1:40001/news/1".
  package func address(_ path: String) -> String { "http://\(host):\(port)\(path)" }

  /// All but those for robots.txt.
  package var requests: [Request] { lock.withLock { asked.filter { $0.path != "/robots.txt" } } }
  package var allRequests: [Request] { lock.withLock { asked } }
  /// How many were answered at once at most.
  package var mostAtOnce: Int { lock.withLock { mostUnderWay } }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let request = read(connection) else { return }
    lock.withLock {
      asked.append(request)
      underWay += 1
      mostUnderWay = max(mostUnderWay, underWay)
    }
    let reply = handler(request)
    if case .late(let seconds) = reply.pace { Thread.sleep(forTimeInterval: seconds) }
    lock.withLock { underWay -= 1 }
    var head = "HTTP/1.1 \(reply.status) Answer\r\nConnection: close\r\n"
    var fields = reply.fields
    if fields["Content-Length"] == nil { fields["Content-Length"] = String(reply.body.count) }
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    var bytes = Array((head + "\r\n").utf8)
    if case .cut(let count) = reply.pace {
      bytes += reply.body.prefix(count)
    } else {
      bytes += reply.body
    }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      sent += count
    }
    shutdown(connection, Int32(SHUT_WR))
  }

  private func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(connection, &buffer, buffer.count, 0)
      if count <= 0 { return nil }
      bytes += buffer.prefix(count)
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].components(separatedBy: " ")
    guard words.count == 3 else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields[line[..<colon].lowercased()] = line[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
    }
    return Request(path: words[1], fields: fields, time: Date().timeIntervalSince(start))
  }
}
