"""Who holds which post where, as well as one can tell with Natasha: a baseline on factRuEval-2016.

    .build/natasha/bin/python Benchmarks/natasha/occupation.py --civic .build/release/civic --data DATA [--half dev] [--record FILE]

Persons, bodies and places are those of Natasha's tagger. A post is a noun that its parser ties to the name (the name is its
apposition, or it is the name's; the person is, was, became or was made it), one in apposition to such a noun or joined to it, or a known
post whose words reach to the name. Which nouns are posts is learnt from the labels of the development set; a list written by hand stands
beside them (posts.py). The rules were made by the development set's errors. On it the figures are without what the document at hand
taught; the test set was for the figures alone. civic scores nothing here: it gives words their keys, by which posts are compared.
"""

import argparse
import datetime
import importlib.metadata
import json
import pathlib
import random
import sys

import factrueval
from markup import QUOTES, Markup
from posts import BODIES, PARTS, STATE_POSTS, Posts

ADDRESS = "https://github.com/dialogue-evaluation/factRuEval-2016"
# "был избран президентом": verbs that give a person the post in the instrumental.
BECOMING = set("""быть стать становиться являться оставаться остаться избрать избирать назначить назначать работать служить
выбрать утвердить переизбрать считаться называть назвать""".split())
# Which part of such a verb a person is.
NAMING = {"nsubj", "nsubj:pass", "obj", "obl", "iobj"}
# "занимает пост президента"
OFFICES = {"пост", "должность"}


def occupations(markup, posts, but=None):
    """What factrueval.tally takes."""
    names, found = markup.names(), []
    pairs = candidates(markup, lambda token: posts.is_known(token, but))
    for head, number in pairs:
        token, above = markup.tokens[head], markup.head[head]
        # "заместитель министра": the minister is another.
        if token.rel == "nmod" and (above, number) in pairs and posts.is_known(markup.tokens[above], but):
            continue
        # "представители фонда" and one name: somebody else.
        if token.feats.get("Number") == "Plur" and sum(noun == head for noun, _ in pairs) == 1:
            continue
        words, body = phrase(markup, head, posts, but)
        # "тбилисский врач" is not of a body.
        if not posts.is_post(token, but, has_body=body is not None and body[-1] > head):
            continue
        body = body or state(markup, head, posts, but)
        found.append({
            "person": markup.range(markup.spans[number][1]), "name": names[number],
            "position": " ".join(markup.tokens[index].text for index in words).lower(),
            "organization": markup.lemmas(body) if body else None, "organization_mention": markup.range(body) if body else None,
        })
    return found


def candidates(markup, is_known=None):
    """Nouns that lead to a person: pairs of the noun and the number of the person's span. Each noun leads to whom it is tied to
    directly, and else to the nearest."""
    tokens, tied = markup.tokens, {}

    def tie(noun, number, rank):
        # "советник руководителя": the adviser.
        above = markup.head[noun]
        while (tokens[noun].rel == "nmod" and markup.case(noun) == "Gen" and above is not None and above < noun
               and tokens[above].pos == "NOUN" and tokens[above].feats.get("Animacy") == "Anim"):
            noun, above = above, markup.head[above]
        if markup.type_of(noun) is None:
            inside = markup.spans[number][1]
            distance = inside[0] - noun if noun < inside[0] else noun - inside[-1]
            tied.setdefault(noun, []).append((rank, distance, number))

    for number, (kind, inside) in enumerate(markup.spans):
        if kind != "PER":
            continue
        open = tied_directly(markup, inside) + (beside(markup, inside, is_known) if is_known else [])
        for noun in open:
            tie(noun, number, 0)
        # Posts in apposition to one another, and joined ones, on the same side of the name with no other person between.
        seen = set(open)
        while open:
            one = open.pop(0)
            more = [child for child in markup.children[one] if tokens[child].rel in ("appos", "conj")]
            if tokens[one].rel in ("appos", "conj") and markup.head[one] is not None:
                more.append(markup.head[one])
            for other in more:
                is_before = other < inside[0]
                between = range(other, inside[0]) if is_before else range(inside[-1] + 1, other)
                if (other not in seen and is_before == (one < inside[0]) and tokens[other].pos == "NOUN"
                        and not any(markup.type_of(index) == "PER" for index in between)):
                    seen.add(other)
                    open.append(other)
                    tie(other, number, 1)
    pairs = {}
    for noun, those in tied.items():
        rank, _, nearest = min(those)
        pairs[noun, nearest] = True
        if tokens[noun].feats.get("Number") == "Plur":
            # "президенты Обама и Медведев"
            pairs |= {(noun, number): True for other, _, number in those if other == rank}
    return list(pairs)


