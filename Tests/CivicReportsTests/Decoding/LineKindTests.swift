import Testing

@testable import CivicReports

private func kind(_ text: String) -> LineKind { LineKind(PageLine(text: text, opensParagraph: true)) }

@Test(arguments: [
  "WhatsApp Image 2026-02-13 at 15.51.21", "WhatsApp Image 2026-02-13 at 15.49.18 (1)",
  "WhatsApp Image 2026-02-13 at 3.49.18 PM.jpeg", "IMG_2034.jpg", "IMG_2034",
  "IMG-20180119-WA0085", "DSC0001", "DSC_0001.JPG", "photo_2026-02-13_15-51-21",
  "photo_2026-02-13_15-51-21 (2).jpg", "/uploads/thumbnail/20171025084623249_small.jpg",
  "Снимок экрана 2026-02-13 в 15.51.21.png", "image (3).png", "Screenshot_20260213-155121", "5298731_n.webp",
  "Фото: пресс-служба акимата", "Сурет: автордан",
  "фото: ашық дереккөз", "Фото КИСИ", "Фото предоставлено организаторами", "Фото автора",
  "Photo credit: Safe Yard", "Photo: Alina Maksutova",
  "Участники встречи. Фото: Zakon.kz", "Иллюстративное фото из архива \"МГ\"", "Фото Игоря Бургандинова",
])
func `names and credits of pictures are told`(line: String) {
  #expect(kind(line) == .picture)
}

@Test(arguments: [
  "Поделиться", "Бөлісу:", "Facebook Telegram WhatsApp", "Facebook, X, Telegram",
  "Подпишитесь на наш Telegram-канал!", "Біздің Telegram арнамызға жазылыңыз",
  "Узнайте первым о важных новостях Западного Казахстана на нашей странице в Instagram и нашем Telegram - канале",
  "#Қостанай #волонтер", "Теги: НПО, форум",
  "Тегтер: форум", "12+", "***", "Қаз | Рус | Eng", "USD 512.3 EUR 540.1", "Реклама",
  "Нашли ошибку? Выделите её и нажмите Ctrl+Enter",
])
func `buttons and calls are told`(line: String) {
  #expect(kind(line) == .furniture)
}

@Test(arguments: [
  "Главная", "Басты бет", "Главная / Новости / Общество", "Home » News", "Все рубрики", "670",
  "В Омске вторник, 5 ноября", "Курсы ЦБ: $ 97,5 € 106,1",
])
func `menus are told`(line: String) {
  #expect(kind(line) == .menu)
}

@Test(arguments: [
  "Комментарии (3)", "Пікірлер: 2", "Соңғы жаңалықтар", "Последние новости", "Оставить комментарий",
  "Пікір қалдыру", "© 2026 Семей Медиа", "Все права защищены.",
  "При использовании материалов гиперссылка обязательна", "Leave a Reply", "Latest news",
])
func `ends of reports are told`(line: String) {
  #expect(kind(line) == .end)
}

@Test(arguments: [
  "Фото с форума жители выложили в социальных сетях, и за день их увидели тысячи человек.",
  "Фото на память сделали все участники форума.",
  "Суретте бейнеленген оқиға 1937 жылы болған.", "Главная цель форума – объединить волонтёров.",
  "Новости о форуме разошлись быстро.", "Қоғам белсенділері жиналды",
  "Реклама на остановках запрещена законом", "Общество инвалидов Семея",
  "Поделиться опытом приехали гости из пяти областей.", "Комментарии экспертов были краткими.",
  "Фото и видео запрещены правилами музея, сказал директор.",
  "Подписаться под обращением могли все желающие.", "Сурет көрмесі ашылды, оған жиырма суретші қатысты.",
  "#Birgemiz акциясы аясында жиын өтті", "Печать свободна от цензуры, говорится в законе.",
  "Источник бьёт у подножия горы", "Теги никто не читает",
])
func `sentences of reports stay text`(line: String) {
  #expect(kind(line) == .text)
}

@Test func `a source and an address give their words`() {
  #expect(kind("Источник: пресс-служба акимата") == .source("пресс-служба акимата"))
  #expect(kind("Дереккөз: «Егемен Қазақстан»") == .source("«Егемен Қазақстан»"))
  #expect(kind("https://a.kz/news/1") == .address("https://a.kz/news/1"))
  #expect(kind("URL: https://a.kz/news/1") == .address("https://a.kz/news/1"))
  #expect(kind("Читайте также: В Семее открыли мост") == .related(hasHeadline: true))
  #expect(kind("Тағы оқыңыз:") == .related(hasHeadline: false))
}
