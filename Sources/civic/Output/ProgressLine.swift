internal import Foundation

/// One line on a terminal that says how far a long work has come; nothing where errors go to a file.
struct ProgressLine {
  private let width = Terminal.errors.width
  private var isShown = false

  mutating func show(_ done: Int, of total: Int, _ what: String) {
    guard let width, total > 1 else { return }
    var line = StyledText("\(done)/\(total)  \(what)").plain
    while TextWidth.of(line) >= width { line.removeLast() }
    write("\r\u{1B}[K" + line)
    isShown = true
  }

  mutating func clear() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
