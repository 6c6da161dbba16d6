internal import CivicText
internal import CivicReports

/// The facts part of a corpus file → events.
struct FactReader {
  private(set) var events: [GoldEvent] = []
  /// What a report without an event names.
  private(set) var mentioned: GoldEvent?
  private(set) var problems: [(line: Int, message: String)] = []
  /// The first line of each id: a later event's facts need not repeat the name.
  private var known: [String: FactLine] = [:]
  /// Whether the line “no event” was read.
  private var isWithoutEvent = false

  init(_ lines: [Substring], firstLine: Int) {
    for (index, line) in lines.enumerated() where !line.trimming(\.isWhitespace).isEmpty {
      read(line, at: firstLine + index)
    }
    if events.isEmpty && !isWithoutEvent {
      problems.append((firstLine, "neither an event nor “no event”"))
    }
  }

  private mutating func read(_ line: Substring, at number: Int) {
    if line.trimming(\.isWhitespace) == "no event" {
      isWithoutEvent = true
      mentioned = GoldEvent(number: 1, kind: .absent, status: .absent)
      return
    }
    guard let fact = FactLine(line, number: number) else {
      problems.append((number, "no fact: “\(line.trimming(\.isWhitespace).prefix(40))”"))
      return
    }
    for problem in fact.problems { problems.append((number, problem)) }
    guard let head = fact.heads.first else {
      problems.append((number, "a fact without its kind"))
      return
    }
    if head == "event" {
      begin(fact)
      return
    }
    guard var event = events.last ?? mentioned else {
      problems.append((number, "a fact before the first “event:”"))
      return
    }
    add(fact, head, to: &event)
    if events.isEmpty { mentioned = event } else { events[events.count - 1] = event }
  }

  private mutating func begin(_ fact: FactLine) {
    let expected = events.count + 1
    let written = fact.heads.count > 1 ? Int(fact.heads[1]) : 1
    if written != expected {
      problems.append((fact.number, "this is event \(expected): write “event \(expected): …”"))
    }
    let parts = (fact.value ?? "").split(separator: ",").map { Accepted(written: String($0)) }
    let event = GoldEvent(
      number: expected, kind: parts.first ?? .absent, status: parts.count > 1 ? parts[1] : .absent,
      isOptional: fact.isOptional)
    check(event.kind, EventKind.self, "event kind", fact)
    check(event.status, EventStatus.self, "status", fact)
    if event.kind.stated.isEmpty || event.status.stated.isEmpty {
      problems.append((fact.number, "an event has a kind and a status: “event: roundtable, held”"))
    }
    if isWithoutEvent { problems.append((fact.number, "an event after “no event”")) }
    events.append(event)
  }

  private mutating func add(_ fact: FactLine, _ head: String, to event: inout GoldEvent) {
    if let field = ScalarField(rawValue: head) {
      let value = Accepted(written: fact.value ?? "")
      if event.fields[field] != nil { problems.append((fact.number, "\(head) stands twice")) }
      if field == .format { check(value, EventFormat.self, "format", fact) }
      event.fields[field] = value
      if fact.isOptional { event.optionalFields.insert(field) }
      return
    }
    if head == "part-of" {
      event.partOf = fact.value.flatMap { Int($0) }
      if event.partOf == nil || event.partOf == event.number {
        problems.append((fact.number, "part-of takes another event's number"))
      }
      return
    }
    guard let id = fact.id else {
      problems.append((fact.number, "“\(head)” is no field, and no fact without an id"))
      return
    }
    let full = fact.inheriting(known[id])
    if known[id] == nil { known[id] = fact }
    switch id.first {
    case "o": addBody(full, id, to: &event)
    case "p": addPerson(full, id, to: &event)
    case "g": addGroup(full, id, head, to: &event)
    case "q": addStatement(full, id, head, to: &event)
    case "w":
      expect(head, ["within"], full)
      event.frames.append(
        GoldFrame(
          id: id, names: Accepted(written: full.value ?? ""), kinds: full.accepted("kind"),
          isOptional: full.isOptional))
      for kind in full.accepted("kind").stated where !CorpusVocabulary.frames.contains(kind) {
        problems.append((full.number, "no such kind of frame: “\(kind)”"))
      }
    case "x":
      expect(head, ["outcome"], full)
      let kinds = Accepted(written: full.value ?? "")
      check(kinds, OutcomeKind.self, "outcome", full)
      event.outcomes.append(
        GoldOutcome(id: id, kinds: kinds, by: full.accepted("by"), isOptional: full.isOptional))
    default:
      expect(head, ["topic"], full)
      let topic = full.value ?? ""
      if !CorpusVocabulary.topics.contains(topic) {
        problems.append((full.number, "no such topic: “\(topic)”"))
      }
      event.topics.append(GoldTopic(id: id, topic: topic, isOptional: full.isOptional))
    }
  }

