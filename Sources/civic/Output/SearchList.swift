internal import CivicEvents
internal import CivicText

/// What was found: a table for each section, or rows of one kind for a program.
struct SearchList {
  private let answer: SearchAnswer

  init(_ answer: SearchAnswer) { self.answer = answer }

  func print(as format: OutputFormat?, terminal: Terminal = .output) throws {
    switch format {
    case .json: Swift.print(try JSONText.of(answer, laidOut: true))
    case nil where !answer.isEmpty:
      terminal.print(tables(width: terminal.width) + footer(width: terminal.width))
    default: try Self.rows.print(hits, as: format)
    }
    if answer.isEmpty { Messages.say(Interface.text("answer.none")) }
  }

  // MARK: - On a terminal

  private func tables(width: Int?) -> [StyledText] {
    let tables = [
      answer.names.isEmpty ? nil : Self.names.table(answer.names),
      answer.events.isEmpty ? nil : Self.events.table(answer.events),
      answer.statements.isEmpty ? nil : Self.statements.table(answer.statements),
      answer.reports.isEmpty ? nil : Self.reports(answer.topics).table(answer.reports),
    ]
    return Array(tables.compactMap { $0?.lines(width: width) }.joined(separator: [""]))
  }

  /// How many there are of each, and how to see the rest.
  private func footer(width: Int?) -> [StyledText] {
    let labels = Interface.labels
    var isMore = false
    let counts = SearchAnswer.Section.allCases.compactMap { section -> String? in
      guard let found = answer.found[section.rawValue], found.count > 0 else { return nil }
      let shown = shown(section)
      var text =
        labels.text(section.rawValue, in: "search-section") + ": \(found.count)" + (found.isLeast ? "+" : "")
      if shown < found.count {
        isMore = true
        text = labels.format("search.shown", text, String(shown))
      }
      return text
    }
    var lines = [counts.joined(separator: " · ")]
    if isMore { lines.append(Interface.text("search.more")) }
    for topic in answer.topics {
      lines.append(labels.format("search.topic", labels.text(topic, in: "topic"), topic))
    }
    return [""]
      + lines.filter { !$0.isEmpty }.flatMap {
        Paragraph.lines(StyledText($0, .dim), indent: 0, width: width)
      }
  }

  private func shown(_ section: SearchAnswer.Section) -> Int {
    switch section {
    case .names: answer.names.count
    case .events: answer.events.count
    case .statements: answer.statements.count
    // Those of a topic are not counted among those that have the words.
    case .reports: answer.reports.count { $0.matched != .topic }
    }
  }

