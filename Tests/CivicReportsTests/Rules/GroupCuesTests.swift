import CivicText
import Testing

@testable import CivicReports

/// Words for unnamed parties.
@Suite struct GroupCuesTests {
  @Test(arguments: [
    ("үкіметтік емес ұйымдардың өкілдері", Language.kk, [GroupKind.ngo]),
    ("сарапшылар мен журналистер", .kk, [.experts, .media]),
    ("представители неправительственных организаций", .ru, [.ngo]),
    // What only looks like a group.
    ("по мнению жителей", .ru, []), ("совет ветеранов", .ru, []), ("council of veterans", .en, []),
  ])
  func `the longest words of a place are a group`(_ text: String, language: Language, kinds: [GroupKind]) {
    let document = Document(text, language: language)
    #expect(
      GroupCues.matches(in: document, tokens: document.tokens.indices).filter { !$0.needsNumber }.map(\.kind)
        == kinds)
  }

  @Test(arguments: [
    ("по мнению жителей", Language.ru), ("тұрғындардың пікірінше", .kk), ("қатысушылардың пікірінше", .kk),
    ("according to the participants", .en),
  ])
  func `who has an opinion is a group that speaks`(_ text: String, language: Language) {
    let document = Document(text, language: language)
    #expect(GroupCues.speakers(in: document, tokens: document.tokens.indices).count == 1)
  }
}
