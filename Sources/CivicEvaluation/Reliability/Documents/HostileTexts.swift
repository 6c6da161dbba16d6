// Plain text: lines, words and sentences that nobody writes, and bytes that are no text.
extension HostileDocument {
  static let texts: [HostileDocument] = [
    HostileDocument("text-gigabyte-line.txt", .text(sentence), .hole(1 << 30)),
    HostileDocument("text-long-line.txt", .times(sentence, 130_000)),
    HostileDocument("text-many-paragraphs.txt", .times(sentence + "\n\n", 120_000)),
    HostileDocument("text-blank-lines.txt", .text(sentence), .times("\n", 10_000_000), .text(sentence)),
    HostileDocument("text-spaces.txt", .text(sentence), .times(" ", 20_000_000), .text(sentence)),
    HostileDocument(
      "text-same-line-twice.txt", isQuick: true, .times("Круглый стол прошёл в Астане.\n\n", 2)),
    HostileDocument("text-one-word.txt", .text(sentence), .times("а", 5_000_000), .text(" " + sentence)),
    HostileDocument("text-short-lines.txt", .text(sentence + "\n"), .times("Иван\n", 190_000)),
    HostileDocument("text-quotes.txt", .text(sentence), .times("«", 990_000)),
    HostileDocument("text-straight-quotes.txt", .text(sentence), .times("\"", 990_000)),
    HostileDocument("text-open-quotes.txt", .text(sentence), .times("«Дала и ", 120_000)),
    HostileDocument("text-initials.txt", .text(sentence), .times("Обсудил А. Б. ", 70_000)),
    HostileDocument("text-initials-alone.txt", .text(sentence), .times("А. ", 330_000)),
    HostileDocument(
      "text-bodies.txt", .text(sentence + "В нём участвовали "),
      .numbered(0..<10_000) { "общественный фонд «Дала \($0)», " }),
    HostileDocument(
      "text-people.txt", .text(sentence + "Выступили "),
      .numbered(0..<10_000) { "председатель ОО «Дала \($0)» Иван \(surname($0)), " }),
    HostileDocument(
      "text-names.txt", .text(sentence + "Выступили "), .numbered(0..<10_000) { "Айгүл \(surname($0)), " }),
    HostileDocument("text-brackets.txt", .text(sentence), .times("(", 990_000)),
    HostileDocument("text-dots.txt", .text(sentence), .times(".", 990_000)),
    HostileDocument("text-sentences.txt", .text(sentence), .times("Да. ", 240_000)),
    HostileDocument("text-dashes.txt", .text(sentence), .times("— ", 490_000)),
    HostileDocument(
      "text-dashed-speech.txt", .text(sentence), .times("\n– Да, – сказал он. – Мы будем. ", 30_000)),
    HostileDocument("text-digits.txt", .text(sentence), .times("1", 990_000)),
    HostileDocument("text-numbers.txt", .text(sentence), .times("слово 1 ", 120_000)),
    HostileDocument("text-dates.txt", .text(sentence), .times("12 февраля 2026 года, ", 45_000)),
    HostileDocument("text-combining.txt", .text(sentence + "а"), .times("\u{301}", 990_000)),
    HostileDocument(
      "text-addresses.txt", .text(sentence), .times("https://a.example/b?c=d a@b.example ", 27_000)),
    HostileDocument(
      "text-kazakh.txt", .text("Астанада 12 ақпанда дөңгелек үстел өтті. "),
      .times("«Дала» қоғамдық қорының төрағасы Айгүл Серікова: «Бұл маңызды», – деді. ", 12_000)),
    HostileDocument(
      "text-english.txt", .text("A roundtable was held in Astana on February 12, 2026. "),
      .times("“We agree,” said Aigul Serikova, chair of the Dala Foundation. ", 15_000)),
  ]

  /// A surname for each number, of letters alone.
  private static func surname(_ number: Int) -> String {
    let letters = Array("абвгдежзик")
    return "Пет" + String(number).compactMap { $0.wholeNumberValue.map { String(letters[$0]) } }.joined()
      + "ов"
  }

  static let encodings: [HostileDocument] = [
    HostileDocument("encoding-nul.txt", isQuick: true, .text(sentence), .bytes([0]), .text(sentence)),
    HostileDocument("encoding-zeros.txt", .hole(30 << 20)),
    HostileDocument(
      "encoding-bidi.txt", isQuick: true, .text("\u{202E}" + sentence + "\u{2066}\u{202D}"),
      .times("\u{202E}а\u{200F} ", 20_000)),
    HostileDocument("encoding-zero-width.txt", .text(sentence), .times("\u{200B}\u{FEFF}\u{2060}", 900_000)),
    HostileDocument(
      "encoding-overlong.txt", isQuick: true, .text(sentence), .bytes([0xC0, 0xAF, 0xE0, 0x80, 0x80]),
      .text(sentence)),
    HostileDocument(
      "encoding-surrogates.txt", .text(sentence), .bytes([0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80])),
    HostileDocument(
      "encoding-invalid.txt", .text(sentence), .bytes([UInt8](repeating: 0xFF, count: 100_000))),
    HostileDocument("encoding-cut-letter.txt", .text(sentence), .bytes([0xD0])),
    HostileDocument("encoding-utf16-odd.txt", .bytes(utf16(sentence) + [0x41])),
    HostileDocument("encoding-utf16-lone.txt", .bytes(utf16(sentence) + [0x00, 0xD8, 0x20, 0x00])),
    HostileDocument(
      "encoding-utf32.txt",
      .bytes([0xFF, 0xFE, 0, 0] + sentence.unicodeScalars.flatMap { little($0.value, 4) })),
    HostileDocument("encoding-two-marks.txt", .bytes([0xEF, 0xBB, 0xBF, 0xFF, 0xFE]), .text(sentence)),
    HostileDocument("encoding-marks.txt", .times("\u{FEFF}", 300_000), .text(sentence)),
    HostileDocument(
      "encoding-wrong-charset.html",
      .text("<html><head><meta charset=\"koi8-r\"></head><body><p>\(sentence)</p></body></html>")),
    HostileDocument(
      "encoding-unknown-charset.html",
      .text(
        "<?xml version=\"1.0\" encoding=\"x-none-such\"?><html><meta charset=\"utf-7\"><body><p>+ADw-script\(sentence)"
      )),
    HostileDocument("encoding-random.bin", .bytes(noise(3_000_000))),
  ]

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { little(UInt32($0), 2) }
  }

  static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
  }

  /// The same each time.
  static func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 32)
    }
  }
}
