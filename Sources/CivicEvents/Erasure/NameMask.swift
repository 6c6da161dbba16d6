internal import CivicText

/// Takes one person's name out of texts: in every spelling and case form, as surname and given name, with initials, as a
/// surname alone where the text names the person in full, and in handles and addresses.
///
/// Each scalar of a name becomes ``mark``: a text stays as long as it was, and the ranges in it hold.
struct NameMask {
  static let mark: Unicode.Scalar = "█"

  private let forms: NameForms

  /// - Parameter names: of one person, each as any report has it.
  init(_ names: [(name: String, language: Language)]) { forms = NameForms(names) }

  var isEmpty: Bool { forms.profiles.isEmpty }

  /// False where a look at the letters shows that nothing of the person stands there.
  func mayStand(in text: String) -> Bool { forms.mayStand(in: text) }

  /// Beginnings of words in the search index: the surname without what an ending or a stemmer may take.
  var searchPrefixes: [String] { forms.searchPrefixes }

  /// Whether a body is called after the person: its name is its own.
  func bears(_ name: String) -> Bool {
    name.split { !$0.isLetter && $0 != "-" }.contains { forms.isSurname(String($0)) }
  }

  /// Where the name stands, in scalars.
  ///
  /// - Parameters:
  ///   - known: places that are known to name the person.
  ///   - others: places that name others, whose namesakes they may be.
  /// - Returns: empty where the text names nobody of that name in full, and no place is known.
  func ranges(in document: Document, known: [Range<Int>] = [], others: [Range<Int>] = []) -> [Range<Int>] {
    let tokens = document.tokens
    var isHit = [Bool](repeating: false, count: tokens.count)
    var isOther = isHit
    for range in others { for token in Self.tokens(range, document) { isOther[token] = true } }
    var isNamed = !known.isEmpty
    for range in known {
      for token in Self.tokens(range, document) where tokens[token].kind != .mark { isHit[token] = true }
    }
    for name in CivicText.PersonNames.find(in: document) where !name.tokens.contains(where: { isOther[$0] }) {
      if forms.isSame(name.name, document.language) {
        isNamed = true
        for token in name.tokens where tokens[token].kind != .mark { isHit[token] = true }
      } else if name.surname != nil {
        for token in name.tokens where !isHit[token] { isOther[token] = true }
      }
    }
    for index in tokens.indices where tokens[index].kind == .word && !isOther[index] && !isHit[index] {
      if forms.isBoth(tokens[index].text) || isAddress(tokens[index].text) {
        isHit[index] = true
        isNamed = true
      } else if forms.isSurname(tokens[index].text) {
        let beside = besides(index, tokens).filter { !isOther[$0] }
        let given = beside.filter { forms.isGiven(tokens[$0].text) || forms.isInitial(tokens[$0].text) }
        if !given.isEmpty {
          isNamed = true
          isHit[index] = true
          for token in given { isHit[token] = true }
        } else if tokens[index].isCapitalized, forms.isTellingSurname(tokens[index].text) {
          isHit[index] = true
        }
      }
    }
    guard isNamed else { return [] }
    for index in tokens.indices where tokens[index].isCapitalized && !isOther[index] && !isHit[index] {
      let word = tokens[index].text
      if forms.isGiven(word) {
        isHit[index] = !isBesideOther(index, tokens, isHit)
      } else if forms.isInitial(word), besides(index, tokens).contains(where: { isHit[$0] }) {
        isHit[index] = true
      }
    }
    return tokens.indices.filter { isHit[$0] }.map { tokens[$0].range }
  }

  /// What a title, a post or a line of a log says, without the name.
  ///
  /// - Parameter isNamed: true where the text it is from names the person: then a surname alone is theirs too.
  func masked(_ field: String, _ language: Language, isNamed: Bool = false) -> String {
    guard mayStand(in: field) || field.contains("-") else { return field }
    let document = Document(field, language: language)
    var ranges = ranges(in: document)
    if isNamed {
      ranges += document.tokens.filter { $0.isCapitalized && forms.isTellingSurname($0.text) }.map(\.range)
    }
    return ranges.isEmpty ? field : Self.masked(field, ranges)
  }

