import CivicText
import Testing

/// Bodies named in Kazakh.
@Suite struct KazakhOrganizationsTests {
  static let cases = [
    // Words between a name and its head.
    OrganizationCase(.kk, "Жиынға ⟦unknown=Ізгі жол:«Ізгі жол» ардагерлерге көмек қоры⟧ келді."),
    OrganizationCase(
      .kk, "Жиынға ⟦ngo=Сәуле:«Сәуле» соқырлар мен нашар көретіндер қоғамының⟧ өкілдері келді."),
    // A word of no known field behind the word of a level.
    OrganizationCase(
      .kk,
      "Кеше ⟦ngo=қалалық өзбек этномәдени бірлестігі:қалалық өзбек этномәдени бірлестігінің⟧ өкілдері келді."),
    OrganizationCase(
      .kk,
      "Кеше ⟦state-body=облыстық балық шаруашылығы инспекциясы:облыстық балық шаруашылығы инспекциясы⟧ келді."
    ),
    // A part of a greater body.
    OrganizationCase(
      .kk,
      "Кеше ⟦state-body=Мәдениет және ақпарат министрлігі Азаматтық қоғам істері комитеті:Мәдениет және ақпарат министрлігі Азаматтық қоғам істері комитетінің⟧ қолдауымен өтті."
    ),
    OrganizationCase(
      .kk,
      "Кеше ⟦state-body=Табиғи монополияларды реттеу комитетінің Ақтөбе облысы бойынша департаменті:Табиғи монополияларды реттеу комитетінің Ақтөбе облысы бойынша департаменті⟧ келді."
    ),
    OrganizationCase(
      .kk,
      "Кеше ⟦local-government=Шымкент қаласының мәдениет, тілдерді дамыту және архивтер басқармасы:Шымкент қаласының мәдениет, тілдерді дамыту және архивтер басқармасы⟧ келді."
    ),
    // Two beside each other.
    OrganizationCase(
      .kk,
      "Жиынды ⟦state-institution=Мұғалжар жылуы:«Мұғалжар жылуы» МКК⟧ мен ⟦ngo=Дала үні:«Дала үні» ҚБ⟧ және ⟦state-body=Экология және табиғи ресурстар министрлігі:Экология және табиғи ресурстар министрлігі⟧ өткізді."
    ),
    OrganizationCase(.kk, "Бүгін ⟦local-government=облыстық мәслихат:облыстық мәслихатқа⟧ үндеу жолданды."),
    OrganizationCase(
      .kk, "Жиында ⟦international=БҰҰ Даму бағдарламасы:БҰҰ Даму бағдарламасының⟧ өкілі болды."),
    OrganizationCase(
      .kk,
      "Жиынға ⟦religious=Қазақстан мұсылмандары діни басқармасының Жамбыл облысы бойынша өкілдігі:Қазақстан мұсылмандары діни басқармасының Жамбыл облысы бойынша өкілдігі⟧ келді."
    ),
    OrganizationCase(
      .kk, "Форум ⟦ngo=Еркін журналистер қоры:Еркін журналистер қорының⟧ қолдауымен өтті."),
    OrganizationCase(
      .kk,
      "Жиынға ⟦ngo=Тұғыр:«Тұғыр»⟧ және ⟦ngo=Сөз:«Сөз»⟧ пікірсайыс клубтары келді."),
    OrganizationCase(
      .kk,
      "Кеше ⟦state-body=Балалардың құқықтарын қорғау комитеті:Балалардың құқықтарын қорғау комитетінің⟧ өкілі келді."
    ),
    // The form behind the quotation marks is of what stands in them.
    OrganizationCase(
      .kk,
      "Форум ⟦local-government=облыстық жастар саясаты басқармасы:облыстық жастар саясаты басқармасының⟧ ⟦state-institution=Жастар ресурстық орталығы:«Жастар ресурстық орталығы» КММ⟧ үйінде өтті."
    ),
    // No bodies.
    OrganizationCase(.kk, "Жиынға құқық қорғау және сот жүйесінің өкілдері келді."),
    OrganizationCase(.kk, "Жиынға академиялық және сарапшылар қауымдастығының өкілдері келді."),
    OrganizationCase(.kk, "Ол «Жыл еріктісі» атағы мен «Таза аула» жобасының қорын алды."),
    OrganizationCase(.kk, "Жобада отбасы институтын нығайту көзделген."),
    OrganizationCase(.kk, "Бүгін ⟦ngo=Өркен:«Өркен» қоғамдық қорының⟧ өкілі келді."),
    OrganizationCase(.kk, "Бүгін ⟦ngo=Өркен:ҚҚ «Өркен»⟧ келді."),
    OrganizationCase(
      .kk,
      "⟦ngo=Батыс өңірінің Азаматтық Альянсы:\"Батыс өңірінің Азаматтық Альянсы» Қауымдастығы» заңды тұлғалар бірлестігі⟧ форум өткізді."
    ),
    OrganizationCase(
      .kk,
      "Олар ⟦local-government=облыстық қоғамдық даму басқармасы:облыстық қоғамдық даму басқармасымен⟧ сөйлесті."
    ),
    OrganizationCase(.kk, "Кеше ⟦party=Ауыл:«Ауыл» партиясы⟧ жиналды."),
    OrganizationCase(
      .kk, "Кеше ⟦party=AMANAT партиясының облыстық филиалы:«AMANAT» партиясының облыстық филиалында⟧ болды."),
    OrganizationCase(
      .kk,
      "Олар ⟦ngo=Өркен:«Өркен»⟧, ⟦ngo=Дала:«Дала»⟧ және ⟦ngo=Үміт:«Үміт»⟧ қоғамдық қорларының өкілдері."),
    OrganizationCase(
      .kk, "Кеше ⟦venue=Отырар ғылыми орталық сарайы:«Отырар» ғылыми орталық сарайында⟧ болды."),
    // What a place's word, "жөніндегі" and "атындағы" bring with them.
    OrganizationCase(
      .kk,
      "Жиынға ⟦ngo=Ақбұлақ ауылдық округі ардагерлер ұйымы:Ақбұлақ ауылдық округі ардагерлер ұйымының⟧ өкілі келді."
    ),
    OrganizationCase(.kk, "Жұмысты ⟦local-government=облыс әкімдігі:облыс әкімдігі⟧ қолдады."),
    OrganizationCase(
      .kk,
      "Семейде ⟦advisory-body=жастармен жұмыс және еріктілікті қолдау жөніндегі облыстық кеңес:жастармен жұмыс және еріктілікті қолдау жөніндегі облыстық кеңестің⟧ отырысы өтті."
    ),
    OrganizationCase(
      .kk,
      "Оны ⟦university=Ш. Есенов атындағы теңіз технологиялар және инжиниринг университеті:Ш. Есенов атындағы теңіз технологиялар және инжиниринг университеті⟧ өткізді."
    ),
    OrganizationCase(
      .kk,
      "Оны ⟦state-body=Экология, геология және табиғи ресурстар министрлігі:Экология, геология және табиғи ресурстар министрлігі⟧ қолдады."
    ),
    // Known by their letters, with what stands before them; heads in small letters.
    OrganizationCase(
      .kk, "Кеше ⟦university=М. Өтемісов атындағы БҚУ:М. Өтемісов атындағы БҚУ-да⟧ форум өтті."),
    OrganizationCase(.kk, "Кеше ⟦advisory-body=Қостанай ҚХА:Қостанай ҚХА⟧ мүшелері келді."),
    OrganizationCase(.kk, "Оған ⟦ngo=ардагерлер кеңесі:ардагерлер кеңесінің⟧ төрағасы қатысты."),
    OrganizationCase(.kk, "Оған ардагерлер кеңестерінің төрағалары қатысты."),
    // The noun right behind the name has it; an opener is no name.
    OrganizationCase(.kk, "Кеше ⟦ngo=Дала:«Дала» қоғамдық қорының⟧ клубы ашылды."),
    OrganizationCase(.kk, "(2) Бүгін ⟦local-government=облыстық мәслихат:облыстық мәслихатқа⟧ хат келді."),
    // No bodies: what stands in the quoted name of a prize or a project, a unit of nobody's.
    OrganizationCase(.kk, "Олар «Жыл үздік еріктілер орталығы» номинациясын алды."),
    OrganizationCase(.kk, "Оған талдау және ақпарат бөлімінің басшысы келді."),
    OrganizationCase(
      .kk, "Оны ⟦local-government=ауданның ішкі саясат бөлімі:ауданның ішкі саясат бөлімі⟧ өткізді."),
    // "және" between a person and a body.
    OrganizationCase(
      .kk,
      "Сөзді Сәуле Әлиева және ⟦ngo=Ұйғыр этномәдени бірлестігі:Ұйғыр этномәдени бірлестігінің⟧ өкілі алды."),
    // Words that are names too, and plurals.
    OrganizationCase(.kk, "Біздің ауыл үлкен, үміт мол, мейірім көп."),
    OrganizationCase(.kk, "Қоғамдық қорлар мен бірлестіктер көп."),
    OrganizationCase(
      .kk, "Қуат Байғожаев ⟦local-government=аудандық мәслихат:аудандық мәслихат⟧ депутаттарымен сөйлесті."),
  ]

  @Test(arguments: cases)
  func `the head stands last`(_ text: OrganizationCase) {
    #expect(text.differences == [])
  }
}
