import TestSupport
import Testing

@testable import CivicReports

private func reading(_ name: String) throws -> Reading {
  try AttendanceSheet(Fixtures.formats("lists/\(name)")).reading(nativeID: "n", place: PlaceReading())
}

private func people(_ reading: Reading) -> [String] {
  reading.events[0].people.map { person in
    [person.name, person.position ?? "-", person.organization ?? "-"].joined(separator: " | ")
  }
}

@Suite struct `Attendance lists` {
  @Test func `in Windows' code page: children are counted, and their teacher is named`() throws {
    let reading = try reading("attendance-ru.csv")
    #expect(
      people(reading) == [
        "Марина Сергеевна Крылова | директор | Тобол-Инициатива",
        "Руслан Ахметов | председатель | Родительский совет Костаная",
        "Дана Омарова | учитель 9 класса | школа № 5",
      ])
    #expect(reading.events[0].participants.map(\.name).contains("Чистый берег"))
    #expect(reading.events[0].groups.map(\.count) == [1])
    #expect(reading.events[0].status == .held)
  }

  @Test func `hold no numbers, telephones, addresses, signatures and children's names`() throws {
    for name in ["attendance-ru.csv", "attendance-kk.xlsx", "attendance-mixed.csv"] {
      let text = try #require(try reading(name).text)
      for secret in [
        "830615450120", "850412450128", "255", "krylova", "М. Крылова", "Айгуль", "Сәрсен", "Аружан", "@",
      ] {
        #expect(!text.contains(secret), "\(name): \(secret)")
      }
    }
  }

  @Test func `of several sheets, with names in one column or in three`() throws {
    let reading = try reading("attendance-kk.xlsx")
    #expect(
      people(reading) == [
        "Ермекқызы Айсұлу | төрайым | Талас жастары",
        "Болатбек Серікбайұлы Айтбенбетов | жетекші | Жамбыл еріктілері",
        "Шыңғыс Ерланұлы Мұқан | үйлестіруші | Сенім",
      ])
    #expect(reading.events[0].groups.map(\.count) == [1])
    #expect(
      reading.text?.contains("12 ақпан!B3 Аты-жөні: Ермекқызы Айсұлу | 12 ақпан!C3 Лауазымы: төрайым") == true
    )
  }

  @Test func `in three languages, each name in its cell`() throws {
    let reading = try reading("attendance-mixed.csv")
    #expect(reading.events[0].people.count == 3)
    let scalars = Array((reading.text ?? "").unicodeScalars)
    let cells = reading.events[0].people.map { String(String.UnicodeScalarView(scalars[$0.mention.range])) }
    #expect(cells == ["Dana Serikova", "Айсұлу Ермекқызы", "Марина Крылова"])
    #expect(throws: Never.self) { try ReadingCheck(reading).check() }
  }

  @Test func `of a text document's table`() throws {
    #expect(
      people(try reading("attendance-ru.docx")) == [
        "Дана Ерлановна Омарова | юрист | Наш двор", "Арман Тлеуов | волонтёр | Рука помощи",
      ])
  }

  @Test func `that are cut off say so`() {
    do {
      _ = try reading("attendance-broken.xlsx")
      Issue.record("read")
    } catch {
      #expect((error as? ReportError)?.code == "broken-document")
    }
  }
}

@Suite struct `Typed-in events` {
  @Test func `stand in a line a field`() throws {
    let note = EventNote([
      (.title, "Ауыл жастарының форумы"), (.kind, "forum"), (.status, "held"), (.date, "12.03.2026"),
      (.place, "Орал"), (.organizer, "«Жайық жастары» қоғамдық бірлестігі"),
      (.speakers, "Айгүл Серікова; төрайым; Жайық жастары"),
    ])
    let reading = try note.reading()
    let event = reading.events[0]
    #expect(reading.report.form == .note)
    #expect(event.kind == .forum && event.status == .held && event.start == "2026-03-12")
    #expect(event.organizers.map(\.name) == ["Жайық жастары"])
    #expect(
      event.speakers.map { "\($0.name) | \($0.position ?? "") | \($0.organization ?? "")" } == [
        "Айгүл Серікова | төрайым | Жайық жастары"
      ])
    #expect(reading.text?.split(separator: "\n").count == 7)
    #expect(throws: Never.self) { try ReadingCheck(reading).check() }
  }

  @Test func `with a day that is none are refused`() {
    #expect(throws: ReportError.self) { try EventNote([(.title, "Форум"), (.date, "весной")]).reading() }
  }
}
