internal import CivicReports
package import CivicText
internal import Foundation

/// Reads stress texts as `civic extract` reads files, by the processor's clock.
package enum StressRun {
  /// After so many seconds the next length is not tried.
  private static let longest = 60.0

  package static func score(_ text: StressText, _ language: Language, bytes: Int) -> StressScore {
    var seconds: [Double] = []
    for step in 0..<3 {
      let input = text.text(language, bytes: bytes << step)
      seconds.append(time { read(input, language) })
      if let last = seconds.last, last > longest { break }
    }
    return StressScore(text: text.name, language: language, bytes: bytes, seconds: seconds)
  }

  /// From bytes to the line that is printed. The page's cleaning may leave little of a text, or no language: the text
  /// itself is read as well.
  package static func read(_ text: String, _ language: Language) {
    if let report = try? ReportDecoder.decode(Array(text.utf8), name: "") {
      _ = ReadingLines.line(ReportReader.read(report))
    }
    _ = ReadingLines.line(ReportReader.read(Report(language: language, published: "2026-02-14", text: text)))
  }

  /// Seconds of this thread's processor: what else a machine does makes no difference.
  package static func time(_ work: () -> Void) -> Double {
    let start = processorTime()
    work()
    return processorTime() - start
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
