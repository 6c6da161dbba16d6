/// Forms of a Kazakh word that its lemma may not be told from: those that are typed without Kazakh letters, and those of
/// loanwords and names whose endings are not the ones that their sounds ask for («референдумда», «педагогтер», «Қонаевта»). A
/// text has the key of its form; the query is looked for under the keys of all.
enum KazakhForms {
  static func forms(_ word: String) -> [String] {
    var forms = [word] + withItsLetters(word)
    for stem in Set(forms.map(KazakhCase.stem)).sorted() {
      forms.append(stem)
      forms += inflected(stem)
    }
    return forms
  }

  // MARK: - Letters

  /// "конституцияга" as «конституцияға», "кенестин" as «кенестің»: endings are told by their letters. Keys have no Kazakh
  /// letters, so that it is enough to give the whole word those of its endings.
  private static func withItsLetters(_ word: String) -> [String] {
    let lowered = word.lowercased()
    let scalars = Array(lowered.unicodeScalars)
    guard scalars.count > 3, scalars.allSatisfy({ ("а"..."я").contains($0) }) else { return [] }
    // Words with back vowels have ғ and қ, those with front vowels і.
    let back = lowered.replacing("г", with: "ғ").replacing("к", with: "қ")
    let front = lowered.replacing("и", with: "і")
    return [back, front].flatMap { form in form.hasSuffix("н") ? [form, form.dropLast() + "ң"] : [form] }
      .filter { $0 != lowered }
  }

  // MARK: - Endings

  private enum Sound { case vowel, glide, lateral, nasal, buzzing, voiceless }

  /// The forms of a noun: with the endings that its last vowel asks for; with both sorts where that leaves it open, as in
  /// «референдум» and «тариф», and in «педагог», «округ» and «Қонаев», where usage does.
  private static func inflected(_ stem: String) -> [String] {
    guard stem.unicodeScalars.count > 3, let last = stem.lowercased().unicodeScalars.last,
      let sound = sound(last)
    else { return [] }
    let plural: String
    let cases: [String]
    switch sound {
    case .vowel: (plural, cases) = ("лар", ["ның", "ға", "ны", "да", "дан", "мен"])
    case .glide: (plural, cases) = ("лар", ["дың", "ға", "ды", "да", "дан", "мен"])
    case .lateral: (plural, cases) = ("дар", ["дың", "ға", "ды", "да", "дан", "мен"])
    case .nasal: (plural, cases) = ("дар", ["ның", "ға", "ды", "да", "нан", "мен"])
    case .buzzing: (plural, cases) = ("дар", ["дың", "ға", "ды", "да", "дан", "бен"])
    case .voiceless: (plural, cases) = ("тар", ["тың", "қа", "ты", "та", "тан", "пен"])
    }
    let own = ["ы", "ының", "ына", "ын", "ында", "ынан", "ымен"]
    let many = ["", "дың", "ға", "ды", "да", "дан", "мен"] + own
    let endings = cases + own.map { sound == .vowel ? "с" + $0 : $0 } + many.map { plural + $0 }
    let letters = Array(stem.lowercased().unicodeScalars)
    let harmony = KazakhSounds.harmony(letters[...])
    let isOpen =
      harmony == .either || last == "г" || last == "в" || letters.last(where: KazakhSounds.isVowel) == "у"
    return endings.flatMap { ending in
      ((harmony == .back || isOpen ? [ending] : []) + (harmony != .back || isOpen ? [front(ending)] : []))
        .map { voiced(stem, before: $0) + $0 }
    }
  }

  /// «кітап» is «кітабы».
  private static func voiced(_ stem: String, before ending: String) -> String {
    guard ending.hasPrefix("ы") || ending.hasPrefix("і") else { return stem }
    switch stem.last {
    case "қ": return stem.dropLast() + "ғ"
    case "к": return stem.dropLast() + "г"
    case "п": return stem.dropLast() + "б"
    default: return stem
    }
  }

  /// Loanwords in в, г, д and б take the endings of voiceless sounds.
  private static func sound(_ letter: Unicode.Scalar) -> Sound? {
    switch letter {
    case "а", "ә", "е", "и", "о", "ө", "ұ", "ү", "ы", "і", "э", "ю", "я", "ё": .vowel
    case "р", "й", "у": .glide
    case "л": .lateral
    case "м", "н", "ң": .nasal
    case "з", "ж": .buzzing
    case "б", "в", "г", "д", "к", "қ", "п", "с", "т", "ф", "х", "ц", "ч", "ш", "щ", "һ", "ғ": .voiceless
    default: nil
    }
  }

  private static func front(_ ending: String) -> String {
    String(
      String.UnicodeScalarView(
        ending.unicodeScalars.map { letter in
          switch letter {
          case "а": "е"
          case "ы": "і"
          case "ғ": "г"
          case "қ": "к"
          default: letter
          }
        }))
  }
}
