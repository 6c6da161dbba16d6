internal import CivicText

/// Who organised, with whom, and whose support it had. Support, money, an order or a grant makes a partner, not an
/// organiser.
enum OrganizerRule {
  /// - Parameter kind: what kind of event it is; of a sitting, the body that sat organised it.
  static func roles(in text: ReportText, kind: EventKind? = nil) -> [RoleAssignment] {
    let sentences = text.narration + (text.headline.isEmpty ? [] : [text.headline])
    let told = sentences.flatMap { sentence -> [RoleAssignment] in
      let support = SupportRule.roles(in: sentence, text: text)
      let organizing =
        switch text.document.language {
        case .kk: KazakhOrganizers.roles(in: sentence, text: text)
        case .ru, .en: HeadFirstOrganizers.roles(in: sentence, text: text)
        }
      // Who supports is named closer to its verb than who organises.
      return support + HostRule.roles(in: sentence, text: text)
        + organizing.filter { role in !support.contains { $0.organization.tokens == role.organization.tokens }
        }
    }
    return told
      + SittingBody.roles(in: text, kind: kind, isOrganized: told.contains { $0.role == .organizer })
  }

  /// Whether a sentence tells of the event itself and not of some survey or campaign that a body also ran: it names the
  /// event, or a pronoun stands for the event of the sentence before ("Его организовал …", «Оны … өткізді»).
  static func concernsEvent(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    if text.tellsOfOthers(sentence) { return false }
    if !text.cues.words(in: sentence).isEmpty || text.cues.has(.gathering, in: sentence) { return true }
    let pronouns = pronouns[text.document.language] ?? []
    let start = between(sentence.lowerBound, min(sentence.lowerBound + 8, sentence.upperBound))
    guard let before = text.sentence(before: sentence), text.isNarration(before),
      !text.cues.words(in: before).isEmpty
    else { return false }
    return start.contains { pronouns.contains(text.document.tokens[$0].folded) }
  }

  private static let pronouns: [Language: Set<String>] = [
    .kk: ["оны", "мұны", "бұны"], .ru: ["его", "ее", "их"], .en: ["it", "which"],
  ]

  /// Past a colon or dash and small words: where the bodies begin in «Ұйымдастырушысы – …», "Организаторы: …".
  static func afterMark(_ start: Int, in sentence: Range<Int>, _ text: ReportText) -> Int? {
    guard start < sentence.upperBound, [":", "–", "—", "-"].contains(text.document.tokens[start].text) else {
      return nil
    }
    return start + 1
  }
}

extension ReportText {
  private static let earlier: [Language: [String]] = [
    .kk: ["былтырғы"], .ru: ["прошлогодн", "предыдущ"], .en: ["previous"],
  ]

  private static let lasting = ["күн", "сағат", "апта", "айлық", "дневн", "часов", "day", "hour"]

  /// Whether a sentence is about other events than the one reported: several ("проведено 43 заседания", «46 жиын өткізген»)
  /// or an earlier one («былтырғы форум», "предыдущий круглый стол").
  func tellsOfOthers(_ sentence: Range<Int>) -> Bool {
    let words =
      cues.words(in: sentence).map(\.tokens.lowerBound)
      + cues.matches(.gathering, in: sentence).map(\.lowerBound)
    return words.contains { word in
      guard word > sentence.lowerBound else { return false }
      let before = document.tokens[word - 1].folded
      // «екі күндік тренинг» is one.
      if Self.lasting.contains(where: before.hasPrefix) { return false }
      if (Self.earlier[document.language] ?? []).contains(where: before.hasPrefix) { return true }
      return GroupCount.before(word, text: self).map { $0.number > 1 } ?? false
    }
  }

  /// The sentence before another.
  func sentence(before sentence: Range<Int>) -> Range<Int>? {
    guard sentence.lowerBound > 0 else { return nil }
    return document.sentences[document.sentenceOfToken[sentence.lowerBound - 1]]
  }
}
