/// A surname by its ending: the root that all its forms share, and whose form it is.
struct SurnameShape: Sendable {
  enum Kind: Sendable {
    /// -ов, -ев; -ұлы, -қызы: the root is an ancestor's name.
    case ov, kin
    case inn, sk, adjective, indeclinable, plain
  }

  let kind: Kind
  /// How many of the word's letters are the root.
  let root: Int
  /// The ending of the nominative in place of what follows the root.
  let nominative: [UInt8]
  let genders: NameGenders
  let cases: NameCases
  /// The ending began with е.
  let softens: Bool

  /// Every reading of a word with an ending of this kind; empty for one without.
  ///
  /// - Parameter declines: whether the text may be in Russian: Серикова is then a man's genitive too.
  static func readings(_ word: ArraySlice<UInt8>, declines: Bool) -> [SurnameShape] {
    guard let last = word.last else { return [] }
    var found: [SurnameShape] = []
    (NameLetters.isCyrillic(last) ? cyrillicEndings : latinEndings).each(of: word) { ending in
      let root = word.count - ending.form.count
      if let first = found.first, first.root != root { return false }
      guard root >= ending.least, declines || ending.cases.contains(.nominative) else { return true }
      if let after = ending.after, word[word.startIndex + root - 1] != after { return true }
      found.append(
        SurnameShape(
          kind: ending.kind, root: root, nominative: ending.nominative, genders: ending.genders,
          cases: declines ? ending.cases : ending.cases.intersection(.nominative), softens: ending.softens))
      return true
    }
    return found
  }

  private struct Ending: Sendable {
    let form: [UInt8]
    let nominative: [UInt8]
    let kind: Kind
    let genders: NameGenders
    let cases: NameCases
    var softens = false
    /// Letters of the shortest root.
    var least = 2
    /// The letter that stands before it; nil for any.
    var after: UInt8?
  }

  private static let feminineOblique: NameCases = [.genitive, .dative, .instrumental, .prepositional]

  private static let cyrillicEndings = NameEndings(cyrillic) { $0.form }
  private static let latinEndings = NameEndings(latin) { $0.form }

  private static let cyrillic: [Ending] = {
    var endings: [Ending] = []
    func add(
      _ form: String, _ nominative: String, _ kind: Kind, _ genders: NameGenders, _ cases: NameCases,
      softens: Bool = false, least: Int = 2, after: String = ""
    ) {
      endings.append(
        Ending(
          form: NameLetters.of(form), nominative: NameLetters.of(nominative), kind: kind, genders: genders,
          cases: cases, softens: softens, least: least, after: NameLetters.of(after).first))
    }
    for ending in ["ов", "ев", "ин", "ын"] {
      let kind: Kind = ending == "ов" || ending == "ев" ? .ov : .inn
      let forms: [(String, NameGenders, NameCases)] = [
        ("", .male, .nominative), ("а", .male, [.genitive, .accusative]), ("у", .male, .dative),
        ("ым", .male, .instrumental), ("е", .male, .prepositional), ("а", .female, .nominative),
        ("ой", .female, feminineOblique), ("у", .female, .accusative), ("ою", .female, .instrumental),
      ]
      for (suffix, genders, cases) in forms {
        add(
          ending + suffix, ending + (genders == .female ? "а" : ""), kind, genders, cases,
          softens: ending == "ев")
      }
    }
    for stem in ["ск", "цк"] {
      let forms: [(String, NameGenders, NameCases)] = [
        ("ий", .male, .nominative), ("ой", .male, .nominative), ("ого", .male, [.genitive, .accusative]),
        ("ому", .male, .dative), ("им", .male, .instrumental), ("ом", .male, .prepositional),
        ("ая", .female, .nominative), ("ой", .female, feminineOblique), ("ую", .female, .accusative),
      ]
      for (suffix, genders, cases) in forms {
        add(stem + suffix, stem + (genders == .male ? "ий" : "ая"), .sk, genders, cases)
      }
    }
    // Загородняя, Белый, Толстой.
    let adjectives: [(String, String, NameGenders, NameCases)] = [
      ("ый", "ый", .male, .nominative), ("ой", "ой", .male, .nominative),
      ("ого", "ый", .male, [.genitive, .accusative]), ("ому", "ый", .male, .dative),
      ("ая", "ая", .female, .nominative), ("ой", "ая", .female, feminineOblique),
      ("ую", "ая", .female, .accusative),
    ]
    for (form, nominative, genders, cases) in adjectives {
      add(form, nominative, .adjective, genders, cases, least: form == "ой" ? 4 : 3)
    }
    let soft: [(String, String, NameGenders, NameCases)] = [
      ("ий", "ий", .male, .nominative), ("его", "ий", .male, [.genitive, .accusative]),
      ("ему", "ий", .male, .dative), ("яя", "яя", .female, .nominative),
      ("ей", "яя", .female, feminineOblique),
      ("юю", "яя", .female, .accusative),
    ]
    for (form, nominative, genders, cases) in soft {
      add(form, nominative, .adjective, genders, cases, least: 4, after: "н")
    }
    for ending in ["ұлы", "улы", "ұғлы", "угли", "ўғли", "оглы"] {
      add(ending, ending, .kin, .male, .any, least: 3)
    }
    for ending in ["қызы", "кызы", "кизи"] { add(ending, ending, .kin, .female, .any, least: 3) }
    for ending in ["ко", "ых", "их", "ло", "дзе", "швили"] {
      add(ending, ending, .indeclinable, .either, .any, least: 3)
    }
    return endings.sorted { $0.form.count > $1.form.count }
  }()

