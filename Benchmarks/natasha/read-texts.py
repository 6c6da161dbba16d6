"""Reads texts with Natasha: `read-texts.py SETTING FOLDER…`; prints what each folder took, as JSON.

SETTING is `tagger` (names of persons, bodies and places by the tagger alone, a text at a time: the fastest way there is), `names`
(sentences and tokens too, as Natasha's own examples do it) or `facts` (word forms as well, and each name in the nominative: what
one would take facts from). Natasha and its models are loaded before anything is measured, and the texts are read from their files
within what is measured.
"""

import json
import pathlib
import resource
import sys
import time

from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter

SEGMENTER, EMBEDDING = Segmenter(), NewsEmbedding()
TAGGER = NewsNERTagger(EMBEDDING)


def tagger():
    return lambda text: TAGGER(text).spans


def names():
    def read(text):
        doc = Doc(text)
        doc.segment(SEGMENTER)
        doc.tag_ner(TAGGER)
        return doc.spans

    return read


def facts():
    forms, vocabulary = NewsMorphTagger(EMBEDDING), MorphVocab()

    def read(text):
        doc = Doc(text)
        doc.segment(SEGMENTER)
        doc.tag_morph(forms)
        doc.tag_ner(TAGGER)
        for span in doc.spans:
            span.normalize(vocabulary)
        return doc.spans

    return read


def main():
    setting, *folders = sys.argv[1:]
    read = {"tagger": tagger, "names": names, "facts": facts}[setting]()
    loaded, told = time.process_time(), {}
    for folder in folders:
        paths = sorted(pathlib.Path(folder).glob("*.txt"))
        found = 0
        processor, wall = time.process_time(), time.perf_counter()
        for path in paths:
            found += len(read(path.read_text()))
        told[folder] = {
            "documents": len(paths), "names": found,
            "seconds": time.process_time() - processor, "wall_seconds": time.perf_counter() - wall,
        }
    # Behind the measuring: how many tokens the texts have, by Natasha's count.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    for folder in folders:
        told[folder]["tokens"] = 0
        for path in pathlib.Path(folder).glob("*.txt"):
            doc = Doc(path.read_text())
            doc.segment(SEGMENTER)
            told[folder]["tokens"] += len(doc.tokens)
    print(json.dumps({"folders": told, "peak_bytes": peak, "load_seconds": loaded}))


main()
