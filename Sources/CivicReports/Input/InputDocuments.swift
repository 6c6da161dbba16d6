/// What inputs hold: a file is one report, a container as many as are in it, and is none itself.
public enum InputDocuments {
  /// Hands on each document of an input, in the order in which the input has them and one at a time: a container may hold
  /// more than fits into memory. What cannot be taken out is handed on as a failure of its own.
  ///
  /// - Returns: how many pieces of it were left out because they are too short to be reports: greetings and bare links
  ///   among the messages of a channel.
  /// - Throws: only what `body` throws.
  @discardableResult
  public static func each<Failure>(
    in input: Result<InputFile, ReportError>, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    let file: InputFile
    let content: InputContent
    do throws(ReportError) {
      file = try input.get()
      content = try file.read()
    } catch {
      try body(InputDocument(error.file, .failure(error)))
      return 0
    }
    return try each(in: content, ContainerPlace(file.path, columns: file.columns), body)
  }

  /// The same of bytes that are no file's.
  ///
  /// - Parameter name: what errors call them.
  @discardableResult
  package static func each<Failure>(
    in bytes: [UInt8], name: String, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    try each(in: InputContent(bytes), ContainerPlace(name), body)
  }

  /// What lies in a container is told by its own bytes in turn: letters in an archive, a feed attached to a letter.
  @discardableResult
  static func each<Failure>(
    in content: InputContent, _ place: ContainerPlace, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    let bytes = content.bytes
    if content.form != .report, place.depth > ContainerPlace.deepest {
      try body(InputDocument(place.name, .failure(ReportError(place.name, .containersTooDeep))))
      return 0
    }
    switch content.form {
    case .report: try each(ofReport: bytes, place, body)
    case .archive:
      return try ArchiveDocuments(content.source, place).each(body)
    case .readings: try ReadingLines.each(in: content.source, file: place.name, body)
    case .letter: return try Letter(bytes, place).each(body)
    case .telegramExport: return try TelegramExport(content.source, place).each(body)
    case .telegramPage, .whatsAppChat, .feed, .sitemap, .addresses:
      return try each(inText: content, place, body)
    }
    return 0
  }

  /// One report, or a table whose rows are reports.
  private static func each<Failure>(
    ofReport bytes: [UInt8], _ place: ContainerPlace, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) {
    switch TableInput.find(bytes, place.columns) {
    case nil: try body(InputDocument(place.name, .file(bytes, place.metadata)))
    case .tables(let tables)?: for table in tables { try table.each(place, body) }
    case .failure(let reason)?: try body(InputDocument(place.name, .failure(ReportError(place.name, reason))))
    }
  }

  /// What lies in a container that is a text.
  private static func each<Failure>(
    inText content: InputContent, _ place: ContainerPlace, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    let container: TextContainer
    do throws(ReportError) {
      container = try TextContainer(content, place)
    } catch {
      try body(InputDocument(place.name, .failure(error)))
      return 0
    }
    switch container {
    case .telegramPage(let page): return try page.each(body)
    case .whatsAppChat(let chat): return try chat.each(body)
    case .feed(let feed): try feed.each(place, body)
    case .addresses(let list):
      var document = InputDocument(place.name, .failure(list.failure(place.name)))
      // Nobody expects a list that lies among saved pages to be fetched.
      if !place.isWithin, !list.entries.isEmpty { document.leads = .list(list) }
      try body(document)
    }
    return 0
  }
}
