@testable import CivicReports
import CivicText
import Testing

/// Quotation marks as what bodies' names stand in.
@Suite struct QuotedNamesTests {
  @Test(arguments: [
    ("«Өркен»", "Өркен"), ("ОО «Союз журналистов „Қалам“»", "ОО Союз журналистов Қалам"), ("\"A  B\"", "A B"),
  ])
  func `a name has no marks and single spaces`(_ text: String, name: String) {
    let document = Document(text, language: .ru)
    #expect(QuotedNames(document).name(document.tokens.indices) == name)
  }
}
