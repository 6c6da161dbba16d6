public import CivicText

/// A text made of stored facts: each sentence names the facts it tells and the notes with the sentences they stand in.
public struct Prose: Codable, Sendable, Equatable {
  public struct Sentence: Codable, Sendable, Equatable {
    public let text: String
    public let facts: [TypedID]
    /// Numbers of ``Footnote``s.
    public let notes: [Int]
  }

  public enum Block: Sendable, Equatable {
    case heading(String)
    /// A paragraph a sentence.
    case sentences([Sentence])
    case list([Sentence])
    case plot(ProsePlot)
    /// What is said of the text itself: how much of it no person has reviewed, what its marks mean.
    case remarks([String])
  }

  public let language: Language
  /// What it is about, as an id; nil for a digest.
  @Nullable public var subject: TypedID?
  @Nullable public var title: String?
  public let blocks: [Block]
  public let notes: [Footnote]
}

/// A plot within a text.
public struct ProsePlot: Codable, Sendable, Equatable {
  /// What it shows, in words.
  public let caption: String
  /// SVG that stands alone.
  public let svg: String
  /// The same in letters, for where no pictures are: a line a row.
  public let lines: [String]
}
