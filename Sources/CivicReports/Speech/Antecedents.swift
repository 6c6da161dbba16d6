internal import CivicText

/// The persons that a pronoun, a post or a verb without a subject may go back to: «Ол … айтты», "по её словам",
/// «– деді депутат».
struct Antecedents {
  let text: ReportText
  /// Where the words that go back stand.
  let before: Int
  let last: SpeakerResolver.Last?

  /// How many sentences back a pronoun reaches.
  private static let reach = 5

  /// The subject of the nearest sentence that names somebody of the gender that the words show, or whoever spoke there.
  func person(_ gender: Gender?) -> Int? {
    guard text.document.sentenceOfToken.indices.contains(before),
      let paragraph = text.document.paragraph(of: before)
    else { return nil }
    let floor = text.document.paragraphs[max(0, paragraph - 1)].lowerBound
    var index = text.document.sentenceOfToken[before]
    var steps = 0
    while index >= 0, steps <= Self.reach {
      let sentence = text.document.sentences[index]
      guard sentence.lowerBound >= floor || steps == 0 else { return nil }
      let tokens = between(sentence.lowerBound, min(sentence.upperBound, before))
      if let last, tokens.contains(last.token), agrees(last.entity, gender) { return last.entity }
      if let person = subject(of: tokens, gender) { return person }
      // Somebody named there whom nothing knows would be the nearest.
      if steps > 0, Self.hasUnknownName(tokens, in: text, words: 2) { return nil }
      if steps > 0, !text.isQuoted(between(tokens.lowerBound, tokens.lowerBound + 1)),
        let post = leadingPost(tokens)
      {
        return Antecedents(text: text, before: tokens.lowerBound, last: nil).person(
          withPost: post, gender: gender, orNearest: false)
      }
      // A quotation of many sentences is one step.
      if !text.isQuoted(tokens) { steps += 1 }
      index -= 1
    }
    return nil
  }

  private func subject(of tokens: Range<Int>, _ gender: Gender?) -> Int? {
    let named = text.people(in: tokens).filter { person in
      person.tokens.upperBound <= before && !text.isQuoted(person.tokens) && agrees(person.entity, gender)
    }
    return (named.first(where: canBeSubject) ?? named.last)?.entity
  }

  /// «Аудан әкімі …», "Новый председатель …": the post that opens a sentence.
  private func leadingPost(_ tokens: Range<Int>) -> Range<Int>? {
    let posts = Posts.of(text.document.language)
    for index in tokens.prefix(3) {
      if let head = posts.head(startingAt: index, in: text.document) { return head }
    }
    return nil
  }

  /// The last person whose post has this noun; else whoever spoke last, where the noun says no more than that.
  func person(withPost head: Range<Int>, gender: Gender?, orNearest: Bool = true) -> Int? {
    guard let paragraph = text.document.paragraph(of: before) else { return nil }
    let word = nominative(text.document.tokens[head.upperBound - 1].folded)
    let stem = String(word.prefix(max(4, word.count - 2)))
    let low = max(text.document.paragraphs[max(0, paragraph - 6)].lowerBound, before - 1000)
    let person = text.people(in: between(low, before)).last { person in
      agrees(person.entity, gender)
        && (text.person(person.entity).map { holds($0, stem) } ?? false || holds(person, stem))
    }
    if let person { return person.entity }
    // Named without a post right before: «Жиында X сөз сөйледі. «…», – деді қала әкімінің орынбасары.»
    guard orNearest, let near = self.person(gender), let known = text.person(near), known.position == nil,
      known.tokens.lowerBound >= text.document.paragraphs[max(0, paragraph - 1)].lowerBound
    else { return nil }
    return near
  }

  /// Whether a person's post has a noun that begins so as its head: депутат of «Мәжіліс депутаты», аким of no
  /// "заместитель акима".
  private func holds(_ person: PersonSpan, _ stem: String) -> Bool {
    guard let position = person.position?.lowercased() else { return false }
    return position.split(separator: ",").contains { part in
      let words = part.split(separator: " ")
      switch text.document.language {
      case .kk: return words.last?.hasPrefix(stem) ?? false
      case .ru:
        let index = words.firstIndex { $0.hasPrefix(stem) }
        return index.map {
          words[..<$0].allSatisfy { word in ["ый", "ий", "ой", "ая", "яя"].contains(where: word.hasSuffix) }
        } ?? false
      case .en: return words.contains { $0.hasPrefix(stem) } && !words.contains("deputy")
      }
    }
  }

  /// Capitals in a row, inside a sentence, that no person, body or place covers: an unknown name.
  static func hasUnknownName(_ tokens: Range<Int>, in text: ReportText, words: Int = 1) -> Bool {
    var row = 0
    for index in tokens.prefix(60) {
      let token = text.document.tokens[index]
      let isCapital = token.isCapitalized && !token.isAcronym && !isCovered(index, text)
      row = isCapital && (words > 1 || text.sentence(of: index).lowerBound != index) ? row + 1 : 0
      if row >= words { return true }
    }
    return false
  }

  private static func isCovered(_ index: Int, _ text: ReportText) -> Bool {
    let near = between(max(0, index - 20), index + 1)
    return text.organizations(in: near).contains { $0.tokens.contains(index) }
      || text.venues.beginning(in: near, \.tokens.lowerBound).contains { $0.tokens.contains(index) }
      || text.people(in: near).contains { $0.phrase.contains(index) || $0.tokens.contains(index) }
      || text.places.beginning(in: near, \.tokens.lowerBound).contains { $0.tokens.contains(index) }
  }

  private func nominative(_ word: String) -> String {
    switch text.document.language {
    case .kk: KazakhCase.nominative(word)
    case .ru: RussianCase.nominative(word)
    case .en: word
    }
  }

  private func agrees(_ entity: Int, _ gender: Gender?) -> Bool {
    guard let gender, let own = text.person(entity)?.gender else { return true }
    return own == gender
  }

  private func canBeSubject(_ person: PersonSpan) -> Bool {
    switch person.grammaticalCase {
    case .dative, .accusative, .ablative, .locative, .instrumental, .genitive: false
    default: true
    }
  }
}
