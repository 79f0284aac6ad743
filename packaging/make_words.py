"""Make resources/words/words.txt and syllables.txt, which tell where Thai may break.

    python packaging/make_words.py WORDS_TH TNC_FREQ SYLLABLES_TH

The three lists come from PyThaiNLP (CC0): words of the dictionary, how often each stands in
the Thai National Corpus, and syllables. A line of words.txt has the words that begin with the
same three letters: those, a tabulator, and what follows them in each word with a letter for how
often it is met (a: not in the corpus, b: once, c: twice, d: 4 times, and so on).
"""

import math
import re
import sys
from itertools import groupby
from pathlib import Path

from ktpn_desktop.thai.dictionary import THAI
from ktpn_desktop.thai.frequency import RATES

FOLDER = Path(__file__).parents[1] / "resources" / "words"
_WORD = re.compile(f"[{THAI}]{{2,}}")


def main(words_th: Path, tnc_freq: Path, syllables_th: Path) -> None:
    """Write both lists."""
    counts: dict[str, int] = {}
    for line in tnc_freq.read_text("utf-8").splitlines():
        word, _, count = line.partition("\t")
        if count:
            counts[word] = counts.get(word, 0) + int(count)
    lines = []
    for start, alike in groupby(_thai(words_th), lambda word: word[:3]):
        endings = (word[3:] + _rate(counts.get(word, 0)) for word in alike)
        lines.append(f"{start}\t{' '.join(endings)}")
    _write("words.txt", lines)
    _write("syllables.txt", _thai(syllables_th))


def _thai(path: Path) -> list[str]:
    return sorted(set(filter(_WORD.fullmatch, path.read_text("utf-8").split("\n"))))


def _rate(count: int) -> str:
    return RATES[1 + round(math.log2(count))] if count else RATES[0]


def _write(name: str, lines: list[str]) -> None:
    (FOLDER / name).write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
