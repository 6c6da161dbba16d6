/// Other forms of a word that a person searches for: what a text may have where the keys of both would differ.
///
/// They are worked out of the query alone, so that the keys of texts stay what any program can make.
enum QueryForms {
  /// How the word may be typed otherwise.
  static func words(_ word: String, in language: Language) -> [String] {
    switch language {
    case .kk: [word] + KazakhLetterForms.forms(word)
    // «реформаның» is looked for in Russian texts as "реформа": many words are of both languages.
    case .ru: [word, KazakhCase.stem(word)]
    case .en: [word] + EnglishForms.forms(word.lowercased())
    }
  }

  /// Other stems of the same word.
  static func stems(of stem: String, in language: Language) -> [String] {
    language == .ru ? RussianStemForms.forms(stem) : []
  }
}

/// Kazakh typed without its letters: endings are told by them, "конституцияга" as «конституцияға», "кенестин" as «кенестің».
/// Keys have no Kazakh letters, so that it is enough to give the whole word those of its endings.
enum KazakhLetterForms {
  static func forms(_ word: String) -> [String] {
    let lowered = word.lowercased()
    let scalars = Array(lowered.unicodeScalars)
    guard scalars.count > 3, scalars.allSatisfy({ ("а"..."я").contains($0) }) else { return [] }
    // Words with back vowels have ғ and қ, those with front vowels і.
    let back = lowered.replacing("г", with: "ғ").replacing("к", with: "қ")
    let front = lowered.replacing("и", with: "і")
    return [back, front].flatMap { form in form.hasSuffix("н") ? [form, form.dropLast() + "ң"] : [form] }
      .filter { $0 != lowered }
  }
}

/// Irregular plurals, and words that are written in two ways in Britain and America.
enum EnglishForms {
  static func forms(_ word: String) -> [String] {
    var forms: [String] = []
    for (one, many) in plurals {
      if word == one || word == one + "'s" { forms.append(many) }
      if word == many || word == many + "'s" { forms.append(one) }
    }
    for (british, american) in spellings {
      for (from, to) in [(british, american), (american, british)] where word.contains(from) {
        forms.append(word.replacing(from, with: to))
      }
    }
    for (british, american) in endings {
      for (from, to) in [(british, american), (american, british)]
      where word.hasSuffix(from) && word.count > from.count + 2 {
        forms.append(word.dropLast(from.count) + to)
      }
    }
    return forms
  }

  private static let plurals = [
    ("child", "children"), ("man", "men"), ("woman", "women"), ("person", "people"), ("life", "lives"),
    ("wife", "wives"), ("leaf", "leaves"), ("half", "halves"), ("foot", "feet"), ("crisis", "crises"),
    ("thesis", "theses"), ("criterion", "criteria"), ("medium", "media"), ("spokesman", "spokesmen"),
    ("spokeswoman", "spokeswomen"), ("chairman", "chairmen"), ("chairwoman", "chairwomen"),
    ("fisherman", "fishermen"), ("ombudsman", "ombudsmen"), ("businessman", "businessmen"),
  ]
  private static let spellings = [
    ("labour", "labor"), ("neighbour", "neighbor"), ("favour", "favor"), ("honour", "honor"),
    ("behaviour", "behavior"), ("colour", "color"), ("harbour", "harbor"), ("centre", "center"),
    ("theatre", "theater"), ("programme", "program"), ("defence", "defense"), ("licence", "license"),
    ("cheque", "check"), ("travelling", "traveling"), ("travelled", "traveled"), ("cancelled", "canceled"),
    ("modelling", "modeling"), ("fulfil", "fulfill"), ("dialogue", "dialog"), ("catalogue", "catalog"),
  ]
  private static let endings = [
    ("ise", "ize"), ("ises", "izes"), ("ised", "ized"), ("ising", "izing"), ("iser", "izer"),
    ("isers", "izers"),
    ("isation", "ization"), ("isations", "izations"), ("isational", "izational"), ("yse", "yze"),
    ("ysed", "yzed"),
    ("ysing", "yzing"),
  ]
}

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
