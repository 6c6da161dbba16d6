internal import CivicText

/// The places that a question names, typed with or without capitals.
struct QuestionPlaces {
  /// - Parameters:
  ///   - known: words that the lexicon has.
  ///   - names: those of the database: its places are known in any letters.
  static func items(
    in question: QuestionText, language: Language, known: Set<Int>, names: KnownNames
  ) -> [QuestionItem] {
    var items: [QuestionItem] = []
    for text in [question.text, capitalized(question)] {
      for mention in Places.find(in: Document(text, language: language)) {
        let words = question.words.indices.filter { question.words[$0].range.overlaps(mention.range) }
        guard let first = words.first, let last = words.last, let meaning = meaning(mention) else { continue }
        let range = first..<last + 1
        if items.contains(where: { $0.range.overlaps(range) }) { continue }
        items.append(
          QuestionItem(range: range, meaning: meaning, score: 10 * Double(range.count) - 1))
      }
    }
    for index in question.words.indices where !items.contains(where: { $0.range.contains(index) }) {
      if let town = linked(question.words[index].text) {
        items.append(QuestionItem(range: index..<index + 1, meaning: .place(town), score: 9))
        continue
      }
      if language == .kk, let district = names.district(question.words, at: index) {
        items.append(QuestionItem(range: index..<index + 2, meaning: .place(district), score: 19))
        continue
      }
      if !known.contains(index), !isWord(index, question),
        let place = names.place(question.words[index], isLoose: language == .kk)
      {
        items.append(QuestionItem(range: index..<index + 1, meaning: .place(place), score: 9))
        continue
      }
      // «БҚО», "зко", «алматинский»
      if let code = Places.regionCode(named: question.words[index].text.uppercased()) {
        let isShort = question.words[index].text.count < 5
        items.append(
          QuestionItem(
            range: index..<index + 1, meaning: isShort ? .region(code) : adjectival(code), score: 8))
      }
    }
    return items
  }

  /// «Лисаковскіде»: a Russian name that ends in two consonants takes a vowel before its ending.
  private static func linked(_ word: String) -> String? {
    let base = KazakhCase.stripped(word).base
    guard base != word, base.hasSuffix("і") || base.hasSuffix("ы") else { return nil }
    return Places.town(named: String(base.dropLast()), isAlone: false)?.kk
  }

  private static func meaning(_ mention: PlaceMention) -> QuestionMeaning? {
    switch mention.kind {
    case .region: mention.regionCode.map { mention.confidence < adjective ? adjectival($0) : .region($0) }
    case .settlement, .district: .place(mention.name)
    case .country: mention.countryCode == "KZ" ? .cues([.filler]) : .place(mention.name)
    }
  }

  /// «Алматинский»: of a region, and of the city of its name where that is no part of it.
  private static func adjectival(_ code: String) -> QuestionMeaning {
    guard let name = Places.regionName(code, .kk)?.split(separator: " ").first,
      let city = Places.regionCode(named: String(name)), city != code
    else { return .region(code) }
    return .places([city, code])
  }

  /// Adjectives are less sure than this.
  private static let adjective = 0.56

  /// Every word with a capital, where one of the question has a small letter behind a word of place or a case ending of it.
  private static func capitalized(_ question: QuestionText) -> String {
    var scalars = Array(question.text.unicodeScalars)
    for (index, word) in question.words.enumerated() where !word.isCapitalized && !word.isNumber {
      let before = index > 0 ? question.words[index - 1].folded : ""
      let isBehindIn = ["в", "во", "in", "из", "по", "from", "at"].contains(before)
      guard
        isBehindIn || isLocative(word.text) || isBeforeHead(index, question)
          || Places.town(named: word.text, isAlone: false) != nil
      else { continue }
      let start = word.range.lowerBound
      scalars[start] = scalars[start].properties.uppercaseMapping.unicodeScalars.first ?? scalars[start]
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// «Ұлытау облысында», "кызылорда": before a word for a region, a district or a town.
  private static func isBeforeHead(_ index: Int, _ question: QuestionText) -> Bool {
    guard question.words.indices.contains(index + 1) else { return false }
    let next = question.words[index + 1].folded
    return ["облыс", "аудан", "кала", "ауыл", "област", "район", "region", "district", "city", "oblast"]
      .contains {
        next.hasPrefix($0)
      }
  }

  /// «Семей», "семей": a town's name that is a word where nothing tells that it is the town.
  private static func isWord(_ index: Int, _ question: QuestionText) -> Bool {
    let word = question.words[index]
    guard !word.isCapitalized, !isLocative(word.text) else { return false }
    let before = index > 0 ? question.words[index - 1].folded : ""
    if ["в", "во", "in", "из", "at", "from"].contains(before) { return false }
    let name = word.text.prefix(1).uppercased() + word.text.dropFirst()
    return Places.town(named: name, isAlone: true) != nil && Places.town(named: name, isAlone: false) == nil
  }

  /// «Шалқияда», «Шалқиядағы»
  private static func isLocative(_ word: String) -> Bool {
    ["дағы", "дегі", "тағы", "тегі", "дагы", "деги", "тагы", "теги"].contains(where: word.hasSuffix)
      || KazakhCase.stripped(word).grammaticalCase == .locative
  }
}
