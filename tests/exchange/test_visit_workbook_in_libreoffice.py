"""Workbooks as they come back from LibreOffice, where a person has filled them."""

import io
import shutil
from dataclasses import replace

import libreoffice
import openpyxl
import pytest
from made_up_visits import CHECKLIST, FIELDS, KEY, choices, item, payload, signed
from offices import an_office

from ktpn_desktop.domain.checklist import ItemType, Repeat, Section
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.fields import decode_finding, fields_of
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.exchange.guard import Rejected, guard
from ktpn_desktop.exchange.payload import payload_hash, reference
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook, visit_workbook

pytestmark = pytest.mark.skipif(libreoffice.PROGRAM is None, reason=libreoffice.MISSING)

TEACHERS = Section(
    id="teachers",
    title="ครูรายคน",
    repeat=Repeat(),
    items=(
        item("q5_1", ItemType.TEXT),
        item("q5_2", ItemType.YESNO, choices=choices(("1", "มี"), ("0", "ไม่มี"))),
    ),
)
WITH_ROWS = replace(CHECKLIST, sections=(*CHECKLIST.sections, TEACHERS))
KNOWN = {checklist_hash(one): one for one in (CHECKLIST, WITH_ROWS)}
FORM, SUMMARY = "แบบนิเทศ", "สรุป"
WAYS = ("xlsx", "ods")


def written(one, form=CHECKLIST):
    text, signature = signed(one)
    return visit_workbook(one, text, signature, KEY.public_key, form, round_label="1/2569")


FILLED, EMPTY = written(payload()), written(payload(fields={}))
ROW = {"answer:q5_1[0001-3fa2]": '{"value":"ครูตัวอย่าง"}'}
TABLE = written(payload(checklist=reference(WITH_ROWS), fields=ROW), WITH_ROWS)
PAYLOADS = {payload_hash(text): text for text, _ in map(signed, [payload()])}


def rows(data):
    form = openpyxl.load_workbook(io.BytesIO(data))[FORM]
    return {cell.value: cell.row for cell in form["A"] if cell.value}


ROWS = rows(EMPTY)

TYPED = (
    ("sheet", FORM),
    ("type", f"D{ROWS['visit:held_on']}", "๒๑/๑๑/๒๕๖๙"),
    ("type", f"D{ROWS['visit:started']}", "9.30 น."),
    ("type", f"D{ROWS['visit:informant']}", "นางสมมุติ ทดสอบ"),
    ("choose", f"D{ROWS['q1_1']}", 0),
    ("type", f"E{ROWS['q1_1']}", "พบเอกสาร"),
    ("type", f"F{ROWS['q1_1']}", "คำสั่งที่ 12/2569"),
    ("choose", f"D{ROWS['q1_2']}", 4),  # ไม่เกี่ยวข้อง
    ("type", f"D{ROWS['q1_3']}", "๔"),
    ("type", f"D{ROWS['q1_10']}", "๑,๒๐๐"),
    ("choose", f"D{ROWS['q2_1']}", 6),  # a list too long for a cell
    ("type", f"D{ROWS['q2_2']}", "พูด อ่าน, ฟัง"),
    ("type", f"D{ROWS['q2_3']}", "87.50%"),
    ("type", f"D{ROWS['q2_4']}", "=1+1"),
    ("type", f"E{ROWS['q2_4']}", "00123"),
    ("type", f"D{ROWS['q2_5']}", "1/12/2569"),
    ("type", f"D{ROWS['q2_6']}", "TRUE"),
    ("type", f"D{ROWS['q2_6']}", "๑๓:๐๐"),
    ("sheet", SUMMARY),
    ("type", "C5", "ครูใช้สื่อในท้องถิ่น\\nอย่างต่อเนื่อง"),
    ("type", "D5", "1.2"),
    ("type", "E5", "ติดตาม"),
    ("type", "F5", "๑๕ ม.ค. ๒๕๗๐"),
)
ANSWERS = {
    "held_on": "2026-11-21",
    "started": "09:30",
    "informant": "นางสมมุติ ทดสอบ",
    "answer:q1_1": '{"value":"1"}',
    "note:q1_1": "พบเอกสาร\nหลักฐาน: คำสั่งที่ 12/2569",
    "answer:q1_2": '{"mark":"na"}',
    "answer:q1_3": '{"value":"4"}',
    "answer:q1_10": '{"value":"1200"}',
    "answer:q2_1": '{"value":"c7"}',
    "answer:q2_2": '{"value":"a b"}',
    "answer:q2_3": '{"value":"87.5"}',
    "answer:q2_4": '{"value":"=1+1"}',
    "note:q2_4": "00123",
    "answer:q2_5": '{"value":"2026-12-01"}',
    "answer:q2_6": '{"value":"13:00"}',
}
UNREADABLE = {  # item: what is typed, what is said of it, something that is allowed
    "q1_1": ("อาจจะ", "answer.no_such_choice", "ไม่มี"),
    "q1_10": ("1.5", "answer.not_whole", "ตัวเลข"),
    "q2_1": ("ไม่อยู่ในรายการ", "answer.no_such_choice", "ลำดับที่ 1"),
    "q2_3": ("101", "workbook.out_of_range", "100"),
    "q2_5": ("31/2/2569", "dates.no_such_day", "พ.ศ."),
    "q2_6": ("ตอนเช้า", "answer.not_a_time", "09:30"),
}


