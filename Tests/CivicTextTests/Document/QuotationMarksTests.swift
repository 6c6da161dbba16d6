import CivicText
import Testing

/// Passages between quotation marks, as people really set them.
@Suite struct QuotationMarksTests {
  private static func inner(_ text: String) -> [String] {
    let document = Document(text, language: .ru)
    return QuotationMarks.pairs(in: document).map {
      "\($0.depth)\($0.isUnclosed ? "?" : "") \(document.text(tokens: $0.inner))"
    }
  }

  @Test(arguments: [
    ("«Өркен» и «Дала»", ["0 Өркен", "0 Дала"]), ("\"Өркен\" и “Дала”", ["0 Өркен", "0 Дала"]),
    ("«Союз „Қалам“»", ["0 Союз „Қалам“", "1 Қалам"]),
    // One closing mark for two, and a straight mark that a guillemet closes.
    ("«Ассоциация «Альянс»", ["0 Ассоциация «Альянс", "1 Альянс"]), ("\"Альянсы» бар", ["0 Альянсы"]),
    // A mark that nothing closes reaches the paragraph's end.
    ("«Өркен и все", ["0? Өркен и все"]), ("»", []), ("", []),
  ])
  func `pairs nest and may lack a mark`(_ text: String, pairs: [String]) {
    #expect(Self.inner(text) == pairs)
  }

  @Test func `a pair does not leave its paragraph`() {
    #expect(Self.inner("«Өркен\nДала»") == ["0? Өркен"])
  }
}
