public import CivicText

/// One labelled report: the page as a program gets it, its clean text, and what a careful reader takes from it.
public struct CorpusReport: Sendable {
  /// What the page shows of the report itself.
  public struct Header: Sendable, Equatable {
    public var url: String?
    public var published: String?
    public var author: String?
    public var source: String?
    public var views: Int?
    public var creditedTo: String?
  }

  /// A marked passage that states a fact, or names what a fact is about.
  public struct Mark: Sendable, Equatable {
    /// An id ("o1") or a field ("start").
    public let label: String
    /// Whose field it is; 1 for ids.
    public let event: Int
    /// Unicode scalars of `text`.
    public let range: Range<Int>
  }

  /// A passage where a hasty reader errs.
  public struct Trap: Sendable, Equatable {
    public let name: String
    public let range: Range<Int>
  }

  /// The file's name without its extension; begins with the language.
  public let name: String
  public let split: CorpusSplit
  public let language: Language
  public let style: String
  public let header: Header
  /// The page as text; what stands beside the labels where the page is a file of its own.
  public let page: String
  /// The bytes that a program gets.
  public let pageBytes: [UInt8]
  public let title: String?
  /// Headline and body without the page's furniture, a blank line between paragraphs.
  public let text: String
  public let marks: [Mark]
  public let traps: [Trap]
  public let hasFurniture: Bool
  /// The main event first; empty where the report tells of none.
  public let events: [GoldEvent]
  /// Bodies and persons that a report without an event names.
  public let mentioned: GoldEvent?

  /// Where an id, or a field of an event, stands. A field of a further event that has no mark of its own stands where
  /// the main event's does: five meetings of one day have one date.
  public func ranges(_ label: String, event: Int = 1) -> [Range<Int>] {
    let own = marks.filter { $0.label == label && $0.event == event }.map(\.range)
    return own.isEmpty && event > 1 ? ranges(label) : own
  }
}

/// What a part of the corpus is for.
public enum CorpusSplit: String, Sendable, CaseIterable, Codable {
  /// May be read and learned from.
  case develop
  /// For figures only.
  case measure
  /// Labels of measure reports made without sight of the first.
  case second
}
