internal import CivicText

/// A stretch of a sentence that lists who was, will be or was not there.
struct AttendanceClause: Sendable, Equatable {
  let tokens: Range<Int>
  let presence: Presence
  /// True where the verb is one of speaking or showing ("рассказали", «ой қозғады»): only those that a body sent, or who
  /// did it at the event, were there.
  var isOfDoing = false
  /// The verb or noun that lists.
  var cue: Range<Int> = 0..<0

  /// The clauses of a sentence: before each verb in Kazakh; behind it, else before it, in Russian and English. What
  /// "среди них", «олардың қатарында», "among them" and a colon open stands behind in every language.
  static func clauses(in sentence: Range<Int>, text: ReportText) -> [AttendanceClause] {
    let verbs = verbs(in: sentence, text: text)
    var clauses: [AttendanceClause] = []
    for (index, verb) in verbs.enumerated() {
      let low = index > 0 ? verbs[index - 1].tokens.upperBound : sentence.lowerBound
      let high = index + 1 < verbs.count ? verbs[index + 1].tokens.lowerBound : sentence.upperBound
      let before = between(
        max(low, boundary(before: verb.tokens.lowerBound, from: low, text: text)), verb.tokens.lowerBound)
      let after = between(
        verb.tokens.upperBound, boundary(after: verb.tokens.upperBound, to: high, text: text))
      let tokens: Range<Int>
      switch verb.direction {
      case .before: tokens = before
      case .behind: tokens = verb.isOpening ? between(verb.tokens.upperBound, after.upperBound) : after
      case .either:
        let isBefore =
          (text.organizations(in: after).isEmpty
            && (text.people(in: after).isEmpty || !text.people(in: before).isEmpty
              || !text.organizations(in: before).isEmpty))
          || verb.presence == .absent
          || (index + 1 == verbs.count && text.document.language == .en
            && opensWithSubject(verb, before, text))
        tokens = isBefore ? before : after
      }
      // "участвовал X, ▸Y не явился": the first verb's list ends where the second verb's subject begins.
      if let previous = clauses.last, previous.tokens.overlaps(tokens), !previous.tokens.isEmpty,
        let comma = tokens.last(where: { text.document.tokens[$0].isMark(",") })
      {
        clauses[clauses.count - 1] = AttendanceClause(
          tokens: between(previous.tokens.lowerBound, comma), presence: previous.presence,
          isOfDoing: previous.isOfDoing, cue: previous.cue)
        clauses.append(
          AttendanceClause(
            tokens: between(comma, tokens.upperBound), presence: verb.presence, isOfDoing: verb.isOfDoing,
            cue: verb.tokens))
        continue
      }
      // "… was invited but did not come": who did not come stands before the first verb.
      let previous = clauses.last
      if verb.presence == .absent, text.organizations(in: tokens).isEmpty, let previous {
        clauses.append(AttendanceClause(tokens: previous.tokens, presence: .absent, cue: verb.tokens))
        continue
      }
      clauses.append(
        AttendanceClause(
          tokens: tokens, presence: isOnline(tokens, verb, text) ? .online : verb.presence,
          isOfDoing: verb.isOfDoing, cue: verb.tokens))
    }
    return clauses
  }

  private enum Direction { case before, behind, either }

  private struct Verb {
    let tokens: Range<Int>
    let presence: Presence
    var direction: Direction
    var isOfDoing = false
    /// True for "среди них" and "Участники:".
    var isOpening = false
  }

