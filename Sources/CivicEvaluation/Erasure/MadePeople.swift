package import CivicReports
internal import CivicText

/// Reports of made-up people whose surnames nobody else bears, in three languages, each name in several case forms.
package struct MadePeople: Sendable {
  package let people: Int
  /// Of each person.
  package let reportsEach: Int

  package init(people: Int, reportsEach: Int) {
    self.people = people
    self.reportsEach = reportsEach
  }

  /// Of a surname, whatever its ending, script and case: what is left of a person in a file would hold it.
  package func traces(_ person: Int) -> [String] {
    let stem = Self.stem(person)
    let latin = Self.latin(stem)
    return [stem, stem.lowercased(), stem.uppercased(), latin, latin.lowercased(), latin.uppercased()]
  }

  package func readings(_ person: Int) -> [Reading] {
    (0..<reportsEach).map { ReportReader.read(report(person, $0)) }
  }

  /// A saved web page of one of the reports.
  package func page(_ person: Int, _ number: Int) -> String {
    let report = report(person, number)
    let paragraphs = report.text.split(separator: "\n\n").dropFirst().map { "<p>\($0)</p>" }
    let address = report.url.map { "<link rel=\"canonical\" href=\"\($0)\">" } ?? ""
    return """
      <!doctype html>
      <html lang="\(report.language.rawValue)"><head><meta charset="utf-8"><title>\(report.title ?? "")</title>\(address)
      <meta property="article:published_time" content="\(report.published ?? "")"></head>
      <body><article><h1>\(report.title ?? "")</h1>
      \(paragraphs.joined(separator: "\n"))
      </article></body></html>
      """
  }

  /// The same news with another beginning and end, under another address.
  package func nearCopies(_ person: Int) -> [Reading] {
    (0..<reportsEach).map { number in
      var report = report(person, number)
      report.text += "\n\n" + Self.closing[report.language.rawValue, default: ""]
      return ReportReader.read(
        Report(
          url: "https://copy.example/\(person)/\(number)", title: report.title, language: report.language,
          published: report.published, source: "Copy", text: report.text))
    }
  }

  package func report(_ person: Int, _ number: Int) -> Report {
    let given = Self.givens[person % Self.givens.count]
    let surname = Self.stem(person)
    let body = "Өркен-\(person)"
    let day = 1 + (person * 7 + number) % 27
    // Thousands of events of one town in one month might each be any other.
    let year = 2026 - person / 9 % 26
    let address =
      "https://news.example/\(person)-\(number)-\(Self.latin(given.1).lowercased())-\(Self.latin(surname).lowercased())ov"
    switch number % 3 {
    case 0:
      return Report(
        url: address, title: "Оралда дөңгелек үстел өтті: \(given.0) \(surname)ов", language: .kk,
        published: "\(year)-02-\(day < 10 ? "0" : "")\(day)", source: "Example",
        text: """
          Оралда дөңгелек үстел өтті: \(given.0) \(surname)ов

          \(year) жылғы \(day) ақпанда Орал қаласында «\(body)» қоғамдық қоры дөңгелек үстел өткізді. Жиынға «\(body)» қоғамдық қорының директоры \(given.0) \(surname)ов және облыстық мәслихат депутаты Нұрлан Бекетов қатысты.

          «Біз қоғамдық бақылауды күшейтуіміз керек, бұл \(number + 1)-ші жиын», – деді \(given.0) \(surname)ов.

          Нұрлан Бекетов \(surname)овтың ұсынысын қолдады. Жиын соңында \(given.0) \(surname)овқа алғыс айтылды. \(surname.uppercased())ОВПЕН сұхбат кейін шығады.
          """)
    case 1:
      return Report(
        url: nil, title: "В Уральске прошёл круглый стол", language: .ru,
        published: "\(year)-02-\(day < 10 ? "0" : "")\(day)", source: "Пример",
        text: """
          В Уральске прошёл круглый стол

          \(day) февраля \(year) года в городе Уральске общественный фонд «\(body)» провёл круглый стол. Участие приняли директор ОФ «\(body)» \(given.1) \(surname)ов и депутат маслихата Нурлан Бекетов.

          «Общественный контроль надо усилить, это \(number + 1)-я встреча», — сказал \(given.1) \(surname)ов.

          Предложение \(surname)ова поддержали. Нурлан Бекетов поблагодарил \(given.1)а \(surname)ова. С \(surname)овым договорились о новой встрече; об этом рассказали и \(surname)ову.
          """)
    default:
      return Report(
        url: nil, title: "Roundtable held in Oral", language: .en,
        published: "\(year)-02-\(day < 10 ? "0" : "")\(day)", source: "Sample",
        text: """
          Roundtable held in Oral

          On \(day) February \(year) the \(body) Public Foundation held a roundtable in Oral. \(Self.latin(given.1)) \(Self.latin(surname))ov, director of the \(body) Public Foundation, and Nurlan Beketov, a deputy of the maslikhat, took part in the roundtable.

          "Public control has to be stronger, this is meeting \(number + 1)," said \(Self.latin(given.1)) \(Self.latin(surname))ov.

          Mr Beketov supported \(Self.latin(surname))ov's proposal.
          """)
    }
  }

  private static let closing = [
    "kk": "Хабар бөлісілді.", "ru": "Новость перепечатана.", "en": "The news was shared.",
  ]

  private static let givens = [
    ("Данияр", "Данияр"), ("Ерлан", "Ерлан"), ("Марат", "Марат"), ("Тимур", "Тимур"), ("Асқар", "Аскар"),
    ("Самат", "Самат"), ("Дәурен", "Даурен"), ("Болат", "Болат"),
  ]

  private static let first = [
    "Телм", "Сорб", "Дулт", "Карж", "Бигз", "Мурт", "Жапп", "Кулш", "Арыкт", "Тобм",
  ]
  private static let second = ["ан", "ек", "ук", "ар", "ил", "уз", "аш", "ел", "ыр", "ож"]
  private static let third = [
    "жан", "лык", "мур", "бек", "хос", "дил", "тай", "кун", "гер", "шиб", "пор", "рук", "сап", "зет", "ным",
    "вал", "цем",
  ]

  /// "Телманжан" of "Телманжанов".
  package static func stem(_ person: Int) -> String {
    first[person % 10] + second[person / 10 % 10] + third[person / 100 % 17]
  }

  private static let letters: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "ш": "sh",
    "ы": "y", "э": "e", "я": "ya",
  ]

  static func latin(_ name: String) -> String {
    name.map { letter in
      let latin = letters[Character(letter.lowercased())] ?? String(letter)
      return letter.isUppercase ? latin.prefix(1).uppercased() + latin.dropFirst() : latin
    }.joined()
  }
}
