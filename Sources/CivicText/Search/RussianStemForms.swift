/// Stems that Snowball gives other forms of a Russian word: it knows no vowel that comes and goes («заявка», «заявок»), and
/// takes «ветераны» and «журнал» for verbs.
enum RussianStemForms {
  static func forms(_ stem: String) -> [String] {
    let letters = Array(stem.unicodeScalars)
    guard letters.count > 2, letters.allSatisfy({ ("а"..."я").contains($0) }) else { return [] }
    var forms: [String] = []
    let last = letters[letters.count - 1]
    let before = letters[letters.count - 2]
    if letters.count > 3, goes(before: last), fleeting.contains(before), !isVowel(letters[letters.count - 3])
    {
      // «заявок» → «заявк», «денег» → «деньг».
      let head = letters.dropLast(2)
      forms.append(string(head + [last]))
      if before == "е" || before == "о" { forms.append(string(head + ["ь", last])) }
    } else if goes(before: last), !isVowel(before) {
      // «заявк» → «заявок», «ребенк» → «ребенок», «деньг» → «денег».
      let head = before == "ь" ? letters.dropLast(2) : letters.dropLast()
      for vowel in fleeting { forms.append(string(head + [vowel, last])) }
    }
    // «ветеран» → "ветера", «журнал» → "журна".
    if letters.count > 3, before == "а" || before == "я", last == "н" || last == "л" {
      forms.append(string(letters.dropLast()))
    }
    if last == "а" || last == "я" { forms += ["н", "л"].map { stem + $0 } }
    return forms
  }

  private static let fleeting: [Unicode.Scalar] = ["о", "е"]

  private static func goes(before letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "к", "ц", "г", "м", "н", "л", "р", "б": true
    default: false
    }
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "а", "е", "и", "о", "у", "ы", "э", "ю", "я", "й": true
    default: false
    }
  }

  private static func string(_ letters: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }
}
