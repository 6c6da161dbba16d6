import CivicText
import Testing

@testable import CivicReports

private let russian =
  "Общественники Актобе обсудили проект закона. «Мы внесли пять предложений», – сказал эксперт фонда."
private let kazakh =
  "Өңірдегі үкіметтік емес ұйымдар заң жобасын талқылады. Жиынға қоғам белсенділері қатысты."
private let english = "Volunteers’ network met in Astana – “the largest so far”, said its director."
private let kazakhWithoutOwnLetters = "Алматы каласында жиналыс болып отти, катысушылар саны мол."

private func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  switch encoding {
  case .utf8: return Array(text.utf8)
  case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  default:
    guard let table = CodePage.scalars(encoding) else { return [] }
    return text.unicodeScalars.compactMap { scalar in table.firstIndex(of: scalar).map { UInt8($0) } }
  }
}

@Test(arguments: [
  ("UTF-8", bytes(kazakh, .utf8), kazakh),
  ("UTF-8 with a byte-order mark", [0xEF, 0xBB, 0xBF] + bytes(kazakh, .utf8), kazakh),
  ("ASCII", Array("A forum opened in Astana.".utf8), "A forum opened in Astana."),
  ("UTF-16LE with a mark", [0xFF, 0xFE] + bytes(kazakh, .utf16LittleEndian), kazakh),
  ("UTF-16BE with a mark", [0xFE, 0xFF] + bytes(russian, .utf16BigEndian), russian),
  ("UTF-16LE without a mark", bytes(russian, .utf16LittleEndian), russian),
  ("UTF-16BE without a mark", bytes(kazakh, .utf16BigEndian), kazakh),
  ("UTF-16LE, English, without a mark", bytes(english, .utf16LittleEndian), english),
  (
    "UTF-16LE with a character beyond the plane",
    [0xFF, 0xFE] + bytes("👁 123 " + russian, .utf16LittleEndian), "👁 123 " + russian
  ),
  ("windows-1251", bytes(russian, .windows1251), russian),
  (
    "windows-1251, capitals", bytes(russian.uppercased() + " " + russian, .windows1251),
    russian.uppercased() + " " + russian
  ),
  ("windows-1251, one word", bytes("Совещание", .windows1251), "Совещание"),
  (
    "windows-1251, Kazakh without its letters", bytes(kazakhWithoutOwnLetters, .windows1251),
    kazakhWithoutOwnLetters
  ),
  ("KZ-1048", bytes(kazakh, .kz1048), kazakh),
  (
    "KOI8-R",
    bytes(russian.replacing("«", with: "\"").replacing("»", with: "\"").replacing("–", with: "-"), .koi8r),
    russian.replacing("«", with: "\"").replacing("»", with: "\"").replacing("–", with: "-")
  ),
  (
    "IBM866",
    bytes(russian.replacing("«", with: "\"").replacing("»", with: "\"").replacing("–", with: "-"), .ibm866),
    russian.replacing("«", with: "\"").replacing("»", with: "\"").replacing("–", with: "-")
  ),
  ("windows-1252", bytes(english, .windows1252), english),
  (
    "windows-1252 with an accent",
    bytes("José met volunteers in a café of Astana to plan the forum.", .windows1252),
    "José met volunteers in a café of Astana to plan the forum."
  ),
  (
    "windows-1251 in a page that declares it",
    bytes(
      "<html><head><meta charset=\"windows-1251\"></head><body><p>\(russian)</p></body></html>", .windows1251),
    "<html><head><meta charset=\"windows-1251\"></head><body><p>\(russian)</p></body></html>"
  ),
  (
    "KOI8-R in a page that declares it",
    bytes(
      "<html><head><meta http-equiv=Content-Type content='text/html; charset=koi8-r'></head><p>Форум</p></html>",
      .koi8r),
    "<html><head><meta http-equiv=Content-Type content='text/html; charset=koi8-r'></head><p>Форум</p></html>"
  ),
  (
    "UTF-8 in a page that declares windows-1251",
    bytes("<html><meta charset=windows-1251><p>\(kazakh)</p></html>", .utf8),
    "<html><meta charset=windows-1251><p>\(kazakh)</p></html>"
  ),
])
func `reads the encodings that files come in`(name: String, bytes: [UInt8], text: String) throws {
  #expect(try TextDecoder.decode(bytes, file: name) == text)
}

