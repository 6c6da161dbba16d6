internal import CivicText

/// Who does what a verb of `PersonActs` tells, by the word order of each language:
///
///     Kazakh   «бірлестік төрағасы ▸Айгүл Сәрсен және қор директоры ▸Олжас Бек сөз сөйледі»: before the verb
///     Russian  "▸Айгуль Сериковна, директор фонда, отметила", "с докладами выступили ▸А («…»), ▸Б и ▸В"
///     English  "▸Asel Nurlan, chair of …, raised the issue", "reports were made by ▸A, ▸B and ▸C"
struct ActingPersons {
  let text: ReportText
  let sentence: Range<Int>
  /// The persons named in the sentence outside quoted words, in its order.
  private let people: [PersonSpan]
  private let acts: [PersonActs.Act]

  struct Subject: Equatable {
    let person: PersonSpan
    let act: PersonActs.Act
    /// The name stands right beside the verb or at the clause's beginning.
    let isNear: Bool
  }

  init(_ sentence: Range<Int>, text: ReportText) {
    self.text = text
    self.sentence = sentence
    people =
      sentence.count > Self.longest ? [] : text.people(in: sentence).filter { !text.isQuoted($0.tokens) }
    acts =
      people.isEmpty ? [] : Self.told(Self.own(text.acts.acts(in: sentence), in: sentence, text: text), text)
  }

  /// What is longer is no sentence.
  private static let longest = 600

  var subjects: [Subject] {
    guard !people.isEmpty, sentence.count <= Self.longest else { return [] }
    return acts.flatMap { act in
      switch act.kind {
      case .called, .laureates: named(behind: act)
      case .organizes:
        chaired(act).flatMap { subject in
          [subject]
            + (text.document.language == .kk
            ? joined(leftOf: subject.person) : joined(rightOf: subject.person)).map {
              Subject(person: $0, act: act, isNear: false)
            }
        }
      case .given, .prized: receivers(of: act)
      case .done: by(act)
      case .words: inWords(act)
      case .moderates where isNoun(act): chaired(act)
      case .speaks, .moderates, .awarded:
        text.document.language == .kk ? kazakhSubjects(of: act) : subjects(of: act)
      }
    }
  }

  /// Without what stands in quotation marks or in a speech set by a dash, and without the verb of "модератором ▸выступила",
  /// "организатором ▸выступил".
  private static func own(
    _ acts: [PersonActs.Act], in sentence: Range<Int>, text: ReportText
  ) -> [PersonActs.Act] {
    let tokens = text.document.tokens
    if let paragraph = text.document.paragraph(of: sentence.lowerBound),
      LabelLines.isDash(tokens[text.document.paragraphs[paragraph].lowerBound])
    {
      return []
    }
    let pairs = text.quotes.pairs.beginning(in: sentence, \.open)
    let parts =
      acts.filter { $0.kind == .moderates || $0.kind == .called }.map(\.tokens)
      + text.cues.matches(.organizeris, in: sentence)
    return acts.filter { act in
      if text.isQuoted(act.tokens) { return false }
      if pairs.contains(where: { $0.open < act.tokens.lowerBound && act.tokens.upperBound <= $0.close }) {
        return false
      }
      guard act.kind == .speaks, tokens[act.tokens.lowerBound].folded.hasPrefix("выступ") else { return true }
      return !parts.contains {
        abs($0.lowerBound - act.tokens.lowerBound) <= 8 && tokens[$0.upperBound - 1].folded.hasSuffix("м")
          || abs($0.lowerBound - act.tokens.lowerBound) <= 8
            && tokens[$0.upperBound - 1].folded.hasSuffix("ми")
      }
    }
  }

  /// What stands in "said that …" is told by the speaker, not by the report.
  private static func told(_ acts: [PersonActs.Act], _ text: ReportText) -> [PersonActs.Act] {
    let tokens = text.document.tokens
    var told: [PersonActs.Act] = []
    var end: Int?
    for act in acts {
      if let end, act.tokens.lowerBound > end { continue }
      told.append(act)
      guard act.kind == .speaks else { continue }
      let next = act.tokens.upperBound
      switch text.document.language {
      case .kk: break
      case .ru:
        end = between(next, min(next + 5, tokens.count - 1)).first {
          tokens[$0].isMark(",") && ["что", "чтобы", "как"].contains(tokens[$0 + 1].folded)
        }
      case .en:
        end = between(next, min(next + 4, tokens.count)).first { tokens[$0].folded == "that" }
      }
    }
    return told
  }

