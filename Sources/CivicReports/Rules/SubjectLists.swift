internal import CivicText

/// Bodies that a report sets side by side as those who did something: «X қоры, Y бірлестігі мен Z одағы гүл қойды», "За
/// столом сидели X, Y и Z", "Общественные организации: X, Y, Z", "X, Y and Z showed their work". Whatever the verb, who is
/// told of in such a list was there, unless the words say otherwise: who belongs to a coalition, paid, won, is written to.
enum SubjectLists {
  /// The bodies of such lists in a sentence.
  static func bodies(in sentence: Range<Int>, text: ReportText) -> [OrganizationSpan] {
    guard !tellsOfElse(sentence, text) else { return [] }
    // "Среди них …" behind a sentence about the members of a coalition lists members.
    if text.cues.has(.listing, in: sentence), let before = text.sentence(before: sentence),
      text.cues.has(.apart, in: before)
    {
      return []
    }
    var found: [OrganizationSpan] = []
    var next = sentence.lowerBound
    for body in text.organizations(in: sentence) where body.tokens.lowerBound >= next {
      let list = text.coordinated(startingAt: body.tokens.lowerBound, fillers: 0)
      guard let last = list.last else { continue }
      next = last.tokens.upperBound
      if list.count >= 2, list.allSatisfy(\.mayBeSubject), !isGoverned(body, text) {
        found += list
      } else if !body.isReference, PartyPhrase.isRepresented(body, text) {
        found += list
      }
    }
    return found
  }

  /// Under a preposition: "в Министерство и Мажилис", "sent to the akimat and the ministry".
  private static func isGoverned(_ first: OrganizationSpan, _ text: ReportText) -> Bool {
    var index = first.tokens.lowerBound - 1
    while index >= 0, ["the", "a"].contains(text.document.tokens[index].folded) { index -= 1 }
    return index >= 0 && prepositions.contains(text.document.tokens[index].folded)
  }

  private static let prepositions: Set<String> = [
    "в", "во", "на", "для", "про", "через", "из", "от", "к", "о", "об", "при", "у", "с", "со", "под", "по",
    "to", "for", "in", "at", "on", "by", "with", "from", "of", "about", "into", "under", "between",
  ]

  private static func tellsOfElse(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    let cues: [EventCues.Cue] = [
      .notattended, .attends, .invited, .credited, .supported, .funded, .ordered, .informed, .sponsoris,
      .informeris, .happens, .apart, .organizeris, .coorganizeris, .byorganizing, .passive, .organized,
      .organizes, .jointly, .convened,
    ]
    return cues.contains { text.cues.has($0, in: sentence) }
  }
}
