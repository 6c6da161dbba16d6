internal import CivicText

/// Who spoke, who moderated, who got a prize, who was there and who is only named.
///
/// Speakers are the authors of this event's statements and the subjects of verbs of speaking («сөз сөйледі», "выступил",
/// "presented"); in a list of guests a person is a participant; the author of a quotation from another occasion is no
/// speaker of this event.
enum PeopleRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    let spans = Dictionary(grouping: text.people, by: \.entity)
    let acts = acts(in: text)
    let quotedElsewhere = elsewhere(event)
    let statements = Dictionary(
      event.statements.filter { $0.speakerKind == .person && $0.occasion != .other }
        .compactMap { statement in statement.speaker.map { ($0, statement) } },
      uniquingKeysWith: { first, _ in first })
    var lists = AttendanceLists(text)
    let main = spans.mapValues(mainSpan).compactMapValues { $0 }
    for (entity, person) in main.sorted(by: { $0.value.tokens.lowerBound < $1.value.tokens.lowerBound }) {
      let own = spans[entity] ?? []
      if isAuthor(person, own, text) { continue }
      let done = acts[entity] ?? []
      let presence = presence(of: own, in: &lists, text: text, status: event.status)
      let moderates = done.first { $0.act.kind == .moderates && !teaches($0, event.kind, text) }
      if event.status == .announced {
        let reading = reading(
          person, role: moderates != nil ? .moderator : .mentioned, presence: presence ?? .invited, 0.7, text)
        if moderates != nil { event.speakers.append(reading) } else { event.people.append(reading) }
        continue
      }
      if presence == .absent {
        event.people.append(reading(person, role: .participant, presence: .absent, 0.8, text))
        continue
      }
      let statement = statements[person.name]
      let awarded = done.contains { [.awarded, .prized, .laureates].contains($0.act.kind) }
      let organized = done.contains { $0.act.kind == .organizes }
      let spoke = done.filter {
        ![.moderates, .awarded, .prized, .laureates, .organizes].contains($0.act.kind)
      }
      if let moderates {
        event.speakers.append(
          reading(person, role: .moderator, presence: presence ?? .present, sureness(of: [moderates]), text))
      } else if statement != nil || (!spoke.isEmpty && !quotedElsewhere.contains(person.name)) {
        event.speakers.append(
          reading(
            person, role: .speaker, presence: presence ?? .present,
            max(statement?.mention.confidence ?? 0, spoke.isEmpty ? 0 : sureness(of: spoke)), text))
      } else if awarded {
        event.people.append(reading(person, role: .awardee, presence: .present, 0.75, text))
      } else if organized {
        event.people.append(reading(person, role: .organizer, presence: presence ?? .present, 0.75, text))
      } else if let presence {
        // A post or a body beside the name tells who it is: such lists prove right.
        let isTold = person.phrase != person.tokens
        event.people.append(
          reading(
            person, role: .participant, presence: presence, isTold && presence == .present ? 0.9 : 0.8, text))
      } else {
        event.people.append(reading(person, role: .mentioned, presence: nil, 0.7, text))
      }
    }
  }

  /// What each person does in the report's own words.
  private static func acts(in text: ReportText) -> [Int: [ActingPersons.Subject]] {
    var acts: [Int: [ActingPersons.Subject]] = [:]
    for sentence in text.document.sentences where !sentence.isEmpty && text.owns(sentence.lowerBound) {
      for subject in ActingPersons(sentence, text: text).subjects {
        acts[subject.person.entity, default: []].append(subject)
      }
    }
    for label in LabelLines.speakers(in: text) {
      acts[label.person.entity, default: []].append(label)
    }
    return acts
  }

  /// Sure where the name stands right beside the verb, with a post or a body that tell who it is.
  private static func sureness(of subjects: [ActingPersons.Subject]) -> Double {
    subjects.contains { $0.isNear && $0.person.phrase != $0.person.tokens } ? 0.9 : 0.8
  }

  /// Who conducts a seminar teaches it.
  private static func teaches(
    _ subject: ActingPersons.Subject, _ kind: EventKind, _ text: ReportText
  ) -> Bool {
    guard kind == .seminar || kind == .training, let verb = subject.act.tokens.first else { return false }
    return ["жүргіз", "провел"].contains(where: text.document.tokens[verb].folded.hasPrefix)
  }

  /// The span that says most of a person: with post and body, else the first.
  private static func mainSpan(_ spans: [PersonSpan]) -> PersonSpan? {
    func worth(_ span: PersonSpan) -> Int {
      (span.isReference ? 0 : 1) + (span.position == nil ? 0 : 2) + (span.organization == nil ? 0 : 2)
    }
    return spans.reduce(nil) { best, span in
      best.map { worth(span) > worth($0) } ?? true ? span : best
    }
  }

  private static func reading(
    _ person: PersonSpan, role: PersonRole, presence: Presence?, _ confidence: Double,
    _ text: ReportText
  ) -> PersonReading {
    let body = person.organization.flatMap(text.organization)
    let others = person.others.compactMap { post -> PostHeld? in
      // A deputy's party is not there.
      guard let other = post.organization.flatMap(text.organization), other.kind != .party else { return nil }
      return PostHeld(position: post.position, organization: other.name)
    }
    return PersonReading(
      name: person.name, position: person.position, organization: body?.name, otherPosts: others, role: role,
      presence: presence, mention: text.mention(person.tokens, min(person.confidence, confidence)))
  }

  /// Presence by the list the name stands in.
  private static func presence(
    of spans: [PersonSpan], in lists: inout AttendanceLists, text: ReportText, status: EventStatus
  ) -> Presence? {
    for span in spans where !text.isQuoted(span.tokens) {
      let sentence = text.sentence(of: span.tokens.lowerBound)
      guard text.isNarration(sentence) else { continue }
      for clause in lists.clauses(in: sentence) where clause.tokens.overlaps(span.tokens) {
        return clause.presence == .present && status == .announced ? .invited : clause.presence
      }
    }
    return nil
  }

  /// A name in the last line is the author's signature.
  private static func isAuthor(_ person: PersonSpan, _ spans: [PersonSpan], _ text: ReportText) -> Bool {
    if let author = text.report.author, author.lowercased() == person.name.lowercased() { return true }
    guard spans.count == 1, let last = text.document.paragraphs.last else { return false }
    return last.contains(person.tokens.lowerBound) && last.count <= 6
  }

  /// Authors of words from another occasion only.
  private static func elsewhere(_ event: EventReading) -> Set<String> {
    let here = Set(event.statements.filter { $0.occasion != .other }.compactMap(\.speaker))
    return Set(event.statements.filter { $0.occasion == .other }.compactMap(\.speaker)).subtracting(here)
  }
}

/// The lists of guests of a text's sentences, each read once however many persons its sentence names.
private struct AttendanceLists {
  let text: ReportText
  private var bySentence: [Int: [AttendanceClause]] = [:]

  init(_ text: ReportText) { self.text = text }

  mutating func clauses(in sentence: Range<Int>) -> [AttendanceClause] {
    if let known = bySentence[sentence.lowerBound] { return known }
    let clauses = AttendanceClause.clauses(in: sentence, text: text)
    bySentence[sentence.lowerBound] = clauses
    return clauses
  }
}