  /// Whether the address of a page has the name in it, in Latin letters: "…/aigul-serikova-spoke/".
  ///
  /// - Parameter isNamed: true where the page names the person: then the surname alone is theirs.
  func isInAddress(_ address: String, isNamed: Bool = false) -> Bool {
    let words = address.split { !$0.isLetter }.map(String.init).filter {
      $0.count > 2 && $0.utf8.allSatisfy { $0 < 0x80 }
    }
    if isNamed, words.contains(where: { $0.count > 4 && forms.soundsAsSurname($0.capitalized) }) {
      return true
    }
    return zip(words, words.dropFirst()).contains { forms.isSame("\($0.capitalized) \($1.capitalized)", .en) }
  }

  /// A path or an address without the words that sound as the surname, and the given names beside them.
  func maskedAddress(_ address: String) -> String {
    let words = address.indices(of: { $0.isLetter && $0.isASCII })
    var ranges: [Range<Int>] = []
    for (index, word) in words.enumerated() {
      if word.text.count > 4, forms.soundsAsSurname(word.text.capitalized) { ranges.append(word.range) }
      if index > 0, forms.isSame("\(words[index - 1].text.capitalized) \(word.text.capitalized)", .en) {
        ranges += [words[index - 1].range, word.range]
      }
    }
    return ranges.isEmpty ? address : Self.masked(address, ranges)
  }

  static func masked(_ text: String, _ ranges: [Range<Int>]) -> String {
    var scalars = Array(text.unicodeScalars)
    for range in ranges {
      for index in range.clamped(to: scalars.indices) where !scalars[index].properties.isWhitespace {
        scalars[index] = mark
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: -

  /// The words beside one, with nothing but points between.
  private func besides(_ index: Int, _ tokens: [Token]) -> [Int] {
    var found: [Int] = []
    for step in [-1, 1] {
      var next = index + step
      var words = 0
      while tokens.indices.contains(next), abs(next - index) <= 5, words < 2 {
        if tokens[next].isMark(".") || tokens[next].isMark("_") {
          next += step
          continue
        }
        guard tokens[next].kind == .word else { break }
        guard forms.isGiven(tokens[next].text) || forms.isInitial(tokens[next].text) || words == 0 else {
          break
        }
        found.append(next)
        words += 1
        next += step
      }
    }
    return found
  }

  /// «Айгүл ▸Нұрланова»: a given name of somebody else.
  private func isBesideOther(_ index: Int, _ tokens: [Token], _ isHit: [Bool]) -> Bool {
    guard tokens.indices.contains(index + 1) else { return false }
    let next = tokens[index + 1]
    return next.isCapitalized && !isHit[index + 1] && !forms.isGiven(next.text) && !next.isAcronym
  }

  /// "aigul-serikova" of an address.
  private func isAddress(_ word: String) -> Bool {
    let parts = word.split { $0 == "-" || $0 == "_" }.map(String.init)
    guard parts.count > 1, word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return zip(parts, parts.dropFirst()).contains { one, other in
      one.count > 2 && other.count > 2 && forms.isSame("\(one.capitalized) \(other.capitalized)", .en)
    }
  }

  private static func tokens(_ range: Range<Int>, _ document: Document) -> Range<Int> {
    let tokens = document.tokens
    func first(where isPast: (Token) -> Bool) -> Int {
      var low = 0
      var high = tokens.count
      while low < high {
        let middle = (low + high) / 2
        if isPast(tokens[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let low = first { $0.range.upperBound > range.lowerBound }
    return low..<max(low, first { $0.range.lowerBound >= range.upperBound })
  }
}

extension String {
  /// The runs of characters that are meant, with their places in scalars.
  fileprivate func indices(of isMeant: (Character) -> Bool) -> [(text: String, range: Range<Int>)] {
    var found: [(text: String, range: Range<Int>)] = []
    var word = ""
    var start = 0
    var place = 0
    for character in self + " " {
      if isMeant(character) {
        if word.isEmpty { start = place }
        word.append(character)
      } else if !word.isEmpty {
        found.append((word, start..<place))
        word = ""
      }
      place += character.unicodeScalars.count
    }
    return found
  }

  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
