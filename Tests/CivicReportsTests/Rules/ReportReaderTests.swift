import CivicText
import CivicReports
import TestSupport
import Testing

/// A whole report with the oddities of a real one: marks that do not match, an abbreviation of a body spelt out above,
/// a group's words, a dash with several spaces, photo names and a footer in another language.
@Suite struct ReportReaderTests {
  static let page = """
    14.02.2026, 10:05
    Оқылды: 31

    Жаңа Конституция – ортақ іс

    "Батыс Қазақстан облысының Азаматтық Альянсы» Қауымдастығы» заңды тұлғалар бірлестігі облыстық қоғамдық даму \
    басқармасымен бірлесіп, «Конституциялық өзгерістер және азаматтық қоғамның үні» атты дөңгелек үстел ұйымдастырды. \
    "AMANAT" партиясының облыстық филиалында өткен іс-шараға үкіметтік емес ұйымдардың өкілдері, сарапшылар және \
    азаматтық қоғамның белсенді өкілдері қатысты.

    WhatsApp Image 2026-02-14 at 09.10.11

    БҚО ҚДБ басшысының орынбасары Гүлжанар Шәріпованың айтуынша, кездесу Қазақстан Республикасы Конституциясының \
    жобасын талқылауға арналды. Оның айтуынша, азаматтық қоғам институттары мемлекеттің серіктесі болып, "Халыққа \
    жақын мемлекеттің" тірегі саналады.

    Қауымдастық өкілдері Конституциялық өзгерістердің маңызын атап өтті. Олардың пікірінше, жаңа редакция қоғамдық \
    бақылау тетіктерін кеңейтеді.

    –   Жаңа Конституцияның жобасы азаматтарға кең жол ашады. Біздің қатысуымыз сенімді нығайтады, сондай - ақ \
    жауапкершілікті арттырады, - деп түйіндеді Батыс Қазақстан облысының Азаматтық Альянсы»  Қауымдастығының атқарушы \
    директоры Дарина Ерболатова.

    Галина Ким

    Узнавайте о новостях первыми в нашем Telegram - канале
    """

  private static func reading() throws -> Reading {
    ReportReader.read(try ReportDecoder.decode(Array(page.utf8), name: "page.txt"), scale: .identity)
  }

  @Test func `the page's head and foot are no text`() throws {
    let reading = try Self.reading()
    let text = try #require(reading.text)
    #expect(reading.report.published == "2026-02-14" && reading.report.views == 31)
    #expect(reading.report.author == "Галина Ким")
    #expect(!text.contains("WhatsApp") && !text.contains("Telegram"))
  }

  @Test func `its event is read with its organisers and guests`() throws {
    let event = try #require(try Self.reading().events.first)
    #expect(event.kind == .roundtable && event.status == .held)
    #expect(event.title == "Конституциялық өзгерістер және азаматтық қоғамның үні")
    #expect(event.start == nil && event.noLaterThan == "2026-02-14")
    #expect(event.place.region == "Батыс Қазақстан облысы")
    #expect(event.place.venue == "AMANAT партиясының облыстық филиалы")
    #expect(
      event.organizers.map(\.name) == [
        "Батыс Қазақстан облысының Азаматтық Альянсы", "облыстық қоғамдық даму басқармасы",
      ])
    #expect(event.organizers.map(\.role) == [.organizer, .coOrganizer])
    #expect(event.organizers.map(\.kind) == [.ngo, .localGovernment])
    #expect(event.organizers.first?.legalForm == "заңды тұлғалар бірлестігі")
    #expect(event.participants.isEmpty)
    #expect(event.groups.map(\.kind) == [.ngo, .experts, .ngo])
    #expect(event.topics.map(\.topic).contains("constitutional-reform"))
  }

  @Test func `its speakers and their words are told apart from a group's`() throws {
    let event = try #require(try Self.reading().events.first)
    #expect(
      event.speakers.map { [$0.name, $0.position, $0.organization] } == [
        ["Гүлжанар Шәріпова", "басшысының орынбасары", "облыстық қоғамдық даму басқармасы"],
        ["Дарина Ерболатова", "атқарушы директоры", "Батыс Қазақстан облысының Азаматтық Альянсы"],
      ])
    #expect(event.people.isEmpty)
    #expect(
      event.statements.map(\.speaker) == [
        "Гүлжанар Шәріпова", "Гүлжанар Шәріпова", "Қауымдастық өкілдері", "Дарина Ерболатова",
      ])
    #expect(event.statements.map(\.direct) == [false, false, false, true])
    #expect(event.statements[1].mention.confidence <= 0.8)
    #expect(event.statements.last?.text.hasPrefix("Жаңа Конституцияның жобасы") == true)
    #expect(event.statements.last?.text.hasSuffix("арттырады") == true)
  }
}