  // MARK: under the chair of

  /// "под председательством", «төрағалығымен», "under the chairmanship of": whose it was stands beside it in the genitive.
  private func isNoun(_ act: PersonActs.Act) -> Bool {
    let last = text.document.tokens[act.tokens.upperBound - 1].folded
    switch text.document.language {
    case .kk: return last.hasSuffix("мен")
    case .ru: return ["председательством", "руководством", "модерацией"].contains(last)
    case .en: return last == "of"
    }
  }

  private func chaired(_ act: PersonActs.Act) -> [Subject] {
    let person: PersonSpan?
    if text.document.language == .kk {
      person = people.last {
        $0.tokens.upperBound == act.tokens.lowerBound && $0.grammaticalCase == .genitive
      }
    } else {
      // A jury or a commission under somebody is not the event.
      let before = between(max(sentence.lowerBound, act.tokens.lowerBound - 2), act.tokens.lowerBound)
      if before.contains(where: { text.document.tokens[$0].folded.hasPrefix("жюри") }) { return [] }
      person = people.first {
        $0.phrase.lowerBound >= act.tokens.upperBound
          && isEmpty(between(act.tokens.upperBound, $0.phrase.lowerBound), limit: 3)
          && ($0.grammaticalCase != .nominative || text.document.language == .en)
      }
    }
    return person.map { [Subject(person: $0, act: act, isNear: true)] } ?? []
  }

  // MARK: Russian and English

  private func subjects(of act: PersonActs.Act) -> [Subject] {
    if let before = subjectBefore(act) {
      return [Subject(person: before, act: act, isNear: isNear(before, act))]
        + joined(leftOf: before).map { Subject(person: $0, act: act, isNear: false) }
    }
    // "On the competition spoke ▸deputy chairman Asel Nurlan."
    guard
      text.document.language == .ru || act.kind == .moderates
        || text.document.tokens[act.tokens.lowerBound].folded == "spoke"
    else { return [] }
    guard
      let first = people.first(where: { $0.phrase.lowerBound >= act.tokens.upperBound }),
      canAct(first, act),
      isEmpty(between(act.tokens.upperBound, first.phrase.lowerBound), limit: 10)
    else { return [] }
    return [Subject(person: first, act: act, isNear: first.phrase.lowerBound - act.tokens.upperBound <= 3)]
      + joined(rightOf: first).map { Subject(person: $0, act: act, isNear: false) }
  }

  private func subjectBefore(_ act: PersonActs.Act) -> PersonSpan? {
    guard
      let person = people.last(where: { $0.tokens.upperBound <= act.tokens.lowerBound })
    else { return nil }
    let gap = between(max(person.tokens.upperBound, person.phrase.upperBound), act.tokens.lowerBound)
    // Beside the verb a name's gender may be the lexicon's error.
    guard canAct(person, act, inGender: gap.count > 1) else { return nil }
    if isEmpty(gap, limit: 14) || isApposition(gap) { return person }
    return nil
  }

  private func isNear(_ person: PersonSpan, _ act: PersonActs.Act) -> Bool {
    act.tokens.lowerBound - max(person.tokens.upperBound, person.phrase.upperBound) <= 2
  }

  /// Nominative, and of the verb's gender in Russian.
  private func canAct(_ person: PersonSpan, _ act: PersonActs.Act, inGender: Bool = true) -> Bool {
    guard person.grammaticalCase == nil || person.grammaticalCase == .nominative else { return false }
    if text.headline.contains(person.tokens.lowerBound) { return false }
    guard text.document.language == .ru, inGender, let gender = person.gender else { return true }
    let verb = text.document.tokens[act.tokens.upperBound - 1].folded
    if ["ла", "лась", "на"].contains(where: verb.hasSuffix), act.kind != .called { return gender == .female }
    if ["л", "лся"].contains(where: verb.hasSuffix) { return gender == .male }
    return true
  }

  /// No other verb and no other clause in it.
  private func isEmpty(_ gap: Range<Int>, limit: Int) -> Bool {
    guard gap.count <= limit else { return false }
    let tokens = text.document.tokens
    return !gap.contains { index in
      tokens[index].isMark(";") || Self.clauses.contains(tokens[index].folded)
    } && acts.allSatisfy { !gap.overlaps($0.tokens) || $0.kind == .called || $0.kind == .moderates }
  }

  private static let becoming: Set<String> = ["стал", "стала", "стали", "стало"]

