internal import CivicText

/// The passages of texts, kept while the program runs: a new text of a series is compared with all that went before. About 5 MB.
enum ShingleCache {
  private struct Key: Hashable {
    let sha256: String
    let language: Language
  }

  private static let texts = Guarded(KeptValues<Key, TextShingles>(most: 400))

  /// - Parameters:
  ///   - sha256: of the text.
  ///   - language: what the text is taken to be in.
  static func shingles(
    _ sha256: String, _ language: Language, of text: () throws -> String
  ) rethrows -> TextShingles {
    let key = Key(sha256: sha256, language: language)
    if let known = texts.withLock({ $0.find(key) }) { return known }
    let shingles = try TextShingles(Document(text(), language: language))
    texts.withLock { $0.keep(shingles, key) }
    return shingles
  }

  static func keep(_ shingles: TextShingles, _ sha256: String, _ language: Language) {
    texts.withLock { $0.keep(shingles, Key(sha256: sha256, language: language)) }
  }
}
