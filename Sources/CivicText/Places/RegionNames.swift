/// Regions: `Батыс Қазақстан облысының`, `Западно-Казахстанской области`, `область Жетісу`, `БҚО-да`, `ЗКО`,
/// `Abai Region`, and several before one head word.
struct RegionNames {
  let reader: PlaceReader
  private var regions: Regions { reader.regions }

  func mentions(at index: Int) -> [PlaceMention] {
    if let headed = russianHeadFirst(at: index) { return [headed] }
    let list = kazakhOrEnglishList(at: index)
    if !list.isEmpty { return list }
    let adjectives = russianAdjectives(at: index)
    if !adjectives.isEmpty { return adjectives }
    return [abbreviation(at: index) ?? alone(at: index)].compactMap { $0 }
  }

  // MARK: - Before a head word

  /// `Атырау, Маңғыстау және Ақтөбе облыстарында`, `West Kazakhstan Region`.
  private func kazakhOrEnglishList(at index: Int) -> [PlaceMention] {
    var found: [(range: Range<Int>, code: String)] = []
    var next = index
    while found.count < PlaceReader.longestList, let short = short(at: next) {
      found.append(short)
      next = short.range.upperBound
      if reader.has(next, .region, .after) {
        return headed(found, head: next)
      }
      guard reader.isConnector(next) else { return [] }
      next += 1
      if reader.isConnector(next) { next += 1 }
    }
    return []
  }

  private func headed(_ found: [(range: Range<Int>, code: String)], head: Int) -> [PlaceMention] {
    found.enumerated().map { order, item in
      let end = order == found.count - 1 ? head + 1 : item.range.upperBound
      return mention(item.range.lowerBound..<end, item.code, 0.95)
    }
  }

  /// A short name in the nominative, the longer first: "Батыс Қазақстан" before "Батыс".
  private func short(at index: Int) -> (range: Range<Int>, code: String)? {
    for length in reader.lengths(at: index)?.reversed() ?? [] {
      let range = index..<index + length
      guard range.upperBound <= reader.document.tokens.count, reader.isName(range) else { continue }
      let key = reader.key(range)
      if let code = regions.shorts[key] ?? regions.oldShorts[key] { return (range, code) }
    }
    return nil
  }

  /// `Западно-Казахстанской и Актюбинской областей`; alone, an adjective is weaker: `атырауские НПО`.
  private func russianAdjectives(at index: Int) -> [PlaceMention] {
    var found: [(range: Range<Int>, code: String)] = []
    var next = index
    while found.count < PlaceReader.longestList,
      let code = regions.code(ofAdjective: reader.folded(next), old: true)
    {
      found.append((next..<next + 1, code))
      next += 1
      if reader.has(next, .region, .after) { return headed(found, head: next) }
      guard reader.isConnector(next) else { break }
      next += 1
    }
    guard let first = found.first, first.code != "KZ-19",
      regions.code(ofAdjective: reader.folded(index), old: false) != nil,
      !reader.has(index + 1, .district, .after)
    else { return [] }
    return [mention(first.range, first.code, 0.55)]
  }

  /// `область Абай`, `в области Жетісу`.
  private func russianHeadFirst(at index: Int) -> PlaceMention? {
    guard reader.has(index, .region, .before), let short = short(at: index + 1) else {
      return nil
    }
    return mention(index..<short.range.upperBound, short.code, 0.95)
  }

  // MARK: - Without a head word

  private func abbreviation(at index: Int) -> PlaceMention? {
    guard let token = reader.token(index),
      token.isAcronym || token.isCapitalized && Self.hasCapitals(token.text)
    else { return nil }
    let head = token.text.prefix { $0.isUppercase }
    guard head.count >= 3, let code = regions.abbreviations[FoldedLetters.fold(String(head))] else {
      return nil
    }
    let rest = token.text.dropFirst(head.count)
    let ending = rest.hasPrefix("-") ? rest.dropFirst() : rest
    guard ending.isEmpty || KazakhCaseEnding.byText[ending.lowercased()] != nil else { return nil }
    return mention(index..<index + 1, code, 0.9)
  }

  /// Most capitalised words have one alone.
  private static func hasCapitals(_ word: String) -> Bool {
    word.unicodeScalars.prefix(3).allSatisfy(\.isCapital)
  }

  /// Names that mean the region without a head word: `Шығыс Қазақстанда`, `in East Kazakhstan`, `Маңғыстауда`.
  private func alone(at index: Int) -> PlaceMention? {
    for length in reader.lengths(at: index)?.reversed() ?? [] {
      let range = index..<index + length
      guard range.upperBound <= reader.document.tokens.count, reader.isName(range) else { continue }
      if range.count == 2, let code = adjective(range) { return mention(range, code, 0.55) }
      for form in reader.forms(range) {
        guard let code = regions.shorts[form.name], isTelling(form, code: code, at: range) else { continue }
        if reader.isNoPlace(range, isNominative: form.grammaticalCase == .nominative) { return nil }
        return mention(range, code, 0.7)
      }
    }
    if let code = regions.code(ofKazakhAdjective: reader.folded(index)), code != "KZ-75" {
      return mention(index..<index + 1, code, 0.55)
    }
    return nil
  }

  /// `Шығыс Қазақстандық`, written as two words.
  private func adjective(_ range: Range<Int>) -> String? {
    let words = range.map { FoldedLetters.fold(reader.document.tokens[$0].text) }
    guard words[1].hasSuffix("дык") else { return nil }
    return regions.shorts[words[0] + " " + words[1].dropLast(3)]
  }

  private func isTelling(_ form: PlaceWord.Form, code: String, at range: Range<Int>) -> Bool {
    if range.count == 2 { return true }
    switch code {
    case "KZ-47", "KZ-11": return true
    // The ancient name of a land, the name of a mountain: only "in" makes it the region.
    case "KZ-33", "KZ-62":
      return form.isLocative || reader.has(range.lowerBound - 1, .in, .before)
    default: return false
    }
  }

  private func mention(_ tokens: Range<Int>, _ code: String, _ confidence: Double) -> PlaceMention {
    let written = writtenName(tokens)
    let name = written ?? regions.name(code, language(of: tokens)) ?? reader.document.text(tokens: tokens)
    return reader.mention(
      tokens, code == "KZ-71" || code == "KZ-79" ? .settlement : .region, name: name, region: code,
      country: "KZ",
      confidence)
  }

  /// A name as the text spells it, where no case changes it: "области Жетісу" is "область Жетісу", "Zhetysu Region" stays.
  private func writtenName(_ tokens: Range<Int>) -> String? {
    if reader.has(tokens.lowerBound, .region, .before), tokens.count > 1 {
      return "область " + reader.document.text(tokens: tokens.dropFirst())
    }
    let text = reader.document.text(tokens: tokens)
    return text.hasSuffix(" Region") || text.hasSuffix(" Oblast") ? text : nil
  }

  /// The language the words themselves are in: a Russian footer of a Kazakh report names `ЗКО` in Russian.
  private func language(of tokens: Range<Int>) -> Language {
    let text = reader.document.text(tokens: tokens)
    if Script(of: text) == .latin { return .en }
    if reader.has(tokens.lowerBound, .region, .before) { return .ru }
    if PlaceReader.hasKazakhLetters(text) { return .kk }
    if reader.has(tokens.upperBound - 1, .region, .after) {
      return Regions.masculine(reader.folded(tokens.lowerBound)) != nil ? .ru : .kk
    }
    return reader.document.language == .kk && Regions.masculine(reader.folded(tokens.lowerBound)) == nil
      ? .kk : .ru
  }
}
