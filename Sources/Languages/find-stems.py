#!/usr/bin/env python3
"""Finds the Kazakh stems of running text and writes kk/stems.tsv: python3 find-stems.py TEXT… > kk/stems.tsv

TEXT is a file of one token a line (anything behind the first space or tab is left out of account): KazNERD's validation
split, IOB2_valid.txt. The method is fixed: every word has its readings as stem and endings (kk/word-endings.tsv); the
weight of a stem is the sum of the shares of its readings, found by expectation and maximisation in twenty rounds; then
stems that are a form of a heavier stem, or that were seen in one form only, go. Words of kk/words.tsv,
kk/uninflected.tsv and kk/verbs.tsv are known beforehand and stay out of the list.

The readings and the costs are those of KazakhLemmatizer.swift: a change there is made here too.
"""
import math
import os
import re
import sys
from collections import Counter, defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
VOWELS = "аәеоөұүыіиуэюяё"
LETTERS = set("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")
UNKNOWN, LETTER, RARE_END, SHORT, NEW_VERB, BARE_VERB, PARTICIPLE = -80, 25, 30, 20, 30, 45, 15
DOUBLED = 30
DERIVED, NO_CASE, WHOLE, KNOWN, MADE_SURE = 4, 19, 10, 27, 7


def rows(name):
    with open(os.path.join(HERE, "kk", name), encoding="utf-8") as file:
        for line in file:
            if line[0] != "#" and line.strip():
                yield line.rstrip("\n").split("\t")


def sound(word):
    for letter in reversed(word):
        if letter in "ьъ":
            continue
        if letter in "аәеоөыіэяёұү":
            return "v"
        if letter in "рйуию":
            return "g"
        if letter == "л":
            return "l"
        return "n" if letter in "мнң" else "z" if letter in "зж" else "t"
    return "t"


def harmony(word):
    if word.endswith("ь"):
        return None
    for letter in reversed(word):
        if letter in "ию":
            return None
        if letter in "аоұыяё":
            return "back"
        if letter in "әеөүіэ":
            return "front"
    return None


def ending_harmony(ending):
    for letter in ending:
        if letter in "аы":
            return "back"
        if letter in "еі":
            return "front"
    return None


def has_vowel(word):
    return any(letter in VOWELS for letter in word)


class Ending:
    def __init__(self, text, sounds, cost, free=False):
        self.text, self.sounds, self.cost = text, sounds, cost
        self.harmony = None if free else ending_harmony(text)

    def fits(self, base):
        if sound(base) not in self.sounds:
            return False
        wanted = harmony(base)
        return self.harmony is None or wanted is None or wanted == self.harmony


SLOTS = defaultdict(list)
for row in rows("word-endings.tsv"):
    slot, texts, sounds, cost = row[0], row[1].split(), row[2], int(row[3])
    for text in texts:
        free = slot == "case" and text[0] in "мбп"
        SLOTS[slot].append(Ending(text, sounds, cost, free))
PERSONS = {name: [ending.text for ending in SLOTS[name]] for name in ("be", "own")}
VERB = list(SLOTS["verb"])
for row in rows("word-endings.tsv"):
    if row[0] == "verb" and len(row) > 5:
        for text in row[1].split():
            for person in PERSONS[row[5]]:
                if None in (ending_harmony(text), ending_harmony(person)) or (
                    ending_harmony(text) == ending_harmony(person)
                ):
                    VERB.append(Ending(text + person, row[2], int(row[4])))
BY_LAST = defaultdict(list)
for ending in VERB:
    BY_LAST[ending.text[-1]].append(ending)
NEGATED = [""] + [e.text + p for e in SLOTS["negated"] for p in [""] + PERSONS["be"]]
AFTER_I = {ending.text: ending.cost for ending in VERB if ending.text[0] == "й"}
AFTER_YA = {"я" + ending.text[1:]: ending.cost for ending in VERB if ending.text[0] == "а"}

