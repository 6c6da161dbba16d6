internal import CivicText

/// Who of a text's persons is a child, or a patient, an orphan, a victim: «9-сынып оқушысы ▸Айгүл Серік», "▸Асель Нурлан,
/// ученица 9 класса", "12-year-old ▸Dana Omar". They are counted in a group, never listed by name.
///
/// The word has to be the name's own: right before it, or in apposition behind it. Who teaches, leads or is mother to them
/// is not protected: a post between the word and the name, or a word of `grown`, tells of somebody else.
struct ProtectedPersons: Sendable {
  /// The word that protects each entity.
  let cues: [Int: ProtectedCues.Cue]

  var isEmpty: Bool { cues.isEmpty }

  func contains(_ entity: Int) -> Bool { cues[entity] != nil }

  init(in document: Document, people: [PersonSpan]) {
    self.init(in: document, people: people, ProtectedCues(document))
  }

  init(in document: Document, people: [PersonSpan], _ words: ProtectedCues) {
    guard !words.cues.isEmpty else {
      cues = [:]
      return
    }
    let reader = Reader(document: document, words: words, people: people)
    var cues: [Int: ProtectedCues.Cue] = [:]
    for (index, person) in people.enumerated() where !person.isReference {
      if cues[person.entity] == nil, let cue = reader.before(person) ?? reader.behind(person) {
        cues[person.entity] = cue
      }
      for (entity, cue) in reader.listed(from: index) where cues[entity] == nil { cues[entity] = cue }
    }
    self.cues = cues
  }

  private struct Reader {
    let document: Document
    private let byStart: [Int: ProtectedCues.Cue]
    private let byEnd: [Int: ProtectedCues.Cue]
    private let isGrown: [Bool]
    private let isPerson: [Bool]
    let people: [PersonSpan]

    /// How far a word may stand before the name that it governs: «ученица 9 класса школы № 5 города Уральска ▸Асель».
    private let reach: Int

    init(document: Document, words: ProtectedCues, people: [PersonSpan]) {
      self.document = document
      self.people = people
      var isGrown = [Bool](repeating: false, count: document.tokens.count)
      var isPerson = isGrown
      var byStart: [Int: ProtectedCues.Cue] = [:]
      var byEnd: [Int: ProtectedCues.Cue] = [:]
      for cue in words.cues {
        if cue.kind == .grown {
          for token in cue.tokens { isGrown[token] = true }
          continue
        }
        if byStart[cue.tokens.lowerBound].map({ $0.tokens.count < cue.tokens.count }) ?? true {
          byStart[cue.tokens.lowerBound] = cue
        }
        if byEnd[cue.tokens.upperBound - 1].map({ $0.tokens.count < cue.tokens.count }) ?? true {
          byEnd[cue.tokens.upperBound - 1] = cue
        }
      }
      for person in people { for token in person.tokens { isPerson[token] = true } }
      self.isGrown = isGrown
      self.isPerson = isPerson
      self.byStart = byStart
      self.byEnd = byEnd
      reach =
        switch document.language {
        case .kk: 3
        case .ru: 12
        case .en: 8
        }
    }

    // MARK: Before the name

    func before(_ person: PersonSpan) -> ProtectedCues.Cue? {
      cue(before: person, of: [.pupil, .child, .orphan, .patient, .victim, .age])
    }

    private func cue(before person: PersonSpan, of kinds: Set<ProtectedCues.Kind>) -> ProtectedCues.Cue? {
      let name = person.tokens.lowerBound
      let first = firstOfSentence(name)
      var index = name - 1
      while index >= first, name - index <= reach + 1 {
        let token = document.tokens[index]
        if let cue = byEnd[index], kinds.contains(cue.kind) {
          // In Kazakh the word stands beside the name, with an age or nothing between.
          if document.language == .kk, name - index > 1, cue.kind != .age { return nil }
          // «ученица поздравила директора ▸Асель»: a post of the name's own.
          let hasPost =
            person.position != nil && person.phrase.lowerBound > index && person.phrase.lowerBound < name
          return hasPost || isGoverned(cue) ? nil : cue
        }
        if isGrown[index] || isPerson[index] || isBorder(token) || isVerb(token) { return nil }
        index -= 1
      }
      return nil
    }

    private func isBorder(_ token: Token) -> Bool {
      token.kind == .mark && [",", ";", ":", ".", "!", "?", "–", "—", "(", ")", "-"].contains(token.text)
    }

