internal import CivicText

/// What made reports say, a sentence each, with places for what is filled in. Names stand in the nominative.
struct ScaleWords {
  let headline: [ScalePattern]
  let held: [ScalePattern]
  let planned: [ScalePattern]
  let undated: [ScalePattern]
  let organizer: [ScalePattern]
  let coOrganizer: ScalePattern
  let host: ScalePattern
  let partner: ScalePattern
  let participant: [ScalePattern]
  let online: ScalePattern
  let invited: ScalePattern
  let absent: ScalePattern
  let greeting: ScalePattern
  let mentioned: ScalePattern
  let speaker: [ScalePattern]
  let speakerAlone: ScalePattern
  let moderator: ScalePattern
  let guest: ScalePattern
  let awardee: ScalePattern
  let named: ScalePattern
  let quotation: [ScalePattern]
  let said: [ScalePattern]
  let format: ScalePattern
  let group: ScalePattern
  let groups: [ScalePattern]
  let outcome: ScalePattern
  let outcomes: [ScalePattern]
  let filler: [ScalePattern]
  let posts: [String]
  /// "{0}" is the day, "{1}" the month by name, "{2}" the year.
  let date: ScalePattern
  let months: [String]

  static func of(_ language: Language) -> ScaleWords {
    switch language {
    case .kk: kazakh
    case .ru: russian
    case .en: english
    }
  }

  private static let kazakh = ScaleWords(
    headline: ["{topic}: {town} қаласындағы жиын", "{town} қаласында {topic} тақырыбы талқыланды"],
    held: [
      "{date} {town} қаласында {kind} өтті, оның тақырыбы – «{topic}».",
      "«{topic}» тақырыбы {date} {town} қаласында талқыланды, оған {kind} арналды.",
    ],
    planned: ["{date} {town} қаласында {kind} өтеді деп жоспарланды, тақырыбы – «{topic}»."],
    undated: ["{town} қаласында {kind} болды, оның тақырыбы – «{topic}»."],
    organizer: ["Іс-шараны {body} ұйымдастырды.", "Жиынды өткізуді {body} қолға алды."],
    coOrganizer: "Ұйымдастыру ісіне {body} бірге атсалысты.",
    host: "Қонақтарды {body} өз ғимаратында қабылдады.",
    partner: "Шығынның бір бөлігін {body} көтерді.",
    participant: ["Талқылауға {body} өкілдері қатысты.", "Жиынға {body} келіп, пікір алмасты."],
    online: "Бейнебайланыс арқылы {body} қосылды.",
    invited: "Шақыру {body} атына да жіберілген.",
    absent: "{body} бұл жолы келе алмады.",
    greeting: "{body} жиынға құттықтау хат жолдады.",
    mentioned: "Баяндамада {body} тәжірибесі мысалға алынды.",
    speaker: ["{person}, {body}, {post}, баяндама жасады.", "Мінберге {person}, {body}, {post}, көтерілді."],
    speakerAlone: "{person} өз пікірін ортаға салды.",
    moderator: "Пікірталасты {person} жүргізді.",
    guest: "Қатысушылар арасында {person} болды.",
    awardee: "{person} алғыс хатпен марапатталды.",
    named: "Сөз арасында {person} есімі аталды.",
    quotation: [
      "Біз {n} ұсыныс жинадық, енді әрқайсысына жауап күтеміз",
      "Жұрттың сенімі {n} уәдеден емес, бір орындалған істен басталады",
      "Келесі жылы тағы {n} ауылға барып, тұрғындармен ақылдасамыз",
    ],
    said: ["«{quote}», – деді {person}.", "{person} былай деді: «{quote}»."],
    format: "Жиынға қатысу түрі: {format}.",
    group: "Залда {group} отырды.",
    groups: ["{n} студент", "{n} ерікті", "{n} ауыл тұрғыны"],
    outcome: "Соңында {outcome} қабылданды.",
    outcomes: ["{n} тармақтан тұратын ұсынымдар", "{n} адам қол қойған үндеу"],
    filler: [
      "Әңгіме екі сағаттан астам уақытқа созылып, {n} сұрақ қойылды.",
      "Ұйымдастырушылар алдын ала {n} адамнан сауалнама алған екен.",
      "Аудандардан келгендер жолдың қашықтығын да, қаражаттың аздығын да айтты.",
      "Былтыр осындай жиынға {n} адам ғана келген, биыл қызығушылық артқан.",
      "Баяндамалардың мәтіні ұйымдардың беттерінде жарияланатын болды.",
      "Келесі кездесу {n} аптадан кейін өтеді деп келісілді.",
      "Талқылау барысында жергілікті бюджеттің {n} пайызы осы салаға бөлінетіні айтылды.",
      "Жастар өз жобаларын көрсетіп, көпшілік олардың {n} тәсілін қолдады.",
    ],
    posts: ["төраға", "директор", "заңгер", "сарапшы", "үйлестіруші"],
    date: "{2} жылғы {0} {1}",
    months: [
      "қаңтарда", "ақпанда", "наурызда", "сәуірде", "мамырда", "маусымда", "шілдеде", "тамызда", "қыркүйекте",
      "қазанда", "қарашада", "желтоқсанда",
    ])

