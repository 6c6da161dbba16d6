"""That factrueval.py scores as civic does: civic's own occupations, scored by it, must give the figures that civic prints.

    .build/natasha/bin/python Benchmarks/natasha/check-scorer.py --civic .build/release/civic --data DATA [--documents N]

civic prints figures and no occupations. They are asked for by questions that are sets themselves: the text of a document with one
made-up fact is scored as right or wrong. "One of these words is who, some word is the post" is halved until single words are left; what
a post is called follows from which words a body must have for it to be right. A name without a capital, or a post with a word that no
text has, stays hidden: then fewer are found here. A run of civic answers several questions, each of another document: the first stands
in its set once, the second twice, the third four times. All 132 documents take twenty minutes.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import threading

import factrueval

WORKERS = 5
NEAR = 24


class Civic:
    """Answers questions of several threads at once: all that wait, in one run."""

    def __init__(self, program, folder):
        self.program, self.data = program, folder
        (folder / "factrueval2016").mkdir()
        self.lock = threading.Condition()
        self.open, self.busy = [], 0

    def score(self, lines):
        (self.data / "factrueval2016/testset.jsonl").write_text("".join(lines))
        rows = json.loads(subprocess.run([self.program, "evaluate", "--public", "factrueval", "--data", self.data, "--json"],
                                         stdout=subprocess.PIPE, check=True).stdout)
        return {row["measure"]: row["counts"] for row in rows if row["class"] == "Occupation"}

    def right(self, document, measure, least=0):
        """How many facts of it are right: `least` or one more."""
        question = {"line": json.dumps(document, ensure_ascii=False) + "\n", "measure": measure, "least": least}
        with self.lock:
            self.open.append(question)
            while "answer" not in question:
                if len(self.open) == self.busy:
                    self._answer()
                    self.lock.notify_all()
                else:
                    self.lock.wait()
        return question["answer"]

    def _answer(self):
        measure = max(("who-and-job", "who-and-where"), key=lambda one: sum(question["measure"] == one for question in self.open))
        those = sorted((question for question in self.open if question["measure"] == measure), key=lambda one: -len(one["line"]))
        total = self.score(question["line"] * 2**place for place, question in enumerate(those))[measure]["right"]
        total -= sum(question["least"] * 2**place for place, question in enumerate(those))
        for place, question in enumerate(those):
            question["answer"] = question["least"] + (total >> place & 1)
        self.open = [question for question in self.open if "answer" not in question]

    def leave(self):
        with self.lock:
            self.busy -= 1
            self.lock.notify_all()


class Text:
    """A document's text, and questions about it. Tokens are told by their number."""

    def __init__(self, text, words, more, civic):
        self.text, self.civic = text, civic
        self.tokens = [(match.start(), match.end()) for match in factrueval.TOKEN.finditer(text)]
        self.keys = [words.keys[text[start:end]] for start, end in self.tokens]
        # A word for each key.
        self.words = {key: text[slice(*token)] for key, token in zip(self.keys, self.tokens)}
        self.words |= {words.keys[word]: word for word in more if words.keys[word] not in self.words}

    def asked(self, facts):
        """A set's document with facts as (who, jobs, places, names of the place): lists of tokens, and of lists of keys."""
        coref, blocks = [], []
        for number, (who, jobs, places, names) in enumerate(facts):
            coref.append([f"{2 * number + 1} " + " ".join(str(token) for token in who)])
            coref.append([f"{2 * number + 2} " + " ".join(str(token) for token in places)]
                         + ["name " + " ".join(self.words[key] for key in name) for name in names])
            blocks.append([f"1-{number} Occupation", f"Who obj{2 * number + 1}", f"Where obj{2 * number + 2}"]
                          + ["Job " + " ".join(f"span{token}" for token in jobs)] * bool(jobs))
        return {
            "id": "1", "text": self.text, "sentences": [],
            "spans": [{"id": number, "type": "any", "start": start, "length": end - start}
                      for number, (start, end) in enumerate(self.tokens)],
            "objects": [{"id": number, "type": "any", "spans": [number]} for number in range(len(self.tokens))],
            "coref": "\n\n".join(map("\n".join, coref)) + "\n", "facts": "\n\n".join(map("\n".join, blocks)) + "\n",
        }

    def has_post(self, who, jobs, body):
        return self.civic.right(self.asked([(who, jobs, [], [body])]), "who-and-job") == 1

    def has_body(self, who, places, names):
        return self.civic.right(self.asked([(who, [], places, names)]), "who-and-where") == 1

    def are_one(self, measure, fact, other):
        """Whether two facts that are right each by itself are right by the same occupation."""
        return self.civic.right(self.asked([fact, other]), measure, least=1) == 1

    def people(self, is_right):
        capitals = [token for token, (start, _) in enumerate(self.tokens) if self.text[start].isupper()]
        return members(capitals, is_right)

    def nearest(self, token):
        return sorted(range(len(self.tokens)), key=lambda other: abs(other - token))

    def ranges(self, tokens):
        return [self.tokens[token] for token in tokens]

    def posts(self):
        """Persons with what their posts are called, as civic counts them."""
        everything, all_keys = range(len(self.tokens)), list(self.words)
        found = []
        for who in self.people(lambda those: self.has_post(those, everything, all_keys)):
            near = self.nearest(who)
            some = near[:NEAR] if self.has_post([who], near[:NEAR], all_keys) else near
            while len(some) > 1:
                half = some[:len(some) // 2]
                some = half if self.has_post([who], half, all_keys) else some[len(half):]
            key = self.keys[some[0]]

            def is_missed(keys):
                without = set(keys)
                return not self.has_post([who], some, [one for one in all_keys if one not in without])

            first = [one for one in dict.fromkeys(self.keys[token] for token in near[:NEAR]) if one != key]
            rest = [one for one in all_keys if one != key and one not in first]
            words = frozenset([key] + members(first, is_missed) + members(rest, is_missed))
            fact = [who], some, [], [all_keys]
            same = next((one for one in found if one["words"] == words and self.are_one("who-and-job", one["fact"], fact)), None)
            if not same:
                found.append(same := {"words": words, "people": [], "bodies": [], "fact": fact})
            same["people"] += self.ranges([who])
        return found

    def bodies(self):
        """Persons with their bodies, as civic counts them."""
        everything, each = range(len(self.tokens)), [[key] for key in self.words]
        found = []
        for who in self.people(lambda those: self.has_body(those, everything, each)):
            words = members(list(self.words), lambda keys: self.has_body([who], [], [[key] for key in keys]))
            named = [] if words else members(self.nearest(who), lambda tokens: self.has_body([who], tokens, []))
            fact = [who], [], everything, each
            same = next((one for one in found if self.are_one("who-and-where", one["fact"], fact)), None)
            if not same:
                found.append(same := {"words": frozenset(words), "people": [], "bodies": [], "fact": fact})
            same["people"] += self.ranges([who])
            same["bodies"] += self.ranges(named)
        return found


def members(those, is_any):
    """The ones of a list of which alone `is_any` holds, where it holds for a list if for one of it."""
    if not those or not is_any(those):
        return []
    if len(those) == 1:
        return list(those)
    half = len(those) // 2
    return members(those[:half], is_any) + members(those[half:], is_any)


def worded(civic, texts, folder):
    """Words that civic gives posts: a form of a word that the text has in another."""
    found = set()

    def walk(value):
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
            walk(one)
        if isinstance(value, dict) and isinstance(value.get("position"), str):
            found.update(factrueval.TOKEN.findall(value["position"]))

    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    for line in subprocess.run([civic, "extract", folder], stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines():
        walk(json.loads(line))
    return sorted(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--civic", required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--documents", type=int)
    asked = parser.parse_args()
    path = asked.data / "factrueval2016/testset.jsonl"
    if not path.exists():
        sys.exit(f"{path} is not there. Its publisher offers it at https://github.com/dialogue-evaluation/factRuEval-2016.")
    words = factrueval.Words(asked.civic)
    documents = factrueval.documents(path, words)[:asked.documents]
    lines = path.read_text().splitlines(keepends=True)[:asked.documents]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        more = worded(asked.civic, [document.text for document in documents], folder / "texts")
        words.learn(more)
        civic = Civic(asked.civic, folder)
        wanted = civic.score(lines)
        found, waiting = [], sorted(documents, key=lambda document: -len(document.text))

        def work():
            while True:
                with civic.lock:
                    if not waiting:
                        break
                    document = waiting.pop(0)
                text = Text(document.text, words, more, civic)
                tallies = factrueval.tally_groups(document, text.posts(), text.bodies())
                with civic.lock:
                    found.append(tallies)
                    print(f"  {len(found)} of {len(documents)} documents", end="\r", file=sys.stderr, flush=True)
            civic.leave()

        civic.busy = WORKERS
        threads = [threading.Thread(target=work) for _ in range(WORKERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    isSame = True
    for measure, rows in zip(("who-and-job", "who-and-where"), zip(*found)):
        counts = factrueval.figures(rows)["counts"]
        isSame = isSame and all(counts[key] == wanted[measure][key] for key in ("expected", "right"))
        print(f"{measure:<13}  civic {wanted[measure]}, here {counts}")
    sys.exit(0 if isSame else "They differ.")


main()
