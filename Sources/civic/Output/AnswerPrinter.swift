internal import CivicEvents

extension RowList {
  /// Prints an answer: its rows, and below a table what they rest on. Beside rows for a program that is a message.
  func print(_ answer: Answer<Row>, of subject: Query.Subject, as format: OutputFormat?) throws
  where Row: Codable & Sendable & Equatable {
    try print(answer.rows, as: format)
    let footer = AnswerFooter.lines(answer, of: subject)
    guard format == nil, !answer.rows.isEmpty else {
      footer.forEach(Messages.say)
      return
    }
    let terminal = Terminal.output
    terminal.print(
      [""] + footer.flatMap { Paragraph.lines(StyledText($0, .dim), indent: 0, width: terminal.width) })
  }
}
