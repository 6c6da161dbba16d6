public import CivicText

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why an input gave no report, or a line of a readings file no reading.
///
/// `description` is the English message: the file, what happened and where in it, and what to do. A program that
/// speaks another language asks `message(_:)`, or words its own from `code` and `arguments`.
public struct ReportError: Error, Sendable, Equatable {
  /// The path as given; "-" is the standard input.
  public let file: String
  /// The line of a file of readings, counted from 1.
  public let line: Int?
  package let reason: Reason

  package init(_ file: String, _ reason: Reason, line: Int? = nil) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// - Parameter number: of the system's error (`errno`).
  init(_ file: String, system number: CInt) {
    let isMissing = number == ENOENT || number == ENOTDIR
    self.init(file, isMissing ? .missing : .unreadable(why: String(cString: strerror(number))))
  }

  /// What kind of error it is: a stable word such as "empty" or "broken-encoding".
  public var code: String { reason.code }

  /// What the message of this code is filled with, in order: numbers, names of formats and fields. Never text
  /// of a report.
  public var arguments: [String] { reason.arguments }
}

extension ReportError {
  package enum Reason: Error, Equatable {
    // Inputs.
    case missing
    case unreadable(why: String)
    case noReportsInFolder
    case noReportsInArchive
    case tooLarge(bytes: Int, limit: Int)
    case empty
    /// Archives in archives, letters in letters, deeper than anybody packs them.
    case containersTooDeep

    // Containers.
    case brokenArchive
    /// It unpacks to far more than it could hold of reports.
    case unpacksTooLarge
    /// A password is asked for; the name of the format.
    case encrypted(String)

    // Documents; the name of the format.
    case brokenDocument(String)
    /// A part of one; told of as the document.
    case brokenPart
    /// A scan: no letters are in it.
    case picturesOnly
    case missingTool(String, package: String)
    case tookTooLong(seconds: Int)

    // Addresses.
    case notFetched(FetchFailure)

    // Tables.
    /// A row without a title and a day: a sum, a remark.
    case emptyRow
    /// What stands in a field's cell is none of its values; the field.
    case wrongCell(String)
    /// A table whose headings are not known; a map of those that it needs.
    case unknownColumns(needed: String)
    /// What was given as a table and is none.
    case noTable

    // Bytes.
    case binary(FileSignature)
    case nulByte(offset: Int)
    case brokenEncoding(TextEncoding, offset: Int)
    case unknownEncoding(offset: Int)
    /// Text that went through a wrong encoding before it was saved: "РљРѕРЅСЃС‚".
    case garbled
    case unsupported(TextFormat)
    case brokenXML
    /// A feed or list with nothing in it.
    case nothingListed
    /// A feed that ends within an item.
    case cutOff(after: Int)
    /// An export of messages that is no JSON from a byte on.
    case brokenExport(offset: Int)
    /// Addresses of pages, and of lists of such.
    case addresses(Int)
    case sitemaps(Int)

    // Texts.
    case nestedTooDeep
    /// A page or part with more elements than anybody writes.
    case tooManyElements(limit: Int)
    case textTooLong(limit: Int)
    /// More bodies and persons than any report names: a list of members.
    case tooManyNames(limit: Int)
    case noArticle
    /// A web archive with no page in it.
    case archiveWithoutPage
    case noLetters
    case unknownLanguage
    /// Kazakh in a script that is not read, or in the letters of an old font.
    case kazakhInArabicScript
    case oldKazakhFont

    // Lines of readings.
    case brokenJSON
    case missingField(String)
    case wrongField(String)
    case readingWithoutText
    case differentHash
    case rangeOutsideText(field: String, start: Int, end: Int, count: Int)
    case differentStatement(field: String)
  }
}

extension ReportError.Reason {
  var code: String {
    switch self {
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .noReportsInFolder: "no-reports-in-folder"
    case .noReportsInArchive: "no-reports-in-archive"
    case .brokenArchive: "broken-archive"
    case .unpacksTooLarge: "unpacks-too-large"
    case .encrypted: "encrypted"
    case .brokenDocument, .brokenPart: "broken-document"
    case .picturesOnly: "pictures-only"
    case .missingTool: "missing-tool"
    case .tookTooLong: "took-too-long"
    case .notFetched(let failure): failure.code
    case .emptyRow: "empty-row"
    case .wrongCell: "wrong-cell"
    case .unknownColumns: "unknown-columns"
    case .noTable: "no-table"
    case .tooLarge: "too-large"
    case .empty: "empty"
    case .containersTooDeep: "containers-too-deep"
    case .binary(let signature): signature.kind.rawValue
    case .nulByte: "nul-byte"
    case .brokenEncoding: "broken-encoding"
    case .unknownEncoding: "unknown-encoding"
    case .garbled: "garbled"
    case .unsupported(let format): format.rawValue
    case .brokenXML: "broken-xml"
    case .nothingListed: "nothing-listed"
    case .cutOff: "cut-off"
    case .brokenExport: "broken-export"
    case .addresses: "addresses"
    case .sitemaps: "sitemaps"
    case .nestedTooDeep: "nested-too-deep"
    case .tooManyElements: "too-many-elements"
    case .textTooLong: "text-too-long"
    case .tooManyNames: "too-many-names"
    case .noArticle: "no-article"
    case .archiveWithoutPage: "archive-without-page"
    case .noLetters: "no-letters"
    case .unknownLanguage: "unknown-language"
    case .kazakhInArabicScript: "kazakh-in-arabic-script"
    case .oldKazakhFont: "old-kazakh-font"
    case .brokenJSON: "broken-json"
    case .missingField: "missing-field"
    case .wrongField: "wrong-field"
    case .readingWithoutText: "reading-without-text"
    case .differentHash: "different-hash"
    case .rangeOutsideText: "range-outside-text"
    case .differentStatement: "different-statement"
    }
  }

  var arguments: [String] {
    switch self {
    case .unreadable(let why): [why]
    case .tooLarge(let bytes, let limit): [Self.megabytes(bytes), Self.megabytes(limit)]
    case .containersTooDeep: [String(ContainerPlace.deepest)]
    case .tooManyElements(let limit), .textTooLong(let limit), .tooManyNames(let limit): [String(limit)]
    case .binary(let signature): [signature.format]
    case .nulByte(let number), .unknownEncoding(let number), .brokenExport(let number), .cutOff(let number),
      .addresses(let number), .sitemaps(let number):
      [String(number)]
    case .encrypted(let format), .brokenDocument(let format): [format]
    case .notFetched(let failure): failure.arguments
    case .wrongCell(let text): [text]
    case .unknownColumns(let needed): [needed]
    case .brokenPart: ["XML"]
    case .missingTool(let tool, let package): [tool, package]
    case .tookTooLong(let seconds): [String(seconds)]
    case .brokenEncoding(let encoding, let offset): [encoding.rawValue, String(offset)]
    case .missingField(let field), .wrongField(let field), .differentStatement(let field): [field]
    case .rangeOutsideText(let field, let start, let end, let count):
      [field, String(start), String(end), String(count)]
    default: []
    }
  }

  private static func megabytes(_ bytes: Int) -> String { String((bytes + (1 << 20) - 1) >> 20) }
}

extension ReportError: CustomStringConvertible {
  public var description: String { message(.en) }

  /// The message in a language of the interface.
  public func message(_ language: Language) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(Labels(language).format("report-error.\(code)", arguments))"
  }
}
