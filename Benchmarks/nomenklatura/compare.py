"""Answers of nomenklatura's logic-v2 to the pairs of Tests/Identity, by the best threshold on those very pairs.

    python3 -m venv venv && venv/bin/pip install nomenklatura==4.17.4
    for half in develop measure; do
      venv/bin/python Benchmarks/nomenklatura/compare.py Tests/Identity/$half > Benchmarks/nomenklatura/logic-v2-$half.jsonl
    done

A line of the output: {"id", "same", "score"}, as `civic evaluate identity --answers` reads it. A score is the better of
the two directions; the threshold is the one with the highest F1 of "same", sought for organisations and persons
apart, on the half that is scored: as good as this matcher can look here.
"""

import json
import pathlib
import sys

from followthemoney import model
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig

MATCHER = get_algorithm("logic-v2")
CONFIG = ScoringConfig.defaults()


def entity(key, kind, name):
    proxy = model.make_entity({"person": "Person", "organization": "Organization"}[kind])
    proxy.id = key
    proxy.add("name", name)
    return proxy


def score(pair):
    # The matcher remembers an entity by its id.
    one, other = (entity(pair["id"] + key, pair["type"], pair[key]["text"]) for key in ("a", "b"))
    return max(MATCHER.compare(one, other, CONFIG).score, MATCHER.compare(other, one, CONFIG).score)


def f1(scored, threshold):
    right = sum(value >= threshold and pair["same"] for pair, value in scored)
    said = sum(value >= threshold for _, value in scored)
    there = sum(pair["same"] for pair, _ in scored)
    return 2 * right / (said + there) if said + there else 0.0


def main(folder):
    paths = sorted(pathlib.Path(folder).glob("*.jsonl")) if pathlib.Path(folder).is_dir() else [pathlib.Path(folder)]
    pairs = [json.loads(line) for path in paths for line in path.read_text().splitlines() if line]
    for kind in ("organization", "person"):
        scored = [(pair, score(pair)) for pair in pairs if pair["type"] == kind]
        if not scored:
            continue
        best = max(sorted({value for _, value in scored if value > 0}), key=lambda threshold: f1(scored, threshold))
        print(f"{kind}: threshold {best:.2f}, F1 {f1(scored, best):.3f}", file=sys.stderr)
        for pair, value in scored:
            print(json.dumps({"id": pair["id"], "same": value >= best, "score": round(value, 4)}))


main(sys.argv[1])
