internal import CivicText

/// Halls and buildings in Russian: behind "в, на, у, к" the word for one with its adjectives, its owner and its name — "в актовом
/// зале политехнического колледжа", "в областной библиотеке имени С. Муканова", "в Дом дружбы"; behind "на базе" the body.
enum RussianVenues {
  static func find(in sentence: Range<Int>, _ reader: VenueReader, isLine: Bool) -> [VenuePhrase] {
    let matches = reader.matches(in: sentence)
    let tails = Set(matches.filter { $0.value == "tail" }.map(\.tokens.lowerBound))
    var found: [VenuePhrase] = []
    for match in matches where ["named", "modified"].contains(match.value) {
      if let last = found.last, last.tokens.upperBound > match.tokens.lowerBound { continue }
      // "дом~" and "дом~ дружбы": the longer one begins here too.
      let head =
        matches.beginning(in: match.tokens.lowerBound..<match.tokens.lowerBound + 1, \.tokens.lowerBound)
        .filter {
          ["named", "modified"].contains($0.value)
        }.max { $0.tokens.count < $1.tokens.count } ?? match
      let first = firstAdjective(of: head, in: sentence, reader)
      guard isLine || isPlace(first, in: sentence, matches, reader) else { continue }
      let end = end(of: head, in: sentence, tails, reader)
      let tokens = between(first, end)
      let isNamed =
        head.value == "named" || tokens.count > head.tokens.count
        || (reader.document.tokens[head.tokens.lowerBound].isCapitalized
          && head.tokens.lowerBound > sentence.lowerBound)
      guard isNamed else { continue }
      let name = RussianCase.nominative(reader.document.text(tokens: tokens)).filter {
        !"«»\"“”„".contains($0)
      }
      found.append(VenuePhrase(tokens: tokens, name: name))
    }
    return found.isEmpty
      ? quoted(in: sentence, matches, reader) + hosts(in: sentence, matches, reader) : found
  }

  /// "на базе «Дома дружбы»", "в КГУ «Дом дружбы – центр общественного согласия»": the word for the hall inside the marks.
  private static func quoted(
    in sentence: Range<Int>, _ matches: [CueLexicon.Match], _ reader: VenueReader
  ) -> [VenuePhrase] {
    reader.text.quotes.pairs.beginning(in: sentence, \.open).compactMap { pair in
      guard !pair.isUnclosed, pair.depth == 0, pair.inner.count <= VenueReader.longestName,
        matches.beginning(in: pair.inner, \.tokens.lowerBound).contains(where: {
          ["named", "modified"].contains($0.value) && $0.tokens.lowerBound == pair.inner.lowerBound
        }), pair.open > sentence.lowerBound
      else { return nil }
      let before = pair.open - 1
      let isForm = reader.document.tokens[before].isAcronym && before > sentence.lowerBound
      guard isPlace(isForm ? before : pair.open, in: sentence, matches, reader) else { return nil }
      let name = RussianCase.nominative(reader.document.text(tokens: pair.inner))
      return VenuePhrase(tokens: pair.inner, name: name, isQuotedName: true)
    }
  }

  /// "Национальная библиотека принимала съезд": the hall is the subject.
  private static func hosts(
    in sentence: Range<Int>, _ matches: [CueLexicon.Match], _ reader: VenueReader
  ) -> [VenuePhrase] {
    guard
      let head = matches.first(where: {
        ["named", "modified"].contains($0.value) && !reader.text.quotes.isQuote($0.tokens.lowerBound)
      })
    else { return [] }
    let first = firstAdjective(of: head, in: sentence, reader)
    let tails = Set(matches.filter { $0.value == "tail" }.map(\.tokens.lowerBound))
    let end = end(of: head, in: sentence, tails, reader)
    let isSubject = first == sentence.lowerBound || reader.folded(first - 1) == ","
    guard isSubject, end - first > 1, end < sentence.upperBound,
      ["принимал", "принял", "собрал", "вместил"].contains(where: reader.folded(end).hasPrefix)
    else { return [] }
    return [
      VenuePhrase(
        tokens: between(first, end),
        name: reader.document.text(tokens: first..<end).filter { !"«»".contains($0) })
    ]
  }

  // MARK: Before the word

  private static func firstAdjective(
    of head: CueLexicon.Match, in sentence: Range<Int>, _ reader: VenueReader
  ) -> Int {
    var first = head.tokens.lowerBound
    while first > sentence.lowerBound, head.tokens.lowerBound - first < 6,
      isAdjective(reader.document.tokens[first - 1]),
      reader.place(at: first - 1) == nil,
      !reader.isEventWord(first - 1)
    {
      first -= 1
    }
    return first
  }

  private static func isAdjective(_ token: Token) -> Bool {
    token.kind == .word && token.folded.count >= 5
      && [
        "ий", "ый", "ой", "ого", "его", "ом", "ем", "ую", "юю", "ей", "ая", "ое", "ым", "им",
      ].contains { token.folded.hasSuffix($0) } && !notAdjectives.contains(token.folded)
  }

