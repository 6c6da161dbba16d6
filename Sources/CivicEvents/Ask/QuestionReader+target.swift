internal import CivicReports
internal import CivicText

extension QuestionReader {
  /// What is asked for: organisations, people, events, what was said, on which topics, a day, a place, a number.
  mutating func target() throws(QuestionRefusal) {
    isMost = has(.most) || has(.largest) || has(.least)
    if quotation() { return }
    use([.most])
    try subject()
    askedNouns = Set(items.indices.filter { isUsed[$0] && isFocus(items[$0]) })
  }

  private mutating func subject() throws(QuestionRefusal) {
    if let noun = nounBeforeClause { return take(noun) }
    let asked =
      isListed
      ? nil
      : first([.howOften]) ?? first([.howMany]) ?? first([.whichYear, .when, .where, .whereRegion]) ?? first([
        .which
      ]) ?? first([.who]) ?? first([.what, .aboutWhat])
    if let asked { isUsed[asked] = true }
    if isListed { use([.which, .who, .when, .where, .what]) }
    if asked == nil, try statementWithoutAsking() { return }
    guard let asked else { throw .noQuestion }
    if items[asked].isCue(.howOften) {
      query.subject = .events
      form = .count
      use([.event])
      return
    }
    if items[asked].isCue(.howMany) { return try count(asked) }
    if items[asked].isCue(in: [.when, .whichYear]) {
      isYear = items[asked].isCue(.whichYear)
      return when()
    }
    if items[asked].isCue(in: [.where, .whereRegion]) { return whereabouts(asked) }
    if items[asked].isCue(.which), let name = namedKind(behind: asked) { throw .notUnderstood([name]) }
    if let focus = focus(of: asked),
      items[asked].isCue(.which) || items[asked].isCue(.what) && focus == asked + 1 && isWhatOfNoun(asked)
    {
      return take(focus)
    }
    if items[asked].isCue(.who) {
      if language == .en, items.indices.contains(asked + 1), items[asked + 1].isCue(.discuss),
        items[asked + 1].range.count > 1
      {
        // "Who talked about ecology": not all who were where it was a topic.
        throw .notUnderstood([question.text(of: items[asked + 1].range)])
      }
      return who(asked)
    }
    if items[asked].isCue(.which) {
      // "… the NGOs, which …": what stands before is asked for.
      if try statementWithoutAsking() { return }
      throw .notUnderstood([question.text(of: items[asked].range)])
    }
    what(asked)
  }

  /// "Did AMANAT take part in …", "NGOs in Oral", "show the forums of 2026".
  private mutating func statementWithoutAsking() throws(QuestionRefusal) -> Bool {
    if isWhether,
      first(Self.nouns.subtracting([.settlement, .region])) == nil || items.contains(where: \.isName)
    {
      query.subject = .events
      for index in items.indices where items[index].isCue(.event) { isUsed[index] = true }
      return true
    }
    let focus = language == .kk ? items.lastIndex(where: isFocus) : items.firstIndex(where: isFocus)
    guard let focus else {
      // «Экология Алматы 2025»
      if isOfConditions {
        query.subject = .events
        return true
      }
      // "Is anything announced for April?"
      guard has(.announce) || has(.cancel) || has(.postpone) else { return false }
      query.subject = .events
      return true
    }
    take(focus)
    return true
  }

  static let nouns: Set<QuestionCue> = [
    .organization, .person, .event, .statement, .report, .topic, .outcome, .region, .settlement, .day, .month,
    .participant,
  ]

  func isFocus(_ item: QuestionItem) -> Bool {
    switch item.meaning {
    case .cues(let cues): !cues.isDisjoint(with: Self.nouns)
    case .eventKind, .organizationKind, .post, .outcomeKind: true
    default: false
    }
  }

  /// What an asking word asks about: the noun behind it, else the nearest before it.
  func focus(of asked: Int) -> Int? {
    // «Форумдардың қайсысы»: of the forums.
    if language == .kk, asked > 0, isFocus(items[asked - 1]), kazakhCase(asked - 1) == .genitive {
      return asked - 1
    }
    var place = asked + 1
    while place < items.count, place <= asked + 3 {
      if isFocus(items[place]) { return place }
      let isPassed = items[place].isCue(in: [
        .filler, .most, .and, .from, .behalf, .at, .whether, .hold, .about,
      ])
      if !isPassed, !items[place].isTopic { break }
      place += 1
    }
    // «ҮЕҰ қайсы?»
    return asked > 0 && isFocus(items[asked - 1]) ? asked - 1 : nil
  }

