"""Which words are posts: those of factRuEval's development set, and lists written by hand beside them."""

import collections
import re

# Posts that are of a body nearly always, beside those that the labels have.
POSTS = set("""аким атташе архиепископ аудитор бригадир вице-мэр вице-премьер вице-президент вице-спикер воевода генсек гендиректор
главарь главком главнокомандующий главврач госсекретарь губернатор декан депутат дипломат директор епископ завотделом зампред
заместитель зампредседатель замминистр знаменосец инспектор казначей канцлер капитан командир командующий комиссар комендант
консул консультант координатор корреспондент куратор лидер менеджер министр митрополит мэр наблюдатель начальник обозреватель
омбудсмен основатель основательница патриарх полпред посол постпред президент премьер премьер-министр прокурор проректор
пресс-секретарь представитель председатель председательница ректор редактор руководитель секретарь сенатор соучредитель
сопредседатель создатель советник спикер сотрудник тренер топ-менеджер уполномоченный управляющий учредитель главред глава
худрук член шеф эксперт юрист аналитик адвокат владелец совладелец""".split())
# Words for persons that are none.
NO_POSTS = set("""брат вдова внук гражданин девушка дедушка дочка дочь друг жена женщина житель жительница господин конкурент
коллега король мама мать мужчина муж оппонент отец папа пассажир победитель подруга потомок представительница принцесса
родственник родитель родоначальник сестра соперник союзник сторонник супруг супруга сын товарищ убийца участник участница фанат
человек леди дама кандидат экс-кандидат болельщик обладатель чемпион чемпионка преемник предшественник ветеран""".split())
# Adjectives that belong to a post.
PARTS = set("""верховный ведущий генеральный главный государственный запасной исполнительный исполняющий коммерческий младший
народный официальный первый полномочный постоянный почётный почетный приглашённый специальный старший технический управляющий
федеральный финансовый художественный чрезвычайный второй""".split())
# Posts that are a state's where nothing else is said.
STATE_POSTS = {"президент", "премьер-министр", "премьер", "министр"}
# Common nouns that name a body where no name is beside them.
BODIES = set("""администрация ассоциация банк ведомство движение компания комитет концерн клуб корпорация министерство область
объединение организация партия правительство республика сборная совет союз страна суд фонд фракция федерация фирма государство
команда город край район парламент палата""".split())


def plain(lemma):
    """"президент" of "экс-президент"."""
    return re.sub(r"^(экс-|вице-|зам|пресс-)", "", lemma)


class Posts:
    """What labels teach: lemmas, each with the documents that have it as a post, as an adjective within one, as neither beside
    a person. `but` leaves out what the document of that id teaches."""

    def __init__(self):
        self.posts, self.parts, self.others = (collections.defaultdict(set) for _ in range(3))

    def learn(self, document, markup, beside):
        """`beside` are the nouns that lead to a person."""
        tokens, inside_of = markup.tokens, collections.defaultdict(set)
        for start, stop in document.post_ranges:
            inside = [index for index, token in enumerate(tokens) if start < token.stop and token.start < stop]
            head = next((index for index in inside if tokens[index].pos in ("NOUN", "PROPN")), None)
            if head is not None:
                self.posts[tokens[head].lemma].add(document.id)
                inside_of[head].update(inside)
        for head, inside in inside_of.items():
            for index in markup.children[head]:
                if tokens[index].rel == "amod" and index < head:
                    (self.parts if index in inside else self.others)[tokens[index].lemma].add(document.id)
        for noun in beside:
            if not any(noun in inside for inside in inside_of.values()):
                self.others[tokens[noun].lemma].add(document.id)

    def is_known(self, token, but):
        """Whether the labels or the list have the post, or what it is deputy or former of."""
        for lemma in (token.lemma, plain(token.lemma)):
            right, wrong = len(self.posts[lemma] - {but}), len(self.others[lemma] - {but})
            if right or wrong:
                return right >= wrong
            if lemma in POSTS:
                return True
        return token.lemma.startswith(("зам", "экс-", "вице-")) and token.feats.get("Animacy") == "Anim"

    def is_post(self, token, but, has_body):
        """A word that nothing is known of is a post where it tells of one person and has a body."""
        if self.is_known(token, but):
            return True
        if self.others[token.lemma] - {but} or token.lemma in NO_POSTS:
            return False
        return has_body and token.feats.get("Animacy") == "Anim" and token.feats.get("Number") != "Plur"

    def is_part(self, token, but):
        right, wrong = len(self.parts[token.lemma] - {but}), len(self.others[token.lemma] - {but})
        return right > wrong or token.lemma in PARTS and wrong <= right
