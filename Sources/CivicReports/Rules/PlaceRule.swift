internal import CivicText

/// Where it was, as far as the text states it: the town of the sentence that tells of the event, the region named there or
/// in a body's name, the hall or the body in whose rooms people met («филиалында өткен», "в Доме дружбы").
enum PlaceRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    let lead = [text.headline] + text.lead
    venue(&event, text)
    for kind in [PlaceKind.settlement, .district, .region, .country] {
      guard let place = best(kind, lead: lead, text: text) else { continue }
      let mention = text.mention(place.tokens, min(0.85, place.confidence))
      switch kind {
      case .settlement: event.place.settlement = place.name
      case .district: event.place.district = place.name
      case .region: event.place.region = place.name
      case .country: continue
      }
      event.evidence[kind.rawValue] = mention
    }
    dropConflict(&event)
  }

  private static func best(_ kind: PlaceKind, lead: [Range<Int>], text: ReportText) -> PlaceMention? {
    var best: (score: Double, place: PlaceMention)?
    for (index, sentence) in lead.enumerated() where !sentence.isEmpty {
      let tells =
        text.cues.has(.happened, in: sentence) || text.cues.has(.happens, in: sentence)
        || text.cues.has(.organized, in: sentence) || text.cues.has(.passive, in: sentence)
      for place in text.places
      where place.kind == kind && sentence.contains(place.tokens.lowerBound) && !text.isQuoted(place.tokens) {
        let isInPost = text.people.contains { $0.phrase.contains(place.tokens.lowerBound) }
        let isInBody = text.organizations.contains {
          // A group of a town's residents lives there.
          ($0.tokens.contains(place.tokens.lowerBound) && $0.kind != .initiativeGroup)
            // "the OSCE Programme Office ▸in Astana"
            || (text.document.language == .en && $0.tokens.upperBound == place.tokens.lowerBound - 1
              && text.document.tokens[place.tokens.lowerBound - 1].folded == "in")
        }
        // A town in somebody's post or in a body's name does not say where the event was; a region does.
        if kind == .settlement || kind == .district, isInPost || isInBody { continue }
        if kind == .region, isInPost { continue }
        if text.people.contains(where: { $0.tokens.overlaps(place.tokens) }) { continue }
        if kind != .region, isInQuotesOrVenue(place, text) { continue }
        var score = place.confidence - 0.12 * Double(index)
        if tells { score += 0.5 }
        if isLocative(place, text) || isDateline(place, text) { score += 0.5 }
        if isInBody { score -= 0.2 }
        if index == 0 { score -= 0.15 }
        if isOrigin(place, text) { score -= 1 }
        if best.map({ score > $0.score }) ?? true { best = (score, place) }
      }
    }
    return best.flatMap { $0.score > 0.1 ? $0.place : nil }
  }

  private static func isInQuotesOrVenue(_ place: PlaceMention, _ text: ReportText) -> Bool {
    text.venues.contains { $0.tokens.overlaps(place.tokens) }
      || text.quotes.pairs.contains { !$0.isUnclosed && $0.inner.contains(place.tokens.lowerBound) }
  }

  /// "AKTAU –", "URALSK, December 3": the line that opens an agency's report.
  private static func isDateline(_ place: PlaceMention, _ text: ReportText) -> Bool {
    let opensParagraph = text.document.paragraphs.prefix(3).contains {
      $0.lowerBound == place.tokens.lowerBound
    }
    guard opensParagraph, place.tokens.upperBound < text.document.tokens.count else { return false }
    return [",", ".", "–", "—", "-", "("].contains(text.document.tokens[place.tokens.upperBound].text)
  }

  /// «Оралда», «қаласында»; "в Уральске"; "in Oral".
  private static func isLocative(_ place: PlaceMention, _ text: ReportText) -> Bool {
    switch text.document.language {
    case .kk:
      let last = text.document.tokens[place.tokens.upperBound - 1].text
      return KazakhCase.stripped(last).grammaticalCase == .locative
        || ["да", "де", "та", "те", "нда", "нде", "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі"].contains {
          last.hasSuffix($0)
        }
    case .ru, .en:
      guard place.tokens.lowerBound > 0 else { return false }
      let before = text.document.tokens[place.tokens.lowerBound - 1].folded
      return ["в", "во", "in", "at"].contains(before)
        || (before == "." && place.tokens.lowerBound > 1) || ["г", "городе", "городе"].contains(before)
    }
  }

  /// "гость из Караганды", «Бейнеу ауданынан»: where somebody came from.
  private static func isOrigin(_ place: PlaceMention, _ text: ReportText) -> Bool {
    switch text.document.language {
    case .kk:
      let last = text.document.tokens[place.tokens.upperBound - 1].text
      return KazakhCase.stripped(last).grammaticalCase == .ablative
    case .ru, .en:
      guard place.tokens.lowerBound > 0 else { return false }
      return ["из", "from", "до", "к"].contains(text.document.tokens[place.tokens.lowerBound - 1].folded)
    }
  }

  /// A region that does not hold the town is a guest's region.
  private static func dropConflict(_ event: inout EventReading) {
    guard let settlement = event.place.settlement, let region = event.place.region,
      let ofTown = Places.settlementNames(named: settlement)?.regionCode,
      let stated = Places.regionCode(named: region),
      ofTown != stated
    else { return }
    event.place.region = nil
    event.evidence["region"] = nil
  }

  // MARK: venue

  private static func venue(_ event: inout EventReading, _ text: ReportText) {
    for sentence in text.lead {
      let tells =
        !text.cues.words(in: sentence).isEmpty || text.cues.has(.happened, in: sentence)
        || text.cues.has(.attended, in: sentence)
      guard tells else { continue }
      let candidates = (text.venues + text.organizations.filter { !$0.isReference })
        .filter { sentence.contains($0.tokens.lowerBound) && isPlaceOf($0, text) }
        .sorted { ($0.isVenue ? 0 : 1, $0.tokens.lowerBound) < ($1.isVenue ? 0 : 1, $1.tokens.lowerBound) }
      guard let venue = candidates.first else { continue }
      event.place.venue = venue.name
      event.evidence["venue"] = text.mention(venue.tokens, min(0.85, venue.confidence))
      return
    }
  }

  private static func isPlaceOf(_ span: OrganizationSpan, _ text: ReportText) -> Bool {
    switch text.document.language {
    case .kk:
      return span.grammaticalCase == .locative || (span.isVenue && span.grammaticalCase == .dative)
        || ["ндағы", "ндегі"].contains {
          text.document.tokens[span.tokens.upperBound - 1].folded.hasSuffix($0)
        }
    case .ru:
      guard span.tokens.lowerBound > 0 else { return false }
      let before = text.document.tokens[span.tokens.lowerBound - 1].folded
      let isOblique = ![.nominative, .genitive, .instrumental, .accusative].contains(span.grammaticalCase)
      let sentence = text.sentence(of: span.tokens.lowerBound)
      let isPlatform = between(max(sentence.lowerBound, span.tokens.lowerBound - 4), span.tokens.lowerBound)
        .contains { ["площадкой", "площадка", "базе", "площадке"].contains(text.document.tokens[$0].folded) }
      return ["в", "во", "на"].contains(before) && (isOblique || span.isVenue) || isPlatform
    case .en:
      var before = span.tokens.lowerBound - 1
      if before >= 0, text.document.tokens[before].folded == "the" { before -= 1 }
      return before >= 0 && ["at", "in"].contains(text.document.tokens[before].folded)
    }
  }
}
