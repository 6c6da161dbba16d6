/// A day with its month's name, with or without the year.
///
/// Kazakh: `2026 жылғы 13 ақпанда`, `ақпанның 13-і`, `13-ақпан`, `ағымдағы жылдың 5 наурызында`.
/// Russian: `13 февраля 2026 года`, `12 и 13 июня`, `12-го июня`. English: `13 February`, `February 13, 2026`.
struct DayAndMonth {
  let reader: CalendarReader
  private var words: CalendarWords { reader.words }

  func expressions(at index: Int) -> [DateExpression] {
    let year = yearBefore(at: index)
    let from = year?.next ?? index
    if let found = dayFirst(at: from, begin: index, year: year) { return found }
    return monthFirst(at: from, begin: index, year: year) ?? []
  }

  /// `2026 жылғы`, `биыл`, `в 2026 году,` before a day.
  private func yearBefore(at index: Int) -> CalendarReader.Year? {
    guard var year = reader.year(at: index), year.hasWord else { return nil }
    if reader.folded(year.next) == "," { year.next += 1 }
    return year
  }

  private func dayFirst(at index: Int, begin: Int, year: CalendarReader.Year?) -> [DateExpression]? {
    guard let days = reader.days(at: index) else { return nil }
    let found: CalendarWords.Month
    var next = days.next
    if let inTail = words.months[days.tail] {
      found = inTail
    } else {
      // "the 3rd of March"
      if words.has("of", reader.folded(next)) { next += 1 }
      guard let month = reader.month(at: next), isName(month.month, hasYear: year != nil) else { return nil }
      found = month.month
      next = month.next
    }
    var expressions = split(days, from: index, begin: begin)
    let last = expressions.count - 1
    var form = found.form
    let after = year == nil ? yearAfter(at: next) : nil
    next = after?.next ?? next
    if words.has("day-word", reader.folded(next)) {
      next += 1
      if form == .plain { form = .locative }
    }
    expressions[last].tokens = expressions[last].tokens.lowerBound..<next
    for position in expressions.indices {
      expressions[position].form = form
      set(&expressions[position], month: found.number, year: year ?? after)
    }
    return expressions
  }

  private func monthFirst(at index: Int, begin: Int, year: CalendarReader.Year?) -> [DateExpression]? {
    guard let month = reader.month(at: index) else { return nil }
    var next = month.next
    let isKazakh = month.month.language == .kk
    if isKazakh {
      if words.form("month-word", reader.folded(next)) == .genitive {
        next += 1
      } else if month.month.form != .genitive {
        return nil
      }
    } else if month.month.language == .ru {
      return nil
    }
    guard let days = reader.days(at: next) else { return nil }
    // "ақпанның 13-і" is a day, "ақпанның 13 азаматы" is not.
    if isKazakh, days.tail.isEmpty { return nil }
    let after = year == nil ? yearAfter(at: days.next) : nil
    // "In March 20 NGOs met": a number of something, not a day.
    if !isKazakh, after == nil, words.has("in", reader.folded(index - 1)) { return nil }
    var expressions = split(days, from: next, begin: begin)
    next = after?.next ?? days.next
    if words.has("day-word", reader.folded(next)) { next += 1 }
    let last = expressions.count - 1
    expressions[last].tokens = expressions[last].tokens.lowerBound..<next
    for position in expressions.indices {
      expressions[position].form = ablatives.contains(days.tail) ? .ablative : .plain
      set(&expressions[position], month: month.month.number, year: year ?? after)
    }
    return expressions
  }

  private let ablatives: Set<String> = [
    "нен", "нан", "ден", "дан", "тен", "тан", "інен", "ынан", "сынан", "сінен",
  ]

  /// `3 феврале` is no day; `2-ші маусымы` is a season.
  private func isName(_ month: CalendarWords.Month, hasYear: Bool) -> Bool {
    if month.language == .ru { return month.form != .locative }
    return hasYear || !month.isAmbiguous || !month.isPossessive
  }

  /// A span or neighbouring days are one expression, other days one each.
  private func split(_ days: CalendarReader.Days, from index: Int, begin: Int) -> [DateExpression] {
    let numbers = days.numbers
    let areNeighbours = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    if numbers.count == 1 || days.isSpan || areNeighbours {
      var expression = DateExpression(tokens: begin..<days.next)
      expression.start.day = numbers.first
      if numbers.count > 1 { expression.end = .init(day: numbers.last) }
      return [expression]
    }
    var expressions: [DateExpression] = []
    var position = index
    for (order, number) in numbers.enumerated() {
      guard let day = reader.day(at: position) else { break }
      var expression = DateExpression(tokens: (order == 0 ? begin : position)..<day.next)
      expression.start.day = number
      expressions.append(expression)
      position = day.next + 1
    }
    return expressions
  }

  private func set(_ expression: inout DateExpression, month: Int, year: CalendarReader.Year?) {
    expression.start.month = month
    expression.end?.month = month
    expression.start.year = year?.number
    expression.end?.year = year?.number
    expression.yearOffset = year?.offset
    if year?.number == nil, year?.offset != nil { expression.confidence = 0.85 }
  }

  /// `, 2026`, `2026 года`, `текущего года` behind a month.
  private func yearAfter(at index: Int) -> CalendarReader.Year? {
    let comma = reader.folded(index) == ","
    guard let year = reader.year(at: comma ? index + 1 : index) else { return nil }
    if year.number == nil { return comma ? nil : year }
    if year.hasWord || comma { return year }
    // "12 июня 2000 человек": a round number before a noun counts something.
    if let next = reader.token(year.next), next.kind == .word, !next.isCapitalized, year.number == 2000 {
      return nil
    }
    return year
  }
}
