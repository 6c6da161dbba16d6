public import CivicText

/// One event in whole sentences, made only of stored facts: each sentence names the facts it tells and where they stand.
public struct Summary: Codable, Sendable, Equatable {
  public let event: TypedID
  public let language: Language
  public let sentences: [Prose.Sentence]
  /// What is said of the summary itself: what no person has reviewed, what is left out, what its marks mean.
  public let remarks: [String]
  /// How many facts the sentences tell.
  public let facts: Int
  /// How many of them no person has reviewed.
  public let unreviewed: Int
  /// How many are left out because they are less sure than was asked for, or not reviewed.
  public let leftOut: Int
  public let notes: [Footnote]

  enum CodingKeys: String, CodingKey {
    case event, language, sentences, remarks, facts, unreviewed, notes
    case leftOut = "left_out"
  }

  public var prose: Prose {
    Prose(
      language: language, subject: event, blocks: [.sentences(sentences), .remarks(remarks)], notes: notes)
  }
}
