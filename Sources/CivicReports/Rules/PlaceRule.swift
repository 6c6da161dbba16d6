internal import CivicText

/// Where it was, as far as the text states it: the town of the sentence that tells of the event, the region named there or
/// in a body's name. The hall is `VenueRule`'s.
enum PlaceRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    let hall = event.evidence["venue"].map {
      between(text.document.token(at: $0.start), text.document.token(at: $0.end))
    }
    let reader = VenueReader(text)
    let lines = text.narration.filter { VenueLine.line(in: $0, reader) != nil }
    var sentences = [text.headline] + opening(text) + text.lead
    sentences += lines.filter { !text.lead.contains($0) }
    var settlement: PlaceMention?
    for kind in [PlaceKind.settlement, .district, .region] {
      var best: (score: Double, place: PlaceMention)?
      for (index, sentence) in sentences.enumerated() where !sentence.isEmpty {
        let told = Told(sentence, kind: event.kind, text)
        // What is told further down and is not of the event is somebody's village, or last year's fair.
        let isFarther = index > 2 && !told.tells && !told.hasEvent && !lines.contains(sentence)
        let isTour = isTour(sentence, text)
        for place in text.places.beginning(in: sentence, \.tokens.lowerBound) where place.kind == kind {
          if isFarther, place.confidence < 0.8 || kind == .district { continue }
          let surroundings = Surroundings(place, told: told, hall: hall, text: text)
          guard var score = surroundings.score(beside: settlement) else { continue }
          score -= lines.contains(sentence) ? -1 : 0.12 * Double(index)
          if index == 0 { score -= 0.15 }
          if isTour, kind != .region { continue }
          // A region that stands in a name alone is told of the event where that is told.
          if kind == .region, surroundings.isInBody, index > 2 { continue }
          if best.map({ score > $0.score }) ?? true { best = (score, place) }
        }
      }
      guard let best, best.score > 0.3 else { continue }
      if kind == .settlement { settlement = best.place }
      let confidence = min(best.score > 1.2 ? 0.9 : 0.8, best.place.confidence)
      set(kind, best.place.name, text.mention(best.place.tokens, confidence), in: &event)
    }
    dropConflict(&event)
  }

  /// The report's first sentence, where it is somebody's words: a dateline may stand before them.
  private static func opening(_ text: ReportText) -> [Range<Int>] {
    text.document.sentences.prefix(3).first { $0.lowerBound >= text.headline.upperBound }
      .map { text.owns($0.lowerBound) && !text.isNarration($0) ? [$0] : [] } ?? []
  }

  private static func set(
    _ kind: PlaceKind, _ name: String, _ mention: Mention, in event: inout EventReading
  ) {
    switch kind {
    case .settlement: event.place.settlement = name
    case .district: event.place.district = name
    case .region: event.place.region = name
    case .country: return
    }
    event.evidence[kind.rawValue] = mention
  }

  /// What a sentence tells of the event.
  private struct Told {
    let tells: Bool
    let hasEvent: Bool

    init(_ sentence: Range<Int>, kind: EventKind, _ text: ReportText) {
      let words = text.cues.words(in: sentence)
      hasEvent = words.contains { $0.isGeneral || DateRule.isLike($0.kind, kind) }
      let isOfAnother = !words.isEmpty && !hasEvent
      tells =
        !isOfAnother
        && [EventCues.Cue.happened, .happens, .organized, .passive].contains {
          text.cues.has($0, in: sentence)
        }
    }
  }

  /// "в Кызылорде – X, в Кокшетау – Y, в Уральске – Z": a list of places is of many events.
  private static func isTour(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    text.places.beginning(in: sentence, \.tokens.lowerBound)
      .count { $0.kind == .settlement && isLocative($0, text) } > 2
  }

  /// What stands around a place in its sentence.
  private struct Surroundings {
    let place: PlaceMention
    let text: ReportText
    private let tells: Bool
    private let hasEvent: Bool
    /// «Жезқазған қаласының Кеншілер сарайында», "в Доме дружбы города Кокшетау".
    private let isBesideHall: Bool
    let isInBody: Bool
    private let isElsewhere: Bool

    init(_ place: PlaceMention, told: Told, hall: Range<Int>?, text: ReportText) {
      self.place = place
      self.text = text
      tells = told.tells
      hasEvent = told.hasEvent
      isBesideHall =
        hall.map {
          $0.lowerBound == place.tokens.upperBound || $0.upperBound == place.tokens.lowerBound
        } ?? false
      // Names and posts are no longer than that.
      let near = between(place.tokens.lowerBound - 30, place.tokens.upperBound + 30)
      let people = text.people(in: near)
      let bodies = text.organizations(in: near)
      let tokens = text.document.tokens
      isInBody = bodies.contains {
        // A group of a town's residents lives there.
        ($0.tokens.contains(place.tokens.lowerBound) && $0.kind != .initiativeGroup)
          // "the OSCE Programme Office ▸in Astana"; what is held at a body's in Astana is held there.
          || (text.document.language == .en && $0.tokens.upperBound == place.tokens.lowerBound - 1
            && tokens[place.tokens.lowerBound - 1].folded == "in" && !Self.isHall($0, tokens))
      }
      let isInQuotes = text.quotes.pairs.beginning(
        in: between(place.tokens.lowerBound - 20, place.tokens.lowerBound), \.open
      ).contains { !$0.isUnclosed && $0.close >= place.tokens.lowerBound }
      let isInPost = people.contains {
        $0.phrase.contains(place.tokens.lowerBound) || $0.tokens.overlaps(place.tokens)
      }
      // «Батыс Қазақстан облысының Азаматтық Альянсы» tells the region, «Тең мүмкіндік – Маңғыстау» hardly.
      let isNameOnly = isInQuotes && !(place.kind == .region && place.confidence >= 0.9)
      isElsewhere =
        isInPost || isNameOnly || text.isQuoted(place.tokens) || Self.isInAddress(place, tokens)
    }

    /// "at ▸the Samal sanatorium◂ in Shchuchinsk"
    private static func isHall(_ body: OrganizationSpan, _ tokens: [Token]) -> Bool {
      let before = between(max(0, body.tokens.lowerBound - 2), body.tokens.lowerBound)
      return before.contains { tokens[$0].folded == "at" }
    }

    /// "▸Almaty.tv"
    private static func isInAddress(_ place: PlaceMention, _ tokens: [Token]) -> Bool {
      let mark = place.tokens.upperBound
      return mark + 1 < tokens.count && tokens[mark].isMark(".") && !tokens[mark].spaceBefore
        && !tokens[mark + 1].spaceBefore && tokens[mark + 1].kind == .word && !tokens[mark + 1].isCapitalized
    }

    /// nil where it says nothing of where the event was.
    func score(beside settlement: PlaceMention?) -> Double? {
      if isElsewhere { return nil }
      let isIn = isLocative(place, text) || isDateline(place, text) || isBesideHall
      switch place.kind {
      case .settlement:
        if isInBody, !isBesideHall { return nil }
        if !isIn, isPartOfName { return nil }
      case .district:
        // A guest's district stands in the genitive.
        let isBesideTown =
          settlement.map {
            abs($0.tokens.lowerBound - place.tokens.upperBound) <= 2
              || abs(place.tokens.lowerBound - $0.tokens.upperBound) <= 2
          } ?? false
        if isInBody || !(isIn || isBesideTown) { return nil }
      case .region:
        // "Карагандинский университет": an adjective in a name.
        if place.confidence < 0.6, !isOfLevel { return nil }
        if isInBody, !(tells || hasEvent) { return nil }
      case .country: return nil
      }
      var score = place.confidence
      if tells { score += 0.5 }
      if isIn { score += 0.5 }
      if !tells, !isIn, !hasEvent { score -= 0.4 }
      if isInBody { score -= 0.2 }
      if isOrigin(place, text) { score -= 1 }
      return score
    }

    /// "Кызылординское областное управление": the region's own.
    private var isOfLevel: Bool {
      let next = place.tokens.upperBound
      return next < text.document.tokens.count
        && ["област", "облыстық"].contains { text.document.tokens[next].folded.hasPrefix($0) }
    }

    /// «Ташкент мемлекеттік университеті», «Тараз қаласының гимназиясы», "the Zhezkazgan Vodokanal": what follows is named by the town.
    private var isPartOfName: Bool {
      let tokens = text.document.tokens
      let next = place.tokens.upperBound
      if text.document.language == .kk,
        KazakhCase.stripped(tokens[next - 1].text).grammaticalCase == .genitive
      {
        return true
      }
      guard next < tokens.count, tokens[next].kind == .word else { return false }
      switch text.document.language {
      case .kk:
        let last = tokens[next - 1].text
        return KazakhCase.stripped(last).grammaticalCase == .nominative
      case .en: return tokens[next].isCapitalized
      case .ru: return false
      }
    }
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
      if isDirection(place, text) { return false }
      return ["в", "во", "in", "at"].contains(before)
        || (before == "." && place.tokens.lowerBound > 1) || ["г", "городе"].contains(before)
    }
  }

  /// "гость из Караганды", «Бейнеу ауданынан»: where somebody came from or went to.
  private static func isOrigin(_ place: PlaceMention, _ text: ReportText) -> Bool {
    switch text.document.language {
    case .kk:
      let last = text.document.tokens[place.tokens.upperBound - 1].text
      return KazakhCase.stripped(last).grammaticalCase == .ablative
    case .ru, .en:
      guard place.tokens.lowerBound > 0 else { return false }
      return ["из", "from", "до", "к"].contains(text.document.tokens[place.tokens.lowerBound - 1].folded)
        || isDirection(place, text)
    }
  }

  /// "поехали в Астану": where somebody went, or was asked to come.
  private static func isDirection(_ place: PlaceMention, _ text: ReportText) -> Bool {
    guard text.document.language == .ru, place.tokens.lowerBound > 0,
      let last = place.name.last, "ая".contains(last)
    else { return false }
    let tokens = text.document.tokens
    return ["в", "во"].contains(tokens[place.tokens.lowerBound - 1].folded)
      && ["у", "ю"].contains { tokens[place.tokens.upperBound - 1].folded.hasSuffix($0) }
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
}