    /// «для школьников», "for pupils": what is done for them is done by others.
    private func isGoverned(_ cue: ProtectedCues.Cue) -> Bool {
      guard cue.tokens.lowerBound > 0 else { return false }
      // «мать ученицы ▸Жанна»
      if isGrown[cue.tokens.lowerBound - 1] { return true }
      return ["для", "перед", "среди", "от", "у", "к", "о", "об", "про", "for", "among", "to", "of", "about"]
        .contains(document.tokens[cue.tokens.lowerBound - 1].folded)
    }

    /// A Russian verb in the past between the word and the name: the name is its object or another's.
    private func isVerb(_ token: Token) -> Bool {
      guard document.language == .ru, token.kind == .word, !token.isCapitalized, token.folded != "села" else {
        return false
      }
      return ["ила", "ала", "ела", "лась", "лся", "лись", "или", "али", "ил", "ал", "ует", "ают", "яет"]
        .contains(where: token.folded.hasSuffix)
    }

    // MARK: Behind the name

    func behind(_ person: PersonSpan) -> ProtectedCues.Cue? {
      let tokens = document.tokens
      let start = person.tokens.upperBound
      let end = endOfSentence(person.tokens.lowerBound)
      guard start < end else { return nil }
      let opener = tokens[start]
      let isNaming = ["есімді", "атты", "деген", "named"].contains(opener.folded)
      guard isNaming || [",", "(", "–", "—", "-", ":"].contains(opener.text) else { return nil }
      // "Asel Nurlan, 12, won": an age alone, as English papers write it.
      if document.language == .en, opener.text == ",", start + 2 < end, tokens[start + 2].text == ",",
        let years = Int(tokens[start + 1].text), (3..<18).contains(years)
      {
        return ProtectedCues.Cue(kind: .age, tokens: between(start + 1, start + 2))
      }
      // «▸Светлана Мартынюк, а первоклассникам она …»: another clause begins, and no apposition.
      if start + 1 < end, Self.conjunctions.contains(tokens[start + 1].folded) { return nil }
      var index = start + 1
      while index < end, index - start <= (document.language == .kk ? 9 : 4) {
        if isGrown[index] || isPerson[index] { return nil }
        if let cue = byStart[index] {
          switch cue.kind {
          case .schoolClass:
            // «9-сынып оқушысы»: the word itself comes behind it.
            if isClosed(cue.tokens.upperBound, end) { return cue }
          case .age:
            if isNaming || isClosed(cue.tokens.upperBound, end) { return cue }
          case .pupil, .child, .orphan, .patient, .victim:
            return isGoverned(cue) ? nil : cue
          case .pupils, .grown: return nil
          }
        }
        if index > start + 1, [",", ";", ")", ":"].contains(tokens[index].text) { return nil }
        if isVerb(tokens[index]) { return nil }
        index += 1
      }
      return nil
    }

    private static let conjunctions: Set<String> = [
      "а", "но", "и", "однако", "ал", "бірақ", "және", "and", "but", "while",
    ]

    private func isClosed(_ index: Int, _ end: Int) -> Bool {
      index >= end || document.tokens[index].kind == .mark
    }

    // MARK: Lists

    /// «9-сынып оқушылары ▸Айгүл Серік пен ▸Дәулет Ахмет», "школьники ▸A, ▸B и ▸C": two names at least, which nothing but commas
    /// and "and" parts.
    func listed(from index: Int) -> [(Int, ProtectedCues.Cue)] {
      guard let cue = cue(before: people[index], of: [.pupils]) else { return [] }
      var list = [people[index]]
      for next in people[(index + 1)...] {
        let gap = document.tokens[between(list[list.count - 1].tokens.upperBound, next.tokens.lowerBound)]
        guard !gap.isEmpty, gap.count <= 2,
          gap.allSatisfy({ [",", "и", "және", "мен", "пен", "бен", "and"].contains($0.folded) })
        else { break }
        list.append(next)
      }
      return list.count > 1 ? list.map { ($0.entity, cue) } : []
    }

    private func firstOfSentence(_ token: Int) -> Int {
      document.sentences[document.sentenceOfToken[token]].lowerBound
    }

    private func endOfSentence(_ token: Int) -> Int {
      document.sentences[document.sentenceOfToken[token]].upperBound
    }
  }
}
