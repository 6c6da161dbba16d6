internal import CivicText

/// Halls and buildings in Kazakh: the word for one stands last, in the locative («концерт залында»), the dative after which
/// people gather («мәдениет үйіне жиналды»), the attributive («Достық үйіндегі кездесу»), in a line also in the nominative.
enum KazakhVenues {
  private static let modifiers: Set<String> = Set(
    LanguageData.rows("kk/organization-modifiers.tsv").compactMap { $0.count > 1 ? $0[1] : nil })

  static func find(in sentence: Range<Int>, _ reader: VenueReader, isLine: Bool) -> [VenuePhrase] {
    var found: [VenuePhrase] = []
    let matches = reader.matches(in: sentence)
    guard !matches.isEmpty else { return [] }
    let gathered = gathered(in: sentence, reader)
    for match in matches where match.value != "label" {
      if let last = found.last, last.tokens.upperBound > match.tokens.lowerBound {
        // «мәжіліс залы» ends where «залы» does.
        continue
      }
      guard isPlace(match, gathered: gathered, reader, isLine: isLine) else { continue }
      let first = withOwner(beginning(of: match, in: sentence, reader), in: sentence, reader)
      guard isNamed(match, from: first, reader) else { continue }
      let tokens = between(first, match.tokens.upperBound)
      let phrase = reader.text.quotes.name(tokens)
      let name = String(phrase.dropLast(match.endingLength))
      found.append(VenuePhrase(tokens: tokens, name: name.hasSuffix("-") ? String(name.dropLast()) : name))
    }
    return found
  }

  /// «AMANAT» партиясы Маңғыстау облыстық филиалының ғимараты: the body that goes on into the hall's words.
  private static func withOwner(_ first: Int, in sentence: Range<Int>, _ reader: VenueReader) -> Int {
    let owner = reader.text.organizations(overlapping: between(first - 1, first + 1)).first {
      $0.tokens.contains(first)
        || $0.tokens.upperBound == first
          && KazakhCase.stripped(reader.document.tokens[first - 1].text).grammaticalCase == .nominative
    }
    guard let owner, owner.tokens.lowerBound < first else { return first }
    // «Бүгін», and the town or district that the hall is in, are no part of its name.
    return between(max(sentence.lowerBound, owner.tokens.lowerBound), first).first { index in
      !stops.contains(reader.folded(index)) && !isGenitivePlace(index, reader)
        && !(reader.place(at: index).map { $0.kind != .region } ?? false)
    } ?? first
  }

  private static func isPlace(
    _ match: CueLexicon.Match, gathered: Int?, _ reader: VenueReader, isLine: Bool
  ) -> Bool {
    let last = reader.folded(match.tokens.upperBound - 1)
    let ending = String(last.suffix(match.endingLength))
    if match.endingLength == 0 { return isLine }
    if ["да", "де", "та", "те", "нда", "нде"].contains(ending) { return true }
    if ["ндағы", "ндегі", "дағы", "дегі", "тағы", "тегі"].contains(ending) {
      // «Достық үйіндегі кездесу», not «кітапханадағы қызметкерлер».
      let next = match.tokens.upperBound
      return next < reader.document.tokens.count && reader.isEventWord(next)
    }
    guard ["на", "не", "ға", "ге", "қа", "ке"].contains(ending) else { return false }
    return gathered.map { $0 >= match.tokens.upperBound } ?? false
  }

  /// The last word in a sentence for people's gathering.
  private static func gathered(in sentence: Range<Int>, _ reader: VenueReader) -> Int? {
    sentence.last { index in gathering.contains { reader.folded(index).hasPrefix($0) } }
  }

  private static let gathering = ["жинал", "жинады", "қосты", "толды"]

  /// Where the words that belong to the hall's name begin.
  private static func beginning(
    of match: CueLexicon.Match, in sentence: Range<Int>, _ reader: VenueReader
  ) -> Int {
    let tokens = reader.document.tokens
    var first = match.tokens.lowerBound
    while first > sentence.lowerBound, match.tokens.lowerBound - first < 16 {
      let index = first - 1
      if let pair = reader.quotation(closingAt: index) {
        first = pair.open
        continue
      }
      if let place = reader.place(at: index) {
        guard isPartOfName(place, at: index, reader) else { break }
        first = max(sentence.lowerBound, place.tokens.lowerBound)
        continue
      }
      let token = tokens[index]
      if token.folded == "атындағы" || token.folded == "атынд." {
        first = nameBeginning(before: index, in: sentence, reader)
        continue
      }
      if token.text == "№" || (token.kind == .number && isNumberOfHouse(index, in: sentence, reader)) {
        first = index
        continue
      }
      guard token.kind == .word, isModifier(index, first: first, match, in: sentence, reader) else { break }
      first = index
    }
    while first < match.tokens.lowerBound, ["және", "мен", "пен", "бен"].contains(tokens[first].folded) {
      first += 1
    }
    return first
  }

  /// «Қостанай облысы әкімдігінің залында», «Қарағанды университетінде»; not «Орал қаласының Достық үйінде».
  private static func isPartOfName(_ place: PlaceMention, at index: Int, _ reader: VenueReader) -> Bool {
    let last = reader.document.tokens[place.tokens.upperBound - 1].text
    guard index == place.tokens.upperBound - 1, KazakhCase.stripped(last).grammaticalCase == .nominative
    else { return false }
    return !["қаласы", "ауылы", "қ", "кенті"].contains(last.lowercased())
      || reader.folded(index + 1).hasPrefix("әкімдіг")
  }

