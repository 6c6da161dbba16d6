/// What the words of a passage say about its language.
struct LanguageEvidence {
  private var scores: [Language: Double] = [:]
  private var others: [String: Double] = [:]
  private var wordsInScript: [Script: Double] = [:]
  /// Words with a letter that no language of ours has.
  private var foreignWords = 0.0
  /// Kazakh letters that Kyrgyz, Tatar or Mongolian share (ң ө ү һ), and those that they do not.
  private var sharedLetters = 0
  private var kazakhLetters = 0

  /// Kazakh in Latin script.
  private let isKazakhLatin: Bool

  init(_ tokens: ArraySlice<Token>) {
    isKazakhLatin = KazakhLatin(tokens) != nil
    for (token, weight) in zip(tokens, Self.weights(tokens)) where token.kind == .word {
      add(token, weight: weight)
    }
  }

  /// The language with the most evidence, if there is enough of it.
  var language: Language? {
    let words = wordsInScript.values.reduce(0, +)
    guard words > 0 else { return nil }
    let cyrillic = wordsInScript[.cyrillic, default: 0]
    let latin = wordsInScript[.latin, default: 0]
    guard cyrillic + latin > words / 2 else { return nil }
    if latin > cyrillic, isKazakhLatin { return .kk }
    if foreignWords > 0.08 * words, foreignWords >= min(2, words) { return nil }
    let ours = cyrillic >= latin ? [Language.kk, .ru] : [.en]
    guard let best = ours.max(by: { scores[$0, default: 0] < scores[$1, default: 0] }) else { return nil }
    let score = scores[best, default: 0]
    let inScript = max(cyrillic, latin)
    // A twelfth of the words must speak for it: names and loanwords alone do not.
    guard score >= inScript / 12, score > 0 else { return nil }
    if let rival = others.values.max(), rival > score * (best == .kk ? 0.5 : 1) { return nil }
    if best == .kk, sharedLetters >= 3, sharedLetters > 2 * kazakhLetters { return nil }
    let second = ours.filter { $0 != best }.map { scores[$0, default: 0] }.max() ?? 0
    return score > second ? best : nil
  }

  private mutating func add(_ token: Token, weight: Double) {
    let word = token.folded
    guard let first = word.unicodeScalars.first else { return }
    let script = Script(of: first)
    wordsInScript[script, default: 0] += weight
    for language in DetectionWords.other.words[word] ?? [] { others[language, default: 0] += 1.5 * weight }
    switch script {
    case .cyrillic: addCyrillic(word, weight: weight)
    case .latin: addLatin(word, isName: token.isCapitalized, weight: weight)
    case .arabic, .other: break
    }
  }

  private mutating func addCyrillic(_ word: String, weight: Double) {
    var kazakh = 0
    var foreign = false
    for scalar in word.unicodeScalars {
      switch scalar {
      case "ә", "ғ", "қ", "ұ", "і":
        kazakh += 1
        kazakhLetters += 1
      case "ң", "ө", "ү", "һ":
        kazakh += 1
        sharedLetters += 1
      default:
        if DetectionWords.other.letters.contains(scalar) { foreign = true }
      }
    }
    if foreign { foreignWords += weight }
    if kazakh > 0 { scores[.kk, default: 0] += weight }
    if DetectionWords.kazakh.words.contains(word) {
      scores[.kk, default: 0] += weight
    } else if kazakh == 0, DetectionWords.russian.words.contains(word) {
      scores[.ru, default: 0] += 1.5 * weight
    }
    if DetectionWords.kazakh.hasEnding(word) { scores[.kk, default: 0] += 0.5 * weight }
    if kazakh == 0, DetectionWords.russian.hasEnding(word) { scores[.ru, default: 0] += 0.75 * weight }
  }

  private mutating func addLatin(_ word: String, isName: Bool, weight: Double) {
    // English writes only names and a few loanwords with such letters.
    if !isName, word.unicodeScalars.contains(where: { $0.value > 0x7F && $0 != "\u{2019}" }) {
      foreignWords += weight
    }
    if DetectionWords.english.words.contains(word) {
      scores[.en, default: 0] += 1.5 * weight
    } else if DetectionWords.english.hasEnding(word) {
      scores[.en, default: 0] += 0.5 * weight
    }
  }

  /// One for a word of the running text, a quarter for one inside a short quoted name.
  private static func weights(_ tokens: ArraySlice<Token>) -> [Double] {
    var weights = [Double](repeating: 1, count: tokens.count)
    var open: Int?
    for (index, token) in tokens.enumerated() {
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
