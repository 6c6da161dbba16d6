internal import CivicText
internal import Foundation

/// How far a long work has come: one line that changes on a terminal, with a bar; elsewhere a line every five seconds.
struct ProgressLine {
  private let width = Terminal.errors.width
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isShown = false

  private static let secondsBetweenLines = 5.0
  private static let secondsBetweenChanges = 0.1
  private static let bar = 20

  /// - Parameters:
  ///   - done: of `total` inputs.
  ///   - documents: how many reports they held.
  ///   - what: the one that is done.
  mutating func show(_ done: Int, of total: Int, documents: Int, _ what: String) {
    let now = ContinuousClock.now
    let pause = isTerminal ? Self.secondsBetweenChanges : Self.secondsBetweenLines
    guard now - (last ?? start) >= .seconds(pause) || (isTerminal && last == nil) else { return }
    last = now
    let words = Self.words(done, of: total, documents: documents, seconds: (now - start) / .seconds(1))
    guard isTerminal else {
      write(words + "\n")
      return
    }
    let filled = total > 0 ? Self.bar * done / total : 0
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.bar - filled)
    var line = StyledText("\(bar)  \(words)  \(what)").plain
    while TextWidth.of(line) >= width ?? 80 { line.removeLast() }
    write("\r\u{1B}[K" + line)
    isShown = true
  }

  mutating func clear() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
  }

  /// "412/900, 38 reports a second, 0:13 left". An input may hold many reports, so that the time left is that of inputs.
  static func words(_ done: Int, of total: Int, documents: Int, seconds: Double) -> String {
    var words = ["\(done)/\(total)"]
    if seconds >= 1 {
      let rate = Double(documents) / seconds
      let shown = rate < 10 ? (rate * 10).rounded() / 10 : rate.rounded()
      words.append(
        Interface.labels.format(
          "progress.rate", shown == shown.rounded() ? String(Int(shown)) : String(shown)))
      if done > 0, done < total {
        let left = Int((seconds * Double(total - done) / Double(done)).rounded(.up))
        words.append(Interface.labels.format("progress.left", Self.clock(left)))
      }
    }
    return words.joined(separator: ", ")
  }

  /// "0:13", "1:02:45".
  static func clock(_ seconds: Int) -> String {
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    if minutes < 60 { return "\(minutes):\(twoDigits(rest))" }
    return "\(minutes / 60):\(twoDigits(minutes % 60)):\(twoDigits(rest))"
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
