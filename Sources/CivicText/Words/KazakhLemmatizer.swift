/// Finds the lemma of Kazakh words: "ұйымдарының" → "ұйым", "халқының" → "халық", "қатыспайтындар" → "қатысу".
///
/// Every way to take endings off that sounds and harmony allow is a reading: case, possessive and plural of a noun;
/// tense, person and negation of a verb, whose lemma is the infinitive; both for participles. A reading costs what its
/// endings and its stem cost, and the cheapest is taken: known stems cost the less the more frequent they are, unknown ones
/// by their length and their end. Where an unknown stem is left it is read once more, so that all forms of a word end in
/// one lemma whether or not that is its true one.
///
/// One lemmatizer serves one caller at a time: it works in buffers of its own, on letters by number, and makes no strings.
/// Costs are tenths of a nat, as in `kk/word-endings.tsv`; `Sources/Languages/find-stems.py` finds stems by the same
/// readings: a change here is made there too.
struct KazakhLemmatizer: ~Copyable {
  /// Longer words stay as they are: none is a word, and the time for one is bounded.
  static let longest = 40

  enum Kind { case whole, noun, verb }

  struct Reading {
    var cost: Int32
    var kind: Kind
    /// Letters of the word that the lemma keeps, and those that follow them, zero for none.
    var kept: Int
    var first: UInt8 = 0
    var second: UInt8 = 0
    var isKnown = false
    /// The lemma, where it is not made of the word's first letters: that of a verb whose stem does not show it, or of a
    /// noun that has lost a vowel.
    var replacement: [UInt8]?
  }

  let endings = KazakhEndingTable.shared
  let stems = KazakhStemTable.shared
  let table = KazakhLetterTable.shared

  /// The letters, of which `count` count; then, of each number of first letters, what endings ask for.
  private(set) var letters = [UInt8](repeating: 0, count: longest + 4)
  private(set) var count = 0
  var hashes = [UInt64](repeating: KazakhStemTable.basis, count: longest + 4)
  var tails = [UInt64](repeating: 0, count: longest + 4)
  var sounds = [UInt8](repeating: 0, count: longest + 4)
  var harmonies = [UInt8](repeating: 0, count: longest + 4)
  var hasVowel = [Bool](repeating: false, count: longest + 4)
  private var lastHarmony = [UInt8](repeating: 0, count: longest + 4)
  var best = Reading(cost: .max, kind: .whole, kept: 0)

  /// Begins a new word.
  mutating func clear() { count = 0 }

  /// Adds a letter to the word.
  mutating func append(_ letter: UInt8) {
    let number = Int(letter)
    letters[count] = letter
    hashes[count + 1] = KazakhStemTable.hash(hashes[count], letter)
    tails[count + 1] = tails[count] << 6 | UInt64(letter)
    let sound = table.sound[number]
    sounds[count + 1] = sound != 0 ? sound : count > 0 ? sounds[count] : 32
    let harmony = table.harmony[number]
    lastHarmony[count + 1] = harmony == KazakhLetter.Harmony.none ? lastHarmony[count] : harmony
    let isOpen =
      lastHarmony[count + 1] == KazakhLetter.Harmony.either || letter == KazakhLetter.ь.rawValue
    harmonies[count + 1] = isOpen ? KazakhLetter.Harmony.none : lastHarmony[count + 1]
    hasVowel[count + 1] = hasVowel[count] || table.isVowel[number]
    count += 1
  }

  /// Makes the word its lemma.
  mutating func lemmatize() {
    for _ in 0..<5 {
      guard count > 1, hasVowel[count], count <= Self.longest else { return }
      best = Reading(cost: .max, kind: .whole, kept: count)
      readNouns()
      readVerbs()
      let wasKnown = best.isKnown || best.kind != .noun
      take(best)
      if wasKnown { return }
    }
  }

  private mutating func take(_ reading: Reading) {
    if let replacement = reading.replacement {
      clear()
      for letter in replacement { append(letter) }
      return
    }
    count = reading.kept
    if reading.first != 0 { append(reading.first) }
    if reading.second != 0 { append(reading.second) }
  }

  /// Leaves the first letters.
  mutating func cut(to length: Int) { count = min(count, length) }

  /// Whether all letters from `start` on are plural, possessive and case endings, whatever they stand on: what follows
  /// an abbreviation is in harmony with its sound, not with its letters.
  func isEndings(from start: Int) -> Bool {
    isPossessed(from: start, to: count)
      || isEnding(endings.cases, to: count) { isPossessed(from: start, to: $0) }
      || isEnding(endings.casesOfThird, to: count) { end in
        isEnding(endings.third, to: end) { isPlural(from: start, to: $0) }
      }
  }

  private func isPossessed(from start: Int, to end: Int) -> Bool {
    isPlural(from: start, to: end) || isEnding(endings.third, to: end) { isPlural(from: start, to: $0) }
  }

  private func isPlural(from start: Int, to end: Int) -> Bool {
    end == start || isEnding(endings.plural, to: end) { $0 == start }
  }

  private func isEnding(
    _ slot: KazakhEndingTable.Slot, to end: Int, where isRight: (Int) -> Bool
  ) -> Bool {
    guard end > 0 else { return false }
    return slot.range(tails[end]).contains { index in
      let ending = slot[index]
      return tails[end] & ending.mask == ending.packed && isRight(end - ending.count)
    }
  }

  // MARK: - What endings ask for

  @inline(__always)
  func matches(_ ending: KazakhEndingTable.Ending, at end: Int) -> Bool {
    tails[end] & ending.mask == ending.packed && end > ending.count + 1
  }

  @inline(__always)
  func fits(_ ending: KazakhEndingTable.Ending, on base: Int) -> Bool {
    sounds[base] & ending.sounds != 0
      && (ending.harmony == KazakhLetter.Harmony.none || harmonies[base] == KazakhLetter.Harmony.none
        || harmonies[base] == ending.harmony)
  }

  // MARK: - Costs of stems

  private static let unknownCost: Int32 = -80
  private static let letterCost: Int32 = 25

  /// The cost of a stem that no list has.
  @inline(__always)
  func unknownCost(count: Int, last: UInt8, second: UInt8, third: UInt8) -> Int32 {
    var cost = Self.unknownCost + Self.letterCost * Int32(count)
    if count < 3 { cost += 20 }
    let isSecondVowel = table.isVowel[Int(second)]
    if !isSecondVowel, !table.isVowel[Int(last)], last != KazakhLetter.ь.rawValue,
      last != KazakhLetter.ъ.rawValue, !endings.isPair[Int(second) << 6 | Int(last)]
    {
      cost += 30
    }
    switch last {
    case KazakhLetter.ш.rawValue:
      // The agent's шы, шi belongs to the noun: "баспашы".
      if count > 4,
        second == KazakhLetter.а.rawValue || second == KazakhLetter.ә.rawValue
          || second == KazakhLetter.е.rawValue
      {
        cost += 40
      }
    case KazakhLetter.м.rawValue, KazakhLetter.ң.rawValue:
      if third == KazakhLetter.ш.rawValue, count > 2,
        second == KazakhLetter.ы.rawValue || second == KazakhLetter.і.rawValue
      {
        cost += 30
      }
      if last == KazakhLetter.ң.rawValue { cost += 25 }
    default: break
    }
    return cost
  }

  @inline(__always)
  func letter(_ index: Int) -> UInt8 { index >= 0 ? letters[index] : 0 }
}
