/// The parts of a person's name that are compared. A name of one word is a surname; an initial is no given name.
package struct PersonKey: Sendable, Hashable {
  /// Folded; one letter where the report has an initial.
  package let given: String?
  package let patronymic: String?
  package let surname: String

  /// - Parameter name: the normal form: given name, patronymic, surname.
  package init?(_ name: String) {
    var words = NameKey.words(name)
    guard let last = words.last else { return nil }
    // "Шөкеева Гүлжанар Болатқызы": the surname stands first.
    if words.count == 3, Self.isPatronymic(last), !Self.isPatronymic(words[1]) {
      words = [words[1], words[2], words[0]]
    }
    surname = words.removeLast()
    given = words.first
    patronymic = words.count > 1 ? words[1...].joined(separator: " ") : nil
  }

  /// Given name and surname, the patronymic apart.
  package var key: String { given.map { "\($0) \(surname)" } ?? surname }

  /// True for a whole given name and a surname: what two reports may be compared by.
  package var isFull: Bool { (given?.count ?? 0) > 1 }

  /// True unless some part of the two names says that they are of two people. An initial fits every name that
  /// begins with it, and a missing part fits any.
  package func fits(_ other: PersonKey) -> Bool {
    surname == other.surname && Self.fits(given, other.given) && Self.fits(patronymic, other.patronymic)
  }

  private static func fits(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    if one.count == 1 || other.count == 1 { return one.first == other.first }
    return one == other
  }

  private static func isPatronymic(_ word: String) -> Bool {
    patronymicEndings.contains { word.hasSuffix($0) && word.count > $0.count + 1 }
  }

  private static let patronymicEndings = [
    "ович", "евич", "ьич", "овна", "евна", "ична", "ұлы", "улы", "қызы", "кызы", "оглы", "uly", "qyzy",
    "kyzy",
    "ovich", "evich", "ovna", "evna",
  ]
}
