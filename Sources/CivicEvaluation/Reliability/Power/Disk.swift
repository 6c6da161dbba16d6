package import Foundation

/// A folder on a disk whose power goes: what is there for certain, and what the system has not yet put there.
///
/// A file's bytes are certain once it was synced, a name in the folder once the folder was. Of what is not certain anything may be on the
/// disk: nothing, a part cut in the midst of a write, some writes and not those before them; names only in the order in which they were
/// changed, as journaling file systems keep them.
///
/// Sources: T. S. Pillai et al. All File Systems Are Not Created Equal: On the Complexity of Crafting Crash-Consistent Applications. OSDI
/// 2014; SQLite, Atomic Commit In SQLite, https://www.sqlite.org/atomiccommit.html.
package struct Disk {
  private enum Change {
    case write(at: Int, [UInt8])
    case truncate(to: Int)
  }

  private struct File {
    var certain: [UInt8] = []
    var pending: [Change] = []
  }

  private enum Naming {
    case put(String, Int)
    case remove(String)
    case rename(String, String)
  }

  private var files: [Int: File] = [:]
  /// As programs see them.
  private var names: [String: Int] = [:]
  private var certainNames: [String: Int] = [:]
  private var pendingNames: [Naming] = []

  package static let sector = 512

  /// A folder whose files all are on the disk.
  package init(_ folder: URL) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      files[files.count] = File(certain: Array(try Data(contentsOf: folder.appending(path: name))))
      names[name] = files.count - 1
    }
    certainNames = names
  }

  /// Whether all bytes of the file are certain.
  package func isCertain(_ name: String) -> Bool {
    names[name].flatMap { files[$0] }?.pending.isEmpty ?? true
  }

  package mutating func apply(_ event: WriteTrace.Event) {
    switch event {
    case .create(let name):
      if names[name] != nil { return }
      files[files.count] = File()
      note(.put(name, files.count - 1))
    case .write(let name, let offset, let bytes): change(name, .write(at: offset, bytes))
    case .truncate(let name, let length): change(name, .truncate(to: length))
    case .sync(let name):
      guard let id = names[name], var file = files[id] else { return }
      for change in file.pending { Self.apply(change, to: &file.certain) }
      file.pending = []
      files[id] = file
    case .syncFolder:
      for naming in pendingNames { Self.apply(naming, to: &certainNames) }
      pendingNames = []
    case .unlink(let name): note(.remove(name))
    case .rename(let from, let to): note(.rename(from, to))
    case .link(let from, let to): if let id = names[from] { note(.put(to, id)) }
    case .output: return
    }
  }

  private mutating func note(_ naming: Naming) {
    Self.apply(naming, to: &names)
    pendingNames.append(naming)
  }

  private mutating func change(_ name: String, _ change: Change) {
    if let id = names[name] { files[id]?.pending.append(change) }
  }

  private static func apply(_ naming: Naming, to names: inout [String: Int]) {
    switch naming {
    case .put(let name, let id): names[name] = id
    case .remove(let name): names[name] = nil
    case .rename(let from, let to):
      names[to] = names[from]
      names[from] = nil
    }
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .write(let offset, let new):
      if bytes.count < offset + new.count {
        bytes += [UInt8](repeating: 0, count: offset + new.count - bytes.count)
      }
      bytes.replaceSubrange(offset..<(offset + new.count), with: new)
    case .truncate(let length):
      if length < bytes.count {
        bytes.removeLast(bytes.count - length)
      } else {
        bytes += [UInt8](repeating: 0, count: length - bytes.count)
      }
    }
  }

  // MARK: - Power cut

  /// What is left of what was not certain.
  package enum Loss: CaseIterable, Sendable {
    /// All is lost.
    case dropped
    /// The first changes are there, the last of them torn within a write.
    case torn
    /// Any sectors of any writes are there.
    case reordered
  }

  /// Writes what is on the disk after the power was cut into a folder.
  package func write(_ loss: Loss, to folder: URL, using random: inout SplitMix64) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var left = certainNames
    let kept = loss == .dropped ? 0 : Int.random(in: 0...pendingNames.count, using: &random)
    for naming in pendingNames.prefix(kept) { Self.apply(naming, to: &left) }
    for (name, id) in left.sorted(by: { $0.key < $1.key }) {
      // The index of the log of writes is never read after a crash.
      if name.hasSuffix("-shm") { continue }
      guard let file = files[id] else { continue }
      try Data(Self.bytes(of: file, loss, &random)).write(to: folder.appending(path: name))
    }
  }

  private static func bytes(of file: File, _ loss: Loss, _ random: inout SplitMix64) -> [UInt8] {
    var bytes = file.certain
    switch loss {
    case .dropped: break
    case .torn:
      let count = Int.random(in: 0...file.pending.count, using: &random)
      for change in file.pending.prefix(count) { apply(change, to: &bytes) }
      if count < file.pending.count { apply(torn(file.pending[count], &random), to: &bytes) }
    case .reordered:
      for change in file.pending {
        if Bool.random(using: &random) { continue }
        apply(Bool.random(using: &random) ? change : torn(change, &random), to: &bytes)
      }
    }
    return bytes
  }

  /// The first sectors of a write.
  private static func torn(_ change: Change, _ random: inout SplitMix64) -> Change {
    guard case .write(let offset, let bytes) = change else { return change }
    let sectors = Int.random(in: 0...(bytes.count / sector), using: &random)
    return .write(at: offset, Array(bytes.prefix(sectors * sector)))
  }
}
