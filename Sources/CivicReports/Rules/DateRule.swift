internal import CivicText

/// When it was: a date in the sentences that tell of the event taking place. The page's date is not the event's: where
/// the text gives none, `start` stays nil and `no_later_than` holds the publication date.
enum DateRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    var best: (score: Double, date: DateMention)?
    for (index, sentence) in text.lead.enumerated() {
      let tells = [EventCues.Cue.happened, .happens, .organized, .passive, .byorganizing, .attended].contains
      {
        text.cues.has($0, in: sentence)
      }
      let words = text.cues.words(in: sentence)
      let hasEvent = words.contains { $0.isGeneral || isLike($0.kind, event.kind) }
      let isOfAnother = !words.isEmpty && !hasEvent
      for date in text.dates.beginning(in: sentence, \.tokens.lowerBound)
      where !text.isQuoted(date.tokens) && isFine(date) {
        if event.status == .held, let published = text.report.published, date.start > published { continue }
        if isBackground(date, sentence: sentence, text: text) { continue }
        var score = date.confidence - 0.1 * Double(index)
        if tells, !isOfAnother { score += 0.6 }
        if isFarBack(date, text) { score -= 0.6 }
        if hasEvent { score += 0.4 }
        if date.start.count == 10 { score += 0.3 }
        if isDateline(date, sentence: sentence, text: text) { score -= 0.8 }
        if date.end != nil { score += 0.1 }
        // "вчера в книжном магазине сошлись": what a report opens with.
        if index < 2, isRelative(date, text) { score += 0.3 }
        if best.map({ score > $0.score }) ?? true { best = (score, date) }
      }
    }
    if let line = line(of: event.kind, text) { best = (2, line) }
    if let best, best.score > 0.9 {
      event.start = best.date.start
      event.end = best.date.end
      event.evidence["start"] = text.mention(best.date.tokens, min(best.date.confidence, 0.9))
      if best.date.end != nil {
        event.evidence["end"] = text.mention(best.date.tokens, min(best.date.confidence, 0.85))
      }
    } else {
      event.noLaterThan = event.status == .announced ? nil : text.report.published
    }
  }

  /// A seminar is a training too; a session is none, nor a conference of the year before.
  static func isLike(_ one: EventKind, _ other: EventKind) -> Bool {
    if one == other || one == .other || other == .other { return true }
    let exact: Set<EventKind> = [
      .roundtable, .seminar, .training, .hearing, .exhibition, .assembly, .congress, .session, .appeal,
    ]
    let isCourse = [one, other].allSatisfy { $0 == .seminar || $0 == .training }
    return isCourse || !(exact.contains(one) && exact.contains(other))
  }

  /// A day without a year that would have to lie half a year back: more likely that of something else.
  private static func isFarBack(_ date: DateMention, _ text: ReportText) -> Bool {
    guard date.confidence <= 0.7, let published = text.report.published, published.count == 10,
      date.start.count == 10, let year = Int(published.prefix(4)), let other = Int(date.start.prefix(4)),
      let month = Int(published.dropFirst(5).prefix(2)),
      let otherMonth = Int(date.start.dropFirst(5).prefix(2))
    else { return false }
    return abs((year - other) * 12 + month - otherMonth) > 5
  }

  /// A day, or one month; a span of months is that of a project.
  private static func isFine(_ date: DateMention) -> Bool {
    date.start.count == 10 || (date.start.count == 7 && date.end == nil)
  }

  private static func isRelative(_ date: DateMention, _ text: ReportText) -> Bool {
    !date.tokens.contains { text.document.tokens[$0].kind == .number }
  }

  /// "АТЫРАУ, Казахстан, 24 сентября 2025 года – …": the day of the release.
  private static func isDateline(_ date: DateMention, sentence: Range<Int>, text: ReportText) -> Bool {
    let tokens = text.document.tokens
    let after = date.tokens.upperBound
    let before = between(sentence.lowerBound, date.tokens.lowerBound)
    guard before.count <= 7, !before.isEmpty, after < tokens.count else { return false }
    let isAtPlace =
      before.first.map { !text.places.beginning(in: $0..<$0 + 1, \.tokens.lowerBound).isEmpty } ?? false
    let ends = ["–", "—", "-"].contains(tokens[after].text) || (after >= sentence.upperBound - 1)
    return isAtPlace && ends && before.allSatisfy { tokens[$0].kind != .word || tokens[$0].isCapitalized }
  }

  /// The line of minutes or of an open letter that holds its day: «2025 жылғы 29 мамыр, сағат 11:00», "г. Астана, 18 ноября 2024 года".
  private static func line(of kind: EventKind, _ text: ReportText) -> DateMention? {
    for sentence in text.narration {
      guard sentence.count <= 24, isParagraph(sentence, text),
        let date = text.dates.beginning(in: sentence, \.tokens.lowerBound).first, date.start.count == 10,
        date.confidence >= 0.9
      else { continue }
      let hasLabel = between(sentence.lowerBound, min(sentence.lowerBound + 6, date.tokens.lowerBound))
        .contains { labels.contains(text.document.tokens[$0].folded) }
      let hasTime = sentence.contains { index in
        let token = text.document.tokens[index]
        return token.kind == .number && token.text.contains(":") && token.text.count <= 5
      }
      let isRecord =
        kind == .appeal || ((kind == .session || kind == .workingGroup || kind == .meeting) && hasTime)
      if hasLabel && hasTime || hasLabel && sentence.count <= 12 || isRecord && sentence.count <= 16 {
        return date
      }
    }
    return nil
  }

  private static func isParagraph(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    guard let index = text.document.paragraph(of: sentence.lowerBound) else { return false }
    return text.document.paragraphs[index] == sentence
  }

  private static let labels: Set<String> = [
    "дата", "время", "период", "күні", "уақыты", "кезеңі", "мерзімі", "date", "dates", "time", "when",
  ]

  /// «2019 жылдан бері», «15 наурыздағы референдум», "с января", "к 9 мая", "until 1 June": when something else is.
  private static func isBackground(_ date: DateMention, sentence: Range<Int>, text: ReportText) -> Bool {
    let tokens = text.document.tokens
    let after = date.tokens.upperBound
    if after < sentence.upperBound {
      if ["бері", "бастап", "дейін", "бұрын"].contains(tokens[after].folded) { return true }
      // Of what follows; «24 ақпандағы жиынға» is of the event.
      let last = tokens[after - 1].folded
      let isOfNext = ["дағы", "дегі", "тағы", "тегі"].contains { last.hasSuffix($0) }
      if isOfNext, text.cues.words(in: between(after, min(after + 4, sentence.upperBound))).isEmpty {
        return true
      }
    }
    if isOfDay(date, sentence: sentence, text: text) || isOfAct(date, sentence: sentence, text: text) {
      return true
    }
    guard date.tokens.lowerBound > sentence.lowerBound else { return false }
    let before = tokens[date.tokens.lowerBound - 1].folded
    if others.contains(where: { before.hasPrefix($0) }) { return true }
    // "с марта по ноябрь": months of a project.
    if date.start.count == 7, ["с", "по", "from", "to"].contains(before) { return true }
    return ["до", "since", "until", "by", "от", "к", "ко"].contains(before)
      || (before == "с" && date.end == nil) || (before == "from" && date.end == nil)
  }

  /// «24 қазан – Кітапханашы күніне орай», "в преддверии 8 марта", "5 December, Volunteer Day": a day that is marked.
  private static func isOfDay(_ date: DateMention, sentence: Range<Int>, text: ReportText) -> Bool {
    let tokens = text.document.tokens
    let after = date.tokens.upperBound
    let before = between(max(sentence.lowerBound, date.tokens.lowerBound - 2), date.tokens.lowerBound)
    if before.contains(where: { eves.contains(tokens[$0].folded) }) { return true }
    guard after < sentence.upperBound else { return false }
    let following = between(after, min(after + 9, sentence.upperBound))
    if following.prefix(2).contains(where: { marked.contains(tokens[$0].folded) }) { return true }
    guard ["–", "—", "-"].contains(tokens[after].text) else { return false }
    return following.dropFirst().contains { index in days.contains { tokens[index].folded.hasPrefix($0) } }
  }

  private static let eves: Set<String> = ["преддверии", "накануне", "честь", "eve", "ahead"]
  private static let marked: Set<String> = ["қарсаңында", "мерекесіне", "мерекесі", "құрметіне", "орай"]
  private static let days = ["күн", "мереке", "день", "праздник", "day"]

  /// «2018 жылғы 15 ақпанда бекітілген», "принятого 5 мая", "adopted on 5 May": the day of a decision.
  private static func isOfAct(_ date: DateMention, sentence: Range<Int>, text: ReportText) -> Bool {
    let tokens = text.document.tokens
    switch text.document.language {
    case .kk:
      let after = between(date.tokens.upperBound, min(date.tokens.upperBound + 2, sentence.upperBound))
      return after.contains { index in
        ["бекітілген", "қабылданған", "жарияланған", "құрылған", "енген", "шыққан"].contains(
          tokens[index].folded)
      }
    case .ru, .en:
      let before = between(max(sentence.lowerBound, date.tokens.lowerBound - 2), date.tokens.lowerBound)
      return before.contains { index in
        [
          "принят", "утвержд", "подписанн", "опубликованн", "созданн", "вступи", "adopted", "approved",
          "signed",
          "established", "founded", "launched",
        ].contains { tokens[index].folded.hasPrefix($0) }
      }
    }
  }

  /// Whose day stands behind them: "на референдуме 15 марта".
  private static let others = ["референдум", "выбор", "праздн", "referendum", "сайлау"]
}
