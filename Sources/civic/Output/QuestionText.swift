internal import CivicEvents
internal import CivicText

/// An answer for a person: how the question was understood, what was found, and where it stands.
struct QuestionText {
  let answer: QuestionAnswer
  /// Print sentences.
  let cite: Bool
  private let labels: Labels

  init(_ answer: QuestionAnswer, cite: Bool) {
    self.answer = answer
    self.cite = cite
    labels = Labels(answer.language)
  }

  func lines(width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    func add(_ text: StyledText, indent: Int = 0) {
      lines += Paragraph.lines(text, indent: indent, width: width)
    }
    if !answer.understood.text.isEmpty {
      add(StyledText(labels.format("ask.understood", answer.understood.text), .dim))
    }
    for read in answer.understood.read {
      add(StyledText(labels.format("ask.read", read.typed, read.read), .warning))
    }
    if let explanation = answer.explanation {
      for word in explanation.words { add(StyledText(word, .dim), indent: 2) }
      if let query = explanation.query { lines += ExplanationText.lines(query) }
    }
    if !lines.isEmpty { lines.append("") }
    if let reason = answer.answer.reason {
      add(StyledText(refusal(reason), .bold))
      for candidate in answer.answer.candidates { add(named(candidate), indent: 2) }
      return lines
    }
    if answer.answer.kind == .count { add(StyledText(String(answer.answer.count), .bold)) }
    for item in answer.answer.items { self.item(item).forEach { add($0.text, indent: $0.indent) } }
    lines.append("")
    add(StyledText(footer, .dim))
    return lines
  }

  // MARK: - Items

  private func item(_ item: QuestionAnswer.Item) -> [(text: StyledText, indent: Int)] {
    var lines: [(text: StyledText, indent: Int)] = [(headed(item), 0)]
    if let text = item.text, answer.answer.kind == .statements || answer.answer.kind == .outcomes {
      lines.append((StyledText(labels.format("quote", text)), 2))
    }
    let evidence = answer.evidence.filter { $0.item == item.id }
    guard cite else { return lines }
    var seen: Set<String> = []
    for passage in evidence where seen.insert(passage.sentence).inserted {
      var line = EvidenceText.quotation(passage.sentence, [passage.passage])
      line.append(EvidenceText.mark(passage.state))
      line.append(" \(passage.fact) \(passage.report)", .id)
      lines.append((line, 2))
    }
    return lines
  }

  private func headed(_ item: QuestionAnswer.Item) -> StyledText {
    var line = named(item)
    switch answer.answer.kind {
    case .organizations, .people, .topics, .count:
      if let count = item.count, answer.understood.kind != .count || item.event == nil {
        line.append(" · " + labels.count("unit.events", count))
      }
    case .date:
      line.append(
        date(item).map { " · \($0)" } ?? (item.count.map { " · " + labels.count("unit.events", $0) } ?? ""),
        .bold)
    case .place:
      line.append(
        item.place.map { " · \($0)" } ?? (item.count.map { " · " + labels.count("unit.events", $0) } ?? ""),
        .bold)
    case .events: line.append([date(item), item.place].compactMap(\.self).map { " · \($0)" }.joined())
    case .statements, .outcomes, .reports:
      line.append([date(item)].compactMap(\.self).map { " · \($0)" }.joined())
    case .none: break
    }
    if !cite, let first = answer.evidence.first(where: { $0.item == item.id }) {
      let more = Set(answer.evidence.filter { $0.item == item.id }.map(\.fact)).count - 1
      line.append(" \(first.fact)" + (more > 0 ? " +\(more)" : ""), .id)
    }
    return line
  }

  private func named(_ item: QuestionAnswer.Item) -> StyledText {
    var line = StyledText()
    if TypedID(item.id) != nil { line.append(item.id + " ", .id) }
    line.append(item.name, .bold)
    if let kind = item.kind {
      let vocabulary = TypedID(item.id)?.kind == .organization ? "organization-kind" : "event-kind"
      let label = labels.text(kind, in: vocabulary)
      if label != kind { line.append(" (\(label))", .dim) }
    }
    if answer.answer.kind == .people, let text = item.text { line.append(", " + text) }
    return line
  }

  private func date(_ item: QuestionAnswer.Item) -> String? {
    item.date.map { date in item.end.map { "\(date) – \($0)" } ?? date }
  }

  // MARK: - Around them

  private var footer: String {
    let content = answer.answer
    var parts: [String] = []
    if content.kind != .count { parts.append(labels.format("ask.found", String(content.count))) }
    if content.items.count < content.count, content.kind != .count {
      parts.append(labels.format("ask.shown", String(content.items.count)))
    }
    parts.append(
      labels.format(
        "ask.rests-on", labels.count("unit.reports", answer.restsOn.reports),
        labels.count("unit.facts", answer.restsOn.unreviewed)))
    if content.unknownKind > 0 { parts.append(labels.count("answer.unknown-kind", content.unknownKind)) }
    if content.undatedLeftOut > 0 { parts.append(labels.count("ask.undated", content.undatedLeftOut)) }
    return parts.joined(separator: "; ")
  }

  private func refusal(_ reason: QuestionAnswer.Reason) -> String {
    let words = answer.answer.words.map { labels.format("quote", $0) }.joined(separator: ", ")
    switch reason {
    case .notUnderstood:
      return words.isEmpty ? labels.text("ask.no-question") : labels.format("ask.not-understood", words)
    case .ambiguous:
      return words.isEmpty ? labels.text("ask.several") : labels.format("ask.ambiguous", words)
    case .notInData:
      return words.isEmpty ? labels.text("ask.not-in-data") : labels.format("ask.unknown-name", words)
    }
  }
}
