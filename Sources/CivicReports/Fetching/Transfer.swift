internal import CivicText

/// One request that is under way, as libcurl's callbacks see it.
final class Transfer {
  private(set) var fields: [String: String] = [:]
  private(set) var body: [UInt8] = []
  private(set) var limit: Int
  /// Whether more came than is taken.
  private(set) var isFull = false
  private(set) var refusedConnection = false
  private(set) var wasStopped = false

  private let takesBeginning: Bool
  private let options: FetchOptions
  private let isStopped: @Sendable () -> Bool
  private var headerBytes = 0

  private static let headerLimit = 256 << 10
  /// What a field that is kept has at most, in bytes.
  private static let fieldLimit = 1024

  init(_ request: HTTPClient.Request, _ options: FetchOptions, isStopped: @escaping @Sendable () -> Bool) {
    limit = request.limit
    takesBeginning = request.takesBeginning
    self.options = options
    self.isStopped = isStopped
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  var goesOn: Bool {
    if isStopped() { wasStopped = true }
    return !wasStopped
  }

  func mayConnect(_ bytes: [UInt8]) -> Bool {
    if options.allowsPrivate || options.allowed.contains(bytes) { return true }
    if NetworkAddress(bytes)?.isPublic == true { return true }
    refusedConnection = true
    return false
  }

  /// - Parameter line: with its end.
  /// - Returns: false where there are more than anybody means well with.
  func takeHeader(_ line: String) -> Bool {
    headerBytes += line.utf8.count
    guard headerBytes <= Self.headerLimit else { return false }
    // An answer that an earlier one announced: 100, 103.
    if line.hasPrefix("HTTP/") { fields = [:] }
    guard let colon = line.firstIndex(of: ":") else { return true }
    let name = line[..<colon].lowercased()
    let value = line[colon...].dropFirst().trimming(\.isWhitespace)
    if fields[name] == nil, value.utf8.count <= Self.fieldLimit { fields[name] = value }
    return true
  }

  func takeBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if body.count + bytes.count > limit { raiseLimit() }
    if body.count + bytes.count > limit {
      isFull = true
      if takesBeginning { body += bytes.prefix(limit - body.count) }
      return false
    }
    body += bytes
    return true
  }

  /// A sitemap may be larger than a report.
  private func raiseLimit() {
    if !takesBeginning, InputForm(InputHead(body)) == .sitemap { limit = max(limit, InputForm.sitemap.limit) }
  }
}
