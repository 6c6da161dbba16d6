import CivicText
import Testing

@testable import CivicEvents

/// What the outcomes of events are called, and which of them say nothing beyond it.
struct OutcomeWordsTests {
  @Test(
    arguments: [
      (Language.ru, "recommendation", "рекомендация", "рекомендации"),
      (.ru, "resolution", "резолюция", "резолюции"),
      (.ru, "appeal", "обращение", "обращения"), (.ru, "decision", "решение", "решения"),
      (.ru, "memorandum", "меморандум", "меморандумы"), (.ru, "stance", "позиция", "позиции"),
      (.kk, "recommendation", "ұсыным", "ұсынымдар"), (.kk, "resolution", "қарар", "қарарлар"),
      (.kk, "appeal", "үндеу", "үндеулер"), (.kk, "decision", "шешім", "шешімдер"),
      (.kk, "memorandum", "меморандум", "меморандумдар"), (.kk, "stance", "ұстаным", "ұстанымдар"),
      (.en, "recommendation", "recommendation", "recommendations"),
      (.en, "resolution", "resolution", "resolutions"),
      (.en, "appeal", "appeal", "appeals"), (.en, "decision", "decision", "decisions"),
      (.en, "memorandum", "memorandum", "memoranda"), (.en, "stance", "position", "positions"),
    ])
  func `one outcome and several`(language: Language, kind: String, one: String, several: String) {
    #expect(ProseWords(language).outcome(kind, isOne: true) == one)
    #expect(ProseWords(language).outcome(kind, isOne: false) == several)
  }

  @Test(
    arguments: [
      (Language.ru, "resolution", "принята резолюция"),
      (.ru, "recommendation", "Участники приняли рекомендации"),
      (.ru, "memorandum", "подписан меморандум"), (.ru, "appeal", "Участники форума приняли обращение"),
      (.ru, "decision", "По итогам заседания принято решение"),
      (.kk, "resolution", "Съезд қарары қабылданды"),
      (.kk, "resolution", "Форум қорытындысында қарар қабылданды"),
      (.kk, "memorandum", "меморандумға қол қойылды"),
      (.kk, "appeal", "қатысушылар үндеу қабылдады"), (.kk, "recommendation", "ұсынымдар қабылданды"),
      (.kk, "decision", "шешім қабылданып"), (.en, "resolution", "the congress adopted a resolution"),
      (.en, "memorandum", "A memorandum was signed"), (.en, "recommendation", "adopted recommendations"),
      (.en, "appeal", "an appeal was adopted"), (.en, "decision", "a decision was made"),
    ])
  func `an outcome that says no more than its kind`(language: Language, kind: String, text: String) {
    #expect(ProseWords(language).isBare(text, outcome: kind))
    #expect(ProseWords(language).text("outcome-bare.\(kind)") != nil)
  }

  @Test(
    arguments: [
      (Language.ru, "resolution", "принята резолюция из 14 пунктов"),
      (.ru, "stance", "участники поддержали проект"),
      (.ru, "recommendation", "участники выработали рекомендации"),
      (.kk, "resolution", "Форумның қарары бірауыздан қабылданды"),
      (.en, "resolution", "the forum adopted a resolution of fourteen points"),
    ])
  func `an outcome that says more`(language: Language, kind: String, text: String) {
    #expect(!ProseWords(language).isBare(text, outcome: kind))
  }
}
