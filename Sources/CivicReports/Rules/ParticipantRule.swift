internal import CivicText

/// Which named bodies were there, were invited, stayed away or sent a greeting: «іс-шараға X, Y қатысты», "приняли участие
/// представители X", "attended by X". Future, conditional and negated verbs decide: who will take part is invited, who did
/// not come is absent.
enum ParticipantRule {
  static func attendance(in text: ReportText, roles: [RoleAssignment], status: EventStatus) -> [Attendance] {
    var found: [Attendance] = []
    // Those before it no later sentence about "the rest" changes.
    var unsettled = 0
    let taken = Set(roles.map(\.organization.tokens))
    for sentence in text.narration {
      let before = found.count
      // "The next forum will be held in May with …" is about another event.
      if status == .held, text.cues.has(.happens, in: sentence), !text.cues.has(.happened, in: sentence) {
        continue
      }
      // "Создать рабочую группу с участием …" decides what shall be.
      if text.tellsOfOthers(sentence) || isResolution(sentence, text) { continue }
      let clauses = AttendanceClause.clauses(in: sentence, text: text)
      let doesAtEvent = PartyPhrase.tellsOfDoing(at: sentence, text)
      for clause in clauses {
        let bodies = text.organizations(in: clause.tokens).filter { body in
          !taken.contains(body.tokens)
            && isNamedAsParty(body, clause: clause, doesAtEvent: doesAtEvent, text: text)
        }
        let presence = clause.presence == .present && status == .announced ? .invited : clause.presence
        found += bodies.map {
          Attendance(
            organization: $0, presence: presence, confidence: confidence(of: $0, in: clause, text))
        }
        // "…:" and the bodies a line each.
        if bodies.isEmpty, let last = sentence.last, text.document.tokens[last].isMark(":") {
          found += listed(below: last, presence: presence, text: text)
        }
        if clause.presence == .present, mentionsTheRest(sentence, text) {
          for index in unsettled..<found.count where found[index].presence == .invited && status != .announced
          {
            found[index] = came(found[index], saidIn: sentence)
          }
          unsettled = found.count
        }
      }
      found += messages(in: sentence, text: text, taken: taken)
      if status != .announced {
        found += sideBySide(
          in: sentence, text: text, taken: taken, here: Set(found[before...].map(\.organization.tokens)))
      }
    }
    return found + signatories(in: text)
  }

  /// Those of a list whose verb is none of taking part.
  private static func sideBySide(
    in sentence: Range<Int>, text: ReportText, taken: Set<Range<Int>>, here: Set<Range<Int>>
  ) -> [Attendance] {
    SubjectLists.bodies(in: sentence, text: text).filter { body in
      !taken.contains(body.tokens) && !here.contains(body.tokens) && !text.isQuoted(body.tokens)
        && !PartyPhrase.isInPost(body, text) && !isOfDeputies(body, text)
        && text.people(withPostOverlapping: body.tokens).isEmpty
    }
    .map { body in
      // Three side by side with names that end plainly prove right nearly always.
      Attendance(
        organization: body, presence: .present,
        confidence: body.isBounded && text.listLength(of: body) >= 3 ? 0.9 : 0.8)
    }
  }