  private static let russian = ScaleWords(
    headline: ["{topic}: о чём говорили в городе {town}", "В городе {town} обсудили тему «{topic}»"],
    held: [
      "{date} в городе {town} прошло мероприятие ({kind}) на тему «{topic}».",
      "Тему «{topic}» {date} обсудили в городе {town}, где состоялось мероприятие: {kind}.",
    ],
    planned: ["{date} в городе {town} планируется мероприятие ({kind}) на тему «{topic}»."],
    undated: ["В городе {town} состоялось мероприятие ({kind}) на тему «{topic}»."],
    organizer: [
      "Организатором выступила организация {body}.", "Встречу подготовила и провела организация {body}.",
    ],
    coOrganizer: "Помогала в подготовке, как второй организатор, организация {body}.",
    host: "Гостей у себя приняла организация {body}.",
    partner: "Часть расходов оплатила организация {body}.",
    participant: [
      "В обсуждении участвовала организация {body}.",
      "За общим столом сидели и те, кого прислала организация {body}.",
    ],
    online: "По видеосвязи подключилась организация {body}.",
    invited: "Приглашение получила и организация {body}.",
    absent: "На этот раз не смогла приехать организация {body}.",
    greeting: "Приветственное письмо прислала организация {body}.",
    mentioned: "В докладе как пример названа организация {body}.",
    speaker: [
      "С докладом выступает {person} ({body}, {post}).", "Затем слово берёт {person} ({body}, {post}).",
    ],
    speakerAlone: "Своё мнение высказывает {person}.",
    moderator: "Разговор ведёт {person}.",
    guest: "Среди участников – {person}.",
    awardee: "Благодарственное письмо получает {person}.",
    named: "В разговоре прозвучало и такое имя: {person}.",
    quotation: [
      "Мы собрали {n} предложений и ждём ответа на каждое",
      "Доверие начинается не с {n} обещаний, а с одного сделанного дела",
      "В следующем году мы приедем ещё в {n} сёл и посоветуемся с людьми",
    ],
    said: ["«{quote}», – говорит {person}.", "{person} говорит так: «{quote}»."],
    format: "Как собирались: {format}.",
    group: "В зале сидели {group}.",
    groups: ["{n} студентов", "{n} волонтёров", "{n} сельских жителей"],
    outcome: "В конце приняли {outcome}.",
    outcomes: ["рекомендации из {n} пунктов", "обращение, которое подписали {n} человек"],
    filler: [
      "Разговор длился больше двух часов, прозвучало {n} вопросов.",
      "Организаторы заранее опросили {n} человек.",
      "Приехавшие из районов говорили и о дальней дороге, и о нехватке средств.",
      "В прошлом году на такую встречу пришли только {n} человек, теперь интерес вырос.",
      "Тексты докладов обещали опубликовать на страницах организаций.",
      "Договорились встретиться снова через {n} недель.",
      "Прозвучало, что на эту сферу идёт {n} процентов местного бюджета.",
      "Молодые люди показали свои проекты, и зал поддержал {n} из них.",
    ],
    posts: ["председатель", "директор", "юрист", "эксперт", "координатор"],
    date: "{0} {1} {2} года",
    months: [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
      "ноября",
      "декабря",
    ])

  private static let english = ScaleWords(
    headline: ["{topic}: what was said in {town}", "{town} talks about {topic}"],
    held: [
      "On {date} an event of the kind “{kind}” was held in {town} on the subject of {topic}.",
      "The subject of {topic} was taken up in {town} on {date}, at an event of the kind “{kind}”.",
    ],
    planned: ["An event of the kind “{kind}” is planned in {town} for {date} on the subject of {topic}."],
    undated: ["An event of the kind “{kind}” took place in {town} on the subject of {topic}."],
    organizer: ["The event was organised by {body}.", "It was {body} that called the meeting and ran it."],
    coOrganizer: "Together with them it was prepared by {body}.",
    host: "The guests were received at its own premises by {body}.",
    partner: "A part of the costs was borne by {body}.",
    participant: ["The discussion was joined by {body}.", "At the same table sat people of {body}."],
    online: "Over a video link the talk was joined by {body}.",
    invited: "An invitation had gone to {body} as well.",
    absent: "This time nobody came from {body}.",
    greeting: "A letter of greeting was sent by {body}.",
    mentioned: "One report took as its example the work of {body}.",
    speaker: [
      "A talk was given by {person} of {body}, {post}.", "The next to speak was {person} of {body}, {post}.",
    ],
    speakerAlone: "A view of their own was put by {person}.",
    moderator: "The discussion was led by {person}.",
    guest: "Among those who came was {person}.",
    awardee: "A letter of thanks was handed to {person}.",
    named: "The name of {person} came up as well.",
    quotation: [
      "We have gathered {n} proposals and are waiting for an answer to each of them",
      "Trust does not begin with {n} promises but with one thing that is done",
      "Next year we shall go to {n} more villages and ask people what they think",
    ],
    said: ["“{quote},” said {person}.", "{person} put it like this: “{quote}.”"],
    format: "How people met: {format}.",
    group: "In the hall sat {group}.",
    groups: ["{n} students", "{n} volunteers", "{n} villagers"],
    outcome: "At the end the meeting adopted {outcome}.",
    outcomes: ["recommendations in {n} points", "an appeal signed by {n} people"],
    filler: [
      "The talk lasted for more than two hours, and {n} questions were asked.",
      "The organisers had asked {n} people for their views beforehand.",
      "Those who had come from the districts spoke of the long way and of the lack of money.",
      "Last year only {n} people came to such a meeting; interest has grown since.",
      "The texts of the reports are to appear on the pages of the organisations.",
      "It was agreed to meet again in {n} weeks.",
      "It was said that {n} per cent of the local budget goes to this field.",
      "Young people showed their projects, and the hall supported {n} of them.",
    ],
    posts: ["chair", "director", "lawyer", "expert", "coordinator"],
    date: "{0} {1} {2}",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ])
}
