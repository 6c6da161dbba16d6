internal import CivicText

/// Whose words an utterance holds, by the words of attribution: a name, a body, a group, or a pronoun that goes back to the
/// last person named.
struct SpeakerResolver {
  enum Speaker: Equatable {
    case person(entity: Int, confidence: Double)
    case organization(entity: Int, confidence: Double)
    case group(text: String, confidence: Double)
    /// The authors of an open letter, who have no name together.
    case signatories(confidence: Double)
  }

  /// Who spoke last, and where.
  struct Last: Sendable {
    let entity: Int
    let token: Int
  }

  let text: ReportText

  func speaker(of utterance: Utterance, after last: Last? = nil) -> Speaker? {
    if let presented = utterance.presented {
      return .person(
        entity: presented,
        confidence: readsOut(utterance.attribution) ? min(0.7, utterance.sureness) : utterance.sureness)
    }
    let clause = utterance.attribution
    if text.speechCues.has(.letter, in: clause) { return .signatories(confidence: 0.7) }
    if text.speechCues.has(.greeting, in: clause) {
      return senderOfGreeting(before: clause.lowerBound).map {
        .organization(entity: $0.entity, confidence: 0.75)
      }
    }
    let verb = verb(in: clause, of: utterance)
    if text.speechCues.has(.quoting, in: clause) { return quoted(in: clause, utterance) }
    // The words of a letter are those of whoever wrote it.
    let isAside = text.speechCues.has(.aside, in: clause)
    if let pronoun = pronoun(in: clause, verb: verb),
      person(in: clause, verb: verb, isDirect: utterance.isDirect).map({
        isNearer(pronoun, than: $0, to: verb)
      }) ?? true
    {
      if isAside { return nil }
      if isPlural(pronoun) {
        return group(before: pronoun.lowerBound).map { .group(text: $0, confidence: 0.65) }
      }
      let before = min(
        pronoun.lowerBound, utterance.isDirect ? utterance.tokens.lowerBound : pronoun.lowerBound)
      return Antecedents(text: text, before: before, last: last).person(gender(of: pronoun, verb: verb)).map {
        .person(entity: $0, confidence: min(0.75, utterance.sureness))
      }
    }
    if let person = person(in: clause, verb: verb, isDirect: utterance.isDirect) {
      // Where two persons could be the subject, which one is no sure matter.
      let isAlone = subjects(in: clause).allSatisfy { $0.entity == person.entity }
      let sureness = readsOut(clause) ? 0.7 : isAlone ? utterance.sureness : min(utterance.sureness, 0.85)
      return .person(
        entity: person.entity,
        confidence: person.confidence >= 0.8 ? sureness : min(sureness, person.confidence))
    }
    if text.speechCues.has(.groupvoice, in: clause) {
      return group(before: clause.lowerBound).map { .group(text: $0, confidence: 0.7) }
    }
    if let unnamed = text.speechCues.first(.unnamed, in: clause) {
      return .group(text: voice(unnamed, in: clause), confidence: 0.65)
    }
    // A name that is none of the people known would own the words.
    guard !hasUnknownSpeaker(clause, verb: verb) else { return nil }
    let antecedents = Antecedents(text: text, before: utterance.tokens.lowerBound, last: last)
    let isPlural = verb.map(isPlural) ?? false
    if !isPlural, let noun = text.speechCues.first(.speakernoun, in: clause) {
      let gender = gender(of: nil, verb: verb)
      return
        (antecedents.person(withPost: noun, gender: gender, orNearest: false) ?? antecedents.person(gender))
        .map {
          .person(entity: $0, confidence: min(0.7, utterance.sureness))
        }
    }
    // «Филиалдар басшыларының айтуынша»: the words of several.
    if let several = severalWithPost(in: clause) {
      return .group(text: several, confidence: min(0.7, utterance.sureness))
    }
    if !isPlural, let post = post(in: clause) {
      return antecedents.person(
        withPost: post, gender: gender(of: nil, verb: verb), orNearest: utterance.isDirect
      ).map {
        .person(entity: $0, confidence: min(0.75, utterance.sureness))
      }
    }
    if let group = group(in: clause, verb: verb) {
      return .group(text: group, confidence: min(0.75, utterance.sureness))
    }
    let bodies = text.organizations(in: clause)
    if isPlural, let body = bodies.first(where: isOffice) {
      return .organization(entity: body.entity, confidence: min(0.65, utterance.sureness))
    }
    if let body = bodies.last(where: { isSubject($0, clause) }) {
      return .organization(entity: body.entity, confidence: min(0.7, utterance.sureness))
    }
    // «– деп қосты.», "Сообщил, что …": the subject is left out.
    guard let verb, !isAside, isBare(clause, besides: verb) else { return nil }
    return antecedents.person(gender(of: nil, verb: verb)).map {
      .person(entity: $0, confidence: min(0.65, utterance.sureness))
    }
  }

