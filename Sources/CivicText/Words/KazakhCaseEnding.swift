/// A case ending of `kk/case-endings.tsv`: its letters, and the words it may stand on.
struct KazakhCaseEnding: Sendable {
  let letters: [Unicode.Scalar]
  let grammaticalCase: GrammaticalCase
  /// The bits of the sounds it may stand behind.
  private let codas: UInt8
  /// Stands on a third-person possessive: the letter p.
  private let takesPossessive: Bool
  private let harmony: KazakhSounds.Harmony

  /// All endings, the longest first.
  static let all: [KazakhCaseEnding] = LanguageData.rows("kk/case-endings.tsv")
    .compactMap(KazakhCaseEnding.init(row:))
    .sorted { $0.letters.count > $1.letters.count }

  /// The same, by the last letter.
  static let byLastLetter: [Unicode.Scalar: [KazakhCaseEnding]] = Dictionary(grouping: all) {
    $0.letters[$0.letters.count - 1]
  }

  /// The same, by the letters: for endings that stand behind a hyphen or a quotation mark.
  static let byText = WordTable<KazakhCaseEnding>(
    all.map { ending in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: ending.letters)
      return (String(view), ending)
    }, uniquingKeysWith: { first, _ in first })

  private init?(row: [String]) {
    guard row.count == 3, let grammaticalCase = GrammaticalCase(rawValue: row[1]) else { return nil }
    if row[0].isEmpty { return nil }
    letters = Array(row[0].unicodeScalars)
    self.grammaticalCase = grammaticalCase
    codas = KazakhSounds.Coda.allCases.reduce(0) { row[2].contains($1.rawValue) ? $0 | $1.bit : $0 }
    takesPossessive = row[2].contains(Character("p"))
    harmony =
      grammaticalCase == .instrumental || row[0] == "н" ? .either : KazakhSounds.harmony(letters[...])
  }

  /// Stands on a third-person possessive alone: "на", "нда", "н".
  var needsPossessive: Bool { takesPossessive && codas == 0 }

  /// True where the sounds of `base`, in lower case, ask for this very ending.
  func fits(_ base: ArraySlice<Unicode.Scalar>) -> Bool {
    guard agrees(base) else { return false }
    if takesPossessive, KazakhSounds.endsInPossessive(base) { return true }
    guard let coda = KazakhSounds.coda(base) else { return !needsPossessive }
    return codas & coda.bit != 0
  }

  /// True where a name written with Russian sounds may carry this ending, whichever harmony it follows.
  func fitsForeignName(_ base: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let coda = KazakhSounds.coda(base) else { return true }
    return codas & coda.bit != 0
  }

  private func agrees(_ base: ArraySlice<Unicode.Scalar>) -> Bool {
    guard harmony != .either else { return true }
    let wanted = KazakhSounds.harmony(base)
    return wanted == .either || wanted == harmony
  }
}
