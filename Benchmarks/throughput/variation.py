"""Reports of real size out of the corpora's paragraphs: other names, places, days, themes and numbers, other company."""

import datetime
import math
import re

from corpus import WOMAN
from names import MEN, WOMEN, latin

MONTHS = {
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "en": "January February March April May June July August September October November December".split(),
}
KINDS = {
    "kk": ["дөңгелек үстел", "форум", "тренинг", "семинар", "қоғамдық тыңдау", "кездесу", "конференция", "жиын", "көрме"],
    "ru": ["круглый стол", "форум", "тренинг", "семинар", "встреча", "конференция", "дискуссия", "общественные слушания"],
    "en": ["round table", "forum", "training", "seminar", "public hearing", "meeting", "conference", "debate"],
}
SUBJECTS = {
    "kk": """су үнемдеу|ауыл жастары|мектеп тамағы|қоғамдық бақылау|қоғамдық көлік|кедергісіз орта|ата-аналар бастамасы|еріктілер
қозғалысы|жергілікті бюджет|тіл мен мәдениет|еңбек қауіпсіздігі|қалдықтарды бөлу|балалар кітапханасы|қарттарға қамқорлық|аула
тазалығы|цифрлық сауат|отбасы институты|көпшілік тыңдау|жаңа заң жобасы|ауыл мектебі|өзен жағалауы|музей ісі|дала өрті|мал
жайылымы|қоғамдық кеңес|үкіметтік емес ұйымдар|жас кәсіпкерлер|тарихи орындар|жол қауіпсіздігі|әйелдер денсаулығы""",
    "ru": """бережём воду|сельская молодёжь|школьное питание|общественный контроль|городской транспорт|доступная среда|инициативы
родителей|движение волонтёров|местный бюджет|язык и культура|безопасный труд|раздельный сбор|детские библиотеки|забота о старших|чистый
двор|цифровая грамотность|семья и община|открытые слушания|новый законопроект|сельская школа|берег реки|музейное дело|степные пожары|пастбища
и люди|общественные советы|неправительственные организации|молодые предприниматели|исторические места|безопасные дороги|женское здоровье""",
    "en": """saving water|rural youth|school meals|public oversight|city transport|barrier-free towns|parents' initiatives|volunteers|the local
budget|language and culture|safe work|sorting waste|children's libraries|care for elders|clean courtyards|digital skills|family and
community|open hearings|the new bill|village schools|the river bank|museums|steppe fires|pastures|public councils|the third
sector|young entrepreneurs|historic places|safe roads|women's health""",
}
PURPOSES = {
    "kk": """жауапкершілік пен сенім|бірлескен қадам|мүмкіндіктер мен кедергілер|сұрақтар мен жауаптар|өңір тәжірибесі|жаңа
бағыт|болашаққа көзқарас|халық үні|ортақ міндет|нақты шешімдер|бес жылдың қорытындысы|келер жылдың жоспары|ашық әңгіме""",
    "ru": """ответственность и доверие|общий шаг|возможности и препятствия|вопросы и ответы|опыт региона|новые подходы|взгляд в
будущее|голос жителей|общая задача|конкретные решения|итоги пяти лет|планы на год|открытый разговор""",
    "en": """duty and trust|a common step|chances and barriers|questions and answers|what regions learnt|new ways|a look ahead|what
residents say|a shared task|firm decisions|five years on|plans for the year|an open talk""",
}
SUBJECTS, PURPOSES = ({language: [" ".join(one.split()) for one in text.split("|")] for language, text in table.items()}
                      for table in (SUBJECTS, PURPOSES))
HEADLINES = {
    "kk": ["{place} қаласында «{theme}» атты {kind} өтті", "«{theme}»: {kind} қорытындысы", "{subject}: {place} тұрғындары не дейді",
           "{place}: {subject} талқыланды", "{subject} – {purpose}", "«{body}» {kind} өткізді"],
    "ru": ["{place}: прошёл {kind} «{theme}»", "«{theme}»: о чём говорили в зале", "{subject}: что предлагают жители ({place})",
           "{kind}: {subject}", "{subject} – {purpose}", "«{body}» собрал единомышленников: {subject}"],
    "en": ["{place}: {kind} on {subject}", "“{theme}”: what was said in {place}", "{subject} under discussion in {place}",
           "{body} brings people together: {subject}", "{subject}: {purpose}"],
}
DAY = {
    "kk": re.compile(r"\b\d{1,2}(?= (?:" + "|".join(MONTHS["kk"]) + r"))"),
    "ru": re.compile(r"\b\d{1,2}(?= (?:" + "|".join(MONTHS["ru"]) + r"))"),
    "en": re.compile(r"\b\d{1,2}(?= (?:" + "|".join(MONTHS["en"]) + r"))"),
}

