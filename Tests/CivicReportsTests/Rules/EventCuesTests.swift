import CivicText
import Testing

@testable import CivicReports

/// The words that tell what happened.
@Suite struct EventCuesTests {
  private static func cues(_ text: String, _ language: Language) -> EventCues {
    EventCues(Document(text, language: language))
  }

  @Test(arguments: [
    ("Оралда дөңгелек үстел өтті", Language.kk, [EventKind.roundtable]),
    ("Круглый стол и семинар", .ru, [.roundtable, .seminar]),
    ("Training sessions began", .en, [.training]), ("Жай мәтін", .kk, []),
  ])
  func `words for events are found, the longest of each place`(
    _ text: String, language: Language, kinds: [EventKind]
  ) {
    #expect(Self.cues(text, language).eventWords.map(\.kind) == kinds)
  }

  @Test func `"held" in "will be held" tells of no past`() {
    let cues = Self.cues("The forum will be held in May.", .en)
    #expect(cues.has(.happens, in: 0..<7))
    #expect(!cues.has(.happened, in: 0..<7))
  }

  @Test func `cues are looked up by where they begin`() {
    let cues = Self.cues("Форум өтті. Қор қатысты.", .kk)
    #expect(cues.matches(.attended, in: 0..<3).isEmpty)
    #expect(cues.matches(.attended, in: 3..<6) == [4..<5])
  }
}
