internal import CivicText

/// Bytes of a text or HTML file → one report, clean of its page.
public enum ReportDecoder {
  /// Reads a report from a file's bytes: what it is (plain text, HTML, a page saved as a web archive, an office
  /// document, a PDF) and its
  /// encoding are told from the bytes.
  ///
  /// The text is the headline and the body in NFC, one blank line between paragraphs, without menus, counters, picture
  /// names and calls to follow, so that the same article with another view counter gives the same text. Numbers,
  /// addresses and passcodes of persons are masked in it (``PersonalData``).
  ///
  /// - Parameters:
  ///   - bytes: the file as it came, 32 MB at most.
  ///   - name: what errors call the file.
  /// - Throws: `ReportError` where the bytes hold no report in a language that is read.
  public static func decode(_ bytes: [UInt8], name: String) throws(ReportError) -> Report {
    try decode(bytes, name: name, metadata: DocumentMetadata())
  }

  /// - Parameter metadata: what the container that the file lies in tells of it.
  static func decode(
    _ bytes: [UInt8], name: String, metadata: DocumentMetadata
  ) throws(ReportError) -> Report {
    var report: Report
    if let document = try document(bytes, name: name, metadata: metadata) {
      report = document
    } else if WebArchive.isOne(InputHead(bytes)) {
      let archive = try WebArchive(bytes, file: name)
      var metadata = metadata
      metadata.savedFrom = metadata.savedFrom ?? archive.savedFrom
      report = try decode(page: archive.html, name: name, metadata: metadata)
    } else {
      let text = try TextDecoder.decode(bytes, file: name, charset: metadata.charset)
      report = try decode(text, name: name, metadata: metadata)
    }
    report.bytesSHA256 = report.isMasked ? nil : Digest.sha256(bytes)
    return report
  }

  private static func decode(
    _ text: String, name: String, metadata: DocumentMetadata
  ) throws(ReportError) -> Report {
    let format = TextFormat(of: text)
    switch format {
    case .plain: return try decode(text: text, name: name, metadata: metadata)
    case .html: return try decode(page: text, name: name, metadata: metadata)
    case .xml, .json: throw ReportError(name, .unsupported(format))
    }
  }

  /// A report from a document of an office program or a PDF; nil for what is none.
  private static func document(
    _ bytes: [UInt8], name: String, metadata: DocumentMetadata
  ) throws(ReportError) -> Report? {
    guard let format = FileSignature.find(in: bytes)?.format else { return nil }
    let text: DocumentText
    do throws(ReportError.Reason) {
      switch format {
      case "DOCX", "ODT": text = try OfficeDocument.read(bytes, format: format)
      case "PDF": text = DocumentText(lines: try PDFText.lines(bytes), title: nil)
      case "DOC" where OfficePackage.isEncrypted(bytes): throw .encrypted("Office")
      default: return nil
      }
      try TextLength.check(text.lines)
    } catch {
      throw ReportError(name, error)
    }
    var content = PageReader.read(text.lines, title: TextLength.title(metadata.title))
    content.title = content.title ?? text.title
    return try report(from: content, metadata: metadata, file: name).withoutOwnCredit
  }

  /// A report from plain text that has been decoded.
  static func decode(
    text: String, name: String, metadata: DocumentMetadata
  ) throws(ReportError) -> Report {
    let content: PageContent
    do throws(ReportError.Reason) {
      try TextLength.check(text)
      content = PageReader.read(PageLine.lines(of: text), title: TextLength.title(metadata.title))
    } catch {
      throw ReportError(name, error)
    }
    return try report(from: content, metadata: metadata, file: name).withoutOwnCredit
  }

  /// A report from an HTML page that has been decoded.
  package static func decode(
    page html: String, name: String, metadata: DocumentMetadata
  ) throws(ReportError) -> Report {
    let page: HTMLPage
    do {
      page = try HTMLPage(html)
    } catch {
      throw ReportError(name, error)
    }
    var metadata = metadata
    metadata.source =
      metadata.source ?? page.metadata.outlet
      ?? (metadata.url ?? metadata.fetchedFrom ?? metadata.savedFrom).flatMap { Address.site($0) }
    return try report(
      from: page.content, metadata: metadata, declared: page.declaredLanguage, file: name
    ).withoutOwnCredit
  }

  private static func report(
    from page: PageContent, metadata: DocumentMetadata, declared: Language? = nil, file: String
  ) throws(ReportError) -> Report {
    let page = page.withoutPersonalData
    let metadata = metadata.withoutPersonalData
    let title = TextLength.title(metadata.title) ?? page.title
    let paragraphs = ([title].compactMap { $0 } + page.paragraphs).filter { !$0.isEmpty }
    let text = paragraphs.joined(separator: "\n\n")
    guard text.unicodeScalars.contains(where: \.isLetter) else {
      throw ReportError(file, .noLetters)
    }
    if let reason = UnreadableScript.reason(text) { throw ReportError(file, reason) }
    // What a page declares is often its template's: it only helps where the text is too short to tell.
    let hint = declared.flatMap { text.spacedWords < 30 ? $0 : nil }
    guard let language = language(of: text) ?? hint else {
      throw ReportError(file, .unknownLanguage)
    }
    let url = address(of: page, metadata).flatMap { Address.canonical($0) }
    let source = metadata.source ?? page.outlet
    let credited =
      metadata.creditedTo ?? page.source.map { Address.site($0) ?? $0 }
      ?? Crediting.credited(in: page.paragraphs, language: language)
    return Report(
      url: url, title: title, language: language,
      published: metadata.published ?? page.published, source: source,
      author: metadata.author ?? page.author, views: metadata.views ?? page.views, creditedTo: credited,
      text: text, nativeID: metadata.nativeID, form: metadata.isTeaser ? .teaser : .news)
  }

  /// A page says its own address; one of another site, in a page that was fetched, would be taken for that site's report.
  private static func address(of page: PageContent, _ metadata: DocumentMetadata) -> String? {
    if let url = metadata.url { return url }
    guard let fetched = metadata.fetchedFrom else { return page.address ?? metadata.savedFrom }
    return page.address.flatMap { Address.areOfOneSite($0, fetched) ? $0 : nil } ?? fetched
  }

  /// Of the first pages: the rest of a long text says no more.
  private static func language(of text: String) -> Language? {
    LanguageDetector.detect(
      text.utf8.count <= 40_000 ? text : String(text.unicodeScalars.prefix(40_000)))
  }
}

extension Report {
  /// An outlet that credits itself has no other source.
  fileprivate var withoutOwnCredit: Report {
    guard let creditedTo,
      [source, url.flatMap { Address.site($0) }].contains(where: { Self.isSame(creditedTo, $0 ?? "") })
    else { return self }
    var report = self
    report.creditedTo = nil
    return report
  }

  private static func isSame(_ name: String, _ other: String) -> Bool {
    let letters = [name, other].map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    return !letters.contains("") && (letters[0].contains(letters[1]) || letters[1].contains(letters[0]))
  }
}
