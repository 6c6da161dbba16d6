internal import CivicText

/// What somebody is reported to have said, as a clause: «Айгүл Сәрсеннің айтуынша, …»; "по словам Айгуль Сериковой, …";
/// "Асель Нурлан отметила, что …"; "Asel Nurlan said that …". "Told about …" is none.
enum ReportedSpeech {
  static func find(
    in document: Document, cues: SpeechCues, people: [PersonSpan], besides direct: [Utterance]
  ) -> [Utterance] {
    let spoken = Set(direct.flatMap { Array($0.tokens) })
    return document.sentences.flatMap { sentence -> [Utterance] in
      guard !sentence.contains(where: spoken.contains) else { return [] }
      if let utterance = according(sentence, document: document, cues: cues) { return [utterance] }
      if let utterance = clause(sentence, document: document, cues: cues, people: people) {
        return [utterance]
      }
      return []
    }
  }

  /// «X-тің айтуынша, …», "по словам X, …", "according to X, …"
  private static func according(_ sentence: Range<Int>, document: Document, cues: SpeechCues) -> Utterance? {
    guard let cue = cues.first(.according, in: sentence) else { return nil }
    let start = document.language == .kk ? sentence.lowerBound : cue.lowerBound
    // The clause begins behind the comma that ends the speaker's words.
    let searchFrom = cue.upperBound
    guard
      let comma = (between(searchFrom, sentence.upperBound)).first(where: { index in
        document.tokens[index].isMark(",") && (document.language == .kk ? index == searchFrom : true)
      })
    else {
      return nil
    }
    if document.language != .kk {
      guard cue.lowerBound == sentence.lowerBound, comma - cue.upperBound <= 24 else { return nil }
    }
    let words = withoutStop(between(comma + 1, sentence.upperBound), document)
    guard words.count >= 3 else { return nil }
    return Utterance(parts: [words], attribution: between(start, comma), isDirect: false)
  }

  /// "X отметил, что …", "X said that …"
  private static func clause(
    _ sentence: Range<Int>, document: Document, cues: SpeechCues, people: [PersonSpan]
  ) -> Utterance? {
    guard document.language != .kk else {
      return kazakhClause(sentence, document: document, cues: cues, people: people)
    }
    for verb in cues.matches(.said, in: sentence) {
      var index = verb.upperBound
      if document.language == .ru {
        while index < sentence.upperBound, index < verb.upperBound + 3, !document.tokens[index].isMark(",") {
          index += 1
        }
        guard index + 1 < sentence.upperBound, document.tokens[index].isMark(","),
          document.tokens[index + 1].folded == "что"
        else { continue }
        index += 2
      } else {
        if index < sentence.upperBound,
          ["participants", "journalists", "reporters", "the"].contains(document.tokens[index].folded)
        {
          while index < sentence.upperBound, document.tokens[index].folded != "that",
            index < verb.upperBound + 4
          { index += 1 }
        }
        guard index < sentence.upperBound, document.tokens[index].folded == "that" else { continue }
        index += 1
      }
      let words = withoutStop(between(index, sentence.upperBound), document)
      guard words.count >= 3 else { continue }
      return Utterance(
        parts: [words], attribution: between(sentence.lowerBound, verb.upperBound), isDirect: false)
    }
    return nil
  }

  /// «X … болатынын айтты»: the clause stands between its speaker and the verb, in the accusative.
  private static func kazakhClause(
    _ sentence: Range<Int>, document: Document, cues: SpeechCues, people: [PersonSpan]
  ) -> Utterance? {
    guard
      let verb = cues.matches(.told, in: sentence).last(where: {
        Self.verbsOfClauses.contains(document.tokens[$0.upperBound - 1].folded)
      }),
      verb.upperBound >= sentence.upperBound - 1,
      let speaker = people.last(where: {
        sentence.contains($0.tokens.lowerBound) && $0.phrase.upperBound <= verb.lowerBound - 3
      }),
      sentence.lowerBound >= speaker.phrase.lowerBound - 3,
      verb.lowerBound > 0,
      [
        "тынын", "тінін", "ғанын", "генін", "қанын", "кенін", "екенін", "дығын", "дігін", "тығын", "тігін",
        "йтынын", "йтінін",
      ]
      .contains(where: { document.tokens[verb.lowerBound - 1].folded.hasSuffix($0) })
    else { return nil }
    var first = speaker.phrase.upperBound
    if first < verb.lowerBound, document.tokens[first].isMark(",") { first += 1 }
    return Utterance(
      parts: [between(first, verb.lowerBound)],
      attribution: between(sentence.lowerBound, speaker.phrase.upperBound), isDirect: false)
  }

  private static let verbsOfClauses: Set<String> = [
    "айтты", "айтады", "жеткізді", "мәлімдеді", "хабарлады", "түсіндірді", "өтті", "баяндады",
  ]

  private static func withoutStop(_ tokens: Range<Int>, _ document: Document) -> Range<Int> {
    var high = tokens.upperBound
    while high > tokens.lowerBound, [".", "…"].contains(document.tokens[high - 1].text) { high -= 1 }
    return between(tokens.lowerBound, high)
  }
}