  /// Not the place, not a name inside a title, not the body of somebody's post.
  private static func isNamedAsParty(
    _ body: OrganizationSpan, clause: AttendanceClause, doesAtEvent: Bool, text: ReportText
  ) -> Bool {
    if text.isQuoted(body.tokens)
      || text.people(near: body.tokens).contains(where: {
        $0.phrase.overlaps(body.tokens) && $0.phrase != $0.tokens
      })
    {
      return false
    }
    let quotes = text.quotes.pairs.beginning(
      in: between(body.tokens.lowerBound - 60, body.tokens.lowerBound), \.open)
    if quotes.contains(where: {
      !$0.isUnclosed && $0.inner.contains(body.tokens.lowerBound) && $0.inner.count > body.tokens.count + 1
        && $0.inner.upperBound >= body.tokens.upperBound && body.tokens.upperBound <= $0.close
    }) {
      return false
    }
    if isOfDeputies(body, text) || PartyPhrase.isInPost(body, text) { return false }
    if clause.isOfDoing, !PartyPhrase.isRepresented(body, text), !(doesAtEvent && body.mayBeSubject),
      !isBesideVerb(body, clause, text)
    {
      return false
    }
    switch text.document.language {
    case .kk:
      // «Ассамблеясы ▸жанындағы◂ кеңестің»
      if body.tokens.upperBound < text.document.tokens.count,
        attached.contains(text.document.tokens[body.tokens.upperBound].folded)
      {
        return false
      }
      if body.grammaticalCase == .genitive, isOfOccasion(body, text) { return false }
      if isSource(body, text) { return false }
      // «әкімдігінің ▸«Жастар орталығы»◂ қызметкерлері»: the body above that which came.
      if body.mayBeSubject || body.grammaticalCase == .genitive,
        text.organizations(in: between(body.tokens.upperBound, body.tokens.upperBound + 1)).contains(where: {
          !$0.isReference
            && (text.quotes.isQuote($0.tokens.lowerBound)
              || text.document.tokens[$0.tokens.lowerBound].isCapitalized)
        })
      {
        return false
      }
      switch body.grammaticalCase {
      case .locative: return false
      case .ablative: return clause.presence == .absent && namesNobody(clause, text)
      case .dative: return clause.presence == .invited
      // «X қоры шақырды»: who invites is not invited.
      case .nominative, nil:
        return
          !(clause.presence == .invited && isInviting(clause.cue, text)
          && body.tokens.upperBound == clause.cue.lowerBound)
      default: return true
      }
    case .ru:
      if let first = body.name.split(separator: " ").first, plurals.contains(first.lowercased()) {
        return false
      }
      return !isPlace(body, text) && !body.isWhereabouts
        && !isAfterPreposition(
          body, ["в", "во", "на", "при", "из", "к", "о", "об", "для", "под", "по"], text)
    case .en:
      return !isAfterPreposition(body, ["at", "in", "to", "on", "about", "under"], text)
    }
  }

  /// What follows belongs to the body or is told about it.
  private static let attached: Set<String> = [
    "жанындағы", "құрамындағы", "жанынан", "туралы", "бойынша", "үшін", "арқылы", "арасында", "арасындағы",
    "атындағы",
  ]

  /// «X қорының ▸жұмыс жоспарына сай◂», «X одағының ▸мерейтойына орай◂»: told of the occasion.
  private static func isOfOccasion(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    let end = text.sentence(of: body.tokens.lowerBound).upperBound
    // «▸Аналар кеңесінің»◂ жоспарына сай»: the mark may stand behind the ending.
    let isQuoted = body.tokens.upperBound < end && text.quotes.isQuote(body.tokens.upperBound)
    let start = isQuoted ? body.tokens.upperBound + 1 : body.tokens.upperBound
    for index in between(start, min(start + 6, end)) {
      guard tokens[index].kind == .word || tokens[index].kind == .number else { return false }
      if occasions.contains(tokens[index].folded) { return true }
    }
    return false
  }

  /// «X әкімдігі ▸баспасөз қызметінің мәліметінше◂»: told by it.
  private static func isSource(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    let end = text.sentence(of: body.tokens.lowerBound).upperBound
    for index in between(body.tokens.upperBound, min(body.tokens.upperBound + 4, end)) {
      guard tokens[index].kind == .word else { return false }
      if sources.contains(where: tokens[index].folded.hasPrefix) { return true }
    }
    return false
  }

  private static let sources = [
    "баспасөз", "мәліметінше", "хабарлауынша", "ақпаратынша", "айтуынша", "дерегінше", "деректеріне",
  ]

  private static let occasions: Set<String> = [
    "сай", "сәйкес", "орай", "аясында", "шеңберінде", "негізінде", "байланысты",
  ]

