/// Finds the full names of persons: a given name with a surname or a patronymic, in either order, or initials with
/// a surname, in any case.
///
///     Kazakh   «Гүлжанар Шөкееваның», «Шыңғыс Мұқанмен», «Айтбенбетов Болатбек Серикбайұлына», «Л.Шыңғысбаева»
///     Russian  «Айгуль Сериковой», «с Русланом Ахметовым», «А. Б. Ахметов»
///     English  «Gulzhanar Shokeyeva», «Yerlan Koshanov's»
///
/// A lone surname or given name is not a full name (`surnameReferences` finds those of persons already named), and a
/// street or a university named after a person is none.
package enum PersonNames {
  /// A word that stands with a capital beside names and belongs to none: "Development", "Министерство".
  package static func isNoName(_ word: String, in language: Language) -> Bool {
    NotNames.contains(word, in: language)
  }

  /// The gender that a surname's ending shows: Ахметов, Ахметова; nil for a word without one, and for one with such an ending
  /// that is an ordinary word ("вопросов").
  package static func surnameGender(_ word: String) -> Gender? {
    NotNames.isOrdinaryWord(word) ? nil : SurnameEndings.gender(word)
  }

  package static func find(in document: Document) -> [PersonName] {
    var readings = NameReadings()
    return find(in: document, readings: &readings)
  }

  /// The same with the readings of the document's words, for who asks for them again.
  package static func find(in document: Document, readings: inout NameReadings) -> [PersonName] {
    var finder = NameFinder(document, known: readings)
    let names = finder.names()
    readings = finder.known
    return names
  }
}
