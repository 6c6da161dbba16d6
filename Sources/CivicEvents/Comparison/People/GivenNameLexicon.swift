internal import CivicText

/// The lexicons of given names, by sound: one entry serves every spelling of a name.
struct GivenNameLexicon: Sendable {
  enum Entry: UInt64, Sendable { case male = 1, female = 2, either = 3 }

  /// Of all languages.
  static let shared = GivenNameLexicon(["kk/given-names.tsv", "ru/given-names.tsv", "en/given-names.tsv"])

  /// Of words in Cyrillic: Western names are no evidence of them ("Анны" is no Annie).
  static let cyrillic = GivenNameLexicon(["kk/given-names.tsv", "ru/given-names.tsv"])

  /// Open addressing: a hash with the entry in its lowest bits; 0 is empty.
  private var sounds = [UInt64](repeating: 0, count: size)
  /// The names as the lexicons in Cyrillic spell them, Kazakh letters as the nearest Russian ones.
  private var spellings = [UInt64](repeating: 0, count: size)
  private static let size = 1 << 15

  private init(_ files: [String]) {
    for file in files {
      guard let bytes = LanguageData.bytes(file) else { continue }
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = bytes[start..<end]
        start = end + 1
        guard line.first != UInt8(ascii: "#"), let tab = line.firstIndex(of: UInt8(ascii: "\t")) else {
          continue
        }
        let entry: Entry =
          switch tab + 1 < end ? bytes[tab + 1] : 0 {
          case "m": .male
          case "f": .female
          default: .either
          }
        let name = NameLetters.of(String(decoding: line[..<tab], as: UTF8.self))
        Self.insert(Self.hash(NameSounds.of(name[...])), entry, into: &sounds)
        if name.first.map(NameLetters.isCyrillic) == true {
          Self.insert(Self.hash(spelling: name[...]), .either, into: &spellings)
        }
      }
    }
  }

  func entry(_ sounds: [UInt8]) -> Entry? { Self.find(Self.hash(sounds), in: self.sounds) }

  /// Whether a name is spelled so in the lexicons.
  func has(spelling letters: ArraySlice<UInt8>) -> Bool {
    Self.find(Self.hash(spelling: letters), in: spellings) != nil
  }

  private static func find(_ hash: UInt64, in table: [UInt64]) -> Entry? {
    var slot = Int(hash >> 2) & (size - 1)
    while table[slot] != 0 {
      if table[slot] & ~3 == hash { return Entry(rawValue: table[slot] & 3) }
      slot = (slot + 1) & (size - 1)
    }
    return nil
  }

  private static func insert(_ hash: UInt64, _ entry: Entry, into table: inout [UInt64]) {
    var slot = Int(hash >> 2) & (size - 1)
    while table[slot] != 0 {
      if table[slot] & ~3 == hash {
        let known = table[slot] & 3
        if known == entry.rawValue || entry == .either { return }
        // Two names of one sound, or one that men and women bear.
        table[slot] = hash | (known == Entry.either.rawValue ? entry : .either).rawValue
        return
      }
      slot = (slot + 1) & (size - 1)
    }
    table[slot] = hash | entry.rawValue
  }

  // MARK: - Hashes, without their lowest two bits

  private static func finished(_ hash: UInt64) -> UInt64 { ((hash ^ hash >> 29) | 4) & ~3 }

  /// Of the plain sounds.
  private static func hash(_ sounds: [UInt8]) -> UInt64 {
    var hash = FNV1a()
    var last: UInt8 = 0
    for sound in sounds {
      let plain = NameSounds.plain(sound)
      if plain == last { continue }
      last = plain
      hash.add(plain)
    }
    return finished(hash.value)
  }

  private static func hash(spelling letters: ArraySlice<UInt8>) -> UInt64 {
    finished(
      FNV1a.hash(
        letters.lazy.map { letter in
          // Behind the Russian letters stand the Kazakh ones.
          let place = Int(letter) - 0xE0
          return folded.indices.contains(place) ? folded[place] : letter
        }))
  }

  /// Of ә ғ қ ң ө ұ ү һ і.
  private static let folded = NameLetters.of("агкноуухи")
}
