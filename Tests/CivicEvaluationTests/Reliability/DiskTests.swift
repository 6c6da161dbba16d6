import CivicEvaluation
import Foundation
import TestSupport
import Testing

/// A folder on a disk whose power goes, as the trials replay it.
struct DiskTests {
  let folder: TemporaryFolder
  var disk: Disk

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "old"), withIntermediateDirectories: true)
    try Data("aaaa".utf8).write(to: folder.url.appending(path: "old/a"))
    disk = try Disk(folder.url.appending(path: "old"))
  }

  private func left(_ loss: Disk.Loss, seed: UInt64 = 1) throws -> [String: String] {
    let place = folder.url.appending(path: UUID().uuidString)
    var random = SplitMix64(seed: seed)
    try disk.write(loss, to: place, using: &random)
    return try FileManager.default.contentsOfDirectory(atPath: place.path).reduce(into: [:]) {
      $0[$1] = try String(contentsOf: place.appending(path: $1), encoding: .utf8)
    }
  }

  @Test mutating func `what was not synced is lost, and what was is there whatever is lost`() throws {
    disk.apply(.write("a", at: 2, Array("bbbb".utf8)))
    #expect(!disk.isCertain("a"))
    #expect(try left(.dropped) == ["a": "aaaa"])
    disk.apply(.sync("a"))
    #expect(disk.isCertain("a"))
    for loss in Disk.Loss.allCases { #expect(try left(loss) == ["a": "aabbbb"]) }
    disk.apply(.truncate("a", to: 1))
    #expect(try left(.dropped) == ["a": "aabbbb"])
  }

  @Test mutating func `a new name is certain once its folder was synced`() throws {
    disk.apply(.create("b"))
    disk.apply(.write("b", at: 0, Array("bb".utf8)))
    disk.apply(.sync("b"))
    #expect(try left(.dropped) == ["a": "aaaa"])
    disk.apply(.syncFolder)
    #expect(try left(.dropped) == ["a": "aaaa", "b": "bb"])
    disk.apply(.rename("b", to: "a"))
    #expect(try left(.dropped) == ["a": "aaaa", "b": "bb"])
    disk.apply(.syncFolder)
    #expect(try left(.dropped) == ["a": "bb"])
    disk.apply(.unlink("a"))
    disk.apply(.syncFolder)
    #expect(try left(.dropped) == [:])
  }

  @Test
  mutating func `of several writes the last may be torn, and a later one may be there without an earlier`()
    throws
  {
    let sector = String(repeating: "x", count: Disk.sector)
    for index in 0..<2 { disk.apply(.write("a", at: index * 2 * Disk.sector, Array((sector + sector).utf8))) }
    let torn = try Set((1...400).map { try left(.torn, seed: $0)["a"]?.utf8.count ?? 0 })
    #expect(torn == [4, Disk.sector, 2 * Disk.sector, 3 * Disk.sector, 4 * Disk.sector])
    let any = try (1...400).map { try left(.reordered, seed: $0)["a"] ?? "" }
    #expect(any.contains { $0.hasPrefix("aaaa\0") && $0.hasSuffix("x") })
  }

  @Test mutating func `the index of the log of writes is never there after a power cut`() throws {
    disk.apply(.create("a-shm"))
    disk.apply(.syncFolder)
    #expect(try left(.reordered) == ["a": "aaaa"])
  }
}
