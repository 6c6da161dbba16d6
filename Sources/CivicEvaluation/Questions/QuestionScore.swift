/// How questions were answered.
package struct QuestionScore: Sendable, Equatable, Codable {
  /// Answered as they should be, refusals among them.
  package var right = 0
  /// Answered otherwise: wrong answers given as sure.
  package var wrong = 0
  /// Refused, or refused for another reason than the right one.
  package var refused = 0
  /// Of those that cannot be answered: answered nevertheless.
  package var unanswerable = 0
  package var unanswerableRefused = 0

  package var count: Int { right + wrong + refused }
  package var share: Double { count == 0 ? 0 : Double(right) / Double(count) }

  package init() {}
}

/// What came of one question.
package struct QuestionOutcome: Sendable, Equatable, Codable {
  package enum Verdict: String, Sendable, Codable { case right, wrong, refused }

  package let id: String
  package let language: String
  package let about: String
  package let question: String
  package let verdict: Verdict
  /// That it should be refused.
  package let isUnanswerable: Bool
  /// How it was understood.
  package let understood: String
  /// What was answered, in a line.
  package let answered: String
  package let expected: String
}
