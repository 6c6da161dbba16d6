/// Puts Russian phrases that name a body, a post or a group back into the nominative: the head noun (one of
/// `ru/heads.tsv`) and the adjectives that agree with it. What stands behind the head stays; a phrase without a
/// known head comes back unchanged.
///
///     RussianCase.nominative("Гражданским альянсом ЗКО")         // "Гражданский альянс ЗКО"
///     RussianCase.nominative("общественных фондов")              // "общественные фонды"
///     RussianCase.grammaticalCase(of: "общественным фондом")     // .instrumental
package enum RussianCase {
  package static func nominative(_ phrase: String) -> String {
    let scalars = Array(phrase.unicodeScalars)
    let tokens = Tokenizer.tokens(scalars)
    guard let found = head(of: tokens), found.reading.grammaticalCase != .nominative else { return phrase }
    var words: [Int: String] = [:]
    restore(found, in: tokens, into: &words)
    if found.reading.grammaticalCase != .genitive, let second = coordinatedHead(after: found, in: tokens) {
      restore(second, in: tokens, into: &words)
    }
    return rebuilt(scalars, tokens: tokens, words: words)
  }

  /// One of those whom a phrase names in the plural: "главные специалисты отдела" → "главный специалист отдела".
  package static func singular(_ phrase: String) -> String {
    let scalars = Array(phrase.unicodeScalars)
    let tokens = Tokenizer.tokens(scalars)
    guard let found = head(of: tokens), found.reading.isPlural else { return nominative(phrase) }
    var words = [found.token: cased(found.prefix + found.reading.singular, like: tokens[found.token].text)]
    for index in found.adjectives {
      words[index] = RussianAdjective.nominative(tokens[index].text, gender: "m", isPlural: false)
    }
    return rebuilt(scalars, tokens: tokens, words: words)
  }

  /// Whether a phrase's head is in the plural.
  package static func isPlural(_ phrase: String) -> Bool {
    head(of: Tokenizer.tokens(Array(phrase.unicodeScalars)))?.reading.isPlural ?? false
  }

  /// The case of a phrase's head; nil where no head is known.
  package static func grammaticalCase(of phrase: String) -> GrammaticalCase? {
    head(of: Tokenizer.tokens(Array(phrase.unicodeScalars)))?.reading.grammaticalCase
  }

  // MARK: - The head

  struct Head {
    let token: Int
    let reading: RussianHeads.Reading
    /// The first part of a hyphened head that declines too: "депутата-мажилисмена".
    var prefix: String = ""
    /// Tokens before the head that agree with it.
    var adjectives: [Int] = []
  }

  static func head(of tokens: [Token]) -> Head? {
    guard !standsForAnother(tokens) else { return nil }
    for index in unquoted(tokens) {
      let found = heads(at: index, in: tokens)
      guard !found.isEmpty else { continue }
      if found.contains(where: \.reading.isAdjective), isFollowedByHead(index, in: tokens) { continue }
      for head in found {
        if let adjectives = agreeing(with: head.reading, before: index, in: tokens) {
          var head = head
          head.adjectives = adjectives
          return head
        }
      }
      return nil
    }
    return nil
  }

  /// "и.о. руководителя": the genitive is asked for by what stands before it.
  private static func standsForAnother(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first?.folded else { return false }
    return ["врио", "вр"].contains(first)
      || (first == "и" && tokens.count > 2 && tokens[1].isMark(".") && tokens[2].folded == "о")
  }

  private static func unquoted(_ tokens: [Token]) -> [Int] {
    var indices: [Int] = []
    var depth = 0
    var isInStraightQuotes = false
    for index in tokens.indices {
      if tokens[index].kind == .word {
        if depth == 0, !isInStraightQuotes { indices.append(index) }
        continue
      }
      switch tokens[index].text {
      case "«", "“", "„", "(": depth += 1
      case "»", "”", ")": depth = max(0, depth - 1)
      case "\"": isInStraightQuotes.toggle()
      default: continue
      }
    }
    return indices
  }

  private static func heads(at index: Int, in tokens: [Token]) -> [Head] {
    let word = tokens[index].folded
    let whole = RussianHeads.readings(word)
    if !whole.isEmpty { return whole.map { Head(token: index, reading: $0) } }
    guard let hyphen = word.utf8.lastIndex(of: UInt8(ascii: "-")) else { return [] }
    let first = String(word[..<hyphen])
    let firsts = RussianHeads.readings(first)
    return RussianHeads.readings(String(word[word.utf8.index(after: hyphen)...])).map { reading in
      let twin = firsts.first {
        $0.grammaticalCase == reading.grammaticalCase && $0.isPlural == reading.isPlural
      }
      return Head(token: index, reading: reading, prefix: (twin?.nominative ?? first) + "-")
    }
  }

  private static func isFollowedByHead(_ index: Int, in tokens: [Token]) -> Bool {
    var next = index + 1
    while next < tokens.count, tokens[next].kind == .word {
      if !RussianHeads.readings(tokens[next].folded).isEmpty { return sameCase(index, next, in: tokens) }
      guard !RussianAdjective.readings(tokens[next].folded).isEmpty else { return false }
      next += 1
    }
    return false
  }

  private static func sameCase(_ first: Int, _ second: Int, in tokens: [Token]) -> Bool {
    let readings = RussianAdjective.readings(tokens[first].folded)
    return RussianHeads.readings(tokens[second].folded).contains { head in
      readings.contains { agrees($0, with: head) }
    }
  }

  /// The tokens before a head that agree with one reading of it; nil where a word before it can be neither an
  /// agreeing adjective nor a name.
  private static func agreeing(
    with reading: RussianHeads.Reading, before head: Int, in tokens: [Token]
  ) -> [Int]? {
    var adjectives: [Int] = []
    var index = head - 1
    while index >= 0 {
      let token = tokens[index]
      if token.kind == .word,
        RussianAdjective.readings(token.folded).contains(where: { agrees($0, with: reading) })
      {
        adjectives.append(index)
      } else if token.isMark(",") || token.folded == "и" {
        guard adjectives.last == index + 1 else { return nil }
      } else {
        break
      }
      index -= 1
    }
    // An adjective that does not agree ("Общественные" before a genitive) refuses the reading.
    if index >= 0, !RussianAdjective.readings(tokens[index].folded).isEmpty { return nil }
    let rest = tokens[..<max(0, index + 1)]
    return isQuoted(rest) || rest.allSatisfy { $0.kind != .word || isName($0) } ? adjectives : nil
  }

  /// What may stand before a head without agreeing: "БҚО", "Nazarbayev", "Назарбаев".
  private static func isName(_ token: Token) -> Bool {
    token.isAcronym || token.text.unicodeScalars.allSatisfy { $0.isASCII }
      || (token.isCapitalized && SurnameEndings.isSurname(token.folded))
  }

  private static func isQuoted(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return true }
    return ["«", "“", "\""].contains(first.text) && ["»", "”", "\""].contains(last.text)
  }

  private static func agrees(_ adjective: RussianAdjective.Reading, with head: RussianHeads.Reading) -> Bool {
    adjective.grammaticalCase == head.grammaticalCase && adjective.isPlural == head.isPlural
      && (adjective.gender.map { head.genders.contains($0) } ?? true)
  }

  /// "директором и учредителем фонда".
  private static func coordinatedHead(after head: Head, in tokens: [Token]) -> Head? {
    guard head.token + 2 < tokens.count, tokens[head.token + 1].folded == "и" else { return nil }
    var index = head.token + 2
    var between: [Int] = []
    while index < tokens.count, tokens[index].kind == .word {
      for var second in heads(at: index, in: tokens)
      where second.reading.grammaticalCase == head.reading.grammaticalCase
        && between.allSatisfy({ place in
          RussianAdjective.readings(tokens[place].folded).contains { agrees($0, with: second.reading) }
        })
      {
        second.adjectives = between
        return second
      }
      between.append(index)
      index += 1
    }
    return nil
  }

  // MARK: - The new words

  private static func restore(_ head: Head, in tokens: [Token], into words: inout [Int: String]) {
    words[head.token] = cased(head.prefix + head.reading.nominative, like: tokens[head.token].text)
    for index in head.adjectives {
      let gender =
        RussianAdjective.readings(tokens[index].folded).first { agrees($0, with: head.reading) }?.gender
        ?? "m"
      words[index] = RussianAdjective.nominative(
        tokens[index].text, gender: gender, isPlural: head.reading.isPlural)
    }
  }

  private static func cased(_ word: String, like original: String) -> String {
    if original.count > 2, original.isInCapitals { return word.uppercased() }
    // What both share keeps its letters ("партнёром"), capitals too.
    var kept = original.unicodeScalars[..<original.startIndex]
    var rest = word.unicodeScalars[...]
    for letter in original.unicodeScalars {
      guard let next = rest.first, Self.folded(letter) == next else { break }
      kept = original.unicodeScalars[..<original.unicodeScalars.index(after: kept.endIndex)]
      rest = rest.dropFirst()
    }
    return String(kept) + String(rest)
  }

  private static func folded(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    letter == "ё" || letter == "Ё" ? "е" : SmallLetters.small(letter) ?? letter
  }

  private static func rebuilt(_ scalars: [Unicode.Scalar], tokens: [Token], words: [Int: String]) -> String {
    var text = ""
    var position = 0
    for index in words.keys.sorted() {
      text += String(scalars: scalars[position..<tokens[index].range.lowerBound]) + (words[index] ?? "")
      position = tokens[index].range.upperBound
    }
    return text + String(scalars: scalars[position...])
  }
}
