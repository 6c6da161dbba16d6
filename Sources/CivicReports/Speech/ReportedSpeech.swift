internal import CivicText

/// What somebody is reported to have said, as a clause: «Айгүл Сәрсеннің айтуынша, …»; "по словам Айгуль Сериковой, …";
/// "Асель Нурлан отметила, что …"; "…, считает Асель Нурлан"; "Asel Nurlan said that …". "Told about …" is none.
enum ReportedSpeech {
  static func find(in text: SpeechText, besides taken: [Bool]) -> [Utterance] {
    text.document.sentences.flatMap { sentence -> [Utterance] in
      let spoken = sentence.first { taken[$0] }
      // «… айтып, мынадай мысал келтірді: «…»»: what stands before the words may report others.
      let body = between(sentence.lowerBound, spoken.map { $0 - 1 } ?? sentence.upperBound)
      guard body.count >= 5 else { return [] }
      let according = accordingTo(body, in: text) + named(body, in: text)
      if let first = according.first { return [first] }
      if text.document.language == .kk { return KazakhReportedSpeech.find(body, in: text) }
      let clauses = thatClauses(body, in: text)
      if !clauses.isEmpty || spoken != nil { return clauses }
      return trailing(body, in: text).map { [$0] } ?? []
    }
  }

  // MARK: in the words of

  /// «X-тің айтуынша, …», "по словам X, …", "…, по мнению X.", "according to X, …"
  private static func accordingTo(_ body: Range<Int>, in text: SpeechText) -> [Utterance] {
    guard let cue = text.cues.first(.according, in: body) ?? text.cues.first(.data, in: body) else {
      return []
    }
    let isData = text.cues.first(.according, in: body) == nil
    let attribution: Range<Int>
    let rest: Int
    if text.document.language == .kk {
      let start = opening(before: cue.lowerBound, in: body, text)
      attribution = between(start, cue.upperBound)
      rest = text.isMark(cue.upperBound, [","]) ? cue.upperBound + 1 : cue.upperBound
    } else {
      // "по его словам" holds its speaker.
      let end = text.cues.has(.pronoun, in: cue) ? cue.upperBound : speakerEnd(from: cue, in: body, text)
      attribution = between(cue.lowerBound, end)
      rest = text.isMark(end, [","]) ? end + 1 : end
    }
    // Figures of an office are nobody's words, but a speaker's own may be.
    if isData, text.people(in: attribution).isEmpty, !text.cues.has(.pronoun, in: attribution) { return [] }
    // What stands before a semicolon is the reporter's.
    let low = between(body.lowerBound, attribution.lowerBound).last { text.isMark($0, [";"]) }
    let before = text.withoutStop(between(low.map { $0 + 1 } ?? body.lowerBound, attribution.lowerBound))
    let after = text.withoutStop(between(rest, body.upperBound))
    var parts: [Range<Int>] = []
    if text.document.language != .kk, before.count >= 3 { parts.append(before) }
    if after.count >= 3 { parts.append(after) }
    guard !parts.isEmpty else { return [] }
    return [
      Utterance(
        parts: parts, attribution: attribution, isDirect: false,
        sureness: before.isEmpty || text.document.language == .kk ? 0.9 : 0.8)
    ]
  }

  /// Where the words of a speaker begin that end at «айтуынша»: behind the last comma that is none of an apposition's.
  private static func opening(before cue: Int, in body: Range<Int>, _ text: SpeechText) -> Int {
    let low = max(body.lowerBound, cue - 24)
    guard let person = text.people(in: between(low, cue)).last else {
      return between(low, cue).last { text.isMark($0, [",", ";", ":"]) }.map { $0 + 1 } ?? low
    }
    return max(low, min(person.phrase.lowerBound, cue))
  }

  /// Where the words of a speaker end that begin with "по словам": at the first comma behind the name with its post.
  private static func speakerEnd(from cue: Range<Int>, in body: Range<Int>, _ text: SpeechText) -> Int {
    let high = min(body.upperBound, cue.upperBound + 40)
    func comma(from index: Int) -> Int? { between(index, high).first { text.isMark($0, [",", ".", ";"]) } }
    guard let first = comma(from: cue.upperBound) else { return high }
    guard let person = text.people(in: between(cue.upperBound, high)).first,
      person.phrase.lowerBound <= first + 1, person.phrase.upperBound > first
    else { return first }
    return comma(from: person.phrase.upperBound) ?? person.phrase.upperBound
  }

