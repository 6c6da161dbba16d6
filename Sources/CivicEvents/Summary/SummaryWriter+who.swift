internal import CivicReports
internal import CivicText

/// Who organised, took part and spoke.
extension SummaryWriter {
  mutating func organizers() {
    let organizers = facts.bodies.filter { $0.role == .organizer || $0.role == .coOrganizer }
    name(organizers, isAnnounced ? "organizers.announced" : "organizers")
    name(facts.bodies.filter { $0.role == .host }, isAnnounced ? "hosts.announced" : "hosts")
    name(facts.bodies.filter { $0.role == .partner }, isAnnounced ? "partners.announced" : "partners")
  }

  mutating func participants() {
    let named = facts.bodies.filter { $0.role == .participant && !$0.isDerived }
    if isAnnounced { return name(named, "participants.announced") }
    let isSigned = facts.kind.value == .appeal
    let there = named.filter { $0.tookPart || (isSigned && $0.presence == nil) }
    let bodies = names(there)
    let groups = unnamed()
    let ids = there.map(\.fact) + groups.facts
    if bodies.isEmpty || groups.texts.isEmpty {
      say("participants", bodies + groups.texts, ids, words.list)
    } else {
      let both = ["names": bodies.joined(separator: ", "), "groups": words.list(groups.texts)]
      say("participants", ["names": words.phrase("also", both)], ids)
    }
    numbers()
    away(.message, "message", named)
    away(.absent, "absent", named)
  }

  /// Who sent a greeting, who was not there.
  private mutating func away(_ presence: Presence, _ key: String, _ named: [SummaryFacts.Body]) {
    let bodies = named.filter { $0.presence == presence }
    let people = facts.appearances.filter { $0.role != .mentioned && $0.presence == presence }
    say(
      key, names(bodies) + names(people),
      bodies.map(\.fact) + people.map(\.fact)
    ) { $0.joined(separator: "; ") }
  }

  /// How many were there in all.
  private mutating func numbers() {
    let totals = facts.groups.filter { $0.isTotal && $0.count != nil }
    let texts = once(totals.map { (words.number($0.count ?? 0, $0.countBasis), $0.fact) })
    say("number", texts, totals.map(\.fact)) { $0.joined(separator: "; ") }
  }

  /// Unnamed parties in the summary's language: in a report's words where one is written in it, else by their kinds.
  private mutating func unnamed() -> (texts: [String], facts: [Int]) {
    let groups = facts.groups.filter { !$0.isTotal || $0.count == nil }
    let own = groups.filter {
      ($0.language == words.language || $0.language == nil) && !words.isOblique($0.text)
    }
    var texts = once(own.map { (words.uncapitalized($0.text), $0.fact) })
    var told = own.map(\.fact)
    let known = Set(own.map(\.kind)).union(["other"])
    let others = groups.filter {
      ($0.language != words.language || words.isOblique($0.text)) && !known.contains($0.kind)
    }
    var seen: Set<String> = []
    for kind in others.map(\.kind) where seen.insert(kind).inserted {
      let same = others.filter { $0.kind == kind }
      // Several of a kind may be parts of each other.
      let number = same.count == 1 ? same[0].count.map { words.number($0, same[0].countBasis) } : nil
      let people = number.map { " (\(words.phrase("group.number", ["number": $0])))" } ?? ""
      let text = words.label(kind, in: "group-kind") + people
      texts.append(marked(text, same.map(\.fact)))
      told += same.map(\.fact)
    }
    return (texts, told)
  }

  mutating func people() {
    let roles: [(PersonRole, String)] = [
      (.moderator, "moderators"), (.speaker, "speakers"), (.awardee, "awardees"), (.participant, "people"),
    ]
    var named: Set<String> = []
    for (role, key) in roles {
      let there = facts.appearances.filter {
        $0.role == role && ($0.presence == nil || $0.presence == .present || $0.presence == .online)
      }
      // Who spoke and took part is named once.
      let others = there.filter { role != .participant || !named.contains($0.name.shown.name) }
      named.formUnion(others.map(\.name.shown.name))
      say(
        isAnnounced ? "\(key).announced" : key, names(others),
        others.map(\.fact)
      ) {
        $0.joined(separator: "; ")
      }
    }
  }

  /// Each person once: as the reports in the summary's language have them, with a post where any report gives one.
  private mutating func names(_ people: [SummaryFacts.Appearance]) -> [String] {
    func rank(_ person: SummaryFacts.Appearance) -> Int {
      (person.position == nil ? 0 : 2) + (person.language == words.language ? 1 : 0)
        + (person.organization == nil ? 0 : 1)
    }
    var order: [String] = []
    let same = Dictionary(grouping: people) { $0.name.shown.name }
    for person in people where !order.contains(person.name.shown.name) {
      order.append(person.name.shown.name)
    }
    return order.compactMap { name in
      guard let all = same[name], let best = all.max(by: { rank($0) < rank($1) }) else { return nil }
      return marked(display(best), all.map(\.fact))
    }
  }

  private mutating func names(_ bodies: [SummaryFacts.Body]) -> [String] {
    once(bodies.map { (text($0.name), $0.fact) })
  }

  private mutating func name(_ bodies: [SummaryFacts.Body], _ key: String) {
    say(key, names(bodies), bodies.map(\.fact), words.list)
  }

  /// "Айгүл Сәбитова (директор, Жайық жастары)".
  private mutating func display(_ person: SummaryFacts.Appearance) -> String {
    let name = text(person.name)
    let position = person.position.map { marked($0, in: person.language) }
    let organization = person.organization.map { text($0) }
    // A Kazakh post belongs to what stands before it: «Өркен қоры, төрағасы».
    let parts = words.language == .kk ? [organization, position] : [position, organization]
    let details = parts.compactMap(\.self).joined(separator: ", ")
    return details.isEmpty ? name : "\(name) (\(details))"
  }
}
