internal import CivicText

/// Speech between quotation marks, before or after the words that name its speaker:
/// «…», – деп атап өтті Айгүл Сәрсен; Айгуль Серикова отметила: «…»; "…," said Asel Nurlan. "…"
enum QuotedSpeech {
  /// Shorter passages are names and titles.
  private static let shortest = 4
  /// How far before the words their speaker is looked for.
  private static let reach = 60

  static func find(in text: SpeechText, besides taken: [Bool]) -> [Utterance] {
    var found: [Utterance] = []
    var end = 0
    for pair in text.quotes.pairs where pair.depth == 0 && pair.inner.count >= 3 {
      guard pair.open >= end, !taken[pair.open], let first = pair.inner.first, !taken[first] else { continue }
      if continues(pair, after: found.last, in: text) {
        found[found.count - 1].parts.append(text.trimmed(pair.inner))
      } else if let utterance = utterance(of: pair, after: found.last, in: text) {
        found.append(utterance)
        end = utterance.tokens.upperBound
      }
    }
    return found
  }

  /// "…," said she. "…": the next quotation of the paragraph goes on with the same words.
  private static func continues(_ pair: QuotationMarks.Pair, after last: Utterance?, in text: SpeechText)
    -> Bool
  {
    guard let last, let opening = last.parts.first, last.parts.count == 1,
      pair.open >= last.attribution.upperBound,
      pair.open <= last.attribution.upperBound + 1, last.attribution.lowerBound > opening.upperBound,
      text.paragraph(of: opening.lowerBound).contains(pair.open),
      text.isMark(pair.open - 1, [".", "!", "?", "…", ","]) || text.isDash(pair.open - 1)
    else { return false }
    return endsSentence(pair, in: text) && attributionAfter(pair, in: text) == nil
  }

  /// Behind the words nothing of their sentence follows: no «… деген Айгүл Сәрсен».
  private static func endsSentence(_ pair: QuotationMarks.Pair, in text: SpeechText) -> Bool {
    guard !pair.isUnclosed else { return true }
    let paragraph = text.paragraph(of: pair.open)
    let next = between(pair.close + 1, paragraph.upperBound).first { text.token($0)?.kind != .mark }
    return next.map {
      text.sentence(of: $0).lowerBound > pair.close || text.sentence(of: $0).lowerBound == $0
    }
      ?? true
  }

  private static func utterance(
    of pair: QuotationMarks.Pair, after last: Utterance?, in text: SpeechText
  ) -> Utterance? {
    let words = text.trimmed(pair.inner)
    if pair.inner.count > shortest, !pair.isUnclosed,
      let inside = DashedTurns.only(in: pair.inner, text: text),
      text.names(inside.attribution),
      !inside.parts.contains(where: { $0.contains(where: text.quotes.isQuote) })
    {
      return inside
    }
    if let (clause, sureness) = attributionAfter(pair, in: text), pair.inner.count >= shortest {
      return Utterance(
        parts: [words], attribution: subject(clause, before: pair, in: text), isDirect: true,
        sureness: sureness)
    }
    if let before = attributionBefore(pair, in: text) { return before }
    return pair.inner.count >= 6 ? alone(pair, after: last, in: text) : nil
  }

  private static func attributionAfter(
    _ pair: QuotationMarks.Pair, in text: SpeechText
  ) -> (clause: Range<Int>, sureness: Double)? {
    guard !pair.isUnclosed, !isCreditedName(pair, in: text) else { return nil }
    let hasStop = text.isMark(pair.close - 1, SpeechText.ends)
    guard
      let (clause, sureness) = AttributionClause(text: text).after(
        pair.close, isClosedByStop: hasStop, in: text.paragraph(of: pair.open))
    else { return nil }
    return (untilQuotation(clause, in: text), sureness)
  }

  /// «состоялся круглый стол «…», сообщает акимат»: the name of what is told of, then who reported it.
  private static func isCreditedName(_ pair: QuotationMarks.Pair, in text: SpeechText) -> Bool {
    guard text.document.language == .ru, let before = text.token(pair.open - 1), before.kind == .word,
      !before.isCapitalized, let verb = text.token(pair.close + 2)?.folded
    else { return false }
    return ["сообща", "переда", "пиш", "информиру"].contains(where: verb.hasPrefix)
  }

  /// The clause as far as the next words in quotation marks that are no body's name.
  private static func untilQuotation(_ clause: Range<Int>, in text: SpeechText) -> Range<Int> {
    var index = clause.lowerBound
    while index < clause.upperBound {
      if text.quotes.isQuote(index) {
        guard let pair = text.quotes.pair(openingAt: index),
          pair.inner.count < shortest || isName(pair, in: text)
        else { return between(clause.lowerBound, index) }
        index = pair.close
      }
      index += 1
    }
    return clause
  }

  private static func isName(_ pair: QuotationMarks.Pair, in text: SpeechText) -> Bool {
    let near = between(max(0, pair.open - 12), pair.close + 1)
    return text.organizations.beginning(in: near, \.tokens.lowerBound).contains {
      $0.tokens.contains(pair.open)
    }
  }