  private static func isResolution(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    guard text.document.language == .ru else { return false }
    return sentence.prefix(3).contains { index in
      let word = text.document.tokens[index].folded
      return word.count > 4 && (word.hasSuffix("ть") || word.hasSuffix("ться"))
        && text.document.tokens[index].isCapitalized
    }
  }

  /// "представители управлений": a sort of bodies, none by name.
  private static let plurals: Set<String> = [
    "управления", "департаменты", "отделы", "комитеты", "филиалы", "акиматы",
  ]

  /// "▸ОФ «Дала»◂ выступил с критикой".
  private static func isBesideVerb(_ body: OrganizationSpan, _ clause: AttendanceClause, _ text: ReportText)
    -> Bool
  {
    text.document.language == .ru && body.grammaticalCase == .nominative && !isPredicate(clause.cue, text)
      && (text.coordinated(endingAt: clause.cue.lowerBound).contains { $0.tokens == body.tokens }
        || text.coordinated(startingAt: clause.cue.upperBound, fillers: 0).contains {
          $0.tokens == body.tokens
        })
  }

  /// "▸партнёром◂ выступил ОФ «Дала»" tells what it was.
  private static func isPredicate(_ verb: Range<Int>, _ text: ReportText) -> Bool {
    guard verb.lowerBound > 0 else { return false }
    let before = text.document.tokens[verb.lowerBound - 1].folded
    return ["ом", "ем", "ами"].contains(where: before.hasSuffix)
  }

  /// A list of bodies proves right nearly always, under any verb; a body alone less so: its name may be part of a post
  /// or of a place that was not understood. One whose members are said to have come is surer where a legal form or
  /// quotation marks show where its name ends.
  private static func confidence(
    of body: OrganizationSpan, in clause: AttendanceClause, _ text: ReportText
  ) -> Double {
    if clause.presence != .present && clause.presence != .online { return 0.85 }
    if text.listLength(of: body) > 1 { return 0.9 }
    if body.isReference || clause.isOfDoing { return 0.7 }
    return body.isBounded && PartyPhrase.isRepresented(body, text) ? 0.9 : 0.8
  }

  private static func isInviting(_ verb: Range<Int>, _ text: ReportText) -> Bool {
    verb.contains { ["шақырды", "шақырған"].contains(text.document.tokens[$0].folded) }
  }

  private static func namesNobody(_ clause: AttendanceClause, _ text: ReportText) -> Bool {
    between(clause.tokens.lowerBound, clause.cue.upperBound).contains {
      text.document.tokens[$0].folded.hasPrefix("ешкім") || text.document.tokens[$0].folded.hasPrefix("өкіл")
    }
  }

  /// «мәслихат депутаттары», "депутаты маслихата": they come for themselves, a group of deputies.
  private static func isOfDeputies(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    // "members of the Senate and ▸the Mazhilis◂"
    if text.document.language == .en, body.kind == .stateBody,
      chambers.contains(where: body.name.hasPrefix),
      let first = text.coordinated(endingAt: body.tokens.upperBound).first,
      between(max(0, first.tokens.lowerBound - 3), first.tokens.lowerBound).contains(where: {
        text.document.tokens[$0].folded == "members"
      })
    {
      return true
    }
    let behind = body.tokens.upperBound
    // "of the commission, ▸deputies◂": behind a comma they are the next of the list.
    let isNext =
      text.document.language != .kk && text.document.tokens.indices.contains(behind)
      && text.document.tokens[behind].kind == .mark
    let neighbours = [body.tokens.lowerBound - 1] + (isNext ? [] : [behind, behind + 1])
    return body.kind == .localGovernment || body.kind == .stateBody || body.kind == .party
      ? neighbours.contains { index in
        text.document.tokens.indices.contains(index)
          && (text.document.tokens[index].folded.hasPrefix("депутат")
            || text.document.tokens[index].folded.hasPrefix("deputies"))
          && (text.document.language != .kk || index >= body.tokens.upperBound)
      }
      : false
  }

