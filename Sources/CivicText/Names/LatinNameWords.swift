/// Readings of words in English text: names transliterated in one way or another, and Western ones.
enum LatinNameWords {
  static func readings(_ word: String) -> [NameWord] {
    let (base, grammaticalCase) = withoutPossessive(word)
    guard base.unicodeScalars.allSatisfy({ $0.value < 0x250 }), base.count >= 2 else { return [] }
    let cases: GrammaticalCases = [grammaticalCase]
    var readings: [NameWord] = []
    let lowered = base.lowercased()
    let context = NameContext.of(.en)
    let isNotName =
      NotNames.contains(base, in: .en) || context.says(.title, lowered) || context.says(.after, lowered)
    if !isNotName, let entry = entry(base) {
      readings.append(
        NameWord(part: .given, base: base, gender: entry.gender, cases: cases, isWord: entry.isWord))
    }
    if let gender = patronymicGender(base), !isNotName {
      readings.append(NameWord(part: .patronymic, base: base, gender: gender, cases: cases))
    } else if let gender = surnameGender(base), !isNotName {
      readings.append(NameWord(part: .surname, base: base, gender: gender, cases: cases))
    } else if isSurname(base), !isNotName {
      readings.append(NameWord(part: .surname, base: base, gender: nil, cases: cases))
    }
    if readings.isEmpty, !isNotName, base.count >= 3 {
      readings.append(NameWord(part: .other, base: base, gender: nil, cases: cases))
    }
    return readings
  }

  /// One spelling for every way of writing a name: "Zhandos" and "Jandos", "Yerlan" and "Erlan", "Aliya" and
  /// "Alia".
  static func key(_ name: String) -> String {
    var letters = Array(name.lowercased().unicodeScalars).filter { $0 != "'" && $0 != "\u{2019}" }[...]
    for (spelling, sound) in spellings { replace(spelling, with: sound, in: &letters) }
    var key: [Unicode.Scalar] = []
    for letter in letters where key.last != letter { key.append(letter) }
    return String(scalars: key[...])
  }

  private static func replace(
    _ spelling: [Unicode.Scalar], with sound: [Unicode.Scalar], in letters: inout ArraySlice<Unicode.Scalar>
  ) {
    guard let first = spelling.first, letters.contains(first) else { return }
    var replaced: ArraySlice<Unicode.Scalar> = []
    while let letter = letters.first {
      if letter == first, letters.starts(with: spelling) {
        replaced += sound
        letters = letters.dropFirst(spelling.count)
      } else {
        replaced.append(letter)
        letters = letters.dropFirst()
      }
    }
    letters = replaced
  }

  private static let spellings: [([Unicode.Scalar], [Unicode.Scalar])] = [
    ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("q", "k"), ("ck", "k"), ("x", "ks"), ("ph", "f"),
    ("w", "v"), ("y", "i"), ("dj", "j"), ("tz", "c"), ("ts", "c"), ("ie", "e"),
  ].map { (spelling: String, sound: String) in (Array(spelling.unicodeScalars), Array(sound.unicodeScalars)) }

  private static func entry(_ name: String) -> GivenNames.Entry? {
    lexicon.row(key(name)).map(GivenNames.Entry.init(row:)) ?? hyphened(name)
  }

  private static func hyphened(_ name: String) -> GivenNames.Entry? {
    let parts = name.split(separator: "-")
    guard parts.count == 2 else { return nil }
    let rows = parts.compactMap { lexicon.row(key(String($0))) }
    return rows.count == 2 ? GivenNames.Entry(row: rows[0]) : nil
  }

  private static func withoutPossessive(_ word: String) -> (String, GrammaticalCase) {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) {
      return (String(word.dropLast(2)), .genitive)
    }
    return (word, .nominative)
  }

  private static func patronymicGender(_ word: String) -> Gender? {
    let lowered = word.lowercased()
    guard lowered.count >= 6 else { return nil }
    if ["uly", "ovich", "evich", "ogly"].contains(where: { lowered.hasSuffix($0) }) { return .male }
    return ["kyzy", "qyzy", "ovna", "evna"].contains(where: { lowered.hasSuffix($0) }) ? .female : nil
  }

  private static func surnameGender(_ word: String) -> Gender? {
    let lowered = word.lowercased()
    guard lowered.count >= 5, let row = endings.first(where: { lowered.hasSuffix($0[0]) }) else { return nil }
    return row[1] == "m" ? .male : row[1] == "f" ? .female : nil
  }

  private static func isSurname(_ word: String) -> Bool {
    let lowered = word.lowercased()
    return lowered.count >= 5 && endings.contains { lowered.hasSuffix($0[0]) }
  }

  private static let lexicon = SortedLexicon("en/given-names.tsv")
  private static let endings = LanguageData.rows("en/surname-endings.tsv").filter { $0.count == 2 }
}
