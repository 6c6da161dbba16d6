internal import Foundation

/// Single keys of a terminal, read without waiting for a line's end. The terminal is as it was before and after each
/// key, and when a signal ends the program meanwhile.
enum KeyReader {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// The next key; nil at the end of input, and where Control-C ends it, so that the database is closed properly. A key that gives several bytes and no letter (an arrow) is a control
  /// character.
  static func key() -> Character? {
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return nil }
    var raw = saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    let restored = [SIGTERM, SIGHUP].map { ($0, signal($0, restoreAndEnd)) }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    defer {
      tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
      for (number, handler) in restored { signal(number, handler) }
    }
    guard var bytes = byte().map({ [$0] }) else { return nil }
    // The rest of the same key is there already.
    while bytes[0] >= 0xC0 || bytes[0] == 0x1B, bytes.count < 8, hasMore(), let next = byte() {
      bytes.append(next)
    }
    if Self.ends.contains(bytes[0]) { return nil }
    return bytes[0] == 0x1B ? "\u{1B}" : String(decoding: bytes, as: UTF8.self).first
  }

  /// As the terminal was. Only read by the signal handler while it may be set by nobody else: one thread reads keys.
  nonisolated(unsafe) private static var saved = termios()

  private static let restoreAndEnd: @convention(c) (Int32) -> Void = { number in
    tcsetattr(STDIN_FILENO, TCSANOW, &saved)
    signal(number, SIG_DFL)
    raise(number)
  }

  /// Control-C, Control-D, Control-\.
  private static let ends: Set<UInt8> = [3, 4, 28]

  private static func byte() -> UInt8? {
    var byte: UInt8 = 0
    return read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
  }

  private static func hasMore() -> Bool {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 10) > 0
  }
}
