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
    guard let token = reader.token(index), token.kind == .word,
      !token.isCapitalized || !reader.isCapitalized(index + 1) || index == 0 || token.folded.count > 1
    else { return nil }
    if let type = reader.heads.type(token.folded, "settlement", .before) {
      let isShort = token.folded.count <= 3 && token.folded != "аул"
      let hasPoint = reader.token(index + 1)?.isMark(".") == true
      // "с" and "п" without a point are other words; the "г." of a year belongs to its number.
      if isShort, !hasPoint || reader.token(index - 1)?.kind == .number { return nil }
      return (type, hasPoint ? index + 2 : index + 1)
    }
    if let type = reader.heads.type(token.folded, "settlement", .beforeOf), reader.folded(index + 1) == "of" {
      return (type, index + 2)
    }
    return nil
  }

  private func known(at index: Int, begin: Int, type: String?) -> PlaceMention? {
    for length in [2, 1] {
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
    if type == nil, isNominative, let after = reader.heads.type(reader.folded(end), "settlement", .after) {
      type = after
      end += reader.folded(end) == "қ" && reader.token(end + 1)?.isMark(".") == true ? 2 : 1
    }
    let wanted = named.filter { type == nil || type == "-" || $0.place.isTown == (type == "town") }
    guard let first = wanted.first(where: \.place.isTown) ?? wanted.first else {
      // "Абай ауылы" where only a town of that name is known.
      return nil
    }
    if type == nil {
      if reader.isNoPlace(range, isNominative: isNominative) { return nil }
      if named.contains(where: \.place.needsHead), !isTelling(form, range) { return nil }
    }
    let peers = wanted.filter { $0.place.isTown == first.place.isTown }
    let codes = Set(peers.map(\.place.code))
    let needsHead = named.contains(where: \.place.needsHead)
    return reader.mention(
      begin..<end, .settlement, name: reader.name(of: first.place, among: named, forms: forms),
      region: codes.count == 1 ? first.place.code : nil, country: "KZ",
      type != nil ? 0.95 : needsHead ? 0.7 : 0.85)
  }

  /// A name that is also a word is a place in the locative: `Абайда`, `в Рудном`, `in Oral`.
  private func isTelling(_ form: PlaceWord.Form, _ range: Range<Int>) -> Bool {
    let isBehindIn = reader.heads.has(reader.folded(range.lowerBound - 1), "in", .before)
    switch form.grammaticalCase {
    case .locative: return true
    case .prepositional, .nominative: return isBehindIn
    default: return false
    }
  }

  private func unknown(at index: Int, begin: Int, type: String?) -> PlaceMention? {
    guard let token = reader.token(index), token.isCapitalized, !token.isAcronym else { return nil }
    if let type {
      // Behind a head word only a village: "города Европы" names none.
      guard type == "village", Script(of: token.text) != .latin || reader.document.language == .en else {
        return nil
      }
      var name = token.text
      if name.hasSuffix("ском") || name.hasSuffix("ском") { name = name.dropLast(2) + "ое" }
      return reader.mention(begin..<index + 1, .settlement, name: name, region: nil, country: nil, 0.75)
    }
    guard reader.heads.type(reader.folded(index + 1), "settlement", .after) == "village",
      !reader.heads.has(reader.folded(index + 2), "street", .after)
    else { return nil }
    return reader.mention(index..<index + 2, .settlement, name: token.text, region: nil, country: nil, 0.75)
  }
}
