import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_visits import CHECKLIST, FINDING, KEY, payload, signed

from ktpn_desktop.domain.answer import Answer, Mark, normal_lines
from ktpn_desktop.domain.answer_value import plain
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.fields import encode_answer, encode_finding
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.guard import guard_bytes
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook, visit_workbook
from ktpn_desktop.thai.text import normal_form

KNOWN = {checklist_hash(CHECKLIST): CHECKLIST}


def written(one, key=KEY, checklist=CHECKLIST):
    text, signature = signed(one, key)
    return visit_workbook(one, text, signature, key.public_key, checklist, round_label="1/2569")


def read(data, checklists=KNOWN.get):
    return read_visit_workbook(guard_bytes("แบบ.xlsx", data), checklists)


def texts(*without):
    anything = st.text(st.characters(exclude_categories=["Cs", *without]), max_size=30)
    awkward = st.sampled_from(
        ["=1+1", "+66", "-ดี", "@x", "'x", "#REF!", "TRUE", "00123", "_x000D_", "_xAC00_b"]
    )
    return st.one_of(anything, awkward).map(normal_lines).map(normal_form).filter(bool)


def values(item, texts):
    match item.type:
        case ItemType.NUMBER | ItemType.PERCENT:
            places = 0 if item.whole else 2
            return st.decimals(0, 100, places=places).map(Decimal).map(plain)
        case ItemType.MULTI:
            return st.lists(
                st.sampled_from([choice.value for choice in item.choices]),
                min_size=1,
                unique=True,
            ).map(lambda chosen: " ".join(c.value for c in item.choices if c.value in chosen))
        case ItemType.DATE:
            return st.dates(date(1950, 1, 1), date(2090, 1, 1)).map(date.isoformat)
        case ItemType.TIME:
            return st.times().map(lambda moment: moment.strftime("%H:%M"))
        case ItemType.TEXT:
            return texts
        case _:
            return st.sampled_from([choice.value for choice in item.choices])


@st.composite
def filled_in(draw, texts):
    """Draw fields as the program would fill them in."""
    fields = {}
    for item in CHECKLIST.items:
        if not item.takes_answer or draw(st.booleans()):
            continue
        mark = draw(st.sampled_from([None, None, None, *Mark]))
        answer = Answer(mark=mark) if mark else Answer(value=draw(values(item, texts)))
        fields[f"answer:{item.id}"] = encode_answer(answer)
        if draw(st.booleans()):
            evidence = draw(st.sampled_from(["", "หลักฐาน: "]))
            fields[f"note:{item.id}"] = normal_lines(evidence + draw(texts))
    if draw(st.booleans()):
        fields["informant"] = draw(texts)
        fields[f"finding:{FINDING.id}"] = encode_finding(replace(FINDING, text=draw(texts)))
    return fields


@settings(max_examples=25)
@given(filled_in(texts()))
def test_a_workbook_nobody_touched_says_exactly_what_was_written(fields):
    one = payload(fields=fields, revision=3, completed=True)

    book = read(written(one))

    assert book.payload == one
    assert book.verified
    assert not book.by_hand
    assert book.problems == ()
    assert book.disagreements == ()
    assert (book.text, book.signature) == signed(one)


@settings(max_examples=10)
@given(filled_in(texts()))
def test_saving_it_in_another_suite_changes_nothing(fields):
    data = written(payload(fields=fields))
    out = io.BytesIO()

    openpyxl.load_workbook(io.BytesIO(data)).save(out)
    book = read(out.getvalue())

    assert book.fields == fields
    assert book.verified
    assert not book.by_hand


@settings(max_examples=10)
@given(filled_in(texts("Cc", "Co", "Cn")))
def test_what_is_typed_into_an_empty_form_is_read_as_what_the_program_would_hold(fields):
    """The cells of one workbook, typed into the workbook of an empty visit."""
    source = openpyxl.load_workbook(io.BytesIO(written(payload(fields=fields))))
    target = openpyxl.load_workbook(io.BytesIO(written(payload(fields={}))))
    for row in source["แบบนิเทศ"].iter_rows(min_row=7):
        for cell in row[3:6]:
            if cell.value is not None and not isinstance(cell, openpyxl.cell.cell.MergedCell):
                typed = target["แบบนิเทศ"].cell(cell.row, cell.column)
                typed.value = cell.value
                typed.data_type = cell.data_type
    out = io.BytesIO()
    target.save(out)

    book = read(out.getvalue())

    expected = {name: text for name, text in fields.items() if not name.startswith("finding:")}
    not_allowed = {
        f"answer:{item.id}"
        for item in CHECKLIST.items
        if not item.na_allowed and fields.get(f"answer:{item.id}") == '{"mark":"na"}'
    }
    assert book.fields == {n: t for n, t in expected.items() if n not in not_allowed}
    assert len(book.problems) == len(not_allowed)


