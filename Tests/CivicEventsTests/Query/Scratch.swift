import CivicEvents
import TestSupport
import Testing
@Test func `scratch`() throws {
  let s = try Sample()
  var q = Query(.events)
  q.period = Period(since: "2026-02-13", until: "2026-02-27")
  print(try s.statement(q).sql, try s.statement(q).values)
}