  /// "Гергерт О.В.: годовой договор …" of minutes, "As Lina Diasova noted, …".
  private static func named(_ body: Range<Int>, in text: SpeechText) -> [Utterance] {
    let near = between(body.lowerBound, min(body.upperBound, body.lowerBound + 4))
    guard let person = text.people(in: near).first else { return [] }
    if text.token(body.lowerBound)?.folded == "as" {
      let high = min(body.upperBound, body.lowerBound + 30)
      guard let verb = text.cues.first(.said, in: between(person.tokens.upperBound, high)),
        text.isMark(verb.upperBound, [","])
      else { return [] }
      let words = text.withoutStop(between(verb.upperBound + 1, body.upperBound))
      return words.count < 3
        ? []
        : [Utterance(parts: [words], attribution: between(body.lowerBound, verb.upperBound), isDirect: false)]
    }
    let colon = person.tokens.upperBound
    guard person.tokens.lowerBound == body.lowerBound, text.isMark(colon, [":"]),
      let next = text.token(colon + 1), next.kind == .word, !next.isCapitalized,
      text.paragraph(of: body.lowerBound).lowerBound == body.lowerBound
    else { return [] }
    let words = text.withoutStop(between(colon + 1, body.upperBound))
    return words.count < 4
      ? []
      : [
        Utterance(
          parts: [words], attribution: between(body.lowerBound, colon), isDirect: false, sureness: 0.8)
      ]
  }

  // MARK: said that

  /// "X отметил, что …, и подчеркнул, что …", "X said that …", "X said the …"
  private static func thatClauses(_ body: Range<Int>, in text: SpeechText) -> [Utterance] {
    var found: [Utterance] = []
    var start = body.lowerBound
    var subject: Range<Int>?
    for verb in text.cues.matches(.said, in: body) where verb.lowerBound >= start && !isDenied(verb, text) {
      guard let first = clauseStart(behind: verb, in: body, text) else { continue }
      let end = clauseEnd(from: first, of: verb, in: body, text)
      let words = text.trimmed(text.withoutStop(between(first, end)))
      // "… отметил:" before somebody's quoted words says nothing itself.
      guard words.count >= 3, !text.isMark(words.upperBound - 1, [":"]) else { continue }
      let own = between(start, first)
      let attribution = speaks(own, text) || subject == nil ? own : subject ?? own
      found.append(Utterance(parts: [words], attribution: clauseOf(verb, attribution, text), isDirect: false))
      subject = subject ?? own
      start = end
    }
    return found
  }

  /// "never confirmed", "не сказал", and questions.
  private static func isDenied(_ verb: Range<Int>, _ text: SpeechText) -> Bool {
    let word = text.token(verb.lowerBound)?.folded ?? ""
    if ["спросил", "спраш", "поинтерес", "asked"].contains(where: word.hasPrefix) { return true }
    return between(verb.lowerBound - 2, verb.lowerBound).contains {
      ["не", "never", "not", "hardly", "nobody", "no"].contains(text.token($0)?.folded ?? "")
    }
  }

  private static func speaks(_ tokens: Range<Int>, _ text: SpeechText) -> Bool {
    text.people(in: tokens).contains(where: text.isSubject) || text.cues.has(.pronoun, in: tokens)
  }

  /// The words around a verb that hold its subject, no further back than forty tokens.
  private static func clauseOf(_ verb: Range<Int>, _ tokens: Range<Int>, _ text: SpeechText) -> Range<Int> {
    between(max(tokens.lowerBound, tokens.upperBound - 60), tokens.upperBound)
  }

