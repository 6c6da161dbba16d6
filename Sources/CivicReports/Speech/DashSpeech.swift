internal import CivicText

/// Speech set as a paragraph that begins with a dash:
/// «– Жоба талқыланады, – деді Айгүл Сәрсен. – Ұсыныс көп.»
///
/// Without a speech verb the speaker is the one of a label line above ("NAME, POST:"), or nobody.
enum DashSpeech {
  static func find(in document: Document, cues: SpeechCues, people: [PersonSpan]) -> [Utterance] {
    var found: [Utterance] = []
    for (index, paragraph) in document.paragraphs.enumerated() {
      guard let first = paragraph.first, isDash(document.tokens[first]), paragraph.count > 4 else { continue }
      if let utterance = attributed(paragraph, document: document, cues: cues, people: people) {
        found.append(utterance)
      } else if index > 0,
        let label = labelSpeaker(document.paragraphs[index - 1], document: document, people: people)
      {
        let part = trimmed(between(first + 1, paragraph.upperBound), document: document)
        found.append(
          Utterance(
            parts: [part], attribution: document.paragraphs[index - 1], isDirect: true, labelSpeaker: label))
      }
    }
    return found
  }

  private static func attributed(
    _ paragraph: Range<Int>, document: Document, cues: SpeechCues, people: [PersonSpan]
  ) -> Utterance? {
    var parts: [Range<Int>] = []
    var attribution: Range<Int>?
    var partStart = paragraph.lowerBound + 1
    var index = partStart
    while index < paragraph.upperBound {
      guard isDash(document.tokens[index]), index > partStart,
        [",", ".", "!", "?", "…", "»", "”", "\""].contains(document.tokens[index - 1].text)
      else {
        index += 1
        continue
      }
      let clause = clauseEnd(from: index + 1, paragraph: paragraph, document: document)
      let opening = between(index + 1, min(index + 5, clause))
      guard !opening.isEmpty, cues.first(.said, in: opening) != nil,
        names(between(index + 1, clause), cues: cues, people: people)
          || !between(clause, paragraph.upperBound).contains(where: { later in
            isDash(document.tokens[later])
              && cues.first(.said, in: between(later + 1, min(later + 5, paragraph.upperBound))) != nil
          })
      else {
        index += 1
        continue
      }
      parts.append(trimmed(between(partStart, index), document: document))
      if attribution == nil { attribution = between(index + 1, clause) }
      // «– сказал он. – Дальше …» goes on; a sentence without a dash is the reporter's.
      guard clause < paragraph.upperBound, isDash(document.tokens[clause]) else {
        partStart = paragraph.upperBound
        break
      }
      partStart = clause + 1
      index = partStart
    }
    guard let attribution else { return nil }
    if partStart < paragraph.upperBound {
      parts.append(trimmed(between(partStart, paragraph.upperBound), document: document))
    }
    let words = parts.filter { !$0.isEmpty }
    return words.isEmpty ? nil : Utterance(parts: words, attribution: attribution, isDirect: true)
  }

  /// Whether a clause names somebody: «– деп сұрайды» inside somebody's words does not.
  private static func names(_ clause: Range<Int>, cues: SpeechCues, people: [PersonSpan]) -> Bool {
    people.contains { clause.contains($0.tokens.lowerBound) } || cues.first(.pronoun, in: clause) != nil
  }

  /// Where the words that name the speaker end: at their sentence's end or before the next dash.
  private static func clauseEnd(from start: Int, paragraph: Range<Int>, document: Document) -> Int {
    guard start < paragraph.upperBound else { return start }
    var index = start
    while index < paragraph.upperBound {
      let token = document.tokens[index]
      if isDash(token), [",", ".", ":"].contains(document.tokens[index - 1].text) { return index }
      if document.sentenceOfToken[index] != document.sentenceOfToken[start] { return index }
      index += 1
    }
    return index
  }

  /// The person of a line such as «АЙСҰЛУ НҰРПЕЙІС, қор төрайымы:».
  private static func labelSpeaker(
    _ paragraph: Range<Int>, document: Document, people: [PersonSpan]
  ) -> Int? {
    guard let last = paragraph.last, paragraph.count <= 30, document.tokens[last].isMark(":") else {
      return nil
    }
    let inside = people.filter { paragraph.contains($0.tokens.lowerBound) && !$0.isReference }
    return inside.count == 1 ? inside[0].entity : nil
  }

  static func isDash(_ token: Token) -> Bool { ["–", "—", "-", "―", "−"].contains(token.text) }

  /// Without the comma before the speech verb.
  static func trimmed(_ tokens: Range<Int>, document: Document) -> Range<Int> {
    var high = tokens.upperBound
    while high > tokens.lowerBound, [",", "–", "—", "-"].contains(document.tokens[high - 1].text) {
      high -= 1
    }
    return between(tokens.lowerBound, high)
  }
}
