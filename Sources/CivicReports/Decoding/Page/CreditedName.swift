internal import CivicText

/// The name beside a crediting phrase: where it begins and ends.
enum CreditedName {
  /// The words up to a mark that ends them: "передает Zakon.kz со ссылкой на …", "сообщает BAQ.kz."
  static func after(_ text: Substring) -> String? {
    var name = ""
    var words = 0
    for word in text.split(separator: " ", maxSplits: 12).prefix(12) {
      let bare = FurnitureWords.folded(word)
      // "Комитет по делам молодёжи": part of the name.
      let goesOn = bare == "по" && fields.contains { name.lowercased().hasSuffix($0) }
      if !goesOn, stops.contains(bare) || ["–", "—", "-"].contains(word) { break }
      name += name.isEmpty ? String(word) : " " + word
      words += 1
      if outletsInNominative.contains(bare) { break }
      if let last = word.last, ".,;:!?)".contains(last), !isInsideName(word) { break }
    }
    return cleaned(name, words: words)
  }

  /// The words back to the mark before them: "…, «Хабар 24» телеарнасына сілтеме жасап", "…, Kazinform reports".
  static func before(_ text: Substring) -> String? {
    var words: [Substring] = []
    for word in text.spaced.suffix(8).reversed() {
      if let last = word.last, ".,;:!?–—".contains(last) { break }
      let bare = FurnitureWords.folded(word)
      if starters.contains(bare) || (!words.isEmpty && outletsInNominative.contains(bare)) { break }
      words.append(word)
    }
    return cleaned(words.reversed().joined(separator: " "), words: words.count)
  }

  /// A body that spreads news, not a person: with a Latin or quoted name, an abbreviation, or a word for one.
  static func isOutlet(_ name: String) -> Bool {
    if name.contains(where: { "«\"“".contains($0) }) || name.contains(".") { return true }
    let words = name.split(separator: " ").map { FurnitureWords.folded($0) }
    if words.contains(where: { word in outletWords.contains { word.hasPrefix($0) } }) { return true }
    guard let first = name.split(separator: " ").first else { return false }
    let capitals = first.filter(\.isUppercase).count
    return capitals >= 2
      || (first.first?.isASCII == true && first.first?.isUppercase == true
        && name.contains(where: { $0.isLetter && !$0.isASCII }))
  }

  private static func cleaned(_ name: String, words: Int) -> String? {
    var rest = name[...]
    while let word = rest.split(separator: " ").first, leading.contains(FurnitureWords.folded(word)) {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    while let word = rest.split(separator: " ").last, trailing.contains(FurnitureWords.folded(word)) {
      rest = rest.dropLast(word.count)
      while rest.last == " " { rest = rest.dropLast() }
    }
    let clean = rest.trimming { " .,;:!?)(".contains($0) }
    // "the agency's correspondent" is nobody else.
    if clean.hasSuffix("’s") || clean.hasSuffix("'s") { return nil }
    guard clean.contains(where: \.isLetter), clean.utf8.count <= 160, clean.split(separator: " ").count <= 10,
      clean.contains(where: { $0.isUppercase })
        || outletWords.contains(where: { clean.lowercased().hasPrefix($0) })
    else { return nil }
    let quotes = clean.count { "«".contains($0) } == clean.count { "»".contains($0) }
    return quotes ? clean : clean.trimming { "«»".contains($0) }
  }

  private static func isInsideName(_ word: Substring) -> Bool {
    // "г. Уральск", "им. Абая": an abbreviation does not end the name.
    word.last == "." && word.count <= 4 && word.first?.isLowercase == true
  }

  private static let fields = [
    "комитет", "комитета", "управление", "управления", "департамент", "департамента", "комиссия", "комиссии",
  ]
  private static let stops: Set<String> = [
    "со", "что", "о", "об", "как", "который", "которая", "которое", "из", "по", "в", "on", "in", "that",
    "with", "сілтеме", "деп", "citing",
  ]
  private static let starters: Set<String> = [
    "деп", "хабарлайды", "хабарлады", "жазды", "жазады", "the", "as", "передает", "сообщает",
  ]
  private static let leading: Set<String> = [
    "корреспондент", "корреспонденты", "собкор", "корр", "портал", "портала", "издание", "издания", "сайт",
    "сайта",
    "агентство", "агентства", "иа", "миа", "информагентство", "информагентства", "телеканал", "газета", "наш",
    "наше",
    "the", "correspondent", "источник", "local",
  ]
  private static let trailing: Set<String> = ["correspondent", "тілшісі", "корреспонденті"]
  /// Kazakh words that close an outlet's name; what stands behind one is another name.
  private static let outletsInNominative: Set<String> = [
    "порталы", "агенттігі", "тілшісі", "газеті", "сайты", "телеарнасы", "басылымы",
  ]
  private static let outletWords = [
    "агентств", "портал", "издани", "газет", "телеканал", "пресс-служб", "пресс-центр", "корреспондент",
    "сайт", "акимат",
    "министерств", "управлени", "комитет", "департамент", "агенттіг", "порталы", "тілші", "газет", "телеарна",
    "баспасөз",
    "сайты",
    "министрлі", "басқарма", "әкімді", "agency", "news", "press", "ministry", "times", "office", "service",
  ]
}
