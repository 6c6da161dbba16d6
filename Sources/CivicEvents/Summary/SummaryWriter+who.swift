internal import CivicReports
internal import CivicText

/// Who organised, took part and spoke.
extension SummaryWriter {
  mutating func organizers() {
    let organizers = facts.bodies.filter { $0.role == .organizer || $0.role == .coOrganizer }
    name(organizers, isHeld ? "organizers" : "organizers.announced")
    name(facts.bodies.filter { $0.role == .host }, isHeld ? "hosts" : "hosts.announced")
    name(facts.bodies.filter { $0.role == .partner }, isHeld ? "partners" : "partners.announced")
  }

  mutating func participants() {
    let named = facts.bodies.filter { $0.role == .participant && !$0.isDerived }
    if !isHeld { return name(named, "participants.announced") }
    let isSigned = facts.kind.value == .appeal
    let there = named.filter { $0.tookPart || (isSigned && $0.presence == nil) }
    let bodies = names(there)
    let groups = unnamed()
    say("participants", listing: bodies, also: groups.texts, there.map(\.fact) + groups.facts)
    numbers()
    away(.message, "message", named)
    away(.absent, "absent", named)
  }

  /// Who sent a greeting, who was not there.
  private mutating func away(_ presence: Presence, _ key: String, _ named: [SummaryFacts.Body]) {
    let bodies = named.filter { $0.presence == presence }
    let people = facts.appearances.filter { $0.role != .mentioned && $0.presence == presence }
    say(
      people.isEmpty ? ["\(key).body", key] : [key], names(bodies) + names(people),
      bodies.map(\.fact) + people.map(\.fact)
    ) { $0.joined(separator: "; ") }
  }

  /// How many were there in all. A party that is told by its number alone («девятнадцать человек») is all of them, where no
  /// report says how many all were.
  private mutating func numbers() {
    let stated = facts.groups.filter { $0.isTotal && $0.count != nil }
    let totals = stated.isEmpty ? facts.groups.filter(isNumberAlone) : stated
    let texts = once(totals.map { (words.number($0.count ?? 0, $0.countBasis), $0.fact) })
    say(texts.count > 1 ? "number.several" : "number", texts, totals.map(\.fact)) {
      $0.joined(separator: "; ")
    }
  }

  private func isNumberAlone(_ group: SummaryFacts.Group) -> Bool {
    group.count != nil && ProseWords(group.language ?? words.language).isNumberOfPeople(group.text)
  }

  /// Unnamed parties in the summary's language: in a report's words where one is written in it, else by their kinds.
  private mutating func unnamed() -> (texts: [String], facts: [Int]) {
    let groups = facts.groups.filter { (!$0.isTotal || $0.count == nil) && !isNumberAlone($0) }
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
    // Who is in the chair of a session leads a training and presents a ceremony.
    let moderation = words.text("moderation.\(facts.kind.value.rawValue)").map { "moderators.\($0)" }
    let roles: [(PersonRole, [String])] = [
      (.moderator, [moderation, "moderators"].compactMap(\.self)), (.speaker, ["speakers"]),
      (.awardee, ["awardees"]), (.participant, ["people"]),
    ]
    var named: Set<String> = []
    for (role, keys) in roles {
      let there = facts.appearances.filter {
        $0.role == role && ($0.presence == nil || $0.presence == .present || $0.presence == .online)
      }
      // Who spoke and took part is named once.
      let others = there.filter { role != .participant || !named.contains($0.name.shown.name) }
      named.formUnion(others.map(\.name.shown.name))
      say(isHeld ? keys : keys.map { "\($0).announced" }, names(others), others.map(\.fact)) {
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
    say(key, listing: names(bodies), bodies.map(\.fact))
  }

  /// "Айгүл Сәбитова (директор, Жайық жастары)".
  private mutating func display(_ person: SummaryFacts.Appearance) -> String {
    let name = text(person.name)
    let position = person.position.map { marked($0, in: person.language) }
    let organization = person.organization.map { text($0) }
    // A Kazakh post belongs to what stands before it: «Өркен қоры төрағасы», and a comma parts the two where it does not say so.
    let parts = words.language == .kk ? [organization, position] : [position, organization]
    let isPossessed =
      words.language == .kk && position.map(PossessedPost.isPossessed) == true
      && organization?.hasSuffix(ProseName.foreignMark) == false
    let details = parts.compactMap(\.self).joined(separator: isPossessed ? " " : ", ")
    return details.isEmpty ? name : "\(name) (\(details))"
  }
}
