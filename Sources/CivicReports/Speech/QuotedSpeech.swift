internal import CivicText

/// Speech between quotation marks, before or after the words that name its speaker:
/// «…», – деп атап өтті Айгүл Сәрсен; Айгуль Серикова отметила: «…»; "…," said Asel Nurlan. "…"
enum QuotedSpeech {
  /// Shorter passages are names and titles.
  private static let shortest = 4

  static func find(
    in document: Document, quotes: QuotedNames, cues: SpeechCues, people: [PersonSpan],
    organizations: [OrganizationSpan]
  ) -> [Utterance] {
    // «…», – деді «X» қорының директоры: the marks of a body's name open no new speech.
    let names = Set(organizations.flatMap { Array($0.tokens) })
    var found: [Utterance] = []
    for pair in quotes.pairs where pair.depth == 0 && pair.inner.count >= shortest - 1 {
      guard
        !isDashParagraph(pair.open, document)
          || pair.open == paragraph(of: pair.open, document).lowerBound + 1,
        !found.contains(where: { $0.tokens.overlaps(pair.inner) })
      else { continue }
      if pair.inner.count >= shortest,
        let after = attributionAfter(pair, document: document, cues: cues, names: names)
      {
        var utterance = Utterance(parts: [words(pair, document)], attribution: after, isDirect: true)
        // "…," said she. "…": the next quotation of the paragraph goes on.
        if let next = quotes.pairs.first(where: {
          $0.depth == 0 && $0.open >= after.upperBound && $0.open <= after.upperBound + 1
        }),
          next.inner.count >= 3, paragraph(of: next.open, document) == paragraph(of: pair.open, document),
          attributionAfter(next, document: document, cues: cues, names: names) == nil
        {
          utterance.parts.append(words(next, document))
        }
        found.append(utterance)
      } else if let before = attributionBefore(pair, document: document, cues: cues, people: people) {
        found.append(Utterance(parts: [words(pair, document)], attribution: before, isDirect: true))
      }
    }
    return found
  }

  private static func attributionAfter(
    _ pair: QuotationMarks.Pair, document: Document, cues: SpeechCues, names: Set<Int>
  ) -> Range<Int>? {
    guard !pair.isUnclosed else { return nil }
    let paragraph = paragraph(of: pair.open, document)
    var index = pair.close + 1
    var hasMark = ends(pair, document)
    while index < paragraph.upperBound, [",", ".", "–", "—", "-"].contains(document.tokens[index].text),
      index <= pair.close + 2
    {
      hasMark = true
      index += 1
    }
    guard index < paragraph.upperBound else { return nil }
    var end = index
    let sentence = document.sentenceOfToken[index]
    while end < paragraph.upperBound, document.sentenceOfToken[end] == sentence,
      !["«", "“", "\""].contains(document.tokens[end].text)
        || names.contains(end) || quotedLength(at: end, document: document) < shortest
    {
      end += 1
    }
    // The speech verb opens the clause; in English the name may come first ("Asel Nurlan said").
    let reach = document.language == .en ? 12 : 4
    guard let verb = cues.first(.said, in: between(index, min(index + reach, end))) else { return nil }
    let isKazakhSay = document.language == .kk && verb.lowerBound == index
    guard hasMark || isKazakhSay else { return nil }
    return between(index, end)
  }

  private static func attributionBefore(
    _ pair: QuotationMarks.Pair, document: Document, cues: SpeechCues, people: [PersonSpan]
  ) -> Range<Int>? {
    let paragraph = paragraph(of: pair.open, document)
    var index = pair.open - 1
    guard index > paragraph.lowerBound else { return nil }
    if DashSpeech.isDash(document.tokens[index]) { index -= 1 }
    let mark = document.tokens[index].text
    guard mark == ":" || (mark == "," && document.language == .en) else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[index]]
    let clause = between(max(sentence.lowerBound, paragraph.lowerBound), index)
    let hasVerb = !cues.matches(.said, in: clause).isEmpty
    // «Айгүл Сәрсен, қор төрағасы: «…»»: nothing but the name and post.
    let isLabel =
      mark == ":"
      && people.contains {
        clause.contains($0.tokens.lowerBound) && clause.count - $0.phrase.count <= 2
      }
    return hasVerb || isLabel ? clause : nil
  }

  private static func words(_ pair: QuotationMarks.Pair, _ document: Document) -> Range<Int> {
    DashSpeech.trimmed(pair.inner, document: document)
  }

  /// A comma or stop right before the closing mark: "…," said.
  private static func ends(_ pair: QuotationMarks.Pair, _ document: Document) -> Bool {
    [",", ".", "!", "?", "…"].contains(document.tokens[max(0, pair.close - 1)].text)
  }

  private static func quotedLength(at open: Int, document: Document) -> Int {
    let paragraph = paragraph(of: open, document)
    let close = document.tokens[between(open + 1, paragraph.upperBound)].firstIndex {
      ["»", "”", "\""].contains($0.text)
    }
    return (close ?? open) - open - 1
  }

  private static func paragraph(of token: Int, _ document: Document) -> Range<Int> {
    document.paragraph(of: token).map { document.paragraphs[$0] } ?? 0..<0
  }

  private static func isDashParagraph(_ token: Int, _ document: Document) -> Bool {
    let paragraph = paragraph(of: token, document)
    return paragraph.first.map { DashSpeech.isDash(document.tokens[$0]) } ?? false
  }
}