  /// «Айгүл Сәрсен «…» деп қысқа қайырды»: where nothing behind the words names the speaker, the words before do.
  private static func subject(
    _ clause: Range<Int>, before pair: QuotationMarks.Pair, in text: SpeechText
  ) -> Range<Int> {
    guard text.document.language == .kk, text.people(in: clause).isEmpty, !text.cues.has(.pronoun, in: clause)
    else { return clause }
    let sentence = text.sentence(of: pair.open)
    let before = between(max(sentence.lowerBound, pair.open - reach), pair.open)
    return before.isEmpty ? clause : before
  }

  /// «Айгүл Сәрсен былай деді: «…»», "Asel Nurlan – “…”", «Айгүл Сәрсен, қор төрағасы: «…»».
  private static func attributionBefore(_ pair: QuotationMarks.Pair, in text: SpeechText) -> Utterance? {
    let paragraph = text.paragraph(of: pair.open)
    var index = pair.open - 1
    guard index > paragraph.lowerBound else { return nil }
    let hasDash = text.isDash(index)
    if hasDash, text.isMark(index - 1, [":"]) { index -= 1 }
    guard text.isMark(index, [":"]) || hasDash || (text.isMark(index, [","]) && text.document.language == .en)
    else { return embedded(pair, in: text) }
    let sentence = text.sentence(of: index)
    let clause = between(max(sentence.lowerBound, index - reach), index)
    let words = text.trimmed(pair.inner)
    func utterance(_ sureness: Double) -> Utterance {
      Utterance(parts: [words], attribution: clause, isDirect: true, sureness: sureness)
    }
    // "read out a letter from the village: “…”" gives the words of nobody named.
    let isAside = text.cues.has(.aside, in: clause)
    if hasDash, !text.isMark(index, [":"]) {
      guard let person = text.people(in: clause).last, index - person.phrase.upperBound <= 2,
        clause.count - person.phrase.count <= 4, person.phrase.upperBound <= index
      else { return nil }
      return utterance(0.8)
    }
    let people = text.people(in: clause)
    if !isAside, let person = people.first, clause.count - person.phrase.count <= 3, text.isMark(index, [":"])
    {
      return utterance(0.9)
    }
    if text.cues.has(.said, in: clause) { return isAside ? nil : utterance(0.9) }
    // «X есептің кейбір тұсымен келіспеді: «…»»: the verb is unknown, the one person before the words is their speaker.
    guard text.isMark(index, [":"]), !isAside, isSpeechlike(pair.inner, in: text),
      Set(people.filter(text.isSubject).map(\.entity)).count == 1
    else { return nil }
    return utterance(Set(people.map(\.entity)).count == 1 ? 0.9 : 0.7)
  }

  /// "возразила, что «…»" and «"…" деп» are found by what stands behind; here the verb stands right before the words.
  private static func embedded(_ pair: QuotationMarks.Pair, in text: SpeechText) -> Utterance? {
    guard text.document.language == .ru, text.token(pair.open - 1)?.folded == "что" else { return nil }
    let sentence = text.sentence(of: pair.open)
    let clause = between(max(sentence.lowerBound, pair.open - reach), pair.open - 1)
    guard let verb = text.cues.matches(.said, in: clause).last, pair.open - verb.upperBound <= 4,
      !text.people(in: clause).isEmpty
    else { return nil }
    return Utterance(
      parts: [text.trimmed(pair.inner)], attribution: clause, isDirect: true, sureness: 0.8)
  }

  /// Whether words read like speech rather than a name: in the first person, or of more than one sentence.
  static func isSpeechlike(_ tokens: Range<Int>, in text: SpeechText) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    return text.isFirstPerson(tokens)
      || text.document.sentenceOfToken[first] != text.document.sentenceOfToken[last]
  }

  /// Words in quotation marks with no attribution of their own: those of the label line above, of the sentence before that
  /// presents its speaker, or of whoever spoke last.
  private static func alone(
    _ pair: QuotationMarks.Pair, after last: Utterance?, in text: SpeechText
  ) -> Utterance? {
    let paragraph = text.paragraph(of: pair.open)
    let opens = pair.open <= paragraph.lowerBound + 1
    let isSentence =
      opens || text.sentence(of: pair.open).lowerBound == pair.open
      || text.isMark(pair.open - 1, [".", "!", "?"])
    guard isSentence, let number = text.document.paragraph(of: pair.open) else { return nil }
    let above = number > 0 ? text.document.paragraphs[number - 1] : 0..<0
    let words = text.trimmed(pair.inner)
    if opens, let label = text.label(above) {
      return Utterance(
        parts: [words], attribution: above, isDirect: true, presented: label.entity, sureness: 0.9)
    }
    guard isSpeechlike(pair.inner, in: text) else { return nil }
    let before = opens ? above.last : pair.open - 1
    guard let before else { return nil }
    let sentence = text.sentence(of: before)
    // "…," said X. / "…": the next paragraph goes on.
    if let last, last.isDirect, text.document.language == .en, opens,
      sentence.contains(last.attribution.lowerBound),
      pair.inner.count >= 8
    {
      return Utterance(
        parts: [words], attribution: last.attribution, isDirect: true, presented: last.presented,
        sureness: 0.7)
    }
    guard let person = text.presenter(sentence) else { return nil }
    return Utterance(
      parts: [words], attribution: sentence, isDirect: true, presented: person.entity,
      sureness: text.isMark(before, [":"]) ? 0.9 : 0.65)
  }
}
