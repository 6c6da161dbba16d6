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
    for (cue, role) in [
      (EventCues.Cue.organizeris, OrganizationRole.organizer), (.coorganizeris, .coOrganizer),
    ] {
      for match in text.cues.matches(cue, in: sentence) {
        let named = predicates(of: match, in: sentence, text: text).lazy
          .map { text.coordinated(startingAt: $0, fillers: 1) }
        if let bodies = named.first(where: { !$0.isEmpty }) { add(bodies, role, 0.9) }
      }
    }
    for match in text.cues.matches(.byorganizing, in: sentence) {
      add(text.coordinated(startingAt: match.upperBound, fillers: 1), .organizer, 0.9)
    }
    for match in text.cues.matches(.hostedby, in: sentence) where OrganizerRule.concernsEvent(sentence, text)
    {
      add(text.coordinated(startingAt: match.upperBound, fillers: 1), .host, 0.85)
    }
    let concernsEvent = OrganizerRule.concernsEvent(sentence, text)
    guard concernsEvent || text.cues.has(.passive, in: sentence) else { return roles }
    for match in text.cues.matches(.passive, in: sentence) {
      add(text.coordinated(startingAt: match.upperBound, fillers: 4).filter(isAgent), .organizer, 0.9)
      // Общественным фондом «Өркен» организован круглый стол
      let before = text.coordinated(endingAt: match.lowerBound).filter { $0.grammaticalCase == .instrumental }
      add(
        before.isEmpty && text.document.language == .ru
          ? agent(opening: sentence, before: match, text) : before,
        .organizer, 0.9)
    }
    for match in text.cues.matches(.organized, in: sentence) + text.cues.matches(.organizes, in: sentence)
      + (concernsEvent ? text.cues.matches(.announces, in: sentence) : [])
    where !roles.contains(where: {
      $0.role == .organizer && match.upperBound <= $0.organization.tokens.lowerBound
        && $0.organization.tokens.lowerBound - match.upperBound < 3
    }) {
      let beside = subjects(beside: match, text: text)
      add(
        beside.isEmpty ? subject(apartFrom: match, sentence: sentence, text: text) : beside, .organizer,
        0.9)
      if text.document.language == .ru {
        add(
          text.coordinated(startingAt: past(pronounAt: match.upperBound, sentence, text), fillers: 0).filter {
            $0.mayBeSubject && !isInPost($0, text)
          }, .organizer, 0.9)
      }
    }
    // "▸Фонд «Өркен»◂ собрал журналистов": who calls people together, not the event that did.
    for match in text.cues.matches(.gathered, in: sentence) {
      add(text.coordinated(endingAt: match.lowerBound).filter { isSubject($0, text) }, .organizer, 0.8)
    }
    if roles.contains(where: { $0.role == .organizer }) || text.cues.has(.organized, in: sentence)
      || text.cues.has(.passive, in: sentence)
    {
      for match in text.cues.matches(.jointly, in: sentence) {
        add(text.coordinated(startingAt: match.upperBound, fillers: 4), .coOrganizer, 0.9)
      }
    }
    return roles
  }

  /// "▸A и B◂ провели", "▸X◂, which organised …", "члены ▸коалиции◂ провели".
  private static func subjects(beside verb: Range<Int>, text: ReportText) -> [OrganizationSpan] {
    let tokens = text.document.tokens
    let beside = text.coordinated(endingAt: verb.lowerBound)
    let subjects = beside.filter { isSubject($0, text) }
    if !subjects.isEmpty { return subjects }
    if beside.contains(where: { $0.grammaticalCase == .genitive && PartyPhrase.isRepresented($0, text) }) {
      return beside
    }
    guard verb.lowerBound >= 2, tokens[verb.lowerBound - 2].isMark(","),
      ["which", "that", "который", "которая", "которое", "которые"].contains(
        tokens[verb.lowerBound - 1].folded)
    else { return [] }
    return text.coordinated(endingAt: verb.lowerBound - 2)
  }

  /// "организовал ▸их◂ департамент"
  private static func past(pronounAt start: Int, _ sentence: Range<Int>, _ text: ReportText) -> Int {
    guard start < sentence.upperBound, ["его", "ее", "их"].contains(text.document.tokens[start].folded) else {
      return start
    }
    return start + 1
  }

  /// Where the bodies begin behind "организатором ▸мероприятия выступил◂", "организаторы:", "the organizers ▸of the forum
  /// are◂"; none where organisers act and are not named ("организаторы пригласили"). A clause between has verbs of its own:
  /// "the organizers of the event, which ▸was◂ timed to …, ▸were◂ A and B".
  private static func predicates(of match: Range<Int>, in sentence: Range<Int>, text: ReportText) -> [Int] {
    let tokens = text.document.tokens
    let word = tokens[match.lowerBound].folded
    let isOblique = text.document.language == .ru && (word.hasSuffix("ом") || word.hasSuffix("ами"))
    let reach = text.document.language == .en ? 30 : isOblique ? 6 : 4
    let links: Set<String> =
      text.document.language == .en
      ? ["were", "was", "are", "is", ":", "included", "include"]
      : isOblique
        ? [
          "выступил", "выступила", "выступили", "выступило", "выступают", "выступает", "стал", "стала",
          "стали",
          "стало", "является", "являются", "был", "была", "были", ":", "–", "—", "-",
        ]
        : [":", "–", "—", "-"]
    var found: [Int] = []
    for index in between(match.upperBound, min(match.upperBound + reach, sentence.upperBound)) {
      if links.contains(tokens[index].folded) { found.append(index + 1) }
      if isOblique || text.document.language == .en { continue }
      // "организаторы ▸форума◂ –"
      guard tokens[index].kind == .word else { return found }
    }
    return found
  }

  /// "13 марта ▸департаментом◂ … проведён диалог": the agent opens the sentence, or stands apart from its verb ("на базе
  /// Дома дружбы ▸управлением◂ по делам религий организован семинар").
  private static func agent(
    opening sentence: Range<Int>, before match: Range<Int>, _ text: ReportText
  ) -> [OrganizationSpan] {
    guard
      let first = text.organizations(in: between(sentence.lowerBound, match.lowerBound)).first(where: {
        $0.grammaticalCase == .instrumental
      }),
      first.tokens.lowerBound == sentence.lowerBound
        || !["с", "со", "перед", "между", "над"].contains(
          text.document.tokens[first.tokens.lowerBound - 1].folded)
    else { return [] }
    return text.coordinated(startingAt: first.tokens.lowerBound, fillers: 0)
      .filter { $0.grammaticalCase == .instrumental }
  }

  /// "▸Фонд «Өркен» совместно с управлением◂ при поддержке акимата ▸провёл": who helps stands between subject and verb,
  /// or a date and a place.
  private static func subject(
    apartFrom verb: Range<Int>, sentence: Range<Int>, text: ReportText
  ) -> [OrganizationSpan] {
    guard let first = text.organizations(in: between(sentence.lowerBound, verb.lowerBound)).first,
      isSubject(first, text), opensClause(first, sentence: sentence, text: text)
    else { return [] }
    let list = text.coordinated(startingAt: first.tokens.lowerBound, fillers: 0).filter {
      isSubject($0, text)
    }
    let end = list.last?.tokens.upperBound ?? first.tokens.upperBound
    let gap = between(end, verb.lowerBound)
    let cues: [EventCues.Cue] = [.jointly, .supported, .funded, .ordered, .informed]
    let isHelped = cues.contains { cue in
      text.cues.matches(cue, in: gap).contains { $0.lowerBound - end <= 5 }
    }
    return isHelped || isBare(gap, text) ? list : []
  }

  /// Nothing but a date, a place and two words more.
  private static func isBare(_ gap: Range<Int>, _ text: ReportText) -> Bool {
    guard gap.count <= 10 else { return false }
    var named = Set<Int>()
    for place in text.places(near: gap) { named.formUnion(place) }
    for date in text.dates.beginning(in: between(gap.lowerBound - 8, gap.upperBound), \.tokens.lowerBound) {
      named.formUnion(date.tokens)
    }
    let others = gap.filter {
      !named.contains($0)
        && !["в", "во", "г", ".", "in", "on", "года", "года,"].contains(text.document.tokens[$0].folded)
    }
    return others.count <= 2 && !others.contains { text.document.tokens[$0].kind == .mark }
  }

  /// At the beginning of its sentence, or behind the date and place that open it.
  private static func opensClause(
    _ body: OrganizationSpan, sentence: Range<Int>, text: ReportText
  ) -> Bool {
    let distance = body.tokens.lowerBound - sentence.lowerBound
    if distance <= 4 { return true }
    let before = between(sentence.lowerBound, body.tokens.lowerBound)
    let last = text.document.tokens[body.tokens.lowerBound - 1]
    return distance <= 12 && [",", "–", "—"].contains(last.text)
      || distance <= 16
        && isBare(between(max(before.lowerBound, before.upperBound - 10), before.upperBound), text)
  }

  private static func isAgent(_ body: OrganizationSpan) -> Bool {
    body.grammaticalCase == nil || body.grammaticalCase == .instrumental || body.grammaticalCase == .dative
  }

  private static func isSubject(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    (body.mayBeSubject || body.grammaticalCase == .accusative) && !isInPost(body, text)
  }

  /// "председатель ОФ «Өркен» провёл": a person did.
  private static func isInPost(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    text.document.language == .ru && PartyPhrase.isInPost(body, text)
  }
}
