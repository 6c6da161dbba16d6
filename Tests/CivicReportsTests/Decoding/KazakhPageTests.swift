import CivicText
import Testing

@Test(arguments: kazakhPages)
func `reads Kazakh pages saved as text`(layout: PageLayout) throws { try layout.check() }

private let lead =
  "Өскеменде «Жасыл қала» қоғамдық бірлестігі ағаш отырғызу науқанын талқылады. Жиынға отыз шақты ерікті қатысты."
private let second = "Бірлестік төрағасы Сәуле Бейсенова биыл он аулаға тал егілетінін айтты."
private let speech = "– Біз мұны тұрғындармен бірге жасаймыз, – деді ол жиын соңында."

private let kazakhPages = [
  PageLayout(
    name: "date and counter above the headline, picture names, a byline, a footer in Russian",
    page: """
      13.02.2026, 15:45
      Оқылды: 22

      Өскеменде тал егу науқаны талқыланды

      \(lead)

      WhatsApp Image 2026-02-13 at 15.51.21

      \(second)

      WhatsApp Image 2026-02-13 at 15.49.18 (1)

      \(speech)

      Сандра Вербицкая

      Узнайте первым обо всех новостях Восточного Казахстана на нашей странице
      в Instagram и в Telegram-канале
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2026-02-13", author: "Сандра Вербицкая",
    views: 22,
    body: "\(lead)\n\n\(second)\n\n\(speech)"),
  PageLayout(
    name: "headline first, then bare counters without a label",
    page: """
      Өскеменде тал егу науқаны талқыланды
      03.04.2023
      670
      0

      \(lead)
      \(second)
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2023-04-03", views: 670,
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "section and date on one line, a counter on two, the headline again above the body",
    page: """
      Қоғам • 21 Ақпан, 2025

      Өскеменде тал егу науқаны талқыланды

      4236 рет
      көрсетілді
      24 мин
      оқу үшін

      \(lead)

      Өскеменде тал егу науқаны талқыланды

      \(second)
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2025-02-21", views: 4236,
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "exchange rates and a link to the main site above the date",
    page: """
      • RUB:
          5.07
        • USD:
          481.84
        • EUR:
          531.33
      Басты сайтқа өту
      25 Маусым, 2024

      Тал егу науқаны

      299 рет
      көрсетілді

      \(lead) \(second)
      """,
    title: "Тал егу науқаны", published: "2024-06-25", views: 299, body: "\(lead) \(second)"),
  PageLayout(
    name: "a trail of bullets, the headline twice, no date",
    page: """
      - Басты бет
      - МЕДИА-РЕСУРСТАР
      - Жаңалықтар
      - Өскеменде тал егу науқаны талқыланды
      Өскеменде тал егу науқаны талқыланды
      \(lead)
      \(second)
      """,
    title: "Өскеменде тал егу науқаны талқыланды", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "counter and date as bullets under the headline",
    page: """
      Өскеменде тал егу науқаны талқыланды

        • 307
        • 10.02.2026, 21:38

      \(lead)

      \(second)
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2026-02-10", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "the date of a crawl before the headline, a summary, an outlet that credits itself",
    page: """
       date 2026-02-23 Өскеменде тал егу науқаны талқыланды
      Науқан наурыздың басында басталады.
      Өскеменде «Жасыл қала» бірлестігі ағаш егуді талқылады, деп хабарлайды ALTAI.KZ.
      \(second)
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2026-02-23", credited: "ALTAI.KZ",
    body: """
      Науқан наурыздың басында басталады.

      Өскеменде «Жасыл қала» бірлестігі ағаш егуді талқылады, деп хабарлайды ALTAI.KZ.

      \(second)
      """),
  PageLayout(
    name: "a short headline, a lone date, authors with a label",
    page: """
      Қоғамдық тыңдау
      24.12.2020
      \(lead)
      \(second)
      Авторлар: Мейірхан Бақытұлы, Марат Жолдасов
      """,
    title: "Қоғамдық тыңдау", published: "2020-12-24", author: "Мейірхан Бақытұлы, Марат Жолдасов",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a surname in capitals, a picture's credit, a gallery and a button",
    page: """
      Тал егу науқаны басталды

      (0 Votes)

      \(lead)

      \(speech)

      А.САДЫҚОВА

      фото: ашық дереккөз

      ФОТОГАЛЕРЕЯ

      Басып шығару
      """,
    title: "Тал егу науқаны басталды", author: "А.Садықова", body: "\(lead)\n\n\(speech)"),
  PageLayout(
    name: "today without a date, hashtags, share buttons",
    page: """
      Бүгін, 10:54
      Қаралым: 1 204
      Өскеменде тал егу науқаны талқыланды
      \(lead)
      \(second)
      #Өскемен #экология
      Бөлісу:
      Facebook Telegram WhatsApp
      """,
    title: "Өскеменде тал егу науқаны талқыланды", views: 1204, body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a labelled date and update, a source line, a list of latest news",
    page: """
      Өскеменде тал егу науқаны талқыланды
      Жарияланды: 2026 жылғы 12 ақпан, 09:30
      Жаңартылды: 14.02.2026
      Фото: әкімдіктің баспасөз қызметі
      \(lead)
      Дереккөз: «Алтай ақпарат» агенттігі

      Соңғы жаңалықтар
      Семейде көпір ашылды
      Бүгін Семей қаласында ұзындығы екі жүз метр жаңа көпір ел игілігіне берілді.
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2026-02-12",
    credited: "«Алтай ақпарат» агенттігі",
    body: lead),
  PageLayout(
    name: "no headline: the first line is a sentence",
    page: "\(lead)\n\n\(second)\n\nIMG_2034.jpg\nDSC_0071 (2).JPG",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "an agency's dateline with a day but no year; foreign words for nothing",
    page: """
      Өскеменде тал егіледі

      ӨСКЕМЕН. 27 желтоқсан. Алтай Ақпарат – Қалада көктемде тал егіледі, деп хабарлады агенттік тілшісі.
      None
      None

      \(second)

      Соңғы жаңалықтар
      """,
    title: "Өскеменде тал егіледі",
    source: "Алтай Ақпарат",
    body: """
      ӨСКЕМЕН. 27 желтоқсан. Алтай Ақпарат – Қалада көктемде тал егіледі, деп хабарлады агенттік тілшісі.

      \(second)
      """),
  PageLayout(
    name: "a list of bodies without full stops, then the author",
    page: """
      Форумға қатысушылар тізімі
      5 наурыз 2026
      Форумға мына ұйымдар қатысты:
      – «Жасыл қала» қоғамдық бірлестігі
      – «Ана мен бала» қоры
      – Жастар ресурстық орталығы

      Мәтін: Айгерім Болатқызы
      """,
    title: "Форумға қатысушылар тізімі", published: "2026-03-05", author: "Айгерім Болатқызы",
    body: """
      Форумға мына ұйымдар қатысты:
      – «Жасыл қала» қоғамдық бірлестігі
      – «Ана мен бала» қоры
      – Жастар ресурстық орталығы
      """),
  PageLayout(
    name: "a Russian quotation at the end belongs to the report",
    page: """
      Өскеменде тал егу науқаны талқыланды
      13.02.2026
      \(lead)
      \(second)
      – Мы поддерживаем эту работу и будем помогать волонтёрам, – сказала житель города Ольга Ким.
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2026-02-13",
    body: """
      \(lead)

      \(second)

      – Мы поддерживаем эту работу и будем помогать волонтёрам, – сказала житель города Ольга Ким.
      """),
  PageLayout(
    name: "minutes: the date is the sitting's, not the page's",
    page: """
      ХАТТАМА № 3
      «Жасыл қала» қоғамдық бірлестігі басқармасының отырысы
      2026 жылғы 12 ақпан

      \(lead)

      \(second)
      """,
    title: "ХАТТАМА № 3",
    body:
      "«Жасыл қала» қоғамдық бірлестігі басқармасының отырысы\n2026 жылғы 12 ақпан\n\n\(lead)\n\n\(second)"),
  PageLayout(
    name: "a notice to readers in two languages above the report",
    page: """
      Құрметті оқырман! Басылым қаңтардан бастап тек сайтта шығады.

      Уважаемые читатели! Издание с января выходит только на сайте.

      Өскеменде тал егу науқаны талқыланды

      24 қараша 2025, 13:00

      \(lead)

      \(second)

      \(speech)
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2025-11-24",
    body: "\(lead)\n\n\(second)\n\n\(speech)"),
  PageLayout(
    name: "a counter of comments between the summary and the text",
    page: """
      Өскеменде тал егу науқаны талқыланды
      Науқан наурыз айында басталып, үш айға созылады.
      13.02.2026
      Пікірлер: 0

      \(lead)

      \(second)

      \(speech)
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2026-02-13",
    body: "Науқан наурыз айында басталып, үш айға созылады.\n\n\(lead)\n\n\(second)\n\n\(speech)"),
  PageLayout(
    name: "a newspaper's name, its day with a weekday, a counter and buttons for the size of letters",
    page: """
      Алтай тынысы
      облыстық қоғамдық-саяси газет
      12 қыркүйек, жұма, 2025 жыл    Оқылым: 1 731    Аа+ Аа-

      Тал егу науқаны: бастамадан нақты іске дейін

      \(lead)

      \(second)

      «Алтай тынысы»

      Тағы оқыңыз: Өскеменде ауа райы қандай болады
      """,
    title: "Тал егу науқаны: бастамадан нақты іске дейін", published: "2025-09-12", views: 1731,
    source: "Алтай тынысы",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a counter below the headline changes nothing else",
    page: "Өскеменде тал егу науқаны талқыланды\n13.02.2026\nОқылды: 99 120\n\n\(lead)\n\n\(second)",
    title: "Өскеменде тал егу науқаны талқыланды", published: "2026-02-13", views: 99_120,
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a head written field by field",
    page: """
      Тақырыбы: Өскеменде тал егу науқаны талқыланды
      Күні: 2026-02-13
      Дереккөз: Алтай ақпарат
      Авторы: Дана Ахметова
      Сілтеме: https://altai.kz/n/7

      \(lead)

      \(second)
      """,
    title: "Өскеменде тал егу науқаны талқыланды", published: "2026-02-13", author: "Дана Ахметова",
    source: "Алтай ақпарат", url: "https://altai.kz/n/7", body: "\(lead)\n\n\(second)"),
]
