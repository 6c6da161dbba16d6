import CivicText
import Testing

@Suite struct LanguageDetectorTests {
  @Test(
    arguments: [
      ("Орал қаласында дөңгелек үстел өтті.", .kk),
      ("Іс-шараға үкіметтік емес ұйымдардың өкілдері қатысты.", .kk),
      ("Жаңа Конституция – қоғамға серпін", .kk),
      // Few Kazakh letters among many loanwords.
      ("Форум аясында депутаттар мен волонтерлер медиация туралы пікір алмасты.", .kk),
      ("Семинар барысында партиялар реформалар туралы айтты.", .kk),
      // Typed without Kazakh letters.
      ("Орал каласында азаматтык когам туралы жиын отти, оган жастар катысты.", .kk),
      // Latin names inside.
      ("WhatsApp және Telegram арқылы AMANAT партиясы хабарлады.", .kk),
      // A Russian name of a body inside.
      ("Жиынға ОО «Центр поддержки гражданских инициатив» өкілдері де қатысты.", .kk),
      ("Қазақстан", .kk),
      ("В Уральске состоялся круглый стол.", .ru),
      ("Узнайте первым о важных новостях Западного Казахстана на нашей странице в Instagram", .ru),
      ("Представители НПО обсудили проект новой Конституции", .ru),
      // Kazakh quoted names inside Russian.
      ("Круглый стол организовало объединение «Қоғамдық келісім» при поддержке фонда «Жаңа ұрпақ».", .ru),
      ("В работе форума приняли участие партии «Ауыл», «Ақ жол» и AMANAT.", .ru),
      ("Гражданский альянс Жетісу и Ұлытау провёл заседание в области Абай.", .ru),
      ("Реформирование избирательной системы", .ru),
      ("Фото: пресс-служба акимата области", .ru),
      ("The round table was held in Astana on Thursday.", .en),
      ("Civil society organisations discussed the draft Constitution", .en),
      ("A meeting of the Ūstanym club took place, said Nurgaziyeva.", .en),
      ("Participants of the «Қоғамдық келісім» forum were given awards.", .en),
      ("Today, a meeting was dedicated to the draft of the new Constitution.", .en),
    ] as [(String, Language)])
  func `the language of a text is told`(text: String, language: Language) {
    #expect(LanguageDetector.detect(text) == language)
  }

  @Test(arguments: [
    "", "   \n", "13.02.2026, 15:45", "🙂 — № 5",
    // Kazakh in Arabic script and in Latin script.
    "قازاقستان رەسپۋبليكاسىنىڭ كونستيتۋتسياسى تۋرالى جيىن ءوتتى",
    "Bıyl Ulystyń uly kúnin Aqtaý jurtshylyǵy joǵary deńgeıde atap ótti, jáne oblys boıynsha sharalar ótti.",
    // Kyrgyz, Ukrainian, Bulgarian, Serbian, Tatar, Turkish, German, Uzbek, Chinese.
    "Кыргызстан жана Өзбекстан менен болгон кызматташуу тууралуу жыйын өттү.",
    "У Києві відбувся круглий стіл про реформу, в якому взяли участь громадські організації.",
    "В София се проведе кръгла маса, на която бяха обсъдени промените в закона и че ще има избори.",
    "У Београду је одржан округли сто о реформама, које су подржале организације.",
    "Казанда түгәрәк өстәл булып узды, анда җәмәгать оешмалары турында сөйләштеләр һәм фикер алыштылар.",
    "Ankara'da anayasa reformu için bir toplantı yapıldı ve sivil toplum kuruluşları katıldı.",
    "Der runde Tisch wurde in Berlin mit Vertretern der Zivilgesellschaft und der Parteien abgehalten.",
    "Тошкентда давра суҳбати бўлиб ўтди ва унда жамоат ташкилотлари иштирок этди.",
    "阿斯塔纳举行了圆桌会议",
  ])
  func `a text without letters or in another language has none of ours`(text: String) {
    #expect(LanguageDetector.detect(text) == nil)
  }

  @Test func `a Russian footer under a Kazakh report is told apart by paragraph`() {
    let text = """
      13.02.2026, 15:45
      Жиынға үкіметтік емес ұйымдардың өкілдері мен сарапшылар қатысты.
      Олар Конституция жобасын талқылап, ұсыныстарын айтты.

      Узнайте первым о важных новостях на нашей странице
      """
    #expect(LanguageDetector.detect(text) == .kk)
    let paragraphs = LanguageDetector.detectParagraphs(text)
    #expect(paragraphs.map(\.language) == [nil, .kk, .kk, .ru])
    let scalars = Array(text.unicodeScalars)
    let footer = paragraphs[3].range
    #expect(scalars[footer.lowerBound] == "У")
    #expect(footer.upperBound == scalars.count)
  }

  @Test(
    arguments: [
      ("Қоғам", .cyrillic), ("AMANAT", .latin), ("قازاق", .arabic), ("圆桌", .other),
      ("БҚО AMANAT партиясы", .cyrillic),
    ] as [(String, Script)])
  func `the script of most letters is told`(text: String, script: Script) {
    #expect(Script(of: text) == script)
  }

  @Test func `digits and marks have no script`() {
    #expect(Script(of: "13.02.2026 – №") == nil)
  }
}