# Numbers that are no part of a day or a decimal.
NUMBER = {language: re.compile(r"(?<![\d.,/:])\d{2,3}(?![\d.,/:]| (?:" + "|".join(MONTHS[language]) + r"))")
          for language in MONTHS}


class Event:
    """What several reports may tell of: a theme, a place, a day, who takes part."""

    def __init__(self, random, society, towns):
        self.town = random.choice(towns)
        self.subject, self.purpose = random.randrange(len(SUBJECTS["ru"])), random.randrange(len(PURPOSES["ru"]))
        self.kind = random.randrange(len(KINDS["en"]))
        self.day = datetime.date(2024, 9, 1) + datetime.timedelta(days=random.randrange(790))
        self.organizer = society.body(random, random.choice(["fund", "association"]))

    def theme(self, language):
        subject, purpose = SUBJECTS[language][self.subject], PURPOSES[language][self.purpose]
        return f"{subject[0].upper()}{subject[1:]}: {purpose}"

    def headline(self, random, language):
        subject = SUBJECTS[language][self.subject]
        text = random.choice(HEADLINES[language]).format(
            place=self.town[{"kk": 0, "ru": 1, "en": 2}[language]], theme=self.theme(language), subject=subject,
            purpose=PURPOSES[language][self.purpose], kind=KINDS[language][self.kind],
            body=self.organizer.spelled(language))
        return text[0].upper() + text[1:]


class Report:
    """What a document of any format is made of."""

    def __init__(self, number, language, title, paragraphs, published, author):
        self.number, self.language, self.title, self.paragraphs = number, language, title, paragraphs
        self.published, self.author = published, author

    @property
    def size(self):
        return sum(len(text.encode()) + 2 for text in [self.title] + self.paragraphs)


def size(random):
    """Bytes of text: log-normal around 3.6 KB, from 1 to 8 KB."""
    return int(min(8 * 1024, max(1024, 3686 * math.exp(random.gauss(0, 0.5)))))


