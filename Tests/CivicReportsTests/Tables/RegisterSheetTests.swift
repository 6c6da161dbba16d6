import CivicText
import Foundation
import TestSupport
import Testing

@testable import CivicReports

private func register(_ name: String) throws -> RegisterSheet {
  try RegisterSheet(Fixtures.formats("lists/\(name)"))
}

/// A row a line: "070340004124 ngo KZ-39 active | ru Тобол-Инициатива".
private func lines(_ register: RegisterSheet) -> [String] {
  register.entries.map { entry in
    let names = entry.names.map { "\($0.language.rawValue) \($0.name)" }.joined(separator: ", ")
    let signs = [entry.bin, entry.kind.rawValue, entry.region, entry.status].map { $0 ?? "-" }
    return signs.joined(separator: " ") + " | " + names
  }
}

@Suite struct `Registers of bodies` {
  @Test func `in Windows' code page, with a wrong number, a person's and words that are not known`() throws {
    let register = try register("register-ru.csv")
    #expect(
      lines(register) == [
        "070340004124 ngo KZ-39 active | ru Тобол-Инициатива",
        "121140000872 ngo KZ-39 liquidated | ru Родительский совет Костаная",
        "- ngo KZ-39 active | ru Чистый берег", "- ngo KZ-39 active | ru Наш двор",
        "- ngo KZ-39 на проверке | ru Дом дружбы",
      ])
    #expect(
      register.problems.map { "\($0.code.rawValue) \($0.cell) \($0.value)" } == [
        "wrong-number A5 100540001116", "persons-number A6 ",
      ])
    #expect(
      register.maps == ["bin ← БИН, name ← Наименование, legal-form ← ОПФ, region ← Регион, status ← Статус"])
  }

  @Test func `as a spreadsheet in Kazakh, its numbers without their noughts, one of them twice`() throws {
    let register = try register("register-kk.xlsx")
    #expect(
      lines(register) == [
        "050240000312 ngo KZ-31 active | ru Молодёжь Таласа, kk Талас жастары",
        "160940020404 ngo KZ-31 in-liquidation | ru Волонтёры Жамбыла, kk Жамбыл еріктілері",
        "160940020404 ngo KZ-31 in-liquidation | kk Жамбыл еріктілері",
        "- advisory-body KZ-31 - | ru Областной общественный совет, kk Облыстық қоғамдық кеңес",
      ])
    #expect(register.problems.map { "\($0.code.rawValue) \($0.cell) \($0.value)" } == ["same-number B5 B4"])
  }

  @Test func `with names in three languages`() throws {
    let register = try register("register-mixed.csv")
    #expect(
      register.entries.map { $0.names.map(\.name) } == [
        ["Берег Каспия", "Каспий жағалауы", "Caspian Shore Watch"], ["Открытая книга", "Open Ledger"],
        ["Зелёная молодёжь Мангистау", "Маңғыстау жасыл жастары", "Mangystau Green Youth"],
      ])
    #expect(register.entries.map(\.region) == ["KZ-47", "KZ-71", "KZ-47"])
    #expect(register.entries.map(\.status) == ["active", "suspended", "in-liquidation"])
  }

  @Test func `hold nothing of heads and telephones, and each name stands in its cell`() throws {
    let register = try register("register-ru.csv")
    let text = try #require(register.reading.text)
    #expect(!text.contains("Крылова") && !text.contains("255"))
    #expect(
      text.hasPrefix("register-ru.csv\nA3 БИН: 070340004124 | B3 Наименование: Тобол-Инициатива | C3 ОПФ:"))
    let scalars = Array(text.unicodeScalars)
    for entry in register.entries {
      let cell = String(String.UnicodeScalarView(scalars[entry.names[0].mention.range]))
      #expect(cell.contains(entry.names[0].name))
    }
  }

  @Test(arguments: ["-1e300", "1e300", "-5e3", "1E12", "nane"])
  func `a number beyond all numbers is a wrong one`(number: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("register.csv")
    try Data("БИН;Наименование\n\(number);ОФ «Тобол»\n".utf8).write(to: URL(fileURLWithPath: path))
    let register = try RegisterSheet(path)
    #expect(register.problems.map(\.code) == [.wrongNumber])
    #expect(register.entries.map(\.bin) == [nil])
  }

  @Test func `what is none says which columns it needs`() {
    #expect(throws: ReportError.self) { try register("register-broken.csv") }
    do {
      _ = try register("register-broken.csv")
    } catch {
      #expect((error as? ReportError)?.code == "unknown-columns")
    }
  }

  @Test func `columns that are not known are named by whoever loads it`() throws {
    let columns = try #require(ColumnMap<RegisterField>("name=Товар,status=Цена"))
    let register = try RegisterSheet(Fixtures.formats("lists/register-broken.csv"), columns: columns)
    #expect(register.entries.map { $0.names[0].name } == ["Стол", "Стул"])
  }
}
