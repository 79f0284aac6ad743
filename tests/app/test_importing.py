from dataclasses import replace

import pytest
from builders import a_school, a_session

from ktpn_desktop.app import importing
from ktpn_desktop.app.people import add_person
from ktpn_desktop.domain.ids import PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.school import Codes
from ktpn_desktop.paths import resource
from ktpn_desktop.store import checklists, people, schools
from ktpn_desktop.store.backup import backups


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    yield session
    session.close()


@pytest.fixture
def listed(session, tmp_path):
    """Write a list of schools and plan what taking it in would do."""

    def plan(*rows, header="รหัส SMIS,ชื่อโรงเรียน,ตำบล,อำเภอ,จำนวนนักเรียน"):
        path = tmp_path / "รายชื่อ.csv"
        path.write_text("\n".join([header, *rows]) + "\n", "utf-8-sig")
        return importing.plan_schools(session, path)

    return plan


def register(session, *several):
    schools.save_schools(session.store, several)


def counts(plan):
    return len(plan.added), len(plan.updated), len(plan.unchanged)


KNOWN = a_school("บ้านหนองจำลอง", "99010001", subdistrict="หนองสมมุติ", pupils=214)


def test_a_school_is_known_by_its_code_whatever_it_is_called_now(session, listed):
    register(session, KNOWN)

    plan = listed("99010001,โรงเรียนบ้านหนองจำลอง (ใหม่),หนองสมมุติ,ตัวอย่างเหนือ,214")

    assert counts(plan) == (0, 1, 0)
    assert (plan.updated[0].id, plan.updated[0].name) == (KNOWN.id, "บ้านหนองจำลอง (ใหม่)")


def test_without_a_code_it_is_known_by_name_and_place(session, listed):
    other = a_school("บ้านหนองจำลอง", "99010002", subdistrict="ทดสอบ", district="จำลองบุรี")
    register(session, KNOWN, other)

    plan = listed(",โรงเรียนบ้านหนองจำลอง,หนองสมมุติ,ตัวอย่างเหนือ,220")

    assert [one.id for one in plan.updated] == [KNOWN.id]
    assert plan.updated[0].codes == KNOWN.codes


def test_a_code_of_another_kind_is_learnt(session, listed):
    register(session, KNOWN)

    plan = listed(
        "9901000001,โรงเรียนบ้านหนองจำลอง,หนองสมมุติ,ตัวอย่างเหนือ,214",
        header="รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน,ตำบล,อำเภอ,จำนวนนักเรียน",
    )

    (known,) = plan.updated
    assert known.codes == Codes(ministry="9901000001", smis="99010001")


def test_the_same_name_with_another_code_is_another_school(session, listed):
    register(session, KNOWN)

    plan = listed("99010009,โรงเรียนบ้านหนองจำลอง,หนองสมมุติ,ตัวอย่างเหนือ,80")

    assert counts(plan) == (1, 0, 0)


def test_an_empty_cell_says_nothing(session, listed):
    register(session, KNOWN)

    assert counts(listed("99010001,โรงเรียนบ้านหนองจำลอง,,,")) == (0, 0, 1)


def test_planning_writes_nothing_and_applying_is_one_step_after_a_backup(session, listed):
    before = session.store.records_hash()
    plan = listed("99010001,บ้านหนองจำลอง,,,214", "99010002,บ้านทุ่งตัวอย่าง,,,60")
    assert session.store.records_hash() == before

    importing.apply_schools(session, plan)
    assert len(schools.all_schools(session.store)) == 2
    assert [one.reason for one in backups(session.profile.backups)] == ["import"]

    session.store.undo()
    assert session.store.records_hash() == before


def test_a_list_that_changes_nothing_makes_no_edit_and_no_backup(session, listed):
    register(session, KNOWN)
    before = session.store.last_edit

    importing.apply_schools(session, listed("99010001,บ้านหนองจำลอง,,,214"))

    assert session.store.last_edit == before
    assert backups(session.profile.backups) == []


def test_a_list_without_one_good_row_is_refused(session, listed):
    with pytest.raises(BadData) as caught:
        listed("99010001,,,,214")

    assert {one.code for one in caught.value.problems} == {"schools.no_name"}


def test_people_are_known_by_name_and_keep_what_the_list_does_not_say(session):
    path = resource("sample", "people.xlsx")
    mine = session.person
    first = importing.plan_people(session, path)
    importing.apply_people(session, first)

    again = importing.plan_people(session, path)

    assert (len(again.added), len(again.updated)) == (0, 0)
    known = people.person(session.store, mine.id)
    assert known.name == mine.name
    assert len(people.all_people(session.store)) == len(again.unchanged)


def test_a_person_is_added_once(session):
    one = Person(id=PersonId(new_id()), name=" นายทดสอบ  จำลอง ")

    assert add_person(session, one).name == "นายทดสอบ จำลอง"
    with pytest.raises(BadData, match=r"people\.exists"):
        add_person(session, replace(one, id=PersonId(new_id())))
    with pytest.raises(BadData, match=r"people\.empty_name"):
        add_person(session, replace(one, name="  "))


def test_a_checklist_is_taken_in_once(session):
    path = resource("checklists", "LIT-ACH.xlsx")
    first = importing.apply_checklist(session, importing.plan_checklist(session, path))
    before = session.store.last_edit

    again = importing.plan_checklist(session, path)

    assert (again.exists, again.checklist.id) == (True, first.id)
    assert importing.apply_checklist(session, again).id == first.id
    assert session.store.last_edit == before


def test_another_checklist_under_a_version_that_is_there_is_refused(session):
    path = resource("checklists", "LIT-ACH.xlsx")
    plan = importing.plan_checklist(session, path)
    importing.apply_checklist(session, plan)
    other = replace(plan, checklist=replace(plan.checklist, title="อีกแบบหนึ่ง"), exists=False)

    with pytest.raises(BadData, match=r"checklists\.version_exists"):
        importing.apply_checklist(session, other)

    assert len(checklists.all_checklists(session.store)) == 1


def test_a_form_may_ask_for_a_school_of_the_register(session, tmp_path):
    school = a_school("บ้านตัวอย่าง", "99010001", district="เมือง", province=None)
    with session.store.edit("import_schools"):
        schools.save_schools(session.store, [school])
    path = tmp_path / "แบบ.csv"
    rows = (
        "survey,type,name,label,choice_filter",
        ",select_one_from_file schools.csv,คู่พัฒนา,โรงเรียนคู่พัฒนา,district = 'เมือง'",
    )
    path.write_text("\n".join(rows), encoding="utf-8")

    plan = importing.plan_checklist(session, path)

    (item,) = plan.checklist.items
    assert [(one.value, one.label) for one in item.choices] == [("99010001", "บ้านตัวอย่าง")]
    assert item.choices[0].attributes == {"district": "เมือง"}
    assert item.choice_filter == "district = 'เมือง'"
