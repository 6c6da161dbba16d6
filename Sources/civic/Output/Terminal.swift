internal import Foundation

/// What standard output is connected to.
struct Terminal: Sendable {
  /// Columns; nil where output goes to a file or another program, which get lines of any length unless COLUMNS is
  /// exported.
  var width: Int?
  var colour: Bool

  static let output = Terminal(descriptor: STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)
  static let errors = Terminal(descriptor: STDERR_FILENO, environment: ProcessInfo.processInfo.environment)

  init(width: Int?, colour: Bool) {
    self.width = width
    self.colour = colour
  }

  /// Colour is left out where NO_COLOR is set to anything (no-color.org) or the terminal is a dumb one.
  init(descriptor: Int32, environment: [String: String]) {
    let wanted = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    guard isatty(descriptor) == 1 else {
      self.init(width: wanted, colour: false)
      return
    }
    let plain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    self.init(width: Self.columns(descriptor) ?? wanted ?? 80, colour: !plain)
  }

  private static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

extension Terminal {
  /// Lines to standard output.
  func print(_ lines: [StyledText]) {
    for line in lines { Swift.print(line.rendered(colour: colour)) }
  }
}