  /// The subject that a noun names.
  private mutating func take(_ focus: Int) {
    isUsed[focus] = true
    switch items[focus].meaning {
    case .organizationKind(let kind)
    where items.indices.contains(focus + 1) && items[focus + 1].isCue(.person):
      // "NGO speakers"
      isUsed[focus + 1] = true
      query.subject = .people
      query.organizationKinds.any.append(kind)
    case .eventKind(.appeal) where has(.decide) || has(.outcome):
      query.subject = .outcomes
      query.outcomeKinds = [.appeal]
      use([.outcome])
    case .organizationKind(let kind):
      query.subject = .organizations
      query.organizationKinds.any.append(kind)
      coordinated(with: focus)
    case .eventKind(let kind):
      query.subject = .events
      query.kinds.any.append(kind)
      coordinated(with: focus)
    case .cues(let cues): take(cues)
    case .post(let post):
      query.subject = .people
      query.positions.any.append(post)
    case .outcomeKind(let kind):
      query.subject = .outcomes
      query.outcomeKinds = [kind]
    default: break
    }
  }

  /// "НПО и партии", "форумы или слушания": all of them are asked for.
  private mutating func coordinated(with focus: Int) {
    var place = focus
    if language == .kk {
      // «Конференциялар мен форумдар»: what is asked for stands last.
      while place >= 2, items[place - 1].isCue(in: [.and, .or]) {
        switch items[place - 2].meaning {
        case .organizationKind(let kind) where query.subject == .organizations:
          query.organizationKinds.any.append(kind)
        case .eventKind(let kind) where query.subject == .events: query.kinds.any.append(kind)
        default: return
        }
        isUsed[place - 2] = true
        place -= 2
      }
      place = focus
    }
    while place + 2 < items.count, items[place + 1].isCue(in: [.and, .or]) {
      switch items[place + 2].meaning {
      case .organizationKind(let kind) where query.subject == .organizations:
        query.organizationKinds.any.append(kind)
      case .eventKind(let kind) where query.subject == .events: query.kinds.any.append(kind)
      default: return
      }
      isUsed[place + 2] = true
      place += 2
    }
  }

  private mutating func take(_ cues: Set<QuestionCue>) {
    if cues.contains(.outcome) {
      query.subject = .outcomes
    } else if cues.contains(.topic) {
      query.grouping = .topic
      form = .group
    } else if cues.contains(.statement) {
      query.subject = .statements
    } else if cues.contains(.report) {
      query.subject = .reports
    } else if cues.contains(.person) {
      query.subject = .people
    } else if cues.contains(.participant) || cues.contains(.organization) {
      query.subject = .organizations
      use([.participant])
    } else if cues.contains(.event) {
      query.subject = .events
    } else if cues.contains(.month) {
      query.grouping = .month
      form = .group
    } else if cues.contains(.day) {
      form = .date
    } else if cues.contains(.region) {
      query.grouping = .region
      form = .group
    } else if cues.contains(.settlement) {
      query.grouping = .settlement
      form = .group
    }
  }

  /// "How many NGOs …", "how many people were at …".
  private mutating func count(_ asked: Int) throws(QuestionRefusal) {
    form = .count
    use([.howMany])
    if let came = attendees(asked) { return attendance(came) }
    if items.indices.contains(asked + 1), items[asked + 1].isCue(in: [.support, .organize, .fund]),
      !items[asked + 1].isCue(.hold), !items.contains(where: { $0.isCue(.event) })
    {
      // "How many partners"
      query.subject = .organizations
      return
    }
    let focus = focus(of: asked) ?? items[..<asked].lastIndex(where: isFocus)
    guard let focus else {
      // "Сколько было на форуме?"
      if has(.takePart) || has(.hold) { return attendance() }
      throw .notUnderstood([question.text(of: items[asked].range)])
    }
    if items[focus].isCue(in: [.person, .participant]), !has(.speak), !has(.moderate), !has(.award),
      !has(.say)
    {
      isUsed[focus] = true
      return attendance()
    }
    take(focus)
    if form == .group { form = .count }
  }

  private mutating func when() {
    form = .date
    query.subject = .events
    use([.day, .event])
  }

  private mutating func whereabouts(_ asked: Int) {
    form = .place
    query.subject = .events
    isTown = items[asked].isCue(.whereTown)
    use([.settlement, .region, .event])
    if isMost {
      form = .group
      let isRegion = items[asked].isCue(.whereRegion)
      query.grouping = isRegion ? .region : .settlement
    }
  }

  private func isSpeaker(_ item: QuestionItem) -> Bool {
    switch item.meaning {
    case .names(let matches): matches.first?.name.kind != .event
    case .organizationKind: true
    default: false
    }
  }

