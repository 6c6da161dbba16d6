/// How a question was understood: what to ask the database, and what of the answer is wanted.
struct QuestionFrame: Sendable, Equatable {
  enum Form: String, Sendable {
    /// The rows.
    case list
    /// How many there are.
    case count
    /// How many people reports say there were.
    case attendance
    /// The days, the places of events.
    case date, place
    /// The places, months with their numbers of events.
    case group
  }

  var query: Query
  var form = Form.list
  /// The rows of most events alone: "who took part most often".
  var isMost = false
  /// As many of the first rows, by number of events.
  var top: Int?
  /// What was typed wrongly, and what it was read as.
  var corrections: [Correction] = []
  /// What the words of the question were read as, for the next question.
  var items: [QuestionItem] = []

  struct Correction: Sendable, Equatable, Codable {
    let typed: String
    let read: String
  }
}

/// Why a question has no answer.
enum QuestionRefusal: Error, Sendable, Equatable {
  /// Words that mean nothing here.
  case notUnderstood([String])
  /// Nothing is asked.
  case noQuestion
  /// A name that nothing in the database bears.
  case unknownName(String)
  /// A name that several bear.
  case ambiguous(String, [KnownName])
}