VERBS, STEM_OF_VERB = set(), {}
for row in rows("verbs.tsv"):
    if len(row) == 2:
        STEM_OF_VERB[row[0]] = row[1]
        VERBS.add(row[1])
    else:
        VERBS.update(row[0].split())


def infinitive(stem):
    """The infinitive of a verb's stem; None for what is none."""
    if not stem or not has_vowel(stem):
        return None
    if stem in STEM_OF_VERB:
        return STEM_OF_VERB[stem]
    last = stem[-1]
    if last in "ыі":
        return None
    if last == "й":
        return stem[:-1] + "ю"
    if last == "и":
        return stem + "ю"
    if len(stem) > 1 and stem[-2] in VOWELS and last in "пқк":
        return stem[:-1] + {"п": "б", "қ": "ғ", "к": "г"}[last] + "у"
    return stem + "у"


SHORTENED = {row[0]: row[1] for row in rows("stem-changes.tsv") if len(row) == 2 and len(row[0]) + 1 == len(row[1])}


def nouns(word):
    """(stem, cost, what stood before the first ending) of a word as a noun, itself first."""
    found = [(word, WHOLE, None)]

    def plural(base, cost, first):
        if first is not None:
            found.append((base, cost, first))
        for ending in SLOTS["plural"]:
            if base.endswith(ending.text):
                rest = base[: -len(ending.text)]
                if len(rest) > 1 and has_vowel(rest) and ending.fits(rest):
                    found.append((rest, cost + ending.cost, ending.text))

    def possessive(base, slot, cost):
        for ending in SLOTS[slot]:
            if base.endswith(ending.text):
                rest = base[: -len(ending.text)]
                if len(rest) > 1 and has_vowel(rest) and ending.fits(rest):
                    plural(rest, cost + ending.cost, ending.text)

    plural(word, NO_CASE, None)
    for slot in ("third", "mine", "ours"):
        possessive(word, slot, NO_CASE)
    for ending in SLOTS["case"]:
        if word.endswith(ending.text):
            base = word[: -len(ending.text)]
            if len(base) > 1 and has_vowel(base) and ending.fits(base):
                plural(base, ending.cost, ending.text)
                if ending.text not in ("ша", "ше"):
                    possessive(base, "ours", ending.cost + MADE_SURE)
                    if ending.text not in ("ға", "ге"):
                        possessive(base, "mine", ending.cost + MADE_SURE)
    for ending in SLOTS["case-of-mine"]:
        if word.endswith(ending.text):
            base = word[:-1]
            if len(base) > 1 and has_vowel(base) and ending.fits(base):
                possessive(base, "mine", ending.cost)
    for ending in SLOTS["case-of-third"]:
        if word.endswith(ending.text):
            base = word[: -len(ending.text)]
            if len(base) > 1 and has_vowel(base) and ending.fits(base):
                possessive(base, "third", ending.cost)
    for base, cost, first in list(found):
        if first is None:
            yield base, cost, base
            continue
        for stem in restored(base, first):
            yield stem, cost, base


def restored(base, ending):
    """The stems that a base before an ending may belong to: орталығ → орталық, халқ → халық."""
    if ending[0] not in "ыіае":
        return [base]
    last = base[-1]
    stems = []
    if base[-2] in VOWELS and last in "ғгбқк":
        stems = {
            "ғ": [base[:-1] + "қ"], "г": [base[:-1] + "к", base], "б": [base[:-1] + "п", base], "қ": [], "к": [],
        }[last]
    else:
        stems = [base]
    if base in SHORTENED:
        stems.append(SHORTENED[base])
    return stems


def verb_stems(base, ending):
    if ending in ("ып", "іп") and base[-1] == "у":
        return [base, base[:-1] + "п"]
    if ending[0] in "ыіае":
        last = base[-1]
        if last in "ғгб":
            return [base[:-1] + {"ғ": "қ", "г": "к", "б": "п"}[last]]
    return [base]


