"""A visit changes hands, or its day, before and after it was published; nothing is lost."""

from dataclasses import replace
from datetime import date

import pytest
from builders import a_school
from edited_workbooks import filled, without_sheets

from ktpn_desktop.app import answering, assigning, planning, publishing, receiving
from ktpn_desktop.app.checking import check
from ktpn_desktop.app.handing import Wanted, plan_handing
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.publication import News
from ktpn_desktop.app.returned_file import FileState
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.fields import fields_of
from ktpn_desktop.domain.ids import ItemId, PersonId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Place, Refused
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store import people, rounds, schools, visits
from ktpn_desktop.store.conflicts import conflicts

OTHER = "นายสมมุติ ตั้งใจ"
DAY = date(2026, 7, 14)


@pytest.fixture
def other(office):
    """Somebody else in the register of the secretary."""
    person = Person(id=PersonId(new_id()), name=OTHER, is_supervisor=True)
    people.save_person(office.secretary.store, person)
    return person


def publish(office):
    (round_,) = rounds.all_rounds(office.secretary.store)
    return publishing.publish(office.secretary, round_.id, office.shared, Progress())


def plan(office):
    (round_,) = rounds.all_rounds(office.secretary.store)
    return publishing.plan_publication(office.secretary, round_.id, office.shared)


def table(office, *rows):
    (round_,) = rounds.all_rounds(office.secretary.store)
    path = office.shared.parent / "มอบหมาย.csv"
    path.write_text("\n".join(["ชื่อโรงเรียน,ผู้นิเทศ,วันที่นัด", *rows]) + "\n", "utf-8-sig")
    return planning.plan_assignments(office.secretary, round_, path)


def codes(error):
    return [problem.code for problem in error.value.problems]


def here(session):
    return {one.visit.school.name for one in visits.visits(session.store)}


def test_a_visit_goes_to_somebody_else_and_back(office, other):
    store = office.secretary.store
    assert assigning.hand_over(office.secretary, office.visits[:1], other) == 1

    assert office.visit(office.secretary).person.name == OTHER

    store.undo()
    assert office.visit(office.secretary).person.name != OTHER


def test_who_has_it_loses_it_and_who_gets_it_has_it_after_the_next_publication(
    office, other, tmp_path
):
    assigning.hand_over(office.secretary, office.visits[:1], other)
    assert plan(office).count(News.MOVED) == 1

    written = publish(office)
    got = office.receive()
    second = office.join(tmp_path / "other", OTHER)

    assert [path.parent.name for path in written] == ["forms", "2569-1"]
    assert [visit.school.name for visit in got.gone] == ["บ้านทุ่งตัวอย่าง"]
    assert (got.problems, here(office.supervisor)) == ((), {"บ้านหนองจำลอง"})
    assert here(second.supervisor) == {"บ้านทุ่งตัวอย่าง"}
    assert plan(office).empty
    second.supervisor.close()


def test_somebody_whose_last_school_was_handed_on_learns_of_it(office, other):
    assigning.hand_over(office.secretary, office.visits, other)
    publish(office)

    got = office.receive()

    assert (len(got.gone), got.problems) == (2, ())
    assert here(office.supervisor) == set()


def test_work_that_was_begun_meanwhile_stays_and_its_holder_is_told(office, other):
    office.answer("2.1", "4")
    assigning.hand_over(office.secretary, office.visits[:1], other)
    publish(office)

    got = office.receive()

    (notice,) = got.notices
    assert (notice.code, notice.values["to"]) == ("receive.handed_over", OTHER)
    assert got.problems == ()  # receiving itself went well
    assert office.visit(office.supervisor).answers["q2_1"].value == "4"


def test_what_both_return_meets_in_the_merge_and_clashes_are_asked(office, other, tmp_path):
    office.answer("2.1", "4")
    office.answer("2.2", "7")
    assigning.hand_over(office.secretary, office.visits[:1], other)
    publish(office)
    second = office.join(tmp_path / "other", OTHER)
    second.answer("2.1", "5")
    answering.complete(second.supervisor, second.visits[0])
    second.send()
    office.finish()

    rehearsal = office.look()
    outcome = office.merge()

    told = {one.person: [problem.code for problem in one.problems] for one in rehearsal.files}
    assert told[OTHER] == []
    assert "returns.handed_over" in told["นางสาวตัวอย่าง ใจดี"]
    assert outcome.clashes >= 1
    assert office.value("2.1") == "5"  # of who has it now, until somebody decides
    assert office.value("2.2") == "7"
    second.supervisor.close()


def test_an_edition_that_is_older_takes_nothing_from_anybody(office, other):
    (first,) = office.shared.rglob("round*.xlsx")
    older = first.read_bytes()
    assigning.hand_over(office.secretary, office.visits[:1], other)
    publish(office)
    assigning.hand_over(
        office.secretary, office.visits[:1], people.supervisors(office.secretary.store)[0]
    )
    publish(office)
    office.receive()
    for path in office.shared.rglob("round*.xlsx"):
        path.unlink()
    first.write_bytes(older)

    got = office.receive()

    assert (got.gone, len(here(office.supervisor))) == ((), 2)