def tied_directly(markup, inside):
    """Nouns that the parser ties to a name, and the one right before it."""
    tokens, found = markup.tokens, []
    head = next((index for index in inside if markup.head[index] not in inside), inside[0])
    above, relation = markup.head[head], tokens[head].rel
    if above is not None:
        if relation in ("appos", "flat:name", "flat", "nsubj", "nsubj:pass"):
            found.append(above)
        if tokens[above].pos in ("VERB", "AUX") and relation in NAMING:
            for child in markup.children[above]:
                if (tokens[above].lemma in BECOMING and tokens[child].rel in ("xcomp", "obl", "iobj", "obj")
                        and markup.case(child) == "Ins"):
                    found.append(child)
                if tokens[child].lemma in OFFICES and relation.startswith("nsubj"):
                    found += [one for one in markup.children[child] if tokens[one].rel == "nmod"]
    for index in inside:
        found += [child for child in markup.children[index] if tokens[child].rel in ("appos", "parataxis", "flat:name")]
    if inside[0] > 0 and markup.sentence[inside[0] - 1] == markup.sentence[inside[0]]:
        found.append(inside[0] - 1)
    return [one for one in found if tokens[one].pos == "NOUN"]


def beside(markup, inside, is_known):
    """A known post whose words reach to the name, and one behind the name and a mark, whatever the parser makes of them."""
    tokens, found = markup.tokens, []
    index = inside[0] - 1
    first = None
    while index >= 0 and markup.sentence[index] == markup.sentence[inside[0]] and markup.type_of(index) != "PER":
        token = tokens[index]
        if markup.type_of(index) is None:
            if token.pos == "NOUN" and is_known(token):
                first = index
                if markup.case(index) != "Gen":
                    break
            if token.pos not in ("NOUN", "ADJ", "PROPN", "ADP", "NUM") and token.text not in QUOTES and token.text != "и":
                break
        index -= 1
    if first is not None:
        found.append(first)
    index = inside[-1] + 1
    if index < len(tokens) and tokens[index].text in (",", "(", "—", "–", "-"):
        index += 1
        while index < len(tokens) and (tokens[index].pos == "ADJ" or tokens[index].lemma in PARTS or tokens[index].text == "управляющий"):
            index += 1
        if index < len(tokens) and tokens[index].pos == "NOUN" and is_known(tokens[index]):
            # "…, президент Обама" is the next one's.
            if markup.type_of(markup.run(index).stop) != "PER":
                found.append(index)
    return found


