"""The labelled texts of Tests/Corpus and Tests/Identity/events as pieces of text, of which names, places and days are known."""

import pathlib
import re

FUND = re.compile(r"қор|фонд|foundation|\bОФ\b|\bҚҚ\b", re.IGNORECASE)
ASSOCIATION = re.compile(r"бірлес|объединен|association|\bОО\b|\bҚБ\b", re.IGNORECASE)
MARK = re.compile(r"⟦(!?[A-Za-z0-9.~-]+):")
QUOTED = re.compile(r"[«“\"](?P<name>[^«»“”\"]{2,60})[»”\"]")
WOMAN = re.compile(r"(ова|ева|ина|ova|eva|ina|қызы|овна|евна|kyzy|qyzy)$")


class Piece:
    """A stretch of text: `kind` is "text", "body", "person", "place", "title" or "start"; `key` the fact's id."""

    __slots__ = ("kind", "text", "key")

    def __init__(self, kind, text, key=None):
        self.kind, self.text, self.key = kind, text, key


class Source:
    """One text of the corpora."""

    def __init__(self, path, language):
        self.name, self.language = path.stem, language
        self.bodies, self.people, self.settlement = {}, {}, None
        self.headline, self.paragraphs = [], []
        _, _, page = path.read_text().partition("=== page\n")
        page, _, facts = page.partition("=== facts\n")
        for line in facts.splitlines():
            self._read_fact(line.removeprefix("? "))
        for line in page.splitlines():
            if not line.strip() or line.startswith("~"):
                continue
            pieces = _pieces(line.removeprefix("# "))
            if line.startswith("# "):
                self.headline = pieces
            else:
                self.paragraphs.append(pieces)

    def _read_fact(self, line):
        match = re.match(r"[a-z-]+(?: // [a-z-]+)? (?P<key>[op]\d+): (?P<rest>.+)", line)
        if match:
            fields = match["rest"].split(" | ")
            values = dict(field.split("=", 1) for field in fields[1:] if "=" in field)
            table = self.bodies if match["key"][0] == "o" else self.people
            table.setdefault(match["key"], {"name": fields[0].split(" // ")[0].strip()} | values)
        elif line.startswith("settlement:") and self.settlement is None:
            self.settlement = line.partition(":")[2].split(" // ")[0].strip()

    def form(self, key, text):
        told = self.bodies.get(key, {}).get("form", "") + " " + text
        return "fund" if FUND.search(told) else "association" if ASSOCIATION.search(told) else "other"

    def proper_name(self, key, text):
        """Where in a body's words its proper name stands; None for a body without one (an akimat)."""
        quoted = QUOTED.search(text)
        if quoted:
            return quoted.span("name")
        fact = self.bodies.get(key, {})
        if fact.get("kind", "").startswith("ngo") and (place := text.find(fact["name"])) >= 0:
            return place, place + len(fact["name"])
        return None


def _pieces(line):
    """The pieces of a marked line; what a page would drop (`~`) is left out."""
    pieces = []

    def plain(text):
        return re.sub(MARK, "", text).replace("⟧", "")

    def read(start):
        text = ""
        while start < len(line):
            match = MARK.match(line, start)
            if match:
                end = _end(line, start)
                label = match[1].split(".")[0]
                inner = line[match.end():end]
                kind = ("body" if re.fullmatch(r"o\d+", label) else "person" if re.fullmatch(r"p\d+", label)
                        else {"settlement": "place", "title": "title", "start": "start"}.get(label))
                if kind:
                    if text:
                        pieces.append(Piece("text", text))
                        text = ""
                    pieces.append(Piece(kind, plain(inner), label))
                    start = end + 1
                elif label == "~":
                    start = end + 1
                else:
                    start = match.end()
            elif line[start] == "⟧":
                start += 1
            else:
                text += line[start]
                start += 1
        if text:
            pieces.append(Piece("text", text))

    read(0)
    return pieces


def _end(line, start):
    depth = 0
    for place in range(start, len(line)):
        depth += {"⟦": 1, "⟧": -1}.get(line[place], 0)
        if depth == 0:
            return place
    return len(line)


PAIR = re.compile(r"\b(?P<given>[А-ЯӘҒҚҢӨҰҮІЁA-Z][а-яәғқңөұүһіёa-z]{2,}) (?P<stem>[А-ЯӘҒҚҢӨҰҮІЁA-Z][а-яәғқңөұүһіёa-z]{2,}?(?:ов|ев|ин|ov|ev|in))(?P<woman>[аa]?)(?P<tail>[а-яәғқңөұүһіё]{0,4})\b")


def _event_source(path, language):
    """A text of Tests/Identity/events: unmarked lines below a headline and a line of its day. Names in quotation marks
    and pairs of a given name and a surname are found by their shape."""
    source = object.__new__(Source)
    source.name, source.language = path.stem, language
    source.bodies, source.people, source.settlement = {}, {}, None
    lines = [line for line in path.read_text().splitlines() if line.strip()]
    if "=== page" in lines:
        lines = lines[lines.index("=== page") + 1:]
    source.headline = _found(source, lines[0].removeprefix("# "))
    source.paragraphs = [_found(source, line) for line in lines[1:] if len(line) > 60 and not line.startswith("~")]
    return source


def _found(source, line):
    pieces, start = [], 0
    spans = [(match.span(), "body") for match in QUOTED.finditer(line)
             if len(match["name"].split()) <= 4 and (FUND.search(line[match.end():match.end() + 40])
                                                     or ASSOCIATION.search(line[match.end():match.end() + 40])
                                                     or FUND.search(line[max(0, match.start() - 30):match.start()])
                                                     or ASSOCIATION.search(line[max(0, match.start() - 30):match.start()]))]
    spans += [(match.span(), "person") for match in PAIR.finditer(line)]
    for (begin, end), kind in sorted(spans):
        if begin < start:
            continue
        pieces.append(Piece("text", line[start:begin]))
        text = line[begin:end]
        key = ("o" if kind == "body" else "p") + text.strip("«»“”\"")
        if kind == "person":
            match = PAIR.fullmatch(text)
            key = "p" + match["stem"]
            woman = match["woman"] if source.language != "ru" or match["tail"] == "" and match["woman"] else ""
            source.people.setdefault(key, {"name": match["given"] + " " + match["stem"] + woman})
        pieces.append(Piece(kind, text, key))
        start = end
    pieces.append(Piece("text", line[start:]))
    return pieces


def sources(root):
    """The texts that may be read by those who build: the develop halves; by language."""
    found = {"kk": [], "ru": [], "en": []}
    for path in sorted((root / "Tests/Corpus/develop").glob("*.txt")):
        found[path.name[:2]].append(Source(path, path.name[:2]))
    for path in sorted((root / "Tests/Identity/events/develop").glob("*.txt")):
        found[path.name[:2]].append(_event_source(path, path.name[:2]))
    return {language: [one for one in those if one.paragraphs] for language, those in found.items()}


def settlements(root):
    """Towns as (kk, ru, en)."""
    rows = [line.split("\t") for line in
            pathlib.Path(root / "Sources/Languages/places/settlements.tsv").read_text().splitlines()
            if line.startswith("t\t")]
    return [tuple(row[3:6]) for row in rows if row[2] == "-"]
