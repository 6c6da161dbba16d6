internal import CivicText

/// How well lemma keys hold the forms of a word together, and words apart.
struct LemmaKeyTally {
  struct Word {
    let form: String
    let lemma: String
    /// Which of the units of the bootstrap it is of: a sentence, or a lemma with its forms.
    let unit: Int
  }

  private let words: [Word]
  private let formKeys: [String]
  private let lemmaKeys: [String]
  let speed: PublicSetScore.Speed?

  /// Makes the keys of every form and lemma.
  init(_ words: [Word], language: Language) {
    let clock = ContinuousClock()
    let start = clock.now
    formKeys = LemmaKey.lineKeys(words.lazy.map(\.form), language: language)
    lemmaKeys = LemmaKey.lineKeys(words.lazy.map(\.lemma), language: language)
    speed = PublicSetScore.Speed(2 * words.count, "words", in: clock.now - start)
    self.words = words
  }

  /// A row a unit: words, words whose key is their lemma's.
  ///
  /// - Parameter isOf: whether the word at a place is of those asked for.
  func agreement(where isOf: (Int) -> Bool = { _ in true }) -> [[Int]] {
    var rows: [Int: [Int]] = [:]
    for index in words.indices where isOf(index) {
      rows[words[index].unit, default: [0, 0]][0] += 1
      if formKeys[index] == lemmaKeys[index] { rows[words[index].unit, default: [0, 0]][1] += 1 }
    }
    return rows.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A row a lemma: 1, and 1 where another lemma has its key. Lemmas that differ in capitals are one.
  func sharing(where isOf: (Int) -> Bool = { _ in true }) -> [[Int]] {
    var keyOfLemma: [String: String] = [:]
    for index in words.indices where isOf(index) {
      keyOfLemma[words[index].lemma.lowercased()] = lemmaKeys[index]
    }
    var count: [String: Int] = [:]
    for key in keyOfLemma.values { count[key, default: 0] += 1 }
    return keyOfLemma.sorted { $0.key < $1.key }.map { [1, count[$0.value, default: 0] > 1 ? 1 : 0] }
  }
}
