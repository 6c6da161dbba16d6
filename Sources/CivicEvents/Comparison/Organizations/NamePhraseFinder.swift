internal import CivicText

/// The phrases of the lexicon that begin at each word of a name.
struct NamePhraseFinder {
  struct Found {
    let concepts: [NameLexicon.Concept]
    /// How many words of the name it takes, with a country that stands within it.
    let count: Int
    let language: Language

    func has(_ kinds: NameLexicon.Kind...) -> Bool {
      concepts.contains { kinds.contains(NameLexicon.shared.kind($0)) }
    }
  }

  private let words: [NameWordReader.Word]
  private let countryTokens: Set<Int>
  private let language: Language
  private let lexicon = NameLexicon.shared
  /// For each word, the shortest first.
  private(set) var phrases: [[Found]] = []

  init(_ words: [NameWordReader.Word], countryTokens: Set<Int>, _ language: Language) {
    self.words = words
    self.countryTokens = countryTokens
    self.language = language
    var keys: [Language: [UInt64]] = [:]
    phrases = words.indices.map { phrases(at: $0, &keys) }
  }

  /// Of one word alone; nil where the lexicon has it not.
  func single(_ index: Int) -> Found? { phrases[index].first { $0.count == 1 } }

  func longest(_ index: Int) -> Found? { phrases[index].last }

  /// - Parameter keys: of all words in another language, once they are asked for.
  private func phrases(at index: Int, _ keys: inout [Language: [UInt64]]) -> [Found] {
    let word = words[index]
    var found: [Found] = []
    if word.isAcronym {
      let concepts = lexicon.acronym(word.text, language)
      if !concepts.isEmpty { found.append(Found(concepts: concepts, count: 1, language: language)) }
    }
    // "Агентство Республики Казахстан по …": the country may stand within, or be left out of account.
    for following in [following(index, withCountries: true), following(index, withCountries: false)] {
      add(
        lexicon.phrases(following.map { words[$0].key }, language), following, language, at: index, to: &found
      )
      if countryTokens.isEmpty { break }
    }
    if found.isEmpty {
      let following = following(index, withCountries: true)
      let script = Script(of: word.text)
      for other in Language.allCases where other != language && (other == .en) == (script == .latin) {
        let known = keys[other] ?? lemmaKeys(other)
        keys[other] = known
        add(lexicon.phrases(following.map { known[$0] }, other), following, other, at: index, to: &found)
        if !found.isEmpty { break }
      }
    }
    return found.sorted { $0.count < $1.count }
  }

  private func add(
    _ phrases: [NameLexicon.Found], _ following: [Int], _ language: Language, at index: Int,
    to found: inout [Found]
  ) {
    for phrase in phrases {
      let count = following[phrase.count - 1] + 1 - index
      if found.contains(where: { $0.count == count }) { continue }
      found.append(Found(concepts: phrase.concepts, count: count, language: language))
    }
  }

  private func lemmaKeys(_ language: Language) -> [UInt64] {
    LemmaKey.lineKeys(words.map(\.text), language: language).map { NameLexicon.key(lemma: $0, language) }
  }

  /// The words that a phrase may have: up to the next mark.
  private func following(_ index: Int, withCountries: Bool) -> [Int] {
    var indices = [index]
    var next = index + 1
    while next < words.count, indices.count < NameLexicon.longestPhrase, !words[next].isParted {
      if withCountries || !countryTokens.contains(words[next].token) { indices.append(next) }
      next += 1
    }
    return indices
  }
}
