import CivicEvents
import CivicText
import Testing

/// One name, one key, in whatever language, script, spelling and case form it stands.
@Suite struct `Keys of persons' names` {
  /// A line a person: forms of one name, the language before each.
  static let forms = """
    kk:Айгүл Серікова | kk:Айгүл Серікованың | kk:Серікова Айгүлге | ru:Айгуль Серикова | \
    ru:Айгуль Сериковой | ru:Айгуль Серикову | ru:Серикова Айгуль | en:Aigul Serikova | en:Aygul Serikova | \
    kk:Aigül Serıkova | kk:АЙГҮЛ СЕРІКОВА | kk:Aıgúl Serikova
    kk:Ерлан Жақсыбеков | kk:Ерлан Жақсыбековке | kk:Ерлан Жақсыбекке | ru:Ерлан Жаксыбеков | \
    ru:Ерлана Жаксыбекова | ru:Ерлану Жаксыбекову | ru:Ерланом Жаксыбековым | ru:Ерлане Жаксыбекове | \
    en:Yerlan Zhaksybekov | en:Erlan Jaqsybekov | en:Yerlan Zhaksybekov's | ru:Ерлан Джаксыбеков | \
    en:Yerlan Dzhaksybekov
    kk:Нұрсұлтан Бөкенбаев | ru:Нурсултан Бокенбаев | en:Nursultan Bokenbayev | en:Nursultan Bokenbaev | \
    kk:Нұрсұлтан Бөкенбай | ru:Нурсултана Бокенбаева | kk:Nūrsūltan Bökenbaev | ru:Нурсултану Бокенбаю
    kk:Қайрат Әлиев | ru:Кайрат Алиев | en:Kairat Aliyev | en:Kayrat Aliev | en:Qairat Aliyev | \
    ru:Кайрата Алиева | kk:Қайрат Әлиевтің | ru:Кайратом Алиевым
    kk:Гүлнар Есенбекова | ru:Гульнар Есенбекова | ru:Гульнар Есенбековой | en:Gulnar Yessenbekova | \
    en:Gulnar Esenbekova | kk:Гүлнар Есенбекованы
    kk:Бауыржан Ысқақов | ru:Бауржан Искаков | ru:Бауыржан Искаков | ru:Бауржана Искакова | \
    en:Baurzhan Iskakov | en:Bauyrzhan Yskakov | en:Bauyrjan Iskakov | kk:Бауыржан Ысқақ
    kk:Өмірзақ Төлегенов | ru:Омирзак Толегенов | ru:Умирзак Тулегенов | en:Omirzak Tolegenov | \
    en:Umirzak Tulegenov | ru:Умирзаку Тулегенову | kk:Ömirzaq Tölegenov
    kk:Жәнібек Құдайбергенов | ru:Жанибек Кудайбергенов | en:Zhanibek Kudaibergenov | \
    en:Janibek Kudaybergenov | en:Dzhanibek Kudaibergenov | ru:Жанибеком Кудайбергеновым | \
    ru:Джанибек Кудайбергенов | kk:Жәнібек Құдайбергеновпен
    kk:Шыңғыс Мұқанов | ru:Шынгыс Муканов | ru:Чингис Муканов | en:Shyngys Mukanov | en:Chingis Mukanov | \
    en:Shyngys Muqanov | kk:Шыңғыс Мұқан | ru:Шынгысу Муканову
    kk:Юрий Щербаков | ru:Юрия Щербакова | ru:Юрию Щербакову | ru:Юрием Щербаковым | en:Yuri Shcherbakov | \
    en:Yuriy Shcherbakov | en:Iurii Shcherbakov | kk:Юрий Щербаковтың | en:Yury Shcherbakov
    kk:Дмитрий Соловьёв | ru:Дмитрий Соловьев | ru:Дмитрия Соловьева | ru:Дмитрием Соловьёвым | \
    en:Dmitry Solovyov | en:Dmitri Soloviev | en:Dmitriy Solovyev | kk:Дмитрий Соловьевпен
    kk:Наталья Григорьева | ru:Натальи Григорьевой | ru:Наталью Григорьеву | ru:Натальей Григорьевой | \
    en:Natalya Grigoryeva | en:Natalia Grigorieva | ru:Наталия Григорьева
    kk:Аркадий Хван | ru:Аркадием Хваном | ru:Аркадия Хвана | ru:Аркадию Хвану | en:Arkady Khvan | \
    en:Arkadiy Khvan | kk:Аркадий Хванның | kk:Аркадий Хванмен
    kk:Роман Хегай | ru:Романа Хегая | ru:Роману Хегаю | ru:Романом Хегаем | en:Roman Khegai | \
    en:Roman Khegay | ru:Хегай Роман | en:Roman Hegai
    kk:Ольга Литвиненко | ru:Ольги Литвиненко | ru:Ольге Литвиненко | ru:Ольгу Литвиненко | \
    ru:Ольгой Литвиненко | en:Olga Litvinenko | kk:Ольга Литвиненконың
    kk:Ирина Загородняя | ru:Ирины Загородней | ru:Ирину Загороднюю | ru:Ириной Загородней | \
    en:Irina Zagorodnyaya
    kk:Сергей Островский | ru:Сергея Островского | ru:Сергею Островскому | ru:Сергеем Островским | \
    en:Sergei Ostrovsky | en:Sergey Ostrovskiy | en:Sergey Ostrovskii | kk:Сергей Островскийдің
    kk:Анна Островская | ru:Анны Островской | ru:Анне Островской | ru:Анну Островскую | \
    en:Anna Ostrovskaya | en:Anna Ostrovskaia
    kk:Сәуле Мәжитқызы | kk:Сәуле Мәжитқызының | kk:Сәуле Мәжитқызына | ru:Сауле Мажиткызы | \
    en:Saule Mazhitkyzy | en:Saule Majitqyzy | kk:Säule Mäjitqyzy
    kk:Болат Серікұлы | kk:Болат Серікұлының | kk:Болат Серікұлымен | ru:Болат Серикулы | \
    en:Bolat Serikuly | kk:Bolat Serıkūly | kk:Болат Серік ұлы
    kk:Құралай Жүнісова | ru:Куралай Жунусова | en:Kuralai Zhunusova | en:Quralai Jünisova | \
    ru:Куралай Жунисовой | en:Kuralay Zhunissova
    kk:Мұхтар Әбдірахманов | ru:Мухтар Абдрахманов | ru:Мухтара Абдрахманова | en:Mukhtar Abdrakhmanov | \
    en:Muhtar Abdirahmanov | kk:Мұхтар Әбдірахмановқа
    kk:Бақытжан Сәрсенбаев | ru:Бахытжан Сарсенбаев | ru:Бакытжан Сарсенбаев | en:Bakhytzhan Sarsenbayev | \
    en:Bakytzhan Sarsenbaev | en:Baqytjan Särsenbaev
    kk:Әсел Жұман | kk:Әсел Жұманова | ru:Асель Жуманова | ru:Асели Жумановой | en:Assel Zhumanova | \
    en:Asel Juman | kk:Äsel Jūman | kk:Әсел Жұманның
    kk:Ғалым Смағұл | ru:Галым Смагулов | ru:Галыма Смагулова | en:Galym Smagulov | en:Ghalym Smagul | \
    kk:Ğalym Smağūl
    kk:Дания Сейтқали | ru:Дания Сейткали | ru:Дании Сейткали | en:Daniya Seitkali | en:Dania Seytkali | \
    kk:Дания Сейтқалиева | ru:Данией Сейткалиевой | en:Daniya Seitkaliyeva
    kk:Ләззат Қожахметова | ru:Лязат Кожахметова | ru:Ляззат Кожахметовой | en:Lyazzat Kozhakhmetova | \
    en:Lazzat Kozhahmetova
    kk:Күләш Оразалиева | ru:Куляш Оразалиева | en:Kulyash Orazalieva | en:Kulash Orazaliyeva | \
    ru:Куляш Оразалиевой
    kk:Ибраһим Қалиев | ru:Ибрагим Калиев | en:Ibragim Kaliyev | en:Ibrahim Kaliev | ru:Ибрагима Калиева
    kk:Жанар Нұрмұхамбетова | ru:Жанар Нурмухамбетова | ru:Жанар Нурмуханбетова | \
    en:Zhanar Nurmukhambetova | ru:Жанар Нурмухамбетовой
    kk:Светлана Гоффман | ru:Светланы Гоффман | ru:Светлане Гоффман | en:Svetlana Hoffman | \
    en:Svetlana Goffman
    kk:Эдуард Вебер | ru:Эдуарда Вебера | ru:Эдуарду Веберу | en:Eduard Weber | en:Eduard Veber | \
    kk:Эдуард Веберге
    kk:Артём Королёв | ru:Артем Королев | ru:Артёма Королёва | en:Artyom Korolyov | en:Artem Korolev | \
    kk:Артём Королёвтің
    kk:Павел Кравец | ru:Павла Кравца | ru:Павлу Кравцу | ru:Павлом Кравцом | en:Pavel Kravets
    kk:Лев Коваль | ru:Льва Коваля | ru:Льву Ковалю | en:Lev Koval
    kk:Игорь Тен | ru:Игоря Тена | ru:Игорю Тену | ru:Игорем Теном | en:Igor Ten
    kk:Мария Мельник | ru:Марии Мельник | ru:Марию Мельник | en:Maria Melnik | en:Mariya Melnyk
    kk:Зухра Абдуллаева | ru:Зухры Абдуллаевой | ru:Зухре Абдуллаевой | en:Zukhra Abdullayeva | \
    en:Zuhra Abdullaeva | kk:Зухра Абдуллаеваның
    kk:Хадиша Уәлиханова | ru:Хадиша Уалиханова | ru:Хадиши Уалихановой | en:Khadisha Ualikhanova
    kk:Айша Сүлейменова | ru:Айша Сулейменова | ru:Айши Сулейменовой | en:Aisha Suleimenova | \
    en:Aysha Suleymenova
    kk:Тимур Сафин | ru:Тимура Сафина | ru:Тимуру Сафину | ru:Тимуром Сафиным | en:Timur Safin | \
    kk:Тимур Сафиннің
    kk:Динара Сафина | ru:Динары Сафиной | ru:Динаре Сафиной | ru:Динару Сафину | en:Dinara Safina | \
    kk:Динара Сафинаға
    kk:Азамат Тілеуберді | ru:Азамат Тлеуберди | en:Azamat Tleuberdi | kk:Азамат Тілеубердіге | \
    ru:Азамату Тлеуберди
    kk:Жұлдыз Құрманғалиева | ru:Жулдыз Курмангалиева | en:Zhuldyz Kurmangaliyeva | \
    en:Juldyz Qurmangalieva | ru:Жулдыз Курмангалиевой
    kk:Ержан Есімов | ru:Ержан Есимов | ru:Ержаном Есимовым | en:Yerzhan Yessimov | en:Erjan Esimov
    kk:Асқар Мамин | ru:Аскар Мамин | ru:Аскара Мамина | en:Askar Mamin | en:Asqar Mamin | kk:Асқар Маминмен
    kk:Меруерт Қазыбек | ru:Меруерт Казыбек | en:Meruyert Kazybek | en:Meruert Qazybek | \
    kk:Меруерт Қазыбекова | ru:Меруерт Казыбековой
    kk:Досым Сәтпаев | ru:Досым Сатпаев | ru:Досыма Сатпаева | en:Dosym Satpayev | en:Dossym Satpaev
    kk:Ұлболсын Тұрсынбекова | ru:Улболсын Турсынбекова | ru:Улболсын Турсынбековой | \
    en:Ulbolsyn Tursynbekova
    kk:Жансая Әбілқасымова | ru:Жансая Абилькасымова | ru:Жансаи Абилькасымовой | \
    en:Zhansaya Abilkassymova | en:Jansaya Abilkasymova
    kk:Алия Исина | ru:Алии Исиной | en:Aliya Issina | kk:Алия Исинаның
    kk:Қасым-Жомарт Сапаров | ru:Касым-Жомарта Сапарова | en:Kassym-Jomart Saparov's | ru:Касымжомарт Сапаров
    ru:Иван Ильин | ru:Ивана Ильина | ru:Иваном Ильиным | en:Ivan Ilyin | kk:Иван Ильинге
    """

