import CivicText
import Testing

/// Names in lists stand where a Kazakh reader looks for them.
struct AlphabeticalOrderTests {
  @Test func `each letter of the Kazakh alphabet in its place`() {
    let letters = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ".map(String.init)
    #expect(letters.reversed().sorted(by: AlphabeticalOrder.isBefore) == letters)
    #expect(letters.map { $0.lowercased() }.shuffled().sorted(by: AlphabeticalOrder.isBefore).first == "а")
  }

  @Test func `digits, then Latin letters, then Cyrillic ones; marks do not count`() {
    let names = ["«8 наурыз»", "AMANAT", "«Ақ жол»", "Ақжол", "әділет", "Әділет жолы", "Қазына", "«Лашын»"]
    #expect(names.reversed().sorted(by: AlphabeticalOrder.isBefore) == names)
  }
}
