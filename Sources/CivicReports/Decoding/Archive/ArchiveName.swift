/// What an archive calls its entries: in UTF-8, in the code page of the machine that packed it, with the marks of its
/// system.
enum ArchiveName {
  /// The name's characters. Zip says whether a name is UTF-8; old packers wrote it in the code page of DOS (IBM866) or of
  /// Windows and said nothing.
  static func text(_ bytes: [CChar]) -> String {
    let bytes = bytes.map { UInt8(bitPattern: $0) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let page = EncodingStatistics.codePage(bytes, declared: nil) ?? .ibm866
    guard let table = CodePage.scalars(page) else { return String(decoding: bytes, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.map { table[Int($0)] })
    return String(text)
  }

  /// The parts of its path; nil where it leads out of the archive or names nothing.
  static func parts(_ path: String) -> [Substring]? {
    let parts = path.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
    return parts.isEmpty || parts.contains("..") ? nil : parts
  }

  /// True for what `InputFiles` leaves out of a folder too: hidden files, what macOS adds to an archive, and what a
  /// browser saves beside a page.
  ///
  /// - Parameter pages: the paths of all pages of the archive without their endings; nil where they cannot be known.
  static func isLeftOut(_ parts: [Substring], pages: () -> Set<String>?) -> Bool {
    if parts.contains(where: { $0.hasPrefix(".") }) || parts.first == "__MACOSX" { return true }
    for (index, part) in parts.dropLast().enumerated() {
      guard let ending = ["_files", ".files"].first(where: { part.hasSuffix($0) }) else { continue }
      guard let pages = pages() else { return true }
      let page = parts[..<index].map { $0 + "/" }.joined() + part.dropLast(ending.count)
      if pages.contains(page) { return true }
    }
    return false
  }

  /// "a/Page" for "a/Page.html"; nil for what is no page.
  static func page(_ parts: [Substring]) -> String? {
    guard let name = parts.last else { return nil }
    let ending = [".html", ".htm"].first { name.lowercased().hasSuffix($0) }
    return ending.map { String(parts.joined(separator: "/").dropLast($0.count)) }
  }
}
