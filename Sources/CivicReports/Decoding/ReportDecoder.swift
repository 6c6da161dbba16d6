internal import CivicText

/// Bytes of a text or HTML file → one report, clean of its page.
public enum ReportDecoder {
  /// Reads a report from a file's bytes: what it is (plain text or HTML) and its encoding are told from the bytes.
  ///
  /// The text is the headline and the body in NFC, one blank line between paragraphs, without menus, counters, picture
  /// names and calls to follow, so that the same article with another view counter gives the same text.
  ///
  /// - Parameters:
  ///   - bytes: the file as it came, 32 MB at most.
  ///   - name: what errors call the file.
  /// - Throws: `ReportError` where the bytes hold no report in a language that is read.
  public static func decode(_ bytes: [UInt8], name: String) throws(ReportError) -> Report {
    let text = try TextDecoder.decode(bytes, file: name)
    let format = TextFormat(of: text)
    var report: Report
    switch format {
    case .plain: report = try Self.report(from: PageReader.read(PageLine.lines(of: text)), file: name)
    case .html: report = try page(text, file: name)
    case .feed, .xml, .json, .mhtml, .email: throw ReportError(name, .unsupported(format))
    }
    report.bytesSHA256 = Digest.sha256(bytes)
    return report
  }

  private static func page(_ html: String, file: String) throws(ReportError) -> Report {
    let page: HTMLPage
    do {
      page = try HTMLPage(html)
    } catch {
      throw ReportError(file, error)
    }
    var report = try report(from: page.content, declared: page.declaredLanguage, file: file)
    report.source = page.metadata.outlet ?? report.source
    return report.withoutOwnCredit
  }

  private static func report(
    from page: PageContent, declared: Language? = nil, file: String
  ) throws(ReportError) -> Report {
    let paragraphs = ([page.title].compactMap { $0 } + page.paragraphs).filter { !$0.isEmpty }
    let text = paragraphs.joined(separator: "\n\n")
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      throw ReportError(file, .noLetters)
    }
    // What a page declares is often its template's: it only helps where the text is too short to tell.
    let hint = text.split(separator: " ").count < 30 ? declared : nil
    guard let language = language(of: text) ?? hint else {
      throw ReportError(file, .unknownLanguage)
    }
    let url = page.address.flatMap { Address.canonical($0) }
    let credited =
      page.source.map { Address.site($0) ?? $0 }
      ?? Crediting.credited(in: page.paragraphs, language: language)
    return Report(
      url: url, title: page.title, language: language, published: page.published, source: page.outlet,
      author: page.author, views: page.views, creditedTo: credited, text: text
    ).withoutOwnCredit
  }

  /// Of the first pages: the rest of a long text says no more.
  private static func language(of text: String) -> Language? {
    LanguageDetector.detect(String(text.unicodeScalars.prefix(40_000)))
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
