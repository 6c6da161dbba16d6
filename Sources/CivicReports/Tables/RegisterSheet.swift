internal import CivicText

/// A user's register of bodies: a row a body, with its names in up to three languages. Only columns that are known are
/// taken in: who heads a body and how to reach them is in no text or database.
public struct RegisterSheet: Sendable {
  /// Something to know of a row.
  public struct Problem: Sendable, Equatable {
    public enum Code: String, Sendable {
      /// Its number has a wrong check digit or is no number: the row counts without it.
      case wrongNumber = "wrong-number"
      /// It is a person's number: the row counts without it.
      case personsNumber = "persons-number"
      /// An earlier row has its number: the two are one body.
      case sameNumber = "same-number"
      /// There is no name in it: it was left out.
      case noName = "no-name"
      /// Its kind or region is not known.
      case unknownWord = "unknown-word"
    }

    public let code: Code
    /// The address of the cell, or of the row's first one: "C7".
    public let cell: String
    /// What stands there; empty for a person's number.
    public let value: String
  }

  /// The name that tells the register from others, and its newer versions to be the same one.
  public let name: String
  /// What the columns are taken for, a sheet a line.
  public let maps: [String]
  public private(set) var problems: [Problem] = []
  public private(set) var entries: [RegisterEntry] = []

  private let language: Language
  private var text: CellText
  private var rowOfNumber: [String: String] = [:]

  /// - Parameters:
  ///   - path: CSV or XLSX.
  ///   - name: by default the file's, without the folders that it lies in.
  ///   - columns: nil where the headings tell.
  /// - Throws: `ReportError` where it is no register.
  public init(
    _ path: String, name: String? = nil, columns: ColumnMap<RegisterField>? = nil
  ) throws(ReportError) {
    let tables = try HeadedTable.all(of: path, columns, needed: "bin=…,name=…") { known in
      !known.isDisjoint(with: Set(Self.nameFields)) && known.count >= 2
    }
    self.name = name ?? path.split(separator: "/").last.map(String.init) ?? path
    maps = tables.map(\.map)
    text = CellText(heading: self.name)
    language = SheetLanguage.of(tables, rows: 100)
    for table in tables {
      for row in table.rows { add(row.cells, row.number, of: table) }
    }
    if entries.isEmpty { throw ReportError(path, .nothingListed) }
  }

  private static let nameFields: [RegisterField] = [.name, .nameRu, .nameKk, .nameEn, .shortName]

  package var reading: Reading {
    let report = Report(
      title: name, language: language, text: text.text, nativeID: "register:\(name)", form: .register)
    return Reading(report: report.header, events: [], register: entries, text: report.text)
  }

  private mutating func add(_ row: [String], _ number: Int, of table: HeadedTable<RegisterField>) {
    let known = table.fields.sorted { $0.key < $1.key }.filter {
      row.indices.contains($0.key) && !row[$0.key].isEmpty
    }
    func address(_ column: Int) -> String { CellText.address(column, number, sheet: table.table.name) }
    let isNamed = known.contains {
      Self.nameFields.contains($0.value) && row[$0.key].contains(where: \.isLetter)
    }
    guard isNamed else {
      // A row of sums or of numbers of columns is nobody's.
      if known.contains(where: { $0.value == .bin && row[$0.key].count(where: \.isNumber) >= 9 }) {
        problems.append(Problem(code: .noName, cell: address(known.first?.key ?? 0), value: ""))
      }
      return
    }
    let cells = text.addLine(known.map { ("\(address($0.key)) \(table.headings[$0.key])", row[$0.key]) })
    var values: [RegisterField: (cell: Cell, address: String)] = [:]
    for (column, cell) in zip(known, cells) { values[column.value] = (cell, address(column.key)) }
    let form = values[.legalForm]?.cell.text
    let named = names(values, form)
    if named.isEmpty { return }
    let place = place(values)
    let kinds = named.map(\.body.kind).filter { $0 != .unknown }
    entries.append(
      RegisterEntry(
        names: named.map(\.name), kind: kind(values) ?? kinds.first ?? .unknown, legalForm: form,
        bin: businessNumber(values[.bin]), region: place.region, settlement: place.settlement,
        status: values[.status].map { Labels.value($0.cell.text, in: "register-status") ?? $0.cell.text },
        mention: Mention(text.line, EventRow.confidence)))
  }