private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
private let docx: [UInt8] =
  [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 22) + [17, 0, 0, 0] + Array("word/document.xml".utf8)

/// The type is written out: the compiler takes too long to find it.
private let unreadable: [(String, [UInt8], String, [String])] = [
  ("nothing", [], "empty", []),
  ("blank lines", Array("\n \r\n\t\n".utf8), "empty", []),
  ("a byte-order mark alone", [0xEF, 0xBB, 0xBF], "empty", []),
  ("a picture", png, "picture", ["PNG"]),
  ("a PDF", Array("%PDF-1.7\n%\u{E2}".utf8), "office", ["PDF"]),
  ("an archive", [0x50, 0x4B, 0x03, 0x04, 20, 0] + Array("fotos/1.jpg".utf8), "archive", ["ZIP"]),
  ("a document", docx, "office", ["DOCX"]),
  ("a rich text", Array("{\\rtf1\\ansi Text}".utf8), "office", ["RTF"]),
  ("a database", Array("SQLite format 3".utf8) + [0], "database", ["SQLite"]),
  ("zero bytes", Array("Форум".utf8) + [0, 1, 2] + Array("ashyldy".utf8), "nul-byte", ["10"]),
  (
    "a broken character", Array("Форум өтті: ".utf8) + [0xD0, 0x20] + Array("қатысушылар көп болды".utf8),
    "broken-encoding", ["UTF-8", "21"]
  ),
  (
    "a text cut off within a character", Array("Форум өтт".utf8) + [0xD1], "broken-encoding", ["UTF-8", "17"]
  ),
  (
    "an odd byte at the end of UTF-16", [0xFF, 0xFE, 0x44, 0x04, 0x41], "broken-encoding", ["UTF-16LE", "4"]
  ),
  ("half a pair in UTF-16", [0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x41], "broken-encoding", ["UTF-16BE", "4"]),
  (
    "bytes that are no letters", [0x80, 0x81, 0x83, 0x85, 0x88, 0x90, 0x8D, 0x20, 0x88, 0x81, 0x80, 0x99],
    "unknown-encoding", ["0"]
  ),
  ("UTF-8 read as windows-1251", Array("РљРѕРЅСЃС‚РёС‚СѓС†РёСЏ С‚Р°Р»Т›С‹Р»Р°РЅРґС‹".utf8), "garbled", []),
  ("UTF-8 read as windows-1252", Array("ÐšÐ¾Ð½ÑÑ‚Ð¸Ñ‚ÑƒÑ†Ð¸Ñ Ñ‚Ð°Ð»".utf8), "garbled", []),
  ("windows-1251 read as windows-1252", Array("Êîíñòèòóöèÿ æîáàñû òàëêûëàíäû".utf8), "garbled", []),
  ("letters lost to question marks", Array("????????? ???????????? ?????".utf8), "garbled", []),
  ("letters lost to replacement characters", Array("К������ция ж������ т���".utf8), "garbled", []),
]

@Test(arguments: unreadable)
func `names what is wrong with bytes, and where`(
  name: String, bytes: [UInt8], code: String, arguments: [String]
) {
  let error = #expect(throws: ReportError.self) { try TextDecoder.decode(bytes, file: "news/1.txt") }
  #expect(error?.code == code)
  #expect(error?.arguments == arguments)
  #expect(error?.description.hasPrefix("news/1.txt: ") == true)
}

@Test func `refuses a file of fifty megabytes at once`() {
  let bytes = [UInt8](repeating: 0x61, count: 50 << 20)
  let clock = ContinuousClock()
  let start = clock.now
  let error = #expect(throws: ReportError.self) { try TextDecoder.decode(bytes, file: "dump.txt") }
  #expect(clock.now - start < .milliseconds(200))
  #expect(
    error?.description
      == "dump.txt: 50 MB is more than the 32 MB that are read at once. If it holds many reports, split it into smaller files."
  )
}

