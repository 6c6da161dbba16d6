internal import CivicText

/// What a site's robots.txt lets a program fetch (RFC 9309).
///
///     User-agent: civic-events
///     Disallow: /admin/
///     Allow: /admin/news/*.html$
struct RobotsRules: Sendable, Equatable {
  private struct Rule: Sendable, Equatable {
    let allows: Bool
    let pattern: [UInt8]
  }

  /// What is beyond this is not read.
  static let limit = 500 << 10
  /// In bytes; what is longer is no path.
  private static let longestPattern = 2000

  /// Where a site has none.
  static let everything = RobotsRules(rules: [], delay: nil)
  /// Where it could not be asked.
  static let nothing = RobotsRules(rules: [Rule(allows: false, pattern: [UInt8(ascii: "/")])], delay: nil)

  private let rules: [Rule]
  /// Seconds between two requests that the site asks for, beside the standard.
  let delay: Double?

  private init(rules: [Rule], delay: Double?) {
    self.rules = rules
    self.delay = delay
  }

  /// - Parameters:
  ///   - bytes: the file.
  ///   - agent: the program's token: letters, "-" and "_".
  init(_ bytes: [UInt8], agent: String) {
    var own = Group()
    var others = Group()
    var isOwn = false
    var isOthers = false
    var hasRules = false
    for line in Self.lines(bytes) {
      switch line.key {
      case "user-agent":
        if hasRules { (isOwn, isOthers, hasRules) = (false, false, false) }
        let token = line.value.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }.lowercased()
        if token == agent.lowercased() {
          isOwn = true
          own.isNamed = true
        }
        if line.value.first == "*" { isOthers = true }
      case "allow", "disallow", "crawl-delay":
        hasRules = true
        if isOwn { own.add(line) }
        if isOthers { others.add(line) }
      default: break
      }
    }
    let group = own.isNamed ? own : others
    self.init(rules: group.rules, delay: group.delay)
  }

  /// Whether a path with its query may be fetched: the longest rule that fits decides, of two as long the one that allows.
  func allows(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    let path = Self.normalized(Array(target.utf8))
    var best: Rule?
    for rule in rules where rule.pattern.count >= (best?.pattern.count ?? 0) {
      if let best, rule.pattern.count == best.pattern.count, !rule.allows || best.allows { continue }
      if Self.fits(rule.pattern, path) { best = rule }
    }
    return best?.allows ?? true
  }

  // MARK: Lines

  private typealias Line = (key: String, value: String)

  private struct Group {
    /// True where the file names the program, with rules or without.
    var isNamed = false
    var rules: [Rule] = []
    var delay: Double?

    mutating func add(_ line: Line) {
      if line.key == "crawl-delay" {
        if let seconds = Double(line.value), seconds.isFinite, seconds >= 0 {
          delay = max(delay ?? 0, seconds)
        }
        return
      }
      let pattern = RobotsRules.normalized(Array(line.value.utf8))
      guard let first = pattern.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "*"),
        pattern.count <= RobotsRules.longestPattern
      else { return }
      rules.append(Rule(allows: line.key == "allow", pattern: pattern))
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [Line] {
    let text = String(decoding: bytes.prefix(limit), as: UTF8.self)
    return text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.compactMap { line in
      let content = line.prefix { $0 != "#" }
      guard let colon = content.firstIndex(of: ":") else { return nil }
      let key = content[..<colon].trimming { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
      return (key, content[content.index(after: colon)...].trimming(\.isWhitespace))
    }
  }

  // MARK: Paths

  /// Letters beyond ASCII in percent signs, and none that needs no percent sign with one.
  private static func normalized(_ path: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    func escaped(_ byte: UInt8) -> [UInt8] { [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    func value(_ byte: UInt8) -> UInt8? { Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) } }
    var result: [UInt8] = []
    var index = 0
    while index < path.count {
      let byte = path[index]
      if byte == 0x25, index + 2 < path.count, let high = value(path[index + 1]),
        let low = value(path[index + 2])
      {
        let decoded = high << 4 | low
        result += isUnreserved(decoded) ? [decoded] : escaped(decoded)
        index += 3
      } else {
        result += byte < 0x80 ? [byte] : escaped(byte)
        index += 1
      }
    }
    return result
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || "-._~".utf8.contains(byte)
  }

  /// `*` stands for anything, `$` at the end for the end.
  private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isWhole = pattern.last == UInt8(ascii: "$")
    let pieces = pattern.dropLast(isWhole ? 1 : 0).split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let first = pieces.first, path.starts(with: first) else { return false }
    var position = first.count
    for (index, piece) in pieces.enumerated().dropFirst() {
      if isWhole, index == pieces.count - 1 {
        return path.count - position >= piece.count && path.suffix(piece.count).elementsEqual(piece)
      }
      guard let found = Self.find(piece, in: path, from: position) else { return false }
      position = found + piece.count
    }
    return !isWhole || position == path.count
  }

  private static func find(_ piece: ArraySlice<UInt8>, in path: [UInt8], from start: Int) -> Int? {
    guard path.count - start >= piece.count else { return nil }
    return (start...(path.count - piece.count)).first { path[$0...].starts(with: piece) }
  }
}
