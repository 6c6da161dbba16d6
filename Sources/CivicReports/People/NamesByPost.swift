internal import CivicText

/// Names that no list of given names holds, told by the post beside them or by the trained tagger: "представитель ассоциации «Көкше» Айым Серикказы",
/// "said Yerkin Saparali, chairman of …". Two or three capitalised words, and nothing else that they could be; or one with the
/// ending of a surname right behind a post: «әкімнің орынбасары Мұратов», "депутат Сарымбетов предложил".
enum NamesByPost {
  static func find(in document: Document, besides names: [PersonName], reader: PostReader) -> [PersonName] {
    var taken = TokenSet(names.map(\.tokens))
    reader.organizations.forEach { taken.formUnion($0.tokens) }
    reader.places.forEach { taken.formUnion($0.tokens) }
    let surnames = Set(names.compactMap { $0.surname?.lowercased() })
    let heads = OrganizationHeads.of(document.language)
    var tagged = TaggedPersons(document)
    var found: [PersonName] = []
    for sentence in document.sentences {
      if let label = label(sentence, document, taken: taken, reader: reader) {
        found.append(label)
        continue
      }
      var index = sentence.lowerBound
      while index + 1 < sentence.upperBound {
        guard document.tokens[index].isCapitalized else {
          index += 1
          continue
        }
        let tokens = between(index, index + 2)
        guard tokens.allSatisfy({ isNameWord($0, document) && !taken.contains($0) }),
          index + 2 == sentence.upperBound || !isNameWord(index + 2, document) || taken.contains(index + 2),
          index == sentence.lowerBound || !document.tokens[index - 1].isCapitalized
            || taken.contains(index - 1)
            || reader.before(tokens)?.position != nil,
          reader.posts.head(endingAt: index + 2, in: document) == nil,
          !heads.hasHead(in: document, tokens: tokens),
          reader.before(tokens)?.position != nil
            || (document.language == .en && reader.after(tokens)?.position != nil
              && (index > sentence.lowerBound || !tokens.contains { isOfPost($0, document, reader) }))
            || isNominative(tokens, document) && tagged.contain(tokens)
        else {
          if let surname = surname(at: index, in: sentence, document, taken: taken, reader: reader),
            !surnames.contains(surname.name.lowercased())
          {
            found.append(surname)
          }
          index += 1
          continue
        }
        found.append(name(tokens, document))
        index += 2
      }
    }
    return found
  }

  /// A surname alone, in the nominative, of whom no fuller name is known.
  private static func surname(
    at index: Int, in sentence: Range<Int>, _ document: Document, taken: TokenSet, reader: PostReader
  ) -> PersonName? {
    guard document.language != .en, index > sentence.lowerBound, isNameWord(index, document),
      !taken.contains(index), index - 1 == sentence.lowerBound || !document.tokens[index - 1].isCapitalized,
      !document.tokens[index + 1].isCapitalized || taken.contains(index + 1),
      reader.posts.head(endingAt: index, in: document) != nil,
      let gender = PersonNames.surnameGender(document.tokens[index].text),
      let post = reader.before(between(index, index + 1)), post.position != nil, !post.isPlural
    else { return nil }
    let word = document.tokens[index].text
    return PersonName(
      tokens: between(index, index + 1), range: document.range(between(index, index + 1)), name: word,
      given: nil, patronymic: nil, surname: word, gender: gender, grammaticalCase: .nominative,
      confidence: 0.7)
  }

  /// «ЕРКЕБҰЛАН САДЫРБЕК, ПОЛИЦИЯ ДЕПАРТАМЕНТІНІҢ БӨЛІМ БАСТЫҒЫ:» — a line that opens somebody's words.
  private static func label(
    _ line: Range<Int>, _ document: Document, taken: TokenSet, reader: PostReader
  ) -> PersonName? {
    let tokens = between(line.lowerBound, line.lowerBound + 2)
    guard line.count > 4, line.count <= 30, let last = line.last, document.tokens[last].isMark(":"),
      tokens.allSatisfy({
        document.tokens[$0].kind == .word && document.tokens[$0].isCapitalized
          && document.tokens[$0].text.count > 2 && !taken.contains($0)
      }), document.tokens[tokens.upperBound].isMark(","), reader.after(tokens)?.position != nil
    else { return nil }
    let words = tokens.map { index in
      let text = document.tokens[index].text
      return document.tokens[index].isAcronym ? text.prefix(1) + text.dropFirst().lowercased() : text
    }
    return PersonName(
      tokens: tokens, range: document.range(tokens), name: words.joined(separator: " "), given: words[0],
      patronymic: nil, surname: words[1], gender: nil, grammaticalCase: .nominative, confidence: 0.75)
  }

  /// Not "Ибн Халдуна": a surname with a vowel behind a given name of a man stands in another case, and is named for its sake
  /// seldom.
  private static func isNominative(_ tokens: Range<Int>, _ document: Document) -> Bool {
    let given = document.tokens[tokens.lowerBound].folded
    let surname = document.tokens[tokens.upperBound - 1]
    guard document.language == .ru, !["а", "я", "ь"].contains(where: given.hasSuffix) else { return true }
    return !["а", "я", "у", "ю", "е", "ом", "ем", "ым"].contains(where: surname.folded.hasSuffix)
      || PersonNames.surnameGender(surname.text) == .female
  }

  private static func isOfPost(_ index: Int, _ document: Document, _ reader: PostReader) -> Bool {
    reader.posts.isModifier(index, in: document) || reader.posts.head(startingAt: index, in: document) != nil
  }

  private static func isNameWord(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    guard token.isCapitalized, !token.isAcronym else { return false }
    let hasHyphen = token.text.utf8.contains(UInt8(ascii: "-"))
    guard token.text.count > (hasHyphen ? 5 : 2) else { return false }
    // A Latin name in a Cyrillic text is a body's.
    if document.language != .en, !hasHyphen, token.text.utf8.contains(where: { $0 < 0x80 }) { return false }
    // «Тоқаевтың Жарлығы»: somebody's.
    if document.language == .kk,
      ["ның", "нің", "дың", "дің", "тың", "тің"].contains(where: token.folded.hasSuffix),
      index + 1 < document.tokens.count, document.tokens[index + 1].isCapitalized
    {
      return false
    }
    return !PersonNames.isNoName(token.text, in: document.language)
  }

  private static func name(_ tokens: Range<Int>, _ document: Document) -> PersonName {
    let last = document.tokens[tokens.upperBound - 1].text
    let stripped = document.language == .kk ? KazakhCase.stripped(last) : nil
    let surname = stripped?.base ?? last
    let given = document.tokens[tokens.lowerBound].text
    // «Шварц Эльвира»: the surname stands first.
    if GivenNames.contains(surname), !GivenNames.contains(given),
      !["а", "я", "ь"].contains(where: given.hasSuffix)
    {
      return PersonName(
        tokens: tokens, range: document.range(tokens), name: surname + " " + given, given: surname,
        patronymic: nil, surname: given, gender: nil,
        grammaticalCase: surname == last ? nil : stripped?.grammaticalCase, confidence: 0.7)
    }
    return PersonName(
      tokens: tokens, range: document.range(tokens), name: given + " " + surname, given: given,
      patronymic: nil,
      surname: surname, gender: nil, grammaticalCase: surname == last ? nil : stripped?.grammaticalCase,
      confidence: 0.7)
  }
}
