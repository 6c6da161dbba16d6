/// The words of the places' names that are known: most capitalised words of a text are none.
struct PlaceNameWords: Sendable {
  /// What one word of a text may be in a name.
  struct Word: Sendable {
    /// Folded.
    var key = ""
    var forms: [PlaceWord.Form] = []
    /// One of the forms is a name.
    var isName = false
    /// A name of several words begins with it.
    var beginsName = false
  }

  private let names: WordSet
  private let beginnings: WordSet

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
  }

  func word(_ text: String) -> Word {
    let forms = PlaceWord.forms(text)
    let key = forms.first?.name ?? ""
    return Word(
      key: key, forms: forms, isName: forms.contains { names.contains($0.name) },
      beginsName: beginnings.contains(key))
  }
}
