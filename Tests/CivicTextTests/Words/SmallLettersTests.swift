import Testing

@testable import CivicText

/// The ways by bytes and by Unicode's tables say the same of every scalar.
struct SmallLettersTests {
  private static let scalars = (0...0x2FFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

  @Test func everyScalarHasTheSmallLetterOfTheTables() {
    for scalar in Self.scalars {
      let small = scalar.properties.lowercaseMapping.replacing("ё", with: "е")
      #expect(SmallLetters.folded("a\(scalar)я").utf8.elementsEqual("a\(small)я".utf8), "\(scalar.value)")
      #expect(SmallLetters.folded("a\(scalar)я"[...]).utf8.elementsEqual("a\(small)я".utf8))
    }
  }

  @Test func everyScalarIsOfTheKindThatTheTablesTell() {
    for scalar in Self.scalars {
      #expect(scalar.isLetter == scalar.properties.isAlphabetic, "\(scalar.value)")
      #expect(scalar.isCapital == scalar.properties.isUppercase, "\(scalar.value)")
      #expect(scalar.isNumeral == (scalar.properties.numericType != nil), "\(scalar.value)")
    }
  }

  @Test func alignedLettersStayWhereTheyAre() {
    let text = "Ёлка ҚАЗАҚ İstanbul ẞ «Nur» 1 №"
    let small = AlignedSmallLetters.text(of: text)
    #expect(small == "ёлка қазақ İstanbul ẞ «nur» 1 №")
    #expect(small.utf8.count == text.utf8.count)
  }
}