  private static var names: RowList<NameHit, NameHit> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("search.name", wraps: true) { hit in
          StyledText([hit.name, hit.legalForm].compactMap { $0 }.joined(separator: ", "), .bold)
        },
        .init("kind") { hit in
          StyledText(
            hit.kind.map { Interface.labels.text($0, in: "organization-kind") }
              ?? Interface.text("search.person"))
        },
      ],
      details: { hit in hit.foundAs.map { [Table.Detail(text: StyledText($0, .dim))] } ?? [] },
      fields: [])
  }

  private static var events: RowList<EventBrief, EventBrief> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("date") {
          StyledText(EventText.date(start: $0.start, end: $0.end, noLaterThan: $0.noLaterThan))
        },
        .init("kind") { EventText.kind($0.kind, $0.status) },
        .init("title", wraps: true) { StyledText($0.title ?? "–", .bold) },
      ], fields: [])
  }

  private static var statements: RowList<StatementHit, StatementHit> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("speaker", wraps: true) {
          StyledText($0.speaker ?? Interface.text("statement.no-speaker"), .bold)
        },
      ],
      details: { hit in
        [
          Table.Detail(text: words(hit)),
          Table.Detail(text: EventText.brief(hit.event) + StyledText(" \(hit.report)", .id)),
        ]
      }, fields: [])
  }

  /// A quotation stands in quotation marks, a reported clause does not.
  private static func words(_ hit: StatementHit) -> StyledText {
    var text = marked(hit.text, hit.highlights)
    if hit.direct {
      // The marks of the interface's language stand around a space.
      let marks = EventText.quoted(" ").split(separator: " ").map(String.init)
      text = StyledText(marks.first ?? "") + text + StyledText(marks.last ?? "")
    } else {
      text.append(" (\(Interface.text("statement.reported")))", .dim)
    }
    return text + EvidenceText.mark(hit.state)
  }

  private static func reports(_ topics: [String]) -> RowList<SearchHit, SearchHit> {
    RowList(
      columns: [
        .init("id") { StyledText($0.report.description, .id) },
        .init("published") { StyledText($0.published ?? "–") },
        .init("title", wraps: true) { StyledText($0.title ?? "–", .bold) },
        .init("events", wraps: true) { hit in
          StyledText(hit.events.map(\.description).joined(separator: " "), .id)
        },
      ],
      details: { hit in
        var text = marked(hit.snippet, hit.highlights)
        if let why = why(hit, topics) { text.append(" (\(why))", .dim) }
        return [Table.Detail(text: text)]
      }, fields: [])
  }

  /// Why a report is found in which the words do not stand as they are typed.
  private static func why(_ hit: SearchHit, _ topics: [String]) -> String? {
    switch hit.matched {
    case .words: nil
    case .script: Interface.text("search.by-script")
    case .topic:
      Interface.labels.format(
        "search.by-topic", topics.map { Interface.labels.text($0, in: "topic") }.joined(separator: ", "))
    }
  }

  /// The words that were searched for standing out.
  private static func marked(_ text: String, _ highlights: [SearchHit.Highlight]) -> StyledText {
    let scalars = Array(text.unicodeScalars)
    var styled = StyledText()
    var position = 0
    func append(upTo end: Int, _ style: StyledText.Style) {
      guard end > position, end <= scalars.count else { return }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[position..<end])
      styled.append(String(view), style)
      position = end
    }
    for highlight in highlights {
      append(upTo: highlight.start, .plain)
      append(upTo: highlight.end, .mark)
    }
    append(upTo: scalars.count, .plain)
    return styled
  }

  // MARK: - For a program

  /// One thing that was found, of any section.
  private struct Hit: Encodable {
    let section: SearchAnswer.Section
    let id: TypedID
    let name: String?
    let kind: String?
    let text: String?
    let date: String?
    let source: String?
    let language: String?
    let report: TypedID?
    let events: [TypedID]
    let matched: SearchHit.Match
  }

  private var hits: [Hit] {
    answer.names.map {
      Hit(
        section: .names, id: $0.id, name: $0.name, kind: $0.kind ?? "person", text: $0.foundAs, date: nil,
        source: nil,
        language: nil, report: nil, events: [], matched: .words)
    }
      + answer.events.map {
        Hit(
          section: .events, id: $0.id, name: $0.title, kind: $0.kind.rawValue, text: nil,
          date: $0.start ?? $0.noLaterThan,
          source: nil, language: nil, report: nil, events: [$0.id], matched: .words)
      }
      + answer.statements.map {
        Hit(
          section: .statements, id: $0.id, name: $0.speaker, kind: $0.direct ? "direct" : "reported",
          text: $0.text,
          date: $0.event.start ?? $0.event.noLaterThan, source: nil, language: $0.language, report: $0.report,
          events: [$0.event.id], matched: .words)
      }
      + answer.reports.map {
        Hit(
          section: .reports, id: $0.report, name: $0.title, kind: nil, text: $0.snippet, date: $0.published,
          source: $0.source, language: $0.language, report: $0.report, events: $0.events, matched: $0.matched)
      }
  }

  private static var rows: RowList<Hit, Hit> {
    RowList(
      columns: [],
      fields: [
        .init("section") { $0.section.rawValue }, .init("id") { $0.id.description },
        .init("name") { $0.name },
        .init("kind") { $0.kind }, .init("text") { $0.text }, .init("date") { $0.date },
        .init("source") { $0.source }, .init("language") { $0.language },
        .init("report") { $0.report?.description },
        .init("events") { $0.events.map(\.description).joined(separator: "; ") },
        .init("matched") { $0.matched.rawValue },
      ])
  }
}
