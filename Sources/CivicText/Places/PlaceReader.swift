/// Looks at a document's tokens as words of places' names.
struct PlaceReader {
  let document: Document
  let heads = PlaceHeads.all
  let gazetteer = Gazetteer.all
  let regions = Regions.all
  /// Of each token that may end a name: looked at several times over.
  private let formsOfToken: [[PlaceWord.Form]]
  /// Each capitalised or small word of a name, folded; empty for other tokens.
  private let keys: [String]

  /// Names before one head word: longer lists are none of places.
  static let longestList = 24

  init(document: Document) {
    self.document = document
    keys = document.tokens.map { token in
      let mayBeOfName = token.isCapitalized || Self.smallWords.contains(token.folded)
      return mayBeOfName && token.text.utf8.count <= Token.longestName ? FoldedLetters.fold(token.text) : ""
    }
    formsOfToken = document.tokens.indices.map { index in
      let token = document.tokens[index]
      // A small word ends a name only behind a capital: "Қазақ елінің".
      let mayEndName = token.isCapitalized || (index > 0 && document.tokens[index - 1].isCapitalized)
      return mayEndName && token.kind == .word && token.text.utf8.count <= Token.longestName
        ? PlaceWord.forms(token.text) : []
    }
  }

  /// Words of names that are written small: `Бөкей ордасы`, `Әйтеке би`.
  private static let smallWords: WordSet = [
    "би", "сал", "ақын", "акын", "акына", "жырау", "батыр", "ордасы", "жолы",
  ]

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
    range.count == 1 ? keys[range.lowerBound] : range.map { keys[$0] }.joined(separator: " ")
  }

  /// The folded words of a range up to its last, then each form that the last may be of.
  func forms(_ range: Range<Int>) -> [PlaceWord.Form] {
    guard range.upperBound <= document.tokens.count, let last = range.last else { return [] }
    if range.count == 1 { return formsOfToken[last] }
    let first = range.dropLast().map { FoldedLetters.fold(document.tokens[$0].text) + " " }.joined()
    return formsOfToken[last].map { form in
      PlaceWord.Form(name: first + form.name, grammaticalCase: form.grammaticalCase)
    }
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
    if heads.has(folded(after), "street", .after) || heads.has(folded(after), "named-after", .after) {
      return true
    }
    if heads.has(folded(after), "nature", .after) || heads.has(folded(before), "nature", .before) {
      return true
    }
    let word = folded(before) == "." ? folded(before - 1) : folded(before)
    if heads.has(word, "street", .before) || heads.has(word, "named-after", .before) { return true }
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
      && !heads.has(folded(after + 1), "district", .after)
  }
}
