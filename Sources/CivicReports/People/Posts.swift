internal import CivicText

/// The words that posts are made of.
struct Posts: Sendable {
  private let heads: CueLexicon
  /// Kazakh plurals too, which stand before a list of names.
  private let headsOfOneOrMore: CueLexicon
  private let inflectedHeads: CueLexicon
  private let modifiers: CueLexicon
  /// Kazakh plurals in the possessive with their singular: сарапшылары, сарапшысы.
  private let plurals: [String: String]

  static let kk = Posts(.kk)
  static let ru = Posts(.ru)
  static let en = Posts(.en)

  static func of(_ language: Language) -> Posts {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }

  private init(_ language: Language) {
    let rows = LanguageData.rows("\(language.rawValue)/posts.tsv")
    let posts = rows.filter { $0.first == "post" && $0.count > 1 }
    plurals = language == .kk ? Self.plurals(of: posts.map { $0[1] }) : [:]
    heads = CueLexicon(rows: posts)
    headsOfOneOrMore = language == .kk ? CueLexicon(rows: posts + plurals.keys.map { ["post", $0] }) : heads
    inflectedHeads = CueLexicon(rows: posts.map { ["post", $0[1] + "~"] })
    modifiers = CueLexicon(rows: rows.filter { $0.first == "modifier" })
  }

  /// In tokens.
  private static let longest = 3

  /// The post's noun that ends right before a token.
  func head(endingAt token: Int, in document: Document) -> Range<Int>? {
    headsOfOneOrMore.longest(endingAt: token, in: document, within: Self.longest)
  }

  /// The same in any case: басшысының of «басшысының орынбасары».
  func inflectedHead(endingAt token: Int, in document: Document) -> Range<Int>? {
    inflectedHeads.longest(endingAt: token, in: document, within: Self.longest)
  }

  /// The post's noun that begins at a token.
  func head(startingAt token: Int, in document: Document) -> Range<Int>? {
    heads.longest(startingAt: token, in: document, within: Self.longest)
  }

  /// Every noun of a post in a text, Kazakh ones in any case; those that stand side by side as one ("заместитель
  /// руководителя", «басшысының орынбасары»), with the modifiers before them.
  func phrases(in document: Document) -> [Range<Int>] {
    let lexicon = document.language == .kk ? inflectedHeads : heads
    var phrases: [Range<Int>] = []
    for match in lexicon.matches(in: document) {
      let sentence = document.sentenceOfToken[match.tokens.lowerBound]
      if let last = phrases.last, match.tokens.lowerBound <= last.upperBound,
        sentence == document.sentenceOfToken[last.lowerBound]
      {
        phrases[phrases.count - 1] = between(last.lowerBound, max(last.upperBound, match.tokens.upperBound))
        continue
      }
      var first = match.tokens.lowerBound
      let floor = max(phrases.last?.upperBound ?? 0, document.sentences[sentence].lowerBound)
      while first > floor, isModifier(first - 1, in: document) { first -= 1 }
      phrases.append(between(first, match.tokens.upperBound))
    }
    return phrases
  }

  func isModifier(_ token: Int, in document: Document) -> Bool {
    guard document.tokens.indices.contains(token) else { return false }
    return modifiers.hasMatch(in: document, tokens: between(token, token + 1))
  }

  // MARK: Kazakh plurals

  func isPlural(_ head: Range<Int>, in document: Document) -> Bool {
    head.last.map { plurals[document.tokens[$0].folded] != nil } ?? false
  }

  func isPlural(_ word: String) -> Bool { plurals[word] != nil }

  /// «бөлім басшылары» → «бөлім басшысы»
  func singular(_ post: String) -> String {
    guard let last = post.split(separator: " ").last, let singular = plurals[last.lowercased()] else {
      return post
    }
    return post.dropLast(last.count) + singular
  }

  private static func plurals(of posts: [String]) -> [String: String] {
    var plurals: [String: String] = [:]
    let known = Set(posts)
    for post in posts where !post.contains(" ") {
      guard let last = post.last else { continue }
      let isFront = post.last(where: { "аоұыяёәеөүіэ".contains($0) }).map { "әеөүіэ".contains($0) } ?? false
      let vowel = isFront ? "е" : "а"
      let isVowel = "аәеоөұүыіиуэюя".contains(last)
      let possessive = post + (isVowel ? (isFront ? "сі" : "сы") : (isFront ? "і" : "ы"))
      guard known.contains(possessive) else { continue }
      for consonant in ["л", "д", "т"] {
        plurals[post + consonant + vowel + "р" + (isFront ? "і" : "ы")] = possessive
      }
    }
    return plurals
  }
}