def test_a_visit_that_is_taken_back_is_gone_and_comes_again_as_the_same(office):
    secretary = office.secretary
    me = office.supervisor.person
    assigning.take_back(secretary, office.visits[:1])
    assert [one.taken.school for one in plan(office).withdrawn] == ["บ้านทุ่งตัวอย่าง"]
    publish(office)
    assert plan(office).empty

    assert [visit.school.name for visit in office.receive().gone] == ["บ้านทุ่งตัวอย่าง"]

    assigned = table(office, f"บ้านทุ่งตัวอย่าง,{me.name},")
    planning.apply_assignments(secretary, assigned)
    publish(office)
    assert [visit.id for visit in office.receive().visits] == [office.visits[0]]
    assert check(secretary).ok
    assert check(office.supervisor).ok


def test_taking_back_is_undone_also_for_who_had_it(office):
    assigning.take_back(office.secretary, office.visits[:1])
    publish(office)
    office.receive()
    while len(visits.visits(office.secretary.store)) < 2:
        office.secretary.store.undo()
    publish(office)

    assert [visit.id for visit in office.receive().visits] == [office.visits[0]]


def test_a_result_of_a_visit_that_was_taken_back_is_not_lost(office):
    me = office.supervisor.person
    office.answer("2.1", "4")
    assigning.take_back(office.secretary, office.visits[:1])
    publish(office)
    assert [one.code for one in office.receive().notices] == ["receive.taken_back"]
    office.finish()

    (file,) = office.look().files
    assert (file.state, file.problems[-1].code) == (
        FileState.UNKNOWN_VISIT,
        "returns.taken_back",
    )

    assigned = table(office, f"บ้านทุ่งตัวอย่าง,{me.name},")
    planning.apply_assignments(office.secretary, assigned)
    office.merge()
    assert office.value("2.1") == "4"


def test_a_round_from_which_everything_was_taken_back_is_published(office):
    assigning.take_back(office.secretary, office.visits)
    publish(office)

    assert len(office.receive().gone) == 2


def test_begun_or_returned_visits_stay_where_they_are(office, other):
    secretary = office.secretary
    answering.save_answer(secretary, office.visits[1], ItemId("q2_1"), Answer(value="3"))
    office.answer("2.1", "4")
    office.finish()
    office.merge()

    with pytest.raises(BadData) as handing:
        assigning.hand_over(secretary, office.visits, other)
    with pytest.raises(BadData) as taking:
        assigning.take_back(secretary, office.visits)
    with pytest.raises(BadData) as dating:
        assigning.plan_day(secretary, office.visits, DAY)

    assert codes(handing) == codes(taking) == ["assignments.returned", "assignments.begun"]
    assert codes(dating) == ["assignments.returned"]
    assert office.visit(secretary, 1).planned_on is None


def test_nobody_gets_a_school_twice_or_after_retiring(office, other):
    secretary = office.secretary
    (round_,) = rounds.all_rounds(secretary.store)
    school = next(
        one for one in schools.all_schools(secretary.store) if one.name == "บ้านทุ่งตัวอย่าง"
    )
    planning.assign(secretary, round_, [(school, other)])

    with pytest.raises(BadData, match=r"assignments\.has_school"):
        assigning.hand_over(secretary, office.visits[:1], other)
    gone = Person(id=PersonId(new_id()), name="นางทดสอบ เกษียณ", active=False)
    with pytest.raises(BadData, match=r"assignments\.person_retired"):
        assigning.hand_over(secretary, office.visits[:1], gone)
    with pytest.raises(Refused, match=r"visit\.missing"):
        assigning.take_back(secretary, ["ไม่มี"])


def test_another_day_reaches_who_has_not_begun_and_has_chosen_none(office):
    secretary, supervisor = office.secretary, office.supervisor
    answering.schedule(supervisor, office.visits[1], date(2026, 7, 1))
    assigning.plan_day(secretary, office.visits, DAY)
    assert plan(office).count(News.REDATED) == 2

    written = publish(office)
    got = office.receive()

    assert [path.parent.name for path in written] == ["2569-1"]  # the forms stay as they are
    assert [visit.id for visit in got.redated] == [office.visits[0]]
    assert office.visit(supervisor, 0).planned_on == DAY
    assert office.visit(supervisor, 1).planned_on == date(2026, 7, 1)

    assigning.plan_day(secretary, office.visits[:1], None)
    publish(office)
    office.receive()
    assert office.visit(supervisor, 0).planned_on is None


def test_a_visit_with_another_day_is_returned_and_merged_as_ever(office):
    assigning.plan_day(office.secretary, office.visits, DAY)
    publish(office)
    office.receive()
    office.answer("2.1", "4")
    office.finish()

    office.merge()

    assert office.value("2.1") == "4"
    assert office.visit(office.secretary).state is VisitState.MERGED


