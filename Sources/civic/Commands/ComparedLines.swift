internal import CivicEvents
internal import CivicText
internal import Dispatch
internal import Foundation

/// `civic compare --jsonl`: pairs on standard input, a line an answer on standard output, in their order. What has come in is
/// answered at once, on all cores.
enum ComparedLines {
  private typealias Line = ArraySlice<UInt8>
  /// Nil for a blank line.
  private typealias Answer = Result<String, any Error>?

  /// - Throws: `ExitStatus.inPart` where some lines were no pairs, each named; `ExitStatus.failed` where all were.
  static func run() throws {
    var done = 0
    var failed = 0
    var number = 0
    var pending: [UInt8] = []
    while true {
      let isEnd = try !read(to: &pending)
      guard let last = isEnd ? pending.endIndex : pending.lastIndex(of: newline) else { continue }
      let lines = pending[..<last].split(separator: newline, omittingEmptySubsequences: false)
      var output = ""
      for answer in answers(lines) {
        number += 1
        switch answer {
        case .success(let line):
          output += line + "\n"
          done += 1
        case .failure(let error):
          failed += 1
          Messages.error(Interface.labels.format("error.compared-line", "\(number)", reason(error)))
        case nil: break
        }
      }
      try FileHandle.standardOutput.write(contentsOf: Data(output.utf8))
      if isEnd { break }
      pending.removeSubrange(...last)
    }
    guard failed > 0 else { return }
    throw done > 0 ? ExitStatus.inPart : ExitStatus.failed
  }

  private static let newline = UInt8(ascii: "\n")

  /// Adds what has come in.
  ///
  /// - Returns: false at the end.
  private static func read(to bytes: inout [UInt8]) throws -> Bool {
    let chunk = try [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
      let read = Foundation.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      guard read >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      count = read
    }
    bytes += chunk
    return !chunk.isEmpty
  }

  /// - Returns: for each of the lines.
  private static func answers(_ lines: [Line]) -> [Answer] {
    let parts = min(ProcessInfo.processInfo.activeProcessorCount, 1 + lines.count / 64)
    let found = Guarded<[Int: [Answer]]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let own = lines[(lines.count * part / parts)..<(lines.count * (part + 1) / parts)]
      let answers = own.map { answer($0, encoder) }
      found.withLock { $0[part] = answers }
    }
    let all = found.withLock { $0 }
    return (0..<parts).flatMap { all[$0] ?? [] }
  }

  private static func answer(_ line: Line, _ encoder: JSONEncoder) -> Answer {
    if line.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { return nil }
    return Result {
      let pair = try ComparedPair(line: line)
      let answer = ComparisonAnswer(pair.comparison, id: pair.id)
      return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }
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
