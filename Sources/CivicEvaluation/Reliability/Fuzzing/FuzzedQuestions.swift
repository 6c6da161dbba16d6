internal import CivicEvents
internal import CivicReports
internal import CivicText

/// Questions to a small database, and words that are searched for in it.
enum FuzzedQuestions {
  static func ask(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    var options = QuestionOptions(language: input.choice([nil, .kk, .ru, .en]), today: "2026-03-31")
    options.homeRegion = input.choice([nil, "KZ-15", "KZ-75"])
    options.limit = input.choice([nil, 1, 0, Int.max, -1])
    options.explains = input.choice([false, true])
    let (question, before) = input.twoTexts
    if !before.isEmpty { options.after = [before] }
    let made = try FuzzDatabase.shared.get()
    let answer = try made.database.ask(question, options: options, names: made.names)
    let content = answer.answer
    try promise(
      (content.kind == .none) == (content.reason != nil),
      "an answer that is none has a reason, another has none")
    try promise(content.kind != .none || content.items.isEmpty, "no answer has no items")
    try promise(
      content.count >= 0 && content.items.count <= max(content.count, content.items.count),
      "a count is none below 0")
    try promise(
      options.limit.map { content.items.count <= max($0, 0) } ?? true, "no more is listed than was asked for")
    try promise(answer.evidence.allSatisfy { $0.start <= $0.end }, "evidence is a range")
    guard FuzzInput.isOne(in: 4, bytes) else { return }
    try promise(
      try made.database.ask(question, options: options, names: made.names) == answer,
      "a question is answered the same twice")
  }

  static func search(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let limit = input.choice([20, 1, 0, Int.max])
    let words = input.text
    let made = try FuzzDatabase.shared.get()
    let answer: SearchAnswer
    do {
      answer = try made.database.search(words, limit: limit)
    } catch {
      try promise(
        error.code == .nothingToSearch, "words are searched for, or there are none: \(error.code.rawValue)")
      return
    }
    for hit in answer.reports { try highlights(hit.highlights, in: hit.snippet) }
    for hit in answer.statements { try highlights(hit.highlights, in: hit.text) }
  }

  private static func highlights(_ ranges: [SearchHit.Highlight], in text: String) throws {
    let count = text.unicodeScalars.count
    for range in ranges {
      try promise(
        0 <= range.start && range.start < range.end && range.end <= count, "a highlight stands in its text")
    }
  }
}
