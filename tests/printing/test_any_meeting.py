"""Papers of meetings nobody would hold; `tasks.py faults papers` prints many more of them."""

from hypothesis import HealthCheck, Phase, given, settings
from printing.strange_papers import StrangePaper, faults_of, minutes, other_papers

few = settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # `faults papers` finds the smallest
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@few
@given(minutes)
def test_any_meeting_is_printed_whole_and_inside_the_margins(paper: StrangePaper):
    assert faults_of(paper) == []


@settings(few, max_examples=12)
@given(other_papers)
def test_any_other_paper_is_printed_whole_and_inside_the_margins(paper: StrangePaper):
    assert faults_of(paper) == []
