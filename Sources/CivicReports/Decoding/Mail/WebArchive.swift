/// A page that a browser saved with its pictures into one file (MHTML, RFC 2557): Chrome, Edge, Opera ("Saved by
/// Blink"), Internet Explorer, Word.
struct WebArchive {
  let html: String
  /// The address it was saved from.
  let savedFrom: String?

  /// True where the bytes begin with such a file's header.
  static func isOne(_ head: InputHead) -> Bool {
    guard MailHead(head)?.isMail == true else { return false }
    let headers = MailHeaders(head.bytes)
    let type = headers.parameters("content-type").value
    guard type == "multipart/related" || type == "text/html" || type == "multipart/alternative" else {
      return false
    }
    if headers.has("snapshot-content-location") { return true }
    // A letter with pictures looks alike, but it went to somebody.
    return !["to", "received", "delivered-to", "message-id", "return-path"].contains { headers.has($0) }
  }

  /// - Throws: `.archiveWithoutPage` where no part is a page, or what is wrong with its bytes.
  init(_ bytes: [UInt8], file: String) throws(ReportError) {
    let archive = MIMEPart(bytes[...])
    let address =
      archive.headers.text("snapshot-content-location") ?? archive.headers.text("content-location")
    let leaves = archive.leaves
    let pages = leaves.filter { $0.type == "text/html" || $0.type == "application/xhtml+xml" }
    let start = archive.parameters["start"]
    // Frames are pages too: the one that the archive begins with, or that stands at its address, holds the others.
    let page =
      pages.first { start != nil && $0.headers.text("content-id") == start }
      ?? pages.first { address != nil && $0.headers.text("content-location") == address } ?? pages.first
    guard let page else { throw ReportError(file, .archiveWithoutPage) }
    html = try page.text(file: file)
    savedFrom = address ?? page.headers.text("content-location")
  }
}
