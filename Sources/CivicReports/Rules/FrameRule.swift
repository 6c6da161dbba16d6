internal import CivicText

/// The project, programme, campaign, week or order that an event is held within: «…» жобасы аясында, «…» жобасы бойынша; в рамках
/// проекта «…», по государственному социальному заказу; as part of the “…” campaign.
enum FrameRule {
  private static let lexicons = CueLexicons("frames")

  static func apply(to event: inout EventReading, text: ReportText) {
    let lexicon = lexicons[text.document.language]
    for (index, sentence) in text.narration.enumerated() {
      // What the text calls its event, and in a sentence further on what was held.
      let tells =
        !text.cues.words(in: sentence).isEmpty
        && [EventCues.Cue.happened, .happens, .organized, .passive, .byorganizing]
          .contains { text.cues.has($0, in: sentence) }
      guard tells || index < 6 else { continue }
      for pair in text.quotes.pairs.beginning(in: sentence, \.open)
      where !pair.isUnclosed && pair.depth == 0 && pair.outer.upperBound <= sentence.upperBound
        && !text.isQuoted(pair.outer)
      {
        guard event.kind != .hearing, let kind = kind(pair, sentence: sentence, text: text) else { continue }
        var words = pair.inner
        while let last = words.last, [",", "."].contains(text.document.tokens[last].text) {
          words.removeLast()
        }
        add(
          FrameReading(text: text.quotes.name(words), kind: kind, mention: text.mention(words, 0.85)),
          to: &event)
      }
      // "по государственному социальному заказу": without a name of its own.
      for match in lexicon.matches(in: text.document, tokens: sentence)
      where match.value.hasPrefix("contract=") && tells && !text.isQuoted(match.tokens) {
        let name = String(match.value.dropFirst("contract=".count))
        add(FrameReading(text: name, kind: "contract", mention: text.mention(match.tokens, 0.8)), to: &event)
      }
    }
  }

  private static func add(_ frame: FrameReading, to event: inout EventReading) {
    if !event.within.contains(where: { $0.text == frame.text }) { event.within.append(frame) }
  }

  static func isFrame(_ pair: QuotationMarks.Pair, sentence: Range<Int>, text: ReportText) -> Bool {
    kind(pair, sentence: sentence, text: text) != nil
  }

  /// The kind of what a quoted name is of; nil where nothing says that the event was within it.
  private static func kind(_ pair: QuotationMarks.Pair, sentence: Range<Int>, text: ReportText) -> String? {
    let lexicon = lexicons[text.document.language]
    let after = between(pair.outer.upperBound, min(pair.outer.upperBound + 5, sentence.upperBound))
    let before = between(max(sentence.lowerBound, pair.open - 7), pair.open)
    func found(_ isWanted: (String) -> Bool, in tokens: Range<Int>) -> [CueLexicon.Match] {
      lexicon.matches(in: text.document, tokens: tokens).filter { isWanted($0.value) }
    }
    switch text.document.language {
    case .kk:
      guard let within = found({ $0 == "within" || $0 == "basis" }, in: after).first else { return nil }
      let gap = between(after.lowerBound, within.tokens.lowerBound)
      let nouns = found({ kinds.contains($0) }, in: gap)
      if within.value == "basis", text.cues.words(in: sentence).isEmpty { return nil }
      // «…» аясында alone may be of anything; «… бойынша» needs the noun.
      if within.value == "basis" || !gap.isEmpty { return nouns.last?.value }
      return "campaign"
    case .ru, .en:
      guard let within = found({ $0 == "within" }, in: before).last else { return nil }
      let gap = between(within.tokens.upperBound, pair.open)
      if let noun = found({ kinds.contains($0) }, in: between(within.tokens.lowerBound, pair.open)).last,
        noun.tokens.upperBound >= pair.open - 1
      {
        return noun.value
      }
      guard text.document.language == .en else { return nil }
      // "as part of the “Open Budget” project"
      let next = between(after.lowerBound, min(after.lowerBound + 2, after.upperBound))
      return gap.count <= 2 ? found({ kinds.contains($0) }, in: next).first?.value : nil
    }
  }

  private static let kinds: Set<String> = ["project", "programme", "campaign", "week", "contract"]
}
