import Testing

@testable import CivicReports

@Suite struct HTTPResponseTests {
  private func wait(_ value: String) -> Double? {
    HTTPResponse(status: 503, fields: ["retry-after": value], body: [], redirect: nil)
      .retryAfter(now: 1_771_000_000)
  }

  @Test(arguments: ["1e300", "99999999999999999999999999", "1e19"])
  func `a server that asks to wait for ages ends nothing`(_ value: String) throws {
    let seconds = try #require(wait(value))
    #expect(seconds > 86_400 && Int(exactly: seconds.rounded(.up)) != nil)
  }

  @Test func `a wait is in seconds, or until a day`() {
    #expect(wait("120") == 120)
    #expect(wait("-1") == 0)
    #expect(wait("Sat, 14 Feb 2026 00:00:00 GMT").map { $0 > 0 } == true)
    #expect(wait("inf") == nil)
    #expect(wait("soon") == nil)
  }
}