  private func names(
    _ values: [RegisterField: (cell: Cell, address: String)], _ form: String?
  ) -> [(name: RegisterEntry.Name, body: BodyCell)] {
    let languages: [RegisterField: Language] = [.nameKk: .kk, .nameRu: .ru, .nameEn: .en]
    return Self.nameFields.compactMap { field in
      guard let cell = values[field]?.cell else { return nil }
      let own = languages[field] ?? SheetLanguage.of(cell.text)
      // A legal form is written in one language.
      let isForm = form.map { SheetLanguage.of($0) == own || languages[field] == nil } ?? false
      guard let body = BodyCell(cell.text, own, legalForm: isForm ? form : nil) else { return nil }
      return (
        RegisterEntry.Name(
          name: body.name, legalForm: body.legalForm, language: own,
          mention: Mention(cell.range, EventRow.confidence)), body
      )
    }
  }

  private mutating func kind(_ values: [RegisterField: (cell: Cell, address: String)]) -> OrganizationKind? {
    guard let (cell, address) = values[.kind] else { return nil }
    if let kind = Labels.value(cell.text, in: "organization-kind").flatMap({ OrganizationKind(rawValue: $0) })
    {
      return kind
    }
    if let kind = BodyCell("\(cell.text) «Аа»", SheetLanguage.of(cell.text))?.kind, kind != .unknown {
      return kind
    }
    problems.append(Problem(code: .unknownWord, cell: address, value: cell.text))
    return nil
  }

  private mutating func place(
    _ values: [RegisterField: (cell: Cell, address: String)]
  ) -> (region: String?, settlement: String?) {
    var region: String?
    var settlement: String?
    for field in [RegisterField.region, .place] {
      guard let (cell, address) = values[field] else { continue }
      let named = Places.regionCode(named: cell.text)
      let town = Places.town(named: cell.text, isAlone: true)
      let found = Places.find(in: Document(cell.text, language: SheetLanguage.of(cell.text)))
      region =
        region ?? named ?? found.first { $0.kind == .region }?.regionCode ?? town?.regionCode
        ?? found.lazy.compactMap(\.regionCode).first
      settlement =
        settlement ?? found.first { $0.kind == .settlement }?.name ?? (named == nil ? town?.kk : nil)
      if field == .region, region == nil {
        problems.append(Problem(code: .unknownWord, cell: address, value: cell.text))
      }
    }
    return (region, settlement)
  }

  /// "010140000123", "10140000123" of a spreadsheet that took it for a number, "1.0140000123E10".
  private mutating func businessNumber(_ value: (cell: Cell, address: String)?) -> String? {
    guard let (cell, address) = value else { return nil }
    var digits = cell.text.filter(\.isNumber)
    if cell.text.contains(where: { "eE".contains($0) }), let number = Double(cell.text),
      (0..<1e12).contains(number)
    {
      digits = String(Int(number))
    }
    if (9...11).contains(digits.count) { digits = String(repeating: "0", count: 12 - digits.count) + digits }
    let values = digits.utf8.map { $0 &- 48 }
    guard IdentityNumber.hasCheckDigit(values), IdentityNumber.isBodys(values) else {
      let isPersons = IdentityNumber.isPersons(values)
      problems.append(
        Problem(
          code: isPersons ? .personsNumber : .wrongNumber, cell: address, value: isPersons ? "" : cell.text))
      return nil
    }
    if let earlier = rowOfNumber[digits] {
      problems.append(Problem(code: .sameNumber, cell: address, value: earlier))
    } else {
      rowOfNumber[digits] = address
    }
    return digits
  }
}
