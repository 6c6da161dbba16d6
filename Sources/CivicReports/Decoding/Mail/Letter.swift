internal import CivicText

/// A saved letter (EML, RFC 5322): what it says is one document, each report attached to it another.
///
/// Its subject is the headline where the text has none; the day it was sent is the day of publication; the site of the
/// address it came from is its source, unless anybody may have an address there. Who sent it is nobody's business.
struct Letter {
  private let root: MIMEPart
  private let place: ContainerPlace
  private let metadata: DocumentMetadata

  init(_ bytes: [UInt8], _ place: ContainerPlace) {
    root = MIMEPart(bytes[...])
    self.place = place
    var metadata = place.metadata
    metadata.published = root.headers.text("date").flatMap { InternetDate.day($0) } ?? metadata.published
    metadata.source = root.headers.text("from").flatMap { SenderSite.site($0) } ?? metadata.source
    metadata.nativeID = root.headers.text("message-id")?.trimming { "<> ".contains($0) }
    self.metadata = metadata
  }

  /// - Returns: 1 where the letter itself only says that something is attached, or nothing of note.
  func each<Failure>(_ body: (InputDocument) throws(Failure) -> Void) throws(Failure) -> Int {
    let attached = root.leaves.filter(Self.isReport)
    var leftOut = 0
    switch Result(catching: { () throws(ReportError) in try text() }) {
    case .success(let whole):
      let text = LetterText(whole)
      if Letters.count(in: text.text) >= (attached.isEmpty ? MessageText.fewest : Self.coverNote) {
        try send(text, body)
      } else {
        leftOut = 1
      }
    case .failure(let error): try body(InputDocument(place.name, .failure(error)))
    }
    for (number, part) in attached.enumerated() {
      let name = part.fileName.flatMap { $0.isEmpty ? nil : $0 } ?? String(number + 1)
      var inner = metadata
      inner.nativeID = metadata.nativeID.map { "\($0)#\(name)" }
      let isLetter = part.type == "message/rfc822"
      let bytes = part.content
      leftOut += try InputDocuments.each(
        in: isLetter ? InputContent(.letter, bytes) : InputContent(bytes),
        place.inner("#\(name)", metadata: isLetter ? DocumentMetadata() : inner), body)
    }
    return leftOut
  }

  /// In letters. A note that goes with an attached report is shorter than a report.
  private static let coverNote = 300

  private func send<Failure>(
    _ text: LetterText, _ body: (InputDocument) throws(Failure) -> Void
  ) throws(Failure) {
    var metadata = metadata
    if let forwarded = text.forwarded {
      metadata.published = forwarded.published ?? metadata.published
      metadata.source = forwarded.sender.flatMap { SenderSite.site($0) } ?? metadata.source
    }
    let subject = text.forwarded?.subject ?? root.headers.text("subject")
    if PageReader.read(PageLine.lines(of: text.text)).title == nil {
      metadata.title = subject.flatMap { LetterSubject.headline($0) }
    }
    try body(InputDocument(place.name, .text(text.text, metadata)))
  }

  private func text() throws(ReportError) -> String {
    let text = try Self.text(of: root, file: place.name)
    do throws(ReportError.Reason) { try TextLength.check(text) } catch {
      throw ReportError(place.name, error)
    }
    return text
  }

  // MARK: Parts

  private static func isReport(_ part: MIMEPart) -> Bool {
    if part.type == "message/rfc822" { return true }
    guard part.isAttached || part.fileName?.isEmpty == false, !part.body.isEmpty else { return false }
    return !["image/", "audio/", "video/", "font/"].contains { part.type.hasPrefix($0) }
      && !nothingToRead.contains(part.type)
  }

  /// Signatures, calendars, visiting cards and reports of delivery.
  private static let nothingToRead: Set<String> = [
    "application/pgp-signature", "application/pgp-keys", "application/pkcs7-signature",
    "application/x-pkcs7-signature", "application/ms-tnef", "application/ics", "text/calendar", "text/vcard",
    "text/x-vcard", "text/css", "text/rfc822-headers", "message/delivery-status",
  ]

  /// What a reader sees of a part: the richer form where several tell the same, unless only the other one holds the words.
  private static func text(of part: MIMEPart, file: String) throws(ReportError) -> String {
    if part.parts.isEmpty {
      guard !isReport(part) else { return "" }
      if part.body.allSatisfy({ $0 <= 0x20 }) { return "" }
      switch part.type {
      case "text/html": return LetterPage.text(of: try part.text(file: file))
      case "text/plain":
        let text = try part.text(file: file)
        guard part.parameters["format"]?.lowercased() == "flowed" else { return text }
        return FlowedText.joined(text, deletesSpace: part.parameters["delsp"]?.lowercased() == "yes")
      default: return ""
      }
    }
    var texts: [String] = []
    for inner in part.parts { texts.append(try text(of: inner, file: file)) }
    guard part.type == "multipart/alternative" else {
      return texts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
    let counts = texts.map { Letters.count(in: $0) }
    let most = counts.max() ?? 0
    // The last form is the richest (RFC 2046, 5.1.4).
    return counts.lastIndex { $0 * 10 >= most * 8 }.map { texts[$0] } ?? ""
  }
}

/// How much a text says.
enum Letters {
  static func count(in text: String) -> Int { text.unicodeScalars.count { $0.properties.isAlphabetic } }
}