def test_the_same_visit_is_the_same_bytes():
    assert written(payload()) == written(payload())


def test_texts_that_look_like_formulas_are_texts_in_the_file():
    fields = {"answer:q2_4": '{"value":"=HYPERLINK(\\"http://example.invalid\\")"}'}

    sheet = openpyxl.load_workbook(io.BytesIO(written(payload(fields=fields))))["แบบนิเทศ"]

    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_only_the_cells_to_fill_are_unlocked_and_all_of_them_are_text_cells():
    book = openpyxl.load_workbook(io.BytesIO(written(payload())))

    form = book["แบบนิเทศ"]
    assert form.protection.sheet
    assert form.protection.password is None
    unlocked = [cell for row in form.iter_rows() for cell in row if not cell.protection.locked]
    assert {cell.column_letter for cell in unlocked} == {"D", "E", "F"}
    assert all(cell.number_format == "@" for cell in unlocked)
    answers = {form.cell(cell.row, 1).value for cell in unlocked if cell.column_letter == "D"}
    items = {item.id for item in CHECKLIST.items if item.takes_answer}
    assert items <= answers


def test_a_drop_down_offers_the_levels_with_their_words_and_explains_them():
    form = openpyxl.load_workbook(io.BytesIO(written(payload())))["แบบนิเทศ"]
    row = next(n for n in range(1, 99) if form.cell(n, 1).value == "q1_2")

    (offer,) = [one for one in form.data_validations.dataValidation if f"D{row}" in one.sqref]

    assert offer.formula1 == '"4 ดีมาก,3 ดี,2 พอใช้,1 ปรับปรุง,ไม่เกี่ยวข้อง,ไม่ได้สังเกต"'
    assert "เกณฑ์จำลองของระดับ ดีมาก" in offer.prompt
    assert len(offer.prompt) <= 255


def test_a_list_too_long_for_a_cell_stands_on_a_hidden_sheet():
    book = openpyxl.load_workbook(io.BytesIO(written(payload())))
    form = book["แบบนิเทศ"]
    row = next(n for n in range(1, 99) if form.cell(n, 1).value == "q2_1")

    (offer,) = [one for one in form.data_validations.dataValidation if f"D{row}" in one.sqref]

    assert offer.formula1 == "'_lists'!$A$1:$A$15"
    assert book["_lists"].sheet_state == "hidden"
    assert book["_lists"]["A15"].value == "ไม่ได้สังเกต"


def test_the_pages_repeat_the_head_and_fit_the_width_of_a4():
    form = openpyxl.load_workbook(io.BytesIO(written(payload())))["แบบนิเทศ"]

    assert form.page_setup.paperSize == 9
    assert form.sheet_properties.pageSetUpPr.fitToPage
    assert form.print_title_rows == "$5:$5"
    assert form.freeze_panes == "A6"
    assert form.row_dimensions[1].hidden


def test_a_very_long_note_is_carried_whole_although_a_cell_takes_less():
    fields = {"note:q1_1": "ยาว " * 20_000}
    fields = {name: normal_lines(text) for name, text in fields.items()}

    data = written(payload(fields=fields))

    assert read(data).fields == fields
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheets = [name for name in package.namelist() if "worksheets" in name]
        texts = [package.read(name).decode() for name in sheets]
    assert all(len(cell) < 32_767 * 1.1 for text in texts for cell in text.split("</t>"))


def test_many_findings_all_have_their_row():
    fields = {
        f"finding:{n:032x}": encode_finding(replace(FINDING, id=f"{n:032x}", position=n))
        for n in range(1, 46)
    }

    book = read(written(payload(fields=fields)))

    assert book.fields == fields
    assert not book.by_hand


def test_a_payload_of_another_checklist_is_not_written_into_this_one():
    other = replace(CHECKLIST, version="2")

    with pytest.raises(ValueError, match="another checklist"):
        written(
            replace(payload(), checklist=replace(payload().checklist, hash="0" * 64)),
            KEY,
            other,
        )


def test_without_the_checklist_nothing_is_taken_for_read():
    with pytest.raises(BadData) as refused:
        read(written(payload()), {}.get)

    assert [problem.code for problem in refused.value.problems] == ["payload.unknown_checklist"]


def test_a_row_is_as_high_as_its_words_and_still_grows():
    fields = {"note:q1_1": "พบว่าโรงเรียนดำเนินการอย่างต่อเนื่องและบันทึกผลทุกครั้ง " * 4}

    data = written(payload(fields=fields))

    form = openpyxl.load_workbook(io.BytesIO(data))["แบบนิเทศ"]
    heights = {form.cell(row, 1).value: form.row_dimensions[row].height for row in range(1, 40)}
    assert heights["q1_1"] > heights["q1_2"] > 15
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert "customHeight" not in package.read("xl/worksheets/sheet1.xml").decode()
