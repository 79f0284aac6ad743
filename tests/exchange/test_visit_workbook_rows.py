"""Repeating sections in a visit workbook: tables that are filled by hand and read back."""

import json
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

import pytest
from edited_workbooks import opened, without_sheets
from hypothesis import given, settings
from hypothesis import strategies as some
from made_up_visits import CHECKLIST, FINDING, KEY, choices, item, payload, signed

from ktpn_desktop.domain.checklist import Choice, ItemType, Repeat, Section
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.fields import decode_finding, encode_finding
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.exchange.guard import guard_bytes
from ktpn_desktop.exchange.payload import reference
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook, visit_workbook
from ktpn_desktop.thai.text import normal_form

AMPHOES = choices(("a1", "อำเภอตัวอย่าง"), ("a2", "อำเภอสมมุติ"))
TAMBONS = tuple(
    Choice(value=f"t{at}", label=f"ตำบลจำลอง {at}", attributes={"amphoe": f"a{at}"})
    for at in (1, 2)
)
TEACHERS = Section(
    id="teachers",
    title="ครู/ผู้รับการนิเทศ [รายคน]",
    repeat=Repeat(row_label="ครูคนที่", maximum=12),
    items=(
        item("q3_1", ItemType.TEXT, required=True, label="ชื่อ-สกุล"),
        item("q3_2", ItemType.NUMBER, whole=True, minimum=Decimal(0), unit="ปี"),
        item(
            "q3_3", ItemType.YESNO, choices=choices(("1", "มี"), ("0", "ไม่มี")), na_allowed=True
        ),
        item("q3_4", ItemType.CALC, calculation="${q3_2} + 1"),
        item("q3_5", ItemType.PHOTO, label="ภาพการสอน"),
    ),
)
PLACES = Section(
    id="places",
    title="ที่ตั้ง",
    items=(
        item("q4_1", ItemType.CHOICE, choices=AMPHOES),
        item("q4_2", ItemType.CHOICE, choices=TAMBONS, choice_filter="amphoe = ${q4_1}"),
        item("q4_3", ItemType.PHOTO),
        item("q4_4", ItemType.TEXT, read_only=True),
    ),
)
FORM = replace(CHECKLIST, sections=(CHECKLIST.sections[0], TEACHERS, PLACES))
KNOWN = {checklist_hash(FORM): FORM}
SHEET = "ครู ผู้รับการนิเทศ  รายคน"
NAME, YEARS, HAS, NOTE = "C", "D", "E", "F"


def value(text):
    return json.dumps({"value": text}, ensure_ascii=False, separators=(",", ":"))


FIELDS = {
    "answer:q1_1": value("1"),
    "answer:q3_1[0001-3fa2]": value("ครูตัวอย่าง"),
    "answer:q3_2[0001-3fa2]": value("7"),
    "answer:q3_1[0002]": value("ครูสมมุติ"),
    "note:q3_1[0002]": "เห็นแผนแล้ว\nหลักฐาน: แผนที่ 3",
    "answer:q3_3[0002]": '{"mark":"na"}',
    "answer:q3_5[0002]": value("1"),
    "answer:q4_1": value("a1"),
    "answer:q4_3": value("1"),
    "answer:q4_4": value("มาจากทะเบียน"),
}


def written(fields=FIELDS, form=FORM):
    one = payload(checklist=reference(form), fields=fields)
    text, signature = signed(one)
    return visit_workbook(one, text, signature, KEY.public_key, form, round_label="1/2569")


def read(data, known=KNOWN):
    return read_visit_workbook(guard_bytes("แบบ.xlsx", data), known.get)


def news(book, fields=FIELDS):
    """Give the fields that differ from what the workbook carries."""
    names = book.fields.keys() | fields.keys()
    return {n: book.fields.get(n) for n in names if book.fields.get(n) != fields.get(n)}


@contextmanager
def table(data):
    """Open the table of the teachers."""
    with opened(data) as edited:
        edited.table = edited.book[SHEET]
        edited.lines = {edited.table.cell(at, 1).value: at for at in range(6, 60)}
        yield edited


def typed(data, **cells):
    """Give the workbook with some cells of the table typed over, and of the form by item."""
    with table(data) as edited:
        for cell, text in cells.items():
            if cell.startswith("q"):
                edited.type(cell, text)
            else:
                edited.table[cell] = text
    return edited.saved


