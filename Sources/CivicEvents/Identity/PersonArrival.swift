/// The mentions of one person in a new report, as they are held against who is known.
struct PersonArrival {
  let block: String
  /// In order.
  let rows: [PersonMentionRows.Row]
  let appearance: PersonAppearance
  /// Why its own mentions are one.
  let judged: [Judgement]
  /// Of its names.
  var nameClass = 0

  /// What becomes of it.
  enum Outcome {
    /// Somebody new; whom they may be nevertheless, who may be they, and whom those others may be no longer.
    case new(doubts: [Judgement], cancelled: [(judgement: Judgement, cancels: Int?)])
    /// Somebody known, and why.
    case known(Int, Judgement)
    /// It may join or part others: the block has to be gone through whole.
    case open
  }

  /// One who bears a sign.
  struct Bearer {
    let person: Int
    let mention: Int
  }

  /// - Parameters:
  ///   - bearers: by the numbers of the signs that make it one with them.
  ///   - atEvent: known persons of the block whom other reports name at its events; nil for one who is not.
  ///   - beginning: of a known person, the place of the first report.
  func outcome(
    bearers: [Int: [Bearer]], atEvent: [Int?], beginning: (Int) -> Int?
  ) -> Outcome {
    let agreeing = PersonSigns.agreeing(appearance)
    let persons = Set(agreeing.flatMap { (bearers[PersonSigns.number($0.text)] ?? []).map(\.person) })
    guard atEvent.allSatisfy({ $0.map(persons.contains) ?? false }), persons.count < 2 else { return .open }
    // One of two bodies is a party, which another appearance may not speak for.
    if !appearance.parties.isEmpty, appearance.organizations.count > 1 { return .open }
    guard let person = persons.first else { return .new(doubts: [], cancelled: []) }
    guard let beginning = beginning(person), beginning < PersonSigns.place(appearance.order[0]) else {
      return .open
    }
    let joining = agreeing.sorted { ($0.circumstance.reason, $0.text) < ($1.circumstance.reason, $1.text) }
      .lazy.compactMap { sign in bearers[PersonSigns.number(sign.text)]?.first.map { (sign.circumstance, $0) }
      }.first
    guard let (circumstance, bearer) = joining else { return .open }
    return .known(
      person,
      Judgement(
        bearer.mention, appearance.mention, .same, score: 0.9, reasons: ["full-name", circumstance.reason]))
  }

  /// Of somebody new. Those who come after it in the order of first reports may be it rather than whom they may be now.
  func newcomer(among neighbours: PersonNeighbours) -> Outcome {
    var doubts: [Judgement] = []
    var cancelled: [(judgement: Judgement, cancels: Int?)] = []
    if neighbours.isEmpty { return .new(doubts: doubts, cancelled: cancelled) }
    let place = PersonSigns.place(appearance.order[0])
    // Who was elsewhere on that day is not in doubt, and another may be.
    guard appearance.parties.isEmpty,
      (neighbours.before + neighbours.after).allSatisfy({
        $0.place != place && (appearance.day == nil || $0.day != appearance.day)
      })
    else { return .open }
    if let other = neighbours.before.max(by: { ($0.shared, $0.place) < ($1.shared, $1.place) }) {
      doubts.append(other.shared.judgement(other.mention, appearance.mention))
    }
    for (_, same) in Dictionary(grouping: neighbours.after, by: \.person).sorted(by: { $0.key < $1.key }) {
      guard let other = same.max(by: { $0.shared < $1.shared }) else { continue }
      if let standing = other.doubt {
        guard (other.shared, place) > (standing.shared, standing.place) else { continue }
        cancelled.append((.noLongerDoubted(standing.pair), standing.id))
      }
      doubts.append(other.shared.judgement(appearance.mention, other.mention))
    }
    return .new(doubts: doubts, cancelled: cancelled)
  }
}