def test_a_table_with_another_person_moves_and_with_another_day_redates(office, other):
    assigned = table(
        office,
        f"บ้านทุ่งตัวอย่าง,{OTHER},14 ก.ค. 2569",
        f"บ้านหนองจำลอง,{office.supervisor.person.name},1/8/2569",
    )

    (move,) = assigned.moved
    (redated,) = assigned.redated
    assert (move.before.id, move.published, move.after.person.name) == (
        office.visits[0],
        True,
        OTHER,
    )
    assert (move.after.planned_on, redated.planned_on) == (DAY, date(2026, 8, 1))
    assert (assigned.visits, assigned.problems) == ((), ())

    planning.apply_assignments(office.secretary, assigned)
    assert len(visits.visits(office.secretary.store)) == 2
    again = table(office, f"บ้านทุ่งตัวอย่าง,{OTHER},")
    assert (again.count, again.unchanged) == (0, 1)


def test_a_table_that_names_both_gives_the_school_to_both(office, other):
    me = office.supervisor.person.name
    assigned = table(office, f"บ้านทุ่งตัวอย่าง,{me} และ {OTHER},")

    assert (len(assigned.visits), assigned.moved, assigned.unchanged) == (1, (), 1)


def test_a_table_does_not_guess_from_whom_a_school_is_taken(office, other):
    third = Person(id=PersonId(new_id()), name="นางจำลอง รักเรียน", is_supervisor=True)
    people.save_person(office.secretary.store, third)
    me = office.supervisor.person.name
    planning.apply_assignments(
        office.secretary, table(office, f"บ้านทุ่งตัวอย่าง,{me} และ {OTHER},")
    )

    assigned = table(office, "บ้านทุ่งตัวอย่าง,นางจำลอง รักเรียน,")

    assert assigned.count == 0
    assert [one.code for one in assigned.problems] == ["assignments.which_person"]


def test_a_table_says_which_schools_are_too_late_to_change(office, other):
    office.answer("2.1", "4")
    office.finish()
    office.merge()

    assigned = table(office, f"บ้านทุ่งตัวอย่าง,{OTHER},")

    assert assigned.count == 0
    assert [(one.code, one.where.row) for one in assigned.problems] == [
        ("assignments.returned", 2)
    ]


def test_a_retired_person_is_named_by_the_table(office):
    (round_,) = rounds.all_rounds(office.secretary.store)
    gone = Person(id=PersonId(new_id()), name="นางทดสอบ เกษียณ", active=False)
    wanted = Wanted(school=a_school(), person=gone, where=Place(row=4))

    handing = plan_handing(office.secretary, round_, [wanted])

    assert [one.code for one in handing.problems] == ["assignments.person_retired"]
    assert handing.added == ()


def test_a_notice_that_was_forged_takes_nothing(office, other):
    assigning.take_back(office.secretary, office.visits[:1])
    forged = replace(plan(office), key=office.supervisor.key)
    publishing.write_publication(forged, Progress())

    got = receiving.receive(office.supervisor, office.shared, Progress())

    assert got.gone == ()
    assert len(here(office.supervisor)) == 2


def test_the_order_in_which_two_holders_return_decides_nothing(office, other, tmp_path):
    office.answer("2.1", "4")
    office.answer("2.2", "7")
    assigning.hand_over(office.secretary, office.visits[:1], other)
    publish(office)
    second = office.join(tmp_path / "other", OTHER)
    second.answer("2.1", "5")
    answering.complete(second.supervisor, second.visits[0])
    (theirs,) = second.send()
    (mine,) = office.finish()

    def merged(*paths):
        for path in paths:
            office.merge(path)
        visit = office.visit(office.secretary)
        asked = [(one.field, one.mine) for one in conflicts(office.secretary.store, visit.id)]
        for _ in paths:
            office.secretary.store.undo()
        return fields_of(visit), asked

    assert merged(mine.path, theirs.path) == merged(theirs.path, mine.path)
    second.supervisor.close()


@pytest.mark.parametrize("lost", [(), ("_ktpn",)])
def test_the_old_workbook_filled_by_hand_is_still_known(office, other, lost):
    (form,) = (path for path in office.shared.rglob("forms/*.xlsx") if "ทุ่ง" in path.name)
    data = without_sheets(filled(form.read_bytes(), q2_1="4 ดีมาก"), *lost)
    assigning.hand_over(office.secretary, office.visits[:1], other)
    publish(office)
    returned = office.shared / "returns" / "กรอกเอง.xlsx"
    returned.write_bytes(data)

    (file,) = office.look(returned).files
    office.merge(returned)

    assert file.by_hand
    assert "returns.handed_over" in [problem.code for problem in file.problems]
    assert office.value("2.1") == "4"
