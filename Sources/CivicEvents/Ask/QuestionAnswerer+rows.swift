internal import CivicText

/// Rows of each kind as items of an answer.
extension QuestionAnswerer {
  func laidOut(_ answer: Answer<OrganizationRow>) -> QuestionAnswer {
    laid(.organizations, answer) { row in
      let item = QuestionAnswer.Item(
        id: row.id.description, name: row.name, kind: row.kind.rawValue, count: row.count)
      let passages = row.events.flatMap(\.evidence).map {
        passage(item, $0.fact, $0.state, $0.confidence, $0.report, $0.start, $0.end, $0.passage, $0.sentence)
      }
      return (item, passages)
    }
  }

  func laidOut(_ answer: Answer<PersonRow>) -> QuestionAnswer {
    laid(.people, answer) { row in
      let evidence = row.events.flatMap(\.evidence)
      let item = QuestionAnswer.Item(
        id: row.id.description, name: row.name, count: row.count,
        text: evidence.lazy.map { [$0.position, $0.organization?.name].compactMap(\.self) }
          .first { !$0.isEmpty }?.joined(separator: ", "))
      let passages = evidence.map {
        passage(item, $0.fact, $0.state, $0.confidence, $0.report, $0.start, $0.end, $0.passage, $0.sentence)
      }
      return (item, passages)
    }
  }

  func laidOut(_ answer: Answer<EventRow>) -> QuestionAnswer {
    laid(.events, answer) { row in
      let item = QuestionAnswer.Item(
        id: row.id.description, name: row.title ?? row.reports.first?.title ?? row.id.description,
        kind: row.kind.rawValue, date: row.start, end: row.end, place: place(row.place), reports: row.reports)
      // One passage for each thing that is told.
      var fields: Set<String> = []
      let passages = row.evidence.filter { fields.insert($0.field).inserted }.map {
        passage(item, $0.fact, $0.state, $0.confidence, $0.report, $0.start, $0.end, $0.passage, $0.sentence)
      }
      return (item, passages)
    }
  }

  func laidOut(_ answer: Answer<StatementRow>) -> QuestionAnswer {
    laid(.statements, answer) { row in
      let item = QuestionAnswer.Item(
        id: row.id.description, name: row.speaker.name ?? "", date: row.event.start,
        speaker: row.speaker.name, text: row.text, event: row.event.id.description, reports: [row.report])
      let passages = row.parts.map {
        passage(
          item, row.id, row.state, row.confidence, row.report.id, $0.start, $0.end, $0.passage, row.sentence)
      }
      return (item, passages)
    }
  }

  /// Who said what was found, each once; a group's words have no speaker who could be named.
  func laidOut(speakersOf answer: Answer<StatementRow>) -> QuestionAnswer {
    var told = answer
    told.rows.removeAll { $0.speaker.id == nil }
    var laid = laid(.people, told) { row in
      let item = QuestionAnswer.Item(
        id: row.speaker.id?.description ?? row.id.description, name: row.speaker.name ?? "",
        text: [row.speaker.position, row.speaker.organization?.name].compactMap(\.self).joined(
          separator: ", "))
      let passages = row.parts.map {
        passage(
          item, row.id, row.state, row.confidence, row.report.id, $0.start, $0.end, $0.passage, row.sentence)
      }
      return (item, passages)
    }
    var seen: Set<String> = []
    laid.answer.items.removeAll { !seen.insert($0.id).inserted }
    laid.answer.count = laid.answer.items.count
    if told.rows.contains(where: { $0.speaker.id?.kind == .organization }) {
      laid.answer.kind = .organizations
    }
    return laid
  }

  func laidOut(_ answer: Answer<ReportRow>) -> QuestionAnswer {
    laid(.reports, answer) { row in
      let brief = ReportBrief(id: row.id, sha256: row.sha256, title: row.title)
      let item = QuestionAnswer.Item(
        id: row.id.description, name: row.title ?? row.id.description, date: row.published, reports: [brief])
      return (item, [])
    }
  }

