internal import CivicText

/// «X-тің ұйымдастыруымен», «X-тің бастамасымен», «X Y-мен бірлесіп … ұйымдастырды», «ұйымдастырушысы – X», «жиынды X
/// шақырды».
enum KazakhOrganizers {
  static func roles(in sentence: Range<Int>, text: ReportText) -> [RoleAssignment] {
    var roles: [RoleAssignment] = []
    func add(_ bodies: [OrganizationSpan], _ role: OrganizationRole, _ confidence: Double) {
      for body in bodies
      where !roles.contains(where: { $0.organization.tokens == body.tokens }) && !text.isQuoted(body.tokens) {
        roles.append(RoleAssignment(organization: body, role: role, support: nil, confidence: confidence))
      }
    }
    for match in text.cues.matches(.byorganizing, in: sentence) where isOfOrganizing(match, sentence, text) {
      add(text.coordinated(endingAt: match.lowerBound), .organizer, 0.9)
    }
    for match in text.cues.matches(.organizeris, in: sentence) {
      add(named(behind: match, in: sentence, text: text), .organizer, 0.9)
    }
    guard OrganizerRule.concernsEvent(sentence, text) else { return roles }
    let verbs =
      text.cues.matches(.organized, in: sentence) + text.cues.matches(.organizes, in: sentence)
      + text.cues.matches(.announces, in: sentence)
    let isPassive = roles.contains { $0.role == .organizer } && text.cues.has(.happened, in: sentence)
    for match in text.cues.matches(.jointly, in: sentence)
    where !verbs.isEmpty || isPassive || isHeldTogether(match, sentence, text) {
      let together = text.coordinated(endingAt: match.lowerBound)
        .filter {
          $0.grammaticalCase == .instrumental || $0.grammaticalCase == nil
            || $0.grammaticalCase == .nominative
        }
      guard together.last?.grammaticalCase == .instrumental else { continue }
      // «▸X қоры Y басқармасымен◂ бірлесіп»: without a comma between, the first is the subject.
      add(
        together.filter { $0.grammaticalCase == .instrumental || isListed($0, with: together, text) },
        .coOrganizer, 0.9)
    }
    for verb in verbs {
      add(subjects(of: verb, sentence: sentence, text: text, taken: roles), .organizer, 0.9)
      // «кешті ұйымдастырған ▸X қорының◂ зерттеушісі»
      let word = text.document.tokens[verb.upperBound - 1].folded
      if ["ған", "ген", "қан", "кен"].contains(where: word.hasSuffix) {
        add(Array(text.coordinated(startingAt: verb.upperBound, fillers: 0).prefix(1)), .organizer, 0.85)
      }
    }
    for verb in text.cues.matches(.convened, in: sentence) where isConvening(verb, sentence, text) {
      add(
        text.coordinated(endingAt: verb.lowerBound).filter(\.mayBeSubject),
        .organizer, 0.9)
    }
    return roles
  }

  /// «басқармасы ▸тарапынан◂ форум ұйымдастырылды»; support and praise may come «тарапынан» too.
  private static func isOfOrganizing(
    _ match: Range<Int>, _ sentence: Range<Int>, _ text: ReportText
  ) -> Bool {
    guard text.document.tokens[match.lowerBound].folded == "тарапынан" else { return true }
    return OrganizerRule.concernsEvent(sentence, text)
      && between(match.upperBound, min(match.upperBound + 12, sentence.upperBound)).contains { index in
        ["ұйымдастырыл", "өткізіл"].contains(where: text.document.tokens[index].folded.hasPrefix)
      }
  }

  /// «Y қорымен ▸бірлесіп◂ форум өтті»: who else did is not told; «бірге қатысты» is of guests.
  private static func isHeldTogether(
    _ match: Range<Int>, _ sentence: Range<Int>, _ text: ReportText
  ) -> Bool {
    text.document.tokens[match.lowerBound].folded.hasPrefix("бірлес")
      && between(match.upperBound, sentence.upperBound).contains { index in
        let word = text.document.tokens[index].folded
        return word == "өтті" || word.hasPrefix("ұйымдастырыл") || word.hasPrefix("өткізілді")
      }
  }

  private static func isListed(
    _ body: OrganizationSpan, with list: [OrganizationSpan], _ text: ReportText
  ) -> Bool {
    body.tokens.upperBound < text.document.tokens.count
      && text.document.tokens[body.tokens.upperBound].kind == .mark
      || ["және", "мен", "пен", "бен"].contains(text.document.tokens[body.tokens.upperBound].folded)
  }

