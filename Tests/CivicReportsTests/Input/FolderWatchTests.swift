import CivicReports
import Foundation
import TestSupport
import Testing

@Suite struct `Watching a folder` {
  @Test func `a file is told once it is no longer written to, and again when it changes`() throws {
    let folder = try TemporaryFolder()
    var watch = FolderWatch([folder.url.path])
    #expect(watch.look().isEmpty)
    try folder.write("Форум", to: "a.txt")
    #expect(watch.look().isEmpty)
    try folder.write("Форум өтті", to: "a.txt")
    #expect(watch.look().isEmpty)
    #expect(watch.look() == [folder.path("a.txt")])
    #expect(watch.look().isEmpty)
    try folder.write("Форум өтті. Оған тұрғындар қатысты.", to: "a.txt")
    try folder.write("Семинар өтті.", to: "b.txt")
    _ = watch.look()
    #expect(watch.look() == [folder.path("a.txt"), folder.path("b.txt")])
  }
}
