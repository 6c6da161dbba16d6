/// What a word of a name is recognised by in Kazakh, Russian and English spelling: its consonants. «Есенгельдиев»,
/// «Есенгелдиев» and "Yessengeldiyev" are all "snldv".
enum NameSkeleton {
  /// Of one word; empty where it has no consonant.
  static func of(_ word: some StringProtocol) -> String {
    var skeleton: [UInt8] = []
    var previous: UInt8 = 0
    let letters = Array(word.lowercased().unicodeScalars)
    var index = 0
    while index < letters.count {
      let (sound, length) = sound(letters, index)
      index += length
      // A doubled letter is one; "ng" and «нг», «ң» are one.
      if let sound, sound != previous, !(sound == UInt8(ascii: "g") && previous == UInt8(ascii: "n")) {
        skeleton.append(sound)
      }
      previous = sound ?? 0
    }
    return String(decoding: skeleton, as: UTF8.self)
  }

  /// Of a surname, without the endings that say whose child one is: «Шәкәрімұлы» and «Шакаримов» are one.
  static func ofSurname(_ surname: String) -> String {
    let ending = surnameEndings.first { surname.hasSuffix($0) && surname.count >= $0.count + 3 }
    return of(surname.dropLast(ending?.count ?? 0))
  }

  private static let surnameEndings = [
    "ұлы", "улы", "қызы", "кызы", "uly", "qyzy", "kyzy", "ова", "ева", "ов", "ев", "yeva", "yev", "ova",
    "eva", "ov",
    "ev",
  ]

  /// The consonant at an index and how many letters it takes; nil for a vowel or a sign.
  private static func sound(_ letters: [Unicode.Scalar], _ index: Int) -> (UInt8?, Int) {
    let next = index + 1 < letters.count ? letters[index + 1] : " "
    let second = index + 2 < letters.count ? letters[index + 2] : " "
    switch (letters[index], next, second) {
    case ("s", "c", "h"): return (UInt8(ascii: "w"), 3)
    case ("d", "z", "h"): return (UInt8(ascii: "j"), 3)
    default: break
    }
    switch (letters[index], next) {
    case ("s", "h"): return (UInt8(ascii: "w"), 2)
    case ("c", "h"), ("t", "s"): return (UInt8(ascii: "c"), 2)
    case ("z", "h"), ("д", "ж"): return (UInt8(ascii: "j"), 2)
    case ("k", "h"): return (UInt8(ascii: "h"), 2)
    case ("g", "h"): return (UInt8(ascii: "g"), 2)
    case ("p", "h"): return (UInt8(ascii: "f"), 2)
    case ("c", "k"): return (UInt8(ascii: "k"), 2)
    default: return (consonants[letters[index]], 1)
    }
  }

  private static let consonants: [Unicode.Scalar: UInt8] = {
    let table = [
      "b": "бb", "v": "вvw", "g": "гғg", "d": "дd", "j": "жj", "z": "зz", "k": "кқkqc", "l": "лl", "m": "мm",
      "n": "нңn", "p": "пp", "r": "рr", "s": "сsx", "t": "тt", "f": "фf", "h": "хһh", "c": "цч", "w": "шщ",
    ]
    var consonants: [Unicode.Scalar: UInt8] = [:]
    for (sound, letters) in table {
      for letter in letters.unicodeScalars { consonants[letter] = sound.utf8.first }
    }
    return consonants
  }()
}