def verbs(word):
    """(infinitive, cost) of a word as a verb."""
    for ending in BY_LAST[word[-1]]:
        if word.endswith(ending.text):
            yield from negatable(word[: -len(ending.text)], ending)
    mark = word.rfind("и")
    if mark > 0 and "й" + word[mark + 1 :] in AFTER_I:
        for vowel in "ыі":
            verb = infinitive(word[:mark] + vowel)
            if verb:
                yield verb, AFTER_I["й" + word[mark + 1 :]]
    for text, cost in AFTER_YA.items():
        base = word[: -len(text)]
        if word.endswith(text) and len(base) > 1 and base[-1] in VOWELS:
            yield infinitive(base + "й"), cost
    for rest in NEGATED:
        base = word[: len(word) - len(rest)]
        if word.endswith(rest):
            yield from negated(base, 60)
    if infinitive(word):
        yield infinitive(word), None


def negated(base, cost):
    """The verbs of a base that ends in a negation: "бармас" without its с."""
    for negation in SLOTS["negation"]:
        rest = base[: -len(negation.text)]
        if base.endswith(negation.text) and len(rest) > 1 and has_vowel(rest) and negation.fits(rest):
            for stem in verb_stems(rest, negation.text):
                if infinitive(stem):
                    yield infinitive(stem), cost
            # "азайтамайды": the negation behind the vowel of the tense.
            if rest[-1] in "аей" and infinitive(rest[:-1]):
                yield infinitive(rest[:-1]), cost + DOUBLED


def negatable(base, ending, extra=0):
    if len(base) < 2 or not has_vowel(base):
        return
    if ending.fits(base):
        for stem in verb_stems(base, ending.text):
            if infinitive(stem):
                yield infinitive(stem), ending.cost + extra
    if sound(base) in ending.sounds:
        yield from negated(base, min(ending.cost + 12, 64) + extra)


def readings(word):
    """(stem, cost, True for a verb, False; None for a bare verb)"""
    found = {}

    def add(stem, cost, kind):
        key = (stem, kind)
        if key not in found or found[key] > cost:
            found[key] = cost

    for stem, cost, base in nouns(word):
        add(stem, cost, "noun")
        if base != word and base[-1] in "нр":
            for ending in SLOTS["participle"]:
                if base.endswith(ending.text):
                    for verb, price in negatable(base[: -len(ending.text)], ending, PARTICIPLE):
                        add(verb, price + 2, "verb")
    for verb, cost in verbs(word):
        add(verb, BARE_VERB if cost is None else cost + 2, "bare" if cost is None else "verb")
    return [(stem, cost, kind) for (stem, kind), cost in found.items()]


RARE_ENDS = re.compile(r"[аәе]ш$|ш[ыі][мң]$")
GOOD_ENDS = {ending.text for ending in SLOTS["pair"]}


def unknown(stem):
    """The cost of a stem that no list has."""
    cost = UNKNOWN + LETTER * len(stem)
    if len(stem) < 3:
        cost += SHORT
    end = stem[-2:]
    if not any(letter in VOWELS for letter in end) and end[-1] not in "ьъ" and end not in GOOD_ENDS:
        cost += RARE_END
    if len(stem) > 4 and stem[-1] == "ш" and stem[-2] in "ае":
        cost += 40
    if len(stem) > 2 and stem[-1] in "мң" and stem[-2] in "ыі" and stem[-3] == "ш":
        cost += 30
    if stem[-1] == "ң":
        cost += 25
    return cost


def derived(verb, verbs_known, stems):
    """Whether a verb is made of a known one (айтылу) or of a known noun (жоспарлау)."""
    if verb[-1] != "у" or len(verb) < 5:
        return False
    stem = verb[:-1]
    for voice in SLOTS["voice"]:
        rest = stem[: -len(voice.text)]
        if stem.endswith(voice.text) and len(rest) > 1 and has_vowel(rest) and voice.fits(rest):
            if infinitive(rest) in verbs_known:
                return True
    for maker in SLOTS["maker"]:
        rest = stem[: -len(maker.text)]
        if stem.endswith(maker.text) and len(rest) > 2 and maker.fits(rest) and rest in stems:
            return True
    return False


