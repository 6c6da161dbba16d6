internal import Foundation

/// A document made to break the program that reads it.
struct HostileDocument: Sendable {
  /// Its file's name: "pages-deep.html".
  let name: String
  /// True for what is small enough to be tried with every change.
  var isQuick = false
  /// What changes the file while it is read, or writes to it where it is a pipe: a command of the shell; the path is `$0`.
  var companion: String?
  /// A path that is given in place of a file's: a device.
  var path: String?
  /// Words that must not get into the database: those of a file that the document asks for.
  var secret: String?
  /// What an error calls it where it does not tell of the file: an address that stands in it.
  var toldAs: String?
  private let make: @Sendable (URL) throws -> Void

  init(_ name: String, isQuick: Bool = false, _ make: @escaping @Sendable (URL) throws -> Void) {
    self.name = name
    self.isQuick = isQuick
    self.make = make
  }

  /// Bytes, piece by piece.
  init(_ name: String, isQuick: Bool = false, _ pieces: Piece...) {
    self.init(name, isQuick: isQuick) { url in try Piece.write(pieces, to: url) }
  }

  /// The same, told of by another name.
  func told(as name: String) -> HostileDocument {
    var document = self
    document.toldAs = name
    return document
  }

  /// What lies at a path already.
  init(at path: String) {
    self.init(path) { _ in }
    self.path = path
  }

  /// Writes it into a folder.
  ///
  /// - Returns: the path to give.
  func write(into folder: URL) throws -> String {
    if let path { return path }
    let url = folder.appending(path: name)
    try make(url)
    return url.path
  }

  /// Words of a report, so that what stands around them is read.
  static let sentence =
    "В Астане 12 февраля 2026 года прошёл круглый стол о доступной среде. Его организовал общественный фонд «Дала жарығы». "

  /// All of them.
  static var all: [HostileDocument] {
    texts + encodings + pages + lists + exports + letters + archives + packages + tables + portable + files
  }
}

/// A part of a file that is written without being held whole.
enum Piece: Sendable {
  case text(String)
  case bytes([UInt8])
  case times(String, Int)
  case numbered(Range<Int>, @Sendable (Int) -> String)
  /// A hole: bytes of zero that take no room.
  case hole(Int)

  static func write(_ pieces: [Piece], to url: URL) throws {
    _ = FileManager.default.createFile(atPath: url.path, contents: nil)
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    for piece in pieces { try piece.write(to: file) }
  }

  private func write(to file: FileHandle) throws {
    switch self {
    case .text(let text): try file.write(contentsOf: Data(text.utf8))
    case .bytes(let bytes): try file.write(contentsOf: Data(bytes))
    case .times(let text, let count):
      let once = Data(text.utf8)
      let batch = max(1, min(count, (1 << 20) / max(1, once.count)))
      var many = Data(capacity: once.count * batch)
      for _ in 0..<batch { many += once }
      for _ in 0..<(count / batch) { try file.write(contentsOf: many) }
      for _ in 0..<(count % batch) { try file.write(contentsOf: once) }
    case .numbered(let numbers, let text):
      var many = Data()
      for number in numbers {
        many += Data(text(number).utf8)
        if many.count > 1 << 20 {
          try file.write(contentsOf: many)
          many = Data()
        }
      }
      try file.write(contentsOf: many)
    case .hole(let count):
      try file.truncate(atOffset: try file.offset() + UInt64(count))
      try file.seekToEnd()
    }
  }
}
