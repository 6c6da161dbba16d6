/// Finds places in texts, and knows their names in the three languages.
package enum Places {
  /// The places that a text names, in its order, none overlapping another. Streets, rivers, mountains, persons of
  /// the same name and names in quotation marks are left out.
  package static func find(in document: Document) -> [PlaceMention] {
    let reader = PlaceReader(document: document)
    let regions = RegionNames(reader: reader)
    let districts = DistrictNames(reader: reader)
    let settlements = SettlementNames(reader: reader)
    let countries = CountryNames(reader: reader)
    var mentions: [PlaceMention] = []
    var index = 0
    while index < document.tokens.count {
      guard document.tokens[index].kind == .word, reader.mayBegin(index) else {
        index += 1
        continue
      }
      var found = regions.mentions(at: index)
      if found.first.map({ $0.confidence < 0.9 }) ?? true {
        let better = districts.mentions(at: index)
        if !better.isEmpty { found = better }
      }
      if found.isEmpty {
        found = [settlements.mention(at: index) ?? countries.mention(at: index)].compactMap { $0 }
      }
      mentions += found
      index = max(index + 1, found.last?.tokens.upperBound ?? 0)
    }
    let named = Set(mentions.filter { $0.kind != .district }.compactMap(\.regionCode))
    return mentions.map { settled($0, by: named) }
  }

  /// The ISO 3166-2 code of a region of Kazakhstan or a city of republican significance, by any form of its name in
  /// any of the languages: "Батыс Қазақстан облысы", "ЗКО", "западно-казахстанский", "KZ-27". "Алматы" alone is
  /// the city. Nil for other places.
  package static func regionCode(named name: String) -> String? {
    let key = FoldedLetters.fold(singleSpaced(name))
    if key.hasPrefix("kz-"), Regions.all.name(key.uppercased(), .en) != nil { return key.uppercased() }
    if let code = Regions.all.code(folded: key) { return code }
    if !mayNameRegion(name) { return nil }
    let mentions = find(in: Document(name, language: LanguageDetector.detect(name) ?? .ru))
    guard mentions.count == 1, let only = mentions.first else { return nil }
    return only.kind == .region || cities.contains(only.regionCode ?? "") ? only.regionCode : nil
  }

  /// With one space between words and none at the ends, as most names are.
  private static func singleSpaced(_ name: String) -> String {
    var before = UInt8(ascii: " ")
    for byte in name.utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      // White space beyond ASCII is in the characters that begin with these bytes.
      if isSpace && before == byte || (0x09...0x0D).contains(byte) || byte == 0xC2
        || (0xE1...0xE3).contains(byte)
      {
        before = UInt8(ascii: " ")
        break
      }
      before = byte
    }
    if before != UInt8(ascii: " ") { return name }
    return name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// False for Cyrillic words in small letters of which none may be an adjective: what other names of regions are known has been
  /// looked up before.
  private static func mayNameRegion(_ name: String) -> Bool {
    if name.unicodeScalars.contains(where: { $0.isCapital || $0.isASCII && $0.isLetter }) {
      return true
    }
    return Tokenizer.tokens(Array(name.unicodeScalars)).contains {
      Regions.mayBeAdjective($0.folded) || Regions.all.mayBeKazakhAdjective($0.folded)
    }
  }

  /// The full name of a region by its ISO 3166-2 code: "KZ-27" → "Батыс Қазақстан облысы".
  package static func regionName(_ code: String, _ language: Language) -> String? {
    Regions.all.name(code, language)
  }

  /// A town's or village's names and region, by any of its names in any case; nil for one that is not known. Where
  /// several have the name, towns come before villages, and the region is nil where it is still open.
  package static func settlementNames(
    named name: String
  ) -> (kk: String?, ru: String?, en: String?, regionCode: String?)? {
    for form in PlaceWord.forms(name) {
      guard let named = Gazetteer.all.settlements[form.name] else { continue }
      guard let first = named.first(where: \.place.isTown) ?? named.first else { continue }
      let codes = Set(named.filter { $0.place.isTown == first.place.isTown }.map(\.place.code))
      return (first.place.kk, first.place.ru, first.place.en, codes.count == 1 ? first.place.regionCode : nil)
    }
    return nil
  }

  /// Astana, Almaty and Shymkent are towns and regions at once.
  package static let cities: Set<String> = ["KZ-71", "KZ-75", "KZ-79"]

  /// A district whose name several regions have lies in the one that the text names.
  private static func settled(_ mention: PlaceMention, by named: Set<String>) -> PlaceMention {
    guard mention.kind == .district, mention.regionCode == nil, mention.countryCode != nil else {
      return mention
    }
    let candidates = Gazetteer.all.regionsOfDistrict[FoldedLetters.fold(mention.name)] ?? []
    let fitting = named.intersection(candidates)
    guard fitting.count == 1, let code = fitting.first else { return mention }
    return PlaceMention(
      tokens: mention.tokens, range: mention.range, kind: mention.kind, name: mention.name, regionCode: code,
      countryCode: mention.countryCode, confidence: min(mention.confidence, 0.8))
  }
}
