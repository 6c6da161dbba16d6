internal import CivicText

/// The outlet's name, where it stands above a report's headline: `Шымкент шамы`, `Областная газета «Шахтёрский край»`,
/// «Дала-Ақпарат › Қоғам», `Прикаспийский вестник | 21 мая 2025`.
enum Masthead {
  /// From the first lines of a page; nil where they name no outlet.
  static func outlet(_ lines: [PageLine], _ kinds: [LineKind], above headline: Int?) -> String? {
    let end = headline ?? min(2, lines.count - 1)
    guard end > 0 else { return nil }
    for index in 0..<min(3, end) {
      let text = MetaLine.withoutIssue(lines[index].text).trimming { " |".contains($0) }
      switch kinds[index] {
      case .text where index < 2 && isName(text) && !isNoOutlet(text):
        if hasOutletWord(text) { return name(text) }
        guard index == 0, kinds.count > 1 else { continue }
        switch kinds[1] {
        case .meta, .menu, .furniture: return name(text)
        case .text where headline.map({ $0 > 1 }) ?? false && hasOutletWord(lines[1].text): return name(text)
        default: continue
        }
      case .text where index == 0 && isInstitution(text): return text
      case .menu where index == 0 || HeadSegments.parts(text).first.map(hasOutletWord) ?? false:
        if let first = first(ofTrail: text) { return first }
      case .meta(let meta):
        let first = HeadSegments.parts(text).first
        if let section = meta.sections.first(where: { section in
          isName(section) && !isSection(section)
            && (hasOutletWord(section)
              || index == 0 && first?.hasPrefix(section) == true && isOfWords(section))
        }) {
          return name(section)
        }
      default: continue
      }
    }
    return nil
  }

  /// True for a line that is an outlet's name with a word for what it is: no headline, if there is another.
  static func isOutlet(_ text: String) -> Bool {
    if isInstitution(text) || isNoOutlet(text) || isNews(text) { return true }
    let parts = HeadSegments.parts(text)
    if parts.count == 2, parts.allSatisfy({ Sentences.words($0) <= 4 }), isName(parts[0]),
      isDescription(parts[1])
    {
      return true
    }
    return isName(text) && hasOutletWord(text) && text.contains { "«\"“".contains($0) }
  }

  /// A press release's heading, a body that has no outlet of its own.
  private static func isNoOutlet(_ text: String) -> Bool {
    let folded = FurnitureWords.folded(text)
    guard Sentences.words(text) <= 5, !Sentences.isClosed(text) else { return false }
    return ["для сми", "пресс-релиз"].contains(where: folded.hasPrefix)
      || ["релизі", "news archive", "ассамблеясы"].contains(where: folded.hasSuffix)
  }

  /// "Новости Казкенес", «Қазкеңес жаңалықтары», "Все новости Семея": a list of reports, or an outlet called so.
  private static func isNews(_ text: String) -> Bool {
    let folded = FurnitureWords.folded(text)
    guard Sentences.words(text) <= 7, !Sentences.isClosed(text) else { return false }
    return ["новости ", "все новости", "лента "].contains(where: folded.hasPrefix)
      || folded.hasSuffix("жаңалықтары")
  }

  /// "Жетісу дауысы | Қоғам": a name before nothing but sections.
  private static func first(ofTrail text: String) -> String? {
    let parts = HeadSegments.parts(text)
    if parts.count < 2 {
      return HeadSegments.name(beforeMenuRow: text).flatMap { isName($0) && $0 == $0.uppercased() ? $0 : nil }
    }
    guard let first = parts.first, isName(first), !isSection(first), !isInstitution(first) else { return nil }
    if hasOutletWord(first) { return name(first) }
    let rest = parts.dropFirst()
    return isOfWords(first) && rest.allSatisfy({ isSection($0) || isDescription($0) }) ? first : nil
  }

  private static func isSection(_ part: String) -> Bool {
    FurnitureWords.all.isWhole(.menu, FurnitureWords.folded(part))
  }

  /// "News agency", "Regional newspaper", "информационное агентство".
  private static func isDescription(_ part: String) -> Bool {
    part.split(separator: " ").last.map { FurnitureWords.all.isWhole(.outlet, FurnitureWords.folded($0)) }
      ?? false
  }

  /// A section is one word, a name hardly ever.
  private static func isOfWords(_ name: String) -> Bool {
    name.contains(" ") || name.contains("-") || name.contains(".")
  }

  /// A body's own site begins with its name: "Управление общественного развития Алматинской области".
  private static func isInstitution(_ text: String) -> Bool {
    guard (2...14).contains(Sentences.words(text)), !Sentences.isClosed(text),
      text.first?.isUppercase == true,
      !text.contains(where: { ":;–—,!?".contains($0) || $0.isNumber })
    else { return false }
    let words = text.split(separator: " ").map { FurnitureWords.folded($0) }
    guard let first = words.first, let last = words.last else { return false }
    let all = FurnitureWords.all
    return all.isWhole(.institution, first + " …") || all.isWhole(.institution, "… " + last)
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }), first.isUppercase else {
      return false
    }
    return (1...6).contains(Sentences.words(text)) && !text.contains(where: \.isNumber)
      && !Sentences.isClosed(text)
      && !text.contains(":") && text.utf8.count <= 120
  }

  private static func hasOutletWord(_ text: String) -> Bool {
    text.split { !$0.isLetter && $0 != "." }.contains {
      FurnitureWords.all.isWhole(.outlet, FurnitureWords.folded($0))
    }
      || [".kz", ".com", ".ru"].contains { text.lowercased().hasSuffix($0) }
  }

  /// What stands in quotation marks beside a word for a newspaper; else the whole line without what it says of itself:
  /// "ДАЛА-АҚПАРАТ информационное агентство".
  private static func name(_ text: String) -> String {
    guard let open = text.firstIndex(where: { "«“\"".contains($0) }), hasOutletWord(text) else {
      let tail = [" информационное агентство", " ақпарат агенттігі", " ақпараттық агенттігі", " news agency"]
        .first { text.lowercased().hasSuffix($0) }
      return String(text.dropLast(tail?.count ?? 0))
    }
    // A channel is called so: «Каспий» телеарнасы.
    if ["телеканал", "телеарна"].contains(where: text.lowercased().contains) { return text }
    let rest = text[text.index(after: open)...]
    guard let close = rest.firstIndex(where: { "»”\"".contains($0) }) else { return text }
    return String(rest[..<close])
  }
}
