"""A newer version of a form, on the command line."""

from dataclasses import replace

import pytest

from ktpn_desktop.app.opening import open_session
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.ids import ChecklistId, new_id
from ktpn_desktop.store.checklists import add_checklist, find_checklist

SCHOOL = "บ้านหนองจำลอง"


@pytest.fixture
def newer(out, tmp_path):
    """A version of QA-READY without its item 1.1, at the secretary's."""
    session = open_session(tmp_path / "profile")
    old = find_checklist(session.store, "QA-READY")
    first = replace(old.sections[0], items=old.sections[0].items[1:])
    new = replace(
        old,
        id=ChecklistId(new_id()),
        version="99",
        parent=checklist_hash(old),
        sections=(first, *old.sections[1:]),
    )
    add_checklist(session.store, new)
    session.close()
    return "QA-READY@99"


def test_what_would_happen_is_told_and_then_done(out, newer):
    out.answer(SCHOOL, run=out.sec, answers={"1.1": "มี", "1.3": 4})

    told = out.sec("checklists", "revise", newer, "--round", "1/2569", "--dry-run").json
    before = out.sec("visits", "show", out.visits(out.sec)[SCHOOL]).json["visit"]["answers"]
    done = out.sec("checklists", "revise", newer, "--round", "1/2569").json
    after = out.sec("visits", "show", out.visits(out.sec)[SCHOOL]).json["visit"]["answers"]

    (moved,) = [one for one in told["moved"] if one["school"] == SCHOOL]
    assert [(one["number"], one["said"]) for one in moved["dropped"]] == [("1.1", "มี")]
    assert "q1_1" in before
    assert "q1_1" not in after
    assert after["q1_3"] == "4"
    assert done["moved"] == told["moved"]
    assert [one["kind"] for one in done["changes"] if one["item"] == "q1_1"] == ["gone"]


def test_a_draft_that_is_left_ends_as_it_was_begun(out, newer):
    out.answer(SCHOOL, run=out.sec, answers={"1.1": "มี"})
    visit = out.visits(out.sec)[SCHOOL]

    done = out.sec("checklists", "revise", newer, "--round", "1/2569", "--leave", visit).json

    assert visit not in [one["visit"] for one in done["moved"]]
    assert "q1_1" in out.sec("visits", "show", visit).json["visit"]["answers"]


def test_an_older_version_is_refused(out, newer):
    out.sec("checklists", "revise", newer, "--round", "1/2569")

    told = out.sec("checklists", "revise", "QA-READY@1", "--round", "1/2569")

    assert (told.status, told.codes) == (3, {"versions.not_newer"})
