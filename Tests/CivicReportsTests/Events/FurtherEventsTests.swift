import CivicReports
import CivicText
import TestSupport
import Testing

/// Several events in one report: each has its own passages.
@Suite struct FurtherEventsTests {
  private func read(_ text: String, _ language: Language) -> [EventReading] {
    ReadReport(text, language: language).reading.events
  }

  @Test func `sections of a conference are events of their own`() {
    let kk = read(
      """
      Оралда «Сенім мен заң» атты конференция өтті. Конференцияны «Арай» қоғамдық қоры ұйымдастырды.
      «Азамат және сот» секциясын судья Ерлан Мұсабаев жүргізді. Секцияға «Лига» қоғамдық бірлестігі қатысты.
      Конференция қорытындысында қарар қабылданды.
      """, .kk)
    #expect(kk.map(\.kind) == [.conference, .session])
    #expect(kk.last?.title == "Азамат және сот")
    #expect(kk.last?.partOf == "Сенім мен заң")
    #expect(kk.first?.participants.map(\.name) == [])
    #expect(kk.last?.participants.map(\.name) == ["Лига"])
    #expect(kk.first?.outcomes.map(\.kind) == [.resolution])

    let ru = read(
      """
      В Уральске 4 мая состоялась конференция «Опора». Её организовал ОФ «Арай».
      Секцию «НПО и школа» вела директор ОФ «Исток» Анна Ким. «Школе нужен волонтёр каждый день», – отметила Анна Ким.
      По итогам конференции принята резолюция.
      """, .ru)
    #expect(ru.map(\.kind) == [.conference, .session])
    #expect(ru.last?.title == "НПО и школа")
    #expect(ru.last?.start == nil && ru.first?.start == nil)
    #expect(ru.first?.statements.count == 0)
    #expect(ru.last?.statements.map(\.speaker) == ["Анна Ким"])

    let en = read(
      """
      The forum "Open Village" was held in Astana on 4 May 2025. It was organized by the Arai Foundation.
      The panel session "Money and Trust" was moderated by Anna Kim. At the end, the forum adopted a resolution.
      """, .en)
    #expect(en.map(\.kind) == [.forum, .session])
    #expect(en.last?.start == "2025-05-04")
    #expect(en.last?.evidence["start"]?.confidence ?? 1 <= 0.7)
  }

  @Test func `the meetings of one day are told apart`() {
    let events = read(
      """
      В Рудном 4 февраля 2026 года прошла встреча с горняками. Организатором встречи выступил ОФ «Арай».
      После обеда ОО «Союз матерей» провело круглый стол. В нём участвовал фонд «Парасат».
      """, .ru)
    #expect(events.map(\.kind) == [.meeting, .roundtable] || events.map(\.kind) == [.roundtable, .meeting])
    let table = events.first { $0.kind == .roundtable }
    #expect(table?.organizers.map(\.name) == ["Союз матерей"])
    #expect(events.first { $0.kind == .meeting }?.organizers.map(\.name) == ["Арай"])
  }

  @Test func `trainings told of in the plural are no event of their own`() {
    let events = read(
      "Состоялся форум «Опора». В рамках форума прошли тренинги по оказанию первой помощи.", .ru)
    #expect(events.map(\.kind) == [.forum])
  }

  @Test func `what goes on in the frame of the event itself is no other one`() {
    let kk = read("Оралда кездесу өтті. Кездесу аясында «Арай» қоры оқу сыныбын жабдықтауды талқылады.", .kk)
    #expect(kk.map(\.kind) == [.meeting])
    let en = read("A forum was held. In the second session, UNICEF presented its training. It is free.", .en)
    #expect(en.map(\.kind) == [.forum])
  }

  @Test func `a gathering of the same day elsewhere is another`() {
    let kk = read(
      "Ырғызда ардагерлер пленумы өтті. Қаулы қабылданды. Осы күні Байғанин ауданында да ардагерлер ұйымының жиыны өтті.",
      .kk)
    #expect(kk.map(\.kind) == [.session, .meeting])
  }

  @Test func `an earlier event gives this one neither organisers nor guests`() {
    let kk = read(
      """
      Оралда дөңгелек үстел өтті. Шараны «Арай» қоғамдық қоры ұйымдастырды.
      Осыдан екі апта бұрын «Өркен» қоғамдық қоры семинар өткізген еді.
      """, .kk)
    #expect(kk.map(\.kind) == [.roundtable])
    #expect(kk.first?.organizers.map(\.name) == ["Арай"])
    let ru = read(
      "Состоялся круглый стол. Организатором выступил ОФ «Арай». Весной ОФ «Өркен» организовал ярмарку для школ.",
      .ru)
    #expect(ru.first?.organizers.map(\.name) == ["Арай"])
  }
}
