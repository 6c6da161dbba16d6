internal import CivicEvents
internal import Foundation

/// `civic-bench act damage SAMPLES FOLDER FIRST END STEP REPAIRS`: works through damaged copies. Each is a line with its number
/// before, and a line of JSON after.
enum DamageAct: ReliabilityAct {
  static let name = "damage"

  /// One copy may take so long, all steps together, before it counts as one that hangs.
  static let limit: UInt32 = 60

  static func run(_ words: [String]) throws {
    guard words.count == 6, let first = Int(words[2]), let end = Int(words[3]), let step = Int(words[4]),
      let repairs = Int(words[5])
    else { return }
    let samples = URL(fileURLWithPath: words[0])
    let folder = URL(fileURLWithPath: words[1])
    var known: [DamageSample.State: (files: DamageSample.Files, map: PageMap)] = [:]
    var contents: [DamageSample.State: [DatabaseContents]] = [:]
    for state in DamageSample.State.allCases {
      let path = DamageSample.path(state, in: samples)
      let files = DamageSample.files(at: path)
      // Of the file alone: what waits beside it is not looked at.
      let alone = folder.appending(path: "alone.db").path
      try DamageSample.write(["": files[""] ?? []], to: alone)
      known[state] = (files, try PageMap(alone))
      contents[state] = try Self.contents(files, at: alone)
      try DamageSample.write([:], to: alone)
    }
    let closed = known[.closed]?.files ?? [:]
    for number in stride(from: first, to: end, by: step) {
      Telling.tell(String(number))
      let other = number.isMultiple(of: 2) ? known[.wal]?.files ?? [:] : closed
      let copy = DamagedCopy(number, known.mapValues { $0 }, other: other)
      guard let sample = known[copy.state] else { continue }
      let isInUse =
        copy.ending.isEmpty
        ? sample.map.differsInUse(sample.files[""] ?? [], copy.files[""] ?? [])
        : sample.files[copy.ending] != copy.files[copy.ending]
      var probe = DamageProbe(
        number, copy, isInUse: isInUse, contents: contents[copy.state] ?? [],
        repairs: (number / max(1, step)).isMultiple(of: repairs), in: folder)
      alarm(limit)
      try probe.run()
      alarm(0)
      Telling.tell(String(decoding: try JSONEncoder().encode(probe.result), as: UTF8.self))
    }
  }

  /// What a file may hold: with all commits that wait beside it, or those to any of them.
  private static func contents(_ files: DamageSample.Files, at path: String) throws -> [DatabaseContents] {
    var all: [DatabaseContents] = []
    func add(_ files: DamageSample.Files) throws {
      try DamageSample.write(files, to: path)
      let contents = try DatabaseContents(path)
      if !all.contains(contents) { all.append(contents) }
    }
    try add(files)
    guard let log = files["-wal"] else { return all }
    // A frame is its page behind 24 bytes; one that ends a commit says how many pages the file has then (section 4.1).
    let frame = 24 + 4096
    for end in stride(from: 32, through: log.count, by: frame) {
      let isCommit = end == 32 || log[end - frame + 4..<end - frame + 8].contains { $0 != 0 }
      if isCommit { try add(["": files[""] ?? [], "-wal": Array(log.prefix(end))]) }
    }
    return all
  }
}
