internal import CivicText

/// Who says what in a passage of speech set by dashes, where the author's insertions tell the speaker:
/// «Жоба дайын, – деді Айгүл. – Талқылаймыз»; "Сроки сдвинуты, – сказала Серикова. – Ждём. – А деньги? – спросил Ким."
///
/// One passage may hold the words of several speakers, and the reporter's between them (pages often lose their line breaks).
enum DashedTurns {
  /// Every speaker's words of a passage that begins behind its opening dash.
  static func find(in passage: Range<Int>, text: SpeechText) -> [Utterance] {
    let insertions = insertions(in: passage, text)
    // «– деп сұрайды» inside somebody's words names nobody, the author's insertion does.
    guard let first = insertions.firstIndex(where: text.names) ?? insertions.indices.last else { return [] }
    var turns: [Utterance] = []
    /// Where the words begin that go on; nil behind a sentence of the reporter's.
    var start: Int? = passage.lowerBound
    var end = passage.lowerBound
    for insertion in insertions[first...] {
      let attribution = between(insertion.lowerBound + 1, insertion.upperBound)
      let opening = opening(in: between(end, insertion.lowerBound), text)
      if let last = turns.last, let words = start, !isOther(attribution, than: last, text) {
        guard insertion.count <= longestBare || text.names(insertion) else { continue }
        turns[turns.count - 1].parts.append(text.trimmed(between(words, insertion.lowerBound)))
      } else if turns.isEmpty {
        // "– Подняли цену. Залу это не понравилось. – А хлеб почём? – спросила Ким": the first words are another's.
        let words = text.trimmed(between(opening ?? passage.lowerBound, insertion.lowerBound))
        turns.append(Utterance(parts: [words], attribution: attribution, isDirect: true))
      } else {
        guard let words = opening ?? start else { continue }
        if let rest = start, words > rest {
          turns[turns.count - 1].parts.append(text.trimmed(between(rest, words)))
          // The reporter may stand between two speakers without a mark.
          turns[turns.count - 1].sureness = 0.8
        }
        turns.append(
          Utterance(
            parts: [text.trimmed(between(words, insertion.lowerBound))], attribution: attribution,
            isDirect: true))
      }
      end = insertion.upperBound
      // «– сказал он. – Дальше …» goes on; a sentence without a dash is the reporter's.
      start = end < passage.upperBound && text.isDash(end) ? end : nil
    }
    if let start, !turns.isEmpty {
      turns[turns.count - 1].parts.append(text.trimmed(between(start, passage.upperBound)))
    }
    return turns.compactMap { turn in
      var turn = turn
      turn.parts.removeAll(where: \.isEmpty)
      return turn.parts.isEmpty ? nil : turn
    }
  }

  /// The words of a passage that has one speaker.
  static func only(in passage: Range<Int>, text: SpeechText) -> Utterance? {
    let turns = find(in: passage, text: text)
    return turns.count == 1 ? turns.first : nil
  }

  /// Turns inside a paragraph that begins with the reporter's words: "Фонд создан. – Он растёт, – отметил Ким." A dash behind
  /// the place and agency of a report opens none, nor do the words of somebody stand in quotation marks there.
  static func inside(_ paragraph: Range<Int>, text: SpeechText) -> [Utterance] {
    guard text.document.language != .en,
      let dash = paragraph.dropFirst(longestDateline).first(where: { isOpening($0, text) }),
      insertions(in: between(paragraph.lowerBound, dash), text).isEmpty
    else { return [] }
    return find(in: between(dash + 1, paragraph.upperBound), text: text).filter { turn in
      text.names(turn.attribution) && turn.parts.allSatisfy { !$0.contains(where: text.quotes.isQuote) }
    }
  }

  private static let longestDateline = 8

  /// «– деп қосты.» with nobody's name goes on with the words of the same speaker.
  private static let longestBare = 5

  /// The author's insertions, each from its dash on.
  private static func insertions(in passage: Range<Int>, _ text: SpeechText) -> [Range<Int>] {
    let clauses = AttributionClause(text: text)
    var found: [Range<Int>] = []
    var index = passage.lowerBound + 2
    while index < passage.upperBound {
      guard text.isDash(index),
        text.isMark(index - 1, SpeechText.ends) || text.isMark(index - 1, SpeechText.closing)
      else {
        index += 1
        continue
      }
      let clause = between(index + 1, clauses.end(from: index + 1, within: passage.upperBound))
      if clauses.isInsertion(afterDash: index, clause: clause) {
        found.append(between(index, clause.upperBound))
        index = max(index + 1, clause.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether an insertion names another person than the one who speaks.
  private static func isOther(_ attribution: Range<Int>, than turn: Utterance, _ text: SpeechText) -> Bool {
    guard let person = text.people(in: attribution).first(where: text.isSubject) else { return false }
    return !text.people(in: turn.attribution).contains { $0.entity == person.entity }
  }

  /// Behind the last dash of a range that opens somebody's words.
  private static func opening(in tokens: Range<Int>, _ text: SpeechText) -> Int? {
    tokens.dropFirst().last { isOpening($0, text) }.map { $0 + 1 }
  }

  /// A dash at the beginning of a sentence.
  private static func isOpening(_ dash: Int, _ text: SpeechText) -> Bool {
    text.isDash(dash) && text.isMark(dash - 1, [".", "!", "?", "…", "»", "”"])
      && (text.token(dash + 1)?.isCapitalized ?? false)
  }
}
