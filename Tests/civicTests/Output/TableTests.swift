import Testing

@testable import civic

@Suite struct `Table` {
  private func sample(details: [civic.Table.Detail] = []) -> civic.Table {
    civic.Table(
      columns: [
        .init(heading: "id"), .init(heading: "name", wraps: true),
        .init(heading: "events", alignsRight: true),
      ],
      rows: [
        .init(cells: ["o1", "Батыс Қазақстан облысының Азаматтық Альянсы", "2"], details: details),
        .init(cells: ["o12", "Echo", "10"]),
      ])
  }

  private func text(_ table: civic.Table, width: Int?) -> String {
    table.lines(width: width).map(\.plain).joined(separator: "\n")
  }

  @Test func `columns are as wide as their widest cell`() {
    #expect(
      text(sample(), width: nil) == """
        id   name                                         events
        ───  ───────────────────────────────────────────  ──────
        o1   Батыс Қазақстан облысының Азаматтық Альянсы       2
        o12  Echo                                             10
        """)
  }

  @Test func `a table too wide for the terminal wraps its long cells`() {
    #expect(
      text(sample(), width: 40) == """
        id   name                         events
        ───  ───────────────────────────  ──────
        o1   Батыс Қазақстан облысының         2
             Азаматтық Альянсы
        o12  Echo                             10
        """)
  }

  @Test func `what stands beneath a row is indented and wrapped`() {
    #expect(
      text(sample(details: [.init(text: "Қауымдастық өкілдері маңыздылығын атап өтті.")]), width: 40)
        .contains(
          "\n  Қауымдастық өкілдері маңыздылығын атап\n  өтті.\n\no12"))
  }

  @Test(arguments: [30, 40, 60, 80, 120])
  func `no line is wider than the terminal`(width: Int) {
    let table = sample(details: [.init(text: StyledText(String(repeating: "дәлел ", count: 40)), level: 2)])
    for line in table.lines(width: width) { #expect(line.width <= width) }
  }
}
