package import CivicText

/// What the stress texts are written with, in one language: names are invented.
package struct StressWords: Sendable {
  let language: Language
  /// A sentence that tells of an event, so that every rule is asked.
  let opening: String
  let given: [String]
  let surnames: [String]
  /// What numbered names of bodies are followed by: «Үміт 7» қоры.
  let form: String
  let joint: String
  let attended: String
  let organized: String
  let said: String
  let pronounSaid: String
  let post: String
  let place: String
  let date: String
  let theme: String
  let plain: [String]

  package static func of(_ language: Language) -> StressWords {
    switch language {
    case .kk: kazakh
    case .ru: russian
    case .en: english
    }
  }

  private static let kazakh = StressWords(
    language: .kk,
    opening: "2026 жылғы 13 ақпанда Қызылорда қаласында «Өркен» қоғамдық қоры дөңгелек үстел өткізді.",
    given: ["Айгүл", "Серік", "Марат", "Дана", "Ержан"],
    surnames: ["Сәрсенова", "Ахметов", "Бекұлы", "Нұрланқызы", "Жұмабаев"],
    form: "қоғамдық қоры", joint: "және", attended: "қатысты", organized: "ұйымдастырды",
    said: "деді", pronounSaid: "Оның айтуынша, жұмыс жалғасып жатыр", post: "қор директоры",
    place: "Қызылорда", date: "2026 жылғы 13 ақпанда", theme: "тақырыбында дөңгелек үстел",
    plain: ["жұмыс", "туралы", "бүгін", "ауыл", "жастар", "жаңа", "мәселе", "бойынша", "талқыланды", "үшін"])

  private static let russian = StressWords(
    language: .ru,
    opening: "13 февраля 2026 года в Кызылорде общественный фонд «Өркен» провёл круглый стол.",
    given: ["Айгуль", "Серик", "Марат", "Дана", "Ержан"],
    surnames: ["Сарсенова", "Ахметов", "Жумабаева", "Оспанов", "Ким"],
    form: "общественный фонд", joint: "и", attended: "приняли участие", organized: "организовали",
    said: "отметила", pronounSaid: "По её словам, работа идёт", post: "директор фонда", place: "Кызылорда",
    date: "13 февраля 2026 года", theme: "круглый стол на тему",
    plain: [
      "работа", "сегодня", "молодёжь", "вопросы", "новые", "области", "было", "обсудили", "чтобы", "люди",
    ])

  private static let english = StressWords(
    language: .en,
    opening: "On 13 February 2026 the Orken Public Foundation held a roundtable in Kyzylorda.",
    given: ["Aigul", "Serik", "Marat", "Dana", "Yerzhan"],
    surnames: ["Sarsenova", "Akhmetov", "Zhumabayeva", "Ospanov", "Kim"],
    form: "Public Foundation", joint: "and", attended: "took part", organized: "organised",
    said: "said", pronounSaid: "According to her, work goes on", post: "director of the foundation",
    place: "Kyzylorda", date: "13 February 2026", theme: "roundtable on the theme",
    plain: ["work", "today", "young", "people", "new", "matters", "region", "was", "discussed", "because"])
}
