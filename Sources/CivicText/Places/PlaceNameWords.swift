/// The words of the places' names that are known: most capitalised words of a text are none.
struct PlaceNameWords: Sendable {
  /// What one word of a text may be in a name.
  struct Word: Sendable {
    /// Folded.
    var key = ""
    /// Empty where the word is no name and ends none of several words.
    var forms: [PlaceWord.Form] = []
    /// One of the forms is a name.
    var isName = false
    /// A name of several words begins with it.
    var beginsName = false
  }

  private let names: WordSet
  private let beginnings: WordSet
  /// What names of three letters or more begin with, and what shorter ones are: no ending changes it.
  private let letters: WordBeginnings
  private let shortNames: WordBeginnings

  static let all = PlaceNameWords()

  private init() {
    var names: WordSet = []
    var beginnings: WordSet = []
    for name in Gazetteer.all.names + Regions.all.shortNames {
      if let space = name.firstIndex(of: " ") {
        beginnings.insert(String(name[..<space]))
      } else {
        names.insert(name)
      }
    }
    self.names = names
    self.beginnings = beginnings
    letters = WordBeginnings(names.all.filter { $0.count > 2 })
    shortNames = WordBeginnings(names.all.filter { $0.count <= 2 })
  }

  func word(_ text: String) -> Word {
    let key = FoldedLetters.fold(text)
    var word = Word(key: key, beginsName: beginnings.contains(key))
    if letters.holds(WordBeginning(key)) || shortNames.holds(WordBeginning(String(key.prefix(2))))
      || shortNames.holds(WordBeginning(String(key.prefix(1))))
    {
      word.forms = PlaceWord.forms(text)
      word.isName = word.forms.contains { names.contains($0.name) }
    }
    return word
  }
}
