import json
from dataclasses import replace
from datetime import timedelta

import pytest
from made_up_visits import KEY, WRITTEN_AT

from ktpn_desktop.domain.device import Receipt, ReceiptState, RefusedFile
from ktpn_desktop.domain.ids import DeviceId, VisitId
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.folder_names import receipts_path, receipts_paths
from ktpn_desktop.exchange.receipts_file import (
    answered_by,
    read_for,
    read_receipts,
    receipts_bytes,
    write_all,
)
from ktpn_desktop.exchange.signatures import new_key

DEVICE = DeviceId("d" * 32)
RECEIPTS = (
    Receipt(visit_id=VisitId("1" * 32), revision=1, state=ReceiptState.OLDER, at=WRITTEN_AT),
    Receipt(visit_id=VisitId("1" * 32), revision=2, state=ReceiptState.MERGED),
    Receipt(
        visit_id=VisitId("2" * 32), revision=1, state=ReceiptState.REFUSED, reason="ไฟล์เสียหาย"
    ),
)


def told(shared, device=DEVICE):
    """Return what the one file says that answers a device."""
    (path,) = receipts_paths(shared, device)
    return read_for(path, device)


def test_a_device_reads_what_it_was_answered(tmp_path):
    write_all(tmp_path, KEY, {DEVICE: RECEIPTS, DeviceId("e" * 32): ()})

    assert told(tmp_path).receipts == RECEIPTS
    assert told(tmp_path, DeviceId("e" * 32)).receipts == ()
    assert read_receipts(receipts_path(tmp_path, DEVICE)).public_key == KEY.public_key


def test_before_the_first_answer_there_is_none(tmp_path):
    assert receipts_paths(tmp_path, DEVICE) == []


def test_files_that_could_not_be_read_are_told_too(tmp_path):
    file = RefusedFile(name="เสีย.xlsx", reason="เปิดไม่ได้ โปรดส่งใหม่", at=WRITTEN_AT)

    write_all(tmp_path, KEY, {DEVICE: ()}, {DEVICE: [file]})

    assert told(tmp_path).files == (file,)
    assert write_all(tmp_path, KEY, {DEVICE: ()}, {DEVICE: [file]}) == []
    assert write_all(tmp_path, KEY, {DEVICE: ()}) == [receipts_path(tmp_path, DEVICE)]


def test_two_secretaries_write_beside_each_other_and_neither_undoes_the_other(tmp_path):
    other = new_key(DeviceId("f" * 32))
    (first,) = write_all(tmp_path, KEY, {DEVICE: RECEIPTS[:1]})

    (second,) = write_all(tmp_path, other, {DEVICE: RECEIPTS[1:2]})

    assert receipts_paths(tmp_path, DEVICE) == [first, second]
    assert read_for(first, DEVICE).receipts == RECEIPTS[:1]
    assert read_for(second, DEVICE).public_key == other.public_key
    assert write_all(tmp_path, KEY, {DEVICE: RECEIPTS[:1]}) == []
    assert write_all(tmp_path, other, {DEVICE: RECEIPTS[1:2]}) == []
    assert answered_by(tmp_path, other.public_key) == [DEVICE]


def test_a_second_computer_with_the_same_key_does_not_write_for_the_time_alone(tmp_path):
    write_all(tmp_path, KEY, {DEVICE: RECEIPTS})
    later = [replace(one, at=WRITTEN_AT + timedelta(hours=1)) for one in RECEIPTS]

    assert write_all(tmp_path, KEY, {DEVICE: later}) == []


def test_a_conflict_copy_of_an_answer_is_no_answer(tmp_path):
    (path,) = write_all(tmp_path, KEY, {DEVICE: RECEIPTS})
    copy = path.with_name(f"{path.stem}.sync-conflict-20260714-093000-ABCDEF7.json")
    copy.write_bytes(path.read_bytes())

    assert receipts_paths(tmp_path, DEVICE) == [path]


def test_only_what_changed_is_written_again(tmp_path):
    first = write_all(tmp_path, KEY, {DEVICE: RECEIPTS})
    second = write_all(tmp_path, KEY, {DEVICE: RECEIPTS})
    third = write_all(tmp_path, KEY, {DEVICE: RECEIPTS[:1]})

    assert first == third == [receipts_path(tmp_path, DEVICE)]
    assert second == []
    assert told(tmp_path).receipts == RECEIPTS[:1]


def test_only_answers_of_this_key_are_counted(tmp_path):
    write_all(tmp_path, KEY, {DEVICE: RECEIPTS})
    receipts_path(tmp_path, DeviceId("e" * 32)).write_text("{", "utf-8")

    assert answered_by(tmp_path, KEY.public_key) == [DEVICE]
    assert answered_by(tmp_path, "0" * 64) == []
    assert answered_by(tmp_path / "nowhere", KEY.public_key) == []


def test_who_filled_a_form_without_the_program_gets_no_file(tmp_path):
    assert write_all(tmp_path, KEY, {DeviceId("hand:0123456789ab"): RECEIPTS}) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("find", "put", "code"),
    [
        ('"revision": 2', '"revision": 3', "receipts.bad_signature"),
        ('"merged"', '"older"', "receipts.bad_signature"),
        ('"body"', '"bodies"', "payload.bad_value"),
        ("{", "", "payload.unreadable"),
    ],
)
def test_receipts_that_were_changed_are_refused(tmp_path, find, put, code):
    path = tmp_path / "x.json"
    path.write_text(
        receipts_bytes(DEVICE, RECEIPTS, KEY).decode().replace(find, put, 1), "utf-8"
    )

    with pytest.raises(BadData) as refused:
        read_receipts(path)

    assert [problem.code for problem in refused.value.problems] == [code]


def test_the_receipts_of_another_device_are_not_taken_for_ones_own(tmp_path):
    path = receipts_path(tmp_path, DEVICE)
    path.parent.mkdir()
    path.write_bytes(receipts_bytes(DeviceId("e" * 32), RECEIPTS, KEY))

    with pytest.raises(BadData) as refused:
        read_for(path, DEVICE)

    assert refused.value.problems[0].code == "receipts.other_device"


def test_bytes_that_are_no_text_are_refused(tmp_path):
    path = tmp_path / "x.json"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(BadData) as refused:
        read_receipts(path)

    assert refused.value.problems[0].code == "receipts.unreadable"


def test_the_file_can_be_read_by_a_person():
    whole = json.loads(receipts_bytes(DEVICE, RECEIPTS, KEY))

    assert whole["body"]["receipts"][2]["reason"] == "ไฟล์เสียหาย"
