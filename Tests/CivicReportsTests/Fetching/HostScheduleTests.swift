import Testing

@testable import CivicReports

private func job(_ address: String) throws -> FetchJob { try #require(FetchJob(address)) }

/// What a schedule hands out at a time: an address, "wait 3.0", "wait" or "end".
private func turn(_ schedule: inout HostSchedule, at now: Double) -> String {
  switch schedule.take(at: now) {
  case .job(let job): job.address
  case .wait(let until): until.map { "wait \($0)" } ?? "wait"
  case .end: "end"
  }
}

@Test func `a host is asked one address at a time, and not more often than it likes`() throws {
  var schedule = HostSchedule(pause: 1)
  let first = try job("https://a.kz/1")
  for address in ["https://a.kz/1", "https://www.a.kz/2"] { schedule.add(try job(address)) }
  #expect(turn(&schedule, at: 0) == "https://a.kz/1")
  #expect(turn(&schedule, at: 5) == "wait")
  schedule.finish(first)
  #expect(turn(&schedule, at: 0.5) == "wait 1.0")
  #expect(turn(&schedule, at: 1) == "https://www.a.kz/2")
  schedule.finish(first)
  #expect(turn(&schedule, at: 1) == "end")
}

@Test func `hosts are asked side by side, the one that waits longest first`() throws {
  var schedule = HostSchedule(pause: 2)
  for address in ["https://a.kz/1", "https://a.kz/2", "https://b.kz/1"] { schedule.add(try job(address)) }
  #expect(turn(&schedule, at: 0) == "https://a.kz/1")
  #expect(turn(&schedule, at: 0) == "https://b.kz/1")
  schedule.finish(try job("https://b.kz/1"))
  schedule.add(try job("https://b.kz/2"))
  schedule.finish(try job("https://a.kz/1"))
  #expect(turn(&schedule, at: 2) == "https://a.kz/2")
  #expect(turn(&schedule, at: 2) == "https://b.kz/2")
}

@Test func `a host that asks for a pause has it, and what was refused unasked costs none`() throws {
  var schedule = HostSchedule(pause: 1)
  let first = try job("https://a.kz/1")
  schedule.add(first)
  schedule.add(try job("https://a.kz/2"))
  _ = schedule.take(at: 0)
  schedule.slowDown(first, to: 10)
  schedule.finish(first)
  #expect(turn(&schedule, at: 1) == "wait 10.0")
  #expect(turn(&schedule, at: 10) == "https://a.kz/2")
  schedule.finish(first, wasAsked: false)
  schedule.add(first)
  #expect(turn(&schedule, at: 10) == "https://a.kz/1")
}

@Test func `what is to be asked again comes before the host's others, after its pause`() throws {
  var schedule = HostSchedule(pause: 1)
  let first = try job("https://a.kz/1")
  schedule.add(first)
  schedule.add(try job("https://a.kz/2"))
  _ = schedule.take(at: 0)
  schedule.again(first, at: 0.5, after: 30)
  #expect(turn(&schedule, at: 5) == "wait 30.5")
  #expect(turn(&schedule, at: 30.5) == "https://a.kz/1")
}

@Test func `a host that does not answer is given up, and its addresses wait for nobody`() throws {
  var schedule = HostSchedule(pause: 1)
  let first = try job("https://a.kz/1")
  for number in 1...5 { schedule.add(try job("https://a.kz/\(number)")) }
  for now in [0.0, 1] {
    _ = schedule.take(at: now)
    schedule.silent(first, .unknownHost)
    schedule.finish(first)
  }
  _ = schedule.take(at: 2)
  #expect(schedule.closed(first) == nil)
  schedule.silent(first, .unknownHost)
  schedule.finish(first)
  #expect(schedule.closed(first) == .unknownHost)
  #expect(turn(&schedule, at: 2) == "https://a.kz/4")
  schedule.finish(first, wasAsked: false)
  #expect(turn(&schedule, at: 2) == "https://a.kz/5")
}
