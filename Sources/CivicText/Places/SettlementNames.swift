/// Towns and villages: `Оралда`, `Орал қаласында`, `Уральске`, `в городе Уральск`, `г. Уральск`, `the city of Oral`;
/// with a head word also those that no list holds: `Тайпақ ауылында`, `село Дарьинское`.
struct SettlementNames {
  let reader: PlaceReader

  func mention(at index: Int) -> PlaceMention? {
    if let head = headBefore(at: index) {
      return known(at: head.next, begin: index, type: head.type)
        ?? unknown(at: head.next, begin: index, type: head.type)
    }
    return known(at: index, begin: index, type: nil) ?? unknown(at: index, begin: index, type: nil)
  }

  /// `город`, `г.`, `city of` at a token.
  private func headBefore(at index: Int) -> (type: String, next: Int)? {
    guard let token = reader.token(index), token.kind == .word else { return nil }
    if let type = reader.settlementType(index, .before) {
      let hasPoint = reader.token(index + 1)?.isMark(".") == true
      // "с" without a point is another word, "С." an initial, the "г." of a year belongs to its number.
      if token.folded.count == 1, !hasPoint || token.isCapitalized || reader.token(index - 1)?.kind == .number
      {
        return nil
      }
      // "и т.п. Рекомендации"
      if token.folded == "п", reader.token(index - 1)?.isMark(".") == true, !token.spaceBefore { return nil }
      return (type, hasPoint ? index + 2 : index + 1)
    }
    if let type = reader.settlementType(index, .beforeOf), reader.folded(index + 1) == "of" {
      return (type, index + 2)
    }
    return nil
  }

  private func known(at index: Int, begin: Int, type: String?) -> PlaceMention? {
    for length in reader.lengths(at: index)?.reversed() ?? [] {
      let range = index..<index + length
      guard range.upperBound <= reader.document.tokens.count, reader.isName(range) else { continue }
      let forms = reader.forms(range)
      for form in forms {
        guard let named = reader.gazetteer.settlements[form.name] else { continue }
        return mention(named, form: form, of: forms, range: range, begin: begin, typeBefore: type)
      }
    }
    return nil
  }

  private func mention(
    _ named: [Gazetteer.Named], form: PlaceWord.Form, of forms: [PlaceWord.Form], range: Range<Int>,
    begin: Int,
    typeBefore: String?
  ) -> PlaceMention? {
    let isNominative = form.grammaticalCase == .nominative
    var end = range.upperBound
    var type = typeBefore
    if type == nil, isNominative, let after = reader.settlementType(end, .after) {
      type = after
      end += reader.folded(end) == "қ" && reader.token(end + 1)?.isMark(".") == true ? 2 : 1
    }
    // "Шевченко", the old name of a town, is a surname too.
    let needsHead =
      named.contains(where: \.place.needsHead) || Self.isSurname(named)
      || (named.contains(where: \.place.isRussianWord) && reader.document.language == .ru
        && reader.beginsSentence(range.lowerBound))
    let wanted = named.filter { type == nil || type == "-" || $0.place.isTown == (type == "town") }
    guard let first = wanted.first(where: \.place.isTown) ?? wanted.first else {
      // "Абай ауылы" where only a town of that name is known.
      return nil
    }
    if type == nil {
      if reader.isNoPlace(range, isNominative: isNominative) { return nil }
      if needsHead, !isTelling(form, range) { return nil }
    }
    let peers = wanted.filter { $0.place.isTown == first.place.isTown }
    let codes = Set(peers.map(\.place.code))
    return reader.mention(
      begin..<end, .settlement, name: reader.name(of: first.place, among: named, forms: forms),
      region: codes.count == 1 ? first.place.regionCode : nil, country: first.place.countryCode,
      type != nil ? 0.95 : needsHead ? 0.7 : 0.85)
  }

  private static func isSurname(_ named: [Gazetteer.Named]) -> Bool {
    named.contains { named in
      let endings =
        [named.place.kk, named.place.ru].contains(named.spelling) ? ["ов", "ев"] : ["ов", "ев", "ин", "ко"]
      return endings.contains { named.spelling.hasSuffix($0) }
    }
  }

  /// A name that is also a word is a place in the locative: `Абайда`, `в Рудном`, `in Oral`.
  private func isTelling(_ form: PlaceWord.Form, _ range: Range<Int>) -> Bool {
    let isBehindIn = reader.has(range.lowerBound - 1, .in, .before)
    switch form.grammaticalCase {
    case .locative: return true
    case .prepositional, .nominative: return isBehindIn
    default: return false
    }
  }

  /// With a village's head word alone: "города Европы" names no town.
  private func unknown(at index: Int, begin: Int, type: String?) -> PlaceMention? {
    guard let token = reader.token(index), token.isCapitalized, !token.isAcronym else { return nil }
    if let type {
      guard type == "village", !isLatin(token) || reader.folded(index - 1) == "of" else { return nil }
      return reader.mention(
        begin..<index + 1, .settlement, name: Self.nominative(token.text), region: nil, country: nil, 0.75)
    }
    guard reader.settlementType(index + 1, .after) == "village", !isLatin(token),
      !reader.has(index + 2, .street, .after)
    else { return nil }
    return reader.mention(index..<index + 2, .settlement, name: token.text, region: nil, country: nil, 0.75)
  }

  private func isLatin(_ token: Token) -> Bool { Script(of: token.text) == .latin }

  /// Villages in `-ское`, `-ово`, `-ино` that the text puts in the prepositional: "Дарьинском", "Солнцеве".
  private static func nominative(_ name: String) -> String {
    if name.hasSuffix("ском") { return name.dropLast(2) + "ое" }
    let isOwn = ["ове", "еве", "ине"].contains { name.hasSuffix($0) }
    return isOwn && name.count > 4 ? name.dropLast() + "о" : name
  }
}
