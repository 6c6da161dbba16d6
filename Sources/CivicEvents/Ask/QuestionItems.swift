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
    let plain = items
    items += QuestionNameItems(question: question, names: names, words: items).all(misspelt: Set(misspelt))
      .filter { !leavesOutPlainNames || !isPlain($0, plain) }
    return items
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
    for entry in QuestionLexicon.shared.entries {
      for start in question.words.indices {
        let end = start + entry.words.count
        guard end <= question.words.count, !question.words[start].isQuoted else { continue }
        let isFound = zip(entry.words, question.words[start..<end]).allSatisfy { pattern, word in
          pattern.matches(word, bySound: isBySound && entry.language == language)
        }
        guard isFound else { continue }
        // «Бір», "one": mostly no number.
        if entry.meaning == .number(1) { continue }
        // Words of another language are understood where they can be no word of the question's own.
        let foreign = entry.language == language ? 0.0 : 2.0
        if case .cues(let found) = entry.meaning {
          guard entry.language == language || end - start > 1 else { continue }
          cues[start..<end, default: []].formUnion(found)
          if entry.language == .kk, isNegated(entry.words.last, question.words[end - 1]) {
            cues[start..<end, default: []].insert(.not)
          }
        } else {
          items.append(
            QuestionItem(
              range: start..<end, meaning: entry.meaning, score: 10 * Double(end - start) - 1.5 - foreign))
        }
      }
    }
    for (range, cues) in cues {
      let isFiller = cues == [.filler]
      items.append(
        QuestionItem(
          range: range, meaning: .cues(cues), score: 10 * Double(range.count) - (isFiller ? 4 : 2)))
    }
    return items
  }

  /// «Қатыспады», «сөйлемеген»: a verb with its negation behind the stem.
  private func isNegated(_ pattern: QuestionLexicon.Pattern?, _ word: QuestionText.Word) -> Bool {
    guard let pattern, pattern.isPrefix else { return false }
    let rest = word.folded.dropFirst(pattern.text.count)
    return Self.negations.contains { rest.hasPrefix($0) }
  }

  private static let negations: [String] = ["ма", "ме", "ба", "бе", "па", "пе"].flatMap { negation in
    ["ды", "ди", "ган", "ген", "й", "с", "п"].map { negation + $0 }
  }

  /// A word of the lexicon with one letter changed.
  private func corrected(_ index: Int) -> [QuestionItem] {
    let word = Array(question.words[index].folded.unicodeScalars)
    guard word.count >= 5, !question.words[index].isQuoted else { return [] }
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
      guard text.count >= 5 else { continue }
      let lengths = pattern.isPrefix ? text.count - 1...text.count + 1 : word.count...word.count
      let isNear = lengths.contains { length in
        length <= word.count && EditDistance.isOne(Array(word.prefix(length)), text)
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

  private func numbers() -> [QuestionItem] {
    question.words.indices.compactMap { index in
      guard question.words[index].isNumber, let number = Int(question.words[index].text) else { return nil }
      return QuestionItem(range: index..<index + 1, meaning: .number(number), score: 5)
    }
  }
}
