import pytest
from builders import a_school, a_session
from edited_workbooks import filled
from offices import a_planned_round

from ktpn_desktop.app import answering, planning, publishing
from ktpn_desktop.app.jobs import Cancelled, Progress
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import ItemId, PersonId, RoundId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.domain.round import RoundState
from ktpn_desktop.exchange.payload import payload_of
from ktpn_desktop.exchange.round_workbook import read_round_workbook
from ktpn_desktop.store import people, rounds, schools, visits


@pytest.fixture
def secretary(tmp_path):
    session = a_session(tmp_path / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    yield session
    session.close()


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def round_(secretary):
    return a_planned_round(secretary, "บ้านหนองจำลอง", "บ้านทุ่งตัวอย่าง")


def files(folder):
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def publish(secretary, round_, shared):
    return publishing.publish(secretary, round_.id, shared, Progress())


def hand_out(secretary, round_, name, code):
    school = a_school(name, code)
    schools.save_schools(secretary.store, [school])
    planning.assign(secretary, round_, [(school, people.supervisors(secretary.store)[0])])


def test_every_visit_gets_its_workbook_and_the_programs_their_round(secretary, round_, shared):
    written = publish(secretary, round_, shared)

    assert sorted(path.parent.name for path in written) == ["2569-1", "forms", "forms"]
    assert rounds.round_(secretary.store, round_.id).state is RoundState.PUBLISHED
    package = read_round_workbook(written[-1])
    assert len(package.payloads) == 2
    assert {school.name for school in package.schools} == {"บ้านหนองจำลอง", "บ้านทุ่งตัวอย่าง"}


def test_a_run_cut_off_before_writing_goes_on_with_the_same_payloads(secretary, round_, shared):
    plan = publishing.plan_publication(secretary, round_.id, shared)
    publishing.record_publication(secretary, plan)

    again = publishing.plan_publication(secretary, round_.id, shared)

    assert [one.hash for one in again.visits] == [one.hash for one in plan.visits]
    assert not any(one.fresh for one in again.visits)


def test_a_run_cut_off_while_writing_is_finished_and_writes_nothing_twice(
    secretary, round_, shared
):
    plan = publishing.plan_publication(secretary, round_.id, shared)
    publishing.record_publication(secretary, plan)
    progress = Progress(lambda done, _total, _text: progress.cancel() if done == 0 else None)
    with pytest.raises(Cancelled):
        publishing.write_publication(plan, progress)
    half = files(shared)

    publish(secretary, round_, shared)

    whole = files(shared)
    assert len(whole) == len(half) + 2
    assert all(whole[name] == data for name, data in half.items())


def test_publishing_again_changes_no_file(secretary, round_, shared):
    publish(secretary, round_, shared)
    before = files(shared)

    assert publish(secretary, round_, shared) == ()
    assert files(shared) == before


def test_a_second_publication_adds_only_what_is_new(secretary, round_, shared):
    publish(secretary, round_, shared)
    before = files(shared)
    hand_out(secretary, round_, "บ้านเขาสมมุติ", "99020001")

    written = publish(secretary, round_, shared)

    after = files(shared)
    assert [path.parent.name for path in written] == ["forms", "2569-1"]
    assert len(after) == len(before) + 2
    assert all(after[name] == data for name, data in before.items())
    assert len(read_round_workbook(written[-1]).payloads) == 3


def test_a_form_that_somebody_has_filled_where_it_lay_is_left_alone(secretary, round_, shared):
    publish(secretary, round_, shared)
    form = next(shared.rglob("forms/*.xlsx"))
    form.write_bytes(filled(form.read_bytes(), q2_1="4 ดีมาก"))
    before = files(shared)

    publish(secretary, round_, shared)

    assert files(shared) == before


def test_a_form_that_was_lost_is_written_again_with_the_same_payload(secretary, round_, shared):
    publish(secretary, round_, shared)
    before = files(shared)
    next(shared.rglob("forms/*.xlsx")).unlink()

    (written,) = publish(secretary, round_, shared)

    assert written.parent.name == "forms"
    assert files(shared) == before


def test_one_school_of_two_people_is_two_visits_and_is_listed_once(secretary, round_, shared):
    other = Person(id=PersonId(new_id()), name="นายสมมุติ ตั้งใจ", is_supervisor=True)
    people.save_person(secretary.store, other)
    school = schools.all_schools(secretary.store)[0]
    planning.assign(secretary, round_, [(school, other)])

    written = publish(secretary, round_, shared)

    package = read_round_workbook(written[-1])
    assert len(package.payloads) == 3
    assert [one.id for one in package.schools].count(school.id) == 1
    assert len({path.name for path in written}) == 4


def test_what_the_secretary_answered_before_is_handed_out(secretary, round_, shared):
    visit = visits.visits(secretary.store, round_id=round_.id)[0].visit
    answering.save_answer(secretary, visit.id, ItemId("q2_1"), Answer(value="4"))

    (*_forms, path) = publish(secretary, round_, shared)

    assert visits.visit(secretary.store, visit.id).answer(ItemId("q2_1")).value == "4"
    handed_out = [payload_of(text) for text, _signature in read_round_workbook(path).payloads]
    (payload,) = (one for one in handed_out if one.id == visit.id)
    assert payload.fields["answer:q2_1"] == '{"value":"4"}'


def test_a_round_without_schools_is_not_published(secretary, round_, shared):
    new = planning.NewRound(number=2, year=2026, checklist_id=round_.checklist_id)
    empty = planning.create_round(secretary, new)

    with pytest.raises(BadData, match=r"round\.no_visits"):
        publish(secretary, empty, shared)

    assert files(shared) == {}


def test_a_round_or_a_folder_that_is_not_there_is_refused(secretary, round_, shared, tmp_path):
    with pytest.raises(Refused, match=r"round\.missing"):
        publishing.plan_publication(secretary, RoundId("ไม่มี"), shared)
    with pytest.raises(Refused, match=r"files\.missing_folder"):
        publishing.plan_publication(secretary, round_.id, tmp_path / "ไม่มี")


def test_a_payload_that_was_lost_is_named_and_never_made_anew(secretary, round_, shared):
    publish(secretary, round_, shared)
    with secretary.store.edit("keep_payload") as edit:
        edit.execute("DELETE FROM payload")

    with pytest.raises(Refused, match=r"payload\.lost"):
        publishing.plan_publication(secretary, round_.id, shared)
