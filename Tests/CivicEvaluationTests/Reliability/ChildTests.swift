import CivicEvaluation
import Foundation
import TestSupport
import Testing

/// Programs that trials start to see them end.
struct ChildTests {
  @Test func `how a program ended is told: by itself, by a signal, by us`() throws {
    let ended = try Child.run("sh", ["-c", "echo one; echo two >&2; exit 3"])
    #expect((ended.status, ended.signal, ended.output, ended.errors) == (3, nil, "one\n", "two\n"))
    #expect(ended.endedItself)
    let trapped = try Child.run("sh", ["-c", "kill -11 $$"])
    #expect((trapped.status, trapped.signal, trapped.endedItself) == (nil, 11, false))
    let hung = try Child.run("sleep", ["60"], limit: 0.2)
    #expect(hung.isHung && !hung.endedItself && hung.seconds < 30)
    let killed = try Child.run("sleep", ["60"], killAfter: 0.2)
    #expect(killed.signal == 9 && !killed.isHung)
    #expect(throws: (any Error).self) { try Child.run("no such program", []) }
  }

  @Test func `a program starts in the folder, and what it starts is killed with it`() throws {
    let folder = try TemporaryFolder()
    let child = try Child.run(
      "sh", ["-c", "(sleep 1; echo late > late) & pwd; sleep 60"], in: folder.url.path, limit: 0.3)
    #expect(child.isHung && child.output.hasSuffix(folder.url.lastPathComponent + "\n"))
    _ = try Child.run("sleep", ["1.2"])
    #expect(try folder.names() == [])
  }
}
