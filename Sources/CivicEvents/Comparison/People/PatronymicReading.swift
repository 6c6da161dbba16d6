/// A patronymic taken apart: Болатович, Болатовны, Болатұлы, Maratkyzy.
struct PatronymicReading {
  /// The father's name by its sound.
  let father: [UInt8]
  let genders: NameGenders
  let cases: NameCases
  /// -ұлы, -қызы: it serves as a surname too.
  let isKazakh: Bool

  /// - Parameter declines: whether the text may be in Russian.
  init?(_ word: ArraySlice<UInt8>, declines: Bool) {
    guard let last = word.last, word.count >= 5 else { return nil }
    let isCyrillic = NameLetters.isCyrillic(last)
    let kin = isCyrillic ? Self.cyrillicKin : Self.latinKin
    for (ending, genders) in kin where word.count > ending.count + 1 && word.ends(with: ending) {
      father = NameSounds.of(word.dropLast(ending.count))
      (self.genders, cases, isKazakh) = (genders, .any, true)
      return
    }
    isKazakh = false
    for (ending, genders, cases) in isCyrillic ? Self.cyrillic : Self.latin where word.ends(with: ending) {
      guard declines || cases.contains(.nominative) else { continue }
      let stem = word.dropLast(ending.count)
      guard let father = Self.father(stem, isMale: genders == .male) else { continue }
      self.father = father
      (self.genders, self.cases) = (genders, cases)
      return
    }
    return nil
  }

  /// The name before -ич or -на: Болат-ов, Серге-ев, Иль, Никит-ич.
  private static func father(_ stem: ArraySlice<UInt8>, isMale: Bool) -> [UInt8]? {
    for (ending, softens) in possessive where stem.count > ending.count + 1 && stem.ends(with: ending) {
      let root = stem.dropLast(ending.count)
      guard softens else { return NameSounds.of(root) }
      var sounds = NameSounds.of(root, softened: true)
      // "Anatolyevich": the y is a soft sign; of "Alievich" it is none.
      if stem[stem.index(stem.endIndex, offsetBy: -ending.count)] == UInt8(ascii: "y"),
        let last = sounds.last,
        !SoundBuilder.isVowel(last)
      {
        sounds.append(UInt8(ascii: "i"))
      }
      return sounds
    }
    if isMale {
      return short.contains { stem.elementsEqual($0) } ? NameSounds.of(stem, softened: true) : nil
    }
    for ending in ["инич", "ич", "inich", "ich"].map(NameLetters.of) where stem.ends(with: ending) {
      return stem.count > ending.count + 1 ? NameSounds.of(stem.dropLast(ending.count), softened: true) : nil
    }
    return nil
  }

  private static let possessive: [([UInt8], Bool)] = [
    (NameLetters.of("ов"), false), (NameLetters.of("ев"), true), (NameLetters.of("yev"), true),
    (NameLetters.of("ov"), false), (NameLetters.of("ev"), true),
  ]
  private static let short = [
    "иль", "лук", "фом", "кузьм", "никит", "савв", "il", "luk", "fom", "kuzm", "nikit",
  ].map(NameLetters.of)

  private typealias Ending = (letters: [UInt8], genders: NameGenders)

  private static let cyrillicKin = kin(male: "ұлы улы ұғлы угли ўғли оглы", female: "қызы кызы кизи")
  private static let latinKin = kin(male: "uly ūly ulı ūlı ogly oglu", female: "qyzy kyzy qyzı kyzi kizi")

  private static func kin(male: String, female: String) -> [Ending] {
    male.split(separator: " ").map { (NameLetters.of(String($0)), .male) }
      + female.split(separator: " ").map { (NameLetters.of(String($0)), .female) }
  }

  private static let cyrillic: [(letters: [UInt8], genders: NameGenders, cases: NameCases)] = {
    let male: [(String, NameCases)] = [
      ("ич", .nominative), ("ича", [.genitive, .accusative]), ("ичу", .dative), ("ичем", .instrumental),
      ("иче", .prepositional),
    ]
    let female: [(String, NameCases)] = [
      ("на", .nominative), ("ны", .genitive), ("не", [.dative, .prepositional]), ("ну", .accusative),
      ("ной", .instrumental), ("ною", .instrumental),
    ]
    return male.map { (NameLetters.of($0.0), .male, $0.1) }
      + female.map { (NameLetters.of($0.0), .female, $0.1) }
  }()

  private static let latin: [(letters: [UInt8], genders: NameGenders, cases: NameCases)] = [
    (NameLetters.of("ich"), .male, .any), (NameLetters.of("na"), .female, .any),
  ]
}
