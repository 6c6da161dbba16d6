"""How many Russian documents a second `civic extract` reads on one core, beside Natasha on the same documents in the same run.

    .build/natasha/bin/python Benchmarks/natasha/speed.py --civic .build/release/civic [--data DATA] [--record Benchmarks/speed.json]

At least 500 documents, no two alike, each a file of its own: the 254 of factRuEval-2016 (DATA), the Russian reports of Tests/Corpus
(their clean text; nothing is scored here), and for the rest reports that Benchmarks/throughput makes, the same ones for the same
seed. Both programs run in turns on one core (what they start may use no other), Natasha's arithmetic in one thread.

Seconds are those of the processor, so that who else uses the machine counts little; the clock's stand beside them. Those of civic
hold its start, the loading of its data and the writing of all it finds; Natasha's begin when its models are loaded, and nothing is
written. Each document is read once a run, and no run knows of another: nothing is kept from one to the next.
"""

import argparse
import datetime
import importlib.metadata
import json
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "throughput"))
import corpus  # noqa: E402
from machine import processor  # noqa: E402
from names import Society  # noqa: E402
from variation import Varied, size  # noqa: E402

FACTRUEVAL = "https://github.com/dialogue-evaluation/factRuEval-2016"
SETTINGS = ("tagger", "names", "facts")
SEED = 1


def factrueval(data):
    """The documents of both halves; none where they are not there."""
    texts = []
    for name in ("devset.jsonl", "testset.jsonl"):
        path = data / "factrueval2016" / name if data else None
        if path is None or not path.exists():
            print(f"{path or name} is not there. Its publisher offers it at {FACTRUEVAL}.", file=sys.stderr)
            continue
        with path.open() as file:
            texts += [json.loads(line)["text"] for line in file]
    return texts


def labelled(civic):
    """The clean text of the Russian reports of Tests/Corpus."""
    lines = subprocess.run([civic, "evaluate", ROOT / "Tests/Corpus", "--language", "ru", "--export"],
                           stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    return [json.loads(line)["text"] for line in lines]


def made(known, count):
    """Reports made of the corpus's paragraphs, none of them among `known`."""
    chance = random.Random(SEED)
    varied = Varied(chance, corpus.sources(ROOT), corpus.settlements(ROOT), Society(chance))
    texts, number = [], 0
    while len(texts) < count:
        report = varied.report(number, "ru", size(chance))
        text = "\n\n".join([report.title] + report.paragraphs) + "\n"
        number += 1
        if text not in known:
            known.add(text)
            texts.append(text)
    return texts


def written(folder, civic, data, count):
    """The documents as files, a folder a set; how many bytes each set has."""
    known, sets = set(), {}
    for name, texts in (("factrueval", factrueval(data)), ("corpus", labelled(civic)), ("made", None)):
        if texts is None:
            texts = made(known, count - len(known))
        else:
            texts = [text for text in dict.fromkeys(texts) if text not in known]
            known.update(texts)
        if not texts:
            continue
        (folder / name).mkdir()
        for number, text in enumerate(texts):
            (folder / name / f"{number:03d}.txt").write_text(text)
        sets[name] = sum(len(text.encode()) for text in texts)
    return sets


def run(command, output, environment=None):
    """Seconds of the processor and of the clock, and the highest memory, of a program from its start to its end."""
    with output.open("w") as file:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.PIPE, env=environment)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts what this program holds as it starts another to that one's memory: it must be less.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if own >= usage.ru_maxrss:
        print(f"{command[0]} took less memory than this program: its figure is too high", file=sys.stderr)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}:\n{errors.decode()[-2000:]}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024


def extracted(civic, paths, documents, work):
    """Reads folders with civic; each document must have given a line."""
    output = work / "readings.jsonl"
    seconds, wall, peak = run([civic, "extract", *paths], output)
    with output.open() as file:
        lines = sum(1 for _ in file)
    if lines != documents:
        sys.exit(f"civic extract gave {lines} lines for {documents} documents")
    return {"seconds": seconds, "wall_seconds": wall, "peak_bytes": peak}


