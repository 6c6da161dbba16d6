internal import CivicText

/// What came of the event: «қарар қабылданды», «меморандумға қол қойылды»; "принята резолюция из 14 пунктов", "договорились
/// повторить замер"; "signed a memorandum". The text is the clause that tells it.
///
/// What is planned or asked for, and one speaker's wish, is no outcome.
enum OutcomeRule {
  private static let lexicons = CueLexicons("outcomes")
  /// How many words may stand between the noun and its verb.
  private static let reach = 12

  static func apply(to event: inout EventReading, text: ReportText) {
    guard event.status == .held || event.kind == .appeal else { return }
    let isFormal = formalKinds.contains(event.kind)
    var isListed = false
    var told: Set<OutcomeKind> = []
    for sentence in text.narration {
      // «ШЕШІМ ҚАБЫЛДАНДЫ:» of minutes: each item below is one.
      if let list = listEnd(in: sentence, text) {
        isListed = list >= sentence.upperBound
        if !isListed { add(.decision, between(list, sentence.upperBound), 0.85, to: &event, text) }
        continue
      }
      isListed = isListed && isItem(sentence, text)
      if isListed {
        add(.decision, sentence, 0.85, to: &event, text)
        continue
      }
      var end = sentence.lowerBound
      let cues = cues(in: sentence, text, isFormal: isFormal)
      for (index, cue) in cues.enumerated() where cue.tokens.lowerBound >= end {
        // A memorandum is signed, a resolution adopted once, however often a report says so.
        if !manyKinds.contains(cue.kind), told.contains(cue.kind) { continue }
        if cue.kind == .stance, isOfOne(sentence, text) { continue }
        told.insert(cue.kind)
        let next = cues.dropFirst(index + 1).first { $0.tokens.lowerBound >= cue.tokens.upperBound }
        let clause = clause(
          around: cue.tokens, from: end, before: next?.tokens.lowerBound, in: sentence, text)
        event.outcomes.append(
          OutcomeReading(
            kind: cue.kind, text: text.document.text(tokens: clause), by: body(in: clause, cue, text),
            mention: text.mention(clause, cue.confidence)))
        end = clause.upperBound
      }
    }
  }

  private static func add(
    _ kind: OutcomeKind, _ sentence: Range<Int>, _ confidence: Double, to event: inout EventReading,
    _ text: ReportText
  ) {
    var last = sentence.upperBound
    while last > sentence.lowerBound, [".", ";"].contains(text.document.tokens[last - 1].text) { last -= 1 }
    var first = sentence.lowerBound
    // "2.1." and dashes in front of an item.
    while first < last, text.document.tokens[first].kind != .word { first += 1 }
    let clause = between(first, last)
    guard clause.count >= 3 else { return }
    let found = lexicons[text.document.language].matches(in: text.document, tokens: clause)
    let isAdvice = found.contains { $0.value == "formal=recommendation" && $0.tokens.lowerBound == first }
    event.outcomes.append(
      OutcomeReading(
        kind: isAdvice ? .recommendation : kind, text: text.document.text(tokens: clause), by: nil,
        mention: text.mention(clause, confidence)))
  }

  /// Behind «ШЕШІМ:», "РЕШИЛИ:".
  private static func listEnd(in sentence: Range<Int>, _ text: ReportText) -> Int? {
    let head = between(sentence.lowerBound, min(sentence.lowerBound + 6, sentence.upperBound))
    let match = lexicons[text.document.language].matches(in: text.document, tokens: head).last {
      $0.value == "list"
    }
    guard let match, match.tokens.upperBound < sentence.upperBound,
      text.document.tokens[match.tokens.upperBound].isMark(":")
    else { return nil }
    return match.tokens.upperBound + 1
  }

  /// "1.2. …", "– …".
  private static func isItem(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    guard let first = sentence.first else { return false }
    let token = text.document.tokens[first]
    return token.kind == .number && token.text.contains(".") || ["–", "—", "-", "•"].contains(token.text)
  }

  private struct Cue {
    let kind: OutcomeKind
    /// From the noun to its verb.
    let tokens: Range<Int>
    let confidence: Double
  }

  private static let manyKinds: Set<OutcomeKind> = [.decision, .recommendation]
  private static let formalKinds: Set<EventKind> = [
    .session, .congress, .conference, .workingGroup, .reportMeeting, .meeting, .hearing, .assembly,
  ]

