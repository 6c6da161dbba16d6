/// Looks at a document's tokens as words of places' names.
struct PlaceReader {
  let document: Document
  let heads = PlaceHeads.all
  let gazetteer = Gazetteer.all
  let regions = Regions.all
  /// What each token is beside a name.
  private let uses: [PlaceHeads.Uses]
  /// The words of names, each once.
  private let words: [PlaceNameWords.Word]
  /// The number in `words` of each token that may be of a name; 0 for others.
  private let wordOfToken: [Int]

  /// Names before one head word: longer lists are none of places.
  static let longestList = 24

  init(document: Document) {
    self.document = document
    uses = document.tokens.indices.map { PlaceHeads.all.uses(of: $0, in: document) }
    var words = [PlaceNameWords.Word()]
    var numbers = WordTable<Int>()
    var wordOfToken = [Int](repeating: 0, count: document.tokens.count)
    for index in document.tokens.indices {
      // Another small word ends a name only behind a capital: "Қазақ елінің".
      let mayEndName =
        index > 0 && document.tokens[index - 1].isCapitalized
        && [index - 1, index - 2].contains { $0 >= 0 && words[wordOfToken[$0]].beginsName }
      guard
        document.tokens[index].isCapitalized || mayEndName
          || Self.smallBeginnings.holds(document.signs[index].beginning)
            && Self.smallWords.contains(document.tokens[index].folded)
      else { continue }
      let token = document.tokens[index]
      guard token.kind == .word, token.text.utf8.count <= Token.longestName else { continue }
      let number = numbers[token.text] ?? words.count
      if number == words.count {
        numbers[token.text] = number
        words.append(PlaceNameWords.all.word(token.text))
      }
      if mayEndName, words[number].forms.isEmpty { words[number].forms = PlaceWord.forms(token.text) }
      wordOfToken[index] = number
    }
    self.words = words
    self.wordOfToken = wordOfToken
  }

  /// Words of names that are written small: `Бөкей ордасы`, `Әйтеке би`.
  private static let smallWords: WordSet = [
    "би", "сал", "ақын", "акын", "акына", "жырау", "батыр", "ордасы", "жолы",
  ]

  private static let smallBeginnings = WordBeginnings(smallWords.all)

  /// Whether a word may be the first of a place's name, or of the words before one.
  func mayBegin(_ index: Int) -> Bool {
    if document.tokens[index].isCapitalized || uses[index].standsBefore { return true }
    let word = document.tokens[index].folded
    return Regions.mayBeAdjective(word) || regions.mayBeKazakhAdjective(word)
  }

  /// Whether a token is such a word beside a name.
  func has(_ index: Int, _ kind: PlaceHeads.Kind, _ side: PlaceHeads.Side) -> Bool {
    uses.indices.contains(index) && uses[index].has(kind, side)
  }

  /// "town", "village" or "-" of a settlement's head; nil where a token is none.
  func settlementType(_ index: Int, _ side: PlaceHeads.Side) -> String? {
    has(index, .settlement, side) ? heads.settlementType(folded(index), side) : nil
  }

  /// The lengths of names that may begin at a token, the longest first.
  func lengths(at index: Int, upTo longest: Int = 2) -> ClosedRange<Int>? {
    guard isCapitalized(index) else { return nil }
    let word = words[wordOfToken[index]]
    if word.beginsName { return (word.isName ? 1 : 2)...longest }
    return word.isName ? 1...1 : nil
  }

  func token(_ index: Int) -> Token? {
    document.tokens.indices.contains(index) ? document.tokens[index] : nil
  }

  func folded(_ index: Int) -> String { token(index)?.folded ?? "" }

  func beginsSentence(_ index: Int) -> Bool {
    document.sentences[document.sentenceOfToken[index]].lowerBound == index
  }

  func isCapitalized(_ index: Int) -> Bool { token(index)?.isCapitalized == true }

  func isName(_ range: Range<Int>) -> Bool {
    isCapitalized(range.lowerBound)
      && range.dropFirst().allSatisfy { isCapitalized($0) || Self.smallWords.contains(folded($0)) }
  }

  /// The folded words of a name.
  func key(_ range: Range<Int>) -> String {
    range.count == 1
      ? words[wordOfToken[range.lowerBound]].key
      : range.map { words[wordOfToken[$0]].key }.joined(separator: " ")
  }

  /// The folded words of a range up to its last, then each form that the last may be of.
  func forms(_ range: Range<Int>) -> [PlaceWord.Form] {
    guard range.upperBound <= document.tokens.count, let last = range.last else { return [] }
    let forms = words[wordOfToken[last]].forms
    if range.count == 1 || forms.isEmpty { return forms }
    let first = range.dropLast().map { FoldedLetters.fold(document.tokens[$0].text) + " " }.joined()
    return forms.map { PlaceWord.Form(name: first + $0.name, grammaticalCase: $0.grammaticalCase) }
  }

  /// The words between a name and the next in a list: `,`, `және`, `и`, `and`.
  func isConnector(_ index: Int) -> Bool {
    [",", "және", "мен", "бен", "пен", "и", "and"].contains(folded(index))
  }

  func mention(
    _ tokens: Range<Int>, _ kind: PlaceKind, name: String, region: String?, country: String?,
    _ confidence: Double
  ) -> PlaceMention {
    PlaceMention(
      tokens: tokens, range: document.range(tokens), kind: kind, name: name, regionCode: region,
      countryCode: country, confidence: confidence)
  }

  /// The name in the document's language where the text writes it so, else as the text writes it.
  func name(of place: Gazetteer.Place, among named: [Gazetteer.Named], forms: [PlaceWord.Form]) -> String {
    let own = place.name(document.language)
    let key = FoldedLetters.fold(own)
    if forms.contains(where: { $0.name == key }) { return own }
    let spellings = named.filter { $0.place == place }.map(\.spelling)
    let isKazakh = document.language == .kk
    return spellings.first { Self.hasKazakhLetters($0) == isKazakh } ?? spellings.first ?? own
  }

  static func hasKazakhLetters(_ text: String) -> Bool {
    text.unicodeScalars.contains { "әғқңөұүһіӘҒҚҢӨҰҮҺІ".unicodeScalars.contains($0) }
  }

  /// True where the words around make a name no place: a street, a person, a river, a name in quotation marks.
  func isNoPlace(_ range: Range<Int>, isNominative: Bool) -> Bool {
    let after = range.upperBound
    let before = range.lowerBound - 1
    if has(after, .street, .after) || has(after, .namedAfter, .after) { return true }
    if has(after, .nature, .after) || has(before, .nature, .before) { return true }
    let word = folded(before) == "." ? before - 1 : before
    if has(word, .street, .before) || has(word, .namedAfter, .before) { return true }
    if ["«", "“", "\""].contains(folded(before)), ["»", "”", "\""].contains(folded(after)) { return true }
    // "А. Қонаев"
    if folded(before) == ".", let initial = token(before - 1), initial.isCapitalized,
      initial.text.unicodeScalars.count == 1
    {
      return true
    }
    // "Орал Мұхамеджанов"
    guard isNominative, let next = token(after), next.isCapitalized, next.spaceBefore else { return false }
    return SurnameEndings.isSurname(KazakhCase.stripped(next.text).base)
      && !has(after + 1, .district, .after)
  }
}
