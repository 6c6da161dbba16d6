/// Words beside a place's name: `қаласында`, `область`, `г.`, and those that make it no place: `көшесі`, `имени`.
struct PlaceHeads: Sendable {
  enum Side: String, Sendable {
    case before, after
    /// English "city of".
    case beforeOf = "before-of"
  }
  /// What a word is: of which kind, on which side.
  private struct Use {
    let kind: String
    let side: Side
    let type: String
  }

  /// By the word: few words of a text are any.
  private let uses: WordTable<[Use]>

  static let all = PlaceHeads()

  private init() {
    var uses = WordTable<[Use]>()
    for row in LanguageData.rows("places/heads.tsv") where row.count == 4 {
      guard let side = Side(rawValue: row[1]) else { continue }
      for word in row[3].split(separator: " ") {
        uses[Tokenizer.fold(String(word)), default: []].append(Use(kind: row[0], side: side, type: row[2]))
      }
    }
    self.uses = uses
  }

  /// "town", "village" or "-" where a word is such a head; nil where it is none.
  func type(_ word: String, _ kind: String, _ side: Side) -> String? {
    uses[word]?.last { $0.side == side && $0.kind == kind }?.type
  }

  func has(_ word: String, _ kind: String, _ side: Side) -> Bool { type(word, kind, side) != nil }
}
