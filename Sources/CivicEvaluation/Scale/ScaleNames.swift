internal import CivicEvents
internal import CivicReports
internal import CivicText

/// Bodies and people of a made database: the same name for one number.
enum ScaleNames {
  struct Body {
    let name: String
    let kind: OrganizationKind
    let language: Language
  }

  static func body(_ number: Int) -> Body {
    var random = SplitMix64(seed: UInt64(number) &* 3 &+ 1)
    let language = ScaleShape.languages.draw(&random)
    let kind = ScaleShape.organizationKinds.draw(&random)
    let proper = BenchNames.proper(number)
    switch language {
    case .kk: return Body(name: "\(proper) \(heads(kind).kk)", kind: kind, language: language)
    case .ru: return Body(name: "\(heads(kind).ru) «\(proper)»", kind: kind, language: language)
    case .en:
      return Body(name: "\(BenchNames.latin(proper)) \(heads(kind).en)", kind: kind, language: language)
    }
  }

  static func person(_ number: Int) -> (name: String, language: Language) {
    var random = SplitMix64(seed: UInt64(number) &* 5 &+ 2)
    let language = ScaleShape.languages.draw(&random)
    return (BenchNames.person(number, language), language)
  }

  private static func heads(_ kind: OrganizationKind) -> (kk: String, ru: String, en: String) {
    switch kind {
    case .ngo: ("қоғамдық қоры", "Общественный фонд", "Public Foundation")
    case .initiativeGroup: ("бастама тобы", "Инициативная группа", "Initiative Group")
    case .tradeUnion: ("кәсіподағы", "Профсоюз", "Trade Union")
    case .coalition: ("коалициясы", "Коалиция", "Coalition")
    case .advisoryBody: ("қоғамдық кеңесі", "Общественный совет", "Public Council")
    case .stateBody: ("комитеті", "Комитет", "Committee")
    case .stateInstitution: ("мемлекеттік мекемесі", "Государственное учреждение", "State Institution")
    case .localGovernment: ("басқармасы", "Управление", "Department")
    case .party: ("партиясы", "Партия", "Party")
    case .media: ("газеті", "Газета", "Newspaper")
    case .university: ("университеті", "Университет", "University")
    case .school: ("мектебі", "Школа", "School")
    case .business: ("серіктестігі", "Товарищество", "Company")
    case .religious: ("мешіті", "Мечеть", "Mosque")
    case .international: ("халықаралық өкілдігі", "Международное представительство", "International Office")
    case .other, .unknown: ("бірлестігі", "Объединение", "Union")
    }
  }
}
