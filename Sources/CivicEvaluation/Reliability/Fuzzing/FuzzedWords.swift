internal import CivicReports
internal import CivicText

/// Words, their keys, and whose data stand among them.
enum FuzzedWords {
  static func run(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let language = input.choice(Language.allCases)
    let text = input.text
    let clean = CleanCharacters.cleaned(text)
    try promise(CleanCharacters.cleaned(clean) == clean, "what is clean stays so")
    try promise(!clean.unicodeScalars.contains("\0"), "clean text holds no U+0000")
    _ = LanguageDetector.detect(clean)
    let masked = PersonalData.masked(text)
    try promise(PersonalData.masked(masked) == masked, "what is masked stays so")
    try promise(
      masked.unicodeScalars.count == text.unicodeScalars.count, "masking leaves every range where it was")
    let document = Document(clean, language: language)
    try ranges(of: document)
    try keys(of: document)
    for place in Places.find(in: document) {
      try promise(
        place.tokens.lowerBound < place.tokens.upperBound && place.tokens.upperBound <= document.tokens.count,
        "a place stands in its text")
    }
  }

  private static func ranges(of document: Document) throws {
    var end = 0
    for token in document.tokens {
      try promise(end <= token.range.lowerBound && !token.range.isEmpty, "words stand in order")
      end = token.range.upperBound
    }
    try promise(end <= document.scalars.count, "words stand in their text")
    try promise(
      document.sentences.joined().elementsEqual(document.tokens.indices), "every word is of one sentence")
    for sentence in document.sentences {
      let range = document.range(sentence)
      try promise(document.sentenceRange(around: range) == range, "a sentence is the one around itself")
    }
  }

  /// Exactly one for each word, which any tokenizer takes for one.
  private static func keys(of document: Document) throws {
    let words = LemmaKey.words(document.text, language: document.language)
    var end = 0
    for word in words {
      try promise(
        end <= word.range.lowerBound && word.range.upperBound <= document.scalars.count, "keys stand in order"
      )
      try promise(!word.key.isEmpty, "every word has a key")
      try promise(
        word.key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil },
        "a key is letters and digits")
      end = word.range.upperBound
    }
    let keys = LemmaKey.keys(document.text, language: document.language)
    try promise(
      keys.count == Document(document.text, language: document.language).tokens.count { $0.hasKey },
      "a word has one key")
    if let word = words.first {
      let text = document.text(word.range)
      try promise(!LemmaKey.queryKeys(text).isEmpty, "every word can be searched for")
      try promise(
        LemmaKey.queryKeys(text, in: document.language).contains(word.key), "a word is found by itself")
    }
  }
}
