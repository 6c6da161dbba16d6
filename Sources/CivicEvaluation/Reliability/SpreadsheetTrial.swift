internal import CivicReports
internal import Foundation

/// Values that a spreadsheet would work out, brought in as names of bodies and titles of events, written as delimited text by
/// every list of the command line, looked through as a spreadsheet parts it, and read back by `civic`.
enum SpreadsheetTrial: ReliabilityTrial {
  static let name = "spreadsheets"
  static let title = "cells that a spreadsheet would work out, in all delimited output, and read back"

  /// What begins a formula, and what may stand before it.
  private static let signs = ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
  private static let before = [
    "", " ", "  ", "'", "''", "' ", "\u{A0}", "а;", "а; ", "а,", "а;'", "\t", "\r", "\n",
  ]
  private static let formulas = [
    "1+1", "HYPERLINK(\"http://a.example\";\"б\")", "cmd|'/c calc'!A0", "SUM(A1:A9)", "5", "x", "- y",
  ]
  private static let lists: [[String]] = [
    ["organizations"], ["events"], ["people"], ["statements"], ["outcomes"], ["groups"], ["reports"],
    ["review", "list"],
    ["log"], ["log", "--imports"], ["network"], ["timeline"], ["events", "--by", "topic"],
    ["search", "Дала"],
    ["sql", "SELECT name FROM organization"],
  ]

  static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws {
    let values = before.flatMap { start in signs.flatMap { sign in formulas.map { start + sign + $0 } } }
    for value in values + [
      "'", "-", "=", "-5", "-0,5", "'-5", "51.1,-71.4", "да, - сказал он", "а;'б", "'слово'",
    ] {
      figures.tried += 1
      let guarded = FormulaText.guarded(value)
      if FormulaText.original(guarded) != value {
        figures.failures.append("not read back: \(value.debugDescription)")
      }
      if value.count > 1, Self.isWorkedOut(guarded) {
        figures.failures.append("not neutralised: \(value.debugDescription)")
      }
    }
    figures.count("values", figures.tried)
    try tryLists(setting.isQuick ? [["organizations"]] : lists, values, &figures, setting)
  }

  /// Whether a cell with this in it would be worked out, where it is not a plain negative number.
  private static func isWorkedOut(_ cell: String) -> Bool {
    let rest = cell.drop(while: \.isWhitespace)
    guard let first = rest.first,
      cell.first.map({ "\t\r\n".contains($0) }) == true || signs.contains(String(first))
    else {
      return false
    }
    return cell.wholeMatch(of: /-\d+([.,]\d+)?/) == nil
  }

  private static func tryLists(
    _ lists: [[String]], _ values: [String], _ figures: inout TrialFigures, _ setting: TrialSetting
  ) throws {
    let folder = try setting.folder("lists")
    // A cell holds no line end inside, as the tables that are read have none.
    let names = values.filter { !$0.contains { "\t\r\n".contains($0) } }.enumerated().filter {
      $0.offset % (setting.isQuick ? 60 : 7) == 0
    }.map(\.element)
    let quoted = names.map {
      "\"" + FormulaText.guarded($0 + " Дала қоры").replacing("\"", with: "\"\"") + "\""
    }
    let register = folder.appending(path: "register.csv")
    try Data(("Наименование,Регион\r\n" + quoted.map { "\($0),Астана\r\n" }.joined()).utf8).write(
      to: register)
    let table = folder.appending(path: "events.csv")
    let events = quoted.map { "\($0),12.02.2026,\($0)\r\n" }.joined()
    try Data(("Название,Дата,Организатор\r\n" + events).utf8).write(to: table)
    let database = folder.appending(path: "civic.db").path
    for arguments in [["register", register.path], ["import", table.path]] {
      let child = try Child.run(
        setting.civic,
        arguments + ["--db", database, "--by", "=1+1"].prefix(arguments[0] == "import" ? 2 : 4), limit: 300)
      if ![0, 3].contains(child.status) {
        figures.failures.append("\(arguments[0]): \(child.errors.prefix(200))")
      }
    }
    for list in lists {
      for (option, mark) in [("--csv", Character(",")), ("--excel", ";"), ("--tsv", "\t")] {
        let child = try Child.run(setting.civic, list + ["--db", database, option], limit: 120)
        guard child.status == 0 else {
          figures.failures.append("\(list.joined(separator: " ")) \(option): \(child.errors.prefix(200))")
          continue
        }
        let cells = Self.cells(child.output, mark)
        figures.count("cells of lists", cells.count)
        for cell in cells where Self.isWorkedOut(cell) {
          figures.failures.append("\(list.joined(separator: " ")) \(option): \(cell.debugDescription)")
        }
      }
    }
  }

  /// As a spreadsheet parts them: what is in quotation marks, and what is not.
  private static func cells(_ text: String, _ mark: Character) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        if cell.isEmpty || isQuoted { isQuoted.toggle() } else { cell.append(character) }
      } else if !isQuoted, character == mark || character.isNewline {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    return cells + [cell]
  }
}
