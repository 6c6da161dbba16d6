extension PersonNames {
  /// Later mentions of persons whose full name the text has given: a bare surname in any case («Шөкеева», «Сериковой»), or
  /// a bare given name («Гүлжанар айтты»). A word that fits two of the persons is left out.
  package static func surnameReferences(
    in document: Document, of persons: [PersonName]
  ) -> [(person: Int, tokens: Range<Int>)] {
    guard !persons.isEmpty else { return [] }
    let context = NameContext.of(document.language)
    let taken = Set(persons.flatMap(\.tokens))
    let distinct = distinctPersons(persons)
    var references: [(person: Int, tokens: Range<Int>)] = []
    for (index, token) in document.tokens.enumerated() where token.isCapitalized && !taken.contains(index) {
      guard token.text.unicodeScalars.count > 2, standsAlone(index, in: document),
        !context.isNamedAfter(index..<(index + 1), in: document)
      else { continue }
      let bases = Set(NameWord.readings(token, in: document.language).map { GivenNames.folded($0.base) })
      let bySurname = distinct.filter { bases.contains($0.surname) && !$0.surname.isEmpty }
      let matches =
        bySurname.isEmpty ? distinct.filter { bases.contains($0.given) && !$0.given.isEmpty } : bySurname
      guard matches.count == 1, let match = matches.first, match.firstToken < index else { continue }
      if bySurname.isEmpty, isOrdinaryWord(index, in: document) { continue }
      references.append((match.person, index..<(index + 1)))
    }
    return references
  }

  private struct Known {
    let person: Int
    let firstToken: Int
    let surname: String
    let given: String
  }

  /// Each person once, by surname and given name or initial.
  private static func distinctPersons(_ persons: [PersonName]) -> [Known] {
    var known: [Known] = []
    for (index, person) in persons.enumerated() {
      let surname = GivenNames.folded(person.surname ?? "")
      let given = GivenNames.folded(person.given ?? "")
      let isSame = known.contains { other in
        other.surname == surname
          && (other.given == given || isInitial(given, of: other.given) || isInitial(other.given, of: given))
      }
      if isSame { continue }
      known.append(
        Known(
          person: index, firstToken: person.tokens.lowerBound, surname: surname,
          given: given.contains(".") ? "" : given))
    }
    return known
  }

  private static func isInitial(_ initials: String, of given: String) -> Bool {
    initials.contains(".") && initials.first == given.first
  }

  /// No other capitalised word touches it: "Ахметов Холдинг" is no person.
  private static func standsAlone(_ index: Int, in document: Document) -> Bool {
    for neighbour in [index - 1, index + 1] where document.tokens.indices.contains(neighbour) {
      let token = document.tokens[neighbour]
      guard document.sentenceOfToken[neighbour] == document.sentenceOfToken[index], token.isCapitalized else {
        continue
      }
      let isSentenceStart = document.sentences[document.sentenceOfToken[index]].lowerBound == neighbour
      if neighbour > index || !isSentenceStart { return token.isAcronym }
    }
    return true
  }

  private static func isOrdinaryWord(_ index: Int, in document: Document) -> Bool {
    let isFirst = document.sentences[document.sentenceOfToken[index]].lowerBound == index
    return isFirst && NameWord.readings(document.tokens[index], in: document.language).contains { $0.isWord }
  }
}
