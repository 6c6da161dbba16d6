internal import CivicEvents
internal import Foundation

/// What the program tells its user, on standard error: data alone goes to standard output.
enum Messages {
  static func say(_ message: String) { write(StyledText(message)) }

  /// `warning: …`
  static func warn(_ message: String) {
    write(StyledText(Interface.text("message.warning"), .warning) + StyledText(" " + message))
  }

  /// `error: …`
  static func error(_ message: String) {
    write(StyledText(Interface.text("message.error"), .error) + StyledText(" " + message))
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
}
