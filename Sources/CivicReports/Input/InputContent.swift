/// What a file holds, told by its content and never by its name.
public enum InputContent: Sendable, Equatable {
  /// The bytes of one report: `ReportDecoder` reads them.
  case report([UInt8])
  /// Readings, one a line: `ReadingLines` reads them.
  case readings([UInt8])

  static let readingsLimit = 512 << 20

  /// True for JSON Lines of readings: an object that begins with one of a reading's keys.
  static func isReadings(_ head: [UInt8]) -> Bool {
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { isSpace($0) }
    guard rest.first == UInt8(ascii: "{") else { return false }
    rest = rest.dropFirst().drop { isSpace($0) }
    return ["report", "events", "text"].contains { key in
      let quoted = Array("\"\(key)\"".utf8)
      guard rest.starts(with: quoted) else { return false }
      return rest.dropFirst(quoted.count).first { !isSpace($0) } == UInt8(ascii: ":")
    } && (rest.contains(sequence: Array("\"report\"".utf8)) || rest.count >= (1 << 15))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