class Varied:
    """Reports, one after another, each with the events, bodies and people that it meets."""

    def __init__(self, random, sources, towns, society):
        self.random, self.sources, self.towns, self.society = random, sources, towns, society
        self.events = []

    def report(self, number, language, size):
        """About `size` bytes of text; one in eight tells of an event that was told of before."""
        random = self.random
        if self.events and random.random() < 0.12:
            event = random.choice(self.events[-400:])
        else:
            event = Event(random, self.society, self.towns)
            self.events.append(event)
        those = self.sources[language]
        first = random.choice(those)
        title = event.headline(random, language)
        paragraphs, length, used = [], len(title.encode()), set()
        mapping = {}
        while length < size and len(used) < 400:
            # Half of it from one text, the rest from anywhere.
            source = first if random.random() < 0.4 or not paragraphs else random.choice(those)
            place = 0 if not paragraphs else random.randrange(len(source.paragraphs))
            if (source.name, place) in used:
                used.add((source.name, place, len(used)))
                continue
            used.add((source.name, place))
            # A line of an agenda or a signature says nothing by itself.
            if paragraphs and sum(len(piece.text) for piece in source.paragraphs[place]) < 60:
                continue
            text = self._paragraph(source, source.paragraphs[place], event, language, mapping)
            if text:
                paragraphs.append(text)
                length += len(text.encode()) + 2
        published = event.day + datetime.timedelta(days=random.choice([0, 0, 1, 1, 2, 5]))
        author = self.society.person(random, random.random() < 0.5)
        name = f"{author.spelled_given(language)} {author.surname(language)}"
        return Report(number, language, title, paragraphs, published, name)

    def _paragraph(self, source, pieces, event, language, mapping):
        random = self.random
        text = ""
        for piece in pieces:
            if piece.kind == "body":
                text += self._body(source, piece, event, language, mapping)
            elif piece.kind == "person":
                text += self._person(source, piece, language, mapping)
            elif piece.kind == "place":
                text += _town(source.settlement, piece.text, event.town[{"kk": 0, "ru": 1, "en": 2}[language]])
            elif piece.kind == "title":
                text += event.theme(language)
            elif piece.kind == "start":
                text += _dated(piece.text, event.day, language)
            else:
                text += DAY[language].sub(lambda _: str(random.randint(1, 28)), piece.text)
        text = NUMBER[language].sub(lambda match: str(random.randint(
            10 ** (len(match[0]) - 1), 10 ** len(match[0]) - 1)), text)
        return self._fewer_sentences(text)

    def _fewer_sentences(self, text):
        """Without one sentence in six, never the first or one within a quotation."""
        sentences = re.split(r"(?<=[.!?]) (?=[A-ZА-ЯЁӘҒҚҢӨҰҮІ])", text)
        if any(mark in text for mark in "«“\"–") or len(sentences) < 3:
            return text
        return " ".join([sentences[0]] + [one for one in sentences[1:] if self.random.random() > 0.17])

    def _body(self, source, piece, event, language, mapping):
        span = source.proper_name(piece.key, piece.text)
        if not span:
            return piece.text
        key = (source.name, piece.key)
        if key not in mapping:
            form = source.form(piece.key, piece.text)
            isFirst = not any(isinstance(one, type(event.organizer)) for one in mapping.values())
            mapping[key] = (event.organizer if isFirst and event.organizer.form == form
                            else self.society.body(self.random, form))
        return piece.text[:span[0]] + mapping[key].spelled(language) + piece.text[span[1]:]

    def _person(self, source, piece, language, mapping):
        fact = source.people.get(piece.key)
        if not fact:
            return piece.text
        key = (source.name, piece.key)
        if key not in mapping:
            body = mapping.get((source.name, fact.get("organization", "").split(" // ")[0]))
            is_woman = bool(WOMAN.search(fact["name"])) or fact["name"].split()[0] in ALL_WOMEN
            mapping[key] = self.society.person(self.random, is_woman, body)
        return " ".join(
            _renamed(word, fact["name"].split(), mapping[key], language) for word in piece.text.split(" "))


ALL_WOMEN = {spelling for name in WOMEN for spelling in name.split("/")} | {latin(name.split("/")[-1]) for name in WOMEN}


def _renamed(word, lemma, person, language):
    """A word of a name in the case it stands in, of another person."""
    best = max(lemma, key=lambda one: _common(one, word))
    common = _common(best, word)
    if re.fullmatch(r"[A-ZА-ЯӘҒҚҢӨҰҮІ]\.", word):
        return person.spelled_given(language)[0] + "."
    if common < 3 or common < len(best) - 2:
        return word
    isSurname = best == lemma[-1] and len(lemma) > 1
    if not isSurname and re.search(r"(ович|евич|овна|евна|ұлы|қызы|uly|kyzy)$", best):
        return word
    if isSurname:
        declined = re.match(r"(.+?(?:ов|ев|ин|ov|ev|in))", best)
        if declined and len(declined[1]) > 4 and word.startswith(declined[1]):
            new = person.surname_stem(language) + word[len(declined[1]):]
        else:
            new = person.surname(language) + word[len(best):]
    else:
        new = person.spelled_given(language)
        if word.startswith(best):
            new += word[len(best):]
        elif new[-1] in "аяaя":
            new = new[:-1] + word[common:]
    return new.upper() if word.isupper() else new


def _common(one, other):
    count = 0
    for left, right in zip(one.lower(), other.lower()):
        if left != right:
            break
        count += 1
    return count


def _town(lemma, word, town):
    """Another town with the ending of this one."""
    if not lemma:
        return word
    stem = lemma.rstrip("аьйя") if len(lemma) > 4 else lemma
    if not word.startswith(stem):
        return word
    tail = word[len(lemma):] if word.startswith(lemma) else word[len(stem):]
    return (town.rstrip("аьйя") if not word.startswith(lemma) and town[-1] in "аьйя" else town) + tail


def _dated(words, day, language):
    month = re.compile("|".join(MONTHS[language]))
    if not DAY[language].search(words):
        return words
    words = DAY[language].sub(str(day.day), words)
    words = month.sub(MONTHS[language][day.month - 1], words)
    return re.sub(r"\b20\d\d\b", str(day.year), words)