  struct Form: Sendable, CustomTestStringConvertible {
    let name: String
    let language: Language
    var profile: PersonProfile { PersonProfile(name, language: language) }
    var testDescription: String { name }
  }

  static func forms(of line: Substring) -> [Form] {
    line.split(separator: " | ").map { form in
      Form(name: String(form.dropFirst(3)), language: Language(rawValue: String(form.prefix(2))) ?? .kk)
    }
  }

  @Test(arguments: forms.split(separator: "\n").map(String.init))
  func `are one for every spelling and case form`(line: String) throws {
    let forms = Self.forms(of: line[...])
    let first = try #require(forms.first).profile
    #expect(first.fullKey != nil)
    for form in forms.dropFirst() {
      let profile = form.profile
      #expect(profile.fullKey == first.fullKey, "\(form.name)")
      #expect(profile.surnameKey == first.surnameKey, "\(form.name)")
      #expect(PersonComparison.compare(first, profile).decision == .same, "\(form.name)")
      #expect(first.fits(profile) && profile.fits(first))
    }
  }

  @Test func `tell most persons apart`() {
    let keys = Self.forms.split(separator: "\n").compactMap { Self.forms(of: $0).first?.profile.fullKey }
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: ["А. Серікова", "Серікова", "Айгүл", "А.Б.", ""])
  func `of a whole name there is none without a given name and a surname`(name: String) {
    #expect(PersonProfile(name, language: .kk).fullKey == nil)
  }

  @Test func `a surname is found whatever stands before it`() {
    let key = PersonProfile("Айгүл Серікова", language: .kk).surnameKey
    for name in ["А. Серікова", "Серікова", "А.Б. Серікова", "директор Айгүл Серікова"] {
      #expect(PersonProfile(name, language: .kk).surnameKey == key, "\(name)")
    }
  }
}
