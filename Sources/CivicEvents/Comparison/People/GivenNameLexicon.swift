internal import CivicText

/// The lexicons of given names of all languages, by sound: one entry serves every spelling of a name.
struct GivenNameLexicon: Sendable {
  enum Entry: UInt64, Sendable { case male = 1, female = 2, either = 3 }

  static let shared = GivenNameLexicon()

  /// By the letters of the lexicons in Cyrillic, Kazakh ones as the nearest Russian: the spelling itself is known.
  private var spellings: Set<UInt64> = []

  /// Open addressing: a hash with the entry in its lowest bits; 0 is empty.
  private var table: [UInt64]
  private static let size = 1 << 15

  private init() {
    table = [UInt64](repeating: 0, count: Self.size)
    for file in ["kk/given-names.tsv", "ru/given-names.tsv", "en/given-names.tsv"] {
      guard let bytes = LanguageData.bytes(file) else { continue }
      for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
        let columns = line.split(separator: UInt8(ascii: "\t"))
        guard columns.count > 1 else { continue }
        let entry: Entry =
          switch columns[1].first ?? 0 {
          case "m": .male
          case "f": .female
          default: .either
          }
        let name = NameLetters.of(String(decoding: columns[0], as: UTF8.self))
        insert(NameSounds.of(name[...]), entry)
        if file != "en/given-names.tsv" { spellings.insert(Self.hash(spelling: name[...])) }
      }
    }
  }

  func entry(_ sounds: [UInt8]) -> Entry? {
    let hash = Self.hash(sounds)
    var slot = Int(hash >> 2) & (Self.size - 1)
    while table[slot] != 0 {
      if table[slot] & ~3 == hash { return Entry(rawValue: table[slot] & 3) }
      slot = (slot + 1) & (Self.size - 1)
    }
    return nil
  }

  /// Whether a name is spelled so in the lexicons.
  func has(spelling letters: ArraySlice<UInt8>) -> Bool { spellings.contains(Self.hash(spelling: letters)) }

  private static let folded = Dictionary(
    uniqueKeysWithValues: zip(NameLetters.of("әғқңөұүһі"), NameLetters.of("агкноуухи")))

  private static func hash(spelling letters: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in letters {
      hash = (hash ^ UInt64(letter < 0xE0 ? letter : folded[letter] ?? letter)) &* 0x100_0000_01B3
    }
    return hash
  }

  private mutating func insert(_ sounds: [UInt8], _ entry: Entry) {
    guard !sounds.isEmpty else { return }
    let hash = Self.hash(sounds)
    var slot = Int(hash >> 2) & (Self.size - 1)
    while table[slot] != 0 {
      if table[slot] & ~3 == hash {
        let known = table[slot] & 3
        if known == entry.rawValue || entry == .either { return }
        // Two names of one sound, or one that men and women bear.
        table[slot] = hash | (known == Entry.either.rawValue ? entry : .either).rawValue
        return
      }
      slot = (slot + 1) & (Self.size - 1)
    }
    table[slot] = hash | entry.rawValue
  }

  /// FNV-1a of the plain sounds, without its lowest two bits.
  private static func hash(_ sounds: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var last: UInt8 = 0
    for sound in sounds {
      let plain = NameSounds.plain(sound)
      if plain == last { continue }
      last = plain
      hash = (hash ^ UInt64(plain)) &* 0x100_0000_01B3
    }
    hash ^= hash >> 29
    return (hash | 4) & ~3
  }
}
