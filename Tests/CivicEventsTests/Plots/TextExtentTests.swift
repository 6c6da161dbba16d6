import Testing

@testable import CivicEvents

@Suite struct `Room that text takes` {
  @Test func `more letters, a larger size and bold take more`() {
    let name = "Жайық жастары"
    #expect(TextExtent.width(name, size: 20) == 2 * TextExtent.width(name, size: 10))
    #expect(TextExtent.width(name, size: 10, isBold: true) > TextExtent.width(name, size: 10))
    #expect(TextExtent.width("Ш", size: 10) > TextExtent.width("і", size: 10))
  }

  @Test func `a name is shortened at a word, and fits`() {
    let short = TextExtent.shortened("Мәдениет және ақпарат министрлігі", to: 100, size: 10)
    #expect(short == "Мәдениет және…")
    #expect(TextExtent.width(short, size: 10) <= 100)
    #expect(TextExtent.shortened("Ауыл", to: 100, size: 10) == "Ауыл")
  }

  @Test func `one word that is too long is cut`() {
    let short = TextExtent.shortened("Электрондық-коммуникациялық", to: 60, size: 10)
    #expect(short.hasSuffix("…"))
    #expect(TextExtent.width(short, size: 10) <= 60)
  }

  @Test func `lines hold every word in order, and the last of them says where more follows`() {
    let text = "Қазақстан азаматтық альянсы Батыс Қазақстан облысы"
    #expect(TextExtent.lines(text, width: 120, size: 10).joined(separator: " ") == text)
    let two = TextExtent.lines(text, width: 120, size: 10, most: 2)
    #expect(two.count == 2)
    #expect(two[1].hasSuffix("…"))
  }
}
