import io
from datetime import datetime

import openpyxl
import pytest
from edited_workbooks import (
    filled,
    opened,
    replaced,
    with_parts,
    without_properties,
    without_sheets,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_visits import CHECKLIST, FIELDS, KEY, payload, signed

from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.ids import DeviceId, VisitId
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.guard import guard_bytes
from ktpn_desktop.exchange.payload import payload_hash, payload_of
from ktpn_desktop.exchange.signatures import new_key
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook, visit_workbook
from ktpn_desktop.exchange.visit_workbook_read import hash_in

KNOWN = {checklist_hash(CHECKLIST): CHECKLIST}
TEXT, SIGNATURE = signed(payload())
PAYLOADS = {payload_hash(TEXT): TEXT}


def written(one=None, key: DeviceKey = KEY):
    text, signature = signed(one or payload(), key)
    return visit_workbook(
        one or payload(), text, signature, key.public_key, CHECKLIST, round_label="1/2569"
    )


def read(data, payloads=None):
    return read_visit_workbook(guard_bytes("แบบ.xlsx", data), KNOWN.get, payloads)


WORKBOOK = written()
TYPED = filled(WORKBOOK, q1_1="ไม่มี")
EXPECTED = {**FIELDS, "answer:q1_1": '{"value":"0"}'}


def without_identity_rows(data):
    with opened(data) as edited:
        edited.form.delete_rows(1)
        edited.summary.delete_rows(1)
    return edited.saved


def codes(problems):
    return [problem.code for problem in problems]


def test_each_of_the_three_identities_is_enough():
    no_properties = without_properties(TYPED)
    only_the_row = without_sheets(no_properties, "_ktpn")
    only_the_properties = without_identity_rows(without_sheets(TYPED, "_ktpn"))
    only_the_sheet = without_identity_rows(no_properties)

    assert read(no_properties).fields == EXPECTED
    assert read(only_the_sheet).fields == EXPECTED
    assert read(only_the_row, PAYLOADS.get).fields == EXPECTED
    assert read(only_the_properties, PAYLOADS.get).fields == EXPECTED
    for data in (no_properties, only_the_row, only_the_properties, only_the_sheet):
        assert hash_in(guard_bytes("x.xlsx", data)) == payload_hash(TEXT)


def test_a_sheet_copied_into_another_workbook_is_still_the_visit():
    source = openpyxl.load_workbook(io.BytesIO(TYPED))["แบบนิเทศ"]
    target = openpyxl.Workbook()
    for row in source.iter_rows():
        for cell in row:
            if not isinstance(cell, openpyxl.cell.cell.MergedCell):
                copy = target.active.cell(cell.row, cell.column)
                copy.value = cell.value
                copy.data_type = cell.data_type
    out = io.BytesIO()
    target.save(out)

    book = read(out.getvalue(), PAYLOADS.get)

    assert book.fields == EXPECTED
    assert codes(book.problems) == ["workbook.summary_missing"]


def test_with_its_payload_lost_and_unknown_here_it_is_refused_with_that_reason():
    data = without_sheets(TYPED, "_ktpn")

    with pytest.raises(BadData) as refused:
        read(data)

    assert codes(refused.value.problems) == ["workbook.payload_missing"]
    assert refused.value.problems[0].where.file == "แบบ.xlsx"


def test_a_workbook_that_has_nothing_of_ours_is_refused():
    out = io.BytesIO()
    openpyxl.Workbook().save(out)

    with pytest.raises(BadData) as refused:
        read(out.getvalue())

    assert codes(refused.value.problems) == ["workbook.not_a_visit"]


def test_without_the_form_the_payload_stands_and_that_is_said():
    book = read(without_sheets(WORKBOOK, "แบบนิเทศ"))

    assert book.fields == FIELDS
    assert codes(book.problems) == ["workbook.form_missing"]


def test_without_the_ids_no_cell_is_guessed():
    with opened(TYPED) as edited:
        for row in range(6, 60):
            edited.form.cell(row, 1).value = None

    book = read(edited.saved)

    assert book.fields == FIELDS
    assert "workbook.no_item_rows" in codes(book.problems)


def test_a_payload_that_was_changed_is_shown_and_never_verified():
    data = replaced(WORKBOOK, '"q1_3":{"mark":"not_observed"}', '"q1_3":{"value":"5"}')

    book = read(data)

    assert not book.verified
    assert {"payload.hash_differs", "payload.bad_signature"} <= set(codes(book.problems))
    assert book.disagreements
    assert book.hash == payload_hash(book.text)


def test_a_payload_that_was_changed_gives_way_to_the_one_that_is_known():
    data = replaced(WORKBOOK, '"q1_3":{"mark":"not_observed"}', '"q1_3":{"value":"5"}')

    book = read(data, PAYLOADS.get)

    assert book.payload == payload()
    assert not book.verified
    assert "payload.hash_differs" in codes(book.problems)


def test_a_payload_changed_with_its_hashes_fails_its_signature():
    forged = payload(fields={**FIELDS, "answer:q1_3": '{"value":"5"}'})
    text, _signature = signed(forged)
    data = visit_workbook(
        forged, text, SIGNATURE, KEY.public_key, CHECKLIST, round_label="1/2569"
    )

    book = read(data)

    assert not book.verified
    assert codes(book.problems) == ["payload.bad_signature"]


def test_signed_with_another_key_it_is_that_keys():
    other = new_key(DeviceId("e" * 32))

    book = read(written(key=other))

    assert book.verified
    assert book.public_key == other.public_key != KEY.public_key


def test_unsigned_it_is_read_and_not_verified():
    data = visit_workbook(payload(), TEXT, None, None, CHECKLIST, round_label="1/2569")

    book = read(data)

    assert book.fields == FIELDS
    assert not book.verified
    assert book.problems == ()


def test_the_form_of_another_visit_is_never_read_as_this_ones():
    other = written(payload(id=VisitId("9" * 32), fields={"answer:q1_3": '{"value":"1"}'}))
    foreign = openpyxl.load_workbook(io.BytesIO(other))["แบบนิเทศ"]
    with opened(WORKBOOK) as edited:
        for row in foreign.iter_rows():
            for cell in row:
                if not isinstance(cell, openpyxl.cell.cell.MergedCell):
                    edited.form.cell(cell.row, cell.column).value = cell.value

    book = read(edited.saved)

    assert book.fields == FIELDS
    assert "workbook.more_forms" in codes(book.problems)
    assert codes(book.disagreements) == ["workbook.identities_differ"]


def test_a_second_form_in_one_workbook_is_shown_not_swallowed():
    with opened(WORKBOOK) as edited:
        copy = edited.book.copy_worksheet(edited.form)
        copy.title = "แบบนิเทศ (2)"

    book = read(edited.saved)

    (problem,) = book.problems
    assert problem.code == "workbook.more_forms"
    assert problem.values["sheets"] == "แบบนิเทศ (2)"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_short_is_refused(share):
    with pytest.raises(BadData):
        read(WORKBOOK[: int(len(WORKBOOK) * share)])


def test_pieces_of_the_payload_that_are_gone_are_noticed():
    long = payload(fields={"note:q1_1": "ก" * 70_000})

    def change(name, content):
        return content.replace(b"text:2", b"text:9") if "worksheets" in name else content

    with pytest.raises(BadData) as refused:
        read(with_parts(written(long), change))

    assert codes(refused.value.problems) == ["payload.unreadable", "workbook.payload_missing"]


scribbles = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=20),
    st.sampled_from(
        [None, "", "ktpn:visit", "ktpn:summary", "ktpn:carried", "q1_1", "text:1", "hash", "{}"]
    ),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.datetimes(datetime(1900, 3, 1), datetime(9999, 1, 1)),
)


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(1, 40), st.integers(1, 7), scribbles),
        min_size=1,
        max_size=40,
    )
)
def test_whatever_is_scribbled_into_it_is_read_or_refused(places):
    with opened(WORKBOOK) as edited:
        for sheet, row, column, value in places:
            cell = edited.book.worksheets[sheet].cell(row, column)
            if not isinstance(cell, openpyxl.cell.cell.MergedCell):
                cell.value = value

    try:
        book = read(edited.saved)
    except BadData as refused:
        assert codes(refused.problems)
    else:
        assert payload_of(book.text) == book.payload
        assert payload_hash(book.text) == book.hash
        assert not (book.by_hand and book.verified)
