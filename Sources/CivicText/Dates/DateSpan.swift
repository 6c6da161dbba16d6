/// Two dates that are the ends of a span: `30 мая – 2 июня`, `с 30 мая по 2 июня`, `30 мамырдан 2 маусымға дейін`,
/// `30 мамыр мен 2 маусым аралығында`, `from 30 May to 2 June`.
struct DateSpan {
  let reader: CalendarReader
  private var words: CalendarWords { reader.words }

  /// The expressions with each pair that is a span made one. They stand in the order of the text.
  func joined(_ expressions: [DateExpression]) -> [DateExpression] {
    var joined: [DateExpression] = []
    for expression in expressions {
      if let last = joined.last, let span = span(last, expression) {
        joined[joined.count - 1] = span
      } else {
        joined.append(expression)
      }
    }
    return joined
  }

  private func span(_ first: DateExpression, _ second: DateExpression) -> DateExpression? {
    guard first.base == .calendar, second.base == .calendar, first.end == nil, second.end == nil,
      first.start.month != nil, second.start.month != nil,
      (first.start.day == nil) == (second.start.day == nil)
    else { return nil }
    var end = second.tokens.upperBound
    let gap = first.tokens.upperBound..<second.tokens.lowerBound
    switch gap.count {
    case 0:
      guard first.form == .ablative, words.has("until", reader.folded(end)) else { return nil }
      end += 1
    case 1:
      let word = reader.folded(gap.lowerBound)
      let before = reader.folded(first.tokens.lowerBound - 1)
      if reader.isDash(gap.lowerBound) || (words.has("until", word) && word != "дейін") {
        break
      } else if words.has("from", word), words.has("until", reader.folded(end)) {
        end += 1
      } else if words.has("and", word) {
        if words.has("between", reader.folded(end)) {
          end += 1
        } else if !words.has("between", before) {
          return nil
        }
      } else {
        return nil
      }
    default: return nil
    }
    var span = second
    span.tokens = first.tokens.lowerBound..<end
    span.start = first.start
    span.end = second.start
    span.yearOffset = second.yearOffset ?? first.yearOffset
    span.confidence = min(first.confidence, second.confidence)
    if span.start.year == nil, let year = span.end?.year {
      let isEarlier = order(span.start) <= order(second.start)
      span.start.year = isEarlier ? year : year - 1
    } else if span.end?.year == nil, let year = span.start.year {
      span.end?.year = order(first.start) <= order(second.start) ? year : year + 1
    }
    return span
  }

  private func order(_ parts: DateExpression.Parts) -> Int { (parts.month ?? 0) * 100 + (parts.day ?? 0) }
}
