/// Documents of office programs, by their format.
enum OfficeDocument {
  /// The text of a DOCX or ODT.
  ///
  /// - Throws: `.brokenArchive`, `.brokenPart`, `.brokenDocument`, `.encrypted` or `.tooLarge`.
  static func read(_ bytes: [UInt8], format: String) throws(ReportError.Reason) -> DocumentText {
    do throws(ReportError.Reason) {
      return format == "ODT" ? try ODTReader.lines(bytes) : try DOCXReader.lines(bytes)
    } catch {
      throw error == .brokenArchive || error == .brokenPart ? .brokenDocument(format) : error
    }
  }

  /// The title in a document's properties (`core.xml`, `meta.xml`); nil for none and for a word or two, which are a
  /// template's.
  static func title(_ properties: [UInt8]) throws(ReportError.Reason) -> String? {
    let xml = try XMLParts(properties)
    while let part = try xml.next() {
      guard part == .start("title") else { continue }
      let title = CleanCharacters.singleSpaced(CleanCharacters.cleaned(try xml.text()))
      return Sentences.words(title) >= 3 ? title : nil
    }
    return nil
  }
}
