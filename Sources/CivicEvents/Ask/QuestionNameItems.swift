internal import CivicReports
internal import CivicText

/// The names of the database that a question's words stand for.
///
/// A name that is a word as well («Ауыл», «Үміт») counts only with quotation marks, with capitals that a word has not, or with
/// a word for its kind beside it.
struct QuestionNameItems {
  let question: QuestionText
  let names: KnownNames
  /// What the lexicon makes of the words: kinds of bodies and events stand beside names.
  let words: [QuestionItem]

  func all(misspelt: Set<Int>) -> [QuestionItem] {
    var found: [Range<Int>: [KnownNameMatch]] = [:]
    for start in question.words.indices {
      for (range, match) in names.matches(in: question, at: start, misspelt: misspelt) {
        let (whole, hasHead) = withHead(range, match.name)
        var match = match
        match.hasHead = hasHead
        guard isNamed(range, match) else { continue }
        found[whole, default: []].append(match)
      }
    }
    return found.compactMap { range, matches in
      // "Общественный совет" is a kind of body where several have no other name.
      let isKind = words.contains { word in
        if case .organizationKind = word.meaning { return word.range == range }
        return false
      }
      let item = item(range, matches)
      if isKind, case .names(let matches) = item.meaning, matches.count > 1 { return nil }
      return item
    }
  }

  /// The best of the names that one stretch may stand for: whole names before parts, right letters before wrong ones.
  private func item(_ range: Range<Int>, _ matches: [KnownNameMatch]) -> QuestionItem {
    var matches = matches
    // A surname alone is of all who bear it.
    let isSurname = matches.allSatisfy { $0.name.kind == .person } && range.count == 1
    if !isSurname, matches.contains(where: \.isWhole) { matches.removeAll { !$0.isWhole } }
    let best = matches.map(\.likeness).max() ?? 0
    // A person's name is the same in either script.
    let isPerson = matches.allSatisfy { $0.name.kind == .person }
    matches.removeAll { $0.likeness < min(best, isPerson ? 0.9 : 0.95) }
    var seen: Set<String> = []
    matches = matches.filter { seen.insert($0.name.identity).inserted }
    let isWhole = matches.contains(where: \.isWhole)
    return QuestionItem(
      range: range, meaning: .names(matches),
      score: 10 * Double(range.count) + (isWhole ? 4 : -3) - 4 * (1 - best),
      correction: matches.first?.correction)
  }

  /// "Партия «Ауыл»", «Ауыл партиясы»
  private func hasKindBeside(_ range: Range<Int>, _ name: KnownName) -> Bool {
    words.contains { item in
      guard case .organizationKind(let kind) = item.meaning, kind == name.organizationKind else {
        return false
      }
      return item.range.upperBound == range.lowerBound || item.range.lowerBound == range.upperBound
    }
  }

  /// The stretch with the word for the name's kind that stands beside it.
  private func withHead(_ range: Range<Int>, _ name: KnownName) -> (Range<Int>, Bool) {
    var range = range
    var hasHead = false
    if let before = words.first(where: { $0.range.upperBound == range.lowerBound && isHead($0, of: name) }) {
      range = before.range.lowerBound..<range.upperBound
      hasHead = true
    }
    if let after = words.first(where: { $0.range.lowerBound == range.upperBound && isHead($0, of: name) }) {
      range = range.lowerBound..<after.range.upperBound
      hasHead = true
    }
    // "ОФ", «қоғамдық қоры»
    while range.lowerBound > 0, isForm(range.lowerBound - 1, of: name) {
      range = range.lowerBound - 1..<range.upperBound
      hasHead = true
    }
    while range.upperBound < question.words.count, isForm(range.upperBound, of: name) {
      range = range.lowerBound..<range.upperBound + 1
      hasHead = true
    }
    return (range, hasHead)
  }

  private func isHead(_ item: QuestionItem, of name: KnownName) -> Bool {
    switch item.meaning {
    case .organizationKind(let kind): name.kind == .organization && name.organizationKind == kind
    case .eventKind: name.kind == .event
    case .cues(let cues):
      name.kind == .organization && cues.contains(.organization) && item.range.count == 1
    default: false
    }
  }

  /// A word for an event, or for what is done.
  private func isOtherwiseKnown(_ index: Int) -> Bool {
    words.contains { item in
      guard item.range.contains(index) else { return false }
      switch item.meaning {
      case .eventKind: return true
      case .cues(let cues): return !cues.contains(.organization)
      default: return false
      }
    }
  }

