/// The first letters of a name's words, which its abbreviations are made of.
package struct NameInitials: Sendable {
  package struct Letter: Sendable {
    let letter: Unicode.Scalar
    let word: String
    /// Little words, places, levels, legal forms and second parts of hyphened words are often left out.
    let mayBeMissing: Bool
  }

  package let letters: [Letter]

  /// True where an abbreviation is made of the letters in their order, and none that may not be missing is.
  func spell(_ abbreviation: String) -> Bool {
    let wanted = Array(abbreviation.uppercased().unicodeScalars.map { $0 == "Ё" ? "Е" : $0 })
    guard wanted.count > 1, wanted.count <= letters.count, letters.count <= 24 else { return false }
    // Where in the abbreviation one may stand after the letters so far.
    var places: Set<Int> = [0]
    for letter in letters {
      var next: Set<Int> = letter.mayBeMissing ? places : []
      for place in places where place < wanted.count && wanted[place] == letter.letter {
        next.insert(place + 1)
      }
      if next.isEmpty { return false }
      places = next
    }
    return places.contains(wanted.count)
  }

  /// Of the other words, some of which may be left out.
  func letters(without word: String, leavingOut: Set<String>) -> NameInitials {
    NameInitials(
      letters: letters.filter { $0.word != word }.map {
        Letter(
          letter: $0.letter, word: $0.word, mayBeMissing: $0.mayBeMissing || leavingOut.contains($0.word))
      })
  }

  /// The abbreviations that it is found by: with all letters, and with those that may not be missing.
  var keys: Set<String> {
    let whole = String(String.UnicodeScalarView(letters.map(\.letter)))
    let short = String(String.UnicodeScalarView(letters.filter { !$0.mayBeMissing }.map(\.letter)))
    return Set([whole, short].filter { $0.unicodeScalars.count > 1 })
  }
}
