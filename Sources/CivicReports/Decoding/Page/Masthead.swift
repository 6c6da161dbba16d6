/// The outlet's name, where it stands above a report's headline: `Шымкент шамы`, `Областная газета «Шахтёрский край»`.
enum Masthead {
  /// From the first lines of a page; nil where they name no outlet.
  static func outlet(_ lines: [PageLine], _ kinds: [LineKind], above headline: Int?) -> String? {
    guard let headline, headline > 0 else { return nil }
    for index in 0..<min(2, headline) where kinds[index] == .text {
      let text = lines[index].text
      guard isName(text) else { continue }
      if hasOutletWord(text) { return name(text) }
      guard index == 0 else { continue }
      switch kinds[1] {
      case .meta, .menu: return name(text)
      case .text where headline > 1 && hasOutletWord(lines[1].text): return name(text)
      default: continue
      }
    }
    return nil
  }

  /// True for a line that is an outlet's name with a word for what it is: no headline, if there is another.
  static func isOutlet(_ text: String) -> Bool {
    isName(text) && hasOutletWord(text) && text.contains { "«\"“".contains($0) }
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

  /// What stands in quotation marks beside a word for an outlet; else the whole line.
  private static func name(_ text: String) -> String {
    guard let open = text.firstIndex(where: { "«“\"".contains($0) }), hasOutletWord(text) else { return text }
    let rest = text[text.index(after: open)...]
    guard let close = rest.firstIndex(where: { "»”\"".contains($0) }) else { return text }
    return String(rest[..<close])
  }
}
