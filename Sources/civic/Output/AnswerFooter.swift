internal import CivicEvents
internal import CivicText

/// What stands below an answer: how much of it is shown, what it rests on, what was left out.
enum AnswerFooter {
  static func lines<Row>(_ answer: Answer<Row>, of subject: Query.Subject) -> [String] {
    let labels = Interface.labels
    guard answer.total > 0 else { return [Interface.text("answer.none")] + leftOut(answer, subject) }
    var first = labels.count("unit.\(subject.rawValue)", answer.total)
    if answer.rows.count < answer.total {
      first = labels.format("answer.shown", String(answer.rows.count), first)
    }
    let sentence = answer.restsOn.sentence(first, namesReports: subject != .reports, labels)
    return [sentence] + leftOut(answer, subject)
  }

  private static func leftOut<Row>(_ answer: Answer<Row>, _ subject: Query.Subject) -> [String] {
    var lines: [String] = []
    if let unknown = answer.unknownKind, unknown > 0 {
      lines.append(Interface.labels.count("answer.unknown-kind", unknown))
    }
    if answer.undatedLeftOut > 0 {
      let key = subject == .reports ? "answer.undated-reports" : "answer.undated"
      lines.append(Interface.labels.count(key, answer.undatedLeftOut))
    }
    return lines
  }
}
