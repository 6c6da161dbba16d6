import CivicText
import Testing

@testable import CivicReports

private func code(_ text: String) -> String? {
  do {
    _ = try ReportDecoder.decode(Array(text.utf8), name: "a.txt")
    return nil
  } catch {
    return error.code
  }
}

@Test(arguments: [
  "استانادا جاستار فورۋمى ٴوتتى. وعان ۇكىمەتتىك ەمەس ۇيىمدار مەن ستۋدەنتتەر قاتىستى، جيىندا قارار قابىلداندى.",
  "قوعامدىق كەڭەس وتىرىسىندا اۋدان بيۋدجەتى تالقىلاندى. كەڭەس توراعاسى ەرلان قاسەنوۆ ٴسوز سويلەدى.",
])
func `Kazakh in Arabic script is named`(text: String) {
  #expect(code(text) == "kazakh-in-arabic-script")
}

@Test(arguments: [
  (
    "Arabic",
    "عقدت المنظمات غير الحكومية اجتماعا في العاصمة لمناقشة مشروع القانون بحضور عدد من الخبراء والصحفيين."
  ),
  (
    "Uyghur",
    "ئۈرۈمچىدە ياشلار يىغىنى ئۆتكۈزۈلدى. يىغىنغا نۇرغۇن ئوقۇغۇچىلار ۋە ئوقۇتقۇچىلار قاتناشتى، ئۇلار تەكلىپلىرىنى بەردى."
  ),
])
func `other languages in Arabic script are not called Kazakh`(name: String, text: String) {
  #expect(code(text) == "unknown-language")
}

@Test(arguments: [
  (
    "letters of Windows-1251",
    "Ќалада ќоѓамдыќ кењес отырысы болып µтті. Жиынѓа їкіметтік емес ўйымдардыњ µкілдері ќатысты, олар зањ жобасын талќылады."
  ),
  (
    "those of KZ-1048 read as Windows-1251",
    "Ќалада ќоєамдыќ кеѕес отырысы болып ґтті. Жиынєа їкіметтік емес ўйымдардыѕ ґкілдері ќатысты жјне олар заѕ жобасын талќылады."
  ),
  (
    "Latin capitals",
    "Rалада RоFамдыR кеNес отырысы болып Uтті. ЖиынFа Vкіметтік емес Wйымдар Rатысты, олар заN жобасын талRылады, RаулыFа RолдарынRойды."
  ),
])
func `letters of old Kazakh fonts are reported, not guessed`(name: String, text: String) {
  #expect(code(text) == "old-kazakh-font")
}

/// The bytes that a text has in Windows-1251.
private func windows1251(_ text: String) -> [UInt8] {
  let table = CodePage.scalars(.windows1251) ?? []
  return text.unicodeScalars.compactMap { scalar in table.firstIndex(of: scalar).map { UInt8($0) } }
}

@Test func `bytes in the letters of an old font are reported too, those of KZ-1048 are read`() throws {
  let old =
    "Ќалада ќоѓамдыќ кењес отырысы болып µтті. Жиынѓа їкіметтік емес ўйымдардыњ µкілдері ќатысты, олар зањ жобасын талќылады."
  let error = #expect(throws: ReportError.self) { try ReportDecoder.decode(windows1251(old), name: "a") }
  #expect(error?.code == "old-kazakh-font")
  let standard =
    "Ќалада ќоєамдыќ кеѕес отырысы болып ґтті. Жиынєа їкіметтік емес ўйымдардыѕ ґкілдері ќатысты жјне олар заѕ жобасын талќылады."
  let report = try ReportDecoder.decode(windows1251(standard), name: "a")
  #expect(report.text.contains("қоғамдық кеңес отырысы болып өтті"))
}

@Test(arguments: [
  (
    "Ukrainian",
    "Громадська рада провела засідання, на якому обговорили бюджет міста. У ньому взяли участь її члени, їхні колеги та мешканці, які є учасниками об'єднань.",
    "unknown-language" as String?
  ),
  (
    "Serbian",
    "Јавни савет је одржао седницу на којој је разматран буџет града. Учествовали су грађани и њихова удружења, који су изнели своје предлоге.",
    "unknown-language"
  ),
  (
    "Kazakh", "Қалада қоғамдық кеңес отырысы болып өтті. Жиынға үкіметтік емес ұйымдардың өкілдері қатысты.",
    nil
  ),
  (
    "Russian",
    "В городе прошло заседание общественного совета, на котором обсудили проект бюджета ±5 % и §3 устава.",
    nil
  ),
  (
    "Latin Kazakh as it was",
    "Qalada qoǵamdyq keńes otyrysy bolyp ótti. Jıynǵa úkimettik emes uıymdardyń ókilderi qatysty, olar zań jobasyn talqylady.",
    nil
  ),
])
func `what is written otherwise is not taken for it`(name: String, text: String, expected: String?) {
  #expect(code(text) == expected)
}

@Test func `Latin letters that look like Cyrillic ones are matched, and kept in the text`() throws {
  let text =
    "Бүгін Aстана қаласында «Жaс тoлқын» қоғaмдық бірлестігі жaстар фoрумын өткiздi. Жиынға студенттер қатысты."
  let reading = ReportReader.read(try ReportDecoder.decode(Array(text.utf8), name: "a.txt"))
  #expect(reading.text == text)
  #expect(reading.events.first?.kind == .forum)
  #expect(reading.events.first?.organizers.map(\.kind) == [.ngo])
  #expect(reading.events.first?.place.settlement == "Астана")
}