@Test(arguments: Language.allCases)
func `every error is worded in every language`(language: Language) {
  for reason in everyReason {
    let message = ReportError("a.txt", reason).message(language)
    #expect(message.count > "a.txt: \(reason.code)".count + 10, "\(reason)")
    #expect(!message.contains("{"), "\(message)")
    for argument in reason.arguments {
      #expect(message.contains(argument), "\(message)")
    }
  }
}

private let everyReason: [ReportError.Reason] =
  [
    .missing, .unreadable(why: "Permission denied"), .noReportsInFolder, .tooLarge(bytes: 1, limit: 2),
    .empty,
    .containersTooDeep,
    .nulByte(offset: 7), .brokenEncoding(.utf8, offset: 9), .unknownEncoding(offset: 11), .garbled,
    .nestedTooDeep, .tooManyElements(limit: 200_000), .textTooLong(limit: 1_000_000),
    .tooManyNames(limit: 3000),
    .noArticle, .noLetters, .unknownLanguage, .brokenJSON, .missingField("report"), .wrongField("report.id"),
    .readingWithoutText, .differentHash,
    .rangeOutsideText(field: "events[0].mention", start: 3, end: 4, count: 2),
    .differentStatement(field: "events[0].statements[1]"), .unsupported(.xml), .brokenXML, .nothingListed,
    .cutOff(after: 4),
    .brokenExport(offset: 12), .addresses(214), .sitemaps(3), .kazakhInArabicScript, .oldKazakhFont,
    .unsupported(.json), .archiveWithoutPage,
    .noReportsInArchive, .brokenArchive, .unpacksTooLarge, .encrypted("ODT"), .brokenDocument("DOCX"),
    .picturesOnly, .emptyRow, .wrongCell("date"), .unknownColumns(needed: "date=…"), .noTable,
    .missingTool("pdftotext", package: "poppler-utils"), .tookTooLong(seconds: 60),
    .binary(FileSignature(format: "PNG", kind: .picture)),
    .binary(FileSignature(format: "PDF", kind: .office)),
    .binary(FileSignature(format: "DOCX", kind: .office)),
    .binary(FileSignature(format: "ZIP", kind: .archive)),
    .binary(FileSignature(format: "MP3", kind: .media)),
    .binary(FileSignature(format: "SQLite", kind: .database)),
    .binary(FileSignature(format: "ELF", kind: .binary)),
  ] + everyFetchFailure.map { .notFetched($0) }

private let everyFetchFailure: [FetchFailure] = [
  .notAnAddress, .notFetched, .frontPage, .privateHost, .unknownHost,
  .noConnection(why: "Connection refused"),
  .notSecure(why: "certificate has expired"), .tooSlow(seconds: 120), .cutConnection(why: "transfer closed"),
  .tooManyRedirects(5), .badRedirect, .robots, .robotsUnknown, .notFound(status: 404),
  .accessRefused(status: 403), .status(502), .askedToWait(seconds: 3600), .tooLarge(limit: 20 << 20),
  .listedReadings,
]

@Test(arguments: [
  ("Форум өтті.", TextFormat.plain),
  ("<!DOCTYPE html>\n<html><body>Форум", .html),
  ("\u{FEFF}  <html lang=kk>", .html),
  ("<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"…\">", .html),
  ("<!-- saved from url=(0010)http://a.kz --><html>", .html),
  ("<p>Бірінші.</p><p>Екінші.</p>", .html),
  ("Форум <b>өтті</b>.<br>Қатысты.<br>", .html),
  ("Бюджет < 5 млн, ал шығын > 3 млн", .plain),
  ("<Без названия> – так назвали выставку", .plain),
  ("<?xml version=\"1.0\"?><list/>", .xml),
  ("{\"name\": \"channel\"}", .json),
  ("[{\"id\": 1}]", .json),
  ("[Видео] Форум өтті", .plain),
])
func `tells formats apart by what is in the file`(text: String, format: TextFormat) {
  #expect(TextFormat(of: text) == format)
}
