"""Invented people and bodies that recur as they do in life: a few in hundreds of reports, most in one or two."""

import bisect
import itertools

# Kazakh spelling, Russian spelling (the same where one is given).
MEN = """Асқар/Аскар Бауыржан/Бауыржан Дәурен/Даурен Ерлан Жанат Қайрат/Кайрат Марат Нұрлан/Нурлан Олжас Рүстем/Рустем
Самат Тимур Болат Ғани/Гани Данияр Еркін/Еркин Жомарт Мұрат/Мурат Нартай Сәкен/Сакен Талғат/Талгат Ілияс/Ильяс
Азамат Берік/Берик Ғалым/Галым Дидар Қуат/Куат Мәди/Мади Сержан Арман Виктор Сергей Андрей Игорь Олег Павел Роман
Константин Геннадий Артём Максим Руслан Тахир Абай Қанат/Канат Асылбек Ержан Сұлтан/Султан Жасұлан/Жасулан""".split()
WOMEN = """Айгүл/Айгуль Дана Жанар Гүлнәр/Гульнар Сәуле/Сауле Әсел/Асель Бақыт/Бакыт Ләззат/Ляззат Меруерт Назгүл/Назгуль
Раушан Сәния/Сания Тоғжан/Тогжан Ұлжан/Улжан Шолпан Ақмарал/Акмарал Динара Кәмила/Камила Мәдина/Мадина Нұргүл/Нургуль
Салтанат Айжан Гүлжан/Гульжан Жібек/Жибек Қарлығаш/Карлыгаш Маржан Баян Алма Ирина Елена Ольга Наталья Светлана Марина
Вера Людмила Татьяна Галина Оксана Анна Зарина Алия Камшат Мөлдір/Молдир Әлия/Алия Індира/Индира Жұлдыз/Жулдыз""".split()
# Surnames end in -ов, -ев or -ин; a woman's adds -а.
STEMS = """Абдрахман Абил Айтбай Аманжол Ахмет Байжан Балгабай Бектас Ганиб Дауленбай Досжан Дюсенбай Ермек Жакып Жансеит
Жумагали Ибраим Искак Исмагул Кабдул Калибек Канапия Касым Кенжебай Косан Куанышбек Кудайберген Курман Магжан Мамыт
Мейрам Молдабек Мукаш Мусабай Нурбек Нургали Нурпеис Омар Оразбай Рахим Сагынгали Садвакас Сапар Сатыбалды Сейткали
Смагул Султангали Сулеймен Тайжан Тажибай Темирбек Токтар Толеген Турсын Тулеген Умирбек Утеген Хамит Шаймерден Шакир
Шарип Ыскак Ытемген Алдаберген Бейсен Бердибек Диханбай Есенгали Жаксылык Зейнолла Ильяс Карабал Кожахмет Мадияр
Назарбек Оспан Пернебай Рысбек Сыздык Тынышбай Узакбай Чокай Шокан Андре Василь Гаврил Захар Климен Матве Никола Семён
Тимофе Фёдор Борис Влас Глеб Денис Егор Игнат Карп Леонть Макс Наум Остап Прохор Родион Савель Тихон Устин Филипп Юдин"""
EN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі",
              "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya a g q n o u u h i".split()))

ADJECTIVES = """Ақ Алтын Асыл Болашақ Дархан Жарқын Жасыл Жаңа Жас Игі Киелі Кең Көк Мөлдір Нұрлы Сара Таза Тұғыр Ұлы Шабыт
Ынта Батыс Шығыс Қара Сары Сырлы Тыныс Арай Береке Бірлік Ел Ата Ана Қазына Мейір Аяулы Жайлау Сабыр""".split()
NOUNS = """бастама бұлақ жол дала көпір арна үміт өлке тірек толқын жүрек ұя шырақ өріс дәуір мұра қанат алаң серпін жанашыр
самал көктем көмек айдын қоныс таң жұлдыз әлем өркен шаңырақ тілек дауыс ой қамқор сөз тірлік ізгілік алау өзен қайнар""".split()
RUSSIAN = """Степной Новый Чистый Открытый Тёплый Добрый Светлый Живой Ясный Родной Первый Общий""".split()
RUSSIAN_NOUNS = """берег родник город двор мост голос дом путь круг рассвет причал огонёк адрес взгляд маршрут сад почерк
разговор перекрёсток час шаг маяк опора ветер""".split()


class Zipf:
    """Ranks 0… with the frequencies of Zipf and Mandelbrot: the first of 1,500 about 3 % of all."""

    def __init__(self, count, shift=5):
        self.sums = list(itertools.accumulate(1 / (rank + shift) for rank in range(1, count + 1)))

    def rank(self, random):
        return min(bisect.bisect(self.sums, random.random() * self.sums[-1]), len(self.sums) - 1)


def latin(text):
    letters = (EN.get(letter.lower(), letter) for letter in text)
    spelled = "".join(
        (one.capitalize() if letter.isupper() else one) for letter, one in zip(text, letters) if one != "_")
    return spelled


class Person:
    def __init__(self, random):
        self.is_woman = random.random() < 0.45
        self.given = random.choice(WOMEN if self.is_woman else MEN)
        stem = random.choice(SURNAMES)
        if stem[-1] in "йеиь":
            self.stem = stem.removesuffix("й") + "ев"
        else:
            self.stem = stem + (random.choice(["ов", "ов", "ин"]) if stem[-1] in "лн" else "ов")

    def spelled_given(self, language):
        kazakh, _, russian = self.given.partition("/")
        return kazakh if language == "kk" else latin(russian or kazakh) if language == "en" else russian or kazakh

    def surname_stem(self, language):
        return latin(self.stem) if language == "en" else self.stem

    def surname(self, language):
        return self.surname_stem(language) + (("a" if language == "en" else "а") if self.is_woman else "")


SURNAMES = STEMS.split()


class Body:
    """A body that is known by its proper name; `form` is "fund", "association" or "other"."""

    def __init__(self, name, form):
        self.name = name
        self.form = form
        self.staff = []

    def spelled(self, language):
        return latin(self.name).title() if language == "en" else self.name


class Society:
    """1,500 bodies with four people each."""

    def __init__(self, random, bodies=1500):
        kazakh = [f"{one} {other}" for one in ADJECTIVES for other in NOUNS]
        russian = [f"{one} {other}" for one in RUSSIAN for other in RUSSIAN_NOUNS]
        random.shuffle(kazakh)
        random.shuffle(russian)
        names = kazakh[:bodies - bodies // 6] + russian[:bodies // 6]
        random.shuffle(names)
        forms = ["fund", "association", "association", "fund", "other"]
        self.bodies = [Body(name, forms[number % len(forms)]) for number, name in enumerate(names)]
        for body in self.bodies:
            body.staff = [Person(random) for _ in range(4)]
            body.staff[0].is_woman, body.staff[1].is_woman = False, True
            body.staff[0].given, body.staff[1].given = random.choice(MEN), random.choice(WOMEN)
        self.by_form = {form: [body for body in self.bodies if body.form == form] for form in set(forms)}
        self.ranks = {form: Zipf(len(members)) for form, members in self.by_form.items()}
        self.all_ranks = Zipf(len(self.bodies))

    def body(self, random, form):
        return self.by_form[form][self.ranks[form].rank(random)]

    def person(self, random, is_woman, body=None):
        """One of the body's people, the first two most often; of any body without one."""
        body = body or self.bodies[self.all_ranks.rank(random)]
        fitting = [person for person in body.staff if person.is_woman == is_woman]
        return fitting[0] if random.random() < 0.7 else random.choice(fitting)
