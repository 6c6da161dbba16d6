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
    /// Those who said what was found.
    case speakers
  }

  var query: Query
  var form = Form.list
  /// The rows of most events alone: "who took part most often".
  var isMost = false
  /// As many of the first rows, by number of events.
  var top: Int?
  /// Of dates the year alone.
  var isYear = false
  /// Of places the towns alone.
  var isTown = false
  /// Why there is no answer where no event has the words of the title.
  var titleRefusal: QuestionRefusal?
  /// Chooses among the events that match.
  var measure: QuestionMeasure?
  /// Of at how many events the rows are.
  var countBound: QuestionBound?
  /// Of kinds of bodies those that are told by their names.
  var narrowings: [QuestionNarrowing] = []
  /// Of events those alone whose date no report tells.
  var isUndated = false
  /// Words for those who came, whose number is asked for.
  var attendees: [String] = []
  /// Asked for where the query finds nothing: "who" may be people or bodies.
  var otherSubject: Query.Subject?
  /// Of the events that match only the latest or the earliest is meant.
  var oneEvent: Query.Sort?
  /// What can be meant in two ways.
  var doubts: Set<QuestionDoubt> = []
  /// The words that single out the event that is meant.
  var eventWords: String?
  /// What was typed wrongly, and what it was read as.
  var corrections: [Correction] = []
  /// What each stretch of words was read as, for whoever asks why.
  var readings: [String] = []
  /// Other readings of the same words, tried in turn where the one before finds nothing.
  var variants: [Variant] = []

  /// A reading that says more of the events than ``query``.
  struct Variant: Sendable, Equatable {
    var query: Query
    /// It counts only where it tells one event: "the conference on …" with words that stand in no title.
    var mustBeOneEvent = false
  }

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
  /// It follows a question that was not given.
  case nothingBefore
  /// What the database never holds.
  case unheld(String)
  /// A name that nothing in the database bears.
  case unknownName(String)
  /// Read in two ways that come to different answers.
  case severalReadings
  /// A name that several bear.
  case ambiguous(String, [KnownName])
}
