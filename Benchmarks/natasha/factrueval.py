"""The facts of kind Occupation of factRuEval-2016, and what others read of them, scored as `civic evaluate --public factrueval`
scores its own: the rules of FactRuEvalOccupations.swift and OccupationMatch.swift, line for line. Words are compared by the keys that
`civic lemma` gives them.
"""

import json
import re
import subprocess

# As Tokenizer.swift takes words and numbers apart.
LETTER, INNER = r"[^\W\d_]", "[-\u2010\u2011'\u2019]"
REST = rf"(?:{LETTER}|[0-9\u0300-\u036F]|{INNER}(?={LETTER}))*"
TOKEN = re.compile(rf"{LETTER}{REST}|[0-9](?:[0-9]|[.,:](?=[0-9]))*(?:-{LETTER}{REST})?")


class Words:
    """The keys of a text's words, as a set."""

    def __init__(self, civic):
        self.civic, self.keys = civic, {}

    def learn(self, texts):
        """All words of these texts at once: a run of civic for each word would take long."""
        new = sorted({word for text in texts for word in TOKEN.findall(text)} - self.keys.keys())
        if new:
            answer = subprocess.run([self.civic, "lemma", "--language", "ru", "--json", "-"], input="\n".join(new) + "\n",
                                    stdout=subprocess.PIPE, text=True, check=True).stdout
            self.keys |= {row["word"]: row["keys"][0] for row in json.loads(answer)}

    def __call__(self, text):
        words = TOKEN.findall(text)
        if not self.keys.keys() >= set(words):
            self.learn([text])
        return frozenset(self.keys[word] for word in words)


class Entity:
    """A person or body: every range of the text that names it, and the words of its names, a set for each."""

    def __init__(self):
        self.ranges, self.names = [], []

    def is_named(self, range):
        return any(range[0] < end and start < range[1] for start, end in self.ranges if start < end)

    def words(self):
        return frozenset().union(*self.names)


class Fact:
    """`who` and `places` are numbers of entities, `jobs` the words of the post in each wording."""

    def __init__(self):
        self.who, self.places, self.jobs = set(), set(), []


class Document:
    """A line of the set, with its occupations."""

    def __init__(self, line, words):
        document = json.loads(line)
        self.id, self.text = document["id"], document["text"]
        spans = {}
        for span in document["spans"]:
            spans.setdefault(span["id"], (span["start"], span["start"] + max(0, span["length"])))
        objects = {}
        for one in document["objects"]:
            objects.setdefault(one["id"], [spans[number] for number in one["spans"] if number in spans])
        # `post_ranges` for who learns from them.
        self.entities, self.facts, self.post_ranges = {}, [], []
        for block in _blocks(document["coref"]):
            numbers = [int(part) for part in block[0].split() if part.isdigit()]
            if not numbers:
                continue
            entity = Entity()
            for number in numbers[1:]:
                if objects.get(number):
                    range = min(start for start, _ in objects[number]), max(end for _, end in objects[number])
                    entity.ranges.append(range)
                    entity.names.append(words(self.text[slice(*range)]))
            for line in block[1:]:
                _, _, name = line.partition(" ")
                if name:
                    entity.names.append(words(name))
            self.entities[numbers[0]] = entity
        for block in _blocks(document["facts"]):
            if not block[0].endswith(" Occupation"):
                continue
            fact = Fact()
            for line in block[1:]:
                kind, *parts = line.split(" ")
                if kind == "Who":
                    fact.who |= set(_numbers("obj", parts))
                elif kind == "Where":
                    fact.places |= set(_numbers("obj", parts))
                elif kind in ("Position", "Job"):
                    ranges = [spans[number] for number in _numbers("span", parts) if number in spans]
                    self.post_ranges += ranges
                    fact.jobs += [words(self.text[slice(*range)]) for range in ranges]
            self.facts.append(fact)

    def entities_of(self, numbers):
        return [self.entities[number] for number in sorted(numbers) if number in self.entities]


def _blocks(text):
    blocks = [[]]
    for line in text.split("\n"):
        if line.strip():
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _numbers(prefix, parts):
    return [int(part.removeprefix(prefix)) for part in parts if re.fullmatch(prefix + r"\d+", part)]


def documents(path, words):
    lines = path.read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    words.learn(text for row in rows for text in (row["text"], row["coref"]))
    # A word at the edge of a span may be a part of one in the text.
    words.learn(row["text"][span["start"]:span["start"] + span["length"]] for row in rows for span in row["spans"])
    return [Document(line, words) for line in lines]


def tally(document, found, words):
    """(expected, found, right) of persons with the right post, and of persons with the right body.

    `found` are dictionaries with `person` (a range of the text), `name`, `position`, `organization` and `organization_mention` (a range),
    the last two None where there are none.
    """
    jobs = _distinct(found, words, lambda one: (one["name"], words(one["position"])))
    bodies = _distinct(found, words, lambda one: (one["name"], one["organization"] or one["position"]))
    return tally_groups(document, jobs, [one for one in bodies if one["names_body"]])


def tally_groups(document, jobs, bodies):
    """The same where those that say the same are together: `people` and `bodies` are ranges of the text, `words` the post's."""
    facts = [fact for fact in document.facts if fact.jobs]
    by_job = _counts(facts, jobs, lambda fact, one: _is_who(document, fact, one) and _is_job(document, fact, one))
    pairs = []
    for fact in document.facts:
        if fact.places and not any(fact.who == one.who and fact.places == one.places for one in pairs):
            pairs.append(fact)
    by_place = _counts(pairs, bodies, lambda fact, one: _is_who(document, fact, one) and _is_place(document, fact, one))
    return by_job, by_place


def _distinct(found, words, key):
    groups = {}
    for one in found:
        group = groups.setdefault(key(one), {
            "words": words(one["position"]), "people": [], "bodies": [],
            "names_body": one["organization"] is not None or any(letter.isupper() for letter in one["position"])})
        group["people"].append(one["person"])
        if one["organization_mention"]:
            group["bodies"].append(one["organization_mention"])
    return list(groups.values())


def _counts(facts, found, is_right):
    left, right = list(found), 0
    for fact in facts:
        match = next((one for one in left if is_right(fact, one)), None)
        if match:
            left = [one for one in left if one is not match]
            right += 1
    return len(facts), len(found), right


def _is_who(document, fact, one):
    return any(who.is_named(person) for who in document.entities_of(fact.who) for person in one["people"])


def _is_job(document, fact, one):
    body = frozenset().union(*(entity.words() for entity in document.entities_of(fact.places)))
    return any(job and job <= one["words"] and one["words"] - job <= body for job in fact.jobs)


def _is_place(document, fact, one):
    return any(
        any(map(body.is_named, one["bodies"]))
        or not one["bodies"] and any(name and name <= one["words"] for name in body.names)
        for body in document.entities_of(fact.places))


def figures(tallies):
    """Of one measure over all documents."""
    expected, found, right = (sum(column) for column in zip(*tallies))
    precision, recall = right / found if found else 0, right / expected if expected else 0
    return {
        "counts": {"expected": expected, "found": found, "right": right},
        "precision": round(precision, 4), "recall": round(recall, 4),
        "f1": round(2 * right / (expected + found), 4) if expected + found else 0,
    }
