internal import CivicReports
internal import CivicText

extension EventTraits {
  /// - Parameter ordinal: of the event in the reading.
  init(_ event: EventReading, ordinal: Int, of header: ReportHeader, _ document: Document) {
    language = header.language.rawValue
    isMain = ordinal == 0
    kind = event.kind
    isAnnounced = event.status == .announced
    published = header.published.flatMap { DayNumber.days(of: $0)?.lowerBound }
    // A year alone tells no two events apart.
    if let start = event.start, let first = DayNumber.days(of: start), first.count <= 31 {
      isDay = first.count == 1
      let last = event.end.flatMap { DayNumber.days(of: $0) }?.upperBound ?? first.upperBound
      days = first.lowerBound...min(max(first.upperBound, last), first.lowerBound + 366)
      dayConfidence = event.evidence["start"]?.confidence ?? 0.5
    }
    setPlace(event.place)
    people = Self.people(event)
    bodies = Self.bodies(event, header.language)
    if let title = event.title {
      titleWords = Self.words(title, header.language)
      titleSounds = Self.sounds(title)
      titleConcepts = Self.concepts(title, header.language)
    }
    frameWords = SortedSets.of(event.within.flatMap { Self.sounds($0.text) })
    if isMain {
      headline = header.title.map { Self.words($0, header.language) } ?? []
      names = Self.names(in: document)
      let towns = Places.find(in: document).filter { $0.kind == .settlement }
      places = NameHash.set(towns.map { Self.settlement($0.name) })
    }
  }

  private mutating func setPlace(_ place: PlaceReading) {
    let known = place.settlement.flatMap { Places.settlementNames(named: $0) }
    settlement = place.settlement.map(Self.settlement)
    district = place.district.map { "d" + Self.sound(of: $0) }
    let code = place.region.flatMap { Places.regionCode(named: $0) } ?? known?.regionCode
    region = code ?? place.region.map { "r" + Self.sound(of: $0) }
  }

  private static func settlement(_ name: String) -> String {
    "s" + sound(of: Places.settlementNames(named: name)?.kk ?? name)
  }

  private static func sound(of name: String) -> String {
    NameKey.words(name).map { NameConsonants.of($0) }.joined(separator: " ")
  }

  private static func people(_ event: EventReading) -> [PersonTrait] {
    var people: [PersonTrait] = []
    for person in event.speakers + event.people {
      guard let key = PersonKey(person.name) else { continue }
      let surname = NameConsonants.ofSurname(key.surname)
      if surname.isEmpty { continue }
      let given = key.isFull ? key.given.map { "g" + NameConsonants.of($0) } : nil
      let sign = PersonTrait(
        surname: NameHash.of(surname), given: given.map { NameHash.of(String($0.dropFirst())) } ?? 0,
        isPresent: person.role != .mentioned || event.status == .announced)
      if !people.contains(where: { $0.surname == sign.surname && $0.given == sign.given }) {
        people.append(sign)
      }
    }
    return people
  }

  private static func bodies(_ event: EventReading, _ language: Language) -> [BodyTrait] {
    let named =
      event.organizers.map { ($0.name, $0.kind, true) } + event.participants.map { ($0.name, $0.kind, false) }
      + event.mentioned.map { ($0.name, $0.kind, false) }
    return named.compactMap { name, kind, isOrganizer in
      let words = sounds(name)
      if words.isEmpty { return nil }
      let isAuthority = kind == .stateBody || kind == .localGovernment || kind == .party
      return BodyTrait(
        words: words, concepts: tellingConcepts(name, of: words.count, language), isOrganizer: isOrganizer,
        isAuthority: isAuthority)
    }
  }

  /// Where two at least say what the body is, one of them more than its kind or form, and no more than one word is left out.
  private static func tellingConcepts(_ name: String, of words: Int, _ language: Language) -> [UInt32] {
    let concepts = concepts(name, language)
    let isTelling = concepts.contains { NameLexicon.shared.kind($0) == .word }
    return isTelling && concepts.count > 1 && concepts.count + 1 >= words ? concepts : []
  }

  private static func concepts(_ text: String, _ language: Language) -> [UInt32] {
    let keys = LemmaKey.keys(text, language: language).map { NameLexicon.key(lemma: $0, language) }
    return SortedSets.of(keys.compactMap { NameLexicon.shared.single($0, language).min() })
  }

  static func words(_ text: String, _ language: Language) -> [UInt32] {
    NameHash.set(LemmaKey.keys(text, language: language).filter { $0.count > 2 })
  }

  /// The consonants of each word, without a last case ending of one consonant or two.
  static func sounds(_ text: String) -> [UInt32] {
    SortedSets.of(
      NameKey.words(text).compactMap { word in
        if word.utf8.allSatisfy({ (48...57).contains($0) }) { return NameHash.of(word) }
        let sound = NameConsonants.of(word)
        return sound.count < 2 ? nil : NameHash.of(String(sound.prefix(4)))
      })
  }

  /// Words with a capital within a sentence, and numbers of two digits or more that are no years.
  private static func names(in document: Document) -> [UInt32] {
    var names: Set<UInt32> = []
    for (index, token) in document.tokens.enumerated() where token.kind != .mark {
      let word = token.folded
      if word.utf8.allSatisfy({ (48...57).contains($0) }) {
        let isYear = word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
        if word.count > 1, !isYear { names.insert(NameHash.of(word)) }
      } else if token.isCapitalized, !isFirst(index, in: document) {
        let sound = NameConsonants.of(word)
        if sound.count > 2 { names.insert(NameHash.of(String(sound.prefix(4)))) }
      }
    }
    return names.sorted()
  }

  private static func isFirst(_ index: Int, in document: Document) -> Bool {
    index == 0 || document.sentenceOfToken[index] != document.sentenceOfToken[index - 1]
  }
}