  /// The verb of saying that governs the words: of a reported clause the last before it, else the first.
  private func verb(in clause: Range<Int>, of utterance: Utterance) -> Range<Int>? {
    let verbs = text.speechCues.matches(.said, in: clause)
    if utterance.isDirect {
      // Before the words the verb that stands nearest to them governs them.
      let isBefore = utterance.parts.first.map { clause.upperBound <= $0.lowerBound } ?? false
      return (isBefore ? verbs.last : verbs.first) ?? text.speechCues.first(.clause, in: clause)
    }
    return verbs.last ?? text.speechCues.first(.according, in: clause)
      ?? text.speechCues.first(.clause, in: clause)
  }

  /// Nothing but the verb and small words: «деп қосты», "Также сообщил".
  private func isBare(_ clause: Range<Int>, besides verb: Range<Int>) -> Bool {
    let word = text.document.tokens[verb.lowerBound].folded
    if isPlural(verb) || ["делін", "сказано", "говорится"].contains(where: word.hasPrefix) { return false }
    let others = clause.count { index in
      !verb.contains(index) && text.document.tokens[index].kind != .mark
        && !Self.smallWords.contains(text.document.tokens[index].folded)
    }
    return others <= (text.document.language == .kk ? 2 : 0)
  }

  private static let smallWords: Set<String> = [
    "также", "кроме", "того", "при", "этом", "и", "а", "далее", "затем", "в", "заключение", "завершение",
    "ещё", "еще",
    "сонымен", "қатар", "сондай-ақ", "деп", "бұдан", "бөлек", "сөзін", "also", "and", "further",
  ]

  /// A name that nothing knows: two capitals in a row, or one beside the verb.
  private func hasUnknownSpeaker(_ clause: Range<Int>, verb: Range<Int>?) -> Bool {
    if Antecedents.hasUnknownName(clause, in: text, words: 2) { return true }
    guard let verb else { return Antecedents.hasUnknownName(clause, in: text) }
    let near = between(
      max(clause.lowerBound, verb.lowerBound - 4), min(clause.upperBound, verb.upperBound + 6))
    return Antecedents.hasUnknownName(near, in: text)
  }

  /// "процитировал профессора Ермека Жолдыбаева", "quoted a colleague, Isatay Dauletov": the words are the other's.
  private func quoted(in clause: Range<Int>, _ utterance: Utterance) -> Speaker? {
    guard let verb = text.speechCues.first(.quoting, in: clause) else { return nil }
    let people = text.people(in: clause)
    let other =
      text.document.language == .kk
      ? people.last { $0.tokens.upperBound <= verb.lowerBound && $0.grammaticalCase == .genitive }
      : people.first { $0.tokens.lowerBound >= verb.upperBound }
    return (other ?? people.last { $0.tokens.upperBound <= verb.lowerBound && !isOblique($0) }).map {
      .person(entity: $0.entity, confidence: min(0.7, utterance.sureness))
    }
  }

  /// "зачитав приветствие Главы государства: «…»": whose words these are, the reader's or the sender's, is told in either way.
  private func readsOut(_ clause: Range<Int>) -> Bool {
    clause.contains { ["зачитав", "огласив", "прочитав", "оқып"].contains(text.document.tokens[$0].folded) }
  }

  // MARK: in the clause

  /// The person of the clause who is its subject: the nearest behind the verb of saying, else the nearest before it.
  private func person(in clause: Range<Int>, verb: Range<Int>?, isDirect: Bool) -> PersonSpan? {
    let inside = text.people(in: clause)
    guard let verb else {
      let subjects = subjects(in: clause)
      // «Айгүл Сәрсеннің сұрағына ▸Олжас Бек «…» деп жауап берді»: nearest to the words.
      return text.document.language == .kk && isDirect ? subjects.last : subjects.first
    }
    let isAccording =
      text.speechCues.first(.according, in: between(verb.lowerBound, verb.lowerBound + 1)) != nil
    if isAccording {
      return text.document.language == .kk
        ? inside.last { $0.tokens.upperBound <= verb.upperBound } ?? inside.first : inside.first
    }
    let people = subjects(in: clause)
    // "где профессор Y предупреждал": another clause's subject stands too far behind.
    let behind = people.first {
      $0.tokens.lowerBound >= verb.upperBound && !isCut(between(verb.upperBound, $0.phrase.lowerBound))
    }
    let before = people.last { $0.tokens.upperBound <= verb.lowerBound }
    return isDirect ? behind ?? before : before ?? behind
  }

  /// Those who may be a subject: neither in another case nor behind a preposition ("в беседе с Айгуль Серик", "told Asel Nurlan",
  /// «Айгүл Сәрсен туралы»).
  private func subjects(in clause: Range<Int>) -> [PersonSpan] {
    text.people(in: clause).filter { person in
      if isOblique(person) { return false }
      let index = text.document.language == .kk ? person.tokens.upperBound : person.phrase.lowerBound - 1
      guard text.document.tokens.indices.contains(index) else { return true }
      return !Self.governing.contains(text.document.tokens[index].folded)
    }
  }

