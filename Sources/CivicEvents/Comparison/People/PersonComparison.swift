/// Whether two names can be one person's.
///
/// The given names and the surnames must agree; an initial agrees with every name that it begins. What a name leaves out,
/// agrees with all. A surname alone says too little.
package enum PersonComparison {
  package static func compare(_ one: PersonProfile, _ other: PersonProfile) -> Comparison {
    PersonPair(one, other).comparison
  }
}

private struct PersonPair {
  let a: PersonNameParts
  let b: PersonNameParts
  let names: (String, String)
  private var against: [ComparisonReason] = []
  private var doubts: [ComparisonReason] = []
  private var reasons: [ComparisonReason] = []
  private var score = 1.0

  init(_ one: PersonProfile, _ other: PersonProfile) {
    a = one.parts
    b = other.parts
    names = (one.name, other.name)
  }

  var comparison: Comparison {
    var pair = self
    pair.compare()
    return pair.result
  }

  private var result: Comparison {
    if !against.isEmpty {
      return Comparison(
        score: max(0, 0.1 - 0.05 * Double(against.count - 1)), decision: .different, reasons: against + doubts
      )
    }
    if !doubts.isEmpty {
      return Comparison(
        score: max(0.3, 0.5 - 0.1 * Double(doubts.count - 1)), decision: .unsure, reasons: doubts + reasons)
    }
    return Comparison(
      score: max(0.7, score), decision: .same,
      reasons: reasons.isEmpty ? [ComparisonReason(.sameName)] : reasons)
  }

  private mutating func compare() {
    guard let first = a.surname, let second = b.surname else { return compareWithoutSurname() }
    let given = givenAgreement(a, b)
    switch surnameAgreement(first, second) {
    case .equal: if first.kind != second.kind { compareKinds(first, second) }
    case .spelling: weaken(spelling, 0.95)
    case .typo: weaken(.typo, 0.8)
    case .doubtful: doubts.append(ComparisonReason(.surnameDiffers, names.0, names.1))
    case .different: return compareOtherSurnames(first, second)
    }
    compareGiven(given)
    compareFathers()
    compareGenders()
    guard against.isEmpty, doubts.isEmpty else { return }
    if a.surnameStoodFirst != b.surnameStoodFirst { weaken(.nameOrder, 1) }
    if a.isInflected != b.isInflected { weaken(.caseForm, 1) }
    if given == .equal, reasons.isEmpty, names.0.lowercased() != names.1.lowercased() { weaken(spelling, 1) }
  }

  private mutating func weaken(_ code: ComparisonReason.Code, _ factor: Double) {
    if !reasons.contains(where: { $0.code == code }) { reasons.append(ComparisonReason(code)) }
    score *= factor
  }

  /// Spelling, or another script.
  private var spelling: ComparisonReason.Code {
    isLatin(names.0) != isLatin(names.1) ? .transliteration : .spelling
  }

  private func isLatin(_ name: String) -> Bool { name.utf8.contains { $0 < 0x80 && $0 >= 0x41 } }

  // MARK: - Surnames

  private func surnameAgreement(
    _ first: PersonNameParts.Surname, _ second: PersonNameParts.Surname
  ) -> NameAgreement {
    if first.root == second.root {
      return .equal
    }
    // "Ахметова-Ким" and "Ахметова".
    for (parts, whole) in [(first.parts, second.root), (second.parts, first.root)] where !parts.isEmpty {
      if parts.contains(where: { NameAgreement.of($0, whole, areNames: true) <= .spelling }) {
        return .doubtful
      }
    }
    let lexicon = GivenNameLexicon.shared
    let areNames = lexicon.entry(first.root) != nil && lexicon.entry(second.root) != nil
    var agreement = NameAgreement.of(first.root, second.root, areNames: areNames)
    // «Шевцоав»: a slip in the ending itself.
    if agreement >= .doubtful, !areNames {
      let whole = NameAgreement.of(first.whole, second.whole, areNames: false)
      if whole == .typo { agreement = .typo }
    }
    // Сатыбалдиев and Сатыбалдин.
    if agreement == .typo || agreement == .spelling, first.isMarked, second.isMarked,
      first.kind != second.kind
    {
      return .doubtful
    }
    return agreement
  }

  private mutating func compareKinds(_ first: PersonNameParts.Surname, _ second: PersonNameParts.Surname) {
    switch (first.kind, second.kind) {
    case (.plain, .ov), (.ov, .plain), (.kin, .plain), (.plain, .kin): weaken(.surnameForm, 0.95)
    // "Есенқызы" may be a patronymic, "Есенова" none.
    case (.kin, .ov), (.ov, .kin): doubts.append(ComparisonReason(.surnameForm))
    default: break
    }
  }

