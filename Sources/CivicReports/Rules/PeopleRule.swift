internal import CivicText

/// Who spoke, who moderated, who was there and who is only named.
///
/// Speakers are the authors of this event's statements and the subjects of verbs of speaking («сөз сөйледі», "выступил",
/// "presented"); in a list of guests a person is a participant; the author of a quotation from another occasion is no
/// speaker of this event.
enum PeopleRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    let main = mainSpans(text)
    let quotedElsewhere = elsewhere(event)
    for entity in main.keys.sorted(by: {
      (main[$0]?.tokens.lowerBound ?? 0) < (main[$1]?.tokens.lowerBound ?? 0)
    }) {
      guard let person = main[entity] else { continue }
      let spans = text.people.filter { $0.entity == entity }
      if isAuthor(person, spans, text) { continue }
      let moderates = spans.contains { isModerator($0, kind: event.kind, text) }
      let presence = presence(of: spans, text: text, status: event.status)
      if event.status == .announced {
        let reading = reading(
          person, role: moderates ? .moderator : .mentioned, presence: presence ?? .invited, 0.7, text)
        if moderates { event.speakers.append(reading) } else { event.people.append(reading) }
        continue
      }
      let statement = event.statements.first {
        $0.speakerKind == .person && $0.speaker == person.name && $0.occasion != .other
      }
      let spoke = spans.first { isSpeaking($0, text) }
      if moderates {
        event.speakers.append(
          reading(person, role: .moderator, presence: presence ?? .present, 0.8, text))
      } else if statement != nil || (spoke != nil && !quotedElsewhere.contains(person.name)) {
        event.speakers.append(
          reading(
            person, role: .speaker, presence: presence ?? .present,
            statement?.mention.confidence ?? 0.8, text))
      } else if let presence {
        event.people.append(reading(person, role: .participant, presence: presence, 0.8, text))
      } else {
        event.people.append(reading(person, role: .mentioned, presence: nil, 0.7, text))
      }
    }
  }

  /// The span that says most of each person: with post and body, else the first.
  private static func mainSpans(_ text: ReportText) -> [Int: PersonSpan] {
    var main: [Int: PersonSpan] = [:]
    for span in text.people {
      guard let known = main[span.entity] else {
        main[span.entity] = span
        continue
      }
      func worth(_ span: PersonSpan) -> Int {
        (span.isReference ? 0 : 1) + (span.position == nil ? 0 : 2) + (span.organization == nil ? 0 : 2)
      }
      if worth(span) > worth(known) { main[span.entity] = span }
    }
    return main
  }

  private static func reading(
    _ person: PersonSpan, role: PersonRole, presence: Presence?, _ confidence: Double,
    _ text: ReportText
  ) -> PersonReading {
    let body = person.organization.flatMap(text.organization)
    return PersonReading(
      name: person.name, position: person.position, organization: body?.name, role: role, presence: presence,
      mention: text.mention(person.tokens, min(person.confidence, confidence)))
  }

  /// The subject of a verb of speaking in the report's own words.
  private static func isSpeaking(_ span: PersonSpan, _ text: ReportText) -> Bool {
    let sentence = text.sentence(of: span.tokens.lowerBound)
    guard !text.isQuoted(span.tokens), !text.headline.contains(span.tokens.lowerBound),
      ![.dative, .accusative, .instrumental, .ablative].contains(span.grammaticalCase)
    else { return false }
    let verbs = text.speechCues.matches(.told, in: sentence).filter { !text.isQuoted($0) }
    switch text.document.language {
    case .kk:
      guard span.grammaticalCase != .genitive else { return false }
      // The subject is the last name before the verb.
      return verbs.contains { verb in
        verb.lowerBound >= span.tokens.upperBound
          && !text.people.contains {
            $0.tokens.lowerBound >= span.tokens.upperBound && $0.tokens.upperBound <= verb.lowerBound
              && $0.grammaticalCase != .genitive
          }
      }
    case .ru, .en:
      return verbs.contains { verb in
        let low = min(verb.upperBound, span.phrase.upperBound)
        let high = max(verb.lowerBound, span.phrase.lowerBound)
        return (high - low <= 6 || isApposition(between(low, high), text))
          && !(between(low, max(low, high))).contains { index in
            text.people.contains { $0.tokens.contains(index) && $0.entity != span.entity }
          }
      }
    }
  }

  /// ", Program Manager of the EU Delegation to Kazakhstan,": commas at both ends and none between.
  private static func isApposition(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    guard tokens.count <= 24, let last = tokens.last, text.document.tokens[last].isMark(",") else {
      return false
    }
    return tokens.count { text.document.tokens[$0].isMark(",") } <= 2
  }

  private static func isModerator(_ span: PersonSpan, kind: EventKind, _ text: ReportText) -> Bool {
    let sentence = text.sentence(of: span.tokens.lowerBound)
    guard !text.isQuoted(span.tokens) else { return false }
    var cues = text.speechCues.matches(.moderator, in: sentence)
    // Who conducts a seminar teaches it.
    if kind != .seminar, kind != .training { cues += text.speechCues.matches(.conducts, in: sentence) }
    func gap(_ cue: Range<Int>, _ span: PersonSpan) -> Int {
      if cue.overlaps(span.phrase) { return 0 }
      return cue.upperBound <= span.phrase.lowerBound
        ? span.phrase.lowerBound - cue.upperBound : cue.lowerBound - span.phrase.upperBound
    }
    let others = text.people(in: sentence)
    return cues.contains { cue in
      let own = gap(cue, span)
      return own <= 4
        && !others.contains {
          // "спикер А, модератор – Б": of two as near, the one behind.
          $0.entity != span.entity
            && (gap(cue, $0) < own
              || (gap(cue, $0) <= own + 1 && $0.tokens.lowerBound > cue.lowerBound
                && span.tokens.lowerBound < cue.lowerBound && text.document.language != .kk))
        }
    }
  }

  /// Presence by the list the name stands in.
  private static func presence(of spans: [PersonSpan], text: ReportText, status: EventStatus) -> Presence? {
    for span in spans where !text.isQuoted(span.tokens) {
      let sentence = text.sentence(of: span.tokens.lowerBound)
      guard text.isNarration(sentence) else { continue }
      for clause in AttendanceClause.clauses(in: sentence, text: text)
      where clause.tokens.overlaps(span.tokens) {
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
