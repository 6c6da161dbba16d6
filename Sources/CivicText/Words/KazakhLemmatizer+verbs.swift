/// Readings as a verb, whose lemma is the infinitive.
extension KazakhLemmatizer {
  private static let verb: Int32 = 2
  /// The stem alone: "бар!"
  private static let bare: Int32 = 45
  private static let participle: Int32 = 15
  private static let newVerb: Int32 = 30
  private static let newBareVerb: Int32 = 50
  /// Made of a known word: "айтылу" of "айту", "жоспарлау" of "жоспар".
  private static let derived: Int32 = 4
  private static let negation: Int32 = 12
  private static let negated: Int32 = 60
  private static let mostOfNegated: Int32 = 64
  private static let doubled: Int32 = 30

  mutating func readVerbs() {
    let end = count
    for index in endings.verb.range(prefixes[end].tail) {
      let ending = endings.verb[index]
      if matches(ending, at: end) { readNegatable(end - ending.count, ending, cost: ending.cost) }
    }
    readContracted(end)
    readNegated(end, cost: Self.negated)
    for index in endings.negated.range(prefixes[end].tail) {
      let ending = endings.negated[index]
      if matches(ending, at: end) { readNegated(end - ending.count, cost: Self.negated) }
    }
    offerVerb(end, last: prefixes[end].letter, cost: Self.bare, isBare: true)
  }

  /// Participles that a noun's endings stand on: "келгендердің", "қатыспайтындар".
  mutating func readParticiples(_ end: Int) {
    guard
      prefixes[end].letter == KazakhLetter.н.rawValue || prefixes[end].letter == KazakhLetter.р.rawValue
    else { return }
    for index in endings.participle.range(prefixes[end].tail) {
      let ending = endings.participle[index]
      guard matches(ending, at: end) else { continue }
      readNegatable(end - ending.count, ending, cost: ending.cost, extra: Self.participle)
    }
  }

  /// Where the stem's last letter and the ending's first are written as one: "оқиды" of "оқы", "қояды" of "қой".
  private mutating func readContracted(_ end: Int) {
    for index in endings.afterI.range(prefixes[end].tail) {
      let ending = endings.afterI[index]
      guard prefixes[end].tail & ending.mask == ending.packed, end > ending.count else { continue }
      let base = end - ending.count + 1
      offerVerb(base, last: KazakhLetter.ы.rawValue, cost: ending.cost)
      offerVerb(base, last: KazakhLetter.і.rawValue, cost: ending.cost)
    }
    for index in endings.afterYa.range(prefixes[end].tail) {
      let ending = endings.afterYa[index]
      guard matches(ending, at: end), table.isVowel[Int(prefixes[end - ending.count].letter)] else {
        continue
      }
      offerVerb(end - ending.count + 1, last: KazakhLetter.й.rawValue, cost: ending.cost)
    }
  }

  private mutating func readNegatable(
    _ base: Int, _ ending: KazakhEndingTable.Ending, cost: Int32, extra: Int32 = 0
  ) {
    guard prefixes[base].hasVowel else { return }
    if fits(ending, on: base) { readStem(base, ending, cost: cost + extra) }
    if prefixes[base].sound & ending.sounds != 0 {
      readNegated(base, cost: min(cost + Self.negation, Self.mostOfNegated) + extra)
    }
  }

  private mutating func readNegated(_ end: Int, cost: Int32) {
    for index in endings.negation.range(prefixes[end].tail) {
      let negation = endings.negation[index]
      guard matches(negation, at: end) else { continue }
      let base = end - negation.count
      guard prefixes[base].hasVowel, fits(negation, on: base) else { continue }
      let last = prefixes[base].letter
      offerVerb(base, last: last, cost: cost)
      // "азайтамайды": the negation behind the vowel of the tense.
      if base > 1, isTense(last) {
        offerVerb(base - 1, last: prefixes[base - 1].letter, cost: cost + Self.doubled)
      }
    }
  }

  private func isTense(_ letter: UInt8) -> Bool {
    letter == KazakhLetter.а.rawValue || letter == KazakhLetter.е.rawValue
      || letter == KazakhLetter.й.rawValue
  }

  /// The stems that a base before an ending may be: "шығ" → "шық", "тау" before ып → "тап".
  private mutating func readStem(_ base: Int, _ ending: KazakhEndingTable.Ending, cost: Int32) {
    let last = prefixes[base].letter
    guard isVowelOfEnding(ending.first) else { return offerVerb(base, last: last, cost: cost) }
    switch KazakhLetter(rawValue: last) {
    case .ғ: offerVerb(base, last: KazakhLetter.қ.rawValue, cost: cost)
    case .г: offerVerb(base, last: KazakhLetter.к.rawValue, cost: cost)
    case .б: offerVerb(base, last: KazakhLetter.п.rawValue, cost: cost)
    case .у where ending.count == 2 && ending.packed & 0x3F == UInt64(KazakhLetter.п.rawValue):
      offerVerb(base, last: last, cost: cost)
      offerVerb(base, last: KazakhLetter.п.rawValue, cost: cost)
    default: offerVerb(base, last: last, cost: cost)
    }
  }