  /// Two surnames: two persons, unless one of them is a patronymic, or the order of the words is not clear.
  private mutating func compareOtherSurnames(
    _ first: PersonNameParts.Surname, _ second: PersonNameParts.Surname
  ) {
    if isShort(a, first, of: b) || isShort(b, second, of: a) {
      doubts.append(ComparisonReason(.surnameMissing))
      compareGiven(givenAgreement(a, b))
      return compareGenders()
    }
    if a.orderIsOpen || b.orderIsOpen, let one = a.given, let other = b.given,
      NameAgreement.of(one, second.root, areNames: true) <= .spelling,
      NameAgreement.of(other, first.root, areNames: true) <= .spelling
    {
      doubts.append(ComparisonReason(.nameOrder))
      return
    }
    against.append(ComparisonReason(.surnameDiffers))
    if givenAgreement(a, b) == .different { against.append(ComparisonReason(.givenNameDiffers)) }
  }

  /// «Болат Серікұлы» of «Болат Серікұлы Бекназаров».
  private func isShort(
    _ short: PersonNameParts, _ surname: PersonNameParts.Surname, of full: PersonNameParts
  ) -> Bool {
    guard surname.kind == .kin, short.father == nil, let father = full.father else { return false }
    return NameAgreement.of(surname.root, father, areNames: true) <= .spelling
  }

  private mutating func compareWithoutSurname() {
    doubts.append(ComparisonReason(.surnameMissing))
    let (short, full) = a.surname == nil ? (a, b) : (b, a)
    if let surname = full.surname, full.given == nil, full.givenInitial == nil {
      // A given name alone beside a surname alone.
      if let given = short.given, NameAgreement.of(given, surname.root, areNames: true) == .different {
        against.append(ComparisonReason(.otherWords))
      }
    } else {
      compareGiven(givenAgreement(a, b))
      compareFathers()
    }
    compareGenders()
  }

  // MARK: - Given names

  /// Nil where one of them is missing.
  private func givenAgreement(_ a: PersonNameParts, _ b: PersonNameParts) -> NameAgreement? {
    if let one = a.given, let other = b.given {
      return NameAgreement.of(one, other, areNames: a.givenIsKnown && b.givenIsKnown)
    }
    return nil
  }

  private mutating func compareGiven(_ agreement: NameAgreement?) {
    switch agreement {
    case .equal: break
    case .spelling: weaken(spelling, 0.97)
    case .typo: weaken(.typo, 0.8)
    case .doubtful: doubts.append(ComparisonReason(.givenNameDiffers))
    case .different: against.append(ComparisonReason(.givenNameDiffers))
    case nil: compareInitials()
    }
  }

  private mutating func compareInitials() {
    let fits: Bool? =
      switch (a.given, a.givenInitial, b.given, b.givenInitial) {
      case (let given?, _, _, let initial?), (_, let initial?, let given?, _): initial.fits(given)
      case (_, let one?, _, let other?): one.fits(other)
      default: nil
      }
    switch fits {
    case true?: weaken(.initial, 0.85)
    case false?: against.append(ComparisonReason(.initialDiffers))
    case nil: doubts.append(ComparisonReason(isCommon ? .commonNameOnly : .surnameOnly))
    }
  }

  /// A surname made of a given name is borne by many.
  private var isCommon: Bool {
    guard let root = (a.surname ?? b.surname)?.root else { return false }
    return root.count <= 3 || GivenNameLexicon.shared.entry(root) != nil
  }

  // MARK: - Patronymics and gender

  private mutating func compareFathers() {
    switch (a.father, a.fatherInitial, b.father, b.fatherInitial) {
    case (let one?, _, let other?, _):
      switch NameAgreement.of(one, other, areNames: true) {
      case .equal, .spelling: break
      case .typo, .doubtful: doubts.append(ComparisonReason(.patronymicDiffers))
      case .different: against.append(ComparisonReason(.patronymicDiffers))
      }
    case (let father?, _, _, let initial?), (_, let initial?, let father?, _):
      if !initial.fits(father) { against.append(ComparisonReason(.initialDiffers)) }
    case (_, let one?, _, let other?):
      if !one.fits(other) { against.append(ComparisonReason(.initialDiffers)) }
    case (nil, nil, nil, nil): break
    default: if against.isEmpty { weaken(.patronymicMissing, 0.97) }
    }
  }

  private mutating func compareGenders() {
    guard a.genders.intersection(b.genders).isEmpty else { return }
    if a.genderIsSure && b.genderIsSure {
      against.append(ComparisonReason(.genderDiffers))
    } else {
      doubts.append(ComparisonReason(.genderDiffers))
    }
  }
}

extension PersonNameParts.Surname {
  /// Its ending shows that it is a surname.
  var isMarked: Bool { kind != .plain && kind != .kin }
}
