internal import CivicReports
internal import CivicText

/// What a question is made of: clauses behind a noun, lists that are asked for, conditions alone.
extension QuestionReader {
  /// "Towns in which …", «форумы, где …»: the noun that a clause of what is asked for begins behind; the words that begin it tell
  /// nothing else.
  var nounBeforeClause: Int? {
    mutating get {
      guard language != .kk, let noun = items.firstIndex(where: isFocus) else { return nil }
      let asking: Set<QuestionCue> = [
        .who, .which, .what, .when, .where, .aboutWhat, .howMany, .howOften, .whether,
      ]
      // Kinds and words for them: "media organisations which …"
      var place = noun + 1
      while items.indices.contains(place), isFocus(items[place]), !items[place].isCue(in: asking) {
        place += 1
      }
      let begin = place
      while items.indices.contains(place), items[place].isCue(in: [.at, .from, .by, .behalf, .filler]),
        !items[place].isCue(in: [.who, .which, .where])
      {
        place += 1
      }
      guard items.indices.contains(place + 1), items[place].isCue(in: [.who, .which, .where]),
        !items[..<noun].contains(where: { $0.isCue(in: asking) }),
        language == .en || question.words[items[begin].range.lowerBound].isBehindMark
      else { return nil }
      isUsed[place] = true
      if language == .ru, items[place].isCue(.which) { use([.which]) }
      return noun
    }
  }

  /// "I am looking for the NGOs that sat at the table when …": the asking words behind belong to clauses.
  var isListed: Bool {
    // In Kazakh the asking word stands where the answer would: «Білгім келеді: кім қатысты?»
    guard language != .kk, let list = first([.list]) else { return false }
    let asking: Set<QuestionCue> = [.howMany, .when, .where, .whereRegion, .which, .who, .what, .aboutWhat]
    guard let asked = items.indices.first(where: { items[$0].isCue(in: asking) }) else { return false }
    // "Tell me when", «кімдер екенін айтыңыз».
    return list < asked && asked - list > 2 && items[list..<asked].contains(where: isFocus)
  }

  /// Nothing but what events are told by, two things at least.
  var isOfConditions: Bool {
    var told = 0
    for item in items {
      switch item.meaning {
      case .topic, .place, .region, .date, .format: told += 1
      case .cues(let cues) where cues.contains(.filler) || cues.contains(.at): continue
      default: return false
      }
    }
    return told > 1
  }

  /// "Did …", «… ма?»: in English at the beginning, "NGOs that have run trainings" asks nothing so.
  var isWhether: Bool {
    guard let whether = first([.whether]) else { return false }
    return language != .en || !items[..<whether].contains { isFocus($0) || $0.isName }
  }
}
