import Foundation
import TestSupport
import Testing

@testable import CivicReports

private func report(_ name: String) throws(ReportError) -> Report {
  let bytes = (try? Data(contentsOf: URL(fileURLWithPath: Fixtures.formats("pdf/\(name)")))) ?? Data()
  return try ReportDecoder.decode([UInt8](bytes), name: name)
}

private let release = """
  Павлодарда «Ашық бюджет» дөңгелек үстелі өтті

  2026 жылғы 12 ақпанда Павлодар қаласында «Ашық бюджет» тақырыбында дөңгелек үстел өтті. Жиынды «Ертіс үні» қоғамдық қоры ұйымдастырды.

  Дөңгелек үстелге «Павлодар ата-аналары» бірлестігі, «Көмек қолы» қайырымдылық қоры және қаланың ата-аналар комитеті қатысты. Олар қалалық бюджеттің жобасын талқылады.

  Қор директоры Сәуле Маратқызы жиналғандарға қордың есебін таныстырып, үш жылда не істелгенін айтты және алдағы жоспарларға тоқталды. «Бюджет түсінікті болуы керек», – деді Сәуле Маратқызы.

  Келесі кездесу сәуірде өтеді.
  """

private let bulletin = """
  В Уральске прошёл форум «Город для всех»

  19 февраля 2026 года в Уральске прошёл форум «Город для всех». Организатором выступила ассоциация «Доступная среда Приуралья».

  В форуме приняли участие общественный фонд «Шаг навстречу», объединение «Колёса добра» и пресс-служба городского акимата. Участники проверили двенадцать остановок и четыре поликлиники.

  «Пандус под углом в сорок градусов – это не пандус», – сказал председатель ассоциации Роман Ветров.

  Во второй части форума волонтёры показали карту доступных мест. Её составляли полгода, и теперь она открыта для всех жителей области.

  По итогам форума принята резолюция из пяти пунктов. Её направят в акимат и маслихат.

  Следующая проверка назначена на май. К ней приглашают школьников и студентов.
  """

private let minutes = """
  MINUTES

  of the meeting of the Public Council of Turkistan, 9 February 2026

  Chair: Bolat Imanov, chairman of the Public Council.

  Present:

  1. Zarina Akhmetova, director of the public foundation "Silk Road Schools"

  2. Timur Osipov, head of the association "Village Voices"

  3. Gulmira Seitova, editor of the newspaper "Our Town"

  The meeting discussed the first draft of the town’s well-being programme. The participants confirmed that the office of the ombudsman will receive the proposals of non-governmental organizations until 1 March.
  """

// Heads, feet and page numbers dropped; words whole; columns one after the other; a paragraph over two pages whole.
@Test(arguments: [
  ("press-release-kk.pdf", release), ("bulletin-ru.pdf", bulletin), ("minutes-en.pdf", minutes),
])
func `a PDF's text is what was written before it was set`(name: String, text: String) throws {
  #expect(try report(name).text == text)
}

@Test(arguments: [
  ("scan.pdf", "pictures-only"), ("locked.pdf", "encrypted"), ("cut-off.pdf", "broken-document"),
])
func `a PDF that cannot be read says why`(name: String, code: String) {
  #expect { try report(name) } throws: { ($0 as? ReportError)?.code == code }
}

@Test(arguments: [
  ("қоғамдық ұйым-", "дар қатысты", "қоғамдық ұйымдар қатысты"), ("Нұр-", "Сұлтан", "Нұр-Сұлтан"),
  ("қаланың ата-", "аналары", "қаланың ата-аналары"), ("пресс-", "служба акимата", "пресс-служба акимата"),
  ("кто-", "то сказал", "кто-то сказал"), ("обсуж-", "дение", "обсуждение"),
  ("the non-", "profit sector", "the non-profit sector"), ("meet\u{AD}", "ing", "meeting"),
  // As the text writes it elsewhere.
  ("эксперт-", "психолог", "эксперт-психолог"), ("сельско-", "го округа", "сельского округа"),
])
func `a word parted at the end of a line is whole again`(line: String, next: String, whole: String) {
  let hyphenation = Hyphenation(["Пришёл эксперт-психолог."])
  #expect(hyphenation.joined(line, next) == whole)
}

@Test func `what parts no word stays`() {
  let hyphenation = Hyphenation([])
  #expect(hyphenation.joined("2020-", "2025 годы") == nil)
  #expect(hyphenation.joined("форум –", "конкурс") == nil)
}
