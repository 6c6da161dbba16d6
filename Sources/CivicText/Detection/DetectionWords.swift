/// What tells a language's text from another's: words that stand alone, endings, letters.
struct DetectionWords: Sendable {
  let words: WordSet
  let endings: WordSet

  static let kazakh = DetectionWords("kk/detection.tsv")
  static let russian = DetectionWords("ru/detection.tsv")
  static let english = DetectionWords("en/detection.tsv")
  static let other = OtherLanguages()

  private init(_ path: String) {
    let rows = LanguageData.rows(path).filter { $0.count > 1 }
    words = WordSet(rows.filter { $0[0] == "word" }.map { Tokenizer.fold($0[1]) })
    endings = WordSet(rows.filter { $0[0] == "ending" }.map { $0[1] })
  }

  /// True where a word of five letters or more closes in one of the endings.
  func hasEnding(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard var begin = scalars.index(scalars.endIndex, offsetBy: -2, limitedBy: scalars.startIndex),
      scalars.index(scalars.startIndex, offsetBy: 5, limitedBy: scalars.endIndex) != nil
    else { return false }
    for length in 2...5 {
      if length > 2 { begin = scalars.index(before: begin) }
      if endings.contains(String(scalars[begin...])) { return true }
    }
    return false
  }
}

/// Languages that are not ours, kept apart so that they are not taken for one of ours.
struct OtherLanguages: Sendable {
  /// The languages each word belongs to.
  let words: WordTable<[String]>
  /// Letters that none of our languages has.
  let letters: Set<Unicode.Scalar>

  init() {
    var words = WordTable<[String]>()
    var letters: Set<Unicode.Scalar> = []
    for row in LanguageData.rows("other/detection.tsv") where row.count == 3 {
      if row[0] == "letters" {
        letters.formUnion(row[2].unicodeScalars)
      } else {
        for word in row[2].split(separator: " ") {
          words[Tokenizer.fold(String(word)), default: []].append(row[1])
        }
      }
    }
    self.words = words
    self.letters = letters
  }
}
