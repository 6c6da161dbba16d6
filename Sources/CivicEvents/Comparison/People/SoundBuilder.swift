/// Sounds as they are put together from letters, none twice in a row.
struct SoundBuilder {
  var sounds: [UInt8] = []

  static let softSign = NameLetters.of("ь")[0]

  static func isVowel(_ sound: UInt8) -> Bool {
    switch sound {
    case "a", "A", "e", "i", "y", "o", "O", "u", "U", "Y": true
    default: false
    }
  }

  static func isNarrow(_ sound: UInt8) -> Bool {
    switch sound {
    case "i", "y", "Y": true
    default: false
    }
  }

  mutating func add(_ sound: Unicode.Scalar) { add(UInt8(ascii: sound)) }

  private mutating func add(_ sound: UInt8) {
    if let last = sounds.last {
      if last == sound || (Self.isNarrow(last) && Self.isNarrow(sound)) { return }
    }
    sounds.append(sound)
  }

  private var followsVowel: Bool { sounds.last.map(Self.isVowel) ?? true }

  // MARK: - Cyrillic

  private static let e = NameLetters.of("е")[0]
  private static let o = NameLetters.of("о")[0]
  private static let shortI = NameLetters.of("й")[0]

  /// By a letter's place behind 0xC0.
  private static let cyrillic: [[UInt8]] = [
    "a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
    "h",
    "ts", "c", "x", "x", "", "y", "", "e", "iu", "ia", "A", "g", "q", "n", "O", "u", "U", "H", "y",
  ].map { Array($0.utf8) }

  mutating func addCyrillic(_ letters: ArraySlice<UInt8>, _ index: Int) {
    let letter = letters[index]
    let next = index + 1 < letters.endIndex ? letters[index + 1] : 0
    if letter == Self.shortI, next == Self.e || next == Self.o, followsVowel {
      // Мейер is Meyer and Меер.
      return
    }
    if letter == Self.o, index > letters.startIndex, letters[index - 1] == Self.shortI {
      add("e")
      return
    }
    if letter == Self.e, index > letters.startIndex, letters[index - 1] == Self.softSign { add("i") }
    let place = Int(letter) - 0xC0
    guard Self.cyrillic.indices.contains(place) else { return }
    for sound in Self.cyrillic[place] {
      // Джанибек is Жанибек.
      if sound == UInt8(ascii: "j"), sounds.count == 1, sounds[0] == UInt8(ascii: "d") { sounds.removeLast() }
      add(sound)
    }
  }

  // MARK: - Latin

  private static let further: [Unicode.Scalar] = ["A", "O", "U", "u", "x", "c", "y", "u"]

  /// - Returns: how many letters were taken.
  mutating func addLatin(_ letters: ArraySlice<UInt8>, _ index: Int) -> Int {
    func at(_ offset: Int) -> UInt8 {
      index + offset < letters.endIndex ? letters[index + offset] : 0
    }
    func has(_ text: StaticString) -> Bool {
      for offset in 0..<text.utf8CodeUnitCount where at(offset) != text.utf8Start[offset] { return false }
      return true
    }
    let letter = letters[index]
    if letter >= 0x80 {
      let place = Int(letter) - 0x80
      if Self.further.indices.contains(place) { add(Self.further[place]) }
      return 1
    }
    switch letter {
    case "s":
      for (text, taken) in [("shch", 4), ("sch", 3), ("sh", 2)] as [(StaticString, Int)] where has(text) {
        add("x")
        return taken
      }
      add("s")
    case "t":
      if has("tsch") || has("tch") {
        add("c")
        return has("tch") ? 3 : 4
      }
      if has("tz"), at(2) != UInt8(ascii: "h") {
        add("t")
        add("s")
        return 2
      }
      add("t")
      if has("th") { return 2 }
    case "d":
      if has("dzh") || has("dj") {
        if !sounds.isEmpty { add("d") }
        add("j")
        return has("dj") ? 2 : 3
      }
      add("d")
    case "z":
      add(has("zh") ? "j" : "z")
      if has("zh") { return 2 }
    case "c":
      if has("ch") {
        // Bechtold is Бехтольд.
        add(followsVowel && !sounds.isEmpty && (has("cht") || has("chs") || has("chm")) ? "h" : "c")
        return 2
      }
      add("k")
      if has("ck") { return 2 }
    case "k":
      add(has("kh") ? "h" : "k")
      if has("kh") { return 2 }
    case "g":
      add("g")
      if has("gh") { return 2 }
    case "p":
      add(has("ph") ? "f" : "p")
      if has("ph") { return 2 }
    case "x":
      add("k")
      add("s")
    case "w":
      let startsSyllable = !followsVowel || sounds.isEmpty || Self.isLatinVowel(at(1))
      add(startsSyllable ? "v" : "u")
    case "o":
      if has("ou") {
        add("u")
        return 2
      }
      // Koehler, as Köhler is also written; but Bozoev.
      if has("oe"), at(2) != 0, at(2) != UInt8(ascii: "v"), !Self.isLatinVowel(at(2)), at(3) != 0 {
        add("e")
        return at(2) == UInt8(ascii: "h") && !Self.isLatinVowel(at(3)) ? 3 : 2
      }
      add("o")
    case "y": return addY(next: at(1), afterNext: at(2))
    default: add(Unicode.Scalar(letter))
    }
    return 1
  }

  private static func isLatinVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y": true
    default: letter >= 0x80
    }
  }

  /// Yerlan, Bokenbayev, Grigoryev, Semyon, Solovyov, Yuliya, Rybakov, Sergey.
  private mutating func addY(next: UInt8, afterNext: UInt8) -> Int {
    switch next {
    case "e":
      if !followsVowel { add("i") }
      return 1
    case "o":
      switch sounds.last ?? 0 {
      case "v", "b", "p", "m": if afterNext == UInt8(ascii: "v") { add("i") }
      default: break
      }
      add("e")
      return 2
    case "a", "u": add("i")
    default: add(followsVowel && !sounds.isEmpty ? "i" : "y")
    }
    return 1
  }
}
