internal import CivicReports
internal import CivicText

/// Lays a name beside the words of a question: which of its words are there, in any order, case form or script.
struct KnownNameAlignment {
  let found: (range: Range<Int>, match: KnownNameMatch)

  /// A shorter word with a wrong letter is another word.
  static let leastMisspelt = 5

  init?(_ name: KnownName, in question: QuestionText, at start: Int, misspelt: Set<Int>, longest: Int) {
    var free = Array(name.words.indices)
    var likeness = 1.0
    var weight = 0.0
    var corrections: [String] = []
    var end = start
    var lastNamed = start
    while end < question.words.count, end - start < longest, !free.isEmpty {
      let word = question.words[end]
      if end > start, word.isBehindMark, name.kind != .event { break }
      let choices = free.compactMap { index -> (index: Int, likeness: Double)? in
        let likeness = Self.likeness(
          word, name.words[index], isPerson: name.kind == .person, allowsMisspelt: misspelt.contains(end))
        return likeness > 0 ? (index, likeness) : nil
      }
      guard let choice = choices.max(by: { ($0.likeness, -$0.index) < ($1.likeness, -$1.index) }) else {
        break
      }
      likeness = min(likeness, choice.likeness)
      if choice.likeness < Self.heard { corrections.append(word.text) }
      weight += name.words[choice.index].weight
      free.removeAll { $0 == choice.index }
      end += 1
      lastNamed = end
    }
    guard lastNamed > start, weight > 0 else { return nil }
    let rest = free.reduce(0) { $0 + name.words[$1].weight }
    let isWhole = rest < 0.35 || (name.kind == .event && rest <= 0.3 * name.weight && lastNamed - start > 2)
    // Of a person the surname has to be named.
    if name.kind == .person, let surname = name.words.indices.last, free.contains(surname) { return nil }
    // A single word for a kind of body names none.
    if !isWhole, weight < 0.75 { return nil }
    // What stands in quotation marks may be the beginning of a title.
    let isBeginning =
      question.words[start..<lastNamed].allSatisfy(\.isQuoted) && name.kind == .event
      && !free.contains(0)
    if name.kind != .person, !isWhole, !isBeginning, weight < 0.5 * name.weight { return nil }
    found = (
      start..<lastNamed,
      KnownNameMatch(
        name: name, isWhole: isWhole, likeness: likeness,
        correction: corrections.isEmpty ? nil : name.name)
    )
  }

  private static let heard = 0.85
  /// The same concept in another language.
  static let inOtherWords = 0.93

  private static func likeness(
    _ word: QuestionText.Word, _ other: KnownName.Word, isPerson: Bool, allowsMisspelt: Bool
  ) -> Double {
    if word.folded == other.folded { return 1 }
    let common = word.forms.intersection(other.forms)
    if common.contains(where: { $0.first != "#" }) { return 0.98 }
    if !common.isEmpty { return inOtherWords }
    let isLong =
      word.folded.unicodeScalars.count > 3
      || isPerson && word.isCapitalized && word.folded.unicodeScalars.count > 2
    if isLong, !word.sounds.isDisjoint(with: other.sounds) { return 0.9 }
    if isPerson, word.folded.unicodeScalars.count == 1 || other.folded.unicodeScalars.count == 1,
      let one = NameSkeleton(word.folded).bytes.first, let initial = NameSkeleton(other.folded).bytes.first
    {
      return one == initial ? 0.95 : 0
    }
    // "Lorenzini" and «Лоренцини» behind one given name.
    if isPerson, word.isCapitalized, other.folded.unicodeScalars.count > 6,
      word.sounds.contains(where: { one in other.sounds.contains { EditDistance.isOne(one.bytes, $0.bytes) } }
      )
    {
      return 0.87
    }
    // "Natalya" and «Наталья» beside one surname.
    if isPerson, other.weight < 2, isLong,
      word.sounds.contains(where: { one in
        other.sounds.contains { one.bytes.count > 4 && EditDistance.isOne(one.bytes, $0.bytes) }
      })
    {
      return 0.88
    }
    guard allowsMisspelt, word.folded.unicodeScalars.count >= leastMisspelt else { return 0 }
    let isNear = word.forms.contains { form in
      !QuestionText.isConcept(form) && form.unicodeScalars.count >= leastMisspelt
        && other.forms.contains { EditDistance.isOne(Array(form.unicodeScalars), Array($0.unicodeScalars)) }
    }
    return isNear ? 0.7 : 0
  }
}