  private static let governing: Set<String> = [
    "с", "со", "для", "у", "от", "к", "ко", "о", "об", "обо", "про", "за", "перед", "вместе", "без", "кроме",
    "with", "to", "about", "of", "from", "for", "told", "against", "besides", "alongside",
    "туралы", "жайлы", "жөнінде", "сияқты", "секілді", "атынан", "үшін", "атындағы", "сынды",
  ]

  private func isCut(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      ["где", "который", "которая", "которые", "когда", "where", "who", "when", "after"].contains(
        text.document.tokens[$0].folded)
    }
  }

  /// "рассказал журналистам Марина": a name in another case than the subject's.
  private func isOblique(_ person: PersonSpan) -> Bool {
    [.dative, .accusative, .ablative, .locative, .instrumental].contains(person.grammaticalCase)
      || (person.grammaticalCase == .genitive && text.document.language != .en)
  }

  private func pronoun(in clause: Range<Int>, verb: Range<Int>?) -> Range<Int>? {
    guard let verb else { return text.speechCues.first(.pronoun, in: clause) }
    return text.speechCues.matches(
      .pronoun,
      in: between(max(clause.lowerBound, verb.lowerBound - 6), min(clause.upperBound, verb.upperBound + 3))
    )
    .min { distance($0, verb) < distance($1, verb) }
  }

  func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    max(0, a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
  }

  private func isNearer(_ pronoun: Range<Int>, than person: PersonSpan, to verb: Range<Int>?) -> Bool {
    guard let verb else { return pronoun.lowerBound < person.phrase.lowerBound }
    return distance(pronoun, verb) < distance(person.phrase, verb)
  }

  /// "они", «олардың», "считают": of a pronoun or a Russian verb.
  private func isPlural(_ word: Range<Int>) -> Bool {
    let folded = text.document.tokens[word.lowerBound].folded
    if ["олар", "олардың", "они", "их", "they", "their"].contains(folded) { return true }
    return text.document.language == .ru && folded.count > 3
      && ["ли", "лись", "ают", "яют", "еют", "ят", "уют"].contains(where: folded.hasSuffix)
  }

  /// What a pronoun's or a past verb's form tells.
  private func gender(of pronoun: Range<Int>?, verb: Range<Int>?) -> Gender? {
    if let word = pronoun.map({ text.document.tokens[$0.lowerBound].folded }) {
      switch word {
      case "она", "ее", "ей", "нее", "she", "her": return .female
      case "он", "его", "него", "he", "his": return .male
      default: break
      }
    }
    guard text.document.language == .ru, let word = verb.map({ text.document.tokens[$0.lowerBound].folded })
    else { return nil }
    if ["ла", "лась", "уверена", "убеждена"].contains(where: word.hasSuffix) { return .female }
    if ["л", "лся", "уверен", "убежден"].contains(where: word.hasSuffix) { return .male }
    return nil
  }

  /// "в управлении уточнили".
  private func isOffice(_ body: OrganizationSpan) -> Bool {
    body.tokens.lowerBound > 0
      && ["в", "во"].contains(text.document.tokens[body.tokens.lowerBound - 1].folded)
  }

  private func isSubject(_ body: OrganizationSpan, _ clause: Range<Int>) -> Bool {
    // «коалиция жетекшісі»: a post behind a body is a person's.
    if Posts.of(text.document.language).head(startingAt: body.tokens.upperBound, in: text.document) != nil {
      return false
    }
    return body.mayBeSubject
      || (text.document.language == .kk && body.grammaticalCase == .genitive)
  }

  /// "отметила депутат", «деді қор директоры»: the post's noun.
  private func post(in clause: Range<Int>) -> Range<Int>? {
    let posts = Posts.of(text.document.language)
    for index in clause.prefix(30) {
      if let head = posts.head(startingAt: index, in: text.document) { return head }
      if text.document.language == .kk,
        let head = posts.inflectedHead(endingAt: index + 1, in: text.document), head.upperBound == index + 1
      {
        return head
      }
    }
    return nil
  }

  /// The body whose greeting the paragraph has told of: "зачитано приветствие X. «…», – говорится в приветствии".
  private func senderOfGreeting(before token: Int) -> OrganizationSpan? {
    guard let number = text.document.paragraph(of: token),
      let cue = text.cues.matches(.message, in: between(text.document.paragraphs[number].lowerBound, token))
        .first
    else { return nil }
    return text.document.language == .kk
      ? text.coordinated(endingAt: cue.lowerBound).last
      : text.coordinated(startingAt: cue.upperBound, fillers: 2).first
  }
}