PUBLISHED = (  # a row of a published form, what is done to its answer
    ("visit:held_on", "type", "๒๑/๑๑/๒๕๖๙"),
    ("q1_1", "choose", 0),
    ("q2_1", "choose", 1),
    ("q2_2", "type", "๕ คน"),
    ("q2_3", "choose", 2),
    ("q2_5", "type", "1 ธ.ค. 69"),
    ("q2_6", "type", "ตอนเช้า"),
    ("q2_7", "type", "๘๗.๕"),
)
MERGED = {
    "held_on": "2026-11-21",
    "answer:q1_1": '{"value":"1"}',
    "answer:q2_1": '{"value":"4"}',
    "answer:q2_2": '{"value":"5"}',
    "answer:q2_3": '{"value":"c3"}',
    "answer:q2_5": '{"value":"2026-12-01"}',
    "answer:q2_7": '{"value":"87.5"}',
}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An office with a published round of two visits."""
    with an_office(tmp_path_factory.mktemp("สำนักงาน")) as office:
        yield office


@pytest.fixture(scope="module")
def saved(tmp_path_factory, office):
    """What a person saved, by what was done; LibreOffice is started once for all of it."""
    person = libreoffice.Person(tmp_path_factory.mktemp("สมุดงาน"))
    files = {}

    def kept(name, data, *steps):
        for way in WAYS:
            person.opens(data, f"{name}-{way}")
            person.does(*steps)
            files[name, way] = person.saves(f"{name}-{way}", by_way_of_ods=way == "ods")

    kept("untouched", FILLED)
    kept("filled", EMPTY, *TYPED)
    unreadable = [("type", f"D{ROWS[item]}", typed) for item, (typed, *_) in UNREADABLE.items()]
    kept("unreadable", EMPTY, ("sheet", FORM), *unreadable, ("choose", f"D{ROWS['q1_3']}", 1))
    rebuilt = [
        ("sheet", FORM),
        ("unprotect",),
        ("choose", f"D{ROWS['q1_1']}", 1),
        ("insert", ROWS["q1_1"]),
        ("move", ROWS["q1_3"] + 1, ROWS["q2_3"] + 1),
        ("sort", f"A{ROWS['q2_3'] + 2}:F{ROWS['q2_8'] + 1}", 1),
    ]
    kept("rebuilt", FILLED, *rebuilt)
    kept("hidden sheets deleted", FILLED, *rebuilt, ("delete", "_ktpn"))
    table = [("type", "C7", "ครูสมมุติ"), ("choose", "D7", 1), ("insert", 8)]
    table += [("type", "C8", "ครูในแถวที่แทรก"), ("choose", "D6", 0)]
    kept("table", TABLE, ("sheet", TEACHERS.title), *table)
    kept("cleared", FILLED, ("sheet", FORM), ("clear", f"D{ROWS['q1_1']}"))
    forms = sorted(office.shared.rglob("forms/*.xlsx"))
    for way, form in zip(WAYS, forms, strict=True):
        data = form.read_bytes()
        person.opens(data, f"published-{way}")
        person.does(("sheet", FORM))
        person.does(*((step, f"D{rows(data)[row]}", what) for row, step, what in PUBLISHED))
        name = f"published-{way}"
        files["published", way] = person.saves(name, by_way_of_ods=way == "ods")
    person.works()
    return files


def read(path, payloads=None):
    return read_visit_workbook(path, KNOWN.get, payloads)


def changes(book, before):
    names = book.fields.keys() | before.keys()
    return {n: book.fields.get(n) for n in names if book.fields.get(n) != before.get(n)}


@pytest.mark.parametrize("way", WAYS)
def test_saved_untouched_it_is_the_same_payload_and_still_signed(saved, way):
    book = read(saved["untouched", way])

    assert (book.problems, book.fields, book.verified) == ((), FIELDS, True)


@pytest.mark.parametrize("way", WAYS)
def test_what_was_typed_and_chosen_is_read_as_it_was_meant(saved, way):
    book = read(saved["filled", way])

    findings = [name for name in book.fields if name.startswith("finding:")]
    (found,) = (decode_finding(name, book.fields[name]) for name in findings)
    assert book.problems == ()
    assert {n: v for n, v in book.fields.items() if n not in findings} == ANSWERS
    assert (found.kind, found.text) == (
        FindingKind.STRENGTH,
        "ครูใช้สื่อในท้องถิ่น\nอย่างต่อเนื่อง",
    )
    assert (found.items, found.follow_up) == (("q1_2",), True)
    assert found.due.isoformat() == "2027-01-15"


@pytest.mark.parametrize("way", WAYS)
def test_each_cell_that_cannot_be_read_is_listed_and_the_rest_is_read(saved, way):
    book = read(saved["unreadable", way])

    said = {(one.where.row, one.where.column): one for one in book.problems}
    assert book.fields == {"answer:q1_3": '{"value":"4"}'}
    assert len(said) == len(book.problems) == len(UNREADABLE)
    for name, (typed, code, allowed) in UNREADABLE.items():
        problem = said[ROWS[name], "D"]
        assert (problem.code, problem.where.sheet, problem.values["typed"]) == (
            code,
            FORM,
            typed,
        )
        assert allowed in problem.values.get("limits", problem.values["allowed"])


@pytest.mark.parametrize("way", WAYS)
def test_rows_inserted_moved_and_sorted_are_found_again(saved, way):
    book = read(saved["rebuilt", way])

    form = openpyxl.load_workbook(saved["rebuilt", way])[FORM]
    order = [cell.value for cell in form["A"] if cell.value in ROWS]
    assert sorted(order) == sorted(ROWS)
    assert order != list(ROWS)
    assert book.problems == ()
    assert changes(book, FIELDS) == {"answer:q1_1": '{"value":"0"}'}


@pytest.mark.parametrize("way", WAYS)
def test_without_the_hidden_sheet_the_payload_that_is_known_here_takes_its_place(saved, way):
    book = read(saved["hidden sheets deleted", way], PAYLOADS.get)

    assert changes(book, FIELDS) == {"answer:q1_1": '{"value":"0"}'}
    assert not book.verified


@pytest.mark.parametrize("way", WAYS)
def test_a_cleared_cell_takes_the_answer_away(saved, way):
    assert changes(read(saved["cleared", way]), FIELDS) == {"answer:q1_1": None}


def test_merging_what_was_published_and_filled_gives_exactly_what_was_typed(saved, office):
    for way in WAYS:
        shutil.copy(saved["published", way], office.shared / "returns")

    outcome = office.merge()

    assert (outcome.merged, outcome.refused, outcome.clashes) == (2, 0, 0)
    for number in range(len(WAYS)):
        assert fields_of(office.visit(office.secretary, number)) == MERGED
    for one in outcome.files:
        (problem,) = (each for each in one.problems if each.code == "answer.not_a_time")
        assert (problem.where.sheet, problem.where.column) == (FORM, "D")
        assert (problem.values["typed"], "09:30" in problem.values["allowed"]) == (
            "ตอนเช้า",
            True,
        )


def test_an_opendocument_is_turned_away_with_what_to_save_as(saved):
    path = saved["filled", "ods"].with_suffix(".ods")

    with pytest.raises(Rejected) as rejected:
        guard(path)

    assert rejected.value.code == "file.opendocument"


@pytest.mark.parametrize("way", WAYS)
def test_the_table_of_a_section_is_filled_and_grows_by_inserted_rows(saved, way):
    book = read(saved["table", way])

    assert book.problems == ()
    assert dict(book.fields) == {
        **ROW,
        "answer:q5_2[0001-3fa2]": '{"value":"1"}',
        "answer:q5_1[0002]": '{"value":"ครูสมมุติ"}',
        "answer:q5_2[0002]": '{"value":"0"}',
        "answer:q5_1[0016]": '{"value":"ครูในแถวที่แทรก"}',
    }
