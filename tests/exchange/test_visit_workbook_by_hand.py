import io
import json
from datetime import date

import openpyxl
import pytest
from edited_workbooks import filled, opened
from made_up_visits import CHECKLIST, FIELDS, FINDING, KEY, payload, signed

from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.fields import decode_finding
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.exchange.guard import guard_bytes
from ktpn_desktop.exchange.payload import payload_hash, payload_of, payload_text
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook, visit_workbook

KNOWN = {checklist_hash(CHECKLIST): CHECKLIST}


def written(one=None):
    one = one or payload()
    text, signature = signed(one)
    return visit_workbook(one, text, signature, KEY.public_key, CHECKLIST, round_label="1/2569")


def read(data, name="แบบ.xlsx"):
    return read_visit_workbook(guard_bytes(name, data), KNOWN.get)


def changes(book):
    """Give the fields that differ from what the workbook carries."""
    names = book.fields.keys() | FIELDS.keys()
    return {n: book.fields.get(n) for n in names if book.fields.get(n) != FIELDS.get(n)}


WORKBOOK = written()
EMPTY = written(payload(fields={}))


def test_an_answer_typed_by_hand_makes_a_payload_of_its_own():
    book = read(filled(WORKBOOK, q1_1="ไม่มี"))

    start = payload_hash(payload_text(payload()))
    assert changes(book) == {"answer:q1_1": '{"value":"0"}'}
    assert book.by_hand
    assert not book.verified
    assert book.signature is None
    assert book.payload.parent == start
    assert book.payload.ancestors == (start,)
    assert book.payload.revision == 0
    assert book.payload.device.startswith("hand:")
    assert payload_of(book.text) == book.payload
    assert payload_hash(book.text) == book.hash != start
    assert book.carried.hash == start


@pytest.mark.parametrize("typed", ["5 คน", "๕คน", "  5   คน "])
def test_a_number_may_be_typed_with_the_unit_of_its_item(typed):
    book = read(filled(EMPTY, q1_10=typed))

    assert book.fields == {"answer:q1_10": '{"value":"5"}'}
    assert book.problems == ()


def test_reading_it_twice_or_from_a_copy_is_one_payload():
    data = filled(WORKBOOK, q1_1="ไม่มี")

    assert read(data).hash == read(filled(data), name="แบบ (1).xlsx").hash


@pytest.mark.parametrize("typed", ["4", "๔", "4.0", 4, 4.0, "ดีมาก", " 4  ดีมาก ", "๔ ดีมาก"])
def test_every_way_to_say_the_same_level_changes_nothing(typed):
    book = read(filled(WORKBOOK, q1_2=typed))

    assert not book.by_hand
    assert book.verified


@pytest.mark.parametrize(
    ("item", "typed", "value"),
    [
        ("q1_1", True, "1"),
        ("q1_1", False, "0"),
        ("q1_3", "๒", "2"),
        ("q1_3", "5 มากที่สุด", "5"),
        ("q1_10", "๑,๒๐๐", "1200"),
        ("q1_10", 7.0, "7"),
        ("q2_2", "ฟัง", "a"),
        ("q2_2", "พูด อ่าน", "b"),
        ("q2_2", "พูด อ่าน, ฟัง", "a b"),
        ("q2_3", "12.50 %", "12.5"),
        ("q2_5", "9/12/2569", "2026-12-09"),
        ("q2_5", "๙ ธ.ค. ๖๙", "2026-12-09"),
        ("q2_5", date(2026, 12, 9), "2026-12-09"),
        ("q2_5", date(2569, 12, 9), "2026-12-09"),
        ("q2_6", "9.15 น.", "09:15"),
        ("q2_4", "00123", "00123"),
        ("q2_4", "TRUE", "TRUE"),
    ],
)
def test_what_people_type_is_read_as_they_mean_it(item, typed, value):
    book = read(filled(EMPTY, **{item: typed}))

    assert book.problems == ()
    assert book.fields == {
        f"answer:{item}": json.dumps({"value": value}, separators=(",", ":"))
    }


def test_clearing_a_cell_takes_the_answer_away():
    book = read(filled(WORKBOOK, q1_1=None))

    assert changes(book) == {"answer:q1_1": None}


def test_marks_are_words_in_the_cell_of_the_answer():
    book = read(filled(EMPTY, q1_2="ไม่เกี่ยวข้อง", q1_1="ไม่ได้สังเกต"))

    assert book.fields == {
        "answer:q1_2": '{"mark":"na"}',
        "answer:q1_1": '{"mark":"not_observed"}',
    }


def test_note_and_evidence_make_one_note():
    with opened(EMPTY) as edited:
        edited.type("q1_1", "พบเอกสาร", column="E")
        edited.type("q1_1", "คำสั่งที่ 1/2569", column="F")
        edited.type("q1_2", "ภาพถ่าย", column="F")

    book = read(edited.saved)

    assert book.fields == {
        "note:q1_1": "พบเอกสาร\nหลักฐาน: คำสั่งที่ 1/2569",
        "note:q1_2": "หลักฐาน: ภาพถ่าย",
    }


