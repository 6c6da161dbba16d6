internal import CivicText
internal import Foundation

/// What several programs answered to the same questions, side by side.
enum ProgramAnswers {
  /// A row of a program's score.
  struct Row<Score: Encodable>: Encodable {
    /// "civic", or the file of another program's answers.
    let program: String
    let row: Score

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: ProgramKey.self)
      try container.encode(program, forKey: .program)
      try row.encode(to: encoder)
    }
  }

  private enum ProgramKey: CodingKey { case program }

  /// What a program is called by the file of its answers.
  static func name(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// A program's answers, a line of JSON each.
  ///
  /// - Parameters:
  ///   - id: what an answer is to.
  ///   - message: the key of what is said of a line that is none, with the file and the line's number.
  /// - Throws: `ExitStatus.failed` where a line is no answer, which it has said.
  static func read<Answer: Decodable>(
    _ path: String, by id: (Answer) -> String, orSay message: String
  ) throws -> [String: Answer] {
    let decoder = JSONDecoder()
    var answers: [String: Answer] = [:]
    let lines = try StandardInput.bytes(of: path).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let answer = try? decoder.decode(Answer.self, from: Data(line)) else {
        Messages.error(Interface.labels.format(message, path, "\(index + 1)"))
        throw ExitStatus.failed
      }
      answers[id(answer)] = answer
    }
    return answers
  }
}
