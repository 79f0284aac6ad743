"""How well and how fast lines are broken, in each way that was thought of.

    python tasks.py bench bench_words

Wrong places in the marked sentences, the share of the wanted ones that are found, thousands of
letters a second, and what loading takes, each in a process of its own. Read speeds beside each
other: they depend on the machine and on what it is doing besides. Returns 1 when the way that
is in use falls short.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the marked sentences of the tests

import annotated_words

from ktpn_desktop.thai import dictionary, frequency, words

Engine = Callable[[str], tuple[int, ...]]  # from a run of letters to the ends of its words

LEAST_FOUND = 0.90
LEAST_WARM = 2_000  # thousand letters a second
LIKELY = 0.5  # a place is likelier than not
RUNS = 30
USED = "frequency, sure places"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, and return 1 when the way in use falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--names", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args(arguments)
    if wanted.one:
        print(json.dumps(_measured(wanted.one, names=wanted.names)))
        return 0
    print(HEADING)
    short = False
    for name in WAYS:
        for names in (False, True):
            found = _in_its_own_process(name, names=names)
            print(ROW.format(name=name, names="yes" if names else "no", **found))
            if name == USED and names:
                short = bool(found["wrong"]) or found["found"] < LEAST_FOUND
                short = short or found["warm"] < LEAST_WARM
    return int(short)


HEADING = """\
| way | names known | wrong | wanted found | of those without a space | tolerable taken \
| k letters/s, nothing cached | the same text again | load, ms | first reading, ms | MB |
|---|---|---|---|---|---|---|---|---|---|---|"""
ROW = (
    "| {name} | {names} | {wrong} | {found:.3f} | {inside:.3f} | {tolerable:.2f} "
    "| {cold:,.0f} | {warm:,.0f} | {load:.0f} | {first:.0f} | {memory:.0f} |"
)


def _in_its_own_process(name: str, *, names: bool) -> dict[str, float]:
    call = [sys.executable, __file__, "--one", name, *(["--names"] if names else [])]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _measured(name: str, *, names: bool) -> dict[str, float]:
    known = annotated_words.names() if names else []
    texts = [sentence.text for sentence in annotated_words.sentences()]
    letters = sum(map(len, texts))
    memory, begun = _memory(), time.process_time()
    engine = WAYS[name](known)
    loaded = time.process_time()
    dictionary.word_ends = engine
    for text in texts:
        words.break_opportunities(text)
    first = time.process_time() - loaded
    used = _memory() - memory
    runs = [run for text in texts for run in re.findall(f"[{dictionary.THAI}]+", text)]
    cold = min(_seconds(engine, runs) for _ in range(RUNS))
    warm = min(_seconds(words.break_opportunities, texts) for _ in range(RUNS))
    return {
        **_quality(),
        "cold": sum(map(len, runs)) / cold / 1000,
        "warm": letters / warm / 1000,
        "load": (loaded - begun) * 1000,
        "first": first * 1000,
        "memory": used,
    }


def _quality() -> dict[str, float]:
    wrong = found = inside = all_inside = taken = 0
    marked = annotated_words.sentences()
    for sentence in marked:
        places = words.break_opportunities(sentence.text)
        unspaced = {place for place in sentence.wanted if sentence.text[place - 1] != " "}
        wrong += len(sentence.wrong(places))
        found += len(sentence.wanted.intersection(places))
        taken += len(sentence.tolerable.intersection(places))
        inside += len(unspaced.intersection(places))
        all_inside += len(unspaced)
    return {
        "wrong": wrong,
        "found": found / sum(len(sentence.wanted) for sentence in marked),
        "inside": inside / all_inside,
        "tolerable": taken / sum(len(sentence.tolerable) for sentence in marked),
    }


def _seconds(do: Callable[[str], object], texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        do(text)
    return time.process_time() - begun


def _memory() -> float:
    """Return the megabytes that this process has in memory; 0 where nobody tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text("utf-8"))
    return int(found[1]) / 1024 if found else 0.0


def _longest_match(names: list[str]) -> Engine:
    """Return the segmentation of nlpo3, which takes as few and as long words as it can."""
    import nlpo3

    vocabulary = dictionary.read_words()
    listed = {
        *vocabulary.words(),
        *(part for name in names for part in dictionary.name_parts(name)),
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "words.txt")
        path.write_text("\n".join(sorted(listed)), "utf-8")
        nlpo3.load_dict(str(path), "bench")

    def ends(run: str) -> tuple[int, ...]:
        place, places = 0, []
        for word in nlpo3.segment(run, "bench"):
            place += len(word)
            places.append(place)
        return tuple(places)

    return ends


def _sure(names: list[str]) -> Engine:
    dictionary.add_names(names)
    dictionary.load()
    return dictionary.vocabulary().sure_ends


def _likely(names: list[str]) -> Engine:
    frequency.SURE = LIKELY
    return _sure(names)


def _both(names: list[str]) -> Engine:
    longest, sure = _longest_match(names), _sure(names)
    return lambda run: tuple(sorted(set(longest(run)).intersection(sure(run))))


def _both_likely(names: list[str]) -> Engine:
    frequency.SURE = LIKELY
    return _both(names)


WAYS = {
    "nlpo3, longest match": _longest_match,
    "frequency, likely places": _likely,
    USED: _sure,
    "nlpo3 and likely places agree": _both_likely,
    "nlpo3 and sure places agree": _both,
}


if __name__ == "__main__":
    sys.exit(main())
