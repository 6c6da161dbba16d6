extension Places {
  /// A town of Kazakhstan by any of its names in any case, with its region; nil for a village, and for a name that is a word
  /// in that spelling («Орал», where "Уральск" is none).
  ///
  /// - Parameter isAlone: takes the latter too.
  package static func town(named name: String, isAlone: Bool) -> (kk: String, regionCode: String?)? {
    for form in PlaceWord.forms(name) {
      for named in Gazetteer.all.settlements[form.name] ?? []
      where named.place.isTown && named.place.countryCode == "KZ" {
        if !isAlone, named.place.needsHead || named.place.isRussianWord, named.spelling == named.place.kk {
          continue
        }
        return (named.place.kk, named.place.regionCode)
      }
    }
    return nil
  }

  /// Whether a settlement of Kazakhstan is a town (true) or a village, by its name in the nominative; nil where it is not known,
  /// or where a town and a village have the name.
  package static func isTown(named name: String) -> Bool? {
    let sorts = Set((Gazetteer.all.settlements[FoldedLetters.fold(name)] ?? []).map(\.place.isTown))
    return sorts.count == 1 ? sorts.first : nil
  }
}