  func laidOut(_ answer: Answer<EventFactRow>) -> QuestionAnswer {
    laid(.outcomes, answer) { row in
      let item = QuestionAnswer.Item(
        id: row.id.description, name: row.text, kind: row.kind, count: row.count, date: row.event.start,
        speaker: row.by, text: row.text, event: row.event.id.description, reports: [row.report])
      let stands = passage(
        item, row.id, row.state, row.confidence, row.report.id, row.start, row.end, row.passage, row.sentence)
      return (item, [stands])
    }
  }

  func laidOut(_ answer: Answer<GroupedEventsRow>) -> QuestionAnswer {
    laid(.topics, answer) { row in
      let item = QuestionAnswer.Item(
        id: row.value, name: row.name?.text(language) ?? Labels(language).text(row.value, in: "topic"),
        count: row.count)
      let passages = row.evidence.map {
        passage(item, $0.fact, $0.state, $0.confidence, $0.report, $0.start, $0.end, $0.passage, $0.sentence)
      }
      return (item, passages)
    }
  }

  /// How many people reports say there were: of each event the number of everybody, where one is told.
  ///
  /// - Parameter words: for those who came, "delegates": their number, where it is told.
  func attendance(_ answer: Answer<EventFactRow>, _ words: [String]) -> QuestionAnswer {
    var counted = answer
    counted.rows = answer.rows.filter { $0.count != nil }
    let wanted = words.map { QuestionText.forms($0) }
    let named = counted.rows.filter { row in
      let told = Set(NameKey.words(row.text).flatMap { QuestionText.forms($0) })
      return !wanted.isEmpty && wanted.allSatisfy { !$0.isDisjoint(with: told) }
    }
    let totals = counted.rows.filter(\.total)
    // Other people than those asked for are no answer.
    if !wanted.isEmpty { counted.rows = named } else if !totals.isEmpty { counted.rows = totals }
    counted.total = counted.rows.count
    var laid = laidOut(counted)
    laid.answer.kind = .count
    let numbers = Set(counted.rows.compactMap(\.count))
    if numbers.count == 1, let number = numbers.first {
      laid.answer.count = number
    } else if numbers.count > 1 {
      // Where reports or events differ, there is no one number.
      laid.answer.candidates = laid.answer.items
      laid.answer.items = []
      laid.answer.count = 0
      laid.answer.kind = .none
      laid.answer.reason = .ambiguous
      laid.evidence = []
    }
    return laid
  }

  // MARK: - One shape

  private func passage(
    _ item: QuestionAnswer.Item, _ fact: TypedID, _ state: FactState, _ confidence: Double, _ report: TypedID,
    _ start: Int, _ end: Int, _ passage: String, _ sentence: String
  ) -> QuestionAnswer.Evidence {
    QuestionAnswer.Evidence(
      item: item.id, fact: fact, state: state, confidence: confidence, report: report, start: start, end: end,
      passage: passage, sentence: sentence)
  }

  private func laid<Row>(
    _ kind: QuestionAnswer.Kind, _ answer: Answer<Row>,
    _ item: (Row) -> (QuestionAnswer.Item, [QuestionAnswer.Evidence])
  ) -> QuestionAnswer {
    var content = QuestionAnswer.Content(
      kind, count: answer.total, undatedLeftOut: answer.undatedLeftOut, unknownKind: answer.unknownKind ?? 0)
    var evidence: [QuestionAnswer.Evidence] = []
    for row in answer.rows {
      let (item, passages) = item(row)
      content.items.append(item)
      evidence += passages
    }
    return QuestionAnswer(
      language: language,
      understood: .init(kind: kind, filters: [:], text: "", read: [], command: nil),
      answer: content, evidence: evidence,
      restsOn: .init(reports: answer.restsOn.reports, unreviewed: answer.restsOn.unreviewed))
  }

  private func place(_ row: PlaceRow) -> String? {
    let names = [
      row.venue, row.settlement?.text(language), row.district?.text(language), row.region?.text(language),
    ]
    var parts: [String] = []
    for name in names.compactMap(\.self) where !parts.contains(name) { parts.append(name) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