def test_the_head_of_the_visit_is_filled_in_too():
    with opened(EMPTY) as edited:
        edited.type("visit:held_on", "21 พ.ย. 2569")
        edited.type("visit:started", "9.30 น.")
        edited.type("visit:informant", "นายจำลอง ตัวอย่าง")

    book = read(edited.saved)

    assert book.fields == {
        "held_on": "2026-11-21",
        "started": "09:30",
        "informant": "นายจำลอง ตัวอย่าง",
    }


@pytest.mark.parametrize(
    ("item", "typed", "code", "allowed"),
    [
        ("q1_1", "อาจจะ", "answer.no_such_choice", "มี"),
        ("q1_2", "6", "answer.no_such_choice", "4 ดีมาก"),
        ("q1_10", "มาก", "answer.not_a_number", "ตัวเลข"),
        ("q1_10", "1.5", "answer.not_whole", "ตัวเลข"),
        ("q1_10", "-1", "workbook.out_of_range", "0"),
        ("q2_3", "101", "workbook.out_of_range", "100"),
        ("q2_5", "31/2/2569", "dates.no_such_day", "พ.ศ."),
        ("q2_5", "เมื่อวาน", "dates.unreadable", "พ.ศ."),
        ("q1_1", "ไม่เกี่ยวข้อง", "workbook.not_applicable_not_allowed", "ไม่มี"),
        ("q1_10", "=1/0", "workbook.formula_error", "ตัวเลข"),
    ],
)
def test_what_cannot_be_read_is_listed_with_its_cell_and_the_rest_is_read(
    item, typed, code, allowed
):
    with opened(WORKBOOK) as edited:
        edited.type(item, typed)
        edited.type("q2_4", "ข้อความใหม่")
        row = edited.row(item)

    book = read(edited.saved)

    assert changes(book) == {"answer:q2_4": '{"value":"ข้อความใหม่"}'}
    (problem,) = book.problems
    assert problem.code == code
    assert problem.where.file == "แบบ.xlsx"
    assert problem.where.sheet == "แบบนิเทศ"
    assert (problem.where.row, problem.where.column) == (row, "D")
    assert problem.values["item"] == item.removeprefix("q").replace("_", ".")
    assert allowed in problem.values.get("limits", problem.values["allowed"])


def test_sorting_and_inserting_rows_does_no_harm():
    book = openpyxl.load_workbook(io.BytesIO(filled(WORKBOOK, q1_1="ไม่มี")))
    form = book["แบบนิเทศ"]
    for merged in list(form.merged_cells.ranges):
        form.unmerge_cells(str(merged))
    below = [[cell.value for cell in row] for row in form.iter_rows(min_row=6)]
    form.delete_rows(6, len(below))
    for row in [[None] * 6, *sorted(below, key=lambda row: str(row[2]), reverse=True)]:
        form.append(row)
    out = io.BytesIO()
    book.save(out)

    assert changes(read(out.getvalue())) == {"answer:q1_1": '{"value":"0"}'}


def test_renaming_and_moving_sheets_and_inserting_columns_does_no_harm():
    with opened(filled(WORKBOOK, q1_1="ไม่มี")) as edited:
        for merged in list(edited.form.merged_cells.ranges):
            edited.form.unmerge_cells(str(merged))
        edited.form.insert_cols(4, 2)
        edited.form.title = "ของฉัน"
        edited.summary.title = "Sheet2"
        edited.book.move_sheet(edited.form, 3)

    book = read(edited.saved)

    assert changes(book) == {"answer:q1_1": '{"value":"0"}'}
    assert book.problems == ()


def test_two_rows_with_one_id_are_shown_unless_they_say_the_same():
    with opened(WORKBOOK) as edited:
        row = edited.row("q1_1")
        for column in range(1, 7):
            edited.form.cell(60, column).value = edited.form.cell(row, column).value
    same = edited.saved
    with opened(same) as edited:
        edited.form["D60"].value = "ไม่มี"
    differing = edited.saved

    assert read(same).problems == ()
    assert [(p.code, p.values["rows"]) for p in read(differing).problems] == [
        ("workbook.row_twice", f"{row}, 60")
    ]
    assert changes(read(differing)) == {}


def test_a_deleted_row_keeps_its_answer_and_is_shown():
    with opened(WORKBOOK) as edited:
        edited.form.delete_rows(edited.row("q1_2"))

    book = read(edited.saved)

    assert changes(book) == {}
    assert [(p.code, p.values["item"]) for p in book.problems] == [
        ("workbook.row_missing", "1.2")
    ]


def test_words_in_a_row_of_no_item_are_not_lost_unseen():
    with opened(WORKBOOK) as edited:
        edited.form["D70"].value = "ขอให้เขตสนับสนุนคอมพิวเตอร์"

    (problem,) = read(edited.saved).problems

    assert problem.code == "workbook.row_without_item"
    assert "คอมพิวเตอร์" in problem.values["typed"]


