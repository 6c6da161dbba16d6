internal import CivicText

/// Words that single out an event: "at the memorial wall", «донорлармен жұмыс туралы».
extension QuestionReader {
  /// Words of the lexicon that have done nothing where a question was not understood, and limit nothing: a donor, a greeting.
  var idleWords: Set<Int> {
    Set(
      items.indices.filter { !isUsed[$0] && items[$0].range.count == 1 }.filter { index in
        switch items[index].meaning {
        case .post, .organizationKind: true
        case .cues(let cues): cues.isSubset(of: Self.plainable)
        default: false
        }
      }.flatMap { Array(items[$0].range) })
  }

  /// What is a thing or an act, and no bound, order, negation or question.
  private static let plainable: Set<QuestionCue> = [
    .organization, .person, .statement, .report, .topic, .outcome, .participant, .support, .fund, .host,
    .invite,
    .award, .sign, .discuss, .decide, .greeting, .attendee, .represent, .part, .organize, .moderate,
  ]

  /// Behind a preposition, in a case of place or aim, without a capital: the words tell an event where one alone has them.
  func isOfOneEvent(_ index: Int) -> Bool {
    let range = items[index].range
    guard range.count <= Self.mostWords, query.subject != .reports else { return false }
    let isPlain = range.allSatisfy { place in
      let word = question.words[place]
      return !word.isQuoted && !word.isNumber && !word.isAcronym && (!word.isCapitalized || place == 0)
        && !Self.limits(word.folded, language)
    }
    guard isPlain, range.contains(where: { question.words[$0].folded.unicodeScalars.count > 4 }) else {
      return false
    }
    switch language {
    case .kk:
      let cases: Set<GrammaticalCase> = [.locative, .dative]
      return cases.contains(kazakhCase(index))
    case .ru, .en:
      let marks = before(index)
      guard let first = marks.last else { return false }
      let isPlace =
        marks.contains { items[$0].isCue(in: [.at, .about, .near]) }
        && !marks.contains {
          items[$0].isCue(in: [.not, .except, .together, .until, .after, .before, .between])
            || items[$0].isCue(in: [.from, .by]) && !items[$0].isCue(in: [.at, .about, .near])
        }
      // "NGOs in need", "experts on law": words of those who are asked for.
      return isPlace && !(items.indices.contains(first - 1) && askedNouns.contains(first - 1))
    }
  }

  private static let mostWords = 4

  /// An adverb, a verb or another word that says more than what an event is called.
  private static func limits(_ word: String, _ language: Language) -> Bool {
    let endings: [String] =
      switch language {
      case .en: ["ly", "est", "more", "less"]
      case .ru: ["лся", "лась", "лись", "ться", "вший", "вшие", "ейш", "ший", "шая", "шее", "шие"]
      case .kk: ["ырак", "ирек", "рак", "рек"]
      }
    return endings.contains { word.hasSuffix($0) }
  }
}
