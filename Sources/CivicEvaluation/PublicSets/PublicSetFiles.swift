internal import Foundation

/// The files of one set under a directory that holds a folder for each set.
struct PublicSetFiles {
  let set: PublicSet
  /// The directory.
  let data: String

  func path(_ name: String) -> String {
    URL(fileURLWithPath: data).appending(path: set.folder).appending(path: name).relativePath
  }

  /// A file's text; where only `name.xz` is there, what `xz` makes of it. Bytes that are no UTF-8 become U+FFFD.
  func text(_ name: String) throws(PublicSetError) -> String {
    let path = path(name)
    if FileManager.default.fileExists(atPath: path) {
      do {
        return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      } catch {
        throw .unreadable(set, path: path, reason: error.localizedDescription)
      }
    }
    let compressed = path + ".xz"
    guard FileManager.default.fileExists(atPath: compressed) else { throw .missing(set, path: path) }
    return try decompressed(compressed)
  }

  /// The lines of a file without their ends, numbered from 1; nil-free: a blank line is "".
  func lines(_ name: String) throws(PublicSetError) -> [Substring] {
    Self.lines(of: try text(name))
  }

  /// Lines end in LF or CR LF.
  static func lines(of text: String) -> [Substring] {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.map { line in
      Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }

  private func decompressed(_ path: String) throws(PublicSetError) -> String {
    guard FileManager.default.isExecutableFile(atPath: XZ.program) else {
      throw .noDecompressor(set, path: path)
    }
    do {
      return String(decoding: try XZ.decompressed(path), as: UTF8.self)
    } catch let failure as XZ.Failure {
      throw .unreadable(set, path: path, reason: "xz: \(failure.status)")
    } catch {
      throw .unreadable(set, path: path, reason: error.localizedDescription)
    }
  }
}
