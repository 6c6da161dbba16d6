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
          : text.coordinated(startingAt: match.upperBound, fillers: 1)
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
    return roles
  }
}
