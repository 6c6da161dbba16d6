package import CivicText

/// Gives each token of a sentence its IOB2 tag, in the classes of KazNERD.
///
///     Tagger(.kk).tags([["Айгүл", "Сәрсен", "Астанаға", "келді", "."]])
///     // [[B-PERSON, I-PERSON, B-GPE, O, O]]
///
/// Kazakh and Russian names are found by what was learnt from labelled sentences (``TrainedTagger``); in English, and of
/// classes that the weights of a language do not know, by rules: persons, organisations, halls and buildings, places of
/// state, dates and posts. What a name is called in one sentence is not known in the next.
package struct Tagger: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// - Parameter sentences: the tokens of each, as any tokenizer cut them.
  /// - Returns: one tag a token, in the same shape.
  package func tags(_ sentences: [[String]]) -> [[Tag]] {
    guard var trained = TrainedTagger(language) else { return sentences.map(tagsByRule) }
    return sentences.map { tags($0, by: &trained) }
  }

  /// The tags of one sentence.
  package func tags(_ tokens: [String]) -> [Tag] { tags([tokens]).first ?? [] }

  private func tags(_ tokens: [String], by trained: inout TrainedTagger) -> [Tag] {
    var tags = trained.tags(tokens)
    if trained.classes.count == EntityClass.allCases.count { return tags }
    // Of classes that were not learnt, where no name that was stands.
    let joined = JoinedTokens(tokens)
    let others = joined.tags(
      Self.spans(in: Document(joined.text, language: language))
        .filter { !trained.classes.contains($0.kind) })
    for index in others.indices {
      guard case .begin(let kind) = others[index] else { continue }
      var end = index + 1
      while end < others.count, others[end] == .inside(kind) { end += 1 }
      guard tags[index..<end].allSatisfy({ $0 == .outside }) else { continue }
      tags.replaceSubrange(index..<end, with: others[index..<end])
    }
    return tags
  }

  private func tagsByRule(_ tokens: [String]) -> [Tag] {
    let joined = JoinedTokens(tokens)
    return joined.tags(Self.spans(in: Document(joined.text, language: language)))
  }

  /// The language of the tokens of a file; by their script alone where they are too few to tell.
  package static func language(of sentences: some Sequence<[String]>) -> Language {
    var sample: [String] = []
    for sentence in sentences where sample.count < sampleSize { sample.append(JoinedTokens(sentence).text) }
    let text = sample.joined(separator: "\n")
    if let language = LanguageDetector.detect(text) { return language }
    return Script(of: text) == .latin ? .en : text.unicodeScalars.contains(where: isKazakh) ? .kk : .ru
  }

  /// Sentences; more tell nothing new.
  private static let sampleSize = 500

  private static func isKazakh(_ letter: Unicode.Scalar) -> Bool {
    "әғқңөұүһі".unicodeScalars.contains(letter)
  }

  /// In the order in which they are believed where they overlap.
  private static func spans(in document: Document) -> [TaggedSpan] {
    let names = NamedSpans(document)
    func span(_ tokens: Range<Int>, _ kind: EntityClass) -> TaggedSpan {
      TaggedSpan(range: document.range(tokens), kind: kind)
    }
    let bodies = (names.organizations + names.venues).compactMap { body in
      name(of: body, names.quotes, in: document).map {
        span($0, body.isVenue ? .facility : .organization)
      }
    }
    let posts = PostSpans(document: document, names: names).find().map { span($0, .position) }
    return names.people.map { span($0.tokens, .person) }
      // A Kazakh post holds the place and the body it is of.
      + (document.language == .kk ? posts + bodies : bodies + posts)
      + Dates.ranges(in: document).map { span($0, .date) }
      // An adjective ("казахстанский") names no place.
      + names.places.filter { $0.confidence >= 0.6 }.map { span($0.tokens, .geopolitical) }
  }

  /// What KazNERD and factRuEval mark of a body: the words between the quotation marks, without legal form and marks;
  /// all of a name that has none. Nil for a common noun that only refers back to a body: «қор», "the association".
  private static func name(
    of body: OrganizationSpan, _ quotes: QuotedNames, in document: Document
  ) -> Range<Int>? {
    let quoted = quotes.pairs.first {
      !$0.isUnclosed && !$0.inner.isEmpty && $0.outer.clamped(to: body.tokens) == $0.outer
    }
    if let quoted { return quoted.inner }
    let isName =
      !body.isReference
      || body.tokens.contains { index in
        let token = document.tokens[index]
        let begins = document.sentences[document.sentenceOfToken[index]].lowerBound == index
        return token.isAcronym || (token.isCapitalized && !begins)
      }
    return isName ? body.tokens : nil
  }
}
