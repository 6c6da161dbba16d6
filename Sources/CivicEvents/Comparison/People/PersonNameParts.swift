internal import CivicText

/// The parts of a person's name, each by its sound and in the nominative.
struct PersonNameParts {
  struct Initial {
    let sounds: [UInt8]
    /// One Latin letter may stand for several of ours: Y for Е and Ю, S for С and Ш.
    let isLatin: Bool
  }

  struct Surname {
    /// What the forms of men and women, with an ending or without, have in common.
    var root: [UInt8]
    /// In the nominative.
    var whole: [UInt8]
    var kind: SurnameShape.Kind
    /// The second part's place in `root` of "Ахметова-Ким"; nil for one.
    var parts: [[UInt8]]
  }

  var given: [UInt8]?
  var givenIsKnown = false
  var givenInitial: Initial?
  /// The father's name.
  var father: [UInt8]?
  var fatherInitial: Initial?
  var surname: Surname?
  /// What the forms say; both where they say nothing.
  var genders: NameGenders = .either
  /// False where "Серикова" may be a woman's nominative or a man's genitive.
  var genderIsSure = false
  /// Either word may be the given name: "Қайрат Болат".
  var orderIsOpen = false
  /// A form other than the nominative was brought to it.
  var isInflected = false
  var surnameStoodFirst = false
}
