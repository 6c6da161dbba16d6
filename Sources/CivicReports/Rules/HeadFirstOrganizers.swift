internal import CivicText

/// Russian and English set the verb or noun before its bodies: "организован X совместно с Y", "организатором выступил X",
/// "по инициативе X"; "organized by X together with Y" — or the subject before it: "X провёл круглый стол", "X held a
/// forum".
enum HeadFirstOrganizers {
  static func roles(in sentence: Range<Int>, text: ReportText) -> [RoleAssignment] {
    var roles: [RoleAssignment] = []
    func add(_ bodies: [OrganizationSpan], _ role: OrganizationRole, _ confidence: Double) {
      for body in bodies
      where !roles.contains(where: { $0.organization.tokens == body.tokens }) && !text.isQuoted(body.tokens) {
        roles.append(RoleAssignment(organization: body, role: role, support: nil, confidence: confidence))
      }
    }
    for match in text.cues.matches(.organizeris, in: sentence) where !isOblique(match, text) {
      add(text.coordinated(startingAt: match.upperBound, fillers: 4), .organizer, 0.9)
    }
    for match in text.cues.matches(.byorganizing, in: sentence) {
      add(text.coordinated(startingAt: match.upperBound, fillers: 1), .organizer, 0.9)
    }
    for match in text.cues.matches(.hostedby, in: sentence) where OrganizerRule.concernsEvent(sentence, text)
    {
      add(text.coordinated(startingAt: match.upperBound, fillers: 1), .host, 0.85)
    }
    guard OrganizerRule.concernsEvent(sentence, text) || text.cues.has(.passive, in: sentence) else {
      return roles
    }
    for match in text.cues.matches(.passive, in: sentence) {
      add(text.coordinated(startingAt: match.upperBound, fillers: 1).filter(isAgent), .organizer, 0.9)
      // Общественным фондом «Өркен» организован круглый стол
      let before = text.coordinated(endingAt: match.lowerBound).filter { $0.grammaticalCase == .instrumental }
      add(before, .organizer, 0.85)
    }
    for match in text.cues.matches(.organized, in: sentence) + text.cues.matches(.organizes, in: sentence)
    where !roles.contains(where: {
      $0.role == .organizer && match.upperBound <= $0.organization.tokens.lowerBound
        && $0.organization.tokens.lowerBound - match.upperBound < 3
    }) {
      let beside = text.coordinated(endingAt: match.lowerBound).filter(isSubject)
      add(
        beside.isEmpty ? subject(apartFrom: match, sentence: sentence, text: text) : beside, .organizer, 0.85)
      if text.document.language == .ru {
        add(text.coordinated(startingAt: match.upperBound, fillers: 0).filter(isNominative), .organizer, 0.75)
      }
    }
    if !roles.isEmpty || text.cues.has(.organized, in: sentence) {
      for match in text.cues.matches(.jointly, in: sentence) {
        add(text.coordinated(startingAt: match.upperBound, fillers: 1), .coOrganizer, 0.9)
      }
    }
    return roles
  }

  /// "▸Фонд «Өркен» совместно с управлением◂ при поддержке акимата ▸провёл": who helps stands between subject and verb.
  private static func subject(
    apartFrom verb: Range<Int>, sentence: Range<Int>, text: ReportText
  ) -> [OrganizationSpan] {
    guard let first = text.organizations(in: between(sentence.lowerBound, verb.lowerBound)).first,
      isSubject(first), opensClause(first, sentence: sentence, text: text)
    else { return [] }
    let list = text.coordinated(startingAt: first.tokens.lowerBound, fillers: 0).filter(isSubject)
    let end = list.last?.tokens.upperBound ?? first.tokens.upperBound
    let cues: [EventCues.Cue] = [.jointly, .supported, .funded, .ordered, .informed]
    let isHelped = cues.contains { cue in
      text.cues.matches(cue, in: between(end, verb.lowerBound)).contains { $0.lowerBound - end <= 5 }
    }
    return isHelped ? list : []
  }

  /// At the beginning of its sentence, or behind the date and place that open it.
  private static func opensClause(
    _ body: OrganizationSpan, sentence: Range<Int>, text: ReportText
  ) -> Bool {
    let distance = body.tokens.lowerBound - sentence.lowerBound
    if distance <= 4 { return true }
    let before = text.document.tokens[body.tokens.lowerBound - 1]
    return distance <= 12 && [",", "–", "—"].contains(before.text)
  }

  private static func isAgent(_ body: OrganizationSpan) -> Bool {
    body.grammaticalCase == nil || body.grammaticalCase == .instrumental || body.grammaticalCase == .dative
  }

  private static func isSubject(_ body: OrganizationSpan) -> Bool {
    body.grammaticalCase == nil || body.grammaticalCase == .nominative || body.grammaticalCase == .accusative
  }

  private static func isNominative(_ body: OrganizationSpan) -> Bool { body.grammaticalCase == .nominative }

  /// "Организаторы пригласили …", "organizers said …": they act, they are not named.
  private static func isOblique(_ match: Range<Int>, _ text: ReportText) -> Bool {
    guard match.upperBound < text.document.tokens.count else { return true }
    let next = text.document.tokens[match.upperBound].folded
    switch text.document.language {
    case .ru:
      let word = text.document.tokens[match.lowerBound].folded
      return !word.hasSuffix("ом") && !word.hasSuffix("ами") && ![":", "–", "—", "-"].contains(next)
    case .en: return !["were", "was", "are", "is", ":", "included", "include"].contains(next)
    case .kk: return false
    }
  }
}
