/// Dates that tell when no event was: of a law or an order (`от 5 июля 2024 года № 123`, `2024 жылғы
/// 5 шілдедегі № 123 Заң`), of a birth, in the name of a street or of a photo file.
struct DateInName {
  let reader: CalendarReader
  private var words: CalendarWords { reader.words }

  func covers(_ expression: DateExpression) -> Bool {
    isOfDocument(expression) || isOfBirth(expression) || isOfStreet(expression) || isOfFile(expression)
  }

  private func isOfDocument(_ expression: DateExpression) -> Bool {
    let before = reader.folded(expression.tokens.lowerBound - 1)
    let after = expression.tokens.upperBound
    if isNumberSign(after) { return true }
    if before == "от", expression.end == nil { return true }
    if before == "dated" { return true }
    if before == "of" || before == "on" {
      // "the Law of 5 July 2024", "the decree signed on": only a document right before counts.
      return before == "of" && words.has("document", reader.folded(expression.tokens.lowerBound - 2))
    }
    guard expression.form == .attributive else { return false }
    // `5 шілдедегі … Заңы`: the noun that the date belongs to closes the phrase.
    for index in after..<(after + 12) {
      guard let token = reader.token(index) else { return false }
      if isNumberSign(index) || words.has("document", token.folded) { return true }
      if token.isMark(".") || token.isMark(";") { return false }
    }
    return false
  }

  private func isNumberSign(_ index: Int) -> Bool {
    if reader.folded(index) == "№" { return true }
    let isSign = ["n", "no", "no."].contains(reader.folded(index))
    return isSign && (reader.token(index + 1)?.kind == .number || reader.token(index + 2)?.kind == .number)
  }

  private func isOfBirth(_ expression: DateExpression) -> Bool {
    let after = expression.tokens.upperBound
    let following = (after..<after + 2).map { reader.folded($0) }
    if following.contains(where: { words.has("birth", $0) && $0 != "р" }) { return true }
    // "1985 г. р.", "1985 г.р.", "1985 ж. т."
    if ["р", "т"].contains(following[0]), ["г", "ж", "."].contains(reader.folded(after - 1)) { return true }
    let preceding = (expression.tokens.lowerBound - 3..<expression.tokens.lowerBound).map {
      reader.folded($0)
    }
    return preceding.contains { words.has("birth", $0) && $0 != "р" }
  }

  private func isOfStreet(_ expression: DateExpression) -> Bool {
    guard expression.start.year == nil else { return false }
    let first = expression.tokens.lowerBound
    let isPoint = reader.folded(first - 1) == "."
    return words.has("street", reader.folded(isPoint ? first - 2 : first - 1))
      || words.has("street", reader.folded(expression.tokens.upperBound))
  }

  private func isOfFile(_ expression: DateExpression) -> Bool {
    ["image", "img", "photo", "video", "screenshot", "скриншот"].contains(
      reader.folded(expression.tokens.lowerBound - 1))
  }
}
