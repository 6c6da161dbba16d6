/// How a name sounds, a letter a sound: what its spellings in Kazakh, Russian and the Latin alphabets have in common.
///
///     Айгүл · Айгуль, Aigul                   aigUl · aigul
///     Жақсыбек · Жаксыбек, Zhaksybek · Jaqsybek    jaqsybek · jaksybek · jaqsybek
///
/// Small letters are sounds as in English, with `x` for ш and щ, `c` for ч, `j` for ж, `h` for х, `y` for ы and і. Capitals
/// stand for Kazakh letters that the other languages write in more than one way: `A` ә, `O` ө, `U` ү, `H` һ; `q` is қ. `Y` is
/// an i that may be left out. ``SoundDistance`` says how far each is from the others.
enum NameSounds {
  /// - Parameters:
  ///   - letters: of one word, see ``NameLetters``.
  ///   - softened: an ending that began with е was cut off: a ь or a vowel before it is followed by an i.
  static func of(_ letters: ArraySlice<UInt8>, softened: Bool = false) -> [UInt8] {
    var builder = SoundBuilder()
    builder.sounds.reserveCapacity(letters.count + 2)
    var index = letters.startIndex
    while index < letters.endIndex {
      let letter = letters[index]
      if NameLetters.isCyrillic(letter) {
        builder.addCyrillic(letters, index)
        index += 1
      } else if NameLetters.isLatin(letter) {
        index += builder.addLatin(letters, index)
      } else {
        index += 1
      }
    }
    if softened, let last = letters.last, let sound = builder.sounds.last {
      if last == SoundBuilder.softSign {
        builder.add("i")
      } else if SoundBuilder.isVowel(sound), !SoundBuilder.isNarrow(sound) {
        builder.add("Y")
      }
    }
    // Alexander is Александр.
    if builder.sounds.count == 10, builder.sounds.elementsEqual("aleksander".utf8) {
      builder.sounds.remove(at: 8)
    }
    return builder.sounds
  }

  /// The sound with those told apart no more that one language alone tells apart: what the lexicon of given names is
  /// keyed by.
  static func plain(_ sound: UInt8) -> UInt8 {
    switch sound {
    case "A": return UInt8(ascii: "a")
    case "O": return UInt8(ascii: "o")
    case "U": return UInt8(ascii: "u")
    case "H": return UInt8(ascii: "h")
    case "q": return UInt8(ascii: "k")
    case "y", "Y": return UInt8(ascii: "i")
    default: return sound
    }
  }

  private static func isConsonant(_ sound: UInt8) -> Bool { sound != 0 && !SoundBuilder.isVowel(sound) }

  /// What every spelling of a name has in common: its consonants, alike ones as one, its wide vowels, and the kind of the
  /// vowel that it begins with. Other names may have the same.
  static func key(_ sounds: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: sounds.count) { key in
      var count = 0
      // Whether the sound before stands in the key: alike ones side by side are one, of those apart each counts.
      var isBeside = false
      func add(_ sound: Unicode.Scalar) {
        let byte = UInt8(ascii: sound)
        if isBeside, count > 0, key[count - 1] == byte { return }
        key[count] = byte
        count += 1
        isBeside = true
      }
      for (index, sound) in sounds.enumerated() {
        let next = index + 1 < sounds.count ? sounds[index + 1] : 0
        switch sound {
        case "a", "A", "e": add("a")
        case "o", "O", "u", "U": if index == 0 { add("o") } else { isBeside = false }
        case "i", "y", "Y": if index == 0 { add("i") }
        case "d", "t": if next != UInt8(ascii: "j") { add("t") }
        case "b", "p": add("p")
        case "h" where next == 0 && count > 1, "H" where next == 0 && count > 1: break
        case "g", "k", "q", "h", "H": if count == 0 || key[count - 1] != UInt8(ascii: "n") { add("k") }
        case "s", "z": add("s")
        case "x", "c": add("x")
        // Садвакас is Сәдуақас.
        case "v" where index > 0 && isConsonant(sounds[index - 1]) != isConsonant(next): isBeside = false
        case "v", "f": add("v")
        case "m" where next == UInt8(ascii: "b") || next == UInt8(ascii: "p"): add("n")
        default: add(Unicode.Scalar(sound))
        }
      }
      return count
    }
  }
}

/// So that a byte can be compared with a letter in a pattern.
func ~= (letter: Unicode.Scalar, byte: UInt8) -> Bool { letter.value == UInt32(byte) }
