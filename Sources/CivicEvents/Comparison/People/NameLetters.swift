/// The letters of names, one byte each, so that endings are compared and cut off by their bytes.
///
/// Russian letters are 0xC0…0xDF in the order of the alphabet (ё as е), the Kazakh ones 0xE0…, English letters ASCII,
/// further Latin letters 0x80…. A hyphen stays. Capitals are small.
enum NameLetters {
  static let hyphen = UInt8(ascii: "-")

  /// A scalar's letter; 0 where it is none.
  static func letter(_ scalar: Unicode.Scalar) -> UInt8 {
    let value = Int(scalar.value)
    if value < table.count { return table[value] & 0xFF == 0 ? 0 : UInt8(table[value] & 0xFF) }
    return (0x2010...0x2014).contains(value) || value == 0x2212 ? hyphen : 0
  }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    return value < table.count && table[value] & 0x100 != 0
  }

  static func isCyrillic(_ letter: UInt8) -> Bool { letter >= 0xC0 }
  static func isLatin(_ letter: UInt8) -> Bool { letter >= 0x61 && letter < 0xC0 }

  /// The letters of a word of our own: an ending, a title.
  static func of(_ word: String) -> [UInt8] { word.unicodeScalars.map(letter).filter { $0 != 0 } }

  /// Words in which letters of the other script were typed for those that look the same, mended: `Cериков` with a
  /// Latin C.
  ///
  /// - Parameter isCyrillic: which script they are to be in.
  /// - Returns: nil where a letter has no twin.
  static func mended(_ letters: [UInt8], isCyrillic: Bool) -> [UInt8]? {
    var mended = letters
    for (index, letter) in letters.enumerated() where letter != hyphen {
      guard isCyrillic ? isLatin(letter) : Self.isCyrillic(letter) else { continue }
      guard let pair = twins.first(where: { letter == (isCyrillic ? $0.latin : $0.cyrillic) }) else {
        return nil
      }
      mended[index] = isCyrillic ? pair.cyrillic : pair.latin
    }
    return mended
  }

  private static let twins: [(latin: UInt8, cyrillic: UInt8)] = zip(of("aceiopxyhkmtb"), of("асеіорхункмтв"))
    .map { ($0, $1) }

  /// By a scalar's value: its letter, and 0x100 for a capital.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x530)
    func add(_ scalar: Unicode.Scalar, _ letter: UInt8) {
      table[Int(scalar.value)] = UInt16(letter)
      for capital in scalar.properties.uppercaseMapping.unicodeScalars.prefix(1)
      where capital != scalar && Int(capital.value) < table.count && table[Int(capital.value)] == 0 {
        table[Int(capital.value)] = UInt16(letter) | 0x100
      }
    }
    for value in UInt8(ascii: "a")...UInt8(ascii: "z") { add(Unicode.Scalar(value), value) }
    for (index, scalar) in "абвгдежзийклмнопрстуфхцчшщъыьэюя".unicodeScalars.enumerated() {
      add(scalar, 0xC0 + UInt8(index))
    }
    for (index, scalar) in "әғқңөұүһі".unicodeScalars.enumerated() { add(scalar, 0xE0 + UInt8(index)) }
    for (index, scalar) in "äöüýşçıū".unicodeScalars.enumerated() { add(scalar, 0x80 + UInt8(index)) }
    // Other alphabets' letters as the nearest of these.
    let others: [(String, String)] = [
      ("ё", "е"), ("ў", "у"), ("ҳ", "х"), ("җ", "ж"), ("є", "е"), ("ї", "и"), ("ґ", "г"), ("ӯ", "у"),
      ("á", "ä"),
      ("ə", "ä"), ("ó", "ö"), ("ú", "ü"), ("ğ", "g"), ("ǵ", "g"), ("ǧ", "g"), ("ñ", "n"), ("ń", "n"),
      ("ŋ", "n"), ("š", "ş"), ("č", "ç"), ("ž", "j"), ("é", "e"), ("è", "e"), ("ë", "e"), ("ï", "i"),
      ("í", "i"), ("à", "a"), ("â", "a"), ("ł", "l"), ("ß", "s"),
    ]
    for (scalars, twins) in others {
      for (scalar, twin) in zip(scalars.unicodeScalars, twins.unicodeScalars) {
        add(scalar, UInt8(table[Int(twin.value)] & 0xFF))
      }
    }
    table[0x2D] = UInt16(hyphen)
    table[0x130] = UInt16(UInt8(ascii: "i")) | 0x100
    return table
  }()
}
