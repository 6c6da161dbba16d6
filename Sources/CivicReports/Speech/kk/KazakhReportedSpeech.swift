internal import CivicText

/// Reported clauses of Kazakh: «X … болатынын айтты», «X … екенін айтып, …», «… өзгермейтінін айтқан X», «X … деп есептейді».
/// The clause stands between its speaker and the verb.
enum KazakhReportedSpeech {
  static func find(_ body: Range<Int>, in text: SpeechText) -> [Utterance] {
    var found: [Utterance] = []
    var start = body.lowerBound
    var subject: Range<Int>?
    for verb in verbs(in: body, text) where verb.tokens.lowerBound >= start + 2 {
      guard let clause = clause(before: verb, from: start, subject: &subject, in: body, text) else {
        continue
      }
      found.append(clause)
      start = verb.tokens.upperBound
    }
    return found
  }

  private struct Verb {
    let tokens: Range<Int>
    /// «деп» and a verb of saying, rather than a participle in the accusative.
    let isQuotative: Bool
  }

  private static func verbs(in body: Range<Int>, _ text: SpeechText) -> [Verb] {
    let clauses = text.cues.matches(.clause, in: body).compactMap { verb -> Verb? in
      isParticiple(text, content(before: verb.lowerBound, text))
        ? Verb(tokens: verb, isQuotative: false) : nil
    }
    let quotatives = text.cues.matches(.said, in: body).compactMap { verb -> Verb? in
      guard text.token(verb.lowerBound)?.folded == "деп", verb.count >= 2,
        !text.quotes.isQuote(verb.lowerBound - 1), !text.isDash(verb.lowerBound - 1)
      else { return nil }
      return Verb(tokens: verb, isQuotative: true)
    }
    return (clauses + quotatives).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The last word of the clause: «-ғанын да айтты».
  private static func content(before verb: Int, _ text: SpeechText) -> Int {
    ["да", "де", "та", "те"].contains(text.token(verb - 1)?.folded ?? "") ? verb - 2 : verb - 1
  }

  /// «болатынын», «екенін», «жазылғанын», «тұрғандығын», «өзгеретініне»: a participle with a possessive, in the accusative or
  /// dative.
  static func isParticiple(_ text: SpeechText, _ index: Int) -> Bool {
    guard let word = text.token(index)?.folded, word.count >= 5 else { return false }
    return endings.contains(where: word.hasSuffix)
  }

  private static let endings: [String] = {
    let stems = ["ған", "ген", "қан", "кен", "тын", "тін"]
    var endings: [String] = []
    for stem in stems {
      let isBack = ["ған", "қан", "тын"].contains(stem)
      endings +=
        isBack
        ? [stem + "ын", stem + "ына", stem + "дарын", stem + "дығын", stem + "дығына"]
        : [stem + "ін", stem + "іне", stem + "дерін", stem + "дігін", stem + "дігіне"]
    }
    return endings + ["тығын", "тігін", "керектігін", "қажеттігін", "жоғын", "барын"]
  }()

  private static func clause(
    before verb: Verb, from start: Int, subject known: inout Range<Int>?, in body: Range<Int>,
    _ text: SpeechText
  ) -> Utterance? {
    let end = verb.isQuotative ? verb.tokens.lowerBound : content(before: verb.tokens.lowerBound, text) + 1
    var first = start
    while first < end,
      text.isMark(first, [",", ";"]) || connectives.contains(text.token(first)?.folded ?? "")
    { first += 1 }
    first = afterContrast(from: first, to: end, text)
    let attribution: Range<Int>
    var sureness = 0.9
    // «… айтқан Айгүл Сәрсен …»: the speaker stands behind the verb.
    if isAttributive(verb.tokens, text),
      let person = text.people(
        in: between(verb.tokens.upperBound, min(body.upperBound, verb.tokens.upperBound + 14))
      ).first,
      person.phrase.lowerBound <= verb.tokens.upperBound + 1
    {
      attribution = person.phrase
      sureness = 0.85
    } else if let found = subject(from: first, to: end, text) {
      attribution = found
      first = found.upperBound
      known = found
    } else if let earlier = known {
      attribution = earlier
      sureness = 0.8
    } else if verb.isQuotative,
      let person = text.people(in: between(verb.tokens.upperBound, body.upperBound)).first,
      text.isSubject(person), person.phrase.lowerBound <= verb.tokens.upperBound + 2
    {
      attribution = person.phrase
    } else if first > start, verb.tokens.upperBound >= body.upperBound - 1,
      !opensWithSeveral(first, end, text)
    {
      // «Сонымен қатар … айтты»: goes on with the words of the last speaker.
      attribution = between(verb.tokens.lowerBound, verb.tokens.upperBound)
      sureness = 0.7
    } else {
      return nil
    }
    first = afterConverb(from: first, to: end, text)
    while first < end,
      text.isMark(first, [",", "–", "—", "-"]) || particles.contains(text.token(first)?.folded ?? "")
    { first += 1 }
    let words = text.trimmed(between(first, end))
    guard words.count >= 3, !words.contains(where: { text.isMark($0, [":"]) }) else { return nil }
    return Utterance(parts: [words], attribution: attribution, isDirect: false, sureness: sureness)
  }

  /// «A тапшылықты көтерсе, ▸B … жеткізді»: behind the clause that another person's deed is contrasted with.
  private static func afterContrast(from start: Int, to end: Int, _ text: SpeechText) -> Int {
    let comma = between(start + 2, end).last { index in
      guard text.isMark(index, [","]), let verb = text.token(index - 1)?.folded else { return false }
      return ["са", "се"].contains(where: verb.hasSuffix)
        && text.people(in: between(index, end)).contains(where: text.isSubject)
        && text.people(in: between(start, index)).contains(where: text.isSubject)
    }
    return comma.map { $0 + 1 } ?? start
  }

  /// «Одақ бөлімшелерінің ▸өкілдері …»: several who are not read are the subject.
  private static func opensWithSeveral(_ start: Int, _ end: Int, _ text: SpeechText) -> Bool {
    between(start, min(end, start + 7)).contains { index in
      let word = text.token(index)?.folded ?? ""
      return word.count > 6 && isBarePlural(word)
    }
  }

  private static let connectives: Set<String> = [
    "сонымен", "қатар", "сондай-ақ", "бұдан", "бөлек", "сөз", "соңында", "сонда",
  ]
  private static let particles: Set<String> = [
    "болса", "да", "де", "өз", "кезегінде", "сөзінде", "баяндамасында",
  ]

  private static func isAttributive(_ verb: Range<Int>, _ text: SpeechText) -> Bool {
    guard let word = verb.last.flatMap(text.token)?.folded else { return false }
    return ["ған", "ген", "қан", "кен"].contains(where: word.hasSuffix)
  }

  /// The speaker before the clause: a person who can be a subject, else a pronoun, post, body or group right at the front.
  private static func subject(from start: Int, to end: Int, _ text: SpeechText) -> Range<Int>? {
    let near = between(start, min(end, start + 40))
    if let person = text.people(in: near).first(where: text.isSubject), person.phrase.upperBound < end - 1 {
      // A pronoun before it is the subject: «Ол Айгүл Сәрсен айтқан …».
      if let pronoun = text.cues.first(.pronoun, in: between(start, min(start + 2, person.phrase.lowerBound)))
      {
        return pronoun
      }
      return between(person.phrase.lowerBound, person.phrase.upperBound)
    }
    let front = between(start, min(end - 2, start + 14))
    if let pronoun = text.cues.first(.pronoun, in: between(start, min(start + 6, front.upperBound))),
      ["ол", "олар"].contains(text.token(pronoun.lowerBound)?.folded ?? "")
    {
      return pronoun
    }
    if let post = leadingPost(from: start, to: front.upperBound, text) { return post }
    if let body = text.organizations.beginning(in: between(start, start + 2), \.tokens.lowerBound).first,
      body.mayBeSubject
    {
      return body.tokens
    }
    if let group = GroupCues.speakers(in: text.document, tokens: front).first,
      group.tokens.lowerBound <= start + 5,
      isBarePlural(text.token(group.tokens.upperBound - 1)?.folded ?? "")
    {
      return between(start, group.tokens.upperBound)
    }
    return nil
  }

  /// «Депутат …», «Аудан әкімі …», «Ғалым …»: a post in the nominative near the front.
  private static func leadingPost(from start: Int, to end: Int, _ text: SpeechText) -> Range<Int>? {
    for index in between(start, min(start + 6, end)) {
      guard let head = Posts.of(.kk).head(startingAt: index, in: text.document) ?? noun(at: index, text)
      else { continue }
      // A capital behind it begins a name; another post goes on with it: «әкім орынбасары».
      if text.token(head.upperBound)?.isCapitalized == true,
        text.organizations.beginning(in: between(head.upperBound, head.upperBound + 1), \.tokens.lowerBound)
          .isEmpty
      {
        return nil
      }
      return between(start, head.upperBound)
    }
    return nil
  }

  private static func noun(at index: Int, _ text: SpeechText) -> Range<Int>? {
    guard let noun = text.cues.first(.speakernoun, in: between(index, index + 1)),
      let word = text.token(index)?.folded, KazakhCase.nominative(word) == word
    else { return nil }
    return noun
  }

  private static func isBarePlural(_ word: String) -> Bool {
    ["лар", "лер", "дар", "дер", "тар", "тер", "лары", "лері", "дары", "дері", "тары", "тері"].contains(
      where: word.hasSuffix)
  }

  /// Behind what the speaker did first: «жобаны таныстырып, …», «қонақ ретінде сөйлеп, …».
  private static func afterConverb(from start: Int, to end: Int, _ text: SpeechText) -> Int {
    let comma = between(start, end - 3).last { index in
      text.isMark(index, [","]) && doings.contains(text.token(index - 1)?.folded ?? "")
    }
    return comma.map { $0 + 1 } ?? start
  }

  private static let doings: Set<String> = [
    "сөйлеп", "құттықтап", "тоқталып", "салыстырып", "таныстырып", "айтып", "алып", "келтіріп", "көрсетіп",
    "қолдап",
    "талдап", "өтіп", "беріп", "түсіндіріп", "білдіріп", "жүргізіп", "ашып", "баяндап", "жеткізіп", "бөлісіп",
    "тілеп",
  ]
}
