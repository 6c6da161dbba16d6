internal import CivicText

/// A row of a table of events → the reading of its one event.
///
/// What a person has typed into a field of a table is taken as they typed it, with a confidence of 0.9: they knew what the
/// field was for, and may have mistyped. What a reader has to take out of a cell (a body among others, a town) has the
/// lower of this and the reader's own.
struct EventRow {
  static let confidence = 0.9

  private let text: ReportText
  private let report: Report
  private let cells: [EventField: [Cell]]

  /// - Parameter language: of the whole table, for rows that are too short to tell.
  /// - Throws: `.emptyRow`, `.textTooLong`.
  init(
    _ row: [String], headings: [String], fields: [Int: EventField], language: Language?
  ) throws(ReportError.Reason) {
    let values = row.enumerated().filter { !$0.element.isEmpty }
    var text = CellText()
    let cells = text.addLine(
      values.map { (headings.indices.contains($0.offset) ? headings[$0.offset] : "", $0.element) })
    var found: [EventField: [Cell]] = [:]
    for (value, cell) in zip(values, cells) {
      if let field = fields[value.offset] { found[field, default: []].append(cell) }
    }
    try self.init(text.text, found, language: language)
  }

  /// - Parameters:
  ///   - text: that the cells stand in.
  ///   - language: for a text that is too short to tell.
  /// - Throws: `.emptyRow`, `.textTooLong`.
  init(
    _ text: String, _ cells: [EventField: [Cell]], language: Language?
  ) throws(ReportError.Reason) {
    guard cells[.title] != nil || cells[.date] != nil else { throw .emptyRow }
    try TextLength.check(text)
    let values = cells.values.flatMap { $0.map(\.text) }.sorted().joined(separator: " ")
    report = Report(language: SheetLanguage.of(values, else: language, in: text), text: text)
    self.text = ReportText(report)
    self.cells = cells
  }

  /// What tells the row from others wherever it stands: its number in the user's own list, else title, day and place.
  var key: String {
    if let id = cell(.id) { return Labels.folded(id.text) }
    let signs = [EventField.title, .date, .place].map { cell($0).map { Labels.folded($0.text) } ?? "" }
    return String(Digest.sha256(signs.joined(separator: "\n")).prefix(12))
  }

  /// - Throws: `.wrongCell`.
  func reading(nativeID: String?, form: ReportForm) throws(ReportError.Reason) -> Reading {
    var report = report
    report.nativeID = nativeID
    report.form = form
    return Reading(report: report.header, events: [try event()], text: report.text)
  }

  private func cell(_ field: EventField) -> Cell? { cells[field]?.first }

  private func event() throws(ReportError.Reason) -> EventReading {
    var event = EventReading(kind: .other, status: .unknown)
    setKind(&event)
    if let cell = cell(.title) {
      event.title = BodyCell.unquoted(cell.text)
      event.evidence["title"] = mention(cell)
    }
    try setDates(&event)
    setPlace(&event)
    setParties(&event)
    if let cell = cell(.count), let group = group(cell) { event.groups.append(group) }
    let wasAttended = !event.participants.isEmpty || !event.groups.isEmpty
    let status = cell(.status).flatMap { Labels.value($0.text, in: "event-status") }
    event.status = status.flatMap { EventStatus(rawValue: $0) } ?? (wasAttended ? .held : .unknown)
    setTopics(&event)
    return event
  }

  private func mention(_ cell: Cell, _ confidence: Double = EventRow.confidence) -> Mention {
    Mention(cell.range, confidence)
  }

  private func tokens(_ cell: Cell) -> Range<Int> {
    between(text.document.token(at: cell.range.lowerBound), text.document.token(at: cell.range.upperBound))
  }

  private func setKind(_ event: inout EventReading) {
    if let cell = cell(.kind) {
      let words = text.cues.words(in: tokens(cell))
      if let kind = Labels.value(cell.text, in: "event-kind").flatMap({ EventKind(rawValue: $0) })
        ?? words.first?.kind
      {
        event.kind = kind
      }
      event.evidence["kind"] = mention(cell)
    } else if let cell = cell(.title), let word = text.cues.words(in: tokens(cell)).first {
      event.kind = word.kind
      event.evidence["kind"] = text.mention(word.tokens, 0.8)
    }
  }