  /// «ұйымдастырушысы – X», «ұйымдастырушылар: X, Y», «бастамашысы да, ұйымдастырушысы да – X»; «ұйымдастырушы «X» қоры».
  private static func named(
    behind match: Range<Int>, in sentence: Range<Int>, text: ReportText
  ) -> [OrganizationSpan] {
    var start = match.upperBound
    let isInitiator = text.document.tokens[match.lowerBound].folded.hasPrefix("бастамашы")
    // «қызметтің бастамашысы» initiates something else.
    guard
      !isInitiator
        || OrganizerRule.concernsEvent(sentence, text)
          && !text.cues.words(in: between(sentence.lowerBound, match.lowerBound)).isEmpty
    else { return [] }
    if text.document.tokens[start - 1].kind == .mark {
      return text.coordinated(startingAt: start, fillers: 0)
    }
    if start < sentence.upperBound, ["да", "де"].contains(text.document.tokens[start].folded) { start += 1 }
    if let behind = OrganizerRule.afterMark(start, in: sentence, text) {
      return text.coordinated(startingAt: behind, fillers: 0)
    }
    guard text.document.tokens[match.upperBound - 1].folded == "ұйымдастырушы" else { return [] }
    return text.coordinated(startingAt: match.upperBound, fillers: 0)
  }

  /// «▸жиынды◂ X қоры шақырды»: the event is what was called; guests may be called too.
  private static func isConvening(_ verb: Range<Int>, _ sentence: Range<Int>, _ text: ReportText) -> Bool {
    let before = between(sentence.lowerBound, verb.lowerBound)
    return text.cues.words(in: before).contains { word in
      let last = text.document.tokens[word.tokens.upperBound - 1].folded
      // «▸жиынға◂ тұрғындарды X қоры шақырды»
      return ["ды", "ді", "ты", "ті", "ны", "ні"].contains(where: last.hasSuffix)
        || word.tokens.lowerBound == sentence.lowerBound
          && ["ға", "ге", "қа", "ке"].contains(where: last.hasSuffix)
    }
      || before.prefix(3).contains { ["оны", "мұны"].contains(text.document.tokens[$0].folded) }
  }

  /// The bodies in the nominative before the verb: the subject stands left of the object, often far from the verb.
  private static func subjects(
    of verb: Range<Int>, sentence: Range<Int>, text: ReportText, taken: [RoleAssignment]
  ) -> [OrganizationSpan] {
    let before = text.organizations(in: between(sentence.lowerBound, verb.lowerBound)).filter { body in
      let isThroughMembers = PartyPhrase.actsThroughMembers(body, text)
      guard body.mayBeSubject || isThroughMembers, !isOfActingPerson(body, before: verb, text),
        !taken.contains(where: { $0.organization.tokens == body.tokens }),
        !text.people(near: body.tokens).contains(where: { $0.phrase.overlaps(body.tokens) }),
        !text.isQuoted(body.tokens)
      else { return false }
      // «қоры мүшелері», «басқармасы жанындағы»: the body only belongs to what follows.
      let next = body.tokens.upperBound
      guard next < verb.lowerBound, !isThroughMembers else { return true }
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

  /// «▸Полиция басқармасы◂ ерлерді қорғау тобының инспекторы Айгүл Сәрсен кездесу өткізді»: the person did.
  private static func isOfActingPerson(
    _ body: OrganizationSpan, before verb: Range<Int>, _ text: ReportText
  ) -> Bool {
    guard
      let person = text.people(in: between(body.tokens.upperBound, verb.lowerBound)).first,
      person.grammaticalCase == nil || person.grammaticalCase == .nominative,
      person.tokens.lowerBound - body.tokens.upperBound <= 12
    else { return false }
    let gap = between(body.tokens.upperBound, person.tokens.lowerBound)
    guard gap.count > 1, gap.allSatisfy({ text.document.tokens[$0].kind == .word }) else { return false }
    let post = text.document.tokens[person.tokens.lowerBound - 1].folded
    return ["ы", "і"].contains(where: post.hasSuffix) && PartyPhrase.isInPost(body, text)
  }
}

/// Nouns that a body's name may belong to without a genitive ending: «қоры өкілдері».
enum KazakhPossessed {
  static let words = [
    "өкіл", "мүше", "басшы", "төраға", "жанында", "қызметкер", "директор", "делегат", "депутат", "жастары",
    "қатысушы", "ғимарат", "залы",
  ]
}
