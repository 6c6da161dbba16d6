#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
internal import Foundation

/// The files that paths stand for.
public enum InputFiles {
  /// Files as they are given, and of each folder the files in it and below it, by path.
  ///
  /// Hidden files and folders are left out, as are the pictures and scripts that a browser saves beside a page
  /// (`Page.html`, `Page_files/`), or Telegram beside the messages of a chat, and databases: the one that reports go into may lie beside them. Links are followed, and no folder is gone through twice. Nothing is read yet.
  ///
  /// - Parameters:
  ///   - paths: files, folders, addresses, or "-" for the standard input.
  ///   - database: the one that this process has open, if any. Neither it nor what SQLite keeps beside it is opened, whatever
  ///     name leads to it: whoever closes a file drops every lock that his process holds on it (POSIX `fcntl`; SQLite, "How To
  ///     Corrupt An SQLite Database File", 2.2).
  /// - Returns: for each file itself, for each path without any an error, in the order of the paths.
  public static func list(_ paths: [String], database: String? = nil) -> [Result<InputFile, ReportError>] {
    let open = Set(databaseEndings.compactMap { ending in database.flatMap { Identity(of: $0 + ending) } })
    return paths.flatMap { path -> [Result<InputFile, ReportError>] in
      guard path != "-", !WebAddress.isOne(path) else { return [.success(InputFile(path))] }
      switch kind(of: path) {
      case nil: return [.failure(ReportError(path, .missing))]
      case .file?:
        if let identity = Identity(of: path), open.contains(identity) {
          return [.failure(ReportError(path, .binary(.database)))]
        }
        return [.success(InputFile(path))]
      case .folder(let identity)?:
        var seen = open.union([identity])
        let files = files(in: path, &seen)
        if files.isEmpty { return [.failure(ReportError(path, .noReportsInFolder))] }
        return files.sorted { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }.map(
          \.result)
      }
    }
  }

  private enum Kind {
    case file
    case folder(Identity)
  }

  /// What a folder is, whatever path leads to it.
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64

    init(_ status: stat) { (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino)) }

    /// nil where there is nothing at the path. Links are followed.
    init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      self.init(status)
    }
  }

  /// What SQLite adds to a database's name: the file itself, and those that it keeps beside it.
  private static let databaseEndings = ["", "-wal", "-shm", "-journal"]

  /// nil where there is nothing at the path. Links are followed.
  private static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return errno == EACCES ? .file : nil }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .file }
    return .folder(Identity(status))
  }

  private typealias Entry = (path: String, result: Result<InputFile, ReportError>)

  /// - Parameter seen: folders that were gone through, and files that may not be opened.
  private static func files(in folder: String, _ seen: inout Set<Identity>) -> [Entry] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return [(folder, .failure(ReportError(folder, .unreadable(why: String(cString: strerror(EACCES))))))]
    }
    let present = Set(names)
    var entries: [Entry] = []
    for name in names.sorted()
    where !name.hasPrefix(".") && !isSavedWithPage(name, present) && !isOfExport(name, present) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      switch kind(of: path) {
      case nil: entries.append((path, .failure(ReportError(path, .missing))))
      case .file?:
        if isRegular(path), !isDatabase(path, seen, present: present, name) {
          var file = InputFile(path)
          file.isFound = true
          entries.append((path, .success(file)))
        }
      case .folder(let identity)?:
        if seen.insert(identity).inserted { entries += files(in: path, &seen) }
      }
    }
    return entries
  }

  /// Sockets and pipes within a folder are no reports, and reading one might never end.
  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  /// A file of SQLite's, or one that it keeps beside it.
  private static func isDatabase(
    _ path: String, _ open: Set<Identity>, present: Set<String>, _ name: String
  ) -> Bool {
    for ending in databaseEndings.dropFirst() where name.hasSuffix(ending) {
      let database = String(name.dropLast(ending.count))
      if present.contains(database) {
        return isDatabase(String(path.dropLast(ending.count)), open, present: present, database)
      }
    }
    if let identity = Identity(of: path), open.contains(identity) { return true }
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  /// What Telegram puts beside the messages that it exports, but for the files that people sent: those may be reports.
  private static func isOfExport(_ name: String, _ present: Set<String>) -> Bool {
    ["result.json", "messages.html", "export_results.html"].contains { present.contains($0) }
      && exported.contains(name)
  }

  private static let exported: Set<String> = [
    "css", "js", "images", "photos", "video_files", "voice_messages", "round_video_messages", "stickers",
    "profile_pictures", "stories",
  ]

  /// "Page_files" beside "Page.html".
  private static func isSavedWithPage(_ name: String, _ present: Set<String>) -> Bool {
    ["_files", ".files"].contains { ending in
      guard name.hasSuffix(ending) else { return false }
      let page = name.dropLast(ending.count)
      return present.contains("\(page).html") || present.contains("\(page).htm")
    }
  }
}
