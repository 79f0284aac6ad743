from dataclasses import replace
from datetime import date

import pytest
from builders import a_school, a_session, every_kind

from ktpn_desktop.app import planning
from ktpn_desktop.domain.ids import ChecklistId, PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.store import checklists, people, schools, visits


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    schools.save_schools(
        session.store,
        [
            a_school("บ้านหนองจำลอง", "99010001", district="ตัวอย่างเหนือ"),
            a_school("บ้านหนองจำลอง", "99010002", district="จำลองบุรี"),
            a_school("บ้านทุ่งตัวอย่าง", "99010003"),
        ],
    )
    people.save_people(session.store, [a_person("นางสาวตัวอย่าง ใจดี"), a_person("นายสมมุติ ตั้งใจ")])
    yield session
    session.close()


def a_person(name):
    return Person(id=PersonId(new_id()), name=name, is_supervisor=True)


@pytest.fixture
def new(session):
    checklist = checklists.add_checklist(session.store, every_kind())
    return planning.NewRound(number=1, year=2026, checklist_id=checklist.id)


@pytest.fixture
def assigned(session, new, tmp_path):
    """Plan a table of assignments for a round."""
    round_ = planning.create_round(session, new)

    def plan(*rows):
        path = tmp_path / "มอบหมาย.csv"
        header = "รหัส SMIS,ชื่อโรงเรียน,อำเภอ,ผู้นิเทศ,วันที่นัด"
        path.write_text("\n".join([header, *rows]) + "\n", "utf-8-sig")
        return planning.plan_assignments(session, round_, path)

    return plan


def codes(plan):
    return [(problem.code, problem.where.row) for problem in plan.problems]


def test_a_round_is_made_with_its_office_and_secretary(session, new):
    round_ = planning.create_round(session, replace(new, opens=date(2026, 6, 1)))

    assert round_.number_label == "1/2569"
    assert (round_.area, round_.secretary) == ("สพป.ตัวอย่าง เขต 1", "นางสมมุติ เรียบร้อย")


@pytest.mark.parametrize("number", [0, -1, 1000])
def test_a_round_has_a_number_that_people_say(session, new, number):
    with pytest.raises(BadData, match=r"round\.no_number"):
        planning.create_round(session, replace(new, number=number))


def test_a_number_is_used_once_a_year(session, new):
    planning.create_round(session, new)

    with pytest.raises(BadData, match=r"round\.exists"):
        planning.create_round(session, new)
    planning.create_round(session, replace(new, year=2027))


def test_a_round_does_not_close_before_it_opens(session, new):
    backwards = replace(new, opens=date(2026, 7, 1), closes=date(2026, 6, 1))

    with pytest.raises(BadData, match=r"round\.closes_before"):
        planning.create_round(session, backwards)


def test_a_checklist_that_is_not_here_is_refused(session, new):
    with pytest.raises(Refused, match=r"checklist\.missing"):
        planning.create_round(session, replace(new, checklist_id=ChecklistId("ไม่มี")))


def test_schools_are_found_by_code_else_by_name_and_district(session, assigned):
    plan = assigned(
        "99010003,,,นางสาวตัวอย่าง ใจดี,14 ก.ค. 2569",
        ",โรงเรียนบ้านหนองจำลอง,จำลองบุรี,นายสมมุติ  ตั้งใจ,",
    )

    first, second = plan.visits
    assert (first.school.name, first.planned_on) == ("บ้านทุ่งตัวอย่าง", date(2026, 7, 14))
    assert (second.school.code, second.person.name) == ("99010002", "นายสมมุติ ตั้งใจ")
    assert plan.problems == ()


def test_every_row_that_cannot_be_used_is_named(session, assigned):
    people.save_person(session.store, a_person("นายสมมุติ ตั้งใจ"))

    plan = assigned(
        "99019999,บ้านไม่มีจริง,,นางสาวตัวอย่าง ใจดี,",
        ",บ้านหนองจำลอง,,นางสาวตัวอย่าง ใจดี,",
        "99010003,,,นางไม่มี ตัวตน,",
        "99010003,,,นายสมมุติ ตั้งใจ,",
    )

    assert plan.visits == ()
    assert codes(plan) == [
        ("assignments.no_such_school", 2),
        ("assignments.several_schools", 3),
        ("assignments.no_such_person", 4),
        ("assignments.several_people", 5),
    ]


def test_what_is_handed_out_already_stays_and_is_counted(session, assigned):
    row = "99010003,,,นางสาวตัวอย่าง ใจดี,"
    planning.apply_assignments(session, assigned(row))

    again = assigned(row, row, "99010003,,,นายสมมุติ ตั้งใจ,")

    assert (len(again.visits), again.unchanged) == (1, 2)
    planning.apply_assignments(session, again)
    assert len(visits.visits(session.store)) == 2


def test_handing_out_is_one_step_to_undo(session, assigned):
    plan = assigned("99010003,,,นางสาวตัวอย่าง ใจดี,", "99010001,,,นางสาวตัวอย่าง ใจดี,")
    before = session.store.records_hash()
    planning.apply_assignments(session, plan)

    session.store.undo()

    assert session.store.records_hash() == before
