/// Words beside a place's name: `қаласында`, `область`, `г.`, and those that make it no place: `көшесі`, `имени`.
struct PlaceHeads: Sendable {
  enum Side: String, Sendable {
    case before, after
    /// English "city of".
    case beforeOf = "before-of"
  }
  private struct Key: Hashable {
    let kind: String
    let side: String
  }

  private let words: [Key: [String: String]]

  static let all = PlaceHeads()

  private init() {
    var words: [Key: [String: String]] = [:]
    for row in LanguageData.rows("places/heads.tsv") where row.count == 4 {
      let key = Key(kind: row[0], side: row[1])
      for word in row[3].split(separator: " ") {
        words[key, default: [:]][Tokenizer.fold(String(word))] = row[2]
      }
    }
    self.words = words
  }

  /// "town", "village" or "-" where a word is such a head; nil where it is none.
  func type(_ word: String, _ kind: String, _ side: Side) -> String? {
    words[Key(kind: kind, side: side.rawValue)]?[word]
  }

  func has(_ word: String, _ kind: String, _ side: Side) -> Bool { type(word, kind, side) != nil }
}
