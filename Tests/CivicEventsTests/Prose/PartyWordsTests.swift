import CivicText
import Testing

@testable import CivicEvents

/// Whether a sentence can have a report's words for an unnamed party as they stand.
struct PartyWordsTests {
  @Test(
    arguments: [
      (Language.ru, "тридцатью воспитанниками"), (.ru, "12 семьям"), (.ru, "Двенадцати руководителям НПО"),
      (.ru, "представителями НПО"), (.ru, "средств массовой информации"), (.ru, "пяти пенсионеров"),
      (.ru, "трём учителям"), (.ru, "сорока жителям"), (.ru, "семь юристам"), (.ru, "учащимся колледжей"),
      (.kk, "32 белсенді еріктіге"), (.kk, "қоғам белсенділерімен"), (.kk, "42 маманға"),
      (.kk, "тұрғындарына"),
      (.kk, "ауылдарының балықшыларын"), (.kk, "130 қатысушының"), (.kk, "мұғалімдерден"),
    ])
  func `words for a party that stand in another case`(language: Language, words: String) {
    #expect(ProseWords(language).isOblique(words))
  }

  @Test(
    arguments: [
      (Language.ru, "около ста слушателей"), (.ru, "более двухсот горожан"), (.ru, "меньше сотни горожан"),
      (.ru, "Больше пятидесяти рабочих"), (.ru, "порядка 250 жителей города"),
      (.ru, "сорок социальных работников"),
      (.ru, "10 активных волонтёров"), (.ru, "двое пенсионеров"), (.ru, "представители семи предприятий"),
      (.ru, "сельские активисты"), (.ru, "студенты юридических факультетов"), (.ru, "57 родителей"),
      (.kk, "120-ға жуық дәрігер мен медбике"), (.kk, "үкіметтік емес ұйымдардың 45 өкілі"),
      (.kk, "ауылдың отыз шақты тұрғыны"), (.kk, "сегіз команда"), (.en, "12 residents"),
    ])
  func `words for a party that a sentence can have`(language: Language, words: String) {
    #expect(!ProseWords(language).isOblique(words))
  }

  @Test(
    arguments: [
      (Language.ru, "девятнадцать человек"), (.ru, "Больше пятидесяти человек"), (.ru, "48 человек"),
      (.kk, "70-ке жуық адам"), (.kk, "Алпыстан астам адам"), (.kk, "жетпіске жуық кісі"), (.en, "24 people"),
    ])
  func `a party of which no more than the number is told`(language: Language, words: String) {
    #expect(ProseWords(language).isNumberOfPeople(words))
  }

  @Test(
    arguments: [
      (Language.ru, "ещё шестьсот человек"), (.ru, "38 председателей ОСИ"), (.kk, "тағы тоқсан адам"),
      (.kk, "40 шақты ақ халатты жан"), (.en, "24 more people"),
    ])
  func `a party of which more is told than the number`(language: Language, words: String) {
    #expect(!ProseWords(language).isNumberOfPeople(words))
  }
}