def weigh(counts):
    """The weight of every stem, and its weight by kind of reading and form."""
    every = {}
    for word in counts:
        every[word] = [r for r in readings(word) if r[2] != "bare" or r[0] in VERBS]
    weights, forms = {}, {}
    prior = {}
    for found in every.values():
        for stem, _, _ in found:
            if stem not in prior:
                prior[stem] = math.exp(-unknown(stem) / 10) + (4 if stem in VERBS else 0)
    for _ in range(20):
        sums, forms = Counter(), defaultdict(Counter)
        for word, found in every.items():
            shares = []
            for stem, cost, kind in found:
                share = (weights.get(stem, 0) + prior[stem]) * math.exp(-cost / 10)
                if kind != "noun" and stem not in VERBS:
                    share *= math.exp(-2)
                shares.append(share)
            total = sum(shares)
            for (stem, cost, kind), share in zip(found, shares):
                part = share / total * (1 + math.log(counts[word]))
                if part > 1e-4:
                    sums[stem] += part
                    forms[stem][word, kind] += part
        weights = {stem: max(0, weight - 0.3) for stem, weight in sums.items()}
    return weights, forms


def choose(counts, own):
    weights, forms = weigh(counts)
    stems = {stem: weight for stem, weight in weights.items() if weight > 0.7}
    for word in own:
        stems[word] = max(stems.get(word, 0), 3)
    known_verbs = set(VERBS)
    for stem, weight in weights.items():
        if stem[-1] in "ую" and weight > 1 and len(stem) > 3:
            parts = [part for (word, kind), part in forms[stem].items() if kind == "verb"]
            if sum(parts) > 1.2 and sum(part > 0.3 for part in parts) > 1:
                known_verbs.add(stem)

    def noun_parts(stem, pattern=r"^(лар|лер|дар|дер|тар|тер|сы|сі|[ыі]|да|де|та|те|дан|ден|нан|нен|тан|тен|ға|ге|қа|ке)"):
        """How much of a stem's weight comes from forms that only a noun has."""
        return sum(
            part
            for (word, kind), part in forms[stem].items()
            if kind == "noun" and word != stem and re.match(pattern, word[len(stem) :] or "-")
        )

    gone = {}
    fixed = set(own) | VERBS
    for stem in sorted(stems, key=lambda stem: (stems[stem], stem)):
        if stem in fixed:
            continue
        gone_to = form_of(stem, stems, weights, forms, counts, known_verbs, noun_parts)
        if gone_to:
            gone[stem] = gone_to
    for stem, (heavier, weight) in gone.items():
        stems.pop(stem)
        known_verbs.discard(stem)
        if heavier:
            stems[heavier] = stems.get(heavier, 0) + weight
    bare = bare_stems(known_verbs)
    for stem in list(stems):
        if stem in bare and stem[-1] not in "ую" and stem not in own:
            heavy = bare[stem] in VERBS and stems.get(bare[stem], 0) > 5 * stems[stem]
            if heavy or noun_parts(stem) < max(2, 0.15 * stems[stem]):
                stems.pop(stem)
    for stem in list(stems):
        verb = infinitive(stem)
        past = sum(part for (word, _), part in forms[stem].items() if word[len(stem) :] in ("ды", "ді", "ты", "ті"))
        if stem in fixed or not verb or past < 0.9 * sum(forms[stem].values()):
            continue
        if verb in known_verbs or derived(verb, known_verbs, stems):
            stems.pop(stem)
    return stems, known_verbs


