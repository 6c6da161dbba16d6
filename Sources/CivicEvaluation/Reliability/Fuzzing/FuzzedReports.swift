internal import CivicReports
internal import CivicText

/// Bytes → reports.
enum FuzzedReports {
  private static let name = "input"

  static func decode(_ bytes: [UInt8]) throws {
    // Another program reads them.
    if bytes.starts(with: "%PDF-".utf8) { return }
    let result = Result { () throws(ReportError) in try ReportDecoder.decode(bytes, name: name) }
    try check(result)
    guard case .success(let report) = result, FuzzInput.isOne(in: 4, bytes) else { return }
    try promise(
      (try? ReportDecoder.decode(bytes, name: name)) == report, "the same bytes are the same report")
    // Bytes that every other of is 0 or 4 are UTF-16 themselves, though no mark says so.
    guard let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { ["\u{FEFF}", "\0", "\u{4}"].contains($0) })
    else { return }
    for isBig in [false, true] {
      let units = ([0xFEFF] + text.utf16).flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? pair : pair.reversed()
      }
      try promise(
        (try? ReportDecoder.decode(units, name: name))?.text == report.text,
        "a text is the same report in UTF-16 as in UTF-8")
    }
  }

  static func page(_ bytes: [UInt8]) throws {
    let html = String(decoding: bytes, as: UTF8.self)
    try check(
      Result { () throws(ReportError) in
        try ReportDecoder.decode(page: html, name: name, metadata: DocumentMetadata())
      })
  }

  static func container(_ bytes: [UInt8]) throws {
    try InputDocuments.each(in: bytes, name: name) { document in
      let reading: Reading
      do throws(ReportError) {
        reading = try document.read()
      } catch {
        return try check(error)
      }
      try FuzzedReadings.check(reading, isReadHere: document.isReadHere)
    }
  }

  private static func check(_ result: Result<Report, ReportError>) throws {
    switch result {
    case .failure(let error): try check(error)
    case .success(let report):
      try promise(!report.text.isEmpty, "a report has a text")
      try promise(!report.text.unicodeScalars.contains("\0"), "clean text holds no U+0000")
      try promise(CleanCharacters.cleaned(report.text) == report.text, "clean text is clean")
      try promise(PersonalData.masked(report.text) == report.text, "a report shows nobody's data")
      try promise(
        report.published.map { CivilDate(iso: $0)?.iso == $0 } ?? true,
        "a report's day is one of the calendar")
      try promise((report.views ?? 0) >= 0, "nobody reads a report fewer than no times")
    }
  }

  private static func check(_ error: ReportError) throws {
    try promise(error.file.hasPrefix(name), "an error names its file")
    for language in Language.allCases {
      let message = error.message(language)
      try promise(
        message.hasPrefix(error.file) && message.count > error.file.count + 2, "an error says what happened")
      try promise(!message.contains("%1"), "a message has nothing left to fill in")
    }
  }
}