  private static func cues(in sentence: Range<Int>, _ text: ReportText, isFormal: Bool) -> [Cue] {
    let matches = lexicons[text.document.language].matches(in: text.document, tokens: sentence)
    guard !matches.isEmpty, !isTold(before: matches[0].tokens.lowerBound, in: sentence, text) else {
      return []
    }
    let verbs = matches.filter { $0.value == "verb" && !isDenied($0.tokens, matches) }
    var found: [Cue] = []
    for match in matches {
      let parts = match.value.split(separator: "=")
      guard parts.count == 2, let kind = OutcomeKind(rawValue: String(parts[1])) else { continue }
      switch parts[0] {
      case "noun":
        guard !isOther(match.tokens, kind, in: sentence, text),
          let verb = verb(of: match.tokens, among: verbs, text)
        else { continue }
        let tokens = between(
          min(match.tokens.lowerBound, verb.lowerBound), max(match.tokens.upperBound, verb.upperBound))
        // One verb has one noun: «ұсыныстар бойынша шешім қабылданды» is a decision.
        if let last = found.last, last.tokens.upperBound == tokens.upperBound, text.document.language == .kk {
          found.removeLast()
        } else if let last = found.last, last.tokens.overlaps(tokens) {
          continue
        }
        found.append(Cue(kind: kind, tokens: tokens, confidence: 0.85))
      case "whole" where !isDenied(match.tokens, matches):
        found.append(Cue(kind: kind, tokens: match.tokens, confidence: 0.8))
      case "formal" where isFormal && !isDenied(match.tokens, matches):
        found.append(Cue(kind: kind, tokens: match.tokens, confidence: 0.7))
      default: continue
      }
    }
    // «қарар бекітілді» is told by its noun, the verb alone says less; "принято решение создать рабочую группу" is one.
    found.sort { ($0.tokens.lowerBound, -$0.confidence) < ($1.tokens.lowerBound, -$1.confidence) }
    return found.filter { cue in
      !found.beginning(
        in: between(cue.tokens.lowerBound - reach - 8, cue.tokens.upperBound), \.tokens.lowerBound
      )
      .contains {
        $0.tokens != cue.tokens && $0.confidence > cue.confidence
          && ($0.tokens.overlaps(cue.tokens)
            || between($0.tokens.upperBound, $0.tokens.upperBound + 3).contains(cue.tokens.lowerBound))
      }
    }
  }

  /// "С учётом предложений", «ұсынысымен бекітілді»: by what something was done; "приняли 94 обращения": what was received;
  /// "рекомендательное письмо": no open one.
  private static func isOther(
    _ noun: Range<Int>, _ kind: OutcomeKind, in sentence: Range<Int>, _ text: ReportText
  ) -> Bool {
    let tokens = text.document.tokens
    let before = between(max(sentence.lowerBound, noun.lowerBound - 4), noun.lowerBound)
    switch text.document.language {
    case .kk:
      guard let last = noun.last else { return false }
      let next = noun.upperBound < sentence.upperBound ? tokens[noun.upperBound].folded : ""
      return ["ысымен", "ісімен", "ымымен", "імімен"].contains(where: tokens[last].folded.hasSuffix)
        || ["негізінде", "ескеріліп", "ескере"].contains(next)
    case .ru:
      if before.contains(where: { ["учетом", "основании"].contains(tokens[$0].folded) }) { return true }
      guard kind == .appeal, let near = before.last else { return false }
      return tokens[near].kind == .number
        || ["рекоменд", "благодар", "поздрав"].contains(where: tokens[near].folded.hasPrefix)
    case .en: return false
    }
  }

  /// "Он сообщил, что решение принято", "по словам …": somebody's word of it.
  private static func isTold(before cue: Int, in sentence: Range<Int>, _ text: ReportText) -> Bool {
    between(sentence.lowerBound, cue).contains { told.contains(text.document.tokens[$0].folded) }
  }

  private static let told: Set<String> = [
    "что", "словам", "айтуынша", "сөзінше", "мәліметінше", "кворум", "that", "according",
  ]

  /// "будут приняты", "не подписали", "to be adopted".
  private static func isDenied(_ tokens: Range<Int>, _ matches: [CueLexicon.Match]) -> Bool {
    matches.beginning(in: between(tokens.lowerBound - 2, tokens.lowerBound + 1), \.tokens.lowerBound).contains
    {
      $0.value == "no"
        && ($0.tokens == tokens
          || between(tokens.lowerBound - 2, tokens.lowerBound).contains($0.tokens.lowerBound))
    }
  }