def natasha(setting, paths, work):
    environment = os.environ | {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL")} | {"PYTHONWARNINGS": "ignore"}
    output = work / "natasha.json"
    run([sys.executable, HERE / "read-texts.py", setting, *paths], output, environment)
    return json.loads(output.read_text())


def spread(values, digits=2):
    return {"median": round(statistics.median(values), digits), "lowest": round(min(values), digits),
            "highest": round(max(values), digits)}


def start(civic):
    """Milliseconds that `civic --version` takes, of ten."""
    times = []
    for _ in range(10):
        began = time.perf_counter()
        subprocess.run([civic, "--version"], stdout=subprocess.DEVNULL, check=True)
        times.append(1000 * (time.perf_counter() - began))
    return spread(times, 1)


def stripped(civic, work):
    """Bytes of the program without its symbols."""
    copy = work / "civic-stripped"
    shutil.copyfile(civic, copy)
    subprocess.run(["strip", copy], check=True)
    return copy.stat().st_size


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--civic", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--documents", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--record", type=pathlib.Path)
    asked = parser.parse_args()
    civic = asked.civic.resolve()
    cores = len(os.sched_getaffinity(0))
    # Whatever is started from here on runs on this core alone.
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        texts = work / "texts"
        texts.mkdir()
        sets = written(texts, civic, asked.data, asked.documents)
        paths = {name: texts / name for name in sets}
        counts = {name: len(list(path.iterdir())) for name, path in paths.items()}
        total = sum(counts.values())
        print(f"{total} documents: " + ", ".join(f"{count} {name}" for name, count in counts.items()), file=sys.stderr)

        program = {"start_ms": start(civic), "stripped_mb": round(stripped(civic, work) / 1e6, 1)}
        ours = {name: [] for name in ["all", *sets]}
        theirs = {setting: {name: [] for name in ["all", *sets]} for setting in SETTINGS}
        peaks, loading = {setting: 0 for setting in SETTINGS}, {setting: [] for setting in SETTINGS}
        tokens = {}
        for number in range(asked.rounds):
            ours["all"].append(extracted(civic, paths.values(), total, work))
            for setting in SETTINGS:
                read = natasha(setting, paths.values(), work)
                peaks[setting] = max(peaks[setting], read["peak_bytes"])
                loading[setting].append(read["load_seconds"])
                for name, path in paths.items():
                    one = read["folders"][str(path)]
                    theirs[setting][name].append(one)
                    tokens[name] = one["tokens"]
                theirs[setting]["all"].append({
                    key: sum(one[key] for one in read["folders"].values()) for key in ("seconds", "wall_seconds")})
            for name, path in paths.items():
                ours[name].append(extracted(civic, [path], counts[name], work))
            print(f"  round {number + 1}: civic {total / ours['all'][-1]['seconds']:.0f} documents/s, Natasha "
                  + ", ".join(f"{total / theirs[setting]['all'][-1]['seconds']:.0f} ({setting})" for setting in SETTINGS),
                  file=sys.stderr)

        counts["all"], tokens["all"] = total, sum(tokens.values())

        def figures(runs, name):
            return {
                "documents_per_second": spread([counts[name] / one["seconds"] for one in runs[name]], 1),
                "documents_per_second_by_clock": spread([counts[name] / one["wall_seconds"] for one in runs[name]], 1),
                "tokens_per_second": round(statistics.median(tokens[name] / one["seconds"] for one in runs[name])),
            }

        def ratios(setting, key):
            return {name: spread([other[key] / one[key] for one, other in zip(ours[name], theirs[setting][name])])
                    for name in ["all", *sets]}

        record = {
            "date": datetime.date.today().isoformat(), "cores": cores, "processor": processor(), "rounds": asked.rounds,
            "versions": {name: importlib.metadata.version(name) for name in ("natasha", "slovnet", "numpy")},
            "documents": {name: {"count": counts[name], "tokens": tokens[name], "bytes": sets.get(name, sum(sets.values()))}
                          for name in ["all", *sets]},
            "civic": {name: figures(ours, name) for name in ["all", *sets]} | {
                "peak_mb": round(max(one["peak_bytes"] for one in ours["all"]) / 1e6, 1),
            } | program,
            "natasha": {
                setting: {name: figures(theirs[setting], name) for name in ["all", *sets]} | {
                    "peak_mb": round(peaks[setting] / 1e6, 1), "load_seconds": spread(loading[setting]),
                    "times_as_fast": ratios(setting, "seconds"), "times_as_fast_by_clock": ratios(setting, "wall_seconds"),
                } for setting in SETTINGS
            },
        }
    if asked.record:
        asked.record.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n")

    def line(name, told):
        print(f"{name:<17} {told['all']['documents_per_second']['median']:>7} documents/s {told['all']['tokens_per_second']:>8,} tokens/s"
              f" {told['peak_mb']:>6} MB", end="")

    line("civic", record["civic"])
    print(f"  start {record['civic']['start_ms']['median']} ms, {record['civic']['stripped_mb']} MB stripped")
    for setting in SETTINGS:
        told = record["natasha"][setting]
        line(f"Natasha, {setting}", told)
        print("  civic is " + ", ".join(
            f"{ratio['median']} times as fast ({ratio['lowest']} to {ratio['highest']})" if name == "all" else f"{ratio['median']} on {name}"
            for name, ratio in told["times_as_fast"].items()))


main()