  private static let chambers = ["Parliament", "Mazhilis", "Majilis", "Senate"]

  /// "в досуговом центре ▸«Мирас»◂", "при областной ▸Ассамблее◂": a common noun or an adjective between.
  private static func isPlace(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    let isQuoteAlone = ["«", "“", "\"", "„"].contains(tokens[body.tokens.lowerBound].text)
    let prepositions: Set<String> = isQuoteAlone ? ["в", "во", "на", "при", "из"] : ["при"]
    for walked in 0...3 {
      let index = body.tokens.lowerBound - 1 - walked
      guard index >= 0 else { return false }
      if prepositions.contains(tokens[index].folded) {
        return text.cues.words(in: between(index, body.tokens.lowerBound)).isEmpty
      }
      guard tokens[index].kind == .word, !tokens[index].isCapitalized || walked == 2 else { return false }
    }
    return false
  }

  private static func isAfterPreposition(_ body: OrganizationSpan, _ words: Set<String>, _ text: ReportText)
    -> Bool
  {
    var before = body.tokens.lowerBound - 1
    if before >= 0, text.document.tokens[before].folded == "the" { before -= 1 }
    return before >= 0 && words.contains(text.document.tokens[before].folded)
  }

  /// More lines are no list of guests.
  private static let longestList = 500

  /// A list under a line that ends in a colon: each line names a body.
  private static func listed(below colon: Int, presence: Presence?, text: ReportText) -> [Attendance] {
    var found: [Attendance] = []
    guard let above = text.document.paragraph(of: colon) else { return [] }
    for paragraph in text.document.paragraphs.dropFirst(above + 1).prefix(longestList) {
      let bodies = text.organizations(in: paragraph)
      guard let body = bodies.first, body.tokens.lowerBound - paragraph.lowerBound <= 3 else { break }
      found.append(Attendance(organization: body, presence: presence, confidence: 0.8))
    }
    return found
  }

  // MARK: "остальные приглашённые приняли участие"

  private static func mentionsTheRest(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    sentence.contains { index in
      ["остальные", "қалғандары", "қалған"].contains(text.document.tokens[index].folded)
        || (text.document.tokens[index].folded == "rest" || text.document.tokens[index].folded == "others")
    }
  }

  /// The invitation tells who, the sentence about the rest that they came: the fact rests on both.
  private static func came(_ attendance: Attendance, saidIn sentence: Range<Int>) -> Attendance {
    var attendance = attendance
    attendance.presence = .present
    attendance.confidence = min(attendance.confidence, 0.75)
    attendance.also.append(sentence)
    return attendance
  }

  // MARK: a greeting read out

  private static func messages(
    in sentence: Range<Int>, text: ReportText, taken: Set<Range<Int>>
  ) -> [Attendance] {
    text.cues.matches(.message, in: sentence).flatMap { match -> [Attendance] in
      let bodies =
        text.document.language == .kk
        ? text.coordinated(endingAt: match.lowerBound)
        : text.coordinated(startingAt: match.upperBound, fillers: 2)
      return bodies.filter { body in
        !taken.contains(body.tokens)
          && !text.people(near: body.tokens).contains { $0.phrase.overlaps(body.tokens) }
      }
      .map { Attendance(organization: $0, presence: .message, confidence: 0.8) }
    }
  }

  // MARK: "Документ подписали: …"

  private static let signing: [Language: [String]] = [
    .kk: ["қол қойды", "қол қойғандар"], .ru: ["подписали", "подписанты"], .en: ["signed by", "signatories"],
  ]

  private static func signatories(in text: ReportText) -> [Attendance] {
    for sentence in text.narration {
      let words = sentence.map { text.document.tokens[$0].folded }.joined(separator: " ")
      guard let last = sentence.last, text.document.tokens[last].isMark(":"),
        (signing[text.document.language] ?? []).contains(where: words.contains)
      else { continue }
      return listed(below: last, presence: nil, text: text)
    }
    return []
  }
}
