"""Papers of meetings nobody would hold; `tasks.py faults papers` prints many more of them."""

import traceback

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy
from printing.strange_papers import StrangePaper, faults_of, minutes, other_papers

few = settings(
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # `faults papers` finds the smallest
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def first_fault(papers: SearchStrategy[StrangePaper], most: int) -> str:
    """Print so many papers; return what is wrong with one of them.

    Left to fail, Hypothesis would write the calls that made it, and be at that for an hour.
    """
    found: list[str] = []

    @settings(few, max_examples=most)
    @given(papers)
    def look(paper: StrangePaper) -> None:
        try:
            faults = [] if found else faults_of(paper)
        except Exception:  # whatever it is, it is a fault
            faults = [traceback.format_exc()]
        if faults:
            found.append("\n".join([*faults, repr(paper)]))

    look()
    return "".join(found)


def test_any_meeting_is_printed_whole_and_inside_the_margins():
    assert first_fault(minutes, most=6) == ""


def test_any_other_paper_is_printed_whole_and_inside_the_margins():
    assert first_fault(other_papers, most=12) == ""
