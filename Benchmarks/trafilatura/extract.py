"""What trafilatura takes from the pages of Tests/Pages.

    civic evaluate pages Tests/Pages --export | venv/bin/python Benchmarks/trafilatura/extract.py > Benchmarks/trafilatura/trafilatura.jsonl

A line of the output: {"page", "title", "published", "author", "text"}, as `civic evaluate pages --answers` reads it. Its settings
are its own: comments are left out, tables are taken in.
"""

import base64
import json
import sys

import trafilatura

print(f"trafilatura {trafilatura.__version__}", file=sys.stderr)
for line in sys.stdin:
    page = json.loads(line)
    document = trafilatura.bare_extraction(
        base64.b64decode(page["bytes"]), include_comments=False, include_tables=True, with_metadata=True)
    answer = {"page": page["page"], "title": None, "published": None, "author": None, "text": ""}
    if document:
        answer |= {"title": document.title, "published": document.date, "author": document.author, "text": document.text or ""}
    print(json.dumps(answer, ensure_ascii=False))
