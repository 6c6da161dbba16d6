internal import CivicText

/// The body whose sitting the event is: «қоғамдық кеңестің кезекті отырысы», "заседание общественного совета", "meeting of
/// the council". A council that sits has organised its sitting.
enum SittingBody {
  private static let kinds: Set<EventKind> = [.session, .congress, .reportMeeting, .workingGroup]
  /// Only a council's: "meeting of the Public Council", «кеңестің конференциясы».
  private static let gatherings: Set<EventKind> = [.meeting, .conference, .other]
  /// What a body of members may have as its own in Kazakh, beside these.
  private static let own: Set<EventKind> = [.seminar, .forum, .training, .briefing, .presentation]
  /// Bodies that sit; a forum or a hall has others' sittings.
  private static let bodies: Set<OrganizationKind> = [
    .advisoryBody, .ngo, .coalition, .party, .tradeUnion, .localGovernment, .stateBody, .unknown,
  ]

  /// - Parameter isOrganized: whether somebody is said to have organised it, so that no owner needs to be looked for.
  static func roles(in text: ReportText, kind: EventKind?, isOrganized: Bool = false) -> [RoleAssignment] {
    guard let kind,
      kinds.contains(kind) || gatherings.contains(kind)
        || text.document.language == .kk && own.contains(kind)
    else { return [] }
    let sentences = (text.headline.isEmpty ? [] : [text.headline]) + text.lead
    for sentence in sentences {
      for word in text.cues.words(in: sentence) where kinds.contains(word.kind) || word.kind == kind {
        if let body = body(of: word, in: sentence, text: text),
          kinds.contains(word.kind) || body.kind == .advisoryBody
            || !isOrganized && isOwn(word, of: body, text)
        {
          return [RoleAssignment(organization: body, role: .organizer, support: nil, confidence: 0.85)]
        }
      }
    }
    return []
  }

  private static func body(
    of word: EventCues.EventWord, in sentence: Range<Int>, text: ReportText
  ) -> OrganizationSpan? {
    let tokens = text.document.tokens
    if text.document.language == .kk {
      // «кеңесінің ▸кезекті есепті◂ отырысы»
      let near = text.organizations(
        in: between(max(sentence.lowerBound, word.tokens.lowerBound - 14), word.tokens.lowerBound))
      guard let body = near.last, isSitting(body, text),
        body.grammaticalCase == .genitive
          || (body.grammaticalCase != .locative && body.tokens.upperBound == word.tokens.lowerBound),
        let gap = gap(between(body.tokens.upperBound, word.tokens.lowerBound), text),
        gap.count <= (isMeetingOthers(gap, text) ? 8 : 3),
        gap.allSatisfy({ tokens[$0].kind != .mark && !isOwner($0, text) })
      else { return nil }
      return body
    }
    // "заседание ▸областного общественного совета", "meeting ▸of the Public Council"
    var start = word.tokens.upperBound
    while start < sentence.upperBound, ["of", "the"].contains(tokens[start].folded) { start += 1 }
    guard let body = text.organizations(in: between(start, min(start + 2, sentence.upperBound))).first,
      body.grammaticalCase == nil || body.grammaticalCase == .genitive, isSitting(body, text),
      between(start, body.tokens.lowerBound).allSatisfy({
        tokens[$0].kind != .mark && tokens[$0].folded != "в"
      })
    else { return nil }
    return body
  }

  /// «кеңестің ауыл тұрғындарымен ▸кездесуі».
  private static func isMeetingOthers(_ gap: [Int], _ text: ReportText) -> Bool {
    gap.last.map {
      KazakhCase.stripped(text.document.tokens[$0].folded).grammaticalCase == .instrumental
    } ?? false
  }

  /// «ассамблеяның ▸медиаторларының◂ форумы» is the mediators'.
  private static func isOwner(_ token: Int, _ text: ReportText) -> Bool {
    let word = text.document.tokens[token].folded
    return ["ларының", "лерінің", "дарының", "дерінің", "тарының", "терінің"].contains(where: word.hasSuffix)
  }

  /// The words between body and event, without a title in quotation marks and «тақырыбындағы», «атты» behind it.
  private static func gap(_ gap: Range<Int>, _ text: ReportText) -> [Int]? {
    guard let pair = text.quotes.pair(openingAt: gap.lowerBound) else { return Array(gap) }
    let end = pair.close + 1
    guard end < gap.upperBound else { return nil }
    let isOfTitle = ["тақырыб", "атты", "деп"].contains {
      text.document.tokens[end].folded.hasPrefix($0)
    }
    return Array(between(isOfTitle ? end + 1 : end, gap.upperBound))
  }

  /// «ардагерлер ұйымының XII ▸конференциясы», «одақтың «Бірлік» тақырыбындағы ▸семинары»: in Kazakh whose gathering it is
  /// stands in the genitive.
  private static func isOwn(
    _ word: EventCues.EventWord, of body: OrganizationSpan, _ text: ReportText
  ) -> Bool {
    guard text.document.language == .kk, body.grammaticalCase == .genitive, owners.contains(body.kind) else {
      return false
    }
    let last = text.document.tokens[word.tokens.upperBound - 1].folded
    return ["сы", "сі", "ы", "і"].contains(where: last.hasSuffix)
  }

  /// Bodies of members; a ministry's or a university's conference may be others' at its place.
  private static let owners: Set<OrganizationKind> = [.ngo, .coalition, .tradeUnion, .party]

  private static func isSitting(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    bodies.contains(body.kind) && !text.isQuoted(body.tokens)
  }
}
