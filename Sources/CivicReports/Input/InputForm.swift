/// What an input is, told by its beginning and never by its name.
public enum InputForm: String, Sendable, Equatable {
  /// One report in whatever format: `ReportDecoder` reads it.
  case report
  /// Readings, one a line: `ReadingLines` reads them.
  case readings
  /// A saved letter: `Letter` reads it.
  case letter

  init(_ head: InputHead) {
    if Self.isReadings(head) {
      self = .readings
    } else if MailHead(head)?.isMail == true, !WebArchive.isOne(head) {
      self = .letter
    } else {
      self = .report
    }
  }

  /// How many bytes of it are read at once.
  var limit: Int {
    switch self {
    case .report: TextDecoder.limit
    case .letter: 128 << 20
    case .readings: 512 << 20
    }
  }

  /// True for JSON Lines of readings: an object that begins with one of a reading's keys.
  private static func isReadings(_ head: InputHead) -> Bool {
    guard head.text.first == "{" else { return false }
    let rest = head.text.utf8.dropFirst().drop { InputHead.isSpace($0) }
    return ["report", "events", "text"].contains { key in
      let quoted = Array("\"\(key)\"".utf8)
      guard rest.starts(with: quoted) else { return false }
      return rest.dropFirst(quoted.count).first { !InputHead.isSpace($0) } == UInt8(ascii: ":")
    } && (head.text.contains("\"report\"") || !head.isWhole)
  }
}
