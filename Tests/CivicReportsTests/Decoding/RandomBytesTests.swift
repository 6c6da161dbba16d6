import CivicReports
import Testing

/// SplitMix64: the same bytes on every run, so that a failure can be found again.
private struct Random: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private func decodes(_ bytes: [UInt8]) -> Bool {
  do {
    let report = try ReportDecoder.decode(bytes, name: "random")
    return !report.text.isEmpty && !report.text.unicodeScalars.contains("\0")
  } catch {
    return !error.code.isEmpty && error.description.hasPrefix("random: ")
  }
}

@Test(arguments: 0..<50)
func `random bytes give a report or an error`(seed: Int) {
  var random = Random(state: UInt64(seed))
  for round in 0..<10 {
    // Bytes of any value, of none below a space, of ASCII, and of Cyrillic code pages.
    let (low, count): (UInt8, UInt8) = [(0, 255), (32, 224), (32, 95), (192, 64)][round % 4]
    var bytes = [UInt8](repeating: 0, count: 20_000)
    for index in bytes.indices { bytes[index] = low + UInt8(truncatingIfNeeded: random.next() >> 32) % count }
    #expect(decodes(bytes), "seed \(seed), round \(round)")
  }
}

@Test(arguments: 0..<50)
func `random pieces of pages give a report or an error`(seed: Int) {
  let pieces = [
    "<div>", "</div>", "<p>", "</p>", "<br>", "<a href='/1'>", "</a>", "<h1>", "</h1>", "<table><tr><td>",
    "</table>", "<!--", "-->",
    "<script>", "</script>", "<article class='post related'>", "</article>", "<ul><li>", "&nbsp;", "&#0;",
    "&#x1F441;", "&bogus;", "\n",
    "\n\n", "13.02.2026, 15:45", "Оқылды: 22", "Просмотров: 345", "Читайте также: ", "Комментарии (3)",
    "Автор: Иван Петров", "Фото: автор",
    "WhatsApp Image 2026-02-13 at 15.51.21", "Қалада форум өтті. Оған көп адам қатысты.",
    "В городе прошёл форум.", "– Рахмет, – деді ол.",
    "<meta property='og:title' content='Форум'>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":", "}", "\u{0}", "\u{FEFF}",
    "<title>", "</title>", "<time datetime='2026-02-13'>", "<li", "\"", "<", ">", "Сегодня", "И.И.",
    "https://a.kz/1",
  ]
  var random = Random(state: UInt64(1000 + seed))
  for round in 0..<10 {
    let count = Int.random(in: 0...400, using: &random)
    let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(
      separator: round % 2 == 0 ? " " : "")
    #expect(decodes(Array(text.utf8)), "seed \(seed), round \(round)")
  }
}
