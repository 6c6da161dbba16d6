/// The sounds of a word in plain Latin letters, the same for every way of writing it: «Жақсыбек», «Жаксыбек», "Zhaksybek"
/// and "Jaqsybek" are one. What two scripts or a keyboard without Kazakh letters cannot tell apart is one letter: қ and к,
/// ғ and г, ұ, ү and у, і, ы, и and й.
///
/// A coarse key in the manner of Soundex (Russell and Odell, US patent 1261167, 1918): it finds candidates and shows that
/// spellings agree; that two words are one it cannot show.
package struct NameSkeleton: Sendable, Hashable {
  /// Letters of ASCII.
  package let bytes: [UInt8]

  package init(_ word: String) {
    var sounds = Sounds()
    sounds.read(word)
    bytes = sounds.output
  }

  /// Of sounds that have been read before.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// Of a word that is written as several: «этно-ансамблі».
  package init(joining parts: [NameSkeleton]) {
    var joined: [UInt8] = []
    for part in parts {
      for sound in part.bytes where joined.last != sound { joined.append(sound) }
    }
    bytes = joined
  }

  /// Without the vowels.
  package var consonants: [UInt8] { bytes.filter { !Self.isVowel($0) } }

  fileprivate static func isVowel(_ sound: UInt8) -> Bool {
    switch sound {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Reads letters and writes sounds.
private struct Sounds {
  var output: [UInt8] = []

  mutating func read(_ word: String) {
    let letters = Array(SmallLetters.folded(FoldedLetters.composed(word)).unicodeScalars)
    output.reserveCapacity(letters.count)
    var index = 0
    while index < letters.count {
      if let (sounds, length) = Self.combination(
        letters[index...], isFirst: output.last.map(NameSkeleton.isVowel) ?? true)
      {
        for sound in sounds.utf8 { add(sound) }
        index += length
        continue
      }
      for sound in Self.sounds(of: letters[index]).utf8 { add(sound) }
      index += 1
    }
  }

  /// A letter said twice is one.
  private mutating func add(_ sound: UInt8) {
    if output.last != sound { output.append(sound) }
  }

  /// Latin letters that stand for one sound together, the longest first.
  ///
  /// - Parameter isFirst: at a word's beginning or behind a vowel, where "ye" is «е» (Yerlan); elsewhere it is «ые» (Dobrye).
  private static func combination(_ letters: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> (String, Int)? {
    guard let first = letters.first, first.isASCII || first == "л" || first == "д",
      let list = combinations[first]
    else { return nil }
    for (spelling, sounds) in list where letters.starts(with: spelling) {
      return (sounds == "e" && !isFirst ? "ie" : sounds, spelling.count)
    }
    return nil
  }

  private static let combinations: [Unicode.Scalar: [([Unicode.Scalar], String)]] = {
    let spellings = [
      ("shch", "w"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("sh", "w"), ("ch", "q"), ("ts", "c"),
      ("tz", "c"),
      ("yu", "iu"), ("ya", "ia"), ("ye", "e"), ("yo", "io"), ("dzh", "j"), ("ck", "k"), ("ph", "f"),
      ("th", "t"), ("lyu", "lu"), ("lya", "la"), ("лю", "lu"), ("ля", "la"), ("дж", "j"),
    ]
    var table: [Unicode.Scalar: [([Unicode.Scalar], String)]] = [:]
    for (spelling, sounds) in spellings {
      let letters = Array(spelling.unicodeScalars)
      table[letters[0], default: []].append((letters, sounds))
    }
    return table
  }()

  private static func sounds(of letter: Unicode.Scalar) -> String {
    switch letter {
    case "а", "ә", "a", "ä", "á", "ə": "a"
    case "б", "b": "b"
    case "в", "v", "w": "v"
    case "г", "ғ", "g", "ğ", "ǵ", "ǧ": "g"
    case "д", "d": "d"
    case "е", "э", "e": "e"
    case "ж", "j": "j"
    case "з", "z": "z"
    case "и", "і", "ы", "й", "i", "y", "ı", "ï", "î": "i"
    case "к", "қ", "k", "q", "c": "k"
    case "л", "l": "l"
    case "м", "m": "m"
    case "н", "ң", "n", "ñ", "ń", "ŋ": "n"
    case "о", "ө", "o", "ö", "ó": "o"
    case "п", "p": "p"
    case "р", "r": "r"
    case "с", "s": "s"
    case "т", "t": "t"
    case "у", "ұ", "ү", "u", "ü", "ú", "ū", "ý": "u"
    case "ф", "f": "f"
    case "х", "һ", "h": "h"
    case "ц": "c"
    case "ч", "ç": "q"
    case "ш", "щ", "ş": "w"
    case "ю": "iu"
    case "я": "ia"
    case "x": "ks"
    case "ъ", "ь", "'", "-": ""
    default: letter.value < 0x80 ? String(letter) : ""
    }
  }
}
