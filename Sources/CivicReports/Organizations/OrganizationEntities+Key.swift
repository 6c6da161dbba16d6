internal import CivicText

/// By what the names of one body are told to be one.
extension OrganizationEntities {
  private static let regional = ["облыстық", "областн", "regional", "өңірлік", "региональн"]

  /// "облыстық ардагерлер кеңесі": a name that says of which level it is.
  static func isRegional(_ name: String) -> Bool {
    name.lowercased().split(separator: " ").contains { word in
      word == "облыс" || word == "области" || regional.contains(where: word.hasPrefix)
    }
  }

  static func isLocal(_ word: String) -> Bool {
    ["қала", "аудан", "ауыл", "город", "район", "села"].contains(word)
  }

  /// "қалалық", "қаласының": one level; "аудан" and "ауыл" too, and the Russian words for them.
  private static let levels = [
    "қалалық": "қала", "қаласы": "қала", "аудандық": "аудан", "ауданы": "аудан", "ауылдық": "ауыл",
    "ауылы": "ауыл", "городск": "город", "города": "город", "районн": "район", "района": "район",
  ]

  private static func isRegionHead(_ word: String) -> Bool {
    ["облыс", "област", "region", "oblast", "қаласы", "города", "город", "city"].contains(
      where: word.hasPrefix)
      && !regional.contains(where: word.hasPrefix)
  }

  /// What two spellings of one name share: folded words in order, the region apart as its code.
  static func key(_ name: String) -> (key: String, regionCode: String?) {
    let document = Document(name, language: .kk)
    let tokens = document.tokens.filter { $0.kind != .mark }
    var words = tokens.map(\.folded)
    var region: String?
    // The region stands in front in Kazakh and at the end in Russian, in one to four words: the fewest that tell it,
    // with the word for "region" beside them.
    for length in 1..<max(1, min(5, words.count)) where region == nil {
      // A region's name has a capital.
      if tokens.prefix(length).contains(where: \.isCapitalized),
        let code = Places.regionCode(named: words.prefix(length).joined(separator: " "))
      {
        region = code
        words.removeFirst(length)
        while words.count > 1, Self.isRegionHead(words[0]) { words.removeFirst() }
      } else if tokens.suffix(length).contains(where: \.isCapitalized),
        let code = Places.regionCode(named: words.suffix(length).joined(separator: " "))
      {
        region = code
        words.removeLast(length)
        while words.count > 1, let last = words.last, Self.isRegionHead(last) { words.removeLast() }
      }
    }
    // "областное управление" and "управление области" are one level.
    if words.count > 1, let first = words.first,
      first == "облыс" || Self.regional.contains(where: first.hasPrefix)
    {
      words.removeFirst()
    }
    if words.count > 1, words.last == "области" { words.removeLast() }
    words = words.map { word in Self.levels.first { word.hasPrefix($0.key) }?.value ?? word }
    if let last = words.last { words[words.count - 1] = LemmaKey.key(last, language: .kk) }
    return (words.joined(separator: " "), region)
  }
}
