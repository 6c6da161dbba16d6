/// A letter, or one of the parts it is made of (RFC 2046). Parts are ranges of the letter's bytes: nothing is copied.
struct MIMEPart: Sendable {
  let headers: MailHeaders
  /// "text/html", in small letters; "text/plain" where the header names none.
  let type: String
  let parameters: [String: String]
  /// Without the blank line above it; still packed as it travelled.
  let body: ArraySlice<UInt8>
  let parts: [MIMEPart]

  /// Mail programs nest a few levels; beyond this a part counts as one piece.
  private static let deepest = 10
  /// Of a letter, on all its levels.
  private static let mostParts = 2000

  init(_ bytes: ArraySlice<UInt8>) {
    var left = Self.mostParts
    self.init(bytes, depth: 0, left: &left)
  }

  /// - Parameter left: how many more parts are told apart; what goes beyond is one piece.
  private init(_ bytes: ArraySlice<UInt8>, depth: Int, left: inout Int) {
    headers = MailHeaders(bytes)
    body = bytes[headers.end...]
    let content = headers.parameters("content-type")
    type = content.value.contains("/") ? content.value : "text/plain"
    parameters = content.parameters
    guard type.hasPrefix("multipart/"), depth < Self.deepest, let boundary = parameters["boundary"],
      !boundary.isEmpty
    else {
      parts = []
      return
    }
    let pieces = Self.pieces(of: body, boundary: Array("--\(boundary)".utf8), most: left)
    left -= pieces.count
    parts = pieces.map { MIMEPart($0, depth: depth + 1, left: &left) }
  }

  /// What stands between the lines of a boundary. Of a letter that is cut off the last part goes to its end.
  private static func pieces(of body: ArraySlice<UInt8>, boundary: [UInt8], most: Int) -> [ArraySlice<UInt8>]
  {
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, pieces.count < most {
      let line = MailLines.line(of: body, at: index)
      defer { index = line.next }
      guard line.content.starts(with: boundary) else { continue }
      let rest = line.content.dropFirst(boundary.count)
      let isLast = rest.starts(with: [0x2D, 0x2D])
      guard isLast || rest.allSatisfy({ $0 <= 0x20 }) else { continue }
      if let start { pieces.append(body[start..<max(start, index - 1)]) }
      start = isLast ? nil : line.next
      if isLast { break }
    }
    if let start, start < body.endIndex { pieces.append(body[start...]) }
    return pieces
  }

  /// The bytes of what it holds.
  var content: [UInt8] {
    TransferEncoding.decoded(body, headers.text("content-transfer-encoding")?.lowercased() ?? "")
  }

  /// Its text in the charset that it names.
  ///
  /// - Throws: what is wrong with the bytes.
  func text(file: String) throws(ReportError) -> String {
    let bytes = content
    if bytes.isEmpty { throw ReportError(file, .empty) }
    if let text = MailText.decoded(bytes[...], charset: parameters["charset"]) { return text }
    return try TextDecoder.decode(bytes, file: file)
  }

  /// The name of an attached file.
  var fileName: String? {
    let disposition = headers.parameters("content-disposition").parameters["filename"]
    return (disposition ?? parameters["name"]).map { name in
      // Some programs write the whole path.
      String(name.split { $0 == "/" || $0 == "\\" }.last ?? "")
    }
  }

  var isAttached: Bool { headers.parameters("content-disposition").value == "attachment" }

  /// Itself, or all that it is made of, in order.
  var leaves: [MIMEPart] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }
}
