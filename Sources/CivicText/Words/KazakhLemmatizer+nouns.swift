/// Readings as a noun: the word itself, and without case, possessive and plural endings.
extension KazakhLemmatizer {
  /// A word that carries endings, but none of case.
  private static let noCase: Int32 = 19
  private static let whole: Int32 = 10
  /// A case behind a possessive of the first or second person, which news has few of.
  private static let caseOfMine: Int32 = 7

  mutating func readNouns() {
    let end = count
    offerNoun(end, cost: Self.whole, kind: .whole)
    readPlural(end, cost: Self.noCase, ending: 0)
    readPossessive(end, endings.third, cost: Self.noCase)
    readPossessive(end, endings.mine, cost: Self.noCase)
    readPossessive(end, endings.ours, cost: Self.noCase)
    for index in endings.cases.range(prefixes[end].tail) {
      let ending = endings.cases[index]
      guard let base = base(of: ending, at: end) else { continue }
      readPlural(base, cost: ending.cost, ending: ending.first)
      guard ending.first != KazakhLetter.ш.rawValue else { continue }
      readPossessive(base, endings.ours, cost: ending.cost + Self.caseOfMine)
      // "ныма", not "нымға".
      let isDative = ending.count == 2 && ending.first == KazakhLetter.ғ.rawValue
      let isFrontDative = ending.count == 2 && ending.first == KazakhLetter.г.rawValue
      if !isDative && !isFrontDative {
        readPossessive(base, endings.mine, cost: ending.cost + Self.caseOfMine)
      }
    }
    for index in endings.casesOfMine.range(prefixes[end].tail) {
      let ending = endings.casesOfMine[index]
      if let base = base(of: ending, at: end) { readPossessive(base, endings.mine, cost: ending.cost) }
    }
    for index in endings.casesOfThird.range(prefixes[end].tail) {
      let ending = endings.casesOfThird[index]
      if let base = base(of: ending, at: end) { readPossessive(base, endings.third, cost: ending.cost) }
    }
  }

  /// How many letters stand before an ending, where it may be one.
  @inline(__always)
  private func base(of ending: KazakhEndingTable.Ending, at end: Int) -> Int? {
    guard matches(ending, at: end) else { return nil }
    let base = end - ending.count
    return prefixes[base].hasVowel && fits(ending, on: base) ? base : nil
  }

  private mutating func readPossessive(_ end: Int, _ slot: KazakhEndingTable.Slot, cost: Int32) {
    for index in slot.range(prefixes[end].tail) {
      let ending = slot[index]
      guard let base = base(of: ending, at: end) else { continue }
      readPlural(base, cost: cost + ending.cost, ending: ending.first)
    }
  }

  /// The base as it is, and without a plural ending.
  ///
  /// - Parameter ending: the first letter of the ending behind the base; zero where there is none.
  private mutating func readPlural(_ end: Int, cost: Int32, ending: UInt8) {
    if ending != 0 { offerBase(end, cost: cost, ending: ending) }
    guard prefixes[end].letter == KazakhLetter.р.rawValue else { return }
    for index in endings.plural.range(prefixes[end].tail) {
      let plural = endings.plural[index]
      guard let base = base(of: plural, at: end) else { continue }
      offerBase(base, cost: cost + plural.cost, ending: plural.first)
    }
  }

  /// The stems that a base before an ending may belong to: "орталығ" → "орталық", "халқ" → "халық".
  private mutating func offerBase(_ end: Int, cost: Int32, ending: UInt8) {
    readParticiples(end)
    guard isVowelOfEnding(ending) else { return offerNoun(end, cost: cost) }
    let last = prefixes[end].letter
    let isAfterVowel = table.isVowel[Int(letter(end - 2))]
    switch KazakhLetter(rawValue: last) {
    case .ғ where isAfterVowel: offerNoun(end, last: KazakhLetter.қ.rawValue, cost: cost)
    case .г where isAfterVowel:
      offerNoun(end, last: KazakhLetter.к.rawValue, cost: cost)
      offerNoun(end, cost: cost)
    case .б where isAfterVowel:
      offerNoun(end, last: KazakhLetter.п.rawValue, cost: cost)
      offerNoun(end, cost: cost)
    case .қ where isAfterVowel, .к where isAfterVowel: break
    default: offerNoun(end, cost: cost)
    }
    offerShortened(end, cost: cost)
  }

  /// The stem whose vowel is lost before the ending: "халқ" → "халық".
  private mutating func offerShortened(_ end: Int, cost: Int32) {
    guard let base = stems.entry(prefixes[end].hash), let stem = stems.stem(ofShortened: base) else { return }
    let known = stems.entry(KazakhStemTable.hash(stem))?.cost ?? 0
    if known + cost < best.cost {
      best = Reading(cost: known + cost, kind: .noun, kept: 0, isKnown: true, replacement: stem)
    }
  }

  @inline(__always)
  func isVowelOfEnding(_ letter: UInt8) -> Bool {
    letter == KazakhLetter.ы.rawValue || letter == KazakhLetter.і.rawValue
      || letter == KazakhLetter.а.rawValue || letter == KazakhLetter.е.rawValue
  }

  private mutating func offerNoun(_ end: Int, cost: Int32, kind: Kind = .noun) {
    let unknown = unknownCost(
      count: end, last: prefixes[end].letter, second: letter(end - 2), third: letter(end - 3))
    let entry = stems.entry(prefixes[end].hash)
    let isKnown = entry?.isStem == true
    offer(
      Reading(
        cost: min(entry?.cost ?? unknown, unknown) + cost, kind: kind, kept: end, isKnown: isKnown))
  }

  /// A stem whose last letter is another before the ending.
  private mutating func offerNoun(_ end: Int, last: UInt8, cost: Int32) {
    let unknown = unknownCost(count: end, last: last, second: letter(end - 2), third: letter(end - 3))
    let entry = stems.entry(KazakhStemTable.hash(prefixes[end - 1].hash, last))
    offer(
      Reading(
        cost: min(entry?.cost ?? unknown, unknown) + cost, kind: .noun, kept: end - 1, first: last,
        isKnown: entry?.isStem == true))
  }

  /// Takes a reading that costs less than the best so far.
  @inline(__always)
  mutating func offer(_ reading: Reading) {
    if reading.cost < best.cost { best = reading }
  }
}
