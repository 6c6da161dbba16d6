/// A day counted from the day of publication.
///
/// `бүгін`, `кеше`, `сегодня`, `вчера`, `накануне`, `today`; `бейсенбі күні`, `осы аптаның сәрсенбісінде`,
/// `в четверг`, `в прошлую среду`, `on Thursday`, `last Friday`.
struct RelativeDay {
  let reader: CalendarReader
  private var words: CalendarWords { reader.words }

  func expression(at index: Int) -> DateExpression? {
    day(at: index) ?? weekday(at: index)
  }

  private func day(at index: Int) -> DateExpression? {
    guard let token = reader.token(index), token.kind == .word else { return nil }
    var expression = DateExpression(tokens: index..<index + 1)
    if let offset = words.value("relative-day", token.folded) {
      expression.base = .days(offset)
      expression.confidence = 0.8
      // `бүгін күні`, `кеше күні`
      if words.has("day-word", reader.folded(index + 1)) { expression.tokens = index..<index + 2 }
      return expression
    }
    guard words.has("day-before", token.folded) else { return nil }
    // "Накануне праздника" is its eve; "накануне в Астане" is the day before.
    guard let next = reader.token(index + 1) else { return nil }
    guard next.kind == .mark || words.has("day-before-follower", next.folded) else { return nil }
    expression.base = .days(-1)
    expression.confidence = 0.7
    return expression
  }

  private func weekday(at index: Int) -> DateExpression? {
    guard let token = reader.token(index), token.kind == .word, let found = words.weekdays[token.folded]
    else {
      return nil
    }
    if found.language == .en, !token.isCapitalized { return nil }
    var first = index
    var next = index + 1
    var isDated = found.language == .en || (found.language == .kk && found.form == .locative)
    if found.language == .kk, words.has("day-word", reader.folded(next)) {
      next += 1
      isDated = true
    }
    var ofWeek = false
    if words.has("week-word", reader.folded(first - 1)) {
      first -= 1
      ofWeek = true
    }
    var qualifier: Int?
    if let value = words.value("qualifier", reader.folded(first - 1)) {
      qualifier = value
      first -= 1
      // `во вторник на этой неделе` stands the other way round, below.
      if found.language != .ru { isDated = true }
    }
    if found.language == .ru {
      guard found.form == .locative, words.has("in", reader.folded(first - 1)) else { return nil }
      isDated = true
      if let value = words.value("qualifier", reader.folded(next + 1)), reader.folded(next) == "на",
        words.has("week-word", reader.folded(next + 2))
      {
        qualifier = value
        ofWeek = true
        next += 3
      }
    }
    guard isDated, !words.has("repeated", reader.folded(first - 1)),
      !words.has("repeated", reader.folded(next))
    else {
      return nil
    }
    var expression = DateExpression(tokens: first..<next)
    expression.base = .weekday(found.number, qualifier: qualifier, ofWeek: ofWeek && qualifier != nil)
    expression.confidence = qualifier == nil ? 0.7 : 0.75
    return expression
  }
}
