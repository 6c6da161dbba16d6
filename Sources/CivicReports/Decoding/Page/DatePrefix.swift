internal import CivicText

/// A line that begins with a full date and goes on with other words: `date 2026-02-13 Headline`,
/// `13.02.2026, 15:45 Headline`.
struct DatePrefix {
  let date: String
  let rest: String

  init?(_ line: String) {
    guard line.unicodeScalars.prefix(5).contains(where: \.isNumeral) || line.hasPrefix("date ") else {
      return nil
    }
    let words = line.spaced
    for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let head = words[..<count].joined(separator: " ")
      let day = head.hasPrefix("date ") ? String(head.dropFirst(5)) : head
      // "2026-02-13 В Астане": a preposition may be a clock's too; "2026-02-13 Сегодня в Астане": the text begins.
      guard words[count - 1].contains(where: \.isNumber) || words[count - 1].count > 1,
        !FurnitureWords.all.isWhole(.today, FurnitureWords.folded(words[count - 1])),
        day.first?.isNumber == true, day.prefix(10).count(where: \.isNumber) >= 6,
        PageDate(day)?.iso != nil
      else { continue }
      let tail = words[count...].joined(separator: " ").trimming { "–—-|,: ".contains($0) }
      guard tail.contains(where: \.isLetter) else { continue }
      (date, rest) = (head, tail)
      return
    }
    return nil
  }
}