  /// Where the reported words begin behind a verb: after ", что", after "that", after a colon.
  private static func clauseStart(behind verb: Range<Int>, in body: Range<Int>, _ text: SpeechText) -> Int? {
    switch text.document.language {
    case .ru:
      let high = min(verb.upperBound + 14, body.upperBound)
      guard let mark = between(verb.upperBound, high).first(where: { text.isMark($0, [",", ":", ";"]) })
      else { return nil }
      if text.isMark(mark, [":"]) {
        let next = text.token(mark + 1)
        let isClause = next?.kind == .number || next?.kind == .word && next?.isCapitalized == false
        return isClause && mark <= verb.upperBound + 4 ? mark + 1 : nil
      }
      // "отметила Айгуль Серикова, директор фонда, что": one apposition may stand between.
      var comma = mark
      if text.token(comma + 1)?.folded != "что",
        let next = between(comma + 1, high).first(where: { text.isMark($0, [","]) })
      {
        comma = next
      }
      guard text.isMark(comma, [","]), text.token(comma + 1)?.folded == "что" else { return nil }
      return comma + 2
    case .en:
      var index = verb.upperBound
      // "told the session that", "warned from the stage that".
      if let next = text.token(index)?.folded, next != "that",
        Self.addressees.contains(next)
          || ["told", "informed", "reminded"].contains(text.token(verb.lowerBound)?.folded ?? "")
      {
        let high = min(verb.upperBound + 7, body.upperBound)
        index =
          between(index, high).first { text.token($0)?.folded == "that" || text.isMark($0, [","]) } ?? index
      }
      if text.token(index)?.folded == "that" { return index + 1 }
      // "Galiyev said the centre …": without "that" only behind the subject itself.
      guard
        ["said", "says", "added", "noted", "explained", "stressed", "warned"].contains(
          text.token(verb.lowerBound)?.folded ?? ""),
        let next = text.token(verb.upperBound), next.kind == .word, !Self.notClauses.contains(next.folded),
        isRightBehindSubject(verb, in: body, text), body.upperBound - verb.upperBound >= 5,
        // "explained the method" names a thing, "noted the method is new" says something.
        Self.plain.contains(text.token(verb.lowerBound)?.folded ?? "")
          || between(verb.upperBound, min(body.upperBound, verb.upperBound + 14)).contains(where: {
            Self.auxiliaries.contains(text.token($0)?.folded ?? "")
          })
      else { return nil }
      return verb.upperBound
    case .kk: return nil
    }
  }

