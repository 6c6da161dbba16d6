internal import CivicText

/// A list of who was at an event, as people sign it: a row a person, with post and body.
///
/// Nothing but names, posts and bodies is taken from it: identity numbers, telephones, addresses and signatures are in no
/// report, text or database. Who is known by the list to be a child is counted, and not named.
public struct AttendanceSheet: Sendable {
  /// The file's name, without the folders that it lies in.
  public let file: String
  /// What the columns are taken for, a sheet a line: "name ← Аты-жөні, post ← Лауазымы".
  public let maps: [String]
  /// Rows with neither a person nor a body, by their addresses: sums, remarks, names that are none.
  public private(set) var leftOut: [String] = []
  /// How many rows are of children.
  public private(set) var protected = 0

  private let language: Language
  private var text: CellText
  private var bodies: [ParticipantReading] = []
  private var people: [PersonReading] = []
  private var groups: [GroupKind: GroupReading] = [:]

  public var persons: Int { people.count }
  public var organizations: Int { bodies.count }

  /// - Parameters:
  ///   - path: CSV or XLSX.
  ///   - columns: nil where the headings tell.
  /// - Throws: `ReportError` where it is no such list.
  public init(_ path: String, columns: ColumnMap<AttendanceField>? = nil) throws(ReportError) {
    let tables = try HeadedTable.all(of: path, columns, needed: "name=…,post=…,organization=…") { known in
      !known.isDisjoint(with: [.name, .surname, .organization])
    }
    file = path.split(separator: "/").last.map(String.init) ?? path
    maps = tables.map(\.map)
    text = CellText(heading: file)
    language = SheetLanguage.of(tables, rows: 200)
    for table in tables {
      for row in table.rows { add(row.cells, row.number, of: table) }
    }
    if people.isEmpty, bodies.isEmpty, groups.isEmpty { throw ReportError(path, .nothingListed) }
  }

  private mutating func add(_ row: [String], _ number: Int, of table: HeadedTable<AttendanceField>) {
    var values: [AttendanceField: (column: Int, text: String)] = [:]
    for (column, field) in table.fields where row.indices.contains(column) && !row[column].isEmpty {
      values[field] = (column, row[column])
    }
    let sheet = table.table.name
    func label(_ column: Int) -> String {
      "\(CellText.address(column, number, sheet: sheet)) \(table.headings[column])"
    }
    let typed = [AttendanceField.name, .surname, .givenName, .patronymic].compactMap { values[$0] }
    let full = typed.map(\.text).joined(separator: " ")
    let body = values[.organization].flatMap { BodyCell($0.text, language) }
    let isOfChild = ChildRow.isChild(
      post: values[.post]?.text, child: values[.child].map { ($0.text, table.headings[$0.column]) }, language)
    let isChild = isOfChild && !typed.isEmpty
    // Columns tell which is the surname.
    let inOrder = [AttendanceField.name, .givenName, .patronymic, .surname].compactMap { values[$0]?.text }
    let person = typed.isEmpty ? nil : PersonCell(inOrder.joined(separator: " "), language)
    guard person != nil || typed.isEmpty && body != nil else {
      leftOut.append(CellText.address(0, number, sheet: sheet))
      return
    }
    var line: [(label: String, value: String)] = []
    if let first = typed.first {
      line.append((label(first.column), isChild ? Self.unnamed : full))
    }
    if let post = values[.post] { line.append((label(post.column), post.text)) }
    if let cell = values[.organization] { line.append((label(cell.column), cell.text)) }
    let cells = text.addLine(line)
    if isChild, let name = cells.first {
      count(values[.post].map { _ in cells[1] }, heading: name, label: line[0].label)
    } else if let person, let cell = cells.first {
      people.append(
        PersonReading(
          name: person.name, position: values[.post]?.text, organization: body?.name, role: .participant,
          presence: .present, mention: Mention(cell.range, EventRow.confidence)))
    }
    if let body, let cell = cells.last {
      bodies.append(
        ParticipantReading(
          name: body.name, legalForm: body.legalForm, kind: body.kind, presence: .present,
          mention: Mention(cell.range, EventRow.confidence)))
    }
  }

  /// What stands for a child's name.
  private static let unnamed = "●●●"

  private mutating func count(_ post: Cell?, heading: Cell, label: String) {
    protected += 1
    // Where no post tells, the heading of the names is all that there is to show.
    let start = heading.range.lowerBound - 2 - label.unicodeScalars.count
    let shown = post ?? Cell(text: label, range: start..<heading.range.lowerBound - 2)
    let known = groups[.students]
    groups[.students] = GroupReading(
      text: known?.text ?? shown.text, kind: .students, count: (known?.count ?? 0) + 1, countBasis: .exact,
      total: false, mention: known?.mention ?? Mention(shown.range, EventRow.confidence))
  }

  /// What the list says of the event.
  ///
  /// - Parameters:
  ///   - nativeID: what tells it apart among the lists of all events.
  ///   - place: the event's, by which its people and bodies are known.
  package func reading(nativeID: String, place: PlaceReading) -> Reading {
    var event = EventReading(kind: .other, status: .held)
    event.place = place
    event.evidence["status"] = Mention(0..<file.unicodeScalars.count, EventRow.confidence)
    event.participants = bodies
    event.people = people
    event.groups = Array(groups.values)
    let report = Report(
      title: file, language: language, text: text.text, nativeID: nativeID, form: .attendance)
    return Reading(report: report.header, events: [event], text: report.text)
  }
}

/// Whether a row of a list is of a child.
private enum ChildRow {
  /// - Parameter child: what stands in a column of classes or ages, and its heading.
  static func isChild(post: String?, child: (text: String, heading: String)?, _ language: Language) -> Bool {
    if let child {
      // An age from 18 on is no child's; "7Б" is a class, and so is 7.
      let number = Int(child.text.prefix { $0.isNumber })
      if let number, number >= 1, number < 18 { return true }
      if number == nil { return isChild(child.text, language) }
    }
    return post.map { isChild($0, language) } ?? false
  }

  /// "9 «А» сынып оқушысы", "ученица", and not "учитель 9 класса".
  private static func isChild(_ text: String, _ language: Language) -> Bool {
    let document = Document(text, language: language)
    let cues = ProtectedCues(document).cues
    guard cues.contains(where: { $0.kind != .grown }), !cues.contains(where: { $0.kind == .grown }) else {
      return false
    }
    let tokens = Set(cues.flatMap(\.tokens))
    return Posts.of(language).phrases(in: document).allSatisfy { phrase in
      phrase.allSatisfy { tokens.contains($0) }
    }
  }
}
