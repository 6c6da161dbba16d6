internal import CivicReports
package import CivicText
internal import Foundation

/// Reads stress texts as `civic extract` reads files, by the processor's clock.
package enum StressRun {
  /// After so many seconds the next length is not tried.
  private static let longest = 60.0
  /// Growth above this is measured again, at most so many times: a clock runs wrong for longer, never for shorter.
  private static let suspicious = 2.1
  private static let most = 4

  /// - Parameter bytes: how long the shortest of the three texts is, in UTF-8.
  package static func score(_ text: StressText, _ language: Language, bytes: Int) -> StressScore {
    let inputs = (0..<3).map { text.text(language, bytes: bytes << $0) }
    var best: [Double] = []
    for _ in 0..<most {
      let seconds = times(of: inputs, language)
      best = best.isEmpty ? seconds : zip(best, seconds).map(min)
      if StressScore(text: text.name, language: language, bytes: bytes, seconds: best).growth <= suspicious {
        break
      }
    }
    return StressScore(text: text.name, language: language, bytes: bytes, seconds: best)
  }

  private static func times(of inputs: [String], _ language: Language) -> [Double] {
    var seconds: [Double] = []
    for input in inputs {
      seconds.append(time { read(input, language) })
      if let last = seconds.last, last > longest { break }
    }
    return seconds
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