def codes(book):
    return [problem.code for problem in book.problems]


WORKBOOK = written()


def test_a_table_stands_on_its_own_sheet_with_its_rows_and_blank_ones():
    with table(WORKBOOK) as edited:
        words = [edited.table.cell(5, at).value for at in range(2, 7)]
        first = [edited.table.cell(7, at).value for at in range(1, 7)]
        ids = [edited.table.cell(at, 1).value for at in range(6, 18)]

    assert words == [
        "ลำดับ",
        "3.1 ชื่อ-สกุล *",
        "3.2 รายการทดสอบข้อ 3.2 (ปี)",
        "3.3 รายการทดสอบข้อ 3.3",
        "หมายเหตุ",
    ]
    assert first == [
        *("0002", "2", "ครูสมมุติ", None, "ไม่เกี่ยวข้อง"),
        "เห็นแผนแล้ว\nหลักฐาน: แผนที่ 3",
    ]
    assert ids == ["0001-3fa2", *(f"{at:04}" for at in range(2, 13))]
    assert edited.table.cell(18, 1).value is None


def test_a_table_that_nobody_changed_says_nothing_new():
    with table(WORKBOOK) as edited:
        pass

    for data in (WORKBOOK, edited.saved):
        book = read(data)
        assert (news(book), book.by_hand, book.problems) == ({}, False, ())


def test_cells_of_a_table_are_answers_of_their_row():
    book = read(typed(WORKBOOK, C6="ครูจำลอง", D7="12", E7="มี", C8="ครูคนใหม่", F8="ย้ายมาใหม่"))

    assert news(book) == {
        "answer:q3_1[0001-3fa2]": value("ครูจำลอง"),
        "answer:q3_2[0002]": value("12"),
        "answer:q3_3[0002]": value("1"),
        "answer:q3_1[0003]": value("ครูคนใหม่"),
        "note:q3_1[0003]": "ย้ายมาใหม่",
    }
    assert book.problems == ()


def test_a_row_that_is_cleared_is_taken_away():
    book = read(typed(WORKBOOK, C6=None, D6=None))

    assert news(book) == {"answer:q3_1[0001-3fa2]": None, "answer:q3_2[0001-3fa2]": None}


def test_what_cannot_be_read_is_told_with_its_cell_and_the_rest_is_read():
    book = read(typed(WORKBOOK, D6="เจ็ด", D7="-1", C8="ครูคนใหม่"))

    assert news(book) == {"answer:q3_1[0003]": value("ครูคนใหม่")}
    assert [(one.where.sheet, one.where.row, one.where.column) for one in book.problems] == [
        (SHEET, 6, "D"),
        (SHEET, 7, "D"),
    ]
    assert [one.values["item"] for one in book.problems] == ["3.2 แถวที่ 1", "3.2 แถวที่ 2"]


def test_rows_typed_below_the_table_or_inserted_are_rows_too():
    with table(WORKBOOK) as edited:
        edited.table.insert_rows(7)
        edited.table["C7"] = "ครูที่แทรก"

    assert news(read(edited.saved)) == {"answer:q3_1[0013]": value("ครูที่แทรก")}
    assert read(edited.saved).hash == read(edited.saved).hash


def test_a_row_that_was_copied_and_changed_is_a_row_of_its_own():
    with table(WORKBOOK) as edited:
        for column in range(1, 7):
            edited.table.cell(30, column).value = edited.table.cell(6, column).value
        edited.table["C30"] = "ครูจากแถวที่คัดลอก"

    book = read(edited.saved)

    assert news(book) == {
        "answer:q3_1[0013]": value("ครูจากแถวที่คัดลอก"),
        "answer:q3_2[0013]": value("7"),
    }


def test_copies_that_are_both_changed_are_told_and_not_guessed():
    with table(WORKBOOK) as edited:
        for column in range(1, 7):
            edited.table.cell(30, column).value = edited.table.cell(6, column).value
        edited.table["C30"], edited.table["C6"] = "ครูหนึ่ง", "ครูสอง"

    book = read(edited.saved)

    assert (news(book), codes(book)) == ({}, ["workbook.row_twice"])


def test_rows_may_be_sorted_and_a_deleted_one_is_told():
    with table(WORKBOOK) as edited:
        edited.table.move_range("A6:F6", rows=30)
        edited.table.delete_rows(7)

    book = read(edited.saved)

    assert news(book) == {}
    assert codes(book) == ["workbook.table_row_missing"]
    assert book.problems[0].values["row"] == "2"


