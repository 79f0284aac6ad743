import pytest

from ktpn_desktop.app.checking import check
from ktpn_desktop.app.demo import SUPERVISORS, run_demo
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.opening import open_session
from ktpn_desktop.domain.meeting import MeetingState
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store import conflicts, meetings, visits

SCHOOLS = """รหัส SMIS,ชื่อโรงเรียน,อำเภอ,จำนวนนักเรียน
""" + "\n".join(f"9907{n:04},โรงเรียนบ้านทดสอบที่ {n},ตัวอย่างเหนือ,{40 + n}" for n in range(1, 15))


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demonstration, once for all that is looked at."""
    folder = tmp_path_factory.mktemp("demo") / "สาธิต"
    steps = []
    told = run_demo(folder, Progress(lambda *step: steps.append(step)))
    return folder, told, steps


def states(folder):
    session = open_session(folder)
    try:
        found = [one.visit.state for one in visits.visits(session.store)]
    finally:
        session.close()
    return {state: found.count(state) for state in VisitState if state in found}


def test_the_whole_job_ends_merged_decided_and_printed(demo):
    _folder, told, steps = demo

    assert told.merge == {
        "merged": 9,
        "unchanged": 0,
        "clashes": 1,
        "refused": 0,
        "waiting": 0,
    }
    assert [done for done, _total, _text in steps] == list(range(9))
    for path in told.documents:
        assert path.read_bytes().startswith(b"%PDF"), path
    names = {path.name for path in told.documents}
    assert {"minutes.pdf", "agenda.pdf", "blank-form.pdf", "visit-1.pdf"} <= names
    assert {"summary.pdf", "register.pdf", "receipt.pdf", "school-pack.pdf"} <= names


def test_every_profile_it_leaves_is_in_order(demo):
    _folder, told, _steps = demo

    for folder in (told.secretary, *told.supervisors):
        session = open_session(folder)
        findings = check(session).findings
        session.close()
        assert findings == ()


def test_something_is_left_to_try(demo):
    _folder, told, _steps = demo

    assert states(told.secretary)[VisitState.MERGED] == 9
    first = states(told.supervisors[0])
    assert (first[VisitState.MERGED], first[VisitState.SENT]) == (3, 1)
    assert first[VisitState.IN_PROGRESS] == 1
    assert [path.name for path in told.supervisors] == list(SUPERVISORS)
    assert len(list((told.shared / "returns").rglob("*.xlsx"))) == 10


def test_the_clash_is_decided_with_a_reason_and_meetings_are_kept(demo):
    _folder, told, _steps = demo
    session = open_session(told.secretary)

    (conflict,) = conflicts.conflicts(session.store)
    kept = meetings.all_meetings(session.store)
    session.close()

    assert (conflict.state, bool(conflict.note)) == ("resolved", True)
    states = [(one.number, one.state) for one in kept]
    assert states == [(2, MeetingState.AWAITING_ADOPTION), (1, MeetingState.ADOPTED)]


def test_it_never_writes_where_something_is(demo):
    folder, _told, _steps = demo
    before = sorted(folder.rglob("*"))

    with pytest.raises(Refused, match=r"demo\.not_empty"):
        run_demo(folder, Progress())

    assert sorted(folder.rglob("*")) == before


def test_it_takes_a_list_of_schools_of_ones_own(tmp_path):
    listed = tmp_path / "โรงเรียน.csv"
    listed.write_text(SCHOOLS, "utf-8-sig")

    told = run_demo(tmp_path / "demo", Progress(), schools=listed)

    assert (told.merge["merged"], told.merge["clashes"]) == (9, 1)
    assert sum(states(told.secretary).values()) == 12
