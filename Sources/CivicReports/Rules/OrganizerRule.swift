internal import CivicText

/// Who organised, with whom, and whose support it had. Support, money, an order or a grant makes a partner, not an
/// organiser.
enum OrganizerRule {
  static func roles(in text: ReportText) -> [RoleAssignment] {
    let sentences = text.narration + (text.headline.isEmpty ? [] : [text.headline])
    return sentences.flatMap { sentence -> [RoleAssignment] in
      let support = SupportRule.roles(in: sentence, text: text)
      let organizing =
        switch text.document.language {
        case .kk: KazakhOrganizers.roles(in: sentence, text: text)
        case .ru, .en: HeadFirstOrganizers.roles(in: sentence, text: text)
        }
      // Who supports is named closer to its verb than who organises.
      return support
        + organizing.filter { role in !support.contains { $0.organization.tokens == role.organization.tokens }
        }
    }
  }

  /// Whether a sentence tells of the event itself and not of some survey or campaign that a body also ran.
  static func concernsEvent(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    !text.cues.words(in: sentence).isEmpty
  }
}
