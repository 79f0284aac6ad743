"""What Google Sheets, WPS and others lose or rewrite when they save: each, and together."""

import io
import re
import zipfile

import pytest
from edited_workbooks import opened, replaced, with_parts, without_properties
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_visits import CHECKLIST, FIELDS, KEY, payload, signed

from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.exchange.guard import guard_bytes
from ktpn_desktop.exchange.payload import payload_hash
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook, visit_workbook

KNOWN = {checklist_hash(CHECKLIST): CHECKLIST}
TEXT, SIGNATURE = signed(payload())
WORKBOOK = visit_workbook(
    payload(), TEXT, SIGNATURE, KEY.public_key, CHECKLIST, round_label="1/2569"
)
TYPED = replaced(WORKBOOK, ">มี</t>", ">ไม่มี</t>")
EXPECTED = {**FIELDS, "answer:q1_1": '{"value":"0"}'}


def read(data):
    known = {payload_hash(TEXT): TEXT}
    return read_visit_workbook(guard_bytes("แบบ.xlsx", data), KNOWN.get, known.get)


def in_sheets(pattern, put=b""):
    """Change every sheet part."""

    def change(data):
        return with_parts(
            data,
            lambda name, part: (
                re.sub(pattern, put, part, flags=re.DOTALL) if "/worksheets/" in name else part
            ),
        )

    return change


def in_the_list_of_sheets(pattern, put=b""):
    """Change the part that lists the sheets."""

    def change(data):
        return with_parts(
            data,
            lambda name, part: (
                re.sub(pattern, put, part) if name == "xl/workbook.xml" else part
            ),
        )

    return change


def every_style_general(data):
    return with_parts(
        data,
        lambda name, part: (
            re.sub(rb'numFmtId="\d+"', b'numFmtId="0"', part)
            if name == "xl/styles.xml"
            else part
        ),
    )


def without_empty_cells(data):
    return in_sheets(rb"<c [^<>]*/>")(data)


def without_cell_references(data):
    """Some writers count cells instead of naming them; then empty ones must stay."""
    return in_sheets(rb'<c r="[A-Z]+\d+"', b"<c")(data)


def as_numbers(data):
    """A suite that takes what looks like a number for one."""
    return in_sheets(
        rb'<c ([^<>]*?) t="inlineStr"><is><t[^<>]*>(\d{1,6})</t></is></c>',
        rb"<c \1><v>\2</v></c>",
    )(data)


def with_shared_strings(data):
    """Saved by openpyxl, which keeps all texts in one part."""
    with opened(data) as edited:
        pass
    return edited.saved


def with_prefixes(data):
    """Every element of the sheets with a prefix, as some libraries of .NET write them."""

    def change(name, part):
        if "/worksheets/sheet" not in name:
            return part
        part = re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", part)
        return part.replace(b" xmlns=", b" xmlns:x=")

    return with_parts(data, change)


def packed_anew(data):
    """Parts stored in another order, without the comment, with folders."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as after,
    ):
        after.writestr("xl/", b"")
        for name in reversed(before.namelist()):
            after.writestr(name, before.read(name))
    return out.getvalue()


def moved_down(data):
    """Some rows added above everything, as people do for a letterhead."""
    with opened(data) as edited:
        for sheet in (edited.form, edited.summary):
            for merged in list(sheet.merged_cells.ranges):
                sheet.unmerge_cells(str(merged))
            sheet.insert_rows(1, 3)
            sheet["B1"].value = "สำนักงานเขตพื้นที่การศึกษาตัวอย่าง"
    return edited.saved


LOSSES = {
    "the custom properties": without_properties,
    "the defined names": in_the_list_of_sheets(rb"<definedNames>.*</definedNames>"),
    "very hidden becomes hidden": in_the_list_of_sheets(b"veryHidden", b"hidden"),
    "hidden becomes visible": in_the_list_of_sheets(rb' state="\w+"'),
    "the drop-downs": in_sheets(rb"<dataValidations.*</dataValidations>"),
    "the protection": in_sheets(rb"<sheetProtection[^>]*/>"),
    "the merged cells": in_sheets(rb"<mergeCells.*</mergeCells>"),
    "the print set-up": in_sheets(rb"<(pageMargins|pageSetup|printOptions)[^>]*/>"),
    "the formats of numbers": every_style_general,
    "the styles of cells": in_sheets(rb' s="\d+"'),
    "empty cells": without_empty_cells,
    "the names of cells": without_cell_references,
    "texts that look like numbers": as_numbers,
    "texts in the cells": with_shared_strings,
    "plain names of elements": with_prefixes,
    "the order of the parts": packed_anew,
    "the first rows": moved_down,
}
APART = ("empty cells", "the names of cells")
"""A suite that leaves empty cells out must name those it writes."""

ORDER = ["the first rows", "texts in the cells"]
"""Losses that open the workbook come before those that rewrite its parts."""


def after(data, names):
    """Return the workbook as a suite with these habits saves it."""
    for name in sorted(names, key=lambda name: name not in ORDER):
        data = LOSSES[name](data)
    return data


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [(name, package.read(name)) for name in package.namelist()]


@pytest.mark.parametrize("name", LOSSES)
def test_each_loss_is_one(name):
    assert parts(LOSSES[name](TYPED)) != parts(TYPED)


@pytest.mark.parametrize("name", LOSSES)
def test_what_one_suite_loses_costs_no_answer(name):
    book = read(LOSSES[name](TYPED))

    assert book.fields == EXPECTED
    assert [one.code for one in book.problems] == []


def test_what_all_suites_lose_together_costs_no_answer():
    book = read(after(TYPED, set(LOSSES) - {APART[1]}))

    assert book.fields == EXPECTED
    assert [one.code for one in book.problems] == []


@settings(max_examples=40)
@given(st.sets(st.sampled_from(sorted(LOSSES)), min_size=2))
def test_any_of_them_together_cost_no_answer(names):
    if set(APART) <= names:
        names = names - {APART[0]}

    assert read(after(TYPED, names)).fields == EXPECTED


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_that_touches_no_cell_leaves_the_signature_valid(name):
    book = read(LOSSES[name](WORKBOOK))

    assert (book.by_hand, book.verified) == (False, True)
