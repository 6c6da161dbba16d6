internal import CivicText

/// Speech set as a paragraph that begins with a dash, or that ends in a dash and its speaker:
/// «– Жоба талқыланады, – деді Айгүл Сәрсен. – Ұсыныс көп.»; "Проект обсудят, – сообщила Айгуль Серикова."
///
/// Without a speech verb the speaker is the one of a label line above ("NAME, POST:") or of the sentence that presents
/// one, or nobody.
enum DashSpeech {
  static func find(in text: SpeechText) -> [Utterance] {
    text.document.paragraphs.indices.flatMap { index -> [Utterance] in
      let paragraph = text.document.paragraphs[index]
      guard let first = paragraph.first, paragraph.count > 4 else { return [] }
      if text.isDash(first) {
        let body = between(first + 1, paragraph.upperBound)
        let turns = DashedTurns.find(in: body, text: text)
        return turns.isEmpty
          ? [trailing(body, in: text) ?? presented(body, paragraph: index, in: text)].compactMap(\.self)
          : turns
      }
      if let label = index > 0 ? text.label(text.document.paragraphs[index - 1]) : nil,
        text.isFirstPerson(paragraph), !text.quotes.isQuote(first)
      {
        return [
          Utterance(
            parts: [paragraph], attribution: text.document.paragraphs[index - 1], isDirect: true,
            presented: label.entity)
        ]
      }
      if let labelled = labelled(paragraph, in: text) { return [labelled] }
      let turns = DashedTurns.inside(paragraph, text: text)
      return turns.isEmpty ? [undashed(paragraph, in: text)].compactMap(\.self) : turns
    }
  }

  /// "— We ask for rules, Dinara Omarkhan said.": no dash before the speaker.
  private static func trailing(_ passage: Range<Int>, in text: SpeechText) -> Utterance? {
    guard let last = passage.last else { return nil }
    let sentence = text.sentence(of: last)
    let low = max(passage.lowerBound, sentence.lowerBound)
    guard
      let comma = between(low, sentence.upperBound).last(where: { index in
        guard text.isMark(index, [",", "!", "?", "…"]) else { return false }
        let clause = between(index + 1, sentence.upperBound)
        return clause.count <= 25 && AttributionClause(text: text).opens(clause) && text.names(clause)
          && (text.document.language == .en
            || text.cues.has(.said, in: between(index + 1, index + 2))
            || AttributionClause(text: text).isQuotative(index + 1))
      })
    else { return nil }
    let words = text.trimmed(between(passage.lowerBound, comma))
    guard words.count >= 3 else { return nil }
    return Utterance(
      parts: [words], attribution: between(comma + 1, sentence.upperBound), isDirect: true)
  }

  /// A label line above, or a sentence above that presents the speaker.
  private static func presented(_ body: Range<Int>, paragraph index: Int, in text: SpeechText) -> Utterance? {
    guard index > 0 else { return nil }
    let above = text.document.paragraphs[index - 1]
    if let label = text.label(above) {
      return Utterance(
        parts: [text.trimmed(body)], attribution: above, isDirect: true, presented: label.entity)
    }
    guard let last = above.last, !text.isDash(above.lowerBound), !isListItem(body, in: text) else {
      return nil
    }
    let sentence = text.sentence(of: last)
    let isAnnounced = text.isMark(last, [":"])
    guard let person = text.presenter(sentence), isAnnounced || text.isFirstPerson(body) else {
      return nil
    }
    return Utterance(
      parts: [text.trimmed(body)], attribution: sentence, isDirect: true, presented: person.entity,
      sureness: isAnnounced ? 0.9 : 0.65)
  }

  /// "– построить дорогу;": an item of a list.
  private static func isListItem(_ body: Range<Int>, in text: SpeechText) -> Bool {
    guard let first = body.first, let last = body.last else { return true }
    return text.token(first).map { $0.kind == .word && !$0.isCapitalized } ?? true || text.isMark(last, [";"])
  }

  /// "NAME, POST: – words" and "Name: words in the first person", in one line.
  private static func labelled(_ paragraph: Range<Int>, in text: SpeechText) -> Utterance? {
    guard let person = text.people(in: between(paragraph.lowerBound, paragraph.lowerBound + 12)).first,
      let colon = between(person.tokens.upperBound, min(paragraph.upperBound, person.tokens.upperBound + 24))
        .first(where: {
          text.isMark($0, [":"])
        }),
      text.label(between(paragraph.lowerBound, colon + 1)) != nil,
      !text.cues.has(.said, in: between(paragraph.lowerBound, colon))
        || text.isDash(colon + 1)
    else { return nil }
    let body = between(colon + 1, paragraph.upperBound)
    guard let first = body.first, body.count >= 4, !text.quotes.isQuote(first),
      !(text.isDash(first) && text.quotes.isQuote(first + 1))
    else { return nil }
    guard text.isDash(first) || text.isFirstPerson(body) else { return nil }
    let words =
      text.isDash(first) ? DashedTurns.only(in: between(first + 1, body.upperBound), text: text)?.parts : nil
    return Utterance(
      parts: words ?? [text.trimmed(body)], attribution: between(paragraph.lowerBound, colon), isDirect: true,
      presented: person.entity, sureness: 0.9)
  }

  /// «Жоба талқыланады, – деді Айгүл Сәрсен.»: the dash that opened the words was lost.
  private static func undashed(_ paragraph: Range<Int>, in text: SpeechText) -> Utterance? {
    guard
      !text.quotes.isQuote(paragraph.lowerBound),
      let dash = paragraph.first(where: { index in
        index > paragraph.lowerBound + 3 && text.isDash(index)
          && text.isMark(index - 1, [",", "!", "?", "…", "."])
          && !text.isMark(index - 2, SpeechText.closing)
          && {
            let clauses = AttributionClause(text: text)
            let clause = between(index + 1, clauses.end(from: index + 1, within: paragraph.upperBound))
            return clauses.isInsertion(afterDash: index, clause: clause) && text.names(clause)
          }()
      })
    else { return nil }
    // What tells of the speaker before is the reporter's.
    var start = paragraph.lowerBound
    let own = text.sentence(of: dash - 1).lowerBound
    var sentence = text.sentence(of: start)
    while sentence.lowerBound < own {
      if !text.people(in: sentence).isEmpty || text.acts.speaks(in: sentence) {
        start = sentence.upperBound
      }
      sentence = text.sentence(of: sentence.upperBound)
    }
    let before = between(start, dash)
    guard !before.contains(where: { text.isMark($0, [":"]) || text.quotes.isQuote($0) }), before.count >= 4,
      var utterance = DashedTurns.only(in: between(start, paragraph.upperBound), text: text)
    else { return nil }
    utterance.sureness = 0.8
    return utterance
  }
}
