internal import CivicText

/// Whose order, money, support or publicity the event had: «X-тің қолдауымен», «тапсырысы бойынша»; "при поддержке X",
/// "в рамках госсоцзаказа X"; "with the support of X".
enum SupportRule {
  private static let cues: [(EventCues.Cue, Support)] = [
    (.funded, .funder), (.ordered, .customer), (.informed, .information), (.supported, .supporter),
  ]

  static func roles(in sentence: Range<Int>, text: ReportText) -> [RoleAssignment] {
    var roles: [RoleAssignment] = []
    for (cue, support) in cues {
      for match in text.cues.matches(cue, in: sentence) where !text.isQuoted(match) {
        let bodies =
          text.document.language == .kk
          ? text.coordinated(endingAt: match.lowerBound)
          : OrganizerList.bodies(from: match.upperBound, fillers: 1, text: text) {
            $0.grammaticalCase == .genitive || text.document.language == .en
          }
        for body in bodies where !roles.contains(where: { $0.organization.tokens == body.tokens }) {
          roles.append(RoleAssignment(organization: body, role: .partner, support: support, confidence: 0.85))
        }
      }
    }
    // «Форумның демеушісі – X», "информационным партнёром выступил X"
    for (cue, support) in [(EventCues.Cue.sponsoris, Support.funder), (.informeris, .information)] {
      for match in text.cues.matches(cue, in: sentence) where !text.isQuoted(match) {
        let start = OrganizerRule.afterMark(match.upperBound, in: sentence, text) ?? match.upperBound
        for body in text.coordinated(startingAt: start, fillers: 0)
        where !roles.contains(where: { $0.organization.tokens == body.tokens }) {
          roles.append(
            RoleAssignment(organization: body, role: .partner, support: support, confidence: 0.85))
        }
      }
    }
    for body in payers(in: sentence, text: text)
    where !roles.contains(where: { $0.organization.tokens == body.tokens }) {
      roles.append(RoleAssignment(organization: body, role: .partner, support: .funder, confidence: 0.8))
    }
    return roles
  }

  private static let money = ["шығын", "қаржы", "қаражат", "ақысы", "жүлде", "демеу", "сыйлық"]
  private static let pays: Set<String> = [
    "төледі", "төлеген", "көтерді", "көтерген", "берді", "берген", "бөлді", "бөлген", "өтеді", "өтеген",
    "аударды", "аударған",
  ]

  /// «Жүлде қорын ▸«Сайрам» ЖШС◂ көтерді», «шығынын ▸X қоры◂ өтеген»: who pays stands between the money and its verb.
  private static func payers(in sentence: Range<Int>, text: ReportText) -> [OrganizationSpan] {
    guard text.document.language == .kk else { return [] }
    return sentence.filter { pays.contains(text.document.tokens[$0].folded) }.flatMap { verb in
      let bodies = text.coordinated(endingAt: verb)
      guard let first = bodies.first,
        between(max(sentence.lowerBound, first.tokens.lowerBound - 4), first.tokens.lowerBound).contains(
          where: { index in
            let word = text.document.tokens[index].folded
            return money.contains(where: word.hasPrefix)
              || (index > sentence.lowerBound && word.hasPrefix("қорын"))
          })
      else { return [OrganizationSpan]() }
      return bodies
    }
  }
}
