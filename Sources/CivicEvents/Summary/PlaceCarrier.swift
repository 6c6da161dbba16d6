internal import CivicText

/// The word beside a place's name that takes the ending in its stead: «Орал қаласында», «Бәйтерек ауданында», "in Oral".
struct PlaceCarrier {
  private let words: ProseWords

  init(_ words: ProseWords) { self.words = words }

  /// - Parameter name: as it is written, perhaps with a mark behind it.
  /// - Returns: nil where it is not known what sort of place it is, and in a language that has no such words.
  func text(_ place: EventPlace, name: String) -> String? {
    if words.text("in.place") != nil { return words.phrase("in.place", ["name": name]) }
    guard let own = place.name.text(words.language) else { return nil }
    if let last = own.split(separator: " ").last, own != last, let carrier = words.text("carrier.\(last)") {
      // The word is part of the name: «Батыс Қазақстан облысы», «Бәйтерек ауданы».
      return own.dropLast(last.count) + carrier + name.dropFirst(own.count)
    }
    // A place that is no town may be a village or a settlement («ауылында», «кентінде»).
    guard place.kind != "district", words.text("in.town") != nil, Places.isTown(named: own) == true else {
      return nil
    }
    return words.phrase("in.town", ["name": name])
  }
}
