/// The names that a word of a text may be a form of.
struct PlaceWord {
  struct Form: Equatable {
    /// Folded.
    let name: String
    let grammaticalCase: GrammaticalCase

    /// "In": `Оралда`, `Уральске`.
    var isLocative: Bool { grammaticalCase == .locative || grammaticalCase == .prepositional }
  }

  /// The word itself, then what is left of it without each ending that it may have. A caller looks them up: the
  /// list of names decides which it was.
  static func forms(_ word: String) -> [Form] {
    let folded = FoldedLetters.fold(word)
    var forms = [Form(name: folded, grammaticalCase: .nominative)]
    let lowered = word.lowercased()
    let scalars = Array(lowered.unicodeScalars)
    for ending in KazakhCaseEnding.all where scalars.count > ending.letters.count + 1 {
      guard scalars.suffix(ending.letters.count).elementsEqual(ending.letters), !ending.needsPossessive else {
        continue
      }
      var base = scalars.dropLast(ending.letters.count)
      if base.last == "-" { base = base.dropLast() } else if !ending.fitsForeignName(base) { continue }
      forms.append(
        Form(name: FoldedLetters.fold(KazakhCase.string(base)), grammaticalCase: ending.grammaticalCase))
    }
    for (ending, nominative, grammaticalCase) in russianEndings
    where folded.hasSuffix(ending) && folded.count > ending.count + 2 {
      forms.append(Form(name: folded.dropLast(ending.count) + nominative, grammaticalCase: grammaticalCase))
    }
    for ending in ["'s", "'"] where folded.hasSuffix(ending) {
      forms.append(Form(name: String(folded.dropLast(ending.count)), grammaticalCase: .genitive))
    }
    return forms
  }

  private static let russianEndings: [(String, String, GrammaticalCase)] =
    LanguageData.rows("places/russian-endings.tsv").compactMap { row in
      guard row.count == 3, let grammaticalCase = GrammaticalCase(rawValue: row[2]) else { return nil }
      return (row[0], row[1] == "-" ? "" : row[1], grammaticalCase)
    }
}