  /// A word of a legal form, or for a kind of body.
  private func isForm(_ index: Int, of name: KnownName) -> Bool {
    guard name.kind == .organization, !question.words[index].isQuoted, !isOtherwiseKnown(index) else {
      return false
    }
    let text = question.words[index].text
    return Language.allCases.contains { language in
      let key = NameLexicon.key(lemma: LemmaKey.key(text, language: language), language)
      return (NameLexicon.shared.single(key, language) + NameLexicon.shared.acronym(text, language)).contains
      {
        switch NameLexicon.shared.kind($0) {
        case .form: true
        case .head:
          // «Ардагерлер кеңесі» is no «Ардагер»: beside a word of everyday use the name's own kind alone counts.
          name.isHeaded(by: [$0])
            || !(name.words.count == 1 && KazakhDictionary.holds(name.name))
              && (name.legalForm != nil || !name.words.contains { $0.folded == question.words[index].folded })
        default: false
        }
      }
    }
  }

  /// Whether the words name it, and are no words of everyday use.
  private func isNamed(_ range: Range<Int>, _ match: KnownNameMatch) -> Bool {
    let words = question.words[range]
    // A part of what stands in quotation marks is no name, unless the whole of it is a name's beginning.
    if words.contains(where: \.isQuoted) {
      let isRun =
        words.allSatisfy(\.isQuoted) && !isQuoted(range.lowerBound - 1) && !isQuoted(range.upperBound)
      return isRun || match.isWhole && words.allSatisfy(\.isQuoted)
    }
    if words.allSatisfy(isKnown), !match.hasHead, match.name.kind != .organization || !match.isWhole {
      return false
    }
    if range.count == 1, words.contains(where: isKnown) {
      return match.isWhole && hasKindBeside(range, match.name)
    }
    if match.likeness < 0.85, !match.isWhole || range.count == 1 && !words.contains(where: \.isCapitalized) {
      return false
    }
    // A name in other words is told by capitals, and whole.
    if match.likeness <= KnownNameAlignment.inOtherWords, match.likeness >= 0.91 {
      guard match.isWhole, words.contains(where: \.isCapitalized) else { return false }
    }
    // A part of a name names it only by a word that few names have.
    let isProper =
      range.lowerBound > 0 && words.allSatisfy { $0.isCapitalized || $0.folded.unicodeScalars.count < 4 }
      && range.count > 1
    if !match.isWhole, match.name.kind != .person, !isProper, !words.contains(where: isTelling) {
      return false
    }
    switch match.name.kind {
    case .venue: return match.isWhole && range.count > 1
    case .event:
      return match.isWhole && range.count > 1 || match.hasHead && (match.isWhole || range.count > 2)
        || range.count > 3
    case .person:
      if range.count > 1 { return true }
      if match.likeness < 0.89 { return false }
      guard let word = words.first else { return false }
      return word.isCapitalized && !isSentenceStart(range) || !isCommon(word)
    case .organization:
      if range.count > 1 { return match.isWhole || match.hasHead || words.contains { $0.isCapitalized } }
      guard let word = words.first else { return false }
      if match.hasHead, match.isWhole || word.isCapitalized { return true }
      if word.isAcronym, word.folded.unicodeScalars.count > 2 { return true }
      if isCommon(word) { return false }
      return word.isCapitalized && !isSentenceStart(range)
        || match.isWhole && word.folded.unicodeScalars.count > 4
    }
  }

  private func isQuoted(_ index: Int) -> Bool {
    question.words.indices.contains(index) && question.words[index].isQuoted
  }

  private static let fewNames = 4

  private func isTelling(_ word: QuestionText.Word) -> Bool {
    !isKnown(word) && names.count(word) <= Self.fewNames
  }

  /// A word that the lexicon knows.
  private func isKnown(_ word: QuestionText.Word) -> Bool {
    self.words.contains { item in
      item.range.contains { question.words[$0].range == word.range }
    }
  }

  private func isSentenceStart(_ range: Range<Int>) -> Bool { range.lowerBound == 0 }

  private func isCommon(_ word: QuestionText.Word) -> Bool {
    KazakhDictionary.holds(word.text) || isKnown(word)
  }
}

extension KnownName {
  var typedID: TypedID {
    switch kind {
    case .organization: TypedID(.organization, id)
    case .person: TypedID(.person, id)
    // A venue has no printed id: it is asked for by its name.
    case .event, .venue: TypedID(.event, id)
    }
  }

  /// What makes it the same: a hall of one name in two towns is asked for by that name.
  var identity: String { kind == .venue ? "venue " + name : typedID.description }
}
