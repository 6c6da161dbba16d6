"""Writes mixed reports of real size, the same ones for the same seed.

    venv/bin/python Benchmarks/throughput/make-reports.py FOLDER [--count 10000] [--seed 1]

HTML 45 %, text 45 %, PDF 5 %, DOCX 5 %; Kazakh 45 %, Russian 40 %, English 15 %; 1 to 8 KB of text each (half of them below
3.6), HTML pages of 30 to 150 KB. Texts are made of the paragraphs of Tests/Corpus and Tests/Identity/events (their develop
halves) with other names, places, days and numbers; 1,500 bodies and their 6,000 people recur as they do in life. PDF needs
fpdf2 and the fonts of Debian's fonts-dejavu-core.
"""

import argparse
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import corpus  # noqa: E402
import documents  # noqa: E402
import site_pages  # noqa: E402
from names import Society  # noqa: E402
from variation import Event, Varied, size  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Twenty in a row, so that any stretch of the folder is mixed alike.
FORMATS = (["html", "txt"] * 10)[:18] + ["pdf", "docx"]
LANGUAGES = ["kk"] * 9 + ["ru"] * 8 + ["en"] * 3


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    towns = corpus.settlements(ROOT)
    society = Society(chance)
    varied = Varied(chance, corpus.sources(ROOT), towns, society)
    titles = {language: [Event(chance, society, towns).headline(chance, language) for _ in range(600)]
              for language in ("kk", "ru", "en")}
    sites = site_pages.outlets(chance, titles)
    formats, languages = [], []
    for number in range(asked.count):
        if number % 20 == 0:
            formats = chance.sample(FORMATS, len(FORMATS))
            languages = chance.sample(LANGUAGES, len(LANGUAGES))
        form, language = formats[number % 20], languages[number % 20]
        report = varied.report(number, language, size(chance))
        match form:
            case "html": data = chance.choice(sites[language]).page(chance, report).encode()
            case "txt": data = documents.text(chance, report)
            case "docx": data = documents.docx(report)
            case "pdf": data = documents.pdf(report)
        folder = asked.folder / f"{number // 500:03d}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:05d}-{language}.{form}").write_bytes(data)


main()
