import CivicText
import Testing

@Test(arguments: russianPages)
func `reads Russian pages saved as text`(layout: PageLayout) throws { try layout.check() }

private let title = "В Семее обсудили доступность городских остановок"
private let lead =
  "Общественный фонд «Равные шаги» провёл в Семее встречу о доступности остановок. В ней приняли участие жители и перевозчики."
private let second = "По словам директора фонда Ирины Ковальчук, осмотрено сорок остановок в трёх районах."
private let speech = "– Мы передадим список в отдел пассажирского транспорта, – сказала она."

private let russianPages = [
  PageLayout(
    name: "section, headline, caption with a date of its own, a crediting phrase",
    page: """
       date 2025-10-08 #транспорт
      События

      \(title)

      Участники встречи у остановки, фото - Семей Медиа от 08.10.2025 19:55 Фото: пресс-служба фонда
      \(lead)

      \(second) Об этом сообщает Semeymedia.kz.
      """,
    language: .ru, title: title, published: "2025-10-08", credited: "Semeymedia.kz",
    body: "\(lead)\n\n\(second) Об этом сообщает Semeymedia.kz."),
  PageLayout(
    name: "date, author and section parted by slashes, the headline three times, a credit",
    page: """
      Меню
      10 декабря, 2015 / Василий МАЗУРОВ / Новости

      \(title)

      \(title)

      \(title) \(title)
      Фото из открытого источника

      \(lead)

      \(second)
      """,
    language: .ru, title: title, published: "2015-12-10", author: "Василий Мазуров",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a masthead with today's day, rates, then the report's own date and two bare counters",
    page: """
      Все рубрики
      В Семее вторник, 5 ноября
      Пробки: 4 балла
      Курсы ЦБ: $ 97,5499    € 106,1426

      \(title)

      16 марта 2022 23:21
      0
      2752

      \(lead)

      \(speech)
      """,
    language: .ru, title: title, published: "2022-03-16", views: 2752,
    body: "\(lead)\n\n\(speech)"),
  PageLayout(
    name: "a masthead's full date, where the page shows no other",
    page: """
      Пятница, 23 мая 2025

      \(title)

      \(lead)

      \(second)
      """,
    language: .ru, title: title, published: "2025-05-23", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a list of the latest news above the report",
    page: """
      $79.15 €91.84

      Последние новости

      07.03.2026, 16:48 Завод представил новый автобус

      07.03.2026, 15:57 Выставка техники открылась в Астане

      ВСЕ НОВОСТИ

      \(title)

      06.03.2026, 10:20

      \(lead)

      \(second)
      """,
    language: .ru, title: title, published: "2026-03-06", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "no headline: a long first sentence that credits an outlet without a full stop",
    page: """
       date 2026-02-12 12 февраля в городе Семей прошла встреча общественного фонда «Равные шаги» с перевозчиками о доступности остановок и автобусов, передает Altaipress.kz

      Фото: фонд «Равные шаги»

      \(second)
      """,
    language: .ru, published: "2026-02-12", credited: "Altaipress.kz",
    body: """
      12 февраля в городе Семей прошла встреча общественного фонда «Равные шаги» с перевозчиками о доступности остановок и автобусов, передает Altaipress.kz

      \(second)
      """),
  PageLayout(
    name: "no headline: a first sentence that begins with today",
    page: """
       date 2026-02-12 Сегодня в Семее прошла встреча фонда «Равные шаги» с перевозчиками, передает корреспондент Altaipress.kz

      \(second)
      """,
    language: .ru, published: "2026-02-12", credited: "Altaipress.kz",
    body: """
      Сегодня в Семее прошла встреча фонда «Равные шаги» с перевозчиками, передает корреспондент Altaipress.kz

      \(second)
      """),
  PageLayout(
    name: "author with a town at the end",
    page: "Дождались автобусов\n\(lead)\n\(second)\nАндрей САРМИН, Семей\n",
    language: .ru, title: "Дождались автобусов", author: "Андрей Сармин", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "an inline link to another report, then the text goes on",
    page: """
      \(title)
      12.02.2026 18:05 | Просмотры: 345 | Комментарии: 2

      \(lead)

      Читайте также: В Семее отремонтируют десять дворов

      \(second)

      \(speech)

      Фото автора

      Теги: Семей, транспорт
      Поделиться:
      """,
    language: .ru, title: title, published: "2026-02-12", views: 345,
    body: "\(lead)\n\n\(second)\n\n\(speech)"),
  PageLayout(
    name: "a heading of other reports with teasers after the end",
    page: """
      \(title)
      Опубликовано: 12 февр. 2026 г. в 18:05
      Автор: Мария Петрова
      \(lead)
      \(second)
      Читайте также
      В Семее отремонтируют десять дворов
      Ремонт начнётся в апреле и закончится осенью.
      Мост через Иртыш закроют на неделю
      Комментарии (3)
      Аноним
      Давно пора!
      """,
    language: .ru, title: title, published: "2026-02-12", author: "Мария Петрова",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "icons for date, views and comments on one line",
    page: "\(title)\n📅 12 Февраль 2026 | 🕒 15:30 👁 1 345 💬 2\n\n\(lead)\n\n\(second)\n\n12+\n",
    language: .ru, title: title, published: "2026-02-12", views: 1345, body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a rounded counter is no number",
    page: "\(title)\n12.02.2026\n1,2 тыс. просмотров\n\(lead)\n\(second)",
    language: .ru, title: title, published: "2026-02-12", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "yesterday without a date",
    page:
      "Главная / Новости / Общество\nВчера, 18:05\n\(title)\n\(lead)\n\(second)\nИсточник: пресс-служба акимата области Абай",
    language: .ru, title: title, credited: "пресс-служба акимата области Абай", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "the address above, calls and rights below",
    page: """
      https://SemeyMedia.kz/news/ostanovki?utm_source=telegram&id=7#top
      \(title)
      12.02.2026

      \(lead)

      \(second)

      Подпишитесь на наш Telegram-канал и узнавайте новости первыми!
      Нашли ошибку? Выделите её и нажмите Ctrl+Enter.
      © 2026 Семей Медиа. Все права защищены.
      При использовании материалов гиперссылка обязательна.
      """,
    language: .ru, title: title, published: "2026-02-12", url: "https://semeymedia.kz/news/ostanovki?id=7",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "lines broken at a width",
    page: """
      \(title)

      Общественный фонд «Равные шаги» провёл в Семее встречу о доступности
      остановок для людей на колясках. В ней приняли участие жители города,
      перевозчики и специалисты отдела пассажирского транспорта, которые
      ответили на вопросы.

      Директор фонда Ирина Ковальчук рассказала, что осмотрено сорок
      остановок в трёх районах города, и предложила начать с тех, что
      стоят у больниц.
      """,
    language: .ru, title: title,
    body: """
      Общественный фонд «Равные шаги» провёл в Семее встречу о доступности остановок для людей на колясках. В ней приняли участие жители города, перевозчики и специалисты отдела пассажирского транспорта, которые ответили на вопросы.

      Директор фонда Ирина Ковальчук рассказала, что осмотрено сорок остановок в трёх районах города, и предложила начать с тех, что стоят у больниц.
      """),
  PageLayout(
    name: "a question as headline",
    page: "Кому удобны новые остановки?\n\n\(lead)\n\n\(second)",
    language: .ru, title: "Кому удобны новые остановки?", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a headline with a full stop right above its date",
    page: "Остановки станут удобнее.\n12.02.2026, 18:05\n\n\(lead)\n\n\(second)",
    language: .ru, title: "Остановки станут удобнее.", published: "2026-02-12", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a subheading and a person's name inside stay",
    page: """
      \(title)

      \(lead)

      Что предложили жители

      \(second)

      Ирина Ковальчук

      \(speech)
      """,
    language: .ru, title: title,
    body: "\(lead)\n\nЧто предложили жители\n\n\(second)\n\nИрина Ковальчук\n\n\(speech)"),
  PageLayout(
    name: "invisible characters and other spaces",
    page:
      "\u{FEFF}\(title)\r\n\r\n\(lead.replacing(" ", with: "\u{A0}"))\r\n\r\n\(second.replacing("о", with: "о\u{AD}"))\r\n\u{200B}\r\n",
    language: .ru, title: title, body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a paragraph that the page shows twice",
    page: "\(title)\n\(lead)\n\(second)\nАкнур ЖАГИПАРОВА\n\(lead)\n",
    language: .ru, title: title, author: "Акнур Жагипарова", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "switches for the weak-sighted and a notice of rights above",
    page: """
      Версия для слабовидящих: Вкл Выкл
      Изображения: Вкл Выкл
      Размер шрифта: A A A
      Материалы можно использовать только со ссылкой на источник.

      \(title)

      \(lead)
      \(second)
      """,
    language: .ru, title: title, body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a caption twice in a row above the headline",
    page: """
      Доступность ссылок

      Срочные новости:
      На встрече в Семее. 12 февраля 2026 года.
      На встрече в Семее. 12 февраля 2026 года.

      \(title)

      \(lead)

      \(second)
      """,
    language: .ru, title: title, body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a press release with its place, day and contacts",
    page: """
      ПРЕСС-РЕЛИЗ
      г. Семей
      13 февраля 2026 года

      \(title)

      \(lead)

      \(speech)

      Контакты для СМИ:
      Айгуль Сериккызы, +7 700 000 00 00, press@example.kz
      """,
    language: .ru, title: title, published: "2026-02-13", body: "\(lead)\n\n\(speech)"),
  PageLayout(
    name: "a newspaper with its name in quotation marks above section, day and counter",
    page: """
      Областная газета «Иртышский край»
      Общество | 12 февраля 2026 | Просмотров: 934

      \(title)

      \(lead)

      \(second)

      Ольга ЗУБЕНКО
      Фото автора

      Жаңалықтарды бірінші болып біліңіз: WhatsApp арнамызға жазылыңыз
      """,
    language: .ru, title: title, published: "2026-02-12", author: "Ольга Зубенко", views: 934,
    source: "Иртышский край",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "minutes written field by field keep their day",
    page: """
      ПРОТОКОЛ № 4 заседания общественного совета
      Дата: 12 февраля 2026 года
      Место: г. Семей

      \(lead)

      \(second)

      13 февраля 2026 года
      """,
    language: .ru, title: "ПРОТОКОЛ № 4 заседания общественного совета",
    body: "Дата: 12 февраля 2026 года\nМесто: г. Семей\n\n\(lead)\n\n\(second)\n\n13 февраля 2026 года"),
]
