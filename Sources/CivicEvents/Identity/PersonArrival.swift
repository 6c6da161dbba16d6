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
    /// Somebody new, and whom they may be nevertheless.
    case new(doubt: Judgement?)
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

  /// The first of the bearers of a sign.
  struct First {
    let bearer: Bearer
    /// The report that tells it: see ``PersonSigns/place(_:)``.
    let place: Int
    let day: String?
    /// False where another bears it too.
    let isOnly: Bool
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
    guard let person = persons.first else { return .new(doubt: nil) }
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

  /// Of somebody new.
  ///
  /// - Parameter firsts: the first report's bearer of each sign, by its number.
  func newcomer(firsts: [Int: First]) -> Outcome {
    func first(_ sign: String) -> First? { firsts[PersonSigns.number(sign)] }
    let found = PersonSigns.firsts(appearance).compactMap(first)
    // Were this one the first, others would be in doubt with it; of two each is the other's only one.
    guard
      first(PersonSigns.first)?.isOnly == true
        || found.allSatisfy({ $0.place < PersonSigns.place(appearance.order[0]) })
    else { return .open }
    let post = appearance.positions.sorted().lazy.compactMap { first(PersonSigns.first(post: $0)) }.first
    let region = appearance.regions.sorted().lazy.compactMap { first(PersonSigns.first(region: $0)) }.first
    guard let other = post ?? region ?? first(PersonSigns.first) else { return .new(doubt: nil) }
    // Who was elsewhere on that day is not in doubt, and another may be.
    if !appearance.parties.isEmpty || appearance.day != nil && appearance.day == other.day { return .open }
    let reason = post != nil ? ["position"] : region != nil ? ["region"] : []
    return .new(
      doubt: Judgement(
        other.bearer.mention, appearance.mention, .unsure, score: reason.isEmpty ? 0.5 : 0.6,
        reasons: ["full-name"] + reason))
  }
}
