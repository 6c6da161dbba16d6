internal import CivicText

/// The clause that gives words to their speaker: «– деп атап өтті Айгүл Сәрсен», "– отметила Айгуль Серикова",
/// "said Asel Nurlan", "Asel Nurlan said".
struct AttributionClause: Sendable {
  let text: SpeechText

  /// Longer clauses say more than who speaks.
  private static let longest = 80

  /// Where the clause ends: at its sentence's end, or before the dash or the quotation mark that goes on with the words.
  func end(from start: Int, within limit: Int) -> Int {
    var index = start
    let limit = min(limit, start + Self.longest)
    while index < limit {
      if text.document.sentenceOfToken[index] != text.document.sentenceOfToken[start] { return index }
      if index > start, text.isDash(index), text.isMark(index - 1, [",", ".", ":"]) { return index }
      index += 1
    }
    return index
  }

  /// Whether a clause opens with a verb of saying, near enough for its language.
  func opens(_ clause: Range<Int>) -> Bool {
    guard let first = clause.first else { return false }
    switch text.document.language {
    case .kk:
      if isQuotative(first) { return true }
      return text.cues.has(.said, in: between(first, min(first + 12, clause.upperBound)))
    case .ru:
      return text.cues.has(.said, in: between(first, min(first + 6, clause.upperBound)))
    case .en:
      return text.cues.has(.said, in: between(first, min(first + 14, clause.upperBound)))
    }
  }

  /// «деді», «дейді», «деп …», but not «деп аталады», «деген тақырыпта».
  func isQuotative(_ token: Int) -> Bool {
    guard text.document.language == .kk, let word = text.token(token)?.folded, Self.quotatives.contains(word)
    else { return false }
    return !text.cues.has(.notspeech, in: between(token, token + 1))
  }

  private static let quotatives: Set<String> = [
    "деді", "дейді", "деп", "деген", "десе", "деседі", "десті", "дегенді", "депті",
  ]

  /// Whether the words before a dash and after it are speech and the author's insertion:
  /// «Жоба дайын, – деді Айгүл. – Талқылаймыз».
  func isInsertion(afterDash dash: Int, clause: Range<Int>) -> Bool {
    guard let first = clause.first else { return false }
    switch text.document.language {
    case .kk: return isQuotative(first) || isQuotative(first + 1)
    case .ru:
      return text.cues.has(.said, in: between(first, min(first + 4, clause.upperBound)))
        || opensUnknownVerb(clause)
    case .en:
      return text.cues.has(.said, in: between(first, min(first + 12, clause.upperBound)))
        && clause.count <= 40
    }
  }

  /// "– отрезала Айгуль Серикова": a past verb and then, or soon, a name.
  func opensUnknownVerb(_ clause: Range<Int>) -> Bool {
    guard text.document.language == .ru, let first = clause.first, let word = text.token(first)?.folded,
      word.count >= 5, ["ла", "лась", "л", "лся", "ли", "лись", "ет", "ит"].contains(where: word.hasSuffix)
    else { return false }
    let near = between(first + 1, min(first + 9, clause.upperBound))
    return text.people(in: near).contains { $0.phrase.lowerBound == first + 1 && text.isSubject($0) }
      || ["он", "она"].contains(text.token(first + 1)?.folded ?? "")
  }

  /// The clause behind a closing mark, with how sure it is.
  func after(_ close: Int, isClosedByStop: Bool, in paragraph: Range<Int>) -> (
    clause: Range<Int>, sureness: Double
  )? {
    var index = close + 1
    var hasMark = isClosedByStop
    var hasDash = false
    while index < paragraph.upperBound, index <= close + 2,
      text.isMark(index, [",", ".", "…"]) || text.isDash(index)
    {
      hasMark = true
      hasDash = hasDash || text.isDash(index)
      index += 1
    }
    guard index < paragraph.upperBound else { return nil }
    let clause = between(index, end(from: index, within: paragraph.upperBound))
    switch text.document.language {
    case .kk:
      if isQuotative(index), hasDash || isSaying(index) { return (clause, 0.9) }
      return hasDash && opens(clause) ? (clause, 0.85) : nil
    case .ru:
      guard hasMark else { return nil }
      if opens(clause) { return (clause, hasDash ? 0.9 : 0.8) }
      return hasDash && opensUnknownVerb(clause) ? (clause, 0.8) : nil
    case .en:
      guard hasMark, opens(clause) else { return nil }
      // "A sentence of its own," she said; what begins a new sentence must name its speaker first.
      let isNewSentence =
        text.sentence(of: index).lowerBound == index && text.token(index)?.isCapitalized == true
      return isNewSentence && !startsWithSpeaker(clause) ? nil : (clause, 0.9)
    }
  }

  /// «… деп атап өтті», «… деді»: without a dash the quotative needs its own verb of saying.
  private func isSaying(_ token: Int) -> Bool {
    guard let word = text.token(token)?.folded else { return false }
    return word == "деді" || word == "дейді" || text.cues.first(.said, in: between(token, token + 1)) != nil
  }

  private func startsWithSpeaker(_ clause: Range<Int>) -> Bool {
    guard let first = clause.first else { return false }
    return text.people(in: between(first, first + 3)).first != nil
      || text.cues.has(.pronoun, in: between(first, first + 1))
      || text.cues.first(.said, in: between(first, first + 1)) != nil
  }
}
