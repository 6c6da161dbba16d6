internal import CivicText

/// Russian names that newspapers contract: "облуправление", "Минкультуры", "горакимат".
enum RussianContraction {
  /// The words that the contraction is made of; the word alone where it is none.
  static func parts(_ word: String) -> [String] {
    let folded = SmallLetters.folded(word)
    if NameLexicon.isAcronym(word) || folded.hasPrefix("профсоюз") { return [word] }
    for (beginning, whole) in beginnings
    where folded.hasPrefix(beginning) && folded.count >= beginning.count + 4 {
      let rest = String(folded.dropFirst(beginning.count))
      // "Минфин" stands in the lexicon, and the Finnish language too.
      if rest.unicodeScalars.count < 6, NameLexicon.shared.contains(folded, .ru) { return [word] }
      if NameLexicon.shared.contains(rest, .ru) { return [whole, rest] }
    }
    return [word]
  }

  private static let beginnings = [
    ("мин", "министерство"), ("обл", "областной"), ("гор", "городской"), ("рай", "районный"),
    ("нац", "национальный"),
    ("гос", "государственный"), ("проф", "профессиональный"), ("ген", "генеральный"),
  ]
}
