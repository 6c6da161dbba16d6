extension PersonNames {
  /// Later mentions of persons whose full name the text has given: a bare surname in any case («Шөкеева», «Сериковой»), or
  /// a bare given name («Гүлжанар айтты»). A word that fits two of the persons is left out.
  package static func surnameReferences(
    in document: Document, of persons: [PersonName], readings: inout NameReadings
  ) -> [(person: Int, tokens: Range<Int>)] {
    guard !persons.isEmpty else { return [] }
    let context = NameContext.of(document.language)
    let taken = TokenSet(persons.map(\.tokens))
    let known = KnownPersons(persons)
    var basesOfWord = WordTable<WordSet>()
    var references: [(person: Int, tokens: Range<Int>)] = []
    for index in document.tokens.indices where document.tokens[index].isCapitalized && !taken.contains(index)
    {
      let token = document.tokens[index]
      guard token.text.unicodeScalars.count > 2, known.mayBegin(token.folded),
        standsAlone(index, in: document),
        !context.isNamedAfter(index..<(index + 1), in: document)
      else { continue }
      let bases =
        basesOfWord[token.text]
        ?? WordSet(readings.readings(token, in: document.language).map { GivenNames.folded($0.base) })
      basesOfWord[token.text] = bases
      let (matches, isSurname) = known.matches(bases)
      guard matches.count == 1, let match = matches.first, match.firstToken < index else { continue }
      if !isSurname, isOrdinaryWord(index, in: document, &readings) { continue }
      references.append((match.number, index..<(index + 1)))
    }
    return references
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

  private static func isOrdinaryWord(_ index: Int, in document: Document, _ readings: inout NameReadings)
    -> Bool
  {
    let isFirst = document.sentences[document.sentenceOfToken[index]].lowerBound == index
    return isFirst && readings.readings(document.tokens[index], in: document.language).contains { $0.isWord }
  }
}

/// The persons of a text, each once, by surname and given name or initial.
private struct KnownPersons {
  struct Person {
    let number: Int
    let firstToken: Int
  }

  /// The first two letters of surnames and given names: most capitalised words of a text begin otherwise.
  private var beginnings: WordSet = []
  private var bySurname = WordTable<[Person]>()
  private var byGiven = WordTable<[Person]>()

  init(_ persons: [PersonName]) {
    // Surname and given name with a tab between, none for initials; with two tabs, the letter that is short for the given name.
    var seen: WordSet = []
    for (number, person) in persons.enumerated() {
      let surname = GivenNames.folded(person.surname ?? "")
      let given = GivenNames.folded(person.given ?? "")
      let isInitials = given.utf8.contains(UInt8(ascii: "."))
      let ofLetter = surname + "\t\t" + (given.first.map(String.init) ?? "")
      // An initial is short for any full name that begins with it.
      if seen.contains(surname + "\t" + given) || isInitials && seen.contains(ofLetter) { continue }
      seen.insert(surname + "\t" + (isInitials ? "" : given))
      if !isInitials { seen.insert(ofLetter) }
      let known = Person(number: number, firstToken: person.tokens.lowerBound)
      for name in [surname, isInitials ? "" : given] { beginnings.insert(String(name.prefix(2))) }
      Self.add(known, surname, to: &bySurname)
      if !isInitials { Self.add(known, given, to: &byGiven) }
    }
  }

  /// Whether a word may be a form of one of the names: no case changes its first letters.
  func mayBegin(_ folded: String) -> Bool {
    let letters = GivenNames.folded(String(folded.prefix(2)))
    return beginnings.contains(letters) || beginnings.contains(String(letters.prefix(1)))
  }

  private static func add(_ person: Person, _ name: String, to table: inout WordTable<[Person]>) {
    if name.isEmpty { return }
    // A name of two persons tells neither: a third makes no difference.
    if table[name, default: []].count < 2 { table[name, default: []].append(person) }
  }

  /// Those with one of the surnames; where there are none, those with one of the given names.
  func matches(_ bases: WordSet) -> (persons: [Person], isSurname: Bool) {
    let surnames = bases.all.flatMap { bySurname[$0] ?? [] }
    if !surnames.isEmpty { return (surnames, true) }
    return (bases.all.flatMap { byGiven[$0] ?? [] }, false)
  }
}
