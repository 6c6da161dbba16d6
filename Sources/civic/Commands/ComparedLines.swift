internal import CivicEvents
internal import CivicText
internal import Foundation

/// `civic compare --jsonl`: pairs on standard input, a line an answer on standard output, in their order.
enum ComparedLines {
  /// - Throws: `ExitStatus.inPart` where some lines were no pairs, each named; `ExitStatus.failed` where all were.
  static func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var done = 0
    var failed = 0
    var number = 0
    while let line = readLine() {
      number += 1
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      do {
        let pair = try ComparedPair(line: line.utf8)
        let answer = ComparisonAnswer(pair.comparison, id: pair.id)
        print(String(decoding: try encoder.encode(answer), as: UTF8.self))
        done += 1
      } catch {
        failed += 1
        Messages.error(Interface.labels.format("error.compared-line", "\(number)", reason(error)))
      }
    }
    guard failed > 0 else { return }
    throw done > 0 ? ExitStatus.inPart : ExitStatus.failed
  }

  /// What is wrong with a line, by the key it is about.
  private static func reason(_ error: any Error) -> String {
    func key(_ context: DecodingError.Context, _ last: [any CodingKey] = []) -> String {
      (context.codingPath + last).map(\.stringValue).joined(separator: ".")
    }
    let path: String =
      switch error {
      case DecodingError.keyNotFound(let missing, let context): key(context, [missing])
      case DecodingError.valueNotFound(_, let context), DecodingError.typeMismatch(_, let context),
        DecodingError.dataCorrupted(let context):
        key(context)
      default: ""
      }
    return path.isEmpty
      ? Interface.text("compared-line.no-json") : Interface.labels.format("compared-line.key", path)
  }
}
