/// What the words of a passage say about its language.
struct LanguageEvidence {
  /// Of each language of ours.
  private var kazakh = 0.0
  private var russian = 0.0
  private var english = 0.0
  private var others: [String: Double] = [:]
  /// Words in each script.
  private var cyrillic = 0.0
  private var latin = 0.0
  private var otherScripts = 0.0
  /// Words with a letter that no language of ours has.
  private var foreignWords = 0.0
  /// Kazakh letters that Kyrgyz, Tatar or Mongolian share (ң ө ү һ), and those that they do not.
  private var sharedLetters = 0
  private var kazakhLetters = 0

  /// Kazakh in Latin script.
  private var isKazakhLatin = false

  private let known = DetectionWords.all

  init(_ tokens: ArraySlice<Token>) {
    for (token, weight) in zip(tokens, Self.weights(tokens)) where token.kind == .word {
      add(token, weight: weight)
    }
    isKazakhLatin = latin > cyrillic && KazakhLatin(tokens) != nil
  }

  /// The language with the most evidence, if there is enough of it.
  var language: Language? {
    let words = cyrillic + latin + otherScripts
    guard words > 0 else { return nil }
    guard cyrillic + latin > words / 2 else { return nil }
    if latin > cyrillic, isKazakhLatin { return .kk }
    if foreignWords > 0.08 * words, foreignWords >= min(2, words) { return nil }
    let ours = cyrillic >= latin ? [Language.kk, .ru] : [.en]
    guard let best = ours.max(by: { score($0) < score($1) }) else { return nil }
    let points = score(best)
    let inScript = max(cyrillic, latin)
    // A twelfth of the words must speak for it: names and loanwords alone do not.
    guard points >= inScript / 12, points > 0 else { return nil }
    if let rival = others.values.max(), rival > points * (best == .kk ? 0.5 : 1) { return nil }
    if best == .kk, sharedLetters >= 3, sharedLetters > 2 * kazakhLetters { return nil }
    let second = ours.filter { $0 != best }.map { score($0) }.max() ?? 0
    return points > second ? best : nil
  }

  private func score(_ language: Language) -> Double {
    switch language {
    case .kk: kazakh
    case .ru: russian
    case .en: english
    }
  }

  private mutating func add(_ token: Token, weight: Double) {
    let word = token.folded
    guard let first = word.unicodeScalars.first else { return }
    let meaning = known.meaning(of: word)
    for language in meaning?.others ?? [] { others[language, default: 0] += 1.5 * weight }
    switch Script(of: first) {
    case .cyrillic:
      cyrillic += weight
      addCyrillic(word, meaning?.ours ?? [], weight: weight)
    case .latin:
      latin += weight
      addLatin(word, meaning?.ours ?? [], isName: token.isCapitalized, weight: weight)
    case .arabic, .other: otherScripts += weight
    }
  }

  private mutating func addCyrillic(_ word: String, _ languages: DetectionWords.Languages, weight: Double) {
    var peculiar = 0
    var foreign = false
    for scalar in word.unicodeScalars {
      switch scalar {
      case "ә", "ғ", "қ", "ұ", "і":
        peculiar += 1
        kazakhLetters += 1
      case "ң", "ө", "ү", "һ":
        peculiar += 1
        sharedLetters += 1
      default: if known.isForeign(scalar) { foreign = true }
      }
    }
    if foreign { foreignWords += weight }
    if peculiar > 0 { kazakh += weight }
    if languages.contains(.kazakh) {
      kazakh += weight
    } else if peculiar == 0, languages.contains(.russian) {
      russian += 1.5 * weight
    }
    let endings = known.endings(of: word)
    if endings.contains(.kazakh) { kazakh += 0.5 * weight }
    if peculiar == 0, endings.contains(.russian) { russian += 0.75 * weight }
  }

  private mutating func addLatin(
    _ word: String, _ languages: DetectionWords.Languages, isName: Bool, weight: Double
  ) {
    // English writes only names and a few loanwords with such letters.
    if !isName, word.unicodeScalars.contains(where: { $0.value > 0x7F && $0 != "\u{2019}" }) {
      foreignWords += weight
    }
    if languages.contains(.english) {
      english += 1.5 * weight
    } else if known.endings(of: word).contains(.english) {
      english += 0.5 * weight
    }
  }

  /// One for a word of the running text, a quarter for one inside a short quoted name.
  private static func weights(_ tokens: ArraySlice<Token>) -> [Double] {
    var weights = [Double](repeating: 1, count: tokens.count)
    var open: Int?
    for (index, token) in tokens.enumerated() where token.kind == .mark {
      if ["«", "“", "„"].contains(token.text) || (token.text == "\"" && open == nil) {
        open = index
      } else if let start = open, ["»", "”", "“", "\""].contains(token.text) {
        if index - start <= 9 { for inside in start..<index { weights[inside] = 0.25 } }
        open = nil
      }
    }
    return weights
  }
}
