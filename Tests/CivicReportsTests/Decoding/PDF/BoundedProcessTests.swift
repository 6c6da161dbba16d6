import Foundation
import Testing

@testable import CivicReports

@Test func `a program reads its input and gives its output`() throws {
  let input = [UInt8](repeating: 0x61, count: 300_000)
  let result = try BoundedProcess(arguments: ["cat"]).run(input: input)
  #expect(result.output == input)
  #expect(result.status == 0)
  #expect(try BoundedProcess(arguments: ["false"]).run(input: []).status == 1)
}

@Test func `a program that takes too long is ended with all it started`() throws {
  // The child of the shell would go on for minutes and keep the pipe open.
  var process = BoundedProcess(arguments: ["sh", "-c", "sleep 67.125 & sleep 67.125"])
  process.wallTime = 0.3
  let start = Date()
  #expect(throws: BoundedProcess.Failure.tookTooLong) { try process.run(input: []) }
  #expect(Date().timeIntervalSince(start) < 5)
  let list = try BoundedProcess(arguments: ["ps", "ax", "-o", "stat=,args="]).run(input: [])
  let left = String(decoding: list.output, as: UTF8.self).split(separator: "\n").filter {
    $0.contains("67.125") && !$0.hasPrefix("Z")
  }
  #expect(left.isEmpty)
}

@Test func `a program that writes without end is stopped`() {
  var process = BoundedProcess(arguments: ["yes"])
  process.output = 1 << 20
  #expect(throws: BoundedProcess.Failure.tooMuchOutput) { try process.run(input: []) }
}

@Test func `a program that complains without end is stopped`() {
  let process = BoundedProcess(arguments: ["sh", "-c", "yes >&2"])
  #expect(throws: BoundedProcess.Failure.tooManyComplaints) { try process.run(input: []) }
}

@Test func `a program that needs more memory or time than it may have is ended`() throws {
  var process = BoundedProcess(arguments: ["sh", "-c", "while :; do :; done"])
  process.processorTime = 1
  #expect(try process.run(input: []).status == nil)
}

@Test func `a program that is not there is told of`() {
  #expect(throws: BoundedProcess.Failure.notStarted) {
    try BoundedProcess(arguments: ["civic-no-such-program"]).run(input: [])
  }
}
