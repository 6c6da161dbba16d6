"""Reports into one SQLite file, as one would build it in Python today: trafilatura for HTML, pdftotext, python-docx, Natasha
for names of persons and bodies, sqlite-utils for the tables and their full-text index.

    venv/bin/python Benchmarks/throughput/pipeline.py FOLDER DATABASE --sample 500

Takes SAMPLE files spread evenly over the folder, reads them in as many processes as there are cores, writes from one; prints
a JSON object: how many files, in how many seconds once the models are loaded, by format, and the bytes of clean text.
"""

import argparse
import importlib.metadata
import json
import multiprocessing
import os
import pathlib
import subprocess
import time

import sqlite_utils

PACKAGES = ["trafilatura", "natasha", "sqlite-utils", "python-docx"]


def load():
    """The libraries and models, once a process."""
    global natasha, segmenter, tagger, trafilatura, docx
    import docx
    import natasha
    import trafilatura
    segmenter = natasha.Segmenter()
    tagger = natasha.NewsNERTagger(natasha.NewsEmbedding())


def text_of(path):
    """The title, where the file tells one, and the text."""
    form = path.suffix
    if form == ".html":
        document = trafilatura.bare_extraction(path.read_bytes(), with_metadata=True)
        return (document.title, document.text or "") if document else (None, "")
    if form == ".pdf":
        return None, subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
    if form == ".docx":
        return None, "\n".join(paragraph.text for paragraph in docx.Document(path).paragraphs)
    data = path.read_bytes()
    try:
        return None, data.decode()
    except UnicodeDecodeError:
        return None, data.decode("cp1251")


def read(path):
    began = time.perf_counter()
    title, text = text_of(path)
    document = natasha.Doc(text)
    document.segment(segmenter)
    document.tag_ner(tagger)
    names = [{"kind": span.type, "name": span.text, "start": span.start, "end": span.stop} for span in document.spans]
    return {"path": str(path), "title": title, "text": text}, names, path.suffix, time.perf_counter() - began


def ready(_):
    time.sleep(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("database", type=pathlib.Path)
    parser.add_argument("--sample", type=int, default=500)
    asked = parser.parse_args()
    files = sorted(path for path in asked.folder.rglob("*") if path.is_file())
    # Evenly spread, so that every format is in it as often as in the whole.
    count = min(asked.sample, len(files))
    files = [files[number * len(files) // count] for number in range(count)]
    asked.database.unlink(missing_ok=True)
    database = sqlite_utils.Database(asked.database)
    cores = len(os.sched_getaffinity(0))
    with multiprocessing.Pool(cores, load) as pool:
        pool.map(ready, range(cores), 1)
        began = time.perf_counter()
        seconds, counts, bytes_of_text = {}, {}, 0
        batch = []

        def write():
            database["report"].insert_all((one for one, _ in batch), pk="path")
            database["name"].insert_all(
                {"report": one["path"]} | name for one, names in batch for name in names)
            batch.clear()

        for report, names, form, spent in pool.imap(read, files, 4):
            batch.append((report, names))
            bytes_of_text += len(report["text"].encode())
            seconds[form], counts[form] = seconds.get(form, 0) + spent, counts.get(form, 0) + 1
            if len(batch) == 100:
                write()
        if batch:
            write()
        database["report"].enable_fts(["title", "text"])
        database["name"].create_index(["name"])
        spent = time.perf_counter() - began
    database.close()
    print(json.dumps({
        "reports": count, "seconds": round(spent, 2), "per_second": round(count / spent, 1),
        "milliseconds_by_format": {form[1:]: round(1000 * seconds[form] / counts[form], 1) for form in sorted(seconds)},
        "text_bytes": bytes_of_text, "database_bytes": asked.database.stat().st_size,
        "versions": {name: importlib.metadata.version(name) for name in PACKAGES},
    }))


if __name__ == "__main__":
    main()
