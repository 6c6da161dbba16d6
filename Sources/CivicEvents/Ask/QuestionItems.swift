internal import CivicText

/// Everything that stretches of a question's words may mean.
struct QuestionItems {
  let question: QuestionText
  let language: Language
  let today: CivilDate
  let names: KnownNames
  /// Kazakh in Latin letters: its words are told by their sounds.
  let isBySound: Bool
  /// Names whose words all mean something by themselves are left out: "working group on the state order".
  var leavesOutPlainNames = false
  /// Words that mean nothing by themselves here.
  var plain: Set<Int> = []

  init(_ question: QuestionText, language: Language, today: CivilDate, names: KnownNames) {
    self.question = question
    self.language = language
    self.today = today
    self.names = names
    isBySound = language != .en && Script(of: question.text) == .latin
  }

  /// - Parameter misspelt: words that mean nothing as they are, and are read with a letter changed.
  func all(misspelt: [Int]) -> [QuestionItem] {
    var items = words()
    items += misspelt.flatMap(corrected)
    items += QuestionDates.items(in: question, language: language, today: today)
    items += QuestionPlaces.items(in: question, language: language, known: known(items), names: names)
    items += numbers()
    items += quotations()
    let plain = items
    items += QuestionNameItems(question: question, names: names, words: items).all(misspelt: Set(misspelt))
      .filter { !leavesOutPlainNames || !isPlain($0, plain) }
    items += heads(known: known(items), plain)
    return self.plain.isEmpty ? items : items.filter { self.plain.isDisjoint(with: $0.range) }
  }

  private func isPlain(_ item: QuestionItem, _ words: [QuestionItem]) -> Bool {
    let known = known(words)
    return item.range.allSatisfy { known.contains($0) && !question.words[$0].isQuoted }
  }

  /// Words that the lexicon has.
  private func known(_ items: [QuestionItem]) -> Set<Int> { Set(items.flatMap { Array($0.range) }) }

  /// What the lexicon says; the cues of one stretch are one item.
  private func words() -> [QuestionItem] {
    var cues: [Range<Int>: Set<QuestionCue>] = [:]
    var items: [QuestionItem] = []
    for start in question.words.indices {
      for entry in QuestionLexicon.shared.entries(beginning: question.words[start], bySound: isBySound) {
        let end = start + entry.words.count
        guard end <= question.words.count, !question.words[start].isQuoted else { continue }
        let isFound = zip(entry.words, question.words[start..<end]).allSatisfy { pattern, word in
          pattern.matches(word, bySound: isBySound && entry.language == language)
        }
        guard isFound else { continue }
        // «Бір», "one": mostly no number.
        if entry.meaning == .number(1), !isBounded(start) { continue }
        // Words of another language are understood where they can be no word of the question's own.
        let foreign = entry.language == language ? 0.0 : 2.0
        if case .cues(let found) = entry.meaning {
          guard entry.language == language || end - start > 1 else { continue }
          cues[start..<end, default: []].formUnion(found)
          if entry.language == .kk, let ending = Self.ending(entry.words.last, question.words[end - 1]),
            ending != .future || !found.isDisjoint(with: Self.held)
          {
            cues[start..<end, default: []].insert(ending)
          }
        } else {
          // «Экологи» are people before they are a topic.
          let isPost = if case .post = entry.meaning { true } else { false }
          items.append(
            QuestionItem(
              range: start..<end, meaning: entry.meaning,
              score: 10 * Double(end - start) - (isPost ? 1.2 : 1.5) - foreign,
              bodies: bodies(start..<end, entry.meaning)))
        }
      }
    }
    // In one order: of two readings that are worth the same, the first is taken.
    let places = cues.keys.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    for range in places {
      let found = cues[range] ?? []
      var cues = found
      // «Айтыңызшы» asks to be told.
      if language == .kk, cues.contains(.list) { cues.remove(.say) }
      // A phrase that adds nothing is told by all its words.
      let isFiller = cues == [.filler] && range.count == 1
      items.append(
        QuestionItem(
          range: range, meaning: .cues(cues), score: 10 * Double(range.count) - (isFiller ? 4 : 2)))
    }
    return items
  }

  /// Of a word narrower than the kind of body that it stands for.
  private func bodies(_ range: Range<Int>, _ meaning: QuestionMeaning) -> [Int]? {
    guard case .organizationKind(let kind) = meaning else { return nil }
    let words = question.words[range]
    let narrower = QuestionLexicon.shared.narrower.first { entry in
      entry.words.count == words.count
        && zip(entry.words, words).allSatisfy {
          $0.matches($1, bySound: isBySound && entry.language == language)
        }
    }
    guard let narrower else { return nil }
    let called = QuestionText(narrower.called).words
    return names.organizations(called: called, narrower.language, kind: kind)
  }

  /// "More than one"
  private func isBounded(_ index: Int) -> Bool {
    let bounds: Set<QuestionCue> = [.over, .atLeast, .under, .atMost]
    return QuestionLexicon.shared.entries.contains { entry in
      guard entry.language == language, case .cues(let cues) = entry.meaning, !cues.isDisjoint(with: bounds)
      else { return false }
      let starts = [index - entry.words.count, language == .kk ? index + 1 : index - 1 - entry.words.count]
      return starts.contains { start in
        start >= 0 && start + entry.words.count <= question.words.count
          && zip(entry.words, question.words[start...]).allSatisfy { $0.matches($1, bySound: isBySound) }
      }
    }
  }

  /// What is done at an event, and so is to come with it.
  private static let held: Set<QuestionCue> = [.takePart, .organize, .speak, .hold]

