/// A date in figures: `13.02.2026`, `13/02/2026`, `2026-02-13`, `2026.02.13`, `13.02.26`.
struct NumericDate {
  let reader: CalendarReader

  func expression(at index: Int) -> DateExpression? {
    guard let token = reader.token(index), token.kind == .number else { return nil }
    if ["№", "#", "n", "no"].contains(reader.folded(index - 1)) { return nil }
    // Not a part of a longer chain: "1-13/02/2026".
    if let before = reader.token(index - 1), before.kind == .mark, !token.spaceBefore,
      ["-", "/", ".", ":"].contains(before.text)
    {
      return nil
    }
    let points = token.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if points.count == 3 { return expression(points, tokens: index..<yearWordEnd(index + 1)) }
    for mark in ["-", "/"] where reader.folded(index + 1) == mark && reader.folded(index + 3) == mark {
      let pieces = (1...4).compactMap { reader.token(index + $0) }
      guard pieces.count == 4, pieces.allSatisfy({ !$0.spaceBefore }) else { return nil }
      return expression([token.text, pieces[1].text, pieces[3].text], tokens: index..<index + 5)
    }
    return nil
  }

  private func expression(_ pieces: [String], tokens: Range<Int>) -> DateExpression? {
    let numbers = pieces.compactMap(Int.init)
    guard numbers.count == 3, pieces[1].count == 2 || pieces[1].count == 1 else { return nil }
    var expression = DateExpression(tokens: tokens)
    if pieces[0].count == 4, pieces[2].count <= 2 {
      expression.start = .init(year: numbers[0], month: numbers[1], day: numbers[2])
    } else if pieces[0].count <= 2, pieces[2].count == 4 {
      // Kazakhstan writes the day first; 02/25/2026 can only be the American order.
      let american = numbers[1] > 12 && numbers[0] <= 12
      expression.start = .init(
        year: numbers[2], month: american ? numbers[0] : numbers[1], day: american ? numbers[1] : numbers[0])
      if reader.document.language == .en, numbers[0] <= 12, numbers[1] <= 12, numbers[0] != numbers[1] {
        expression.confidence = 0.6
      }
    } else if pieces.allSatisfy({ $0.count == 2 }) {
      expression.start = .init(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
      expression.confidence = 0.7
    } else {
      return nil
    }
    guard (1900...2100).contains(expression.start.year ?? 0) else { return nil }
    return expression
  }

  /// `13.02.2026 г.`, `13.02.2026 ж.`
  private func yearWordEnd(_ index: Int) -> Int {
    guard ["г", "ж", "года", "жыл", "жылы", "жылғы"].contains(reader.folded(index)) else { return index }
    return reader.token(index + 1)?.isMark(".") == true ? index + 2 : index + 1
  }
}
