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

  let text: ReportText

  func speaker(of utterance: Utterance) -> Speaker? {
    if let label = utterance.labelSpeaker { return .person(entity: label, confidence: 0.85) }
    let clause = utterance.attribution
    if text.speechCues.first(.letter, in: clause) != nil { return .signatories(confidence: 0.7) }
    if text.speechCues.first(.greeting, in: clause) != nil {
      return senderOfGreeting(before: clause.lowerBound).map {
        .organization(entity: $0.entity, confidence: 0.75)
      }
    }
    if let person = person(in: clause, isDirect: utterance.isDirect) {
      return .person(
        entity: person.entity, confidence: person.isReference ? 0.8 : min(0.9, person.confidence))
    }
    if text.speechCues.first(.groupvoice, in: clause) != nil {
      return groupBefore(clause.lowerBound).map { .group(text: $0, confidence: 0.7) }
    }
    if let person = personByPost(in: clause, before: utterance.tokens.lowerBound) {
      return .person(entity: person.entity, confidence: 0.75)
    }
    if let group = group(in: clause) { return .group(text: group, confidence: 0.75) }
    if text.speechCues.first(.pronoun, in: clause) != nil,
      let person = personBefore(utterance.tokens.lowerBound)
    {
      return .person(entity: person.entity, confidence: 0.75)
    }
    if let body = text.organizations(in: clause).first(where: { isSubject($0, clause) }) {
      return .organization(entity: body.entity, confidence: 0.7)
    }
    return nil
  }

  /// The person of the clause who is its subject: the nearest behind the verb of saying, else the first.
  private func person(in clause: Range<Int>, isDirect: Bool) -> PersonSpan? {
    let people = text.people(in: clause).filter { !isOblique($0) || !isDirect }
    if isDirect, let verb = text.speechCues.first(.said, in: clause) {
      return people.first { $0.tokens.lowerBound >= verb.upperBound } ?? people.last
    }
    return people.first
  }

  /// "рассказал журналистам Марина": a name in another case than the subject's.
  private func isOblique(_ person: PersonSpan) -> Bool {
    [.dative, .accusative, .ablative, .locative].contains(person.grammaticalCase)
  }

  private func isSubject(_ body: OrganizationSpan, _ clause: Range<Int>) -> Bool {
    body.grammaticalCase == nil || body.grammaticalCase == .nominative
      || (text.document.language == .kk && body.grammaticalCase == .genitive)
  }

  /// The last person named before: in the same paragraph or the one before it.
  private func personBefore(_ token: Int) -> PersonSpan? {
    guard let paragraph = text.document.paragraph(of: token) else {
      return nil
    }
    let low = text.document.paragraphs[max(0, paragraph - 1)].lowerBound
    let candidates = text.people.filter { $0.tokens.lowerBound >= low && $0.tokens.upperBound <= token }
      .filter { person in !text.isQuoted(person.tokens) }
    // The subject of the last sentence of saying stands nearer than another name in passing.
    return candidates.last { person in
      let sentence = text.sentence(of: person.tokens.lowerBound)
      return !text.speechCues.matches(.told, in: sentence).isEmpty
        || !text.speechCues.matches(.said, in: sentence).isEmpty
        || !text.speechCues.matches(.according, in: sentence).isEmpty
    } ?? candidates.last
  }

  /// "отметила депутат", «деді қор директоры»: the last person named before with that post.
  private func personByPost(in clause: Range<Int>, before token: Int) -> PersonSpan? {
    for index in clause {
      guard let head = Posts.of(text.document.language).head(startingAt: index, in: text.document) else {
        continue
      }
      let word = text.document.tokens[head.lowerBound].folded
      let stem = word.prefix(max(4, word.count - 2))
      return text.people.last {
        $0.tokens.upperBound <= token
          && ($0.position?.lowercased().split(separator: " ").contains { $0.hasPrefix(stem) } ?? false)
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

  // MARK: groups

  /// "участников", «тұрғындардың»: a plural noun of people in the clause.
  private func group(in clause: Range<Int>) -> String? {
    let matches = GroupCues.speakers(in: text.document, tokens: clause)
    return matches.first.map { match in
      let words = nominative(text.document.text(tokens: match.tokens))
      // A capital at the beginning of a sentence is none of the group's.
      let opens = text.sentence(of: match.tokens.lowerBound).lowerBound == match.tokens.lowerBound
      return opens ? words.prefix(1).lowercased() + words.dropFirst() : words
    }
  }

  /// The group that "they" goes back to: the subject of the sentence before.
  private func groupBefore(_ token: Int) -> String? {
    let index = text.document.sentenceOfToken[min(token, text.document.tokens.count - 1)]
    guard index > 0 else { return nil }
    let before = text.document.sentences[index - 1]
    // «Қауымдастық өкілдері», "представители альянса"
    for body in text.organizations where before.contains(body.tokens.lowerBound) {
      let neighbour = text.document.language == .kk ? body.tokens.upperBound : body.tokens.lowerBound - 1
      guard before.contains(neighbour),
        ["өкілдер", "мүшелер", "представител", "члены", "representatives", "members"].contains(where: {
          text.document.tokens[neighbour].folded.hasPrefix($0)
        })
      else { continue }
      let tokens = between(min(neighbour, body.tokens.lowerBound), max(neighbour + 1, body.tokens.upperBound))
      return nominative(text.document.text(tokens: tokens))
    }
    if let group = GroupCues.speakers(in: text.document, tokens: before).first {
      var tokens = group.tokens
      if let body = text.organizations.first(where: { $0.tokens.upperBound == tokens.lowerBound }) {
        tokens = between(body.tokens.lowerBound, tokens.upperBound)
      }
      return nominative(text.document.text(tokens: tokens))
    }
    return nil
  }

  private func nominative(_ phrase: String) -> String {
    switch text.document.language {
    case .kk: KazakhCase.nominative(phrase)
    case .ru: RussianCase.nominative(phrase)
    case .en: phrase
    }
  }
}
