/// The names within a block, in classes of those that may be one person's.
struct PersonNameClasses {
  private var numbers: [String: Int] = [:]

  /// Numbered from 1 in the order of the names; 0 each where some name fits two that do not fit each other.
  init(_ profiles: [PersonProfile]) {
    // As identity has it: a name is the same in each language.
    var distinct: [String: PersonProfile] = [:]
    for profile in profiles where distinct[profile.name] == nil { distinct[profile.name] = profile }
    let names = distinct.values.sorted { $0.name < $1.name }
    var classes: [[PersonProfile]] = []
    for name in names {
      let fitting = classes.indices.filter { index in classes[index].contains { $0.fits(name) } }
      guard fitting.count < 2, fitting.allSatisfy({ index in classes[index].allSatisfy { $0.fits(name) } })
      else {
        numbers = [:]
        return
      }
      if let index = fitting.first { classes[index].append(name) } else { classes.append([name]) }
    }
    for (index, members) in classes.enumerated() {
      for name in members { numbers[name.name] = index + 1 }
    }
  }

  func number(of name: PersonProfile) -> Int { numbers[name.name] ?? 0 }

  /// The class of the names of one more bearer.
  ///
  /// - Parameters:
  ///   - names: which fit each other.
  ///   - known: those of the block, each with its class.
  /// - Returns: a number that is not among the known ones where none of them fits; nil where that is not to be told without
  ///   going through all.
  static func number(of names: [PersonProfile], among known: [(name: PersonProfile, number: Int)]) -> Int? {
    let numbers = Set(known.map(\.number))
    if numbers.contains(0) { return nil }
    var found: Set<Int> = []
    var isNew = false
    for name in names {
      if let same = known.first(where: { $0.name.name == name.name && $0.name.language == name.language }) {
        found.insert(same.number)
        continue
      }
      let fitting = known.filter { $0.name.name == name.name || $0.name.fits(name) }
      let classes = Set(fitting.map(\.number))
      if classes.isEmpty {
        isNew = true
      } else if classes.count > 1 || fitting.count < known.count(where: { classes.contains($0.number) }) {
        return nil
      } else {
        found.formUnion(classes)
      }
    }
    if found.isEmpty { return (numbers.max() ?? 0) + 1 }
    return found.count == 1 && !isNew ? found.first : nil
  }
}