  private mutating func addBody(_ fact: FactLine, _ id: String, to event: inout GoldEvent) {
    let roles = values(fact.heads, OrganizationRole.self, "role of a body", fact)
    guard let role = roles.first else { return }
    let kinds = fact.accepted("kind", default: OrganizationKind.unknown.rawValue)
    check(kinds, OrganizationKind.self, "kind of body", fact)
    let presence = fact.accepted("presence", default: role == .participant ? "present" : nil)
    check(presence, Presence.self, "presence", fact)
    let support = fact.accepted("support")
    check(support, Support.self, "support", fact)
    if role == .partner && support.stated.isEmpty && !support.allowsAbsence {
      problems.append((fact.number, "a partner has its support"))
    }
    if fact.value == nil { problems.append((fact.number, "\(id) has no name")) }
    if event.bodies.contains(where: { $0.id == id }) {
      problems.append((fact.number, "\(id) has a role already: the strongest alone is labelled"))
    }
    event.bodies.append(
      GoldBody(
        id: id, roles: roles, names: Accepted(written: fact.value ?? ""), legalForms: fact.accepted("form"),
        kinds: kinds, presence: presence, support: support, isOptional: fact.isOptional))
  }

  private mutating func addPerson(_ fact: FactLine, _ id: String, to event: inout GoldEvent) {
    let roles = values(fact.heads, PersonRole.self, "role of a person", fact)
    guard let role = roles.first else { return }
    let presence = fact.accepted("presence", default: role == .mentioned ? nil : "present")
    check(presence, Presence.self, "presence", fact)
    if fact.value == nil { problems.append((fact.number, "\(id) has no name")) }
    if event.people.contains(where: { $0.id == id }) {
      problems.append((fact.number, "\(id) has a role already: the strongest alone is labelled"))
    }
    event.people.append(
      GoldPerson(
        id: id, roles: roles, names: Accepted(written: fact.value ?? ""),
        positions: fact.accepted("position"), organizations: fact.accepted("organization"),
        presence: presence, isOptional: fact.isOptional))
  }

  private mutating func addGroup(
    _ fact: FactLine, _ id: String, _ head: String, to event: inout GoldEvent
  ) {
    expect(head, ["group", "voice"], fact)
    let kinds = fact.accepted("kind")
    check(kinds, GroupKind.self, "kind of group", fact)
    if head == "group" && kinds.stated.isEmpty { problems.append((fact.number, "a group has a kind")) }
    let count = fact.accepted("count")
    for number in count.stated where Int(number) == nil {
      problems.append((fact.number, "“\(number)” is no number"))
    }
    let basis = fact.accepted("basis", default: count.preferred == nil ? nil : "exact")
    check(basis, CountBasis.self, "count's basis", fact)
    event.groups.append(
      GoldGroup(
        id: id, kinds: kinds, count: count, countBasis: basis, isTotal: fact.fields["total"] == "yes",
        isVoice: head == "voice", isOptional: fact.isOptional))
  }

  private mutating func addStatement(
    _ fact: FactLine, _ id: String, _ head: String, to event: inout GoldEvent
  ) {
    expect(head, ["quote", "reported"], fact)
    let occasions = fact.accepted("occasion", default: "this")
    check(occasions, Occasion.self, "occasion", fact)
    if fact.fields["by"] == nil { problems.append((fact.number, "\(id) has no by=")) }
    event.statements.append(
      GoldStatement(
        id: id, isDirect: head == "quote", speakers: fact.accepted("by"), occasions: occasions,
        isOptional: fact.isOptional))
  }

  private mutating func expect(_ head: String, _ heads: Set<String>, _ fact: FactLine) {
    guard !heads.contains(head) else { return }
    problems.append((fact.number, "“\(head)” does not go with \(fact.id ?? "")"))
  }

  private mutating func check<Value: RawRepresentable<String>>(
    _ accepted: Accepted, _ type: Value.Type, _ what: String, _ fact: FactLine
  ) {
    _ = values(accepted.stated, type, what, fact)
  }

  private mutating func values<Value: RawRepresentable<String>>(
    _ words: [String], _ type: Value.Type, _ what: String, _ fact: FactLine
  ) -> [Value] {
    words.compactMap { word in
      if let value = Value(rawValue: word) { return value }
      problems.append((fact.number, "no such \(what): “\(word)”"))
      return nil
    }
  }
}