def test_more_rows_than_the_section_takes_are_told_one_by_one():
    with table(WORKBOOK) as edited:
        for line in range(8, 22):
            edited.table.cell(line, 3).value = f"ครู {line}"

    book = read(edited.saved)

    assert len(news(book)) == 10
    assert codes(book) == ["workbook.too_many_rows"] * 4


def test_a_table_that_was_lost_is_told_and_its_answers_are_kept():
    book = read(without_sheets(WORKBOOK, SHEET))

    assert (news(book), codes(book)) == ({}, ["workbook.table_missing"])


def test_rows_that_are_counted_are_as_many_as_they_are():
    counted = replace(TEACHERS, repeat=Repeat(count="${q1_10}"))
    form = replace(FORM, sections=(FORM.sections[0], counted, PLACES))
    data = written({"answer:q1_10": value("3")}, form)

    with table(data) as edited:
        ids = [edited.table.cell(at, 1).value for at in range(6, 12)]

    assert ids == ["0001", "0002", "0003", None, None, None]


def test_a_choice_that_is_filtered_out_is_told_with_those_that_may_be_chosen():
    book = read(typed(WORKBOOK, q4_2="ตำบลจำลอง 2"))
    together = read(typed(WORKBOOK, q4_1="อำเภอสมมุติ", q4_2="ตำบลจำลอง 2"))

    assert (news(book), codes(book)) == ({}, ["workbook.not_offered"])
    assert book.problems[0].values["allowed"] == "ตำบลจำลอง 1"
    assert book.problems[0].where.column == "D"
    assert news(together) == {"answer:q4_1": value("a2"), "answer:q4_2": value("t2")}


@pytest.mark.parametrize("text", [None, "", "แนบภาพแล้วในโปรแกรม"])
def test_a_photograph_is_neither_taken_nor_taken_away_by_a_cell(text):
    book = read(typed(WORKBOOK, q4_3=text))

    assert (news(book), book.problems) == ({}, ())


def test_words_typed_for_a_photograph_are_told():
    book = read(typed(WORKBOOK, q4_3="ส่งภาพทางไลน์แล้ว"))

    assert (news(book), codes(book)) == ({}, ["answer.not_answerable"])


ROWS = some.sampled_from(["0001", "0002-3fa2", "0004", "0004-00ff"])
TEXTS = some.text(some.characters(codec="utf-8", categories=("L", "M", "N", "P")), min_size=1)
TEXTS = TEXTS.map(normal_form).filter(bool)  # as answers are kept
CELLS = some.one_of(
    some.builds("answer:q3_1[{}]".format, ROWS).flatmap(
        lambda name: some.tuples(some.just(name), TEXTS.map(value))
    ),
    some.builds("answer:q3_2[{}]".format, ROWS).flatmap(
        lambda name: some.tuples(
            some.just(name), some.integers(0, 99).map(lambda n: value(str(n)))
        )
    ),
    some.builds("note:q3_1[{}]".format, ROWS).flatmap(
        lambda name: some.tuples(some.just(name), TEXTS.map(str.strip).filter(bool))
    ),
)


@settings(max_examples=12, deadline=None)
@given(cells=some.lists(CELLS, max_size=8))
def test_whatever_a_table_holds_is_read_back_as_it_was(cells):
    fields = dict(cells)

    book = read(written(fields))

    assert (dict(book.fields), book.by_hand, book.problems) == (fields, False, ())


def test_a_finding_names_an_item_in_a_row_as_the_form_does():
    finding = replace(FINDING, items=(ItemId("q3_2[0002]"), ItemId("q1_1")))
    fields = {**FIELDS, f"finding:{FINDING.id}": encode_finding(finding)}
    data = written(fields)
    with opened(data) as edited:
        line = next(
            at for at in range(5, 30) if edited.summary.cell(at, 3).value == finding.text
        )
        said = edited.summary.cell(line, 4).value
        edited.summary.cell(line, 4).value = "3.1/1"

    changed = read(edited.saved).fields[f"finding:{FINDING.id}"]

    assert said == "3.2/2, 1.1"
    assert news(read(data), fields) == {}
    assert decode_finding(FINDING.id, changed).items == ("q3_1[0001-3fa2]",)