  /// The verb whose stem is the first letters of the word, `last` in place of the last of them.
  private mutating func offerVerb(_ end: Int, last: UInt8, cost: Int32, isBare: Bool = false) {
    let before = letter(end - 2)
    let isAfterVowel = table.isVowel[Int(before)]
    guard prefixes[end - 1].hasVowel || table.isVowel[Int(last)] else { return }
    let price = cost + (isBare ? 0 : Self.verb)
    let tail: (UInt8, UInt8)
    switch KazakhLetter(rawValue: last) {
    case .ы, .і:
      offerIrregular(end, last: last, cost: price)
      return
    case .й: tail = (KazakhLetter.ю.rawValue, 0)
    case .и: tail = (last, KazakhLetter.ю.rawValue)
    case .п where isAfterVowel: tail = (KazakhLetter.б.rawValue, KazakhLetter.у.rawValue)
    case .қ where isAfterVowel:
      if offerIrregular(end, last: last, cost: price) { return }
      tail = (KazakhLetter.ғ.rawValue, KazakhLetter.у.rawValue)
    case .к where isAfterVowel:
      if offerIrregular(end, last: last, cost: price) { return }
      tail = (KazakhLetter.г.rawValue, KazakhLetter.у.rawValue)
    default: tail = (last, KazakhLetter.у.rawValue)
    }
    var hash = KazakhStemTable.hash(prefixes[end - 1].hash, tail.0)
    if tail.1 != 0 { hash = KazakhStemTable.hash(hash, tail.1) }
    let length = tail.1 == 0 ? end : end + 1
    let unknown = unknownCost(
      count: length, last: tail.1 == 0 ? tail.0 : tail.1, second: tail.1 == 0 ? before : tail.0,
      third: tail.1 == 0 ? letter(end - 3) : before)
    let entry = stems.entry(hash)
    var total = min(entry?.cost ?? unknown, unknown)
    if entry?.isVerb != true {
      let asDerived = min(total, Self.derived) + (isBare ? Self.newBareVerb : 0)
      total += Self.newVerb + (isBare ? Self.newBareVerb : 0)
      if asDerived < total, price + asDerived < best.cost, last == prefixes[end].letter, isDerived(end) {
        total = asDerived
      }
    }
    offer(
      Reading(
        cost: total + price, kind: .verb, kept: end - 1, first: tail.0, second: tail.1,
        isKnown: entry?.isStem == true))
  }

  @discardableResult
  private mutating func offerIrregular(_ end: Int, last: UInt8, cost: Int32) -> Bool {
    guard let stem = stems.entry(KazakhStemTable.hash(prefixes[end - 1].hash, last)),
      let infinitive = stems.infinitive(stem)
    else { return false }
    let known = stems.entry(KazakhStemTable.hash(infinitive))?.cost ?? 0
    if known + cost < best.cost {
      best = Reading(cost: known + cost, kind: .verb, kept: 0, isKnown: true, replacement: infinitive)
    }
    return true
  }

  /// Whether the first letters of the word are a stem made of a known one.
  private func isDerived(_ end: Int) -> Bool {
    guard end > 3 else { return false }
    for index in endings.voice.range(prefixes[end].tail) {
      let voice = endings.voice[index]
      let base = end - voice.count
      if matches(voice, at: end), prefixes[base].hasVowel, fits(voice, on: base), isVerbStem(base) {
        return true
      }
    }
    for index in endings.maker.range(prefixes[end].tail) {
      let maker = endings.maker[index]
      let base = end - maker.count
      if matches(maker, at: end), base > 2, fits(maker, on: base),
        stems.entry(prefixes[base].hash)?.isStem == true
      {
        return true
      }
    }
    return false
  }

  private func isVerbStem(_ end: Int) -> Bool {
    if let entry = stems.entry(prefixes[end].hash), stems.infinitive(entry) != nil { return true }
    let isAfterVowel = table.isVowel[Int(letter(end - 2))]
    var hash = prefixes[end - 1].hash
    switch KazakhLetter(rawValue: prefixes[end].letter) {
    case .ы, .і: return false
    case .й: return stems.entry(KazakhStemTable.hash(hash, KazakhLetter.ю.rawValue))?.isVerb == true
    case .и:
      return stems.entry(KazakhStemTable.hash(prefixes[end].hash, KazakhLetter.ю.rawValue))?.isVerb == true
    case .п where isAfterVowel: hash = KazakhStemTable.hash(hash, KazakhLetter.б.rawValue)
    case .қ where isAfterVowel: hash = KazakhStemTable.hash(hash, KazakhLetter.ғ.rawValue)
    case .к where isAfterVowel: hash = KazakhStemTable.hash(hash, KazakhLetter.г.rawValue)
    default: hash = prefixes[end].hash
    }
    return stems.entry(KazakhStemTable.hash(hash, KazakhLetter.у.rawValue))?.isVerb == true
  }
}
