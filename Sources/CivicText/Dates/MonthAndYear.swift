/// A month without a day, or a year alone.
///
/// `2025 жылдың қазан айында`, `ақпанда`, `в октябре 2025 года`, `in October 2025`, `2025 жылы`, `в 2025 году`.
struct MonthAndYear {
  let reader: CalendarReader
  private var words: CalendarWords { reader.words }

  func expression(at index: Int) -> DateExpression? {
    month(at: index) ?? year(at: index)
  }

  private func month(at index: Int) -> DateExpression? {
    let before = reader.year(at: index).flatMap { $0.hasWord ? $0 : nil }
    guard let month = reader.month(at: before?.next ?? index) else { return nil }
    var next = month.next
    var form = month.month.form
    let wordForm = words.form("month-word", reader.folded(next))
    if let wordForm {
      form = wordForm
      next += 1
    }
    var year = before
    if year == nil {
      let comma = month.month.language == .en && reader.folded(next) == ","
      year = reader.year(at: comma ? next + 1 : next)
      next = year?.next ?? next
    }
    let hasPart = [index - 1, next].contains { words.has("month-part", reader.folded($0)) }
    let isLocative = form == .locative || hasPart || words.has("in", reader.folded(index - 1))
    if year == nil {
      if month.month.isAbbreviation { return nil }
      if wordForm == nil, (month.month.isAmbiguous && !hasPart) || !isLocative { return nil }
    }
    var expression = DateExpression(tokens: index..<next)
    expression.start = .init(year: year?.number, month: month.month.number)
    expression.yearOffset = year?.offset
    expression.form = form
    expression.confidence = year?.number != nil ? 0.9 : 0.75
    return expression
  }

  /// A year alone says little: rules may pass it over by its confidence.
  private func year(at index: Int) -> DateExpression? {
    guard let year = reader.year(at: index), let number = year.number else { return nil }
    // "2021–2025": a span of years, the year of a name or a school year.
    if reader.isDash(index - 1) || reader.isDash(year.next) { return nil }
    guard year.hasWord || words.has("in", reader.folded(index - 1)) else { return nil }
    if !year.hasWord, let next = reader.token(year.next), next.kind == .word, words.has("years", next.folded)
    {
      return nil
    }
    var expression = DateExpression(tokens: index..<year.next)
    expression.start.year = number
    expression.confidence = 0.3
    return expression
  }
}