  /// «Е. А. Бөкетов атындағы», «Жұмат Шанин атындағы».
  private static func nameBeginning(before index: Int, in sentence: Range<Int>, _ reader: VenueReader) -> Int
  {
    let tokens = reader.document.tokens
    var first = index
    while first > sentence.lowerBound, index - first < 7 {
      let before = first - 1
      if tokens[before].isCapitalized, !isGenitivePlace(before, reader), !reader.isEventWord(before) {
        first = before
      } else if reader.isInitial(endingAt: before) {
        first = before - 1
      } else {
        break
      }
    }
    return first
  }

  /// «Шымкенттің Жұмат Шанин атындағы театрында»
  private static func isGenitivePlace(_ index: Int, _ reader: VenueReader) -> Bool {
    reader.place(at: index) != nil
      && KazakhCase.stripped(reader.document.tokens[index].text).grammaticalCase != .nominative
  }

  private static func isNumberOfHouse(_ index: Int, in sentence: Range<Int>, _ reader: VenueReader) -> Bool {
    (index > sentence.lowerBound && reader.document.tokens[index - 1].text == "№")
      || ["-ші", "-шы", "-інші", "-ыншы"].contains { reader.folded(index).hasSuffix($0) }
  }

  private static func isModifier(
    _ index: Int, first: Int, _ match: CueLexicon.Match, in sentence: Range<Int>, _ reader: VenueReader
  ) -> Bool {
    let token = reader.document.tokens[index]
    let folded = token.folded
    if namedParticiples.contains(folded) || sizes.contains(folded) { return true }
    if stops.contains(folded) || reader.isEventWord(index) || isParticiple(folded) { return false }
    if ["және", "мен", "пен", "бен"].contains(folded) {
      // «мұнай және газ университеті»: a small word on either side.
      return index > sentence.lowerBound && first < match.tokens.lowerBound
        && [first, index - 1].allSatisfy { isSmallNoun($0, reader) }
    }
    if index + 1 < match.tokens.lowerBound, ["және", "мен", "пен", "бен"].contains(reader.folded(index + 1)) {
      return isSmallNoun(index, reader)
    }
    if modifiers.contains(folded) || isAdjective(folded) { return true }
    switch KazakhCase.stripped(token.text).grammaticalCase {
    case .genitive: return true
    case .nominative:
      if token.isAcronym { return true }
      if token.isCapitalized { return index > sentence.lowerBound || index == match.tokens.lowerBound - 1 }
      // A subject stands further off: «Іс-шара филиалдың кеңсесінде»; «аудан әкімдігінің залында» is one name.
      return isGenitive(first, before: match, reader)
        ? reader.folded(first).hasSuffix("ының") || reader.folded(first).hasSuffix("інің")
        : match.tokens.lowerBound - index <= 2
    // «Азаматтық бастамаларды қолдау үйі»
    case .accusative:
      return index + 1 < match.tokens.lowerBound && gerunds.contains(reader.folded(index + 1))
    default: return false
    }
  }

  private static let namedParticiples: Set<String> = [
    "орталықтандырылған", "мамандандырылған", "біріктірілген", "ауданаралық",
  ]
  private static let gerunds: Set<String> = [
    "қолдау", "дамыту", "қорғау", "көрсету", "даярлау", "оңалту", "реттеу", "арттыру", "зерттеу",
  ]

  private static func isGenitive(_ index: Int, before match: CueLexicon.Match, _ reader: VenueReader) -> Bool
  {
    index < match.tokens.lowerBound
      && KazakhCase.stripped(reader.document.tokens[index].text).grammaticalCase == .genitive
  }

  private static func isSmallNoun(_ index: Int, _ reader: VenueReader) -> Bool {
    let token = reader.document.tokens[index]
    return token.kind == .word && !token.isCapitalized && !reader.isEventWord(index)
      && !stops.contains(token.folded) && !isParticiple(token.folded)
      && KazakhCase.stripped(token.text).grammaticalCase == .nominative
  }

  private static let sizes: Set<String> = ["бас", "үлкен", "кіші", "шағын", "жаңа", "ескі", "орта", "оқу"]

  private static func isAdjective(_ folded: String) -> Bool {
    folded.count >= 6 && ["лық", "лік", "дық", "дік", "тық", "тік"].contains { folded.hasSuffix($0) }
  }

  private static func isParticiple(_ folded: String) -> Bool {
    ["ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін", "ып", "іп"].contains { folded.hasSuffix($0) }
      && folded.count >= 5
  }

  private static let stops: Set<String> = [
    "бүгін", "кеше", "ертең", "осы", "бұл", "деген", "атты", "күні", "сағат", "таңертең", "түстен", "кейін",
    "бойынша",
    "туралы", "үшін", "жылы", "айында", "жақында", "тағы", "да", "де", "өз", "барлық", "арнайы", "аясында",
  ]

  /// What has to stand before the word.
  private static func isNamed(_ match: CueLexicon.Match, from first: Int, _ reader: VenueReader) -> Bool {
    let own = between(first, match.tokens.lowerBound)
    let before = own.last.map { reader.folded($0) } ?? ""
    switch match.value {
    case "named": return true
    case "square":
      // «диалог алаңында» is no square.
      return own.contains {
        reader.document.tokens[$0].isCapitalized || reader.text.quotes.isQuote($0)
          || $0 == match.tokens.lowerBound - 1
            && reader.folded($0) == "орталық"
      }
    case "hall":
      return !own.isEmpty
    default:
      guard !own.isEmpty else { return false }
      // «аудан орталығында»: the town.
      let last = reader.folded(match.tokens.lowerBound)
      if last.hasPrefix("орталығ"),
        ["аудан", "облыс", "қала", "ауыл", "ауданның", "облыстың"].contains(before)
      {
        return false
      }
      return true
    }
  }
}
