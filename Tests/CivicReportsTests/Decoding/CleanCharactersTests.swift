import Testing

@testable import CivicReports

/// What is cleaned by bytes and what is composed by Unicode's tables come out alike.
struct CleanCharactersTests {
  @Test func everyScalarIsCleanedAlike() {
    for scalar in (0...0x2FFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      // A letter in two scalars has the whole text composed.
      let byTables = CleanCharacters.cleaned("е\u{308}a\(scalar)б")
      #expect(
        CleanCharacters.cleaned("ёa\(scalar)б").utf8.elementsEqual(byTables.utf8), "\(scalar.value)")
    }
  }

  @Test(arguments: [
    ("a\r\nb\rc", "a\nb\nc"), ("a\u{A0}b\u{AD}c", "a bc"), ("и\u{306}", "й"), ("№ 5 – «а»", "№ 5 – «а»"),
  ])
  func linesAndSpacesAreOfOneKind(_ text: String, _ clean: String) {
    #expect(CleanCharacters.cleaned(text) == clean)
  }

  @Test(arguments: [
    ("", ""), ("  а  б ", "а б"), ("а б", "а б"), ("а\u{A0}\u{2003}б", "а б"), ("а –  б", "а – б"),
  ])
  func linesAreSingleSpaced(_ line: String, _ spaced: String) {
    #expect(CleanCharacters.singleSpaced(line) == spaced)
  }
}
