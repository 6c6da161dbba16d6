import CivicText
import Testing

@testable import CivicReports

private func results(_ name: String) -> InputResults {
  InputResults(.success(InputFile(InputFixture("Telegram/\(name)").path)))
}

@Test func `each message of a channel that is long enough is a report`() throws {
  let found = results("channel.json")
  #expect(found.names == ["12", "16", "17"])
  #expect(found.reports.map(\.language) == [.kk, .ru, .en])
  let first = try #require(found.reports.first)
  #expect(first.title == "Талдықорғанда жастар форумы өтті")
  #expect(first.text.contains("«Еріктілер саны екі есе көбейді», – деді бірлестік төрағасы Ерлан Қасенов."))
  #expect(first.text.hasSuffix("қарар қабылдады."))
  #expect(first.source == "Жас Жетісу")
  #expect(first.author == "Айдана Серік")
  #expect(first.key == "native:Жас Жетісу:1650001234/12")
  // A greeting and a bare link; the second picture of an album has no words at all.
  #expect(found.leftOut == 2)
  #expect(found.errors.isEmpty)
}

@Test func `a message's day is told by its seconds, for an export may be made in another zone`() {
  #expect(results("channel.json").reports.map(\.published) == ["2026-02-13", "2026-02-14", "2026-02-14"])
}

@Test func `a channel that wrote a message first is credited, a person is not named`() {
  let reports = results("channel.json").reports
  #expect(reports.map(\.creditedTo) == [nil, "Доступная среда", nil])
}

@Test func `a message of a channel whose name is known has an address`() {
  #expect(results("channel-with-name.json").reports.map(\.url) == ["https://t.me/jas_jetisu/12"])
}

@Test func `of a whole account channels and groups are read, what people wrote to one another is not`() {
  let found = results("account.json")
  #expect(found.reports.map(\.source) == ["ҮЕҰ жаңалықтары", "Open Steppe"])
  #expect(found.reports.map(\.nativeID) == ["9900/5", "8800/3"])
  // Who wrote in a group is nobody's business.
  #expect(found.reports.allSatisfy { $0.author == nil && !$0.text.contains("Нұрбол") })
}

@Test func `an export that breaks off gives the messages before, and says where`() throws {
  let found = results("cut-off.json")
  #expect(found.reports.count == 2)
  #expect(found.errors == ["broken-export"])
}

@Test(arguments: [
  #"{"name": "a", "type": "public_channel", "messages": [{"id": 1, "type": "message", "text": "#,
  #"{"name": "a", "type": "public_channel", "messages": "none"}"#,
  #"{"name": "a", "type": "public_channel", "id": 1, "messages": [1, "x", {}, null]}"#,
  #"{"name": "a", "type": "public_channel", "messages": [[[[[[[["#, #"{"about": 1, "chats": {"list": [{"#,
  #"{"name": "a", "type": "x", "messages": [{"id": 1, "type": "message", "text": "\"#,
  // A hole in a file is read as zeros.
  "{\"name\": \"a\", \"type\": \"x\", \"messages\": [{\"id\": 1, \"type\": \"message\", \"text\": \"\0\0\"}]}",
  "{\"name\": \"a\", \"type\": \"x\", \"messages\": [{\"id\": 1\0\0}]}",
])
func `broken exports are errors`(json: String) {
  let found = InputResults(json)
  #expect(found.reports.isEmpty)
  #expect(!found.errors.isEmpty && found.errors.allSatisfy { $0 == "broken-export" })
}

@Test func `brackets nested without end take no stack`() {
  let found = InputResults(
    #"{"name": "a", "type": "x", "messages": ["# + String(repeating: "[", count: 300_000))
  #expect(found.errors == ["broken-export"])
}

@Test func `the HTML of a channel gives the same reports`() throws {
  let found = results("messages-kk.html")
  #expect(found.names == ["messages-kk.html#12"])
  let json = try #require(results("channel.json").reports.first)
  let report = try #require(found.reports.first)
  #expect(report.text == json.text)
  #expect(report.published == "2026-02-13")
  #expect(report.source == "Жас Жетісу")
  #expect(report.nativeID == "12@1770973500")
  #expect(found.leftOut == 1)
}

@Test func `a further page tells its days by their zone, and what was sent on is read`() {
  let reports = results("messages2-ru.html").reports
  // One that tells no zone is known by its text alone.
  #expect(reports.map(\.nativeID) == ["1001@1770931800", nil])
  #expect(reports.map(\.published) == ["2026-02-13", "2026-02-14"])
  #expect(reports.map(\.source) == ["Доступная среда", "Доступная среда"])
}

@Test func `where two people wrote to one another the name above the page is no source`() {
  let reports = results("messages-personal.html").reports
  #expect(reports.map(\.source) == [nil, nil])
  #expect(reports.map(\.nativeID) == [nil, nil])
}

@Test func `a page that breaks off gives what is whole, and says so`() {
  let found = results("cut-off.html")
  #expect(found.reports.count == 1)
  #expect(found.errors == ["cut-off"])
}
