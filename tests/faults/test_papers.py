"""A batch of the long loop, and that it finds what is wrong."""

from collections.abc import Sequence

import pytest
from faults import papers
from hypothesis import Phase, settings

from ktpn_desktop.printing import minutes
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.paper import Paper, write_pdf


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch):
    quick = settings(papers._SETTINGS, max_examples=4, phases=[Phase.generate])
    monkeypatch.setattr(papers, "_SETTINGS", quick)


def test_a_batch_of_papers_is_good():
    assert papers.try_batch(1) is None
    assert papers.try_batch(2) is None


def test_a_record_that_loses_a_part_is_a_finding(monkeypatch: pytest.MonkeyPatch):
    def forgetful(blocks: Sequence[Block], paper: Paper) -> bytes:
        return write_pdf(blocks[1:], paper)

    monkeypatch.setattr(minutes, "write_pdf", forgetful)

    assert "missing: " in (papers.try_batch(0) or "")