def findings(book):
    return sorted(
        (
            decode_finding(name.removeprefix("finding:"), text)
            for name, text in book.fields.items()
            if name.startswith("finding:")
        ),
        key=lambda finding: (finding.kind, finding.position),
    )


def test_a_new_row_of_the_summary_is_a_finding_and_read_again_the_same_one():
    with opened(EMPTY) as edited:
        row = edited.empty_row()
        edited.summary[f"B{row}"].value = "จุดที่ควรพัฒนา"
        edited.summary[f"C{row}"].value = "ยังไม่มีแผนการนิเทศภายใน"
        edited.summary[f"D{row}"].value = "1.1, 1.10"
        edited.summary[f"E{row}"].value = "ติดตาม"
        edited.summary[f"F{row}"].value = "15/1/2570"

    (found,) = findings(read(edited.saved))

    assert found.kind is FindingKind.IMPROVEMENT
    assert found.text == "ยังไม่มีแผนการนิเทศภายใน"
    assert found.items == ("q1_1", "q1_10")
    assert found.follow_up
    assert found.due == date(2027, 1, 15)
    assert findings(read(filled(edited.saved, q1_1="มี"))) == [found]


def test_more_rows_than_were_prepared_may_be_added_below_or_between():
    with opened(EMPTY) as edited:
        edited.summary.insert_rows(6)
        for row, text in ((6, "แทรก"), (120, "ต่อท้าย"), (121, "ต่อท้าย")):
            edited.summary[f"B{row}"].value = "ข้อเสนอแนะ"
            edited.summary[f"C{row}"].value = text

    found = findings(read(edited.saved))

    assert [one.text for one in found] == ["แทรก", "ต่อท้าย", "ต่อท้าย"]
    assert [one.position for one in found] == [1, 2, 3]
    assert len({one.id for one in found}) == 3


def test_a_changed_finding_keeps_its_id_and_an_emptied_one_is_taken_away():
    with opened(WORKBOOK) as edited:
        edited.summary["C5"].value = "ครูวิเคราะห์ผลรายบุคคล"
    changed = read(edited.saved)
    with opened(WORKBOOK) as edited:
        edited.summary["C5"].value = None
    emptied = read(edited.saved)

    (found,) = findings(changed)
    assert found.id == FINDING.id
    assert found.text == "ครูวิเคราะห์ผลรายบุคคล"
    assert found.due == FINDING.due
    assert changes(emptied) == {f"finding:{FINDING.id}": None}


def test_a_finding_without_its_kind_is_shown_with_its_words():
    with opened(EMPTY) as edited:
        edited.summary["C60"].value = "ไม่ได้เลือกประเภท"

    book = read(edited.saved)

    (problem,) = book.problems
    assert book.fields == {}
    assert problem.code == "workbook.finding_without_kind"
    assert problem.values["typed"] == "ไม่ได้เลือกประเภท"
    assert (problem.where.row, problem.where.column) == (60, "B")


def test_a_wrong_item_number_costs_only_itself():
    with opened(EMPTY) as edited:
        edited.summary["B5"].value = "จุดเด่น"
        edited.summary["C5"].value = "ห้องสมุดมีชีวิต"
        edited.summary["D5"].value = "9.9"

    book = read(edited.saved)

    assert [one.text for one in findings(book)] == ["ห้องสมุดมีชีวิต"]
    assert [problem.code for problem in book.problems] == ["workbook.no_such_item"]


def test_a_deleted_row_of_a_finding_is_a_question_and_no_deletion():
    with opened(WORKBOOK) as edited:
        edited.summary.delete_rows(5)

    book = read(edited.saved)

    assert changes(book) == {}
    assert [problem.code for problem in book.problems] == ["workbook.finding_missing"]


def test_more_problems_than_anybody_reads_are_cut_and_that_is_said():
    with opened(EMPTY) as edited:
        for row in range(100, 800):
            edited.form.cell(row, 4).value = "ข้อความที่วางผิดที่"

    problems = read(edited.saved).problems

    assert len(problems) == 501
    assert problems[-1].code == "workbook.too_many_problems"


def test_a_list_pasted_into_the_summary_is_not_swallowed_whole_or_silently():
    with opened(EMPTY) as edited:
        for row in range(100, 410):
            edited.summary.cell(row, 2).value = "ข้อเสนอแนะ"
            edited.summary.cell(row, 3).value = f"บรรทัดที่ {row}"

    book = read(edited.saved)

    assert len(findings(book)) == 300
    assert [problem.code for problem in book.problems] == ["workbook.too_many_findings"] * 10


def test_words_of_ours_in_an_answer_confuse_nothing():
    book = read(filled(EMPTY, q2_4="ktpn:visit", q1_1="มี"))

    assert book.fields == {
        "answer:q2_4": '{"value":"ktpn:visit"}',
        "answer:q1_1": '{"value":"1"}',
    }