  /// Bodies organise, pay and take part; people speak, lead and are awarded.
  private mutating func who(_ asked: Int) {
    if let focus = focus(of: asked), !items[asked].isCue(.which) {
      // "Кто из НПО", «Қатысушылар кімдер?»
      if case .organizationKind = items[focus].meaning, has(.speak) || has(.say) {
        query.subject = .people
        return
      }
      if !items[focus].isCue(in: [.event]) {
        if case .eventKind = items[focus].meaning {} else { return take(focus) }
      }
    }
    if isBesideWhom(asked) {
      // "With whom did she speak?"
      use([.together])
      query.subject = .people
      isWithWhom = true
      return
    }
    if has(.absent) || has(.invite), !items.contains(where: \.isOrganizationKind) { otherSubject = .people }
    if items.indices.contains(where: isFromBody) {
      // "Anyone from the alliance", «альянстан кім келді».
      query.subject = .people
      use([.person])
      return
    }
    if items.contains(where: \.isPost) || has(.speak)
      || has(.say) || has(.moderate) || has(.award) || has(.represent) || has(.sign) && !has(.takePart)
    {
      query.subject = .people
      use([.person])
    } else {
      query.subject = .organizations
      use([.organization])
    }
  }

  /// «С кем», "with whom", «кіммен»: those beside a person who is named.
  private func isBesideWhom(_ asked: Int) -> Bool {
    let isPerson = items.contains { item in
      if case .names(let matches) = item.meaning { return matches.first?.name.kind == .person }
      return false
    }
    guard isPerson else { return false }
    switch language {
    case .kk: return kazakhCase(asked) == .instrumental
    case .ru: return before(asked).contains { items[$0].isCue(in: [.since, .together]) }
    case .en:
      return before(asked).contains { items[$0].isCue(.together) } || items.last?.isCue(.together) == true
    }
  }

  /// A body that somebody comes from.
  private func isFromBody(_ index: Int) -> Bool {
    guard case .names(let matches) = items[index].meaning, matches.first?.name.kind == .organization else {
      return false
    }
    if language == .kk {
      return kazakhCase(index) == .ablative && !after(index).contains { items[$0].isCue(.except) }
    }
    return before(index).contains { items[$0].isCue(in: [.behalf, .from]) && !items[$0].isCue(.filler) }
      && !before(index).contains { items[$0].isCue(in: [.together, .except]) }
  }

  /// "Which city maslikhats": the words are some body's name, and several are asked for.
  private func namedKind(behind asked: Int) -> String? {
    if language == .en, items.indices.contains(asked + 2),
      items[asked + 1].isCue(in: [.settlement, .region]),
      items[asked + 2].isOrganizationKind || items[asked + 2].isCue(.organization)
    {
      return question.text(of: items[asked + 1].range)
    }
    guard items.indices.contains(asked + 1), case .names(let matches) = items[asked + 1].meaning,
      matches.first?.name.kind == .organization,
      !(items.indices.contains(asked + 2) && isFocus(items[asked + 2]))
    else { return nil }
    return question.text(of: items[asked + 1].range)
  }

  private func isOfOutcome(_ item: QuestionItem) -> Bool {
    if case .outcomeKind = item.meaning { return true }
    return item.isCue(.outcome)
  }

  /// "What NGOs", "что за НПО"; «что НПО сказали» asks for what was said.
  private func isWhatOfNoun(_ asked: Int) -> Bool { language == .en || items[asked].range.count > 1 }

  /// "Topics", «мәселелер»: not «мүгедектік мәселесі», "the issue of disability", where the topic itself is told.
  private func isTopicsNoun(_ index: Int) -> Bool {
    guard items[index].isCue(.topic) else { return false }
    let step = language == .kk ? -1 : 1
    var place = index + step
    while language != .kk, items.indices.contains(place), items[place].isCue(.filler) { place += step }
    guard items.indices.contains(place) else { return true }
    if case .topic = items[place].meaning { return false }
    return true
  }

  private mutating func what(_ asked: Int) {
    // "О чём говорили на форуме?" asks for topics, "о чём говорил Серик?" for what he said.
    if let focus = focus(of: asked), isOfOutcome(items[focus]), !has(.say), !has(.speak) {
      // "What were the recommendations"
      return take(focus)
    }
    if items[asked].isCue(.aboutWhat), !items.contains(where: isSpeaker) {
      query.grouping = .topic
      form = .group
      use([.topic, .say, .speak, .discuss])
    } else if has(.say) || has(.speak), !has(.decide) || items.contains(where: isSpeaker) {
      query.subject = .statements
      use([.statement])
    } else if has(.decide) || has(.outcome) || has(.sign) {
      query.subject = .outcomes
      use([.outcome, .decide, .sign])
    } else if has(.discuss) || items.indices.contains(where: isTopicsNoun) {
      query.grouping = .topic
      form = .group
      use([.topic])
    } else {
      query.subject = .events
      use([.event])
    }
  }
}