  /// "12.03.2026", "12–14 марта 2026 года", "2026 жылғы 12 наурыз", a spreadsheet's number of the day.
  private func setDates(_ event: inout EventReading) throws(ReportError.Reason) {
    for field in [EventField.date, .end] {
      guard let cell = cell(field) else { continue }
      let found = text.dates.beginning(in: tokens(cell), \.tokens.lowerBound).first
      let serial = SerialDay.text(cell.text).map {
        $0.split(separator: ".").reversed().joined(separator: "-")
      }
      guard let start = found?.start ?? serial else { throw .wrongCell(field.rawValue) }
      let confidence = min(found?.confidence ?? Self.confidence, Self.confidence)
      if field == .date {
        event.start = start
        event.end = found?.end
        event.evidence["start"] = mention(cell, confidence)
        if event.end != nil { event.evidence["end"] = mention(cell, confidence) }
      } else if start != event.start {
        if let first = event.start, start < first { throw .wrongCell(field.rawValue) }
        event.end = start
        event.evidence["end"] = mention(cell, confidence)
      }
    }
  }

  private func setPlace(_ event: inout EventReading) {
    if let cell = cell(.venue) {
      event.place.venue = cell.text
      event.evidence["venue"] = mention(cell)
    }
    guard let cell = cell(.place) else { return }
    let places = text.places.beginning(in: tokens(cell), \.tokens.lowerBound)
    for place in places {
      let mention = text.mention(place.tokens, min(place.confidence, Self.confidence))
      switch place.kind {
      case .settlement where event.place.settlement == nil: event.place.settlement = place.name
      case .district where event.place.district == nil: event.place.district = place.name
      case .region where event.place.region == nil: event.place.region = place.name
      default: continue
      }
      event.evidence[place.kind.rawValue] = mention
    }
    guard places.isEmpty else { return }
    // "Рудный" is an adjective elsewhere; in this column it is a town.
    let isHall = !text.venues.beginning(in: tokens(cell), \.tokens.lowerBound).isEmpty
    if !isHall, cell.text.split(separator: " ").count <= 2 {
      event.place.settlement = cell.text
      event.evidence["settlement"] = mention(cell, 0.8)
    } else if cells[.venue] == nil {
      event.place.venue = cell.text
      event.evidence["venue"] = mention(cell)
    }
  }

  private func setParties(_ event: inout EventReading) {
    for body in (cells[.organizer] ?? []).flatMap({ bodies(in: $0) }) {
      event.organizers.append(
        OrganizerReading(
          name: body.name, legalForm: body.legalForm, kind: body.kind, role: .organizer, support: nil,
          mention: body.mention))
    }
    for cell in cells[.participants] ?? [] {
      let people = people(in: cell, role: .participant)
      event.people += people
      for body in bodies(in: cell, besides: people) {
        event.participants.append(
          ParticipantReading(
            name: body.name, legalForm: body.legalForm, kind: body.kind, presence: .present,
            mention: body.mention))
      }
    }
    for cell in cells[.speakers] ?? [] { event.speakers += people(in: cell, role: .speaker) }
  }

  private typealias Body = (name: String, legalForm: String?, kind: OrganizationKind, mention: Mention)

