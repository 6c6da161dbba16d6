/// The stems that are known: what their reading costs, and whether they are verbs (then the stem is the infinitive).
///
/// A stem is known by a hash of 64 bits of its letters alone: among some thousand stems, a word that is not one of them
/// has the hash of one by less than one chance in 10^15.
struct KazakhStemTable: Sendable {
  struct Entry: Sendable {
    fileprivate var hash: UInt64 = 0
    /// Tenths of a nat; the more frequent the stem, the lower.
    var cost: Int32 = .max
    var isVerb = false
    /// Where `infinitives` has that of a verb's stem which does not show it ("оқы", "қорық"); -1 for all others.
    fileprivate var infinitive: Int16 = -1
    /// Where `stemsOfShortened` has the stem of a base that has lost its vowel; -1 for all others.
    fileprivate var stemOfShortened: Int16 = -1

    /// False for what is only a verb's stem.
    var isStem: Bool { cost != .max }
  }

  private var entries: [Entry]
  private let mask: Int
  private var infinitives: [[UInt8]] = []
  /// Bases that have lost a vowel, with their stems: "орн" and "орын".
  private var stemsOfShortened: [[UInt8]] = []

  static let shared = KazakhStemTable()

  static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of letters with one more at their end (FNV-1a).
  @inline(__always)
  static func hash(_ hash: UInt64, _ letter: UInt8) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  static func hash(_ letters: [UInt8]) -> UInt64 { letters.reduce(basis) { hash($0, $1) } }

  /// What is known of the stem of a hash.
  @inline(__always)
  func entry(_ hash: UInt64) -> Entry? {
    var index = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while entries[index].hash != 0 {
      if entries[index].hash == hash { return entries[index] }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The infinitive that a verb's stem does not show.
  func infinitive(_ entry: Entry) -> [UInt8]? {
    entry.infinitive < 0 ? nil : infinitives[Int(entry.infinitive)]
  }

  /// The stem that has lost its vowel before an ending.
  func stem(ofShortened entry: Entry) -> [UInt8]? {
    entry.stemOfShortened < 0 ? nil : stemsOfShortened[Int(entry.stemOfShortened)]
  }

  /// Known beforehand: as good as a stem of this weight.
  private static let knownCost: Int32 = -27
  private static let verbCost: Int32 = -4

  private init() {
    var stems: [UInt64: Entry] = [:]
    var infinitives: [[UInt8]] = []
    func add(_ word: some StringProtocol, _ cost: Int32, isVerb: Bool = false) {
      guard let letters = KazakhLetter.numbers(word) else { return }
      let hash = KazakhStemTable.hash(letters)
      stems[hash, default: Entry(hash: hash)].cost = min(cost, stems[hash]?.cost ?? cost)
      if isVerb { stems[hash]?.isVerb = true }
    }
    for row in LanguageData.rows("kk/verbs.tsv") {
      guard row.count == 2, let stem = KazakhLetter.numbers(row[0]), let whole = KazakhLetter.numbers(row[1])
      else {
        for word in row[0].split(separator: " ") { add(word, Self.verbCost, isVerb: true) }
        continue
      }
      add(row[1], Self.verbCost, isVerb: true)
      let hash = KazakhStemTable.hash(stem)
      stems[hash, default: Entry(hash: hash)].infinitive = Int16(infinitives.count)
      infinitives.append(whole)
    }
    func isVerb(_ stem: [UInt8]) -> Bool {
      if let entry = stems[KazakhStemTable.hash(stem)], entry.infinitive >= 0 { return true }
      guard let infinitive = KazakhInfinitive.letters(ofStem: stem) else { return false }
      return stems[KazakhStemTable.hash(infinitive)]?.isVerb == true
    }
    for word in KazakhKnownWords.all(isVerb: isVerb) { add(word, Self.knownCost) }
    for row in LanguageData.rows("kk/stems.tsv") where row.count > 1 {
      add(row[0], -(Int32(row[1]) ?? 0), isVerb: row.count > 2)
    }
    var stemsOfShortened: [[UInt8]] = []
    for row in LanguageData.rows("kk/stem-changes.tsv") where row.count == 2 {
      guard row[0].unicodeScalars.count + 1 == row[1].unicodeScalars.count,
        let base = KazakhLetter.numbers(row[0]), let stem = KazakhLetter.numbers(row[1])
      else { continue }
      let hash = KazakhStemTable.hash(base)
      stems[hash, default: Entry(hash: hash)].stemOfShortened = Int16(stemsOfShortened.count)
      stemsOfShortened.append(stem)
    }
    self.infinitives = infinitives
    self.stemsOfShortened = stemsOfShortened
    var size = 1024
    while size < 3 * stems.count { size *= 2 }
    mask = size - 1
    entries = Array(repeating: Entry(), count: size)
    for (hash, stem) in stems {
      var index = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
      while entries[index].hash != 0 { index = (index + 1) & mask }
      entries[index] = stem
    }
  }
}

/// The words that are known to be whole: those of `kk/words.tsv`, and those that the rules of case endings keep.
enum KazakhKnownWords {
  /// - Parameter isVerb: whether these letters are a known verb's stem. `kk/uninflected.tsv` has past forms of verbs
  ///   among its words: they are read as verbs.
  static func all(isVerb: ([UInt8]) -> Bool) -> [String] {
    var words = LanguageData.rows("kk/words.tsv").flatMap { $0[0].split(separator: " ").map(String.init) }
    for row in LanguageData.rows("kk/stem-changes.tsv") {
      words += row.count > 1 ? [row[1]] : row[0].split(separator: " ").map(String.init)
    }
    for row in LanguageData.rows("kk/uninflected.tsv") {
      for word in row[0].split(separator: " ").map(String.init) where !isPast(word, isVerb) {
        words.append(word)
      }
    }
    return words
  }

  private static func isPast(_ word: String, _ isVerb: ([UInt8]) -> Bool) -> Bool {
    guard ["ды", "ді", "ты", "ті"].contains(String(word.suffix(2))),
      let base = KazakhLetter.numbers(word.dropLast(2))
    else { return false }
    var stems: [[UInt8]] = [base]
    if ["ма", "ме", "ба", "бе", "па", "пе"].contains(String(word.dropLast(2).suffix(2))) {
      stems.append(Array(base.dropLast(2)))
    }
    // "айтыл" of "айтылды": a passive of a known verb.
    for voice in ["ыл", "іл", "ын", "ін", "л", "н"] where word.dropLast(2).hasSuffix(voice) {
      stems.append(Array(base.dropLast(voice.count)))
    }
    return stems.contains { $0.count > 1 && isVerb($0) }
  }
}

/// The infinitive of a regular verb: "бар" → "бару", "сайла" → "сайлау", "шық" → "шығу", "той" → "тою".
enum KazakhInfinitive {
  static func letters(ofStem stem: [UInt8]) -> [UInt8]? {
    guard let last = stem.last.flatMap(KazakhLetter.init(rawValue:)) else { return nil }
    let isVoiced =
      stem.dropLast().last.flatMap(KazakhLetter.init(rawValue:)).map(KazakhLetter.isVowel) ?? false
    let tail: [KazakhLetter] =
      switch last {
      case .ы, .і: []
      case .й: [.ю]
      case .и: [.и, .ю]
      case .п where isVoiced: [.б, .у]
      case .қ where isVoiced: [.ғ, .у]
      case .к where isVoiced: [.г, .у]
      default: [last, .у]
      }
    return tail.isEmpty ? nil : stem.dropLast() + tail.map(\.rawValue)
  }
}
