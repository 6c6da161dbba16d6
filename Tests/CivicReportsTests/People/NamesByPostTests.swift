import CivicEvaluation
import CivicText
import TestSupport
import Testing

/// Names that no list of given names holds, told by the post beside them.
@Suite struct NamesByPostTests {
  static let cases = [
    RuleCase(
      .ru,
      "Форум состоялся. Председатель ОФ «Өркен» ⟦speaker=Жанкелен Тасболтай:Жанкелен Тасболтай⟧ выступил."),
    RuleCase(
      .kk,
      "Форум өтті.\n\nЖАНКЕЛЕН ТАСБОЛТ, ҚОР ДИРЕКТОРЫ:\n\n– ⟦quote=Жанкелен Тасболт:Бізге ауылда су керек, жол да керек.⟧"
    ),
    RuleCase(
      .en,
      "The briefing was held. ⟦speaker=Gaukhar Izmukhan:Gaukhar Izmukhan⟧, deputy director of the chamber, announced a pledge."
    ),
    // A surname alone.
    RuleCase(
      .kk, "Форум өтті. Облыс әкімінің орынбасары ⟦speaker=Мұратов:Мұратов⟧ сөз сөйледі."),
    RuleCase(.ru, "Форум состоялся. Депутат ⟦speaker=Сарымбетов:Сарымбетов⟧ выступил."),
    // No surname: a place, a word.
    RuleCase(.ru, "Форум состоялся. Директор Боровской больницы выступил."),
    // Two capitals that are no name.
    RuleCase(.ru, "Форум состоялся. Директор Благотворительного Фонда выступил."),
    RuleCase(.en, "The briefing was held. Executive Director, head of the chamber, spoke."),
    RuleCase(.kk, "Форум өтті.\n\nФОРУМ ҚОРЫТЫНДЫСЫ:\n\n– қарар қабылданды, ұсыныс жолданды."),
  ]

  @Test(arguments: cases)
  func `two capitals beside a post are a name`(_ report: RuleCase) {
    #expect(report.differences("quote") == [])
    if !MarkedText(report.text).spans.contains(where: { $0.label.hasPrefix("quote") }) {
      #expect(report.differences("speaker", "person", "moderator") == [])
    }
  }
}