  private static let clauses: Set<String> = [
    "что", "чтобы", "который", "которая", "которые", "которого", "которой", "that", "who", "which", "whose",
    "whom",
  ]

  /// ", Program Manager of the EU Delegation to Kazakhstan,": commas at both ends, no person between.
  private func isApposition(_ gap: Range<Int>) -> Bool {
    let tokens = text.document.tokens
    guard gap.count <= 30, let first = gap.first, let last = gap.last,
      tokens[first].isMark(",") || tokens[first].isMark("("),
      tokens[last].isMark(",") || tokens[last].isMark(")")
    else { return false }
    return gap.count { tokens[$0].isMark(",") } <= 3
      && acts.allSatisfy { !gap.overlaps($0.tokens) }
  }

  /// "reports were made ▸by A, B and C", "семинар проведён ▸A и B" in the instrumental.
  private func by(_ act: PersonActs.Act) -> [Subject] {
    let isEnglish = text.document.language == .en
    let verbEnd = act.tokens.upperBound
    guard verbEnd < sentence.upperBound, !isEnglish || text.document.tokens[verbEnd].folded == "by"
    else { return [] }
    let start = isEnglish ? verbEnd + 1 : verbEnd
    guard let first = people.first(where: { $0.phrase.lowerBound >= start }),
      isEnglish || first.grammaticalCase == .instrumental,
      isEmpty(between(start, first.phrase.lowerBound), limit: 14)
    else { return [] }
    return [Subject(person: first, act: act, isNear: true)]
      + joined(rightOf: first).map { Subject(person: $0, act: act, isNear: false) }
  }

  /// «A-ның айтуынша», "по словам A", "according to A"
  private func inWords(_ act: PersonActs.Act) -> [Subject] {
    let person =
      text.document.language == .kk
      ? people.last {
        $0.tokens.upperBound == act.tokens.lowerBound && $0.grammaticalCase == .genitive
      }
      : people.first {
        $0.phrase.lowerBound >= act.tokens.upperBound
          && isEmpty(between(act.tokens.upperBound, $0.phrase.lowerBound), limit: 3)
          && $0.grammaticalCase != .nominative
          || text.document.language == .en
            && $0.phrase.lowerBound - act.tokens.upperBound <= 1
            && $0.phrase.lowerBound >= act.tokens.upperBound
      }
    return person.map { [Subject(person: $0, act: act, isNear: true)] } ?? []
  }

  // MARK: lists

  /// "Тренеры: A, B", "Спикерами выступили A и B"
  private func named(behind act: PersonActs.Act) -> [Subject] {
    let tokens = text.document.tokens
    // "Спикерами ▸заседания выступили", "В номинации ▸«Лучший проект» – Айгуль Серикова"
    let start = act.tokens.upperBound
    let reach = start < sentence.upperBound && text.quotes.isQuote(start) ? 30 : 3
    guard
      let next = between(start, min(start + reach, sentence.upperBound)).first(
        where: {
          [":", "–", "—", "-"].contains(tokens[$0].text)
            || ["выступ", "стал", "были"].contains(where: tokens[$0].folded.hasPrefix)
        }),
      let first = people.first(where: { $0.phrase.lowerBound > next }),
      isEmpty(between(next + 1, first.phrase.lowerBound), limit: 8)
    else { return [] }
    var named = [first] + joined(rightOf: first)
    if act.kind == .laureates {
      // "…, «Человек года» – врач Алия Картабаева": each behind a dash of his own.
      named += people.filter { person in
        person.phrase.lowerBound > first.phrase.upperBound && !named.contains(person)
          && ["–", "—", "-"].contains(tokens[person.phrase.lowerBound - 1].text)
      }
    }
    return named.map { Subject(person: $0, act: act, isNear: true) }
  }

  /// Persons in the dative to whom the word or a prize was given.
  private func receivers(of act: PersonActs.Act) -> [Subject] {
    let isKazakh = text.document.language == .kk
    func received(_ person: PersonSpan) -> Bool {
      person.grammaticalCase == .dative || (text.document.language == .en && act.kind == .prized)
        || (person.grammaticalCase == nil && !isKazakh)
    }
    let before = people.filter { $0.tokens.upperBound <= act.tokens.lowerBound && received($0) }
    let behind = people.filter { $0.tokens.lowerBound >= act.tokens.upperBound && received($0) }
    // "Лучшим участницам – A и B – вручили сертификаты": before the verb only who clearly got something.
    let isBefore = isKazakh || (behind.isEmpty && text.document.language == .ru)
    return (isBefore ? before : behind).map { Subject(person: $0, act: act, isNear: true) }
  }

