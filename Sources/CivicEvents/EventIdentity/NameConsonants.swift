internal import CivicText

/// What a word of a name is recognised by in Kazakh, Russian and English spelling: the consonants of its sounds.
/// «Есенгельдиев», «Есенгелдиев» and "Yessengeldiyev" are all "snldv".
enum NameConsonants {
  /// Of one word; empty where it has no consonant.
  static func of(_ word: some StringProtocol) -> String {
    var consonants: [UInt8] = []
    for sound in NameSkeleton(String(word)).consonants {
      // "ng" and «нг», «ң» are one.
      if sound == UInt8(ascii: "g"), consonants.last == UInt8(ascii: "n") { continue }
      consonants.append(sound)
    }
    return String(decoding: consonants, as: UTF8.self)
  }

  /// Of a surname, without the endings that say whose child one is: «Шәкәрімұлы» and «Шакаримов» are one.
  static func ofSurname(_ surname: String) -> String {
    let ending = surnameEndings.first { surname.hasSuffix($0) && surname.count >= $0.count + 3 }
    return of(surname.dropLast(ending?.count ?? 0))
  }

  private static let surnameEndings = [
    "ұлы", "улы", "қызы", "кызы", "uly", "qyzy", "kyzy", "yeva", "yev", "ова", "ева", "ов", "ев", "ova",
    "eva",
    "ov", "ev",
  ]
}
