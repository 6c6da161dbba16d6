import CivicText
import Testing

@testable import CivicEvents

struct EventTraitsTests {
  @Test(arguments: [
    ["Есенгельдиев", "Yessengeldiyev", "Есенгелдиев"], ["Шәкәрімұлы", "Шакаримов", "Shakarimuly"],
    ["Хайруллин", "Khairullin"], ["Төлепқали", "Тулепкали", "Tolepkali"], ["Цой", "Tsoi"],
    ["Вагнер", "Wagner"],
  ])
  func `a surname has one sound in every spelling`(spellings: [String]) {
    #expect(Set(spellings.map { NameConsonants.ofSurname($0.lowercased()) }).count == 1)
  }

  @Test(arguments: [("Исмаилова", "Исмагулова"), ("Ким", "Пак"), ("Вагнер", "Вебер")])
  func `other surnames sound otherwise`(one: String, other: String) {
    #expect(NameConsonants.ofSurname(one) != NameConsonants.ofSurname(other))
  }

  @Test func `days are counted`() {
    #expect(DayNumber.days(of: "1970-01-02") == 1...1)
    #expect(DayNumber.days(of: "2024-02")?.count == 29)
    #expect(DayNumber.days(of: "2026-03-01T10:00") == DayNumber.days(of: "2026-03-01"))
    #expect(DayNumber.days(of: "soon") == nil)
  }

  /// Whichever of two events comes second finds the first.
  @Test func `keys find each other from both sides`() {
    func traits(_ days: ClosedRange<Int>?, _ published: Int?, announced: Bool = false) -> EventTraits {
      var traits = EventTraits()
      traits.days = days
      traits.isDay = days != nil
      traits.published = published
      traits.isAnnounced = announced
      traits.settlement = "sqrgnd"
      traits.kind = .forum
      return traits
    }
    func finds(_ one: EventTraits, _ other: EventTraits) -> Bool {
      let own = EventKeys.own(other)
      return EventKeys.wanted(one).contains { wanted in
        own.contains { $0.key == wanted.key && wanted.days.contains($0.day) }
      }
    }
    let all = [
      traits(100...100, 101), traits(102...103, 101), traits(80...140, 79), traits(nil, 110), traits(nil, 70),
      traits(nil, 60, announced: true), traits(104...104, 150),
    ]
    for one in all {
      for other in all where EventComparison(one, other).score > 0 {
        #expect(finds(one, other) && finds(other, one))
      }
    }
  }
}
