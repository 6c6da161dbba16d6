/// Countries: `Қазақстан Республикасының`, `РК`, `в Узбекистане`, `the United Kingdom`.
struct CountryNames {
  let reader: PlaceReader

  func mention(at index: Int) -> PlaceMention? {
    for length in reader.lengths(at: index, upTo: 3)?.reversed() ?? [] {
      let range = index..<index + length
      guard range.upperBound <= reader.document.tokens.count else { continue }
      for form in reader.forms(range) {
        guard let named = reader.gazetteer.countries[form.name]?.first else { continue }
        // An abbreviation is written in capitals: "РК", not "рк".
        if named.spelling.count <= 3, reader.token(index)?.isAcronym != true { continue }
        let isNominative = form.grammaticalCase == .nominative
        if length == 1, reader.isNoPlace(range, isNominative: isNominative) { return nil }
        return reader.mention(
          range, .country, name: name(named, key: form.name), region: nil, country: named.place.code, 0.9)
      }
    }
    return nil
  }

  private func name(_ named: Gazetteer.Named, key: String) -> String {
    let place = named.place
    let language = [reader.document.language, .kk, .ru, .en].first {
      FoldedLetters.fold(place.name($0)) == key
    }
    return language.map(place.name) ?? place.name(reader.document.language)
  }
}