def form_of(stem, stems, weights, forms, counts, known_verbs, noun_parts):
    """The stem that a stem is a form of, with the weight that goes to it; None where it is none."""
    weight = stems[stem]
    for verb, cost, kind in readings(stem):
        if kind != "verb" or verb == stem:
            continue
        if verb in known_verbs or derived(verb, known_verbs, stems):
            participle = stem[-1] in "н" and cost < 60
            if participle or noun_parts(stem) < max(1, 0.3 * weight):
                return verb, weight
    if re.search("[мбп][ае]у$", stem) and len(stem) > 4 and infinitive(stem[:-3]) in known_verbs:
        return infinitive(stem[:-3]), weight
    others = [
        (base, cost)
        for base, cost, kind in readings(stem)
        if kind == "noun" and base != stem and len(base) > 2 and unknown(base) < UNKNOWN + LETTER * len(base) + 20
    ]
    if not others:
        return None
    bare = sum(part for (word, kind), part in forms[stem].items() if word == stem)
    if bare > 0.9 * sum(forms[stem].values()) and counts.get(stem, 0) < 8:
        return None, 0
    possessed = [base for base, cost in others if len(stem) - len(base) < 3]
    if possessed and stem[-1] in "ыі":
        if noun_parts(stem, "^(ға|ге|лар|лер|(ны|ні|да|де|дан|ден|сы|сі)$)") < 0.5:
            base = max(possessed, key=lambda base: (stems.get(base, 0), base))
            return base, weight
    for base, cost in others:
        if re.search("[лдт][ае]р$", stem) and len(stem) - len(base) == 3 and len(base) > 3 and base in stems:
            return base, weight
        if stems.get(base, 0) > 8 * weight and cost < 54:
            return base, weight
    return None


def bare_stems(verbs_known):
    stems = {stem: verb for stem, verb in STEM_OF_VERB.items()}
    for verb in verbs_known:
        base = verb[:-1] if verb[-1] == "у" else verb[:-1] + "й"
        stems[base] = verb
        if base and base[-1] in "бғг":
            stems[base[:-1] + {"б": "п", "ғ": "қ", "г": "к"}[base[-1]]] = verb
    return stems


def own_words():
    """Words known beforehand; finite verbs of kk/uninflected.tsv are read as verbs."""
    own = []
    for row in rows("words.tsv"):
        own += row[0].split()
    for row in rows("stem-changes.tsv"):
        own += row[0].split() if len(row) == 1 else [row[1]]
    for row in rows("uninflected.tsv"):
        for word in row[0].split():
            if not is_past(word):
                own.append(word)
    return sorted(set(own))


def is_past(word):
    if word[-2:] not in ("ды", "ді", "ты", "ті"):
        return False
    base = word[:-2]
    for negation in ("ма", "ме", "ба", "бе", "па", "пе"):
        if base.endswith(negation) and infinitive(base[:-2]) in VERBS:
            return True
    # "айтыл" of "айтылды": a passive of a known verb.
    short = [base] + [base[: -len(voice)] for voice in ("ыл", "іл", "ын", "ін", "л", "н") if base.endswith(voice)]
    return any(infinitive(stem) in VERBS for stem in short if len(stem) > 1)


def words(paths):
    counts = Counter()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                token = re.split(r"[ \t\n]", line)[0].lower()
                for word in re.split("[-–]", token):
                    if len(word) > 1 and set(word) <= LETTERS and has_vowel(word):
                        counts[word] += 1
    return counts


def main():
    own = own_words()
    counts = words(sys.argv[1:])
    stems, known_verbs = choose(counts, own)
    print("# Kazakh stems with their weight in running text (ten times its logarithm) and v for verbs: written by find-stems.py")
    print("# from the words of KazNERD's validation split (CC BY 4.0, ISSAI); sorted.")
    for stem in sorted(stems, key=lambda stem: stem.encode()):
        weight = round(10 * math.log(stems[stem]))
        if stem in own and weight <= KNOWN:
            continue
        print(stem, weight, *(["v"] if stem in known_verbs else []), sep="\t")


if __name__ == "__main__":
    main()
