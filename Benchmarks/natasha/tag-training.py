"""Russian sentences to learn from, tagged by natasha: `tag-training.py DATA CORPUS > FILE`.

The texts are those of RuSentNE-2023 and RuOpinionNE-2024 (both MIT), and the Russian reports of the folder CORPUS, the
develop part of the project's own corpus (CC BY 4.0). Persons, organisations and places are as natasha
(MIT) finds them; posts are the PROFESSION spans of RuSentNE, which names only some of them. One JSON object a
sentence: `group`, `tokens`, `tags` in IOB2, in KazNERD's names of classes.
"""

import csv
import json
import re
import sys
from pathlib import Path

from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

ADDRESSES = {
    "rusentne2023": "https://github.com/dialogue-evaluation/RuSentNE-evaluation",
    "ruopinionne2024": "https://github.com/dialogue-evaluation/RuOpinionNE-2024",
}
CLASSES = {"PER": "PERSON", "ORG": "ORGANISATION", "LOC": "GPE"}


def opened(data, folder, name):
    path = data / folder / name
    if not path.exists():
        sys.exit(f"{path} is not there. Its publisher offers it at {ADDRESSES[folder]}.")
    return path.open(encoding="utf-8", newline="")


def sentences(data):
    """Each text once, in the order of the files, with the ranges of the posts that are named in it."""
    posts = {}
    for name in ("train_data.csv", "validation_data_labeled.csv"):
        with opened(data, "rusentne2023", name) as file:
            for row in csv.DictReader(file, delimiter="\t"):
                ranges = posts.setdefault(row["sentence"].strip(), [])
                if row["entity_tag"] == "PROFESSION":
                    start, end = int(row["entity_pos_start_rel"]), int(row["entity_pos_end_rel"])
                    if row["sentence"][start:end] == row["entity"]:
                        ranges.append((start, end))
    for name in ("train.jsonl", "validation_labeled.jsonl"):
        with opened(data, "ruopinionne2024", name) as file:
            for line in file:
                posts.setdefault(json.loads(line)["text"].strip(), [])
    return posts


def paragraphs(corpus):
    """The paragraphs of the labelled reports without their labels."""
    for path in sorted(corpus.glob("ru-*.txt")):
        page = path.read_text(encoding="utf-8").partition("=== page\n")[2].partition("=== facts")[0]
        for line in re.sub("⟦[^:⟦⟧]*:", "", page).replace("⟧", "").split("\n"):
            line = line.lstrip("~# ").strip()
            if line:
                yield line


def tagged(text, segmenter, tagger):
    """The text with its tokens and sentences, and the spans of its names."""
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_ner(tagger)
    return doc, [(s.start, s.stop, CLASSES[s.type]) for s in doc.spans]


def show(group, all_tokens, spans):
    tokens, tags, last = [], [], None
    for token in all_tokens:
        span = next((s for s in spans if s[0] < token.stop and token.start < s[1]), None)
        tokens.append(token.text)
        tags.append("O" if span is None else ("I-" if span is last else "B-") + span[2])
        last = span
    print(json.dumps({"group": group, "tokens": tokens, "tags": tags}, ensure_ascii=False))


def main():
    data, corpus = Path(sys.argv[1]), Path(sys.argv[2])
    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())
    for number, (text, posts) in enumerate(sentences(data).items()):
        doc, spans = tagged(text, segmenter, tagger)
        spans += [
            (start, end, "POSITION")
            for start, end in sorted(set(posts))
            if not any(start < stop and begin < end for begin, stop, _ in spans)
        ]
        show(str(number), doc.tokens, spans)
    number = 0
    for text in paragraphs(corpus):
        doc, spans = tagged(text, segmenter, tagger)
        for sentence in doc.sents:
            show(f"c{number}", [t for t in doc.tokens if sentence.start <= t.start < sentence.stop], spans)
            number += 1


if __name__ == "__main__":
    main()
