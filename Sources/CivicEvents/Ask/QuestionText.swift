internal import CivicText

/// A question's words, each with what it may be looked up by: questions are typed without capitals, without Kazakh
/// letters, in any case form.
struct QuestionText: Sendable {
  struct Word: Sendable {
    let text: String
    /// In Unicode scalars of the question.
    let range: Range<Int>
    /// Small letters, Kazakh ones as Russian ones.
    let folded: String
    /// The word, and what is left of it without endings in each language.
    let forms: Set<String>
    /// How the forms sound, for other scripts.
    let sounds: Set<NameSkeleton>
    let isCapitalized: Bool
    /// Two capitals or more: "AMANAT", «БҚО-ның».
    let isAcronym: Bool
    let isNumber: Bool
    /// Between quotation marks.
    var isQuoted: Bool
    /// A mark other than quotation marks and hyphens stands before it.
    let isBehindMark: Bool
  }

  let text: String
  let words: [Word]

  init(_ text: String) {
    self.text = text
    let document = Document(text, language: .kk)
    var words: [Word] = []
    var open: String?
    var isBehindMark = false
    for token in document.tokens {
      guard token.kind != .mark else {
        if let closing = open, Self.closing(token.text, closing) {
          open = nil
        } else if open == nil, let closing = Self.quotes[token.text] {
          open = closing
        } else {
          isBehindMark = isBehindMark || ![".", "-", "–", "—"].contains(token.text)
        }
        continue
      }
      words.append(Self.word(token, isQuoted: open != nil, isBehindMark: isBehindMark))
      isBehindMark = false
    }
    // A mark of opening that is never closed quotes nothing.
    if open != nil {
      for index in words.indices { words[index].isQuoted = false }
    }
    self.words = words
  }

  /// With English compounds as the words that they are made of: "constitutional-reform discussions".
  ///
  /// - Parameter isCompound: told of each lower-case word of Latin letters with a hyphen in it, which may be a word by itself.
  func parted(where isCompound: (_ index: Int) -> Bool) -> QuestionText {
    var scalars = Array(text.unicodeScalars)
    var isParted = false
    for (index, word) in words.enumerated() where !word.isQuoted && !word.isCapitalized {
      let parts = word.text.unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
      // "Non-", "pro-", "ex-" turn a word's meaning round.
      let isWordy = parts.allSatisfy { $0.count > 3 && $0.allSatisfy { ("a"..."z").contains($0) } }
      guard parts.count > 1, isWordy, isCompound(index) else { continue }
      isParted = true
      for place in word.range where scalars[place] == "-" { scalars[place] = " " }
    }
    return isParted ? QuestionText(String(String.UnicodeScalarView(scalars))) : self
  }

  private static let quotes = ["«": "»", "“": "”", "\"": "\"", "„": "“", "‘": "’"]

  private static func closing(_ mark: String, _ wanted: String) -> Bool { mark == wanted || mark == "\"" }

  private static func word(_ token: Token, isQuoted: Bool, isBehindMark: Bool) -> Word {
    let forms = Self.forms(token.text)
    return Word(
      text: token.text, range: token.range, folded: FoldedLetters.fold(token.text), forms: forms,
      sounds: Self.sounds(forms), isCapitalized: token.isCapitalized,
      isAcronym: token.isAcronym, isNumber: token.kind == .number, isQuoted: isQuoted,
      isBehindMark: isBehindMark)
  }

  /// A word in Latin letters as one would type it in Cyrillic: "karashada" → «карашада»; nil for other words.
  static func cyrillic(_ word: String) -> String? {
    let letters = Array(word.lowercased())
    guard !letters.isEmpty, letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") }) else {
      return nil
    }
    var text = ""
    var index = 0
    while index < letters.count {
      let pair = String(letters[index..<min(index + 2, letters.count)])
      if let letter = pairs[pair] {
        text += letter
        index += 2
      } else {
        text += singles[letters[index]] ?? String(letters[index])
        index += 1
      }
    }
    return text
  }

  private static let pairs = [
    "zh": "ж", "sh": "ш", "ch": "ч", "kh": "х", "gh": "г", "ng": "н", "ya": "я", "yu": "ю", "ts": "ц",
    "yo": "ё",
  ]
  private static let singles: [Character: String] = [
    "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж",
    "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у",
    "v": "в",
    "w": "у", "x": "кс", "y": "ы", "z": "з",
  ]

  /// True for what stands for a concept of names in any language.
  static func isConcept(_ form: String) -> Bool { form.first == "#" || form.first == "@" }

  /// How forms sound; a body that is known by an abbreviation is told by itself.
  static func sounds(_ forms: Set<String>) -> Set<NameSkeleton> {
    Set(forms.map { isConcept($0) ? NameSkeleton(bytes: Array($0.utf8)) : NameSkeleton($0) })
  }

  /// The word in small plain letters, and without its endings.
  static func forms(_ word: String) -> Set<String> {
    let whole = FoldedLetters.fold(word)
    // The stems of each language, and no more: what a search looks for in texts may be another name's.
    var forms = Set(Language.allCases.map { LemmaKey.key(word, language: $0) })
    forms.insert(LemmaKey.key(KazakhCase.stem(word), language: .ru))
    // "Kravtsova's", «Шалқиядағы»
    for ending in ["'s", "дагы", "деги", "тагы", "теги"] where whole.hasSuffix(ending) {
      forms.insert(String(whole.dropLast(ending.count)))
    }
    forms.insert(FoldedLetters.fold(KazakhCase.stripped(word).base))
    // What is left of a word when nearly nothing is left is many words'.
    forms = forms.filter { $0.unicodeScalars.count > 3 }
    forms.insert(whole)
    // "UNICEF" and «ЮНИСЕФ» are one body, «одағы» and "union" one word of names.
    for language in Language.allCases {
      let key = NameLexicon.key(lemma: LemmaKey.key(word, language: language), language)
      for concept in NameLexicon.shared.acronym(word, language) + NameLexicon.shared.single(key, language)
      where NameLexicon.shared.kind(concept) != .minor {
        forms.insert(NameLexicon.shared.kind(concept) == .body ? "@\(concept)" : "#\(concept)")
      }
    }
    return forms.filter { !$0.isEmpty }
  }

  /// The words of a range as they are typed.
  func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let scalars = Array(text.unicodeScalars)
    return String(
      String.UnicodeScalarView(scalars[words[first].range.lowerBound..<words[last].range.upperBound]))
  }

  /// The case that the ending of a Kazakh word tells.
  func kazakhCase(of word: Int) -> GrammaticalCase {
    let text = words[word].text
    let told = KazakhCase.stripped(text).grammaticalCase
    guard told == .nominative else { return told }
    // "Darigerlermen": letters that tell no front vowels have the endings of both kinds.
    let plain = Self.cyrillic(text).map(FoldedLetters.fold) ?? words[word].folded
    guard Self.cyrillic(text) != nil else { return told }
    return LooseKazakhEndings.grammaticalCase(plain)
  }
}