  /// Persons named with others: "A, B и C", "A («…»), B («…») и C («…»)".
  private func joined(rightOf person: PersonSpan) -> [PersonSpan] {
    guard var index = people.firstIndex(of: person) else { return [] }
    var found: [PersonSpan] = []
    while index + 1 < people.count, isJoint(people[index], people[index + 1]) {
      found.append(people[index + 1])
      index += 1
    }
    return found
  }

  private func joined(leftOf person: PersonSpan) -> [PersonSpan] {
    guard var index = people.firstIndex(of: person) else { return [] }
    var found: [PersonSpan] = []
    while index > 0, isJoint(people[index - 1], people[index]) {
      found.append(people[index - 1])
      index -= 1
    }
    return found
  }

  private static let joints: Set<String> = [
    ",", "и", "а", "также", "and", "as", "well", "the", "және", "мен", "пен", "бен", "сондай-ақ", "әрі", ";",
    "ал",
  ]

  /// Whether only joining words, brackets and the words of an unread post stand between two persons.
  private func isJoint(_ first: PersonSpan, _ second: PersonSpan) -> Bool {
    let tokens = text.document.tokens
    let low = max(first.tokens.upperBound, first.phrase.upperBound)
    let high = min(second.tokens.lowerBound, second.phrase.lowerBound)
    guard low <= high else { return true }
    var depth = 0
    var isJoined = false
    var words = 0
    for index in between(low, high) {
      let token = tokens[index]
      if token.isMark("(") { depth += 1 }
      if token.isMark(")") {
        depth = max(0, depth - 1)
        continue
      }
      if depth > 0 { continue }
      if Self.joints.contains(token.folded) {
        isJoined = true
      } else if Self.clauses.contains(token.folded) || token.isMark(".") || token.isMark(":")
        || Self.becoming.contains(token.folded)
      {
        // "модератором выступил A, гостем ▸стал◂ B"
        return false
      } else {
        // A word before the joint belongs to what the first one did.
        if !isJoined { return false }
        words += 1
      }
    }
    return isJoined && words <= 8 && acts.allSatisfy { !between(low, high).overlaps($0.tokens) }
  }

  // MARK: Kazakh

  /// The first nominative of the clause that the verb ends, those joined to it, and those whose verb this one is too
  /// («A жол туралы, B су туралы айтты»).
  private func kazakhSubjects(of act: PersonActs.Act) -> [Subject] {
    let low =
      acts.last { $0.tokens.upperBound <= act.tokens.lowerBound && isFinite($0) }?.tokens.upperBound
      ?? sentence.lowerBound
    let candidates = people.filter {
      $0.tokens.lowerBound >= low && $0.tokens.upperBound <= act.tokens.lowerBound && canAct($0, act)
        && !isFollowedByNoun($0)
    }
    if let first = candidates.first {
      var found = [first]
      for person in candidates.dropFirst()
      where isJoint(found[found.count - 1], person) || startsClause(person) {
        found.append(person)
      }
      return found.map {
        Subject(person: $0, act: act, isNear: $0.tokens == first.tokens)
      }
    }
    // «модераторы – A»
    guard act.kind == .moderates, act.tokens.upperBound < sentence.upperBound,
      [":", "–", "—", "-"].contains(text.document.tokens[act.tokens.upperBound].text),
      let person = people.first(where: { $0.phrase.lowerBound > act.tokens.upperBound })
    else { return [] }
    return [Subject(person: person, act: act, isNear: true)]
  }

  /// A converb («айтып») has the same subject as the verb behind it.
  private func isFinite(_ act: PersonActs.Act) -> Bool {
    let verb = text.document.tokens[act.tokens.upperBound - 1].folded
    return !["п", "ған", "ген", "қан", "кен"].contains(where: verb.hasSuffix)
  }

  private func startsClause(_ person: PersonSpan) -> Bool {
    let before = person.phrase.lowerBound - 1
    return before >= sentence.lowerBound && text.document.tokens[before].isMark(",")
  }

  /// «A атынан», «A туралы», «A бастаған топ»: the name belongs to what follows.
  private func isFollowedByNoun(_ person: PersonSpan) -> Bool {
    let next = person.tokens.upperBound
    guard next < sentence.upperBound else { return false }
    return ["атынан", "атындағы", "туралы", "жайлы", "жөнінде", "бастаған", "бастатқан", "сынды", "сияқты"]
      .contains(text.document.tokens[next].folded)
  }
}