  /// The bodies that a cell lists: those that the reader of texts finds in it, and of what is parted by semicolons each
  /// part that it does not know as one, a body of unknown kind.
  private func bodies(in cell: Cell, besides people: [PersonReading] = []) -> [Body] {
    let range = tokens(cell)
    let found =
      text.organizations(in: range)
      + text.venues.beginning(in: range, \.tokens.lowerBound)
    var bodies: [Body] = found.map { span in
      let legalForm = span.legalForm
      return (
        span.name, legalForm, span.kind, text.mention(span.tokens, min(span.confidence, Self.confidence))
      )
    }
    for part in parts(of: cell, at: found.isEmpty && people.isEmpty ? [";", ","] : [";"]) {
      let isRead =
        bodies.contains { $0.mention.range.overlaps(part.range) }
        || people.contains { $0.mention.range.overlaps(part.range) }
      let isPlace = text.places.contains {
        $0.range.overlaps(part.range) && $0.range.count * 2 >= part.range.count
      }
      guard !isRead, !isPlace, part.text.count(where: \.isLetter) >= 3, part.text.first?.isLowercase != true
      else {
        continue
      }
      bodies.append((BodyCell.unquoted(part.text), nil, .unknown, mention(part, 0.8)))
    }
    return bodies.sorted { $0.mention.start < $1.mention.start }
  }

  private func people(in cell: Cell, role: PersonRole) -> [PersonReading] {
    if let person = typed(cell, role) { return [person] }
    return text.people(in: tokens(cell)).filter { !$0.isReference }.map { person in
      PersonReading(
        name: person.name, position: person.position,
        organization: person.organization.flatMap { text.organization($0)?.name }, role: role,
        presence: .present,
        mention: text.mention(person.tokens, min(person.confidence, Self.confidence)))
    }
  }

  /// "Name; post; body", as a form asks for one person; nil for what is a list.
  private func typed(_ cell: Cell, _ role: PersonRole) -> PersonReading? {
    let parts = parts(of: cell, at: [";"])
    guard (2...3).contains(parts.count),
      parts.dropFirst().allSatisfy({ text.people(in: tokens($0)).isEmpty }),
      let name = PersonCell(parts[0].text, report.language)
    else { return nil }
    let body = parts.count == 3 ? BodyCell(parts[2].text, report.language) : nil
    return PersonReading(
      name: name.name, position: parts[1].text, organization: body?.name, role: role, presence: .present,
      mention: mention(parts[0]))
  }

  /// The parts of a list, outside of quotation marks.
  private func parts(of cell: Cell, at marks: Set<Character>) -> [Cell] {
    var parts: [Cell] = []
    var depth = 0
    var start = cell.range.lowerBound
    var part = ""
    func end(_ offset: Int) {
      let lead = part.unicodeScalars.prefix { $0 == " " }.count
      let clean = part.trimming { $0 == " " }
      if !clean.isEmpty {
        parts.append(Cell(text: clean, range: start + lead..<start + lead + clean.unicodeScalars.count))
      }
      part = ""
      start = offset
    }
    var offset = cell.range.lowerBound
    for character in cell.text {
      if "«“„".contains(character) { depth += 1 }
      if "»”".contains(character) { depth -= 1 }
      offset += character.unicodeScalars.count
      if depth <= 0, marks.contains(character) { end(offset) } else { part.append(character) }
    }
    end(offset)
    return parts
  }

  /// "45", "45 человек", "более 45", "45+", "шамамен 45".
  private func group(_ cell: Cell) -> GroupReading? {
    let digits = cell.text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == " " || $0 == "\u{A0}" }
      .filter(\.isNumber)
    guard let count = Int(digits), count > 0, digits.count <= 6 else { return nil }
    let small = cell.text.lowercased()
    let basis: CountBasis =
      ["более", "свыше", "больше", "астам", "артық", "over", "more", "+"].contains { small.contains($0) }
      ? .over
      : ["около", "примерно", "шамамен", "жуық", "about", "~"].contains { small.contains($0) }
        ? .about : .exact
    return GroupReading(
      text: cell.text, kind: .other, count: count, countBasis: basis, total: true, mention: mention(cell))
  }

  private func setTopics(_ event: inout EventReading) {
    let parts = (cells[.topic] ?? []).flatMap { self.parts(of: $0, at: [";", ","]) }
    for part in parts {
      guard let topic = Labels.value(part.text, in: "topic"),
        !event.topics.contains(where: { $0.topic == topic })
      else { continue }
      event.topics.append(TopicReading(topic: topic, confidence: Self.confidence, mention: mention(part)))
    }
    if event.topics.isEmpty { TopicRule.apply(to: &event, text: text) }
  }
}
