internal import CivicReports

/// The occupations of one document, expected and found, brought together one to one.
struct OccupationMatch {
  /// Persons with the right post.
  let jobs: Tally
  /// Persons with the right body.
  let places: Tally

  /// Occupations found that say the same: every place where the text does.
  private struct Found {
    let words: Set<String>
    /// Of post and body: whether a body is named at all.
    let namesBody: Bool
    var people: [Range<Int>]
    var bodies: [Range<Int>]
  }

  init(expected: FactRuEvalOccupations, found: [Occupation]) {
    let jobs = Self.distinct(found) {
      [$0.name, FactRuEvalOccupations.words($0.position).sorted().joined(separator: " ")]
    }
    let withJob = expected.facts.filter { !$0.jobs.isEmpty }
    self.jobs = Self.counts(withJob, jobs) { fact, found in
      Self.isWho(fact, found, expected) && Self.isJob(fact, found, expected)
    }
    let bodies = Self.distinct(found) { [$0.name, $0.organization ?? $0.position] }.filter(\.namesBody)
    var pairs: [FactRuEvalOccupations.Fact] = []
    for fact in expected.facts where !fact.places.isEmpty {
      if !pairs.contains(where: { $0.who == fact.who && $0.places == fact.places }) { pairs.append(fact) }
    }
    places = Self.counts(pairs, bodies) { fact, found in
      Self.isWho(fact, found, expected) && Self.isPlace(fact, found, expected)
    }
  }

  private static func distinct(_ found: [Occupation], by key: (Occupation) -> [String]) -> [Found] {
    var order: [[String]] = []
    var groups: [[String]: Found] = [:]
    for one in found {
      let key = key(one)
      if groups[key] == nil {
        order.append(key)
        groups[key] = Found(
          words: FactRuEvalOccupations.words(one.position),
          // "мэр Актау" names its body by itself.
          namesBody: one.organization != nil || one.position.contains(where: \.isUppercase),
          people: [], bodies: [])
      }
      groups[key]?.people.append(one.person)
      if let body = one.organizationMention { groups[key]?.bodies.append(body) }
    }
    return order.compactMap { groups[$0] }
  }

  private static func counts(
    _ expected: [FactRuEvalOccupations.Fact], _ found: [Found],
    isRight: (FactRuEvalOccupations.Fact, Found) -> Bool
  ) -> Tally {
    var open = Set(found.indices)
    var right = 0
    for fact in expected {
      guard let match = open.sorted().first(where: { isRight(fact, found[$0]) }) else { continue }
      open.remove(match)
      right += 1
    }
    return Tally(expected: expected.count, found: found.count, right: right)
  }

  private static func isWho(
    _ fact: FactRuEvalOccupations.Fact, _ found: Found, _ expected: FactRuEvalOccupations
  ) -> Bool {
    expected.entities(fact.who).contains { who in found.people.contains(where: who.isNamed(at:)) }
  }

  private static func isJob(
    _ fact: FactRuEvalOccupations.Fact, _ found: Found, _ expected: FactRuEvalOccupations
  ) -> Bool {
    let body = expected.entities(fact.places).reduce(into: Set<String>()) { $0.formUnion($1.words) }
    return fact.jobs.contains { job in
      !job.isEmpty && job.isSubset(of: found.words) && found.words.subtracting(job).isSubset(of: body)
    }
  }

  private static func isPlace(
    _ fact: FactRuEvalOccupations.Fact, _ found: Found, _ expected: FactRuEvalOccupations
  ) -> Bool {
    expected.entities(fact.places).contains { body in
      found.bodies.contains(where: body.isNamed(at:))
        || found.bodies.isEmpty && body.names.contains { !$0.isEmpty && $0.isSubset(of: found.words) }
    }
  }
}
