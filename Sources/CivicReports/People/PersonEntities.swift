internal import CivicText

/// The persons of a text, each once, by the fullest of their names: found by name, surname and given name without a walk
/// through all of them.
struct PersonEntities {
  private(set) var all: [PersonName] = []
  /// Numbers in `all`, ascending. A person whose fuller name came later may stand under the shorter one still.
  private var numbers: [Key: [Int]] = [:]

  private enum Key: Hashable {
    case name(Spelling)
    case surname(Spelling)
    case surnameAlone(Spelling)
    case given(Spelling)
    case full(surname: Spelling, given: Spelling)
    /// A given name of one letter.
    case initial(surname: Spelling, letter: Spelling)
    case opening(surname: Spelling, letter: Spelling)
  }

  /// The number of the person that a name stands for: the first who has it, else a new one.
  mutating func number(of name: PersonName) -> Int {
    let known = Self.questions(name).compactMap { key in
      numbers[key]?.first { Self.isSame(all[$0], name) }
    }
    .min()
    guard let known else {
      all.append(name)
      enter(all.count - 1)
      return all.count - 1
    }
    // The fuller name stands for the person.
    if name.name.count > all[known].name.count {
      all[known] = name
      enter(known)
    }
    return known
  }

  /// The number of the one person of a given name whose surname is known, and no patronymic: «Елубай Серікұлы» behind «Елубай
  /// Сарыбаев», "Айгуль Маратовна" behind "Айгуль Серикова". Nil where nobody or several fit.
  func holder(of name: PersonName) -> Int? {
    guard name.surname == nil, name.patronymic != nil, let given = name.given?.lowercased(),
      let known = numbers[.given(Spelling(given))], known.count == 1, let number = known.first
    else { return nil }
    let person = all[number]
    let agrees = person.gender == nil || name.gender == nil || person.gender == name.gender
    return person.surname != nil && person.patronymic == nil && agrees ? number : nil
  }

  private mutating func enter(_ number: Int) {
    for key in Self.keys(all[number]) {
      var row = numbers[key] ?? []
      numbers[key] = nil
      if let last = row.last, last >= number {
        if row.beginning(in: between(number, number + 1), \.self).isEmpty {
          row.insert(number, at: row.beginning(in: between(0, number), \.self).endIndex)
        }
      } else {
        row.append(number)
      }
      numbers[key] = row
    }
  }

  /// Under what a name is entered.
  private static func keys(_ name: PersonName) -> [Key] {
    var keys = [Key.name(Spelling(name.name.lowercased()))]
    let given = name.given?.lowercased()
    if let given { keys.append(.given(Spelling(given))) }
    guard let surname = name.surname.map({ Spelling($0.lowercased()) }) else { return keys }
    keys.append(.surname(surname))
    guard let given else { return keys + [.surnameAlone(surname)] }
    keys.append(.full(surname: surname, given: Spelling(given)))
    if let letter = initial(given) { keys.append(.initial(surname: surname, letter: Spelling(letter))) }
    if let letter = given.first { keys.append(.opening(surname: surname, letter: Spelling(letter))) }
    return keys
  }

  /// Under what the names that a name may be the same as are entered.
  private static func questions(_ name: PersonName) -> [Key] {
    var keys = [Key.name(Spelling(name.name.lowercased()))]
    guard let surname = name.surname.map({ Spelling($0.lowercased()) }) else { return keys }
    guard let given = name.given?.lowercased() else { return keys + [.surname(surname)] }
    keys += [.surnameAlone(surname), .full(surname: surname, given: Spelling(given))]
    if let letter = given.first { keys.append(.initial(surname: surname, letter: Spelling(letter))) }
    if let letter = initial(given) { keys.append(.opening(surname: surname, letter: Spelling(letter))) }
    return keys
  }

  /// The one letter of «А.».
  private static func initial(_ given: String) -> Character? {
    let parts = given.split { $0 == "." || $0 == " " }
    return parts.allSatisfy { $0.count == 1 } ? parts.first?.first : nil
  }

  /// One person of a text: equal names, or an initial and patronymic left out beside an equal surname.
  private static func isSame(_ first: PersonName, _ second: PersonName) -> Bool {
    if first.name.lowercased() == second.name.lowercased() { return true }
    guard let a = first.surname?.lowercased(), let b = second.surname?.lowercased(), a == b else {
      return false
    }
    guard let c = first.given?.lowercased(), let d = second.given?.lowercased() else { return true }
    if c == d { return true }
    // «В. Б. Цой» beside «Валерий Борисович Цой»: the second initial is the patronymic's.
    for (short, long) in [(first, second), (second, first)] {
      guard let given = short.given?.lowercased(), let letter = initial(given),
        let full = long.given?.lowercased(), full.first == letter
      else { continue }
      let letters = given.split { $0 == "." || $0 == " " }
      if letters.count < 2 { return true }
      if let own = initial(full), own == letter {
        let others = full.split { $0 == "." || $0 == " " }
        return others.count < 2 || others[1] == letters[1]
      }
      return long.patronymic.map { $0.lowercased().first == letters[1].first } ?? true
    }
    return false
  }
}
