internal import CivicText

/// Unnamed parties that were there: «үкіметтік емес ұйымдардың өкілдері», "около 120 жителей", "45 volunteers". The size of a
/// sector, memberships and results of a vote are no attendance: only sentences that list who was there are read.
enum GroupRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    guard event.status != .announced else { return }
    for sentence in text.narration {
      let all = AttendanceClause.clauses(in: sentence, text: text)
      let clauses = all.filter { $0.presence == .present || $0.presence == .online }
      // The whole sentence counts where its verb lists people before and behind itself.
      if isCampaign(sentence, text) { continue }
      guard !clauses.isEmpty, isAboutEvent(sentence, text) else {
        event.groups += parties(toMeetingIn: sentence, text: text).filter { group in
          !event.groups.contains { $0.text == group.text && $0.kind == group.kind }
        }
        continue
      }
      let absent = all.filter { $0.presence == .absent || $0.presence == .invited }
      for match in GroupCues.matches(in: text.document, tokens: sentence) {
        let isAbsent =
          absent.contains { $0.tokens.overlaps(match.tokens) }
          && !clauses.contains { $0.tokens.overlaps(match.tokens) }
        guard !isAbsent, !text.isQuoted(match.tokens), !belongsToBody(match.tokens, text),
          let group = reading(of: match, text: text),
          !event.groups.contains(where: { $0.text == group.text && $0.kind == group.kind })
        else { continue }
        event.groups.append(group)
      }
    }
  }

  /// "Встреча депутатов городского маслихата с …  прошла": who met whom.
  private static func parties(toMeetingIn sentence: Range<Int>, text: ReportText) -> [GroupReading] {
    guard text.document.language == .ru, text.cues.has(.happened, in: sentence) else { return [] }
    let meetings = text.cues.words(in: sentence).filter { $0.kind == .meeting }.map(\.tokens.upperBound)
    return GroupCues.matches(in: text.document, tokens: sentence)
      .filter { meetings.contains($0.tokens.lowerBound) && !$0.needsNumber && !text.isQuoted($0.tokens) }
      .compactMap { reading(of: $0, text: text) }
  }

  /// "проведено 43 заседания с участием 1 173 представителей": the total of many events.
  private static func isCampaign(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    text.cues.words(in: sentence).contains { word in
      guard word.tokens.lowerBound > sentence.lowerBound else { return false }
      return GroupCount.before(word.tokens.lowerBound, text: text).map { $0.number > 1 } ?? false
    }
  }

  /// A list of guests names the event or stands near the beginning.
  private static func isAboutEvent(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    !text.cues.words(in: sentence).isEmpty || text.lead.contains(sentence)
  }

  /// «Өркен» қорының өкілдері speak of the body, not of a group.
  private static func belongsToBody(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    let isOfDeputies = tokens.contains { text.document.tokens[$0].folded.hasPrefix("депутат") }
    return !isOfDeputies
      && text.organizations.contains { body in
        body.tokens.overlaps(tokens)
          || (text.document.language == .kk && body.tokens.upperBound == tokens.lowerBound)
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
    let count = GroupCount.before(match.tokens.lowerBound, text: text)
    if match.needsNumber && count == nil { return nil }
    let tokens = between(count?.tokens.lowerBound ?? match.tokens.lowerBound, match.tokens.upperBound)
    let words = text.document.text(tokens: tokens)
    let name: String
    switch text.document.language {
    case .kk: name = KazakhCase.nominative(words)
    case .ru: name = count == nil ? RussianCase.nominative(words) : words
    case .en: name = words
    }
    return GroupReading(
      text: name, kind: kind, count: count?.number, countBasis: count?.basis,
      total: count != nil && kind == .other && isEverybody(match.tokens, text),
      mention: text.mention(tokens, 0.8))
  }

  /// "94 человека", «80 адам»: people as such, so everybody.
  private static func isEverybody(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    ["адам", "человек", "people", "участник", "қатысушы", "participants", "делегат", "delegates", "person"]
      .contains { stem in
        text.document.tokens[tokens.lowerBound].folded.hasPrefix(stem)
      }
  }
}
