/// Districts as the text names them: `Ақжайық ауданының`, `Бурлинского района`, `район Байтерек`,
/// `Burlin district`, `Бөрлі мен Теректі аудандарында`.
struct DistrictNames {
  let reader: PlaceReader
  private typealias Found = (range: Range<Int>, named: [Gazetteer.Named], name: String)

  func mentions(at index: Int) -> [PlaceMention] {
    if let headed = headFirst(at: index) { return [headed] }
    guard reader.isCapitalized(index), goesOn(at: index + 1) || goesOn(at: index + 2) else { return [] }
    var found: [Found] = []
    var next = index
    while found.count < PlaceReader.longestList, let item = russianAdjective(at: next) ?? name(at: next) {
      found.append(item)
      next = item.range.upperBound
      if reader.has(next, .namedAfter, .after) { next += 1 }
      if reader.has(next, .district, .after) {
        return found.enumerated().map { order, item in
          mention(
            item, end: order == found.count - 1 ? next + 1 : item.range.upperBound, head: reader.folded(next))
        }
      }
      guard reader.isConnector(next) else { return [] }
      next += 1
    }
    return []
  }

  /// What a name has to be followed by: the head word, or more names before one.
  private func goesOn(at index: Int) -> Bool {
    reader.has(index, .district, .after) || reader.has(index, .namedAfter, .after)
      || reader.isConnector(index)
  }

  /// `район Байтерек`: only a known name, since "в районе Уральска" means "near".
  private func headFirst(at index: Int) -> PlaceMention? {
    guard reader.has(index, .district, .before) else { return nil }
    var first = index + 1
    if reader.folded(first) == "имени" { first += 1 }
    for length in [2, 1] {
      let range = first..<first + length
      guard range.upperBound <= reader.document.tokens.count, reader.isName(range) else { continue }
      guard let named = reader.gazetteer.districts[reader.key(range)] else { continue }
      return mention(
        (
          index..<range.upperBound, named,
          "район " + reader.document.text(tokens: index + 1..<range.upperBound)
        ), end: range.upperBound, head: reader.folded(index))
    }
    return nil
  }

  /// A Kazakh or English name of one word or more, known or not.
  private func name(at index: Int) -> Found? {
    guard reader.isCapitalized(index) else { return nil }
    for length in [2, 1] {
      let range = index..<index + length
      guard range.upperBound <= reader.document.tokens.count, reader.isName(range) else { continue }
      if let named = reader.gazetteer.districts[reader.key(range)] {
        return (range, named, named[0].place.kk)
      }
    }
    // At a sentence's beginning every word has a capital: "Қала аудандарында".
    if reader.beginsSentence(index) { return nil }
    return (index..<index + 1, [], reader.document.tokens[index].text)
  }

  private func russianAdjective(at index: Int) -> Found? {
    guard reader.isCapitalized(index), let token = reader.token(index),
      let masculine = Regions.masculine(token.text)
    else { return nil }
    let named = reader.gazetteer.districtAdjectives[masculine] ?? []
    if named.isEmpty, reader.beginsSentence(index) { return nil }
    return (index..<index + 1, named, Self.masculine(token.text) + " район")
  }

  private static func masculine(_ adjective: String) -> String {
    RussianAdjective.nominative(adjective, gender: "m", isPlural: false)
  }

  private func mention(_ found: Found, end: Int, head: String) -> PlaceMention {
    let codes = Set(found.named.map(\.place.code))
    let tokens = found.range.lowerBound..<end
    return reader.mention(
      tokens, .district, name: name(found, head: head),
      region: codes.count == 1 ? codes.first : nil,
      country: codes.isEmpty ? nil : "KZ", codes.isEmpty ? 0.75 : 0.95)
  }

  private func name(_ found: Found, head: String) -> String {
    if found.name.hasSuffix("район") || found.name.hasPrefix("район") { return found.name }
    if head.hasPrefix("аудан") {
      return found.named.isEmpty ? found.name + " ауданы" : found.name
    }
    let written = reader.document.text(tokens: found.range)
    if Script(of: written) == .latin { return written + " District" }
    return Self.masculine(written) + " район"
  }
}
