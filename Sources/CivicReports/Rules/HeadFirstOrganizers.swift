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
        add(bodies(named: match, in: sentence, text: text), role, 0.9)
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
      add(list(behind: match, in: sentence, text).filter(isAgent), .organizer, 0.9)
      // организован в рамках проекта ▸общественным фондом «Өркен»
      if !roles.contains(where: { $0.organization.tokens.lowerBound >= match.upperBound }) {
        add(agent(apartFrom: match, in: sentence, text), .organizer, 0.85)
      }
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
        add(list(behind: match, in: sentence, text), .coOrganizer, 0.9)
      }
    }
    return roles
  }

  /// Those whom "организаторами выступили", "the organizers were" names.
  private static func bodies(named match: Range<Int>, in sentence: Range<Int>, text: ReportText)
    -> [OrganizationSpan]
  {
    let starts = predicates(of: match, in: sentence, text: text)
    let first = starts.first { !text.coordinated(startingAt: $0, fillers: 1).isEmpty }
    // Only several may hold a first one that was not understood.
    let isMany =
      text.document.language == .ru
      && ["ы", "ами", "ов"].contains(
        where: text.document.tokens[match.upperBound - 1].folded.hasSuffix)
    if let start = first ?? (isMany ? starts.first : nil) {
      let bodies = OrganizerList.bodies(
        from: start, fillers: 1, text: text, acceptsUnread: isMany, where: \.mayBeSubject)
      if !bodies.isEmpty { return bodies }
    }
    return subjects(ofBeing: match, text: text)
  }

  /// "организован ▸A, B и C◂", "jointly with ▸A and B◂"
  private static func list(
    behind match: Range<Int>, in sentence: Range<Int>, _ text: ReportText
  ) -> [OrganizationSpan] {
    OrganizerList.bodies(
      from: match.upperBound, fillers: 4, text: text,
      acceptsUnread: opensName(match.upperBound, sentence, text), where: { isCertainAgent($0, text) })
  }

  /// "by ▸the NGO Youth Service◂": a capital that no body accounts for.
  private static func opensName(_ start: Int, _ sentence: Range<Int>, _ text: ReportText) -> Bool {
    guard text.document.language == .en, start + 1 < sentence.upperBound else { return false }
    let first = text.document.tokens[start].folded == "the" ? start + 1 : start
    return text.document.tokens[first].isCapitalized
  }

  /// "▸A и B◂ провели", "▸X◂, which organised …", "члены ▸коалиции◂ провели".
  private static func subjects(beside verb: Range<Int>, text: ReportText) -> [OrganizationSpan] {
    let tokens = text.document.tokens
    var start = verb.lowerBound
    while start > 0, adverbs.contains(tokens[start - 1].folded) { start -= 1 }
    let beside = text.coordinated(endingAt: start)
    // "X ▸в партнёрстве с Y◂ проводит": who helps stands beside the verb.
    if let first = beside.first, isHelper(first, text) { return [] }
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

  /// Subjects of being one: "▸Фонд «Өркен»◂ выступил организатором".
  private static func subjects(ofBeing match: Range<Int>, text: ReportText) -> [OrganizationSpan] {
    guard text.document.language == .ru, match.lowerBound > 0,
      being.contains(text.document.tokens[match.lowerBound - 1].folded)
    else { return [] }
    return text.coordinated(endingAt: match.lowerBound - 1).filter { isSubject($0, text) }
  }

  private static let being: Set<String> = [
    "выступил", "выступила", "выступили", "выступило", "выступают", "выступает", "стал", "стала", "стали",
    "стало", "является", "являются", "явился", "явилась", "явилось", "явились", "был", "была", "были",
  ]

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
    // "организатором", "одним из организаторов"
    let isOblique =
      text.document.language == .ru
      && (match.count > 1 || word.hasSuffix("ом") || word.hasSuffix("ами"))
    let reach = text.document.language == .en ? 30 : isOblique ? 6 : 4
    let links: Set<String> =
      text.document.language == .en
      ? ["were", "was", "are", "is", ":", "included", "include"]
      : isOblique
        ? being.union([":", "–", "—", "-"])
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

  /// "организован в рамках проекта «Отау» ▸общественным фондом «Өркен»◂": a frame stands between verb and agent.
  private static func agent(
    apartFrom match: Range<Int>, in sentence: Range<Int>, _ text: ReportText
  ) -> [OrganizationSpan] {
    let rest = between(match.upperBound, min(match.upperBound + 25, sentence.upperBound))
    guard text.document.language == .ru,
      let first = text.organizations(in: rest).first(where: { $0.grammaticalCase == .instrumental }),
      !["с", "со", "перед", "между", "над", "под", "за"].contains(
        text.document.tokens[first.tokens.lowerBound - 1].folded)
    else { return [] }
    let gap = between(match.upperBound, first.tokens.lowerBound)
    let others: [EventCues.Cue] = [
      .jointly, .attended, .attends, .spoke, .happened, .happens, .gathered, .organized, .organizes,
    ]
    guard !others.contains(where: { text.cues.has($0, in: gap) }) else { return [] }
    return text.coordinated(startingAt: first.tokens.lowerBound, fillers: 0)
      .filter { $0.grammaticalCase == .instrumental }
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
    let isHelped = helping.contains { cue in
      text.cues.matches(cue, in: gap).contains { $0.lowerBound - end <= 5 }
    }
    return isHelped || isBare(gap, text) || isCircumstance(gap, text) ? list : []
  }

  /// "Фонд ▸в рамках проекта «Отау» по заказу управления◂ провёл": a phrase under a preposition, with no verb and nobody who
  /// might have done it.
  private static func isCircumstance(_ gap: Range<Int>, _ text: ReportText) -> Bool {
    guard text.document.language == .ru, gap.count <= 30, let first = gap.first,
      ["в", "во", "на", "по", "при", "к", "ко", "с", "со", "для", "под", "от"].contains(
        text.document.tokens[first].folded),
      text.people(near: gap).allSatisfy({ !$0.tokens.overlaps(gap) }),
      text.organizations(in: gap).allSatisfy({ $0.grammaticalCase != .nominative })
    else { return false }
    return gap.allSatisfy { index in
      let token = text.document.tokens[index]
      return text.isQuoted(between(index, index + 1)) || text.quotes.outermost[index] >= 0
        || (!token.isMark(";") && !token.isMark(":") && !PartyPhrase.isVerb(token.folded))
    }
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

  private static let helping: [EventCues.Cue] = [.jointly, .supported, .funded, .ordered, .informed]

  /// Whether a body stands right behind "совместно с", "при поддержке".
  private static func isHelper(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let near = between(max(0, body.tokens.lowerBound - 6), body.tokens.lowerBound)
    return helping.contains { cue in
      text.cues.matches(cue, in: near).contains { $0.upperBound == body.tokens.lowerBound }
    }
  }

  /// Small words between a subject and its verb.
  private static let adverbs: Set<String> = [
    "have", "has", "had", "also", "jointly", "recently", "успешно", "также", "совместно", "недавно",
    "сегодня", "вчера", "впервые", "ежегодно", "традиционно",
  ]

  private static func isCertainAgent(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    text.document.language == .en || body.grammaticalCase == .instrumental
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
