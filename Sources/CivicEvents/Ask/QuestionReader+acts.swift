internal import CivicReports
internal import CivicText

extension QuestionReader {
  /// What those who are asked for did.
  mutating func acts() {
    if isNegated { complement() }
    switch query.subject {
    case .organizations: bodies()
    case .people: people()
    case .events:
      events()
      if query.grouping == .topic { use([.discuss, .say, .speak, .topic]) }
      // "Which towns hosted trainings"
      if query.grouping == .settlement || query.grouping == .region, !items.contains(where: \.isName) {
        use([.host])
      }
    case .statements: use([.say, .speak, .takePart, .discuss])
    case .outcomes: use([.decide, .outcome, .discuss, .takePart, .say])
    case .groups: use([.takePart, .person, .participant])
    case .reports: use([.discuss, .say, .event])
    }
    use([.discuss])
    if !query.topics.isEmpty || !titleWords.isEmpty { use([.topic]) }
    if query.subject != .people { use([.event]) }
  }

  /// "Did not take part": those who are known, without those who did.
  private var isNegated: Bool {
    if isContrast || isParticipantOnly { return false }
    if items.indices.contains(where: {
      items[$0].isCue(.not) && items[$0].isCue(in: [.takePart, .organize, .speak])
    }) {
      return true
    }
    guard let not = items.indices.first(where: { !isUsed[$0] && items[$0].isCue(.not) }) else { return false }
    return [not - 1, not + 1].contains {
      items.indices.contains($0) && items[$0].isCue(in: [.takePart, .organize, .speak])
    }
  }

  private mutating func complement() {
    use([.not])
    switch query.subject {
    case .organizations, .people:
      let isOne =
        !query.events.isEmpty || !titleWords.isEmpty
        || !query.kinds.any.isEmpty && (!query.places.isEmpty || query.period != Period())
      // Of one event: who was expected and did not come.
      if isOne { query.presences = [.absent] } else { isComplement = true }
    default:
      // Bodies of kinds have been left out where they were named.
      if !query.withKinds.none.isEmpty { return }
      query.organizations = Choice(none: query.organizations.any + query.organizations.none)
      query.people = Choice(none: query.people.any + query.people.none)
    }
  }

  /// - Parameter gave: empty: anything but the order that an event is held to.
  private mutating func partner(
    _ cues: Set<QuestionCue>, gave: [Support] = [.supporter, .funder, .information]
  ) {
    use(cues)
    query.roles.any = [.partner]
    query.supports = gave
  }

  /// "As participants, not organisers"
  private var isParticipantOnly: Bool {
    guard let not = items.indices.first(where: { items[$0].isCue(.not) }),
      items[..<not].contains(where: { $0.isCue(.participant) })
    else { return false }
    let next = items[(not + 1)...].first { !$0.isCue(.filler) }
    return next?.isCue(in: [.organize, .support]) == true
  }

  /// "Supported the reform": what was thought of it, not who helped to hold an event.
  private func isOfTopic(_ cue: QuestionCue) -> Bool {
    guard let act = first([cue]) else { return false }
    var place = language == .kk ? act - 1 : act + 1
    while items.indices.contains(place), language != .kk, items[place].isCue(.filler) { place += 1 }
    guard items.indices.contains(place), case .topic = items[place].meaning else { return false }
    guard language != .kk, items.indices.contains(place + 1) else { return true }
    if case .eventKind = items[place + 1].meaning { return false }
    return !items[place + 1].isCue(.event)
  }

  private mutating func bodies() {
    if !query.representedBy.isEmpty {
      // "Which organisation does she chair?"
      return use([.moderate, .represent, .speak, .say, .takePart, .organization])
    }
    if isParticipantOnly {
      use([.participant, .not, .organize, .support, .takePart])
      query.roles.any = [.participant]
      return
    }
    if has(.fund) {
      partner([.fund, .support], gave: [.funder, .customer])
    } else if has(.infoSupport) {
      partner([.infoSupport, .support], gave: [.information])
    } else if has(.support), !has(.takePart), !isOfTopic(.support) {
      partner([.support])
    } else if has(.greeting) {
      use([.greeting, .takePart])
      query.presences = [.message]
    } else if has(.absent) {
      use([.absent, .invite, .takePart])
      query.presences = [.absent]
    } else if has(.invite), !has(.takePart) {
      use([.invite])
      query.presences = [.invited]
    } else if has(.organize), query.organizedBy.isEmpty, query.organizedByKinds.isEmpty,
      !has(.takePart) || isHeld
    {
      use([.organize])
      if !isHeld || !has(.takePart) { query.roles.any = [.organizer] }
      use([.together])
    } else if has(.host), !has(.takePart) {
      use([.host])
      doubts.insert(.host)
      query.roles.any = [otherwise == .host ? .organizer : .host]
    } else if has(.speak) || has(.say) {
      use([.speak, .say])
      query.roles.any = [.speaker]
    } else if has(.moderate) {
      use([.moderate])
      query.roles.any = [.moderator]
    }
    if !query.events.isEmpty || query.kinds.any.contains(.awardCeremony) { use([.award]) }
    // "Universities whose staff spoke"
    if query.roles.any.contains(where: { $0 == .speaker || $0 == .moderator }) { use([.person]) }
    use([.takePart, .represent, .participant, .organization, .sign])
    if !query.organizedBy.isEmpty || !query.organizedByKinds.isEmpty { use([.organize]) }
  }

