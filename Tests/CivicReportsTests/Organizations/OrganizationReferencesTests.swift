@testable import CivicReports
import CivicEvaluation
import CivicText
import Testing
import TestSupport

/// Later words for a body: what the last reference of a text stands for.
@Suite struct OrganizationReferencesTests {
  struct Case: Sendable, CustomStringConvertible {
    let language: Language
    let text: String
    /// The name of the body that the words in the marks stand for; nil for none.
    let name: String?
    var description: String { text }
  }

  static let cases = [
    Case(
      language: .ru, text: "Пришло ОО «Добрый Берег». Выступила глава ⟦ref:«Доброго Берега»⟧.",
      name: "Добрый Берег"),
    Case(
      language: .ru, text: "Заседал областной общественный совет. Члены ⟦ref:общественного совета⟧ спорили.",
      name: "областной общественный совет"),
    Case(
      language: .kk, text: "Облыстық қоғамдық кеңес бас қосты. ⟦ref:Қоғамдық кеңестің⟧ мүшелері сөз алды.",
      name: "Облыстық қоғамдық кеңес"),
    Case(
      language: .kk, text: "Облыстық қоғамдық даму басқармасы (ҚДБ) келді. Кейін ⟦ref:ҚДБ⟧ есеп берді.",
      name: "Облыстық қоғамдық даму басқармасы"),
    Case(
      language: .en,
      text: "The Steppe Dawn Public Foundation came. They thanked the ⟦ref:foundation⟧ for it.",
      name: "Steppe Dawn"),
    // Two that may be meant in one paragraph: nobody.
    Case(
      language: .ru, text: "Пришли ОФ «Рассвет» и ОФ «Причал». Директор ⟦ref:фонда⟧ выступил.", name: nil),
    Case(
      language: .kk, text: "«Таң» қоғамдық қоры мен «Шуақ» қоғамдық қоры келді. ⟦ref:Қор⟧ сөз алды.",
      name: nil),
  ]

  @Test(arguments: cases)
  func `a later word stands for one body`(_ example: Case) {
    let marked = MarkedText(example.text)
    let document = Document(marked.text, language: example.language)
    let bodies = OrganizationFinder.find(
      in: document, quotes: QuotedNames(document), places: Places.find(in: document),
      persons: PersonNames.find(in: document))
    let range = marked.spans.first?.range ?? 0..<0
    let found = bodies.last { document.range($0.tokens).overlaps(range) }
    #expect(found?.name == example.name)
  }
}
