extension Places {
  /// The codes of all regions and cities of republican significance.
  package static var regionCodes: [String] { Regions.all.codes }

  /// The names that a town may have whose adjective a word may be: "Балхашская" → "балхаш", "балхаша" …; «семейлік» →
  /// "семей". Empty for a word that does not end like such an adjective. Which of them is a town, the gazetteer says.
  package static func townNames(ofAdjective word: String) -> [String] {
    let folded = SmallLetters.folded(word)
    for ending in ["лық", "лік", "дық", "дік", "тық", "тік"]
    where folded.hasSuffix(ending) && folded.count > 5 {
      return [String(folded.dropLast(3))]
    }
    guard let masculine = Regions.masculine(word), masculine.hasSuffix("ский") else { return [] }
    let whole = String(masculine.dropLast(2))
    let stem = String(masculine.dropLast(4))
    var names = [whole, stem] + ["а", "ы", "о", "ь"].map { stem + $0 }
    // "Приаральский"
    if stem.hasPrefix("при"), stem.count > 5 { names += [stem, whole].map { String($0.dropFirst(3)) } }
    if stem.hasSuffix("ин") { names += ["а", "ы", "о"].map { stem.dropLast(2) + $0 } }
    if stem.hasSuffix("ен") { names.append(stem.dropLast(2) + "ый") }
    return names
  }
}