  private mutating func people() {
    if has(.absent) {
      use([.absent, .takePart])
      query.presences = [.absent]
    } else if has(.moderate) {
      use([.moderate])
      query.roles.any = [.moderator]
    } else if has(.award) {
      use([.award])
      query.roles.any = [.awardee]
    } else if has(.speak) || has(.say) {
      use([.speak, .say])
      query.roles.any = [.speaker]
    } else if has(.organize), query.organizedBy.isEmpty {
      use([.organize])
      query.roles.any = [.organizer]
    }
    use([.takePart, .represent, .participant, .person, .event, .sign])
    if isHeld || !query.organizedBy.isEmpty { use([.organize]) }
  }

  /// "Провели", «өткізілді»: that it was held, as well as who held it.
  private var isHeld: Bool { items.contains { $0.isCue(.organize) && $0.isCue(.hold) } }

  /// What the bodies and people named did at the events that are asked for.
  private mutating func events() {
    if !query.withKinds.any.isEmpty, query.organizations.isEmpty, query.organizedByKinds.isEmpty,
      has(.organize) || has(.fund) || has(.infoSupport) || has(.host) || has(.absent) || has(.invite)
        || has(.support) || has(.speak)
    {
      // What bodies of a kind did.
      query.organizationKinds = query.withKinds
      query.withKinds = Choice()
    }
    let isNamed = !query.organizations.isEmpty || !query.people.isEmpty || !query.organizationKinds.isEmpty
    let isOther =
      has(.fund) || has(.support) || has(.infoSupport) || has(.host) || has(.moderate) || has(.absent)
      || has(.invite)
    if isOther { use([.organize]) }
    if has(.organize), !isOther, isNamed, !query.organizations.any.isEmpty {
      use([.organize])
      query.organizedBy.any += query.organizations.any
      query.organizations.any = []
    } else if has(.organize), !isOther, query.organizedByKinds.isEmpty, !query.organizationKinds.any.isEmpty {
      use([.organize])
      query.organizedByKinds.any += query.organizationKinds.any
      query.organizationKinds.any = []
    } else if has(.infoSupport), isNamed {
      partner([.infoSupport, .support], gave: [.information])
    } else if has(.fund), isNamed {
      partner([.fund, .support], gave: [.funder, .customer])
    } else if has(.support), isNamed {
      partner([.support])
    } else if has(.host), isNamed {
      use([.host])
      doubts.insert(.host)
      if otherwise == .host {
        query.organizedBy.any += query.organizations.any
        query.organizedByKinds.any += query.organizationKinds.any
        query.organizations.any = []
        query.organizationKinds.any = []
      } else {
        query.roles.any = [.host]
      }
    } else if has(.moderate), isNamed {
      use([.moderate])
      query.roles.any = [.moderator]
    } else if has(.absent), isNamed {
      use([.absent])
      query.presences = [.absent]
    } else if has(.invite), isNamed {
      use([.invite])
      query.presences = [.invited]
    } else if has(.speak), !query.organizationKinds.any.isEmpty, query.people.isEmpty {
      // "Conferences where parties took the floor"
      use([.speak, .say, .represent])
      query.roles.any = [.speaker]
    } else if has(.speak) || has(.say), !query.people.isEmpty {
      use([.speak, .say])
      query.roles.any = [.speaker]
    } else if isNamed {
      use([.speak, .say, .represent])
    }
    if has(.award), !query.people.isEmpty {
      use([.award])
      query.roles.any = [.awardee]
    } else if has(.award), query.kinds.isEmpty {
      // "When were volunteers awarded?"
      use([.award])
      query.kinds.any = [.awardCeremony]
    }
    use([.takePart, .participant, .organization])
    // Without whom it was that they organised.
    if isHeld || !query.organizedBy.isEmpty || !query.organizedByKinds.isEmpty || !isNamed {
      use([.organize])
    }
  }
}