  private static let notAdjectives: Set<String> = [
    "котором", "которой", "которую", "другом", "своей", "своем", "такой", "этой", "самой", "каждой", "одной",
    "одном",
    "прошлой", "прошлом", "текущем", "первой", "второй", "целом", "итогом", "свой",
  ]

  private static func isPlace(
    _ first: Int, in sentence: Range<Int>, _ matches: [CueLexicon.Match], _ reader: VenueReader
  ) -> Bool {
    guard first > sentence.lowerBound else { return false }
    let before = reader.folded(first - 1)
    // "на базе Каспийского университета"
    if matches.beginning(in: first - 1..<first, \.tokens.lowerBound).contains(where: { $0.value == "base" }),
      first - 2 >= sentence.lowerBound
    {
      return ["на", "в"].contains(reader.folded(first - 2))
    }
    // "Площадкой форума стал университет"
    if ["стал", "стала", "стало"].contains(before) {
      return between(max(sentence.lowerBound, first - 5), first).contains { reader.folded($0) == "площадкой" }
    }
    guard ["в", "во", "на", "у", "к"].contains(before) else { return false }
    // "участие в центре", "вошли в здание", "изменения в школе"
    return first - 2 < sentence.lowerBound || !others.contains(reader.folded(first - 2))
  }

  private static let others: Set<String> = [
    "участие", "участия", "участвуют", "участвовали", "вступил", "вступила", "обучение", "учится", "учатся",
    "работает",
    "работают", "обратились", "обратиться", "изменения", "ремонт", "внимание",
  ]

  // MARK: Behind the word

  private static func end(
    of head: CueLexicon.Match, in sentence: Range<Int>, _ tails: Set<Int>, _ reader: VenueReader
  ) -> Int {
    let tokens = reader.document.tokens
    var end = head.tokens.upperBound
    var index = end
    while index < sentence.upperBound, index - head.tokens.lowerBound < 16 {
      let token = tokens[index]
      if let pair = reader.quotation(openingAt: index) {
        end = min(pair.close + 1, sentence.upperBound)
        index = end
      } else if token.text == "№", index + 1 < sentence.upperBound, tokens[index + 1].kind == .number {
        index += 2
        end = index
      } else if token.kind == .number, index == head.tokens.upperBound, token.folded.allSatisfy(\.isNumber) {
        index += 1
        end = index
      } else if ["имени", "им"].contains(token.folded) {
        guard let after = nameEnd(from: index + 1, in: sentence, reader) else { return end }
        end = after
        index = after
      } else if let place = reader.place(at: index) {
        // "акимата области Абай", not "в Доме дружбы города Кокшетау".
        guard place.kind == .region || place.kind == .country, end > head.tokens.upperBound,
          place.confidence > 0.8
        else { return end }
        end = min(place.tokens.upperBound, sentence.upperBound)
        index = end
      } else if token.kind == .word, tails.contains(index) || isGenitiveHead(token) || token.isAcronym {
        index += 1
        end = index
      } else if token.kind == .word, isGenitiveAdjective(token.folded) || token.folded == "и",
        index + 1 < sentence.upperBound
      {
        // Belongs to the name only with its noun.
        index += 1
      } else {
        return end
      }
    }
    return end
  }

  /// "отдела"; "Центр дневного пребывания", "активного долголетия", but not "в центре внимания".
  private static func isGenitiveHead(_ token: Token) -> Bool {
    if RussianCase.grammaticalCase(of: token.folded) == .genitive { return true }
    return token.folded.count > 5 && token.folded != "внимания"
      && ["ния", "тия", "ства", "ости", "ции"].contains(where: token.folded.hasSuffix)
  }

  private static func isGenitiveAdjective(_ folded: String) -> Bool {
    folded.count >= 5 && ["ого", "его", "ой", "ей", "ых", "их"].contains { folded.hasSuffix($0) }
  }

  /// "имени академика Е. А. Букетова", "им. Абая".
  private static func nameEnd(from start: Int, in sentence: Range<Int>, _ reader: VenueReader) -> Int? {
    let tokens = reader.document.tokens
    var index = start
    if index < sentence.upperBound, tokens[index].isMark(".") { index += 1 }
    if index < sentence.upperBound, tokens[index].kind == .word, !tokens[index].isCapitalized { index += 1 }
    let first = index
    while index < sentence.upperBound, index - first < 6 {
      let isPoint =
        tokens[index].isMark(".") && reader.isInitial(endingAt: index) && index + 1 < sentence.upperBound
      guard tokens[index].isCapitalized || isPoint else { break }
      // "имени Абая Кунанбаева Республики Казахстан"
      if index > first, tokens[index].isCapitalized, reader.place(at: index) != nil { break }
      index += 1
    }
    return index > first ? index : nil
  }
}