def phrase(markup, head, posts, but):
    """The tokens of a post, and those of its body, None without one."""
    tokens = markup.tokens
    words, adjective = [head], None
    for index in range(head - 1, -1, -1):
        if not any(tokens[child].rel == "amod" and index in markup.under(child) for child in markup.children[head] if child < head):
            break
        if tokens[index].pos in ("ADJ", "VERB") and posts.is_part(tokens[index], but):
            # "чрезвычайный и полномочный"
            words = list(range(index, words[0])) + words if words[0] == index + 2 and tokens[index + 1].text == "и" else [index] + words
        elif tokens[index].lemma.endswith("ский") and markup.head[index] == head:
            adjective = index
    run = markup.run(head)
    first = next((index for index in run if markup.type_of(index) in ("ORG", "LOC")), None)
    # What the post is of, up to a name: "иностранных дел", "связи и коммуникаций", "по делам разведки".
    tail, case = [], "Gen"
    for index in run if first is None else range(head + 1, first):
        if tokens[index].lemma == "по" and case == "Gen":
            case = "Dat"
        elif not (tokens[index].pos in ("NOUN", "ADJ") and markup.case(index) in ("Gen", case) or tokens[index].text == "и"):
            break
        tail.append(index)
    while tail and tokens[tail[-1]].pos != "NOUN":
        tail.pop()
    words += tail
    if first is None:
        if adjective is not None:
            return words, [adjective]
        return words, tail if any(tokens[index].lemma in BODIES for index in tail) else None
    # "партии «X»", "администрации США": the noun that the name hangs on is the body's too.
    last = markup.spans[markup.span_of[first]][1][-1]
    while first - 1 in run and tokens[first - 1].pos in ("NOUN", "ADJ", "PUNCT"):
        first -= 1
    body = list(range(first, last + 1))
    # "директор НАСА по космическим полётам"
    if not tail and last + 1 in run and tokens[last + 1].lemma == "по":
        words += body
        for index in range(last + 1, run.stop):
            if markup.type_of(index) is not None or tokens[index].pos not in ("ADP", "NOUN", "ADJ"):
                break
            words.append(index)
    return words, body


def state(markup, head, posts, but):
    """Of which state somebody is president without its being said there: that of another president in the text, else the place
    that the text names most often."""
    lemma = markup.tokens[head].lemma
    if lemma not in STATE_POSTS:
        return None
    for index, token in enumerate(markup.tokens):
        if index != head and token.lemma == lemma and token.pos == "NOUN" and markup.type_of(index) is None:
            _, body = phrase(markup, index, posts, but)
            if body is not None:
                return body
    places = {}
    for kind, inside in markup.spans:
        if kind == "LOC":
            places.setdefault(markup.tokens[inside[-1]].lemma, []).append(inside)
    return max(places.values(), key=len)[0] if places else None


def interval(rows, samples=1000, seed=1):
    """95 % of F1, by bootstrap samples of documents."""
    chance = random.Random(seed)
    values = sorted(factrueval.figures(chance.choices(rows, k=len(rows)))["f1"] for _ in range(samples))
    return {"high": values[int(0.975 * samples) - 1], "low": values[int(0.025 * samples)]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--civic", required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--half", choices=["dev", "test"], default="test")
    parser.add_argument("--record", type=pathlib.Path)
    asked = parser.parse_args()
    words, halves = factrueval.Words(asked.civic), {}
    for half in ("dev", asked.half):
        path = asked.data / "factrueval2016" / f"{half}set.jsonl"
        if not path.exists():
            sys.exit(f"{path} is not there. Its publisher offers it at {ADDRESS}.")
        halves[half] = factrueval.documents(path, words)
    posts, markups = Posts(), {}
    for document in halves["dev"]:
        markup = markups[document.id] = Markup(document.text)
        posts.learn(document, markup, {noun for noun, _ in candidates(markup)})
    rows = {"who-and-job": [], "who-and-where": []}
    for document in halves[asked.half]:
        is_known = document.id in markups
        markup = markups[document.id] if is_known else Markup(document.text)
        found = occupations(markup, posts, but=document.id if is_known else None)
        for row, counts in zip(rows.values(), factrueval.tally(document, found, words)):
            row.append(counts)
    scores = {measure: factrueval.figures(row) | {"interval": interval(row)} for measure, row in rows.items()}
    for measure, score in scores.items():
        counts, limits = score["counts"], score["interval"]
        print(f"{measure:<13}  P {score['precision']:.1%}  R {score['recall']:.1%}  F1 {score['f1']:.1%} ({limits['low']:.1%} to "
              f"{limits['high']:.1%})  {counts['expected']} expected, {counts['found']} found, {counts['right']} right")
    if asked.record:
        asked.record.write_text(json.dumps({
            "date": datetime.date.today().isoformat(), "set": "factrueval", "split": asked.half, "program": "natasha",
            "version": importlib.metadata.version("natasha"),
            "scores": [{"class": "Occupation", "measure": measure} | score for measure, score in scores.items()],
        }, indent=2) + "\n")


if __name__ == "__main__":
    main()