  /// The nearest verb; in Kazakh it stands behind the noun.
  private static func verb(
    of noun: Range<Int>, among verbs: [CueLexicon.Match], _ text: ReportText
  ) -> Range<Int>? {
    verbs.beginning(
      in: between(noun.lowerBound - reach - 4, noun.upperBound + reach + 1), \.tokens.lowerBound
    ).map(\.tokens).filter { verb in
      let gap =
        verb.lowerBound >= noun.upperBound
        ? between(noun.upperBound, verb.lowerBound) : between(verb.upperBound, noun.lowerBound)
      if verb.lowerBound < noun.lowerBound, text.document.language == .kk { return false }
      let isSplit = gap.contains {
        [";", ":", ".", "а", "но", "but"].contains(text.document.tokens[$0].text)
      }
      return gap.count <= reach && !isSplit && !verb.overlaps(noun)
    }.min { distance($0, noun) < distance($1, noun) }
  }

  private static func distance(_ verb: Range<Int>, _ noun: Range<Int>) -> Int {
    verb.lowerBound >= noun.upperBound ? verb.lowerBound - noun.upperBound : noun.lowerBound - verb.upperBound
  }

  /// The words that tell the outcome: up to what is said of it further on.
  private static func clause(
    around cue: Range<Int>, from start: Int, before next: Int?, in sentence: Range<Int>, _ text: ReportText
  ) -> Range<Int> {
    let tokens = text.document.tokens
    var first = cue.lowerBound
    while first > start, ![";", ":", "–", "—"].contains(tokens[first - 1].text) { first -= 1 }
    if let time = time(in: between(first, min(first + 6, cue.lowerBound)), text) { first = time }
    while first < cue.lowerBound, tokens[first].kind == .mark || joining.contains(tokens[first].folded) {
      first += 1
    }
    var last = cue.upperBound
    let limit = min(next ?? sentence.upperBound, sentence.upperBound)
    while last < limit {
      if tokens[last].text == ";" { break }
      if tokens[last].text == ",", last + 1 < limit, going.contains(tokens[last + 1].folded) { break }
      last += 1
    }
    while last > cue.upperBound,
      tokens[last - 1].kind == .mark && ![")", "»", "”"].contains(tokens[last - 1].text)
        || joining.contains(tokens[last - 1].folded)
    {
      last -= 1
    }
    return between(first, last)
  }

  /// Behind when it came about: «Жиын соңында …», «Кездесу қорытындысында …», "At the end of the meeting, …".
  private static func time(in opening: Range<Int>, _ text: ReportText) -> Int? {
    guard text.document.language == .kk else { return nil }
    return opening.last { ends.contains(text.document.tokens[$0].folded) }.map { $0 + 1 }
  }

  private static let ends: Set<String> = [
    "соңында", "соңынан", "қорытындысында", "қорытындысымен", "нәтижесінде", "аяғында", "барысында",
  ]

  private static let joining: Set<String> = ["и", "а", "және", "and", "ал", "также", "сонымен", "қатар"]
  /// Words that go on about the outcome: "…, их отправят", «…, ол Комиссияға жолданды».
  private static let going: Set<String> = [
    "их", "его", "ее", "она", "он", "оно", "которые", "который", "которая", "которое", "в", "под", "ол",
    "онда", "оны",
    "оған", "which", "who", "it", "they", "им", "ей", "где",
  ]

  /// The body that did it, where it stands before the verb.
  private static func body(in clause: Range<Int>, _ cue: Cue, _ text: ReportText) -> String? {
    let bodies = text.organizations(in: between(clause.lowerBound, cue.tokens.upperBound))
    return bodies.first { $0.grammaticalCase == .nominative }?.name
  }

  /// «… қолдайтынын білдірді» of one person.
  private static func isOfOne(_ sentence: Range<Int>, _ text: ReportText) -> Bool {
    guard !text.people(in: sentence).isEmpty else { return false }
    return !sentence.contains { many.contains(text.document.tokens[$0].folded) }
  }

  private static let many: Set<String> = [
    "қатысушылар", "жиналғандар", "делегаттар", "участники", "делегаты", "participants", "delegates",
    "бірауыздан",
    "единогласно", "unanimously",
  ]
}
