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

  struct Prefix {
    var hash = KazakhStemTable.basis
    /// The last ten letters, six bits each, the last one lowest.
    var tail: UInt64 = 0
    var letter: UInt8 = 0
    var sound: UInt8 = 32
    var harmony = KazakhLetter.Harmony.none
    var lastHarmony = KazakhLetter.Harmony.none
    var hasVowel = false
  }

  let endings = KazakhEndingTable.shared
  let stems = KazakhStemTable.shared
  let table = KazakhLetterTable.shared

  /// Of each number of first letters, the last of them and what endings ask for; of none at the first place.
  private(set) var prefixes = [Prefix](repeating: Prefix(), count: longest + 4)
  private(set) var count = 0
  var best = Reading(cost: .max, kind: .whole, kept: 0)

  /// Begins a new word.
  mutating func clear() { count = 0 }

  /// Adds a letter to the word.
  mutating func append(_ letter: UInt8) {
    let number = Int(letter)
    var prefix = prefixes[count]
    prefix.letter = letter
    prefix.hash = KazakhStemTable.hash(prefix.hash, letter)
    prefix.tail = prefix.tail << 6 | UInt64(letter)
    let sound = table.sound[number]
    if sound != 0 { prefix.sound = sound }
    let harmony = table.harmony[number]
    if harmony != KazakhLetter.Harmony.none { prefix.lastHarmony = harmony }
    let isOpen =
      prefix.lastHarmony == KazakhLetter.Harmony.either || letter == KazakhLetter.ь.rawValue
    prefix.harmony = isOpen ? KazakhLetter.Harmony.none : prefix.lastHarmony
    if table.isVowel[number] { prefix.hasVowel = true }
    count += 1
    prefixes[count] = prefix
  }

  /// Makes the word its lemma.
  mutating func lemmatize() {
    for _ in 0..<5 {
      guard count > 1, prefixes[count].hasVowel, count <= Self.longest else { return }
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
    return slot.range(prefixes[end].tail).contains { index in
      let ending = slot[index]
      return prefixes[end].tail & ending.mask == ending.packed && isRight(end - ending.count)
    }
  }

  // MARK: - What endings ask for

  @inline(__always)
  func matches(_ ending: KazakhEndingTable.Ending, at end: Int) -> Bool {
    prefixes[end].tail & ending.mask == ending.packed && end > ending.count + 1
  }

  @inline(__always)
  func fits(_ ending: KazakhEndingTable.Ending, on base: Int) -> Bool {
    prefixes[base].sound & ending.sounds != 0
      && (ending.harmony == KazakhLetter.Harmony.none || prefixes[base].harmony == KazakhLetter.Harmony.none
        || prefixes[base].harmony == ending.harmony)
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
  func letter(_ index: Int) -> UInt8 { index >= 0 ? prefixes[index + 1].letter : 0 }
}
