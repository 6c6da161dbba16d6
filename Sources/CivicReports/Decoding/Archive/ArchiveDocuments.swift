/// The reports of an archive, one at a time: each entry is what it would be as a file of its own.
///
/// What `InputFiles` leaves out of a folder is left out of an archive too; links and paths that lead out of it are no
/// reports. An entry that cannot be read is a failure of its own, and the others go on.
struct ArchiveDocuments {
  private let source: InputSource
  private let place: ContainerPlace

  init(_ source: InputSource, _ place: ContainerPlace) {
    self.source = source
    self.place = place
  }

  /// - Returns: how many pieces of its entries were left out, as `InputDocuments.each` does.
  func each<Failure>(
    _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    var budget = ArchiveBudget()
    return try each(&budget, body)
  }

  /// - Parameter budget: of the outermost archive: what archives in it unpack to is counted with the rest.
  func each<Failure>(
    _ budget: inout ArchiveBudget, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    var leftOut = 0
    var count = 0
    var wasBroken = false
    var pages = KnownPages(source)
    let reader: ArchiveReader
    do throws(ReportError.Reason) {
      reader = try ArchiveReader(source)
    } catch {
      try body(failure(error, place.name))
      return 0
    }
    while true {
      let entry: ArchiveReader.Entry
      do throws(ReportError.Reason) {
        guard let next = try reader.next() else { break }
        entry = next
      } catch {
        // The entry before it has been told of: an archive that ends within an entry is one failure.
        if !wasBroken { try body(failure(error, place.name)) }
        return leftOut
      }
      wasBroken = false
      guard entry.isFile, let inner = inner(entry, &pages) else { continue }
      count += 1
      let content: InputContent
      do throws(ReportError.Reason) {
        content = InputContent(try bytes(of: entry, reader, &budget))
      } catch {
        try body(failure(error, inner.name))
        wasBroken = error == .brokenArchive
        if budget.isSpent { return leftOut }
        continue
      }
      guard content.form == .archive else {
        leftOut += try InputDocuments.each(in: content, inner, body)
        continue
      }
      if inner.depth > ContainerPlace.deepest {
        try body(failure(.containersTooDeep, inner.name))
        continue
      }
      leftOut += try ArchiveDocuments(.memory(content.bytes), inner).each(&budget, body)
      if budget.isSpent { return leftOut }
    }
    if count == 0 { try body(failure(.noReportsInArchive, place.name)) }
    return leftOut
  }

  /// Where an entry lies; nil for one that is left out.
  private func inner(_ entry: ArchiveReader.Entry, _ pages: inout KnownPages) -> ContainerPlace? {
    // One compressed file is that file.
    if entry.path.isEmpty { return place.inner("") }
    guard let parts = ArchiveName.parts(entry.path),
      !ArchiveName.isLeftOut(parts, pages: { pages.all })
    else { return nil }
    return place.inner("/" + parts.joined(separator: "/"))
  }

  private func bytes(
    of entry: ArchiveReader.Entry, _ reader: ArchiveReader, _ budget: inout ArchiveBudget
  ) throws(ReportError.Reason) -> [UInt8] {
    if entry.isEncrypted { throw .encrypted("ZIP") }
    let told = entry.size ?? 0
    if told > budget.entry, reader.skipsFreely { throw .tooLarge(bytes: told, limit: budget.entry) }
    var bytes: [UInt8] = []
    var count = 0
    while let piece = try reader.piece() {
      try budget.spend(piece.count, packed: source.size ?? reader.packed)
      count += piece.count
      if count <= budget.entry {
        bytes += piece
      } else {
        bytes = []
        if reader.skipsFreely { break }
      }
    }
    if count > budget.entry { throw .tooLarge(bytes: max(count, told), limit: budget.entry) }
    return bytes
  }

  private func failure(_ reason: ReportError.Reason, _ name: String) -> InputDocument {
    InputDocument(name, .failure(ReportError(name, reason)))
  }
}

/// The pages of an archive, looked for where something may have been saved beside one.
private struct KnownPages {
  private let source: InputSource
  private var found: Set<String>?

  init(_ source: InputSource) { self.source = source }

  /// nil for a pipe, which cannot be read twice.
  var all: Set<String>? {
    mutating get {
      if found == nil, source.isRepeatable { found = Self.pages(of: source) }
      return found
    }
  }

  private static func pages(of source: InputSource) -> Set<String> {
    var pages: Set<String> = []
    guard let reader = try? ArchiveReader(source) else { return pages }
    while let entry = try? reader.next() {
      if let page = ArchiveName.parts(entry.path).flatMap({ ArchiveName.page($0) }) { pages.insert(page) }
    }
    return pages
  }
}
