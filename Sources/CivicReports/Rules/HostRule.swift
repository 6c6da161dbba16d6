internal import CivicText

/// Who received the guests: «X пікірсайысты өз алаңында қабылдады», "принимающая сторона – X", "X принимала гостей". A body
/// named only as the place is a venue; who adopts a decision («қарар қабылдады») receives nobody.
enum HostRule {
  static func roles(in sentence: Range<Int>, text: ReportText) -> [RoleAssignment] {
    text.cues.matches(.hosted, in: sentence).filter { !text.isQuoted($0) }
      .flatMap { verb in hosts(beside: verb, in: sentence, text: text) }
      .map { RoleAssignment(organization: $0, role: .host, support: nil, confidence: 0.8) }
  }

  private static func hosts(beside verb: Range<Int>, in sentence: Range<Int>, text: ReportText)
    -> [OrganizationSpan]
  {
    switch text.document.language {
    case .kk:
      let before = between(sentence.lowerBound, verb.lowerBound)
      guard receives(before, text) else { return [] }
      return text.organizations(in: before).filter {
        $0.mayBeSubject && text.people(withPostOverlapping: $0.tokens).isEmpty
      }
      .suffix(1)
    case .ru:
      let start = OrganizerRule.afterMark(verb.upperBound, in: sentence, text) ?? verb.upperBound
      let behind = text.coordinated(startingAt: start, fillers: 0).filter(\.mayBeSubject)
      let isNoun = text.document.tokens[verb.lowerBound].folded.hasPrefix("принимающ")
      guard !isNoun else { return behind }
      let after = between(verb.upperBound, min(verb.upperBound + 10, sentence.upperBound))
      let before = between(sentence.lowerBound, verb.lowerBound)
      guard receives(before, text) || receives(after, text) else { return [] }
      let subjects = text.coordinated(endingAt: verb.lowerBound).filter(\.mayBeSubject)
      return subjects.isEmpty ? behind : subjects
    case .en: return []
    }
  }

  /// Guests or participants in the accusative, in Kazakh the event too: a hall that «принимала съезд» is a venue.
  private static func receives(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    let endings: [String] =
      text.document.language == .kk ? ["ды", "ді", "ты", "ті", "ны", "ні", "ын", "ін"] : []
    let isEvent = text.cues.words(in: tokens).contains { word in
      let last = text.document.tokens[word.tokens.upperBound - 1].folded
      return endings.contains(where: last.hasSuffix)
    }
    return isEvent
      || tokens.contains { index in
        let word = text.document.tokens[index].folded
        return ["қонақ", "қатысушы", "делегаци", "меймандар"].contains(where: word.hasPrefix)
          && endings.contains(where: word.hasSuffix)
          || ["гостей", "участников", "делегатов"].contains(word)
      }
  }
}
