import Foundation
import TestSupport
import Testing

@testable import CivicReports

/// The events of a table, a line each, or why a row gives none.
private func events(_ name: String, columns: ColumnMap<EventField>? = nil) -> [String] {
  let path = Fixtures.formats("tables/\(name)")
  var lines: [String] = []
  InputDocuments.each(in: .success(InputFile(path, columns: columns))) { document in
    let place = document.name.replacing(path, with: "")
    do throws(ReportError) {
      let reading = try document.read()
      for event in reading.events { lines.append("\(place) \(line(event))") }
      // Whatever is stored must lie in the row's text.
      #expect(throws: Never.self) { try ReadingCheck(reading).check() }
    } catch {
      lines.append("\(place) \(error.code) \(error.arguments.joined())")
    }
  }
  return lines
}

private func line(_ event: EventReading) -> String {
  let dates = [event.start, event.end].compactMap(\.self).joined(separator: "/")
  let bodies = event.organizers.map(\.name).joined(separator: ", ")
  let count = event.groups.first.map { " \($0.countBasis?.rawValue ?? "") \($0.count ?? 0)" } ?? ""
  return
    "\(event.kind.rawValue) \(event.title ?? "-") | \(dates) | \(event.place.settlement ?? "-") | \(bodies)\(count)"
}

@Test func `a table with semicolons in Windows' code page holds an event a row`() {
  #expect(
    events("events-kk.csv") == [
      "#2 roundtable Жастар және бюджет | 2026-02-12 | Тараз | Талас жастары exact 45",
      "#3 seminar Жасыл аула | 2026-02-19 | Шымкент | Тазалық over 30",
      // "In spring" is no day: the row is told of, and the others go in.
      "#4 wrong-cell date",
    ])
}

@Test func `a table with commas in quoted fields below its own title is read`() {
  #expect(
    events("events-ru.csv") == [
      "#3 forum Форум \"Город, удобный всем\" | 2026-02-11/2026-02-12 | Костанай | Тобол-Инициатива, Родительский совет Костаная",
      "#4 hearing Слушания по бюджету | 2026-02-18 | Рудный | Наш двор",
    ])
}

@Test func `a table with tabs and days as spreadsheets number them is read`() {
  #expect(
    events("events-en.tsv") == [
      "#2 forum Coastal Waste Forum | 2026-03-05 | Aktau | Caspian Shore Watch exact 60",
      "#3 seminar Open Budget Seminar | 2026-03-12 | Astana | Open Ledger about 35",
    ])
}

@Test func `every sheet of a spreadsheet is read, with its days by their style, hidden sheets left out`() {
  #expect(
    events("events-ru.xlsx") == [
      "#Весна!4 forum Форум «Голос села» | 2025-03-27 | Кокшетау | Сельская инициатива exact 120",
      "#Весна!6 training Тренинг для волонтёров | 2025-04-10 | Петропавловск | Рука помощи",
      "#Весна!7 empty-row ",
      "#Осень!2 roundtable Круглый стол «Чистая вода» | 2025-10-14 | - | Родник",
    ])
}

@Test func `who took part and who spoke is taken from the cells`() throws {
  var reading: Reading?
  InputDocuments.each(in: .success(InputFile(Fixtures.formats("tables/events-ru.csv")))) { document in
    reading = reading ?? (try? document.read())
  }
  let event = try #require(reading?.events.first)
  #expect(event.participants.map(\.name) == ["Чистый берег", "Центр молодёжи"])
  #expect(event.speakers.map(\.organization) == ["Чистый берег"])
  #expect(event.topics.map(\.topic) == ["ecology"])
  #expect(event.status == .held)
  #expect(reading?.report.form == .table)
  // Told by its title, day and place: a row above it does not make it another.
  #expect(reading?.report.nativeID?.wholeMatch(of: /events-ru\.csv#[0-9a-f]{12}/) != nil)
  // The evidence of a day is its cell.
  let text = Array((reading?.text ?? "").unicodeScalars)
  let range = try #require(event.evidence["start"]?.range)
  #expect(String(String.UnicodeScalarView(text[range])) == "11.02.2026")
}

@Test func `headings that are not known are told by whoever imports the table`() {
  #expect(documents(of: Fixtures.formats("tables/map.csv")).count == 1)
  #expect(
    events("map.csv", columns: ColumnMap("title=Не,date=Қашан,organizer=Кім өткізді")) == [
      "#2 forum Жастар форумы | 2026-03-03 | - | Сенім"
    ])
}

@Test(arguments: ["", "title", "nothing=Күні", "date="])
func `a map that is none is refused`(text: String) {
  #expect(ColumnMap<EventField>(text) == nil)
}

@Test func `what is no table of events says so, and prose with commas is a report`() {
  #expect(documents(of: Fixtures.formats("tables/prices.xlsx")) == ["prices.xlsx: unknown-columns"])
  #expect(documents(of: Fixtures.formats("tables/cut-off.xlsx")) == ["cut-off.xlsx: broken-document"])
  #expect(events("prose.txt").count == 1)
  #expect(events("prose.txt").first?.hasPrefix(" forum") == true)
}

@Test(arguments: [
  ("1", nil), ("45743", "27.03.2025"), ("36526", "01.01.2000"), ("45351", "29.02.2024"), ("x", nil),
])
func `a spreadsheet's day is a day of the calendar`(serial: String, day: String?) {
  #expect(SerialDay.text(serial) == day)
}
