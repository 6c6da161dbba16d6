internal import CivicText

/// Unnamed parties that were there: «үкіметтік емес ұйымдардың өкілдері», "около 120 жителей", "45 volunteers". The size of a
/// sector, memberships and results of a vote are no attendance: only sentences that list who was there are read.
enum GroupRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    guard event.status != .announced else { return }
    var named = Set(event.groups.map(Name.init))
    for sentence in text.narration {
      lazy var groups = matches(in: sentence, text)
      lazy var opens = opensWithCount(groups, sentence, text)
      let all = AttendanceClause.clauses(in: sentence, text: text)
      let clauses = all.filter {
        ($0.presence == .present || $0.presence == .online)
          && (!$0.isOfDoing || !text.cues.words(in: sentence).isEmpty || opens)
      }
      // The whole sentence counts where its verb lists people before and behind itself.
      if text.tellsOfOthers(sentence) { continue }
      guard !clauses.isEmpty, isAboutEvent(sentence, text, opensWithCount: opens) else {
        let parties = parties(toMeetingIn: sentence, text: text).filter { !named.contains(Name($0)) }
        named.formUnion(parties.map(Name.init))
        event.groups += parties
        continue
      }
      let absent = all.filter { $0.presence == .absent || $0.presence == .invited }
      for match in groups {
        let isAbsent =
          absent.contains { $0.tokens.overlaps(match.tokens) }
          && !clauses.contains { $0.tokens.overlaps(match.tokens) }
        // "обсудили работу с молодёжью": whom they talked about.
        let isTopic =
          clauses.allSatisfy(\.isOfDoing) && !clauses.contains { isDoer(match.tokens, of: $0, text) }
        guard !isAbsent, !isTopic, !text.isQuoted(match.tokens), !belongsToBody(match.tokens, text),
          !introducesNames(match.tokens, text), !isGoverned(match.tokens, text),
          let group = reading(of: match, text: text),
          named.insert(Name(group)).inserted
        else { continue }
        event.groups.append(group)
      }
    }
  }

  /// What a group is told by: the same words for the same sort are one group.
  private struct Name: Hashable {
    let text: String
    let kind: GroupKind

    init(_ group: GroupReading) { (text, kind) = (group.text, group.kind) }
  }

  /// "Встреча ▸депутатов◂ … с ▸жителями, представителями НПО◂ прошла", «әкім ▸үкіметтік емес ұйым өкілдерімен◂ кездесті»: who met
  /// whom.
  private static func parties(toMeetingIn sentence: Range<Int>, text: ReportText) -> [GroupReading] {
    let meetings = text.cues.words(in: sentence).filter { $0.kind == .meeting || $0.kind == .dialogue }
      .map(\.tokens)
    let happened: [EventCues.Cue] = [.happened, .organized, .attended, .passive]
    guard text.document.language != .en, !meetings.isEmpty,
      happened.contains(where: { text.cues.has($0, in: sentence) })
    else { return [] }
    let groups = matches(in: sentence, text)
    let lastMet = groups.last { isMet($0.tokens, text) }?.tokens.lowerBound ?? sentence.lowerBound
    return
      groups
      .filter { match in
        !match.needsNumber && !text.isQuoted(match.tokens) && !belongsToBody(match.tokens, text)
          && (meetings.contains { $0.upperBound == match.tokens.lowerBound } || isMet(match.tokens, text)
            || match.tokens.upperBound <= lastMet && isMeeting(match.tokens, text))
      }
      .compactMap { reading(of: $0, text: text) }
  }

  /// «▸мәслихаттың депутаттары◂ ауыл тұрғындарымен кездесу өткізді»: who met those named behind.
  private static func isMeeting(_ group: Range<Int>, _ text: ReportText) -> Bool {
    text.document.language == .kk
      && KazakhCase.stripped(text.document.tokens[group.upperBound - 1].folded).grammaticalCase == .nominative
  }

  /// "с жителями", «тұрғындармен».
  private static func isMet(_ group: Range<Int>, _ text: ReportText) -> Bool {
    let first = text.document.tokens[group.lowerBound].folded
    let last = text.document.tokens[group.upperBound - 1].folded
    return text.document.language == .kk
      ? ["мен", "пен", "бен"].contains(where: last.hasSuffix)
      : ["ами", "ями"].contains(where: first.hasSuffix)
  }

  private static func matches(in sentence: Range<Int>, _ text: ReportText) -> [GroupCues.Match] {
    GroupCues.matches(
      in: text.document, tokens: sentence, bodies: text.organizations(in: sentence).map(\.tokens))
  }

  /// Right before the verb or at the beginning of the sentence, under no preposition.
  private static func isDoer(_ group: Range<Int>, of clause: AttendanceClause, _ text: ReportText) -> Bool {
    guard group.upperBound <= clause.cue.lowerBound else { return clause.cue.upperBound == group.lowerBound }
    let sentence = text.sentence(of: group.lowerBound)
    guard group.lowerBound > sentence.lowerBound else { return true }
    let before = text.document.tokens[group.lowerBound - 1].folded
    return !["с", "о", "об", "для", "by", "of", "for", "with", "on", "to"].contains(before)
      && (group.upperBound == clause.cue.lowerBound || group.lowerBound - sentence.lowerBound < 12)
  }

  /// A list of guests names the event or stands near the beginning.
  private static func isAboutEvent(
    _ sentence: Range<Int>, _ text: ReportText, opensWithCount: @autoclosure () -> Bool
  ) -> Bool {
    if !text.cues.words(in: sentence).isEmpty || text.lead.contains(sentence) { return true }
    guard refersToEvent(sentence, text) || opensWithCount(),
      let before = text.sentence(before: sentence), text.isNarration(before)
    else { return false }
    return !text.cues.words(in: before).isEmpty
  }

  /// «▸Оған◂ 70-ке жуық адам келді» behind a sentence that names the event.
  private static func refersToEvent(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    text.document.language == .kk
      && ["оған", "бұған", "онда", "мұнда"].contains(text.document.tokens[sentence.lowerBound].folded)
  }

  /// "Some 70 officials and judges discussed …", "Более 50 экспертов обсудили …": so many told of at once were there.
  private static func opensWithCount(
    _ groups: @autoclosure () -> [GroupCues.Match], _ sentence: Range<Int>, _ text: ReportText
  ) -> Bool {
    guard text.document.language != .kk, let first = groups().first else { return false }
    return first.tokens.lowerBound - sentence.lowerBound <= 5
      && GroupCount.before(first.counted, text: text) != nil
  }

  /// "содействующих трудоустройству ▸лиц с инвалидностью◂", "о поддержке ▸женщин◂": a genitive behind a noun for what is done
  /// for them.
  private static func isGoverned(_ group: Range<Int>, _ text: ReportText) -> Bool {
    guard text.document.language == .ru, group.lowerBound > 0 else { return false }
    let first = text.document.tokens[group.lowerBound].folded
    let before = text.document.tokens[group.lowerBound - 1].folded
    // "принял участие в форуме ▸неправительственных организаций◂": the forum's name.
    if text.cues.words(in: text.sentence(of: group.lowerBound)).contains(where: {
      $0.tokens.upperBound == group.lowerBound && $0.kind != .meeting && $0.kind != .dialogue
    }) {
      return true
    }
    return ["ов", "ев", "ей", "их", "ых", "лиц"].contains(where: first.hasSuffix)
      && doing.contains(where: before.hasSuffix) && !before.hasPrefix("участ")
      && !before.hasPrefix("присутств")
  }

  private static let doing = [
    "йству", "нию", "ния", "ние", "ддержке", "ддержку", "ддержки", "защиту", "защите", "защиты", "помощи",
    "помощь",
  ]

  /// "депутаты маслихата ▸Асхат Наурызбаев и Людмила Шевчук◂", «мәслихат депутаттары ▸Асан Үсенов пен Айгүл Сәрсенова◂»: named,
  /// they are no group.
  private static func introducesNames(_ group: Range<Int>, _ text: ReportText) -> Bool {
    text.people(near: between(group.upperBound, group.upperBound + 1)).contains {
      $0.tokens.lowerBound == group.upperBound
    }
  }

  /// «Өркен» қорының өкілдері speak of the body, not of a group.
  private static func belongsToBody(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    let isOfDeputies = tokens.contains { text.document.tokens[$0].folded.hasPrefix("депутат") }
    var start = tokens.lowerBound
    // «колледжінің ▸1, 2◂ курс студенттері»
    while start > 0, isNumberOfFirst(tokens, text), text.document.tokens[start - 1].kind == .number {
      start -= 1
    }
    return !isOfDeputies
      && text.organizations(in: between(tokens.lowerBound - 60, tokens.upperBound + 3)).contains { body in
        body.tokens.overlaps(tokens)
          || (text.document.language == .kk && body.tokens.upperBound == start
            && (body.grammaticalCase == .genitive || tokens.count == 1))
          || (text.document.language == .ru && body.tokens.lowerBound == tokens.upperBound
            && !body.isReference)
          || (text.document.language == .en && isOf(body, behind: tokens.upperBound, text))
      }
  }

  /// "officials ▸of the Ministry of Justice"
  private static func isOf(_ body: OrganizationSpan, behind end: Int, _ text: ReportText) -> Bool {
    var joint = body.tokens.lowerBound - 1
    if joint > end, text.document.tokens[joint].folded == "the" { joint -= 1 }
    return joint == end && ["of", "from"].contains(text.document.tokens[joint].folded)
  }

  private static func reading(of match: GroupCues.Match, text: ReportText) -> GroupReading? {
    guard let kind = match.kind else { return nil }
    let isCounted = match.counted != match.tokens.lowerBound || !isNumberOfFirst(match.tokens, text)
    let count = isCounted ? GroupCount.before(match.counted, text: text) : nil
    if match.needsNumber && count == nil || isAge(match, text) { return nil }
    let tokens = phrase(of: match, count: count, text: text)
    var words = text.document.text(tokens: tokens)
    // Its nouns are common ones: a capital is that of the sentence.
    if tokens.lowerBound == match.tokens.lowerBound, !text.document.tokens[tokens.lowerBound].isAcronym {
      words = words.prefix(1).lowercased() + words.dropFirst()
    }
    let name: String
    switch text.document.language {
    case .kk: name = KazakhCase.nominative(words)
    // "главы", "делегации" may be one's genitive; a group's is its plural.
    case .ru:
      let isPlural = ["главы ", "делегации"].contains(where: words.hasPrefix)
      name = count == nil && !isPlural ? RussianCase.nominative(words) : words
    case .en: name = words
    }
    return GroupReading(
      text: name, kind: kind, count: count?.number, countBasis: count?.basis,
      total: count != nil && kind == .other && isEverybody(match.tokens, text),
      mention: text.mention(tokens, 0.8))
  }

  /// «18 ▸жас» is an age, «200 ▸жас қатысты» are young people.
  private static func isAge(_ match: GroupCues.Match, _ text: ReportText) -> Bool {
    let end = match.tokens.upperBound
    return text.document.language == .kk && match.tokens.count == 1 && match.kind == .youth
      && match.needsNumber
      && ["жас", "жастың", "жасты"].contains(text.document.tokens[match.tokens.lowerBound].folded)
      && !text.cues.has(.attended, in: between(end, end + 2))
  }

  /// «1 ▸курс студенттері», «17 ▸облыстың делегаттары»: the number is that of the first word, not of the group.
  private static func isNumberOfFirst(_ group: Range<Int>, _ text: ReportText) -> Bool {
    guard text.document.language == .kk, group.count > 1 else { return false }
    let first = text.document.tokens[group.lowerBound]
    return ["курс", "сынып"].contains(first.folded)
      || KazakhCase.stripped(first.text).grammaticalCase == .genitive
  }

  /// The group with its number and, in Kazakh, the genitive that its noun belongs to: «▸қалалық мешіттердің◂ имамдары».
  private static func phrase(of match: GroupCues.Match, count: GroupCount?, text: ReportText) -> Range<Int> {
    var low = min(count?.tokens.lowerBound ?? match.tokens.lowerBound, match.tokens.lowerBound)
    guard text.document.language == .kk, count == nil,
      match.tokens.count == 1 || isNumberOfFirst(match.tokens, text)
    else { return between(low, match.tokens.upperBound) }
    while match.tokens.count > 1, low > text.sentence(of: low).lowerBound,
      text.document.tokens[low - 1].kind == .number || low < match.tokens.lowerBound && isDash(low - 1, text)
    {
      low -= 1
    }
    let floor = max(text.sentence(of: low).lowerBound, low - 4)
    let tokens = text.document.tokens
    var isInName = false
    var beforeName = low
    guard low > floor, KazakhCase.stripped(tokens[low - 1].text).grammaticalCase == .genitive else {
      return between(low, match.tokens.upperBound)
    }
    low -= 1
    while low > floor {
      let token = tokens[low - 1]
      if token.isMark("»") { (isInName, beforeName) = (true, low) }
      if token.isMark("«") { isInName = false }
      // «▸депутаттары◂ ауыл тұрғындарымен»: others.
      if !isInName, isManyOfSomebody(token) { break }
      guard
        isInName || token.isMark("«")
          || (token.kind == .word && KazakhCase.stripped(token.text).grammaticalCase == .nominative
            && !["және", "мен", "пен", "бен"].contains(token.folded))
      else { break }
      low -= 1
    }
    return between(isInName ? beforeName : low, match.tokens.upperBound)
  }

  private static func isManyOfSomebody(_ token: Token) -> Bool {
    ["лары", "лері", "дары", "дері", "тары", "тері"].contains(where: token.folded.hasSuffix)
  }

  private static func isDash(_ token: Int, _ text: ReportText) -> Bool {
    ["–", "-", "—"].contains(text.document.tokens[token].text)
  }

  /// "94 человека", «80 адам»: people as such, so everybody.
  private static func isEverybody(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    ["адам", "человек", "people", "участник", "қатысушы", "participants", "делегат", "delegates", "person"]
      .contains { stem in
        text.document.tokens[tokens.lowerBound].folded.hasPrefix(stem)
      }
  }
}
