"""Print papers of every kind, for minutes on end, with texts that nobody would write.

Nothing may be missing, stand outside the margins, or begin or end a line that may not. Papers
come in batches; each follows from its number alone, and of a bad one the smallest is shown.

Run it: python tasks.py faults papers --papers 200 --first 7
"""

import argparse
import sys
import time
from collections.abc import Sequence

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from printing.strange_papers import StrangePaper, faults_of, minutes, other_papers
from printing.strange_visits import visit_papers

BATCH = 20
KINDS = (minutes, other_papers, visit_papers)  # by turns
_SETTINGS = settings(
    max_examples=BATCH,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


class BadPaper(Exception):
    """A paper that is not as it has to be."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the batches; return 1 when one of them had a bad paper."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=200, help="a third of them visits")
    parser.add_argument("--first", type=int, default=0, help="the number of the first batch")
    wanted = parser.parse_args(arguments)
    batches = max(1, wanted.papers // BATCH)
    found = 0
    started = time.monotonic()
    for number in range(wanted.first, wanted.first + batches):
        finding = try_batch(number)
        found += finding is not None
        print(f"batch {number}: {finding or 'good'}", flush=True)
    seconds = time.monotonic() - started
    print(f"papers: {batches * BATCH}, bad batches: {found}, seconds: {seconds:.0f}")
    return 1 if found else 0


def try_batch(number: int) -> str | None:
    """Print one batch, by turns minutes, visits and other papers; return what is wrong."""
    printed = _check(KINDS[number % len(KINDS)])
    try:
        seed(number)(_SETTINGS(printed))()
    except Exception as error:  # whatever it is, it is a finding
        return f"{error!r}"
    return None


def _check(papers: st.SearchStrategy[StrangePaper]):
    @given(papers)
    def is_good(paper: StrangePaper) -> None:
        if faults := faults_of(paper):
            raise BadPaper("\n".join([*faults[:5], repr(paper)]))

    return is_good


if __name__ == "__main__":
    sys.exit(main())
