internal import CivicText

/// The head of a report that a person or program wrote down field by field:
///
///     Тақырыбы: Жас еріктілер мектебі ашылды
///     Күні: 2026-02-13
///     Дереккөз: Көкше ақпарат
///     Сілтеме: https://kokshe.kz/n/7
struct LabelledHead {
  private(set) var content = PageContent()
  /// How many lines it takes.
  private(set) var count = 0

  /// nil where the first lines are not at least two fields, a headline or an address among them.
  init?(_ lines: [PageLine]) {
    var hasAnchor = false
    for line in lines.prefix(10) {
      guard let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":")),
        take(line.text[..<colon], line.text[line.text.utf8.index(after: colon)...])
      else { break }
      count += 1
      hasAnchor = hasAnchor || content.title != nil || content.address != nil
    }
    guard count >= 2, hasAnchor else { return nil }
  }

  private mutating func take(_ label: Substring, _ rest: Substring) -> Bool {
    let words = FurnitureWords.all
    let name = FurnitureWords.folded(label)
    let value = rest.trimming { $0 == " " }
    func isLabel(_ kind: FurnitureWords.Kind) -> Bool {
      words.isWhole(kind, name) || words.beginning(kind, of: name) == name
    }
    if isLabel(.title) {
      content.title = value.isEmpty ? nil : value
    } else if isLabel(.day) || isLabel(.date) {
      content.published = PageDate.iso(value) ?? PageDate(value)?.iso
    } else if isLabel(.address) {
      content.address = value
    } else if isLabel(.source) {
      content.outlet = value.isEmpty ? nil : value
    } else if isLabel(.author) {
      content.author = Byline("\(label): \(value)")?.name
    } else if isLabel(.views) {
      content.views = Counter.number(value.split(separator: " "))
    } else {
      return false
    }
    return true
  }
}
