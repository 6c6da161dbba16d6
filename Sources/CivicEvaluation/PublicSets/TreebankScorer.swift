internal import CivicText

/// A treebank of Universal Dependencies: the words of running text with their lemmas (CoNLL-U).
///
/// Figures of nouns, of names, of adjectives, of the three together (what search is asked for most), and of all words.
/// Ranges of fused words and words that the text leaves out are no words of their own here; marks and symbols have no
/// key.
enum TreebankScorer {
  private static let parts = ["NOUN", "PROPN", "ADJ"]
  private static let noWords: Set<Substring> = ["PUNCT", "SYM"]

  static func scores(
    _ files: PublicSetFiles, file: String, language: Language, samples: Int
  ) throws(PublicSetError) -> [PublicSetScore] {
    var words: [LemmaKeyTally.Word] = []
    var partOfWord: [String] = []
    var sentence = 0
    for (index, line) in try files.lines(file).enumerated() {
      if line.hasPrefix("#") { continue }
      if line.isEmpty {
        sentence += 1
        continue
      }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 10 else {
        throw .malformed(files.set, path: files.path(file), line: index + 1)
      }
      // "3-4" is two words written as one, "3.1" one that is not written.
      guard columns[0].allSatisfy(\.isNumber), !noWords.contains(columns[3]), columns[2] != "_" else {
        continue
      }
      words.append(LemmaKeyTally.Word(form: String(columns[1]), lemma: String(columns[2]), unit: sentence))
      partOfWord.append(String(columns[3]))
    }
    guard !words.isEmpty else { throw .empty(files.set, path: files.path(file)) }
    let tally = LemmaKeyTally(words, language: language)
    func scores(_ name: String, speed: PublicSetScore.Speed? = nil, of parts: Set<String>?)
      -> [PublicSetScore]
    {
      func isOf(_ index: Int) -> Bool { parts?.contains(partOfWord[index]) ?? true }
      return [
        PublicSetScore(
          set: files.set, split: "test", language: language, measure: .formKey, class: name,
          rows: tally.agreement(where: isOf), samples: samples, speed: speed),
        PublicSetScore(
          set: files.set, split: "test", language: language, measure: .sharedKey, class: name,
          rows: tally.sharing(where: isOf), samples: samples),
      ]
    }
    return scores("all", speed: tally.speed, of: nil)
      + scores(parts.joined(separator: "+"), of: Set(parts)) + parts.flatMap { scores($0, of: [$0]) }
  }
}