  /// Of verbs that overlap ("приняли участие" in "не приняли участие"), the longest.
  private static func verbs(in sentence: Range<Int>, text: ReportText) -> [Verb] {
    let cues: [(EventCues.Cue, Presence)] = [
      (.notattended, .absent), (.attends, .invited), (.invited, .invited), (.attended, .present),
      (.gathered, .present), (.listing, .present), (.spoke, .present),
    ]
    let usual: Direction = text.document.language == .kk ? .before : .either
    var found: [Verb] = []
    for (cue, presence) in cues {
      for match in text.cues.matches(cue, in: sentence) where !text.isQuoted(match) {
        // Only matches near by can overlap.
        guard
          !found.suffix(64).contains(where: { $0.tokens.overlaps(match) && $0.tokens.count >= match.count })
        else { continue }
        if isBareWas(match, sentence, text) || isConcerning(match, text) { continue }
        var verb = Verb(tokens: match, presence: presence, direction: usual)
        switch negation(of: match, text) {
        case .none: break
        case .some(.invited): continue
        case .some(let other): verb = Verb(tokens: match, presence: other, direction: usual)
        }
        // "в зале музея ▸с участием◂ …": what stands before it is told of something else.
        if cue == .gathered || text.document.tokens[match.lowerBound].folded == "с" {
          verb.direction = .behind
        }
        if cue == .spoke { verb.isOfDoing = true }
        if cue == .listing {
          guard let listed = self.presence(ofListing: match, in: sentence, text: text) else { continue }
          verb = Verb(tokens: match, presence: listed, direction: .behind)
          verb.isOpening = true
        }
        if match.upperBound < sentence.upperBound,
          text.document.tokens[match.upperBound].isMark(":")
            || text.document.tokens[match.upperBound - 1].isMark(":")
        {
          verb.direction = .behind
          verb.isOpening = true
        }
        found.append(verb)
      }
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "Среди них" are those who came where this or the sentence before tells of coming; nil where of something else.
  private static func presence(
    ofListing match: Range<Int>, in sentence: Range<Int>, text: ReportText
  ) -> Presence? {
    // "среди участников", «қатысушылардың арасында»: the word itself tells.
    if match.contains(where: { index in
      guests.contains { text.document.tokens[index].folded.hasPrefix($0) }
    }) {
      return .present
    }
    var places = [between(sentence.lowerBound, match.lowerBound)]
    if let before = text.sentence(before: sentence), text.isNarration(before) { places.insert(before, at: 0) }
    for place in places.reversed() {
      if text.cues.has(.attended, in: place) || text.cues.has(.gathered, in: place) { return .present }
      if text.cues.has(.attends, in: place) || text.cues.has(.invited, in: place) { return .invited }
    }
    return nil
  }

  private static let guests = ["қатысушы", "жиналған", "участник", "гост", "participants", "guests"]

  /// «болды» lists guests only after «қатарында»: «… туралы сөз болды» does not.
  private static func isBareWas(_ verb: Range<Int>, _ sentence: Range<Int>, _ text: ReportText) -> Bool {
    guard text.document.language == .kk, verb.count == 1,
      text.document.tokens[verb.lowerBound].folded == "болды"
    else { return false }
    return !between(sentence.lowerBound, verb.lowerBound).contains { index in
      ["қатарында", "арасында", "ішінде", "қонағы", "қонақтары", "қасында", "залда"].contains(
        text.document.tokens[index].folded)
    }
  }

  /// «ауызсуға қатысты» is about drinking water; «форумға қатысты» took part.
  private static func isConcerning(_ verb: Range<Int>, _ text: ReportText) -> Bool {
    guard text.document.language == .kk, verb.lowerBound > 0,
      text.document.tokens[verb.lowerBound].folded == "қатысты"
    else { return false }
    let before = text.document.tokens[verb.lowerBound - 1]
    guard before.kind == .word, KazakhCase.stripped(before.text).grammaticalCase == .dative else {
      return false
    }
    return text.cues.words(in: between(verb.lowerBound - 3, verb.lowerBound)).isEmpty
      && !["оған", "бұған", "соған", "шараға", "жұмысына", "талқылауға"].contains(before.folded)
  }

  /// Absent for "не участвовал", «қатысқан жоқ»; invited for «шақырылған емес», of which nothing follows.
  private static func negation(of verb: Range<Int>, _ text: ReportText) -> Presence? {
    let tokens = text.document.tokens
    if text.document.language == .kk {
      guard verb.upperBound < tokens.count, ["жоқ", "емес"].contains(tokens[verb.upperBound].folded) else {
        return nil
      }
      // «хат әлі келген жоқ»: only a body or those it would have sent stay away.
      let isOfBody =
        text.organizations(in: between(verb.lowerBound - 12, verb.lowerBound)).contains {
          verb.lowerBound - $0.tokens.upperBound <= 2
        }
        || between(max(0, verb.lowerBound - 3), verb.lowerBound).contains { index in
          ["ешкім", "өкіл"].contains(where: tokens[index].folded.hasPrefix)
        }
      return tokens[verb.lowerBound].folded.hasPrefix("шақыр") || !isOfBody ? .invited : .absent
    }
    guard verb.lowerBound > 0 else { return nil }
    return ["не", "not", "never"].contains(tokens[verb.lowerBound - 1].folded) ? .absent : nil
  }

  /// "A and B took part": bodies right before the verb.
  private static func opensWithSubject(_ verb: Verb, _ before: Range<Int>, _ text: ReportText) -> Bool {
    !text.coordinated(endingAt: verb.tokens.lowerBound).isEmpty
  }

  /// Support, organisers and other roles end a list.
  private static func boundary(after start: Int, to high: Int, text: ReportText) -> Int {
    let ends = [
      EventCues.Cue.supported, .funded, .ordered, .informed, .passive, .byorganizing, .jointly, .organizeris,
      .credited,
    ]
    .flatMap { text.cues.matches($0, in: between(start, max(start, high))) }
    let semicolon = (between(start, max(start, high))).first { text.document.tokens[$0].isMark(";") }
    return ([ends.map(\.lowerBound).min(), semicolon].compactMap(\.self) + [max(start, high)]).min() ?? high
  }

  private static func boundary(before end: Int, from low: Int, text: ReportText) -> Int {
    guard low < end else { return end }
    let roles = [EventCues.Cue.organized, .supported, .funded, .ordered, .informed, .byorganizing, .passive]
      .flatMap { text.cues.matches($0, in: between(low, end)) }
      .filter { !isAttribute($0, before: end, text) }
    return roles.map(\.upperBound).max() ?? low
  }

  /// «Айгүл Сәрсен ▸қор ұйымдастыруымен өткен◂ жиынға қатысты»: who organised is told of the gathering, between its guest and
  /// the verb.
  private static func isAttribute(_ role: Range<Int>, before end: Int, _ text: ReportText) -> Bool {
    guard text.document.language == .kk else { return false }
    let near = between(role.lowerBound, min(role.upperBound + 2, end))
    guard
      let participle = near.last(where: { index in
        participles.contains { text.document.tokens[index].folded.hasSuffix($0) }
      }), participle + 1 < end
    else { return false }
    let behind = between(participle + 1, end)
    return text.organizations(in: behind).isEmpty && text.people(in: behind).isEmpty
  }

  private static let participles = ["ған", "ген", "қан", "кен"]

  private static func isOnline(_ tokens: Range<Int>, _ verb: Verb, _ text: ReportText) -> Bool {
    guard verb.presence == .present else { return false }
    let near = between(verb.tokens.lowerBound, min(verb.tokens.upperBound + 5, text.document.tokens.count))
    let isJoined = verb.tokens.contains {
      text.document.tokens[$0].folded.hasPrefix("подключ")
        || text.document.tokens[$0].folded.hasPrefix("қосыл") || text.document.tokens[$0].folded == "joined"
    }
    return isJoined
      && (text.cues.has(.online, in: near)
        || (text.document.language == .kk
          && text.cues.has(
            .online, in: between(max(tokens.lowerBound, verb.tokens.lowerBound - 4), verb.tokens.lowerBound))))
  }
}
