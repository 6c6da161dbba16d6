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
    let scalars = Array(word.lowercased().unicodeScalars)
    guard let last = scalars.last else { return forms }
    for ending in KazakhCaseEnding.byLastLetter[last] ?? [] where scalars.count > ending.letters.count + 1 {
      guard scalars.suffix(ending.letters.count).elementsEqual(ending.letters), !ending.needsPossessive else {
        continue
      }
      var base = scalars.dropLast(ending.letters.count)
      if base.last == "-" { base = base.dropLast() } else if !ending.fitsForeignName(base) { continue }
      forms.append(
        Form(name: FoldedLetters.fold(KazakhCase.string(base)), grammaticalCase: ending.grammaticalCase))
    }
    let letters = Array(folded.unicodeScalars)
    for ending in letters.last.flatMap({ russianEndings[$0] }) ?? []
    where letters.count > ending.letters.count + 2
      && letters.suffix(ending.letters.count).elementsEqual(ending.letters)
    {
      let name = KazakhCase.string(letters.dropLast(ending.letters.count) + ending.nominative)
      forms.append(Form(name: name, grammaticalCase: ending.grammaticalCase))
    }
    for ending in ["'s", "'"] where folded.hasSuffix(ending) {
      forms.append(Form(name: String(folded.dropLast(ending.count)), grammaticalCase: .genitive))
    }
    return forms
  }

  private struct RussianEnding {
    let letters: [Unicode.Scalar]
    let nominative: [Unicode.Scalar]
    let grammaticalCase: GrammaticalCase
  }

  /// By the last letter.
  private static let russianEndings: [Unicode.Scalar: [RussianEnding]] = {
    var endings: [Unicode.Scalar: [RussianEnding]] = [:]
    for row in LanguageData.rows("places/russian-endings.tsv") where row.count == 3 {
      let letters = Array(row[0].unicodeScalars)
      guard let last = letters.last, let grammaticalCase = GrammaticalCase(rawValue: row[2]) else { continue }
      endings[last, default: []].append(
        RussianEnding(
          letters: letters, nominative: row[1] == "-" ? [] : Array(row[1].unicodeScalars),
          grammaticalCase: grammaticalCase))
    }
    return endings
  }()
}
