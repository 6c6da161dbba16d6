/// Words, numbers and marks.
enum Tokenizer {
  static func tokens(_ scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 5)
    var bytes: [UInt8] = []
    var index = 0
    var spaceBefore = true
    while index < scalars.count {
      let scalar = scalars[index]
      if isSpace(scalar) {
        spaceBefore = true
        index += 1
        continue
      }
      let start = index
      let kind: Token.Kind
      if isLetter(scalar) {
        kind = .word
        index = endOfWord(from: index, in: scalars)
      } else if isDigit(scalar) {
        kind = .number
        index = endOfNumber(from: index, in: scalars)
      } else {
        kind = .mark
        index += 1
      }
      bytes.removeAll(keepingCapacity: true)
      var isSmall = true
      for scalar in scalars[start..<index] {
        SmallLetters.append(scalar, to: &bytes)
        // Most words are in small letters already.
        isSmall = isSmall && scalar != "ё" && SmallLetters.small(scalar) == scalar
      }
      let text = String(decoding: bytes, as: UTF8.self)
      tokens.append(
        Token(
          kind: kind, range: start..<index, text: text,
          folded: isSmall || kind == .mark ? text : SmallLetters.folded(text), spaceBefore: spaceBefore))
      spaceBefore = false
    }
    return tokens
  }

  /// Each line with a token on it.
  static func paragraphs(_ tokens: [Token], in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var first = 0
    for index in tokens.indices.dropFirst() {
      let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
      if scalars[gap].contains("\n") {
        paragraphs.append(first..<index)
        first = index
      }
    }
    if first < tokens.count { paragraphs.append(first..<tokens.count) }
    return paragraphs
  }

  private static func endOfWord(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = start + 1
    while index < scalars.count {
      let scalar = scalars[index]
      let letterFollows = index + 1 < scalars.count && isLetter(scalars[index + 1])
      if isLetter(scalar) || isDigit(scalar) || isNonspacing(scalar) {
        index += 1
      } else if isInnerMark(scalar), letterFollows {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private static func endOfNumber(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var index = start + 1
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if isDigit(scalar) {
        index += 1
      } else if scalar == "." || scalar == "," || scalar == ":", isDigit(next) {
        index += 1
      } else if scalar == "-", isLetter(next) {
        index = endOfWord(from: index + 1, in: scalars)
        break
      } else {
        break
      }
    }
    return index
  }

  static func fold(_ text: String) -> String { SmallLetters.folded(text) }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case 0x21...0x7F, 0x400...0x52F: false
    default: scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isLetter }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Unicode has no such marks below U+0300.
  private static func isNonspacing(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isInnerMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "'" || scalar == "\u{2019}"
  }
}
