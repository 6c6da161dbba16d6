/// Finds the dates of a text.
package enum Dates {
  /// The dates of a text in its order, none overlapping another. Dates that belong to a law, a birth, a street
  /// or a file name are left out, as are days that the calendar does not have.
  ///
  /// - Parameter published: the day of publication, ISO 8601 ("2026-02-13"). By it a missing year, "yesterday"
  ///   and "on Thursday" are worked out; without it they are not returned.
  package static func find(in document: Document, published: String?) -> [DateMention] {
    let reader = CalendarReader(document: document)
    let inName = DateInName(reader: reader)
    let resolver = DateResolver(published: published.flatMap(CivilDate.init(iso:)))
    let expressions = DateSpan(reader: reader).joined(expressions(reader))
    var tenses = TenseReader(document: document)
    return expressions.indices.compactMap { index in
      let expression = expressions[index]
      if inName.covers(expression) { return nil }
      // "В четверг, 12 июня": the date says it all.
      if case .weekday = expression.base, isBesideStated(index, expressions) { return nil }
      let tense = tenses.around(expression.tokens)
      guard let resolved = resolver.resolve(expression, tense: tense) else { return nil }
      return DateMention(
        tokens: expression.tokens, range: document.range(expression.tokens), start: resolved.start,
        end: resolved.end,
        confidence: resolved.confidence - doubt(expression, tense: tense, in: document))
    }
  }

  /// The words of dates, the day of publication left aside: "in May" and "yesterday" too, by token. Dates that belong
  /// to a law, a birth, a street or a file name are left out here as well.
  package static func ranges(in document: Document) -> [Range<Int>] {
    let reader = CalendarReader(document: document)
    let inName = DateInName(reader: reader)
    return DateSpan(reader: reader).joined(expressions(reader)).filter { !inName.covers($0) }.map(\.tokens)
  }

  private static func expressions(_ reader: CalendarReader) -> [DateExpression] {
    let numeric = NumericDate(reader: reader)
    let dayAndMonth = DayAndMonth(reader: reader)
    let relative = RelativeDay(reader: reader)
    let monthAndYear = MonthAndYear(reader: reader)
    var expressions: [DateExpression] = []
    var index = 0
    while index < reader.document.tokens.count {
      guard reader.words.mayBeginDate(index, in: reader.document) else {
        index += 1
        continue
      }
      var found = numeric.expression(at: index).map { [$0] } ?? []
      if found.isEmpty { found = dayAndMonth.expressions(at: index) }
      if found.isEmpty {
        found = (monthAndYear.expression(at: index) ?? relative.expression(at: index)).map { [$0] } ?? []
      }
      if let last = expressions.last, let first = found.first,
        first.tokens.lowerBound < last.tokens.upperBound
      {
        found = []
      }
      expressions += found
      index = max(index + 1, found.last?.tokens.upperBound ?? 0)
    }
    return expressions
  }

  /// Whether a date with its day stands beside an expression: dates stand in the order of the text.
  private static func isBesideStated(_ index: Int, _ expressions: [DateExpression]) -> Bool {
    let tokens = expressions[index].tokens
    return expressions[max(0, index - 2)..<min(expressions.count, index + 3)].contains { other in
      other.base == .calendar && other.start.day != nil
        && max(other.tokens.lowerBound, tokens.lowerBound) - min(other.tokens.upperBound, tokens.upperBound)
          <= 2
    }
  }

  /// "Today" and its kind mean "nowadays" in speech and where nothing happens in the sentence.
  private static func doubt(_ expression: DateExpression, tense: Tense?, in document: Document) -> Double {
    guard case .days = expression.base else { return 0 }
    return tense == nil ? 0.25 : 0
  }
}
