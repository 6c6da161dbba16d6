/// One report among those that an input holds, taken out of its container and not read yet. Reading it needs nothing but
/// its own value, so that many are read side by side.
public struct InputDocument: Sendable {
  /// What errors and progress call it: the path of a file; of what lies in a container the container's path and its place
  /// there ("pages.zip/a.html", "result.json#1024", "readings.jsonl:7").
  public let name: String
  let content: Content
  /// What it leads to, for whoever fetches.
  var leads: Leads?
  /// The address that it was fetched from, as it was asked for.
  package var address: String?

  enum Leads: Sendable {
    /// Addresses, and nothing else.
    case list(AddressList)
    /// The whole of what it is the beginning of.
    case page(AddressList.Entry)
  }

  enum Content: Sendable {
    /// Bytes of a file: what they are is told by themselves.
    case file([UInt8], DocumentMetadata)
    /// A page of a site.
    case page(String, DocumentMetadata)
    /// Text with no page around it, as a message has it.
    case text(String, DocumentMetadata)
    /// A clean text that is stored.
    case report(Report)
    /// One line of a file of readings, and its number.
    case line([UInt8], file: String, number: Int)
    /// What a row of a table says.
    case reading(Reading)
    /// What could not be taken out of its container.
    case failure(ReportError)
  }

  init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }

  /// How many bytes it holds, about.
  package var bytes: Int {
    switch content {
    case .file(let bytes, _), .line(let bytes, _, _): bytes.count
    case .page(let text, _), .text(let text, _): text.utf8.count
    case .report(let report): report.text.utf8.count
    case .reading(let reading): reading.text?.utf8.count ?? 0
    case .failure: 0
    }
  }

  /// The SHA-256 of its bytes and of what its container tells of it, in hex: a document of the same is read the same.
  /// `report.bytes_sha256` of its reading, unless something in it was masked: with the hash that could be worked out
  /// again. nil where reading it costs nothing.
  package var fingerprint: String? {
    switch content {
    case .file(let bytes, let metadata): metadata.digest(after: bytes)
    case .page(let text, let metadata), .text(let text, let metadata):
      metadata.digest(after: Array(text.utf8))
    case .report(let report): report.bytesSHA256
    case .line, .reading, .failure: nil
    }
  }

  /// Whether its reading is made from its text here; false where it came as a reading.
  package var isReadHere: Bool {
    switch content {
    case .file, .page, .text, .report: true
    case .line, .reading, .failure: false
    }
  }

  /// What it says.
  ///
  /// - Throws: `ReportError` where it holds no report that can be read.
  public func read() throws(ReportError) -> Reading {
    var reading = try readContent()
    if reading.nameCount > Reading.mostNames {
      throw ReportError(name, .tooManyNames(limit: Reading.mostNames))
    }
    let isMasked = reading.report.isMasked(reading.text ?? "")
    if isMasked {
      reading.report.bytesSHA256 = nil
    } else if reading.report.bytesSHA256 == nil || !isHashed {
      reading.report.bytesSHA256 = fingerprint ?? reading.report.bytesSHA256
    }
    return reading
  }

  /// Whether decoding has made the hash that is its fingerprint: of bytes of which no container tells anything.
  private var isHashed: Bool {
    guard case .file(_, let metadata) = content else { return false }
    return metadata == DocumentMetadata()
  }

  private func readContent() throws(ReportError) -> Reading {
    switch content {
    case .file(let bytes, let metadata):
      ReportReader.read(try ReportDecoder.decode(bytes, name: name, metadata: metadata))
    case .page(let html, let metadata):
      ReportReader.read(try ReportDecoder.decode(page: html, name: name, metadata: metadata))
    case .text(let text, let metadata):
      ReportReader.read(try ReportDecoder.decode(text: text, name: name, metadata: metadata))
    case .report(let report): ReportReader.read(report)
    case .line(let bytes, let file, let number):
      try ReadingLines.reading(bytes, file: file, line: number)
    case .reading(let reading): reading.withoutPersonalData
    case .failure(let error): throw error
    }
  }
}
