/// Reads the pieces of a date at a token: a day's number, a list of days, a month, a year.
struct CalendarReader {
  let document: Document
  let words = CalendarWords.all

  struct Day {
    let number: Int
    /// What is hyphened to the number: "го", "інде", "ақпанда".
    let tail: String
    let next: Int
  }
  /// Days that share one month: "12", "12-14", "12 и 13".
  struct Days {
    var numbers: [Int]
    var isSpan: Bool
    var tail: String
    var next: Int
  }
  struct Year {
    var number: Int?
    var offset: Int?
    var hasWord: Bool
    var next: Int
  }

  func token(_ index: Int) -> Token? {
    document.tokens.indices.contains(index) ? document.tokens[index] : nil
  }

  func folded(_ index: Int) -> String { token(index)?.folded ?? "" }

  func isDash(_ index: Int) -> Bool { ["-", "–", "—", "−"].contains(folded(index)) }

  /// A day of a month at a token: "13", "13-го", "13-ші", "13th".
  func day(at index: Int) -> Day? {
    if let spelt = speltDay(at: index) { return spelt }
    guard let token = token(index), token.kind == .number else { return nil }
    let pieces = token.folded.split(separator: "-", maxSplits: 1)
    guard let head = pieces.first, head.count <= 2, let number = Int(head), (1...31).contains(number) else {
      return nil
    }
    var next = index + 1
    if pieces.count == 1, let word = self.token(next), !word.spaceBefore, word.kind == .word {
      guard words.has("ordinal", word.folded) else { return nil }
      next += 1
    }
    return Day(number: number, tail: pieces.count > 1 ? String(pieces[1]) : "", next: next)
  }

  /// `бірінші`, `жиырма бесінші`, `двадцать пятого`.
  private func speltDay(at index: Int) -> Day? {
    guard let token = token(index), token.kind == .word else { return nil }
    if let ten = words.value("day-ten", token.folded),
      let one = words.value("day-ordinal", folded(index + 1)),
      one < 10, ten + one <= 31
    {
      return Day(number: ten + one, tail: "", next: index + 2)
    }
    // The second half of a number that is no day: "сорок пятого".
    guard let number = words.value("day-ordinal", token.folded) else { return nil }
    return Day(number: number, tail: "", next: index + 1)
  }

  /// One day or several of the same month. A dash, `по`, `to` and a Kazakh ablative make them a span, as does
  /// "and" between neighbours; other lists stay lists.
  func days(at index: Int) -> Days? {
    guard let first = day(at: index) else { return nil }
    var days = Days(numbers: [first.number], isSpan: false, tail: first.tail, next: first.next)
    while words.months[days.tail] == nil {
      let isAblative = ["нен", "нан", "ден", "дан", "тен", "тан", "інен", "ынан", "сынан", "сінен"]
      if isAblative.contains(days.tail), let last = day(at: days.next), last.number > days.numbers[0] {
        days = Days(numbers: [days.numbers[0], last.number], isSpan: true, tail: last.tail, next: last.next)
        break
      }
      let connector = folded(days.next)
      let isSpan = isDash(days.next) || words.has("until", connector)
      guard isSpan || connector == "," || words.has("and", connector), let last = day(at: days.next + 1),
        last.number > days.numbers[days.numbers.count - 1]
      else { break }
      days.numbers.append(last.number)
      days.isSpan = days.isSpan || isSpan
      days.tail = last.tail
      days.next = last.next
    }
    return days
  }

  /// A month's name at a token; an English one counts only with its capital.
  func month(at index: Int) -> (month: CalendarWords.Month, next: Int)? {
    guard let token = token(index), token.kind == .word, let month = words.months[token.folded] else {
      return nil
    }
    if month.language == .en, !token.isCapitalized { return nil }
    var next = index + 1
    if token.text.unicodeScalars.count <= 5, let point = self.token(next), point.isMark("."),
      !point.spaceBefore, month.isAbbreviation || month.language == .en
    {
      next += 1
    } else if month.isAbbreviation, !month.isAmbiguous, month.language == .ru {
      // "13 сен 2026": without the point it is a month only before a year.
      guard year(at: next) != nil else { return nil }
    }
    return (month, next)
  }

  /// The year's number with or without "year": "2026 года", "2026 ж.", "2026".
  func year(at index: Int) -> Year? {
    guard let token = token(index) else { return nil }
    if let number = yearNumber(token) {
      let end = yearWord(at: index + 1)
      // "2020-сыншы" is a year only before "year".
      if token.text.count > 4, end == nil { return nil }
      return Year(number: number, offset: nil, hasWord: end != nil, next: end ?? index + 1)
    }
    if let offset = words.value("year-adjective", token.folded), let end = yearWord(at: index + 1) {
      return Year(number: nil, offset: offset, hasWord: true, next: end)
    }
    if let offset = words.value("year-alone", token.folded) {
      return Year(number: nil, offset: offset, hasWord: true, next: index + 1)
    }
    // "с. г.", "т. г.": of this year.
    if words.has("year-initial", token.folded), self.token(index + 1)?.isMark(".") == true,
      folded(index + 2) == "г", self.token(index + 3)?.isMark(".") == true
    {
      return Year(number: nil, offset: 0, hasWord: true, next: index + 4)
    }
    return nil
  }

  /// "2026", "2026-шы".
  private func yearNumber(_ token: Token) -> Int? {
    guard token.kind == .number else { return nil }
    if token.folded.utf8.count < 4 { return nil }
    let pieces = token.folded.split(separator: "-", maxSplits: 1)
    guard let head = pieces.first, head.count == 4, let number = Int(head), (1900...2100).contains(number)
    else {
      return nil
    }
    if pieces.count > 1, !pieces[1].hasSuffix("шы"), !pieces[1].hasSuffix("ші"),
      !["го", "м", "й"].contains(pieces[1])
    {
      return nil
    }
    return number
  }

  /// The token behind "year" and its point.
  private func yearWord(at index: Int) -> Int? {
    guard let token = token(index), token.kind == .word, words.has("year", token.folded) else { return nil }
    let isShort = token.folded.unicodeScalars.count == 1
    if isShort, let point = self.token(index + 1), point.isMark("."), !point.spaceBefore { return index + 2 }
    return index + 1
  }
}
