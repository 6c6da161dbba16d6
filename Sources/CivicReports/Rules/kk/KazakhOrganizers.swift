internal import CivicText

/// «X-тің ұйымдастыруымен», «X-тің бастамасымен», «X Y-мен бірлесіп … ұйымдастырды», «ұйымдастырушысы – X».
enum KazakhOrganizers {
  static func roles(in sentence: Range<Int>, text: ReportText) -> [RoleAssignment] {
    var roles: [RoleAssignment] = []
    func add(_ bodies: [OrganizationSpan], _ role: OrganizationRole, _ confidence: Double) {
      for body in bodies where !roles.contains(where: { $0.organization.tokens == body.tokens }) {
        roles.append(RoleAssignment(organization: body, role: role, support: nil, confidence: confidence))
      }
    }
    for match in text.cues.matches(.byorganizing, in: sentence) {
      add(text.coordinated(endingAt: match.lowerBound), .organizer, 0.9)
    }
    for match in text.cues.matches(.organizeris, in: sentence) {
      var start = match.upperBound
      if start < sentence.upperBound, [":", "–", "—", "-"].contains(text.document.tokens[start].text) {
        start += 1
      }
      add(text.coordinated(startingAt: start, fillers: 0), .organizer, 0.9)
    }
    let verbs =
      text.cues.matches(.organized, in: sentence) + text.cues.matches(.organizes, in: sentence)
    guard !verbs.isEmpty, OrganizerRule.concernsEvent(sentence, text) else { return roles }
    for match in text.cues.matches(.jointly, in: sentence) {
      let together = text.coordinated(endingAt: match.lowerBound)
        .filter {
          $0.grammaticalCase == .instrumental || $0.grammaticalCase == nil
            || $0.grammaticalCase == .nominative
        }
      guard together.last?.grammaticalCase == .instrumental else { continue }
      add(together, .coOrganizer, 0.9)
    }
    for verb in verbs {
      add(subjects(of: verb, sentence: sentence, text: text, taken: roles), .organizer, 0.85)
    }
    return roles
  }

  /// The bodies in the nominative before the verb: the subject stands left of the object, often far from the verb.
  private static func subjects(
    of verb: Range<Int>, sentence: Range<Int>, text: ReportText, taken: [RoleAssignment]
  ) -> [OrganizationSpan] {
    let before = text.organizations(in: between(sentence.lowerBound, verb.lowerBound)).filter { body in
      guard body.grammaticalCase == nil || body.grammaticalCase == .nominative,
        !taken.contains(where: { $0.organization.tokens == body.tokens }),
        !text.people.contains(where: { $0.phrase.overlaps(body.tokens) }),
        !text.isQuoted(body.tokens)
      else { return false }
      // «қоры мүшелері», «басқармасы жанындағы»: the body only belongs to what follows.
      let next = body.tokens.upperBound
      guard next < verb.lowerBound else { return true }
      let follower = text.document.tokens[next]
      if follower.kind == .word, KazakhPossessed.words.contains(where: { follower.folded.hasPrefix($0) }) {
        return false
      }
      return true
    }
    guard let first = before.last(where: { verb.lowerBound - $0.tokens.upperBound <= 2 }) ?? before.first
    else {
      return []
    }
    // The others of its list.
    let list =
      text.coordinated(startingAt: first.tokens.lowerBound, fillers: 0)
      + text.coordinated(endingAt: first.tokens.upperBound)
    return before.filter { body in list.contains { $0.tokens == body.tokens } }
  }
}

/// Nouns that a body's name may belong to without a genitive ending: «қоры өкілдері».
enum KazakhPossessed {
  static let words = [
    "өкіл", "мүше", "басшы", "төраға", "жанында", "қызметкер", "директор", "делегат", "депутат", "жастары",
    "қатысушы",
  ]
}
