internal import CivicText

/// Of how many events a word speaks: «дөңгелек үстелдер», "круглые столы", "trainings" and "forty seminars" of several, «форум»,
/// "заседании" of one; "встречи" may be either, as long as nothing beside it tells.
enum EventNumber {
  case one, several, either

  init(_ word: EventCues.EventWord, in document: Document) {
    guard let first = word.tokens.first, let last = word.tokens.last else {
      self = .either
      return
    }
    let before = first > 0 ? document.tokens[first - 1] : nil
    // "Протокол № 2 заседания" is of the second one.
    let isOrdinal = first > 1 && ["№", "no", "n"].contains(document.tokens[first - 2].folded)
    if let before, !isOrdinal, Self.counts(before) {
      self = .several
      return
    }
    let folded = document.tokens[document.language == .ru ? Self.head(word.tokens, in: document) : last]
      .folded
    switch document.language {
    case .kk: self = Self.isKazakhPlural(folded) ? .several : .one
    case .ru: self = Self.russian(folded, kind: word.kind, beside: before?.folded)
    case .en:
      let isPlural = folded.hasSuffix("s") && !Self.notPlural.contains(folded)
      self = !isPlural || word.kind == .hearing ? .one : word.kind == .awardCeremony ? .either : .several
    }
  }

  /// "40 семинаров", «бірнеше кездесу», "a series of": a number from two on, or a word for many.
  private static func counts(_ token: Token) -> Bool {
    if token.kind == .number {
      guard let number = Int(token.folded) else { return false }
      return number > 1 && number < 1000 && token.folded.count < 4
    }
    return many.contains(token.folded)
  }

  private static let many: Set<String> = [
    "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он", "жиырма", "отыз", "қырық", "елу",
    "жүз",
    "бірнеше", "бірқатар", "көптеген", "сан",
    "два", "две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "двадцать",
    "тридцать",
    "сорок", "пятьдесят", "сто", "несколько", "ряд", "множество", "много", "десятки", "сотни",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many", "numerous",
  ]

  /// "Круглые столы" ends with its noun, "заседания рабочей группы" begins with it.
  private static func head(_ tokens: Range<Int>, in document: Document) -> Int {
    guard let first = tokens.first, let last = tokens.last else { return tokens.lowerBound }
    let endings = [
      "ый", "ий", "ое", "ая", "ые", "ие", "ого", "его", "ой", "ей", "ых", "их", "ому", "ему", "ом", "ем",
    ]
    let opening = document.tokens[first].folded
    let isAdjective =
      opening.count > 4 && !opening.hasSuffix("ние") && endings.contains(where: opening.hasSuffix)
    return isAdjective ? last : first
  }

  private static func isKazakhPlural(_ folded: String) -> Bool {
    let base = KazakhCase.stripped(folded).base
    return KazakhPlural.ends(base)
      || ["ы", "і"].contains(where: base.hasSuffix) && KazakhPlural.ends(base.dropLast())
  }

  private static func russian(_ folded: String, kind: EventKind, beside: String?) -> EventNumber {
    // "Общественные слушания" are one hearing, "дебаты" one debate.
    if kind == .hearing || kind == .debate { return .one }
    let plurals = ["ами", "ями", "ах", "ях", "ам", "ям", "ов", "ний", "сий", "ций", "тий"]
    if plurals.contains(where: folded.hasSuffix) || genitives.contains(folded) { return .several }
    if folded.hasSuffix("нии") { return .one }
    guard ["ы", "и", "ния", "тия"].contains(where: folded.hasSuffix) else { return .one }
    // Men's words have an ending of their own for the plural: "форумы"; "встречи" are many, or of one.
    let isEither = ["ии", "чи", "вки", "рки", "дки", "лы", "ния", "тия", "еи"].contains(
      where: folded.hasSuffix)
    if !isEither || folded == "столы" { return .several }
    guard let beside else { return .either }
    if ["ые", "ие"].contains(where: beside.hasSuffix) || plurality.contains(beside) { return .several }
    return ["ой", "ей", "ого", "его"].contains(where: beside.hasSuffix) ? .one : .either
  }

  private static let genitives: Set<String> = ["встреч", "выставок", "ярмарок", "площадок", "акций", "школ"]
  private static let plurality: Set<String> = [
    "прошли", "проходят", "состоялись", "проводятся", "все", "эти", "такие", "наши",
  ]
  private static let notPlural: Set<String> = ["congress", "awards"]
}
