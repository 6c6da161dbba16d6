import CivicText
import Testing

@testable import CivicEvents

/// Names as they stand in reports: what may be one body's, what may not, and what the names alone leave open.
struct OrganizationComparisonTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let a: String
    let b: String
    let reason: ComparisonReason.Code?

    init(_ a: String, _ b: String, _ reason: ComparisonReason.Code? = nil) {
      self.a = a
      self.b = b
      self.reason = reason
    }

    var testDescription: String { "\(a) | \(b)" }

    var comparison: Comparison {
      OrganizationComparison.compare(Self.profile(a), Self.profile(b))
    }

    /// "kk: …"
    private static func profile(_ name: String) -> OrganizationProfile {
      let language = Language(rawValue: String(name.prefix(2))) ?? .ru
      return OrganizationProfile(String(name.dropFirst(4)), language: language)
    }
  }

  static let same: [Pair] = [
    // Case endings, quotation marks, legal forms before and behind.
    Pair("kk: «Ақжелең» қоғамдық қорының", "kk: «Ақжелең» ҚҚ"),
    Pair("ru: общественным фондом «Ақжелең»", "kk: «Ақжелең» қоғамдық қоры"),
    Pair("ru: ТОО \"Саржайлау - 7\"", "kk: «Саржайлау-7» ЖШС"),
    Pair("en: Saryzhailau-7 LLP", "ru: ТОО «Сарыжайлау-7»"),
    // Spelling, scripts.
    Pair("ru: ОО «Жулдыз нуры»", "kk: «Жұлдыз нұры» ҚБ"),
    Pair("en: Zhuldyz Nury Public Association", "kk: «Жұлдыз нұры» қоғамдық бірлестігі", .transliteration),
    Pair("ru: Ассоциация огородников Карабутака", "ru: Ассоцация огородников Карабутака", .spelling),
    // Translation.
    Pair(
      "kk: Павлодар облысының жас ғалымдар кеңесі", "ru: Совет молодых учёных Павлодарской области",
      .translation),
    Pair(
      "en: Council of Young Scientists of Pavlodar Region", "kk: Павлодар облысы жас ғалымдар кеңесі",
      .translation),
    Pair("kk: «Таза өзен» қоғамдық қоры", "ru: ОФ «Чистая река»", .translation),
    // Regions as a noun, an adjective, an abbreviation; towns by their adjective.
    Pair("kk: БҚО азаматтық альянсы", "ru: Гражданский альянс Западно-Казахстанской области", .translation),
    Pair("ru: Балхашская лига шахматистов", "ru: Лига шахматистов города Балхаша", .sameRegion),
    Pair("ru: Костанайский городской маслихат", "kk: Қостанай қалалық мәслихаты", .sameRegion),
    // Abbreviations: known, made of the name's letters, explained in brackets.
    Pair("kk: ҚР ІІМ", "ru: Министерство внутренних дел Республики Казахстан", .translation),
    Pair("ru: Центр анализа степных рек", "ru: ОФ «ЦАСР»", .abbreviation),
    Pair("ru: облуправление образования Абайской области", "ru: Управление образования области Абай"),
    // Short names.
    Pair("kk: «Ауыл» партиясы", "kk: «Ауыл» халықтық-демократиялық патриоттық партиясы", .shortForm),
    Pair("ru: школа № 12 г. Аркалыка", "kk: Арқалық қаласының №12 мектебі", .sameRegion),
  ]

  @Test(arguments: same)
  func canBeOne(_ pair: Pair) {
    let comparison = pair.comparison
    #expect(comparison.decision == .same, "\(comparison)")
    if let reason = pair.reason {
      #expect(comparison.reasons.contains { $0.code == reason }, "\(comparison.reasons)")
    }
  }

  static let different: [Pair] = [
    Pair("ru: школа № 5 города Аркалыка", "ru: школа № 15 города Аркалыка", .numberDiffers),
    Pair(
      "ru: Совет молодых учёных Павлодарской области", "kk: Атырау облысының жас ғалымдар кеңесі",
      .regionDiffers),
    Pair("ru: Совет отцов города Шахтинска", "ru: Совет отцов города Сатпаева", .placeDiffers),
    Pair("ru: маслихат Жамбылского района", "ru: Жамбылский областной маслихат", .levelDiffers),
    Pair("en: Karaganda City Court", "kk: Қарағанды облыстық соты", .levelDiffers),
    Pair("kk: «Ауыл» партиясының Абай облыстық филиалы", "kk: «Ауыл» партиясы", .branch),
    Pair("kk: «Ақжелең» қоғамдық қоры", "kk: «Ақжелең» қоғамдық бірлестігі", .kindDiffers),
    Pair("ru: ОФ «Ақжелең»", "ru: Ассоциация «Ақжелең»", .kindDiffers),
    Pair("ru: Комитет науки МНВО РК", "kk: ҚР ҒЖБМ Жоғары білім комитеті", .otherWords),
    Pair("kk: Қазақстан жас ақындар клубы", "kk: Қазақстан ақындар клубы", .otherWords),
    Pair("kk: «Ақыл» қоры", "kk: «Асыл» қоры", .otherWords),
    Pair("kk: «Бірлік Шу» қоғамдық қоры", "kk: «Тірлік Шу» қоғамдық қоры", .otherWords),
    Pair("ru: МВД РК", "ru: Министерство юстиции РК"),
    Pair("ru: молодёжное крыло ОО «Ақжелең»", "ru: ОО «Ақжелең»", .kindDiffers),
    Pair("en: Constitutional Court of Kazakhstan", "kk: ҚР Жоғарғы Соты"),
    Pair("kk: Жамбыл облысының әкімдігі", "kk: Жамбыл облысының мәслихаты", .kindDiffers),
  ]

  @Test(arguments: different)
  func areTwo(_ pair: Pair) {
    let comparison = pair.comparison
    #expect(comparison.decision == .different, "\(comparison)")
    if let reason = pair.reason { #expect(comparison.reasons.first?.code == reason, "\(comparison.reasons)") }
  }

  static let open: [Pair] = [
    // A name that every region has says nothing without its region.
    Pair("ru: Гражданский альянс", "kk: БҚО азаматтық альянсы", .regionMissing),
    Pair("kk: Қоғамдық кеңес", "ru: общественный совет города Рудного"),
  ]

  @Test(arguments: open)
  func isOpen(_ pair: Pair) {
    let comparison = pair.comparison
    #expect(comparison.decision == .unsure, "\(comparison)")
    if let reason = pair.reason { #expect(comparison.reasons.first?.code == reason, "\(comparison.reasons)") }
  }

  /// The order of the two changes nothing.
  @Test(arguments: same + different + open)
  func isSymmetric(_ pair: Pair) {
    let turned = Pair(pair.b, pair.a).comparison
    #expect(pair.comparison.decision == turned.decision)
    #expect(pair.comparison.score == turned.score)
  }

  /// What can be one is found in the database by a key that both have.
  @Test(arguments: same)
  func sharesKey(_ pair: Pair) {
    let keys = [pair.a, pair.b].map { name in
      OrganizationProfile(
        String(name.dropFirst(4)), language: Language(rawValue: String(name.prefix(2))) ?? .ru
      ).blockKeys
    }
    #expect(keys[0].meets(keys[1]) && keys[1].meets(keys[0]), "\(keys)")
  }

  @Test func `bodies of two numbers are not looked at, those of one number or none are`() {
    let keys = ["№ 5 орта мектебі", "№ 15 орта мектебі", "«№ 5 орта мектеп» КММ", "Орта мектебі"].map {
      OrganizationProfile($0, language: .kk).blockKeys
    }
    #expect(!keys[0].meets(keys[1]) && !keys[1].meets(keys[0]))
    #expect(keys[0].meets(keys[2]) && keys[2].meets(keys[0]))
    #expect(keys[0].meets(keys[3]) && keys[3].meets(keys[0]))
  }
}