  /// What the ending of a Kazakh verb adds: «қатыспады», «сөйлемеген» were not done, «қатысады» is to come.
  private static func ending(_ pattern: QuestionLexicon.Pattern?, _ word: QuestionText.Word) -> QuestionCue? {
    guard let pattern, pattern.isPrefix else { return nil }
    let rest = word.folded.dropFirst(pattern.text.count)
    return QuestionLexicon.endings.first { rest.hasPrefix($0.ending) }?.cue
  }

  /// A word of the lexicon with one letter changed.
  private func corrected(_ index: Int) -> [QuestionItem] {
    let word = Array(question.words[index].folded.unicodeScalars)
    // A word that is one is no other with a letter wrong.
    guard word.count >= 4, !question.words[index].isQuoted,
      !KazakhDictionary.holds(question.words[index].text),
      // «Кеңесі» is a word of names, and no «келесі».
      !Language.allCases.contains(where: { NameLexicon.shared.contains(question.words[index].text, $0) })
    else { return [] }
    var items: [QuestionItem] = []
    if let place = names.place(misspelt: question.words[index]) {
      let item = QuestionItem(
        range: index..<index + 1, meaning: .place(place), score: 4, correction: place)
      if question.words[index].isCapitalized { return [item] }
      items.append(item)
    }
    for entry in QuestionLexicon.shared.entries where entry.words.count == 1 && entry.language == language {
      let pattern = entry.words[0]
      let text = Array(pattern.text.unicodeScalars)
      // A word that adds nothing is read into none.
      guard text.count >= 5, word.count >= 5 || !pattern.isPrefix, entry.meaning != .cues([.filler]),
        word.first == text.first, entry.meaning.isAct ? text.count > 6 : true
      else {
        continue
      }
      let lengths = pattern.isPrefix ? text.count - 1...text.count + 1 : word.count...word.count
      let isNear = lengths.contains { length in
        length <= word.count && EditDistance.isOne(Array(word.prefix(length)), text)
          // "Concert" is no "concern": what is left of a word is told by its end.
          && (!pattern.isPrefix || word[length - 1] == text.last)
      }
      guard isNear else { continue }
      items.append(
        QuestionItem(
          range: index..<index + 1, meaning: entry.meaning, score: 4, correction: pattern.text))
    }
    // Where it may be several words it is none; a word of a vocabulary goes before one of the grammar.
    let telling = items.filter { $0.cues.isEmpty }
    let choice = telling.isEmpty ? items : telling
    return Set(choice.map { "\($0.meaning)" }).count == 1 ? Array(choice.prefix(1)) : []
  }

  /// Words for kinds of bodies that the lexicon has not and names have, where they are asked for or do something: "which
  /// embassies", "together with ministries".
  private func heads(known: Set<Int>, _ words: [QuestionItem]) -> [QuestionItem] {
    question.words.indices.compactMap { index in
      let word = question.words[index]
      guard !known.contains(index), !word.isQuoted, word.folded.unicodeScalars.count > 3,
        isAsked(index, words) || QuestionReader.isPlural(word.folded, language) && isActing(index, words)
      else { return nil }
      let key = NameLexicon.key(lemma: LemmaKey.key(word.text, language: language), language)
      let isHead = NameLexicon.shared.single(key, language).contains { NameLexicon.shared.kind($0) == .head }
      guard isHead else { return nil }
      return QuestionItem(
        range: index..<index + 1, meaning: .organizationKind(.other), score: 3,
        bodies: names.organizations(called: [word], language, kind: nil))
    }
  }

  private func isAsked(_ index: Int, _ words: [QuestionItem]) -> Bool {
    index == 0
      || words.contains {
        $0.range.upperBound == index && $0.isCue(in: [.which, .what, .howMany, .list, .every])
      }
  }

  /// Beside a word for what bodies do.
  private func isActing(_ index: Int, _ words: [QuestionItem]) -> Bool {
    var acts: Set<QuestionCue> = [.takePart, .organize, .speak, .represent, .together, .invite, .absent]
    if language == .ru { acts.insert(.hold) }
    return words.contains { item in
      let isBeside =
        item.range.lowerBound == index + 1 || language != .kk && item.range.upperBound == index
      return isBeside && item.isCue(in: acts)
    }
  }

  private func numbers() -> [QuestionItem] {
    question.words.indices.compactMap { index in
      let word = question.words[index]
      // «100-ден», «екіден»
      let number =
        word.isNumber || word.text.first?.isNumber == true
        ? Int(word.text.prefix { $0 != "-" })
        : language == .kk
          ? QuestionLexicon.numbers[FoldedLetters.fold(KazakhCase.stripped(word.text).base)] : nil
      guard let number else { return nil }
      return QuestionItem(range: index..<index + 1, meaning: .number(number), score: 5)
    }
  }

  /// A run of words in quotation marks that is no name is somebody's words.
  private func quotations() -> [QuestionItem] {
    var items: [QuestionItem] = []
    var start = 0
    while start < question.words.count {
      guard question.words[start].isQuoted else { start += 1; continue }
      var end = start
      while end < question.words.count, question.words[end].isQuoted { end += 1 }
      if end - start >= Self.fewQuoted {
        items.append(
          QuestionItem(
            range: start..<end, meaning: .words(question.words[start..<end].map(\.text)),
            score: 10 * Double(end - start) - 2))
      }
      start = end
    }
    return items
  }

  /// Fewer words are a name's.
  private static let fewQuoted = 4
}
