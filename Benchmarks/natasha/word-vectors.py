"""The most frequent Russian words of news with their vectors: `word-vectors.py FOLDER`.

The vectors are navec's (news, 250,000 words; MIT), which natasha brings along. `words.txt` has a word a line, the most
frequent first; `vectors.f32` their 300 numbers each, one behind another, least byte first.
"""

import sys
from pathlib import Path

import natasha
import numpy as np
from navec import Navec

WORDS = 100_000


def main():
    folder = Path(sys.argv[1])
    data = Path(natasha.__file__).parent / "data" / "emb"
    navec = Navec.load(data / "navec_news_v1_1B_250K_300d_100q.tar")
    order = np.argsort(-np.array(navec.vocab.counts), kind="stable")
    chosen = [place for place in order if not navec.vocab.words[place].startswith("<")][:WORDS]
    words = [navec.vocab.words[place] for place in chosen]
    (folder / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    navec.pq.unpack()[chosen].astype("<f4").tofile(folder / "vectors.f32")


if __name__ == "__main__":
    main()