  private static let latin: [Ending] = {
    var endings: [Ending] = []
    func add(
      _ forms: String, _ kind: Kind, _ genders: NameGenders, softens: Bool = false, least: Int = 2,
      after: String = ""
    ) {
      for form in forms.split(separator: " ") {
        let letters = NameLetters.of(String(form))
        endings.append(
          Ending(
            form: letters, nominative: letters, kind: kind, genders: genders, cases: .any, softens: softens,
            least: least, after: NameLetters.of(after).first))
      }
    }
    add("ov", .ov, .male)
    add("ova", .ov, .female)
    add("ev yev yov", .ov, .male, softens: true)
    add("eva yeva yova", .ov, .female, softens: true)
    add("in yn", .inn, .male)
    add("ina yna", .inn, .female)
    add("sky skiy skii ski skyi", .sk, .male)
    add("skaya skaia skaja", .sk, .female)
    add("uly ūly ulı ūlı úly ogly oglu", .kin, .male, least: 3)
    add("qyzy kyzy qyzı kyzi kizi", .kin, .female, least: 3)
    add("ko", .indeclinable, .either, least: 3)
    add("aya yaya", .adjective, .female, least: 4, after: "n")
    add("y yy yi iy", .adjective, .male, least: 4, after: "n")
    return endings.sorted { $0.form.count > $1.form.count }
  }()

  /// The letters of the root, with what of the ending belongs to it.
  func rootLetters(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    switch kind {
    case .ov, .kin: word.prefix(root)
    case .inn, .sk: word.prefix(root) + nominative.prefix(2)
    case .adjective, .plain, .indeclinable: word.prefix(root) + (kind == .indeclinable ? nominative[...] : [])
    }
  }

  /// "Grigoryev" is Григорьев, "Bokenbayev" Бокенбаев: the y is a soft sign behind a consonant.
  func rootSounds(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var sounds = NameSounds.of(rootLetters(word), softened: softens)
    guard kind == .ov, softens, root < word.count, word[word.startIndex + root] == UInt8(ascii: "y"),
      let last = sounds.last, !SoundBuilder.isVowel(last)
    else { return sounds }
    // "Korolyov" has no soft sign.
    let isO = word.count > root + 1 && word[word.startIndex + root + 1] == UInt8(ascii: "o")
    switch last {
    case "v", "b", "p", "m": sounds.append(UInt8(ascii: "i"))
    default: if !isO { sounds.append(UInt8(ascii: "i")) }
    }
    return sounds
  }

  /// The whole surname in the nominative.
  func nominativeSounds(_ word: ArraySlice<UInt8>) -> [UInt8] {
    NameSounds.of(word.prefix(root) + nominative)
  }
}
