package import CivicText

/// One labelled report: the page as a program gets it, its clean text, and what a careful reader takes from it.
package struct CorpusReport: Sendable {
  /// What the page shows of the report itself.
  package struct Header: Sendable, Equatable {
    package var url: String?
    package var published: String?
    package var author: String?
    package var source: String?
    package var views: Int?
    package var creditedTo: String?
  }

  /// A marked passage that states a fact, or names what a fact is about.
  package struct Mark: Sendable, Equatable {
    /// An id ("o1") or a field ("start").
    package let label: String
    /// Whose field it is; 1 for ids.
    package let event: Int
    /// Unicode scalars of `text`.
    package let range: Range<Int>
  }

  /// A passage where a hasty reader errs.
  package struct Trap: Sendable, Equatable {
    package let name: String
    package let range: Range<Int>
  }

  /// The file's name without its extension; begins with the language.
  package let name: String
  package let split: CorpusSplit
  package let language: Language
  package let style: String
  package let header: Header
  /// The page as text; what stands beside the labels where the page is a file of its own.
  package let page: String
  /// The bytes that a program gets.
  package let pageBytes: [UInt8]
  package let title: String?
  /// Headline and body without the page's furniture, a blank line between paragraphs.
  package let text: String
  package let marks: [Mark]
  package let traps: [Trap]
  package let hasFurniture: Bool
  /// The main event first; empty where the report tells of none.
  package let events: [GoldEvent]
  /// Bodies and persons that a report without an event names.
  package let mentioned: GoldEvent?

  /// What a report without an event names stands as one here.
  var eventsAndMentioned: [GoldEvent] { events + [mentioned].compactMap { $0 } }

  /// Where an id, or a field of an event, stands. A field of a further event that has no mark of its own stands where
  /// the main event's does: five meetings of one day have one date.
  package func ranges(_ label: String, event: Int = 1) -> [Range<Int>] {
    let own = marks.filter { $0.label == label && $0.event == event }.map(\.range)
    return own.isEmpty && event > 1 ? ranges(label) : own
  }
}

/// What a part of the corpus is for.
package enum CorpusSplit: String, Sendable, CaseIterable, Codable {
  /// May be read and learned from.
  case develop
  /// For figures only.
  case measure
  /// How sure a reading is, is settled by it; nobody writes rules on it, or its figures would be as fair as those of develop.
  case calibrate
  /// Labels of measure reports made without sight of the first.
  case second
}
