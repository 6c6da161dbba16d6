/// What a column of a table may hold: the fields of one sort of table. Their headings stand in each language's `labels.tsv`.
public protocol TableField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The vocabulary of the headings: "table-column".
  static var headings: String { get }
}

/// Of a table of events.
public enum EventField: String, TableField {
  case title, kind, status, date, end, place, venue, organizer, participants, count, speakers, topic, link,
    note
  /// What numbers the rows in the user's own list: tells a row apart wherever it stands.
  case id

  public static let headings = "table-column"
}

/// Of a register of bodies.
public enum RegisterField: String, TableField {
  /// The business identification number.
  case bin
  case name
  case nameKk = "name-kk"
  case nameRu = "name-ru"
  case nameEn = "name-en"
  case shortName = "short-name"
  case legalForm = "legal-form"
  case kind, region, place, status

  public static let headings = "register-column"
}

/// Of an attendance list.
public enum AttendanceField: String, TableField {
  case name, surname
  case givenName = "given-name"
  case patronymic, post, organization
  /// A class or an age, by which a person is known to be a child; stored of nobody.
  case child

  public static let headings = "attendance-column"
}
