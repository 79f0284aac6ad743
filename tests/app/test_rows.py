"""Rows of repeating sections, from two laptops and a workbook filled by hand to one record."""

from dataclasses import replace
from datetime import date

import pytest
from builders import a_checklist, an_item
from edited_workbooks import opened
from offices import an_office

from ktpn_desktop.app import answering
from ktpn_desktop.app.describing import describe_field
from ktpn_desktop.app.forms import form_state
from ktpn_desktop.domain.checklist import ItemType, Repeat, Section
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.store import conflicts
from ktpn_desktop.store.visits import visit as read_visit

TEACHERS = Section(
    id="teachers",
    title="ครูรายคน",
    repeat=Repeat(minimum=1, row_label="ครูคนที่"),
    items=(
        an_item("2.1", ItemType.TEXT, required=True),
        an_item("2.2", ItemType.NUMBER),
        an_item("2.3", ItemType.SCALE5),
    ),
)
TOTAL = an_item("1.1", ItemType.CALC, calculation="sum(${q2_2})")
FORM = a_checklist(("ตอนที่ 1", [TOTAL]))
FORM = replace(FORM, sections=(*FORM.sections, TEACHERS))


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path, FORM) as office:
        yield office


def write(office, session, **answers):
    """Give answers by the names of items in rows: q2_1__0001 stands for q2_1[0001]."""
    named = {
        name.replace("__", "[").replace("_x_", "-") + "]": one for name, one in answers.items()
    }
    answering.apply_answers(session, office.visits[0], {"answers": named})


def values(office, session):
    visit = read_visit(session.store, office.visits[0])
    return {item: answer.value for item, answer in visit.answers.items()}


def test_rows_that_two_people_added_are_both_kept(office):
    write(office, office.supervisor, q2_1__0001_x_aaaa="ครูตัวอย่าง", q2_2__0001_x_aaaa=20)
    write(office, office.secretary, q2_1__0001_x_bbbb="ครูสมมุติ", q2_2__0001_x_bbbb=5)
    office.finish()

    office.merge()

    assert values(office, office.secretary) == {
        "q2_1[0001-aaaa]": "ครูตัวอย่าง",
        "q2_2[0001-aaaa]": "20",
        "q2_1[0001-bbbb]": "ครูสมมุติ",
        "q2_2[0001-bbbb]": "5",
    }
    assert conflicts.open_conflicts(office.secretary.store) == []
    visit, checklist = answering.open_visit(office.secretary, office.visits[0])
    state = form_state(checklist, visit.answers, today=date.today())
    assert state.computed == {"q1_1": "25"}


def test_a_clash_in_a_row_is_called_by_its_item_and_its_row(office):
    rows = {"q2_1__0001": "ครูตัวอย่าง", "q2_1__0003": "ครูสมมุติ"}
    write(office, office.supervisor, **rows, q2_3__0003=4)
    write(office, office.secretary, **rows, q2_3__0003=2)
    office.finish()
    office.merge()

    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    words = describe_field(office.secretary, conflict)

    assert conflict.field == "answer:q2_3[0003]"
    assert (words.title, words.hint) == ("ข้อ 2.3 แถวที่ 2", "รายการที่ 2.3")
    assert words.read(conflict.mine) == "2 พอใช้"
    assert words.order[0] == 4


def test_a_row_is_meant_by_its_number_or_its_id(office):
    write(office, office.supervisor, q2_1__0005_x_aaaa="ครูตัวอย่าง")
    body = {"answers": {"2.2/1": 7, "q2_2[0009]": "๘"}, "notes": {"2.1/1": "สอนแทน"}}

    answering.apply_answers(office.supervisor, office.visits[0], body)

    assert values(office, office.supervisor) == {
        "q2_1[0005-aaaa]": "ครูตัวอย่าง",
        "q2_2[0005-aaaa]": "7",
        "q2_2[0009]": "8",
    }


@pytest.mark.parametrize("name", ["2.2/2", "q2_2[1]", "q9[0001]", "q1_1[0001]"])
def test_a_row_that_cannot_be_meant_is_told(office, name):
    with pytest.raises(BadData) as raised:
        answering.apply_answers(office.supervisor, office.visits[0], {"answers": {name: 7}})

    assert raised.value.problems[0].code == "answers_file.no_such_item"


def test_what_is_missing_is_told_row_by_row(office):
    write(office, office.supervisor, q2_2__0001=20)

    (item,) = answering.missing(office.supervisor, office.visits[0])

    assert (item.id, item.number) == ("q2_1[0001]", "2.1/1")


def test_a_table_filled_by_hand_is_merged(office):
    write(office, office.supervisor, q2_1__0001_x_aaaa="ครูตัวอย่าง")
    office.finish()
    (path,) = (office.shared / "returns").rglob("*.xlsx")
    with opened(path.read_bytes()) as edited:
        table = edited.book["ครูรายคน"]
        table["C7"], table["D7"] = "ครูที่พิมพ์เอง", "12"
    path.with_name("แก้เอง.xlsx").write_bytes(edited.saved)

    office.merge()

    assert values(office, office.secretary) == {
        "q2_1[0001-aaaa]": "ครูตัวอย่าง",
        "q2_1[0002]": "ครูที่พิมพ์เอง",
        "q2_2[0002]": "12",
    }
