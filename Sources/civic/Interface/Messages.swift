internal import CivicEvents
internal import Foundation

/// What the program tells its user, on standard error: data alone goes to standard output.
enum Messages {
  static func say(_ message: String) { write(StyledText(plain(message))) }

  /// `warning: …`
  static func warn(_ message: String) {
    write(StyledText(Interface.text("message.warning"), .warning) + StyledText(" " + plain(message)))
  }

  /// `error: …`
  static func error(_ message: String) {
    write(StyledText(Interface.text("message.error"), .error) + StyledText(" " + plain(message)))
  }

  static func note(_ note: CivicNote) { say(Failure.words(note)) }

  /// Several lines as they are: a help page, a list.
  static func lines(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  private static func write(_ text: StyledText) {
    let terminal = Terminal.errors
    for line in Paragraph.lines(text, indent: 0, width: terminal.width) {
      FileHandle.standardError.write(Data((line.rendered(colour: terminal.colour) + "\n").utf8))
    }
  }

  /// Names of files, and of what lies in archives, may hold what a terminal obeys, or the beginning of a line that nobody
  /// wrote.
  static func plain(_ message: String) -> String {
    guard message.unicodeScalars.contains(where: isCommand) else { return message }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: message.unicodeScalars.map { isCommand($0) ? "\u{FFFD}" : $0 })
    return String(view)
  }

  private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