  private static let plain: Set<String> = ["said", "says", "added"]
  private static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "must", "should",
    "may",
    "might", "does", "do", "did", "remains", "remain", "needs", "need", "cannot",
  ]

  private static let addressees: Set<String> = [
    "participants", "journalists", "reporters", "the", "to", "from", "at", "in", "during", "with", "also",
    "on",
  ]
  private static let notClauses: Set<String> = [
    "in", "on", "at", "to", "during", "about", "of", "by", "so", "yes", "goodbye", "nothing", "as", "for",
    "with", "words", "few",
    "from", "after", "before", "while", "when", "and", "or", "but", "how", "why", "what", "hello", "thank",
    "thanks", "upon", "also", "briefly", "earlier", "later", "again", "hardly",
  ]

  private static func isRightBehindSubject(_ verb: Range<Int>, in body: Range<Int>, _ text: SpeechText)
    -> Bool
  {
    let near = between(max(body.lowerBound, verb.lowerBound - 24), verb.lowerBound)
    if text.cues.has(.pronoun, in: between(max(body.lowerBound, verb.lowerBound - 2), verb.lowerBound)) {
      return true
    }
    guard let person = text.people(in: near).last else {
      return GroupCues.speakers(in: text.document, tokens: near).last.map {
        $0.tokens.upperBound == verb.lowerBound
      } ?? false
    }
    // "X, director of …, said": an apposition between two commas.
    return verb.lowerBound - person.phrase.upperBound <= 1
      || (text.isMark(person.tokens.upperBound, [","]) && text.isMark(verb.lowerBound - 1, [","]))
  }

  /// Where the reported words end: at the sentence's end, or where the subject's next verb goes on
  /// (", и зачитала статью", ", и подчеркнул, что").
  private static func clauseEnd(from start: Int, of verb: Range<Int>, in body: Range<Int>, _ text: SpeechText)
    -> Int
  {
    guard text.document.language == .ru, let form = text.token(verb.lowerBound)?.folded else {
      return body.upperBound
    }
    let ending = ["лась", "лись", "лся", "ла", "ли", "л"].first { form.hasSuffix($0) }
    let forms: [String] =
      switch ending {
      case "ла", "лась": ["ла", "лась"]
      case "ли", "лись": ["ли", "лись"]
      case "л", "лся": ["л", "лся"]
      default: []
      }
    for index in between(start + 2, body.upperBound - 1) where text.isMark(index, [",", ";"]) {
      if text.isMark(index, [";"]) { return index }
      let next = index + 2
      guard ["и", "но", "а", "затем"].contains(text.token(index + 1)?.folded ?? ""),
        let word = text.token(next)?.folded
      else { continue }
      if text.cues.has(.said, in: between(next, next + 1))
        || text.acts.speaks(in: between(next, next + 1))
      {
        return index
      }
      if word.count >= 5, forms.contains(where: word.hasSuffix) { return index }
    }
    return body.upperBound
  }

  // MARK: behind the words

  /// "…, считает Айгуль Серикова.", "…, she said.", "…, отметил он, …"
  private static func trailing(_ body: Range<Int>, in text: SpeechText) -> Utterance? {
    let commas = between(body.lowerBound + 2, body.upperBound - 1).filter {
      text.isMark($0, [",", "–", "—"])
    }
    for (number, comma) in commas.enumerated() {
      let high = min(body.upperBound, comma + 30)
      guard
        let verb = text.cues.first(
          .said, in: between(comma + 1, comma + (text.document.language == .en ? 8 : 3)))
      else { continue }
      let stop = number + 1 < commas.count ? commas[number + 1] : body.upperBound
      switch text.document.language {
      case .ru:
        let clause = between(comma + 1, high)
        guard verb.lowerBound == comma + 1 || text.token(comma + 1)?.folded == "как",
          subjectFollows(verb, in: clause, text), !text.cues.has(.said, in: between(body.lowerBound, comma))
        else { continue }
        let end = speakerEnd(behind: verb, in: between(comma + 1, body.upperBound), text)
        return parenthetical(
          words: between(body.lowerBound, comma), clause: between(comma + 1, end), body: body, text)
      case .en:
        let clause = between(comma + 1, min(stop, high))
        guard clause.count <= 10, verb.upperBound >= clause.upperBound - 2 || verb.lowerBound == comma + 1,
          text.cues.has(.pronoun, in: between(comma + 1, comma + 2)) || !text.people(in: clause).isEmpty
        else { continue }
        return parenthetical(words: between(body.lowerBound, comma), clause: clause, body: body, text)
      case .kk: return nil
      }
    }
    return nil
  }

  private static func subjectFollows(_ verb: Range<Int>, in clause: Range<Int>, _ text: SpeechText) -> Bool {
    let near = between(verb.upperBound, min(verb.upperBound + 14, clause.upperBound))
    if text.cues.has(.pronoun, in: between(verb.upperBound, verb.upperBound + 1)) { return true }
    if let person = text.people(in: near).first, text.isSubject(person) {
      return person.phrase.lowerBound <= verb.upperBound + 2
    }
    return Posts.of(.ru).head(startingAt: verb.upperBound, in: text.document) != nil
  }

  private static func speakerEnd(behind verb: Range<Int>, in clause: Range<Int>, _ text: SpeechText) -> Int {
    let near = between(verb.upperBound, min(verb.upperBound + 30, clause.upperBound))
    let low = text.people(in: near).first?.phrase.upperBound ?? verb.upperBound
    return between(low, clause.upperBound).first { text.isMark($0, [",", ".", "–", "—"]) }
      ?? clause.upperBound
  }

  private static func parenthetical(
    words: Range<Int>, clause: Range<Int>, body: Range<Int>, _ text: SpeechText
  ) -> Utterance? {
    let rest = text.withoutStop(
      between(
        text.isMark(clause.upperBound, [","]) ? clause.upperBound + 1 : clause.upperBound, body.upperBound))
    // "X objected; a right … was a request, he said": what stands before the semicolon is the reporter's.
    let low = words.last { text.isMark($0, [";"]) }.map { $0 + 1 } ?? words.lowerBound
    let words = between(low, words.upperBound)
    let parts = rest.count >= 3 ? [words, rest] : [words]
    guard words.count >= (rest.count >= 3 ? 2 : 3) else { return nil }
    return Utterance(parts: parts, attribution: clause, isDirect: false, sureness: 0.85)
  }
}
