internal import CivicText

/// In which hall, building or institution people met: «Достық үйінде өтті», «облыстық филармонияның концерт залында»,
/// «Өтетін орны: қала әкімдігінің мәжіліс залы»; "в Доме дружбы", "на базе Каспийского университета", "Место проведения:
/// малый зал акимата"; "at the Gogol Regional Library".
enum VenueRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    let reader = VenueReader(text)
    guard let (phrase, confidence) = labelled(reader) ?? told(reader) ?? body(reader) ?? quoted(reader) else {
      return
    }
    event.place.venue = phrase.name
    event.evidence["venue"] = text.mention(phrase.tokens, confidence)
  }

  /// A line that says nothing else, or what stands behind a label: "Venue: Congress Hall of Toraighyrov University", "по адресу: …,
  /// районный дом культуры", "Астана, Дом министерств, зал 714".
  private static func labelled(_ reader: VenueReader) -> (VenuePhrase, Double)? {
    for sentence in reader.text.narration {
      guard let line = VenueLine.line(in: sentence, reader) else { continue }
      if let phrase = phrases(in: line, reader, isLine: true).first { return (phrase, 0.9) }
    }
    return nil
  }

  /// A sentence that tells of the event.
  private static func told(_ reader: VenueReader) -> (VenuePhrase, Double)? {
    let text = reader.text
    for (index, sentence) in text.narration.enumerated() {
      let happens = [EventCues.Cue.happened, .happens, .attended, .organized, .passive].contains {
        text.cues.has($0, in: sentence)
      }
      let hasEvent = !text.cues.words(in: sentence).isEmpty
      guard index < 6 ? happens || hasEvent || index < 2 : happens && hasEvent else { continue }
      if let phrase = phrases(in: sentence, reader, isLine: false).first {
        return (phrase, happens ? 0.9 : hasEvent ? 0.85 : 0.75)
      }
    }
    return phrases(in: text.headline, reader, isLine: false).first.map { ($0, 0.75) }
  }

  private static func phrases(
    in sentence: Range<Int>, _ reader: VenueReader, isLine: Bool
  ) -> [VenuePhrase] {
    let found =
      switch reader.document.language {
      case .kk: KazakhVenues.find(in: sentence, reader, isLine: isLine)
      case .ru: RussianVenues.find(in: sentence, reader, isLine: isLine)
      case .en: EnglishVenues.find(in: sentence, reader, isLine: isLine)
      }
    return found.filter {
      ($0.isQuotedName || !isInQuotes($0.tokens, reader.text)) && !reader.isInPost($0.tokens)
    }
  }

  /// "В Таразе, в «Aulie Plaza», прошла встреча": a place that only its name tells.
  private static func quoted(_ reader: VenueReader) -> (VenuePhrase, Double)? {
    let text = reader.text
    guard text.document.language == .ru else { return nil }
    for sentence in text.lead.prefix(3)
    where !text.cues.words(in: sentence).isEmpty && text.cues.has(.happened, in: sentence) {
      for pair in text.quotes.pairs.beginning(in: sentence, \.open)
      where !pair.isUnclosed && pair.depth == 0 && (1...3).contains(pair.inner.count) {
        let before = pair.open - 1
        guard before >= sentence.lowerBound, ["в", "во"].contains(reader.folded(before)),
          before == sentence.lowerBound || [",", "."].contains(reader.folded(before - 1))
            || reader.place(at: before - 1) != nil,
          text.organizations(overlapping: pair.outer).isEmpty,
          text.cues.has(.happened, in: between(pair.close + 1, min(pair.close + 3, sentence.upperBound)))
        else { continue }
        return (VenuePhrase(tokens: pair.inner, name: text.quotes.name(pair.inner)), 0.75)
      }
    }
    return nil
  }

  /// «Человек в центре Конституции»: words of a title, or somebody's.
  private static func isInQuotes(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    text.isQuoted(tokens)
      || text.quotes.pairs.beginning(in: between(tokens.lowerBound - 20, tokens.lowerBound), \.open)
        .contains { !$0.isUnclosed && $0.close >= tokens.lowerBound }
  }

  /// A body in whose rooms it was: «филиалында өткен», "в областном управлении состоялась".
  private static func body(_ reader: VenueReader) -> (VenuePhrase, Double)? {
    let text = reader.text
    for sentence in text.lead.prefix(4)
    where !text.cues.words(in: sentence).isEmpty && text.cues.has(.happened, in: sentence) {
      guard
        let span = text.organizations(in: sentence).first(where: {
          !$0.isReference && isPlaceOf($0, sentence: sentence, text) && !isInQuotes($0.tokens, text)
        })
      else { continue }
      return (VenuePhrase(tokens: span.tokens, name: span.name), 0.7)
    }
    return nil
  }

  private static func isPlaceOf(_ span: OrganizationSpan, sentence: Range<Int>, _ text: ReportText) -> Bool {
    switch text.document.language {
    case .kk: return span.grammaticalCase == .locative
    case .ru:
      guard span.tokens.lowerBound > sentence.lowerBound else { return false }
      return ["в", "во"].contains(text.document.tokens[span.tokens.lowerBound - 1].folded)
        && span.grammaticalCase == .prepositional
    case .en:
      var before = span.tokens.lowerBound - 1
      if before >= 0, text.document.tokens[before].folded == "the" { before -= 1 }
      return before >= 0 && text.document.tokens[before].folded == "at"
    }
  }
}
