internal import CivicReports
internal import CivicText

/// Plausible names of bodies and people in three languages, any number of them, the same for one seed.
struct BenchNames {
  struct Body {
    let name: String
    let kind: OrganizationKind
    let language: Language
  }

  /// What the words of proper names begin and end with: 3,600 words.
  private static let beginnings = [
    "алт", "жар", "ақж", "жаң", "асы", "нұр", "сам", "бер", "тұм", "қаз", "шап", "бір", "мир", "ерт", "жай",
    "сыр", "ала", "көк", "ұлы",
    "қар", "тор", "мұғ", "есі", "нұр", "іле", "шал", "бет", "тар", "маң", "үст", "дән", "жол", "бұл", "қан",
    "шам", "өре", "дәс", "шаң",
    "мұр", "ұрп", "жел", "арм", "сәу", "самғ", "көм", "мей", "қам", "дем", "тір", "сен", "бол", "жас", "ана",
    "ард", "ері", "ұст", "дәр",
    "шар", "сур", "спо",
  ]
  private static let endings = [
    "ын", "қын", "иық", "ала", "ыл", "лы", "ал", "екелі", "ар", "ына", "ағат", "лік", "ас", "іс", "ық",
    "дария", "тау", "ше", "ытау", "атау",
    "ғай", "алжар", "іл", "ра", "еті", "қар", "пақ", "бағатай", "ғыс", "ірт", "дік", "ақ", "нат", "шырақ",
    "ен", "түр", "ырақ", "ант", "кен",
    "ман", "уле", "дау", "бек", "рім", "қор", "еу", "рек", "нім", "шақ", "тық", "лар", "гер", "кті", "аз",
    "іге", "уас", "шы", "ком", "ейм", "тан",
  ]

  private static let regions = [
    ("БҚО", "Западно-Казахстанской области", "West Kazakhstan"),
    ("Атырау облысы", "Атырауской области", "Atyrau Region"),
    ("Павлодар облысы", "Павлодарской области", "Pavlodar Region"),
    ("Жамбыл облысы", "Жамбылской области", "Zhambyl Region"),
    ("Қостанай облысы", "Костанайской области", "Kostanay Region"),
    ("Абай облысы", "области Абай", "Abai Region"),
    ("Ұлытау облысы", "области Улытау", "Ulytau Region"),
    ("Маңғыстау облысы", "Мангистауской области", "Mangystau Region"),
  ]
  private static let heads = [
    ("қоры", "Фонд", "Foundation"), ("бірлестігі", "Объединение", "Association"),
    ("орталығы", "Центр", "Center"),
    ("одағы", "Союз", "Union"),
  ]
  private static let offices = [
    ("білім басқармасы", "Управление образования", "Department of Education"),
    ("денсаулық сақтау басқармасы", "Управление здравоохранения", "Department of Health"),
    ("мәслихаты", "Маслихат", "Maslikhat"), ("қоғамдық кеңесі", "Общественный совет", "Public Council"),
    ("қоғамдық даму басқармасы", "Управление общественного развития", "Department of Public Development"),
  ]
  private static let initials = Array("БВГДЖЗКЛМНПРСТШ").map(String.init)
  private static let middles = ["а", "о", "е", "ұ", "і", "ә", "ы", "ө"]
  private static let closings = [
    "йбек", "рман", "лтан", "мбет", "нжан", "сқар", "дуқас", "рғали", "пық", "ймұрат",
  ]
  private static let givens = [
    "Айгүл", "Ерлан", "Динара", "Марат", "Сәуле", "Нұрлан", "Гүлнар", "Асқар", "Жанна", "Тимур", "Алма",
    "Бауыржан", "Ләззат",
    "Ольга", "Сергей", "Ирина", "Виктор", "Наталья", "Алексей", "Мария", "Дәурен", "Қайрат", "Мәдина",
    "Рустам", "Айнұр", "Болат",
    "Зарина", "Ержан", "Камила", "Олжас",
  ]

  /// The body of a number, as a report in the language names it. One in 50 is an office of a region, the others are associations
  /// and foundations of their own name.
  static func body(_ number: Int, _ language: Language) -> Body {
    if number % 50 == 0 {
      let index = number / 50
      let office = offices[index % offices.count]
      let region = regions[(index / offices.count) % regions.count]
      let place = index / offices.count / regions.count
      let district = place == 0 ? "" : " \(proper(place))"
      switch language {
      case .kk:
        return Body(name: "\(region.0)\(district) \(office.0)", kind: .localGovernment, language: language)
      case .ru:
        return Body(name: "\(office.1)\(district) \(region.1)", kind: .localGovernment, language: language)
      case .en:
        return Body(name: "\(region.2)\(district) \(office.2)", kind: .localGovernment, language: language)
      }
    }
    let head = heads[number % heads.count]
    let name = proper(number)
    switch language {
    case .kk: return Body(name: "\(name) \(head.0)", kind: .ngo, language: language)
    case .ru: return Body(name: "\(head.1) «\(name)»", kind: .ngo, language: language)
    case .en: return Body(name: "\(latin(name)) \(head.2)", kind: .ngo, language: language)
    }
  }

  /// Given name and surname; the given names are few, the surnames many and some of them frequent.
  static func person(_ number: Int, _ language: Language) -> String {
    let given = givens[number % givens.count]
    var rest = number / givens.count
    var surname = ""
    for parts in [initials, middles, closings, middles] {
      surname += parts[rest % parts.count]
      rest /= parts.count
    }
    let whole = "\(given) \(surname)\(rest == 0 ? "" : String(repeating: "н", count: rest))ов"
    return language == .en ? latin(whole) : whole
  }

  /// Two words, each of which some dozens of 100,000 bodies have.
  static func proper(_ number: Int) -> String {
    var mixed = SplitMix64(seed: UInt64(number) &+ 17)
    let first = word(mixed.next(below: 3600))
    return first.prefix(1).uppercased() + first.dropFirst() + " " + word(mixed.next(below: 3600))
  }

  private static func word(_ number: Int) -> String {
    beginnings[number % beginnings.count] + endings[number / beginnings.count % endings.count]
  }

  private static let letters: [Character: String] = [
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "й": "i", "к": "k",
    "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ұ": "u", "ү": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "ы": "y", "э": "e", "ю": "yu", "я": "ya", "ь": "",
  ]

  static func latin(_ text: String) -> String {
    text.split(separator: " ").map { word in
      let spelt = word.lowercased().map { letters[$0] ?? String($0) }.joined()
      return spelt.prefix(1).uppercased() + spelt.dropFirst()
    }.joined(separator: " ")
  }
}
