internal import GRDB

/// The full-text indexes, and how what is searched for is asked of each: conditions for statements of SQL.
///
/// They hold keys alone (`content=''`); each row is found by the number of what it is of.
enum SearchedIndex {
  /// Reports by their titles, the names in them and all of their words; of the newest versions, and of no copies.
  static let reports = "report_search"
  /// Statements by their own words, by their facts.
  static let statements = "statement_search"
  /// Titles of events as reports have them, by their facts.
  static let titles = "title_search"
  /// Names of bodies and persons by the first mention that has them; names that people have given by the change that gave
  /// them, with a minus.
  static let names = "name_search"

  static let all = [reports, statements, titles, names]

  /// What a match in the title, in a name and in the text counts.
  static let weights = "5.0, 2.5, 1.0"
}

extension SearchWords {
  /// A query for the ids of reports in whose text, or title, the words stand.
  func reports() -> SQL { "SELECT rowid FROM report_search WHERE report_search MATCH \(reportMatch)" }

  /// A query for the facts of statements in whose own words the words stand; of superseded reports too: see `shown_fact`.
  func statements() -> SQL {
    "SELECT rowid FROM statement_search WHERE statement_search MATCH \(anyScript.match())"
  }

  private var reportMatch: String { anyScript.match(textColumns: SearchKeys.reportColumns) }
}

extension SearchKeys {
  /// The columns of `report_search` in which words follow each other as in the text; names stand side by side.
  static let reportColumns = ["title", "keys"]

  var reportMatch: String { match(textColumns: Self.reportColumns) }
}
