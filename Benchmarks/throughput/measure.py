"""Imports a folder of reports with civic, and a sample of it with a Python pipeline, in one run; writes the dated record.

    venv/bin/python Benchmarks/throughput/measure.py --civic .build/release/civic --reports FOLDER --work FOLDER
      [--sample 500] [--record Benchmarks/throughput.json]

Twice into new files: all but the PDF documents (links to them in the folder of work), then all. During the second the resident
memory of civic itself is read five times a second; a thousand of reports ends when the database holds them. `growth` is the mean
of the last thousand against that of the first, the reports of the first hundred left out (the start).
"""

import argparse
import collections
import datetime
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import time

from machine import processor


def resident(pid):
    """Kilobytes."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
    except (FileNotFoundError, ProcessLookupError):
        pass
    return None


def stored(database):
    """How many reports are committed; read beside the writer."""
    try:
        connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=0.1)
        try:
            return connection.execute("SELECT coalesce(max(id), 0) FROM report").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error:
        return None


def imported(civic, folder, database, steps):
    """Imports a folder into a new file; prints how far it is each 30 seconds."""
    for end in ("", "-wal", "-shm"):
        pathlib.Path(f"{database}{end}").unlink(missing_ok=True)
    samples, count = [], 0
    log = database.with_suffix(".log")
    with log.open("w") as file:
        began = time.perf_counter()
        process = subprocess.Popen([civic, "import", folder, "--db", database, "--json", "--lang", "en"],
                                   stdout=subprocess.PIPE, stderr=file, text=True)
        told = began
        while process.poll() is None:
            time.sleep(0.2)
            memory, now = resident(process.pid), time.perf_counter()
            count = stored(database) or count
            if memory:
                samples.append((count, memory, now - began))
            if now - told > 30:
                told = now
                print(f"  {count} reports, {now - began:.0f} s, {(memory or 0) // 1024} MB", file=sys.stderr)
        seconds = time.perf_counter() - began
        # Its summary is small: the pipe holds it.
        answer = process.stdout.read()
    if process.returncode not in (0, 3):
        sys.exit(f"civic import ended with {process.returncode}:\n{log.read_text()[-2000:]}")
    summary = json.loads(answer)
    usage = {"seconds": round(seconds, 1)}
    thousands = collections.defaultdict(list)
    for count, memory, _ in samples:
        if count >= min(100, steps // 2):
            # The last report belongs to the last thousand.
            thousands[(count - 1) // steps].append(memory)
    memory = [{"reports": (step + 1) * steps, "mean_mb": round(sum(those) / len(those) / 1024, 1),
               "highest_mb": round(max(those) / 1024, 1)} for step, those in sorted(thousands.items())]
    rates, last = [], (0, 0)
    for count, _, at in samples:
        if count >= last[0] + steps:
            rates.append({"reports": count, "per_second": round((count - last[0]) / (at - last[1]), 1)})
            last = (count, at)
    return usage, summary, memory, rates


def linked(folder, target, wanted):
    """The folder with the wanted files alone, as hard links or copies."""
    shutil.rmtree(target, ignore_errors=True)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and wanted(path):
            link = target / path.relative_to(folder)
            link.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(path, link)
            except OSError:
                shutil.copyfile(path, link)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--civic", required=True)
    parser.add_argument("--reports", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--sample", type=int, default=500)
    parser.add_argument("--record")
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    files = [path for path in asked.reports.rglob("*") if path.is_file()]
    formats = collections.Counter(path.suffix[1:] for path in files)
    steps = 1000 if len(files) >= 5000 else max(20, len(files) // 10)

    print("all but PDF", file=sys.stderr)
    others = asked.work / "without-pdf"
    linked(asked.reports, others, lambda path: path.suffix != ".pdf")
    outside, _, _, outside_rates = imported(asked.civic, others, asked.work / "without-pdf.db", steps)
    shutil.rmtree(others)
    count = len(files) - formats["pdf"]
    outside |= {"reports": count, "per_second": round(count / outside["seconds"], 1), "rates": outside_rates}

    print("all", file=sys.stderr)
    database = asked.work / "all.db"
    whole, summary, memory, rates = imported(asked.civic, asked.reports, database, steps)
    whole |= {"reports": len(files), "per_second": round(len(files) / whole["seconds"], 1), "rates": rates}
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    (text,) = connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM report").fetchone()
    rows = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("report", "event", "organization", "person", "mention", "fact")}
    connection.close()
    sizes = json.loads(subprocess.run([asked.civic, "doctor", "--sizes", "--json", "--db", database],
                                      stdout=subprocess.PIPE, text=True, check=True).stdout)
    parts = [{"name": part["name"], "of_text": round(part["of_text"], 3)} for part in sizes["parts"] if part["of_text"] >= 0.01]

    print("the pipeline", file=sys.stderr)
    pipeline = json.loads(subprocess.run(
        [sys.executable, pathlib.Path(__file__).parent / "pipeline.py", asked.reports, asked.work / "pipeline.db", "--sample", str(asked.sample)],
        stdout=subprocess.PIPE, text=True, check=True).stdout)
    pipeline["of_text"] = round(pipeline["database_bytes"] / pipeline["text_bytes"], 2)

    record = {
        "date": datetime.date.today().isoformat(), "cores": len(os.sched_getaffinity(0)), "processor": processor(),
        "reports": {"count": len(files), "bytes": sum(path.stat().st_size for path in files), "formats": dict(formats), "text_bytes": text},
        "civic": {
            "outside_pdf": outside, "all": whole, "summary": summary, "rows": rows, "memory": memory,
            "growth": round(memory[-1]["mean_mb"] / memory[0]["mean_mb"] - 1, 3) if memory else None,
            "database_bytes": database.stat().st_size, "of_text": round(database.stat().st_size / text, 2), "parts": parts,
        },
        "pipeline": pipeline,
    }
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    if asked.record:
        pathlib.Path(asked.record).write_text(text)
    told = record["civic"]
    print(f"civic     {outside['per_second']} reports/s outside PDF, {whole['per_second']} in all")
    if memory:
        print(f"          {memory[0]['mean_mb']} MB in the first {steps} reports, {memory[-1]['mean_mb']} MB in the last "
              f"({told['growth']:+.1%}), at most {max(one['highest_mb'] for one in memory)} MB")
    print(f"          {told['database_bytes'] / 1e6:.1f} MB for {record['reports']['text_bytes'] / 1e6:.1f} MB of text: {told['of_text']} ×")
    print(f"pipeline  {pipeline['per_second']} reports/s ({pipeline['reports']} files), {pipeline['of_text']} × the text")


main()
