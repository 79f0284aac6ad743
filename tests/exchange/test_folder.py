import errno
import os
import time
from dataclasses import replace

import pytest
from closed_folders import closed, without_rights
from edited_workbooks import filled
from made_up_visits import CHECKLIST, KEY, payload, signed

from ktpn_desktop.domain.ids import DeviceId, RoundId, VisitId
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import SchoolThen
from ktpn_desktop.exchange import folder, receipts_file
from ktpn_desktop.exchange.folder import FoundState, RoundFolder
from ktpn_desktop.exchange.payload import payload_hash
from ktpn_desktop.exchange.round_workbook import RoundPackage, round_workbook
from ktpn_desktop.exchange.visit_workbook import visit_workbook

ROUND = Round(
    id=RoundId("2" * 32), number=1, year=2026, name="ภาคเรียนที่ 2", checklist_id=CHECKLIST.id
)


def workbook(one):
    text, signature = signed(one)
    data = visit_workbook(one, text, signature, KEY.public_key, CHECKLIST, round_label="1/2569")
    return payload_hash(text), data


def returned(shared, one):
    hash_, data = workbook(one)
    return folder.write_return(shared, one, hash_, data, ROUND)


def package(*payloads, **changes):
    made = RoundPackage(
        round=ROUND,
        area="สพป.ตัวอย่าง เขต 1",
        checklist=CHECKLIST,
        schools=(),
        people=(),
        payloads=tuple(signed(one) for one in payloads),
        public_key=KEY.public_key,
    )
    return replace(made, **changes)


def test_the_folder_explains_itself_and_is_made_only_once(tmp_path):
    folder.prepare(tmp_path)
    before = (tmp_path / "อ่านก่อน.txt").stat().st_mtime_ns
    folder.prepare(tmp_path)

    text = (tmp_path / "อ่านก่อน.txt").read_text("utf-8-sig")
    assert "returns" in text
    assert (tmp_path / "อ่านก่อน.txt").stat().st_mtime_ns == before
    assert {path.name for path in tmp_path.iterdir()} == {
        "อ่านก่อน.txt",
        "rounds",
        "returns",
        "receipts",
    }


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused) as refused:
        folder.prepare(tmp_path / "gone")

    assert refused.value.problems[0].code == "files.missing_folder"


def test_names_say_round_school_person_and_revision():
    name = folder.form_name(payload(revision=2), ROUND)

    assert name == "2569-1_99010001_บ้านตัวอย่าง_นางสาวตัวอย่าง ใจดี_r2.xlsx"


def test_a_name_fits_everywhere_and_keeps_its_ends():
    school = SchoolThen(id=None, code="99010001", name="บ้าน" * 80 + '?<>|"', district=None)

    name = folder.form_name(payload(school=school), ROUND)

    assert len(name) <= 180
    assert name.startswith("2569-1_99010001_บ้าน")
    assert name.endswith("_r0.xlsx")


def test_a_device_writes_only_under_its_own_name(tmp_path):
    one = returned(tmp_path, payload(device=DeviceId("5" * 32)))
    other = returned(tmp_path, payload(device=DeviceId("6" * 32)))

    assert one.parent == tmp_path / "returns" / ("5" * 8)
    assert other.parent == tmp_path / "returns" / ("6" * 8)


def test_returning_the_same_again_writes_nothing_new(tmp_path):
    first = returned(tmp_path, payload())
    before = first.stat().st_mtime_ns

    assert returned(tmp_path, payload()) == first
    assert first.stat().st_mtime_ns == before
    assert list(first.parent.iterdir()) == [first]


def test_another_revision_and_another_visit_are_files_of_their_own(tmp_path):
    paths = {
        returned(tmp_path, payload(revision=1)),
        returned(tmp_path, payload(revision=2)),
        returned(tmp_path, payload(revision=1, id=VisitId("9" * 32))),
    }

    assert len(paths) == 3
    assert sum("_99999999_" in path.name for path in paths) == 1


def test_a_published_form_is_left_alone_also_when_somebody_filled_it(tmp_path):
    rounds = RoundFolder(tmp_path, ROUND)
    hash_, data = workbook(payload())
    assert not rounds.has_form(payload(), hash_)

    path = rounds.write_form(payload(), hash_, data)
    path.write_bytes(filled(data, q1_1="ไม่มี"))
    filled_in = path.read_bytes()

    assert rounds.has_form(payload(), hash_)
    assert rounds.write_form(payload(), hash_, data) == path
    assert path.read_bytes() == filled_in


def test_a_round_that_changed_is_one_more_file(tmp_path):
    rounds = RoundFolder(tmp_path, ROUND)

    first = rounds.write_round(package(payload()), round_workbook)
    again = rounds.write_round(package(payload()), round_workbook)
    more = package(payload(), payload(id=VisitId("9" * 32)))
    second = rounds.write_round(more, round_workbook)

    assert first == tmp_path / "rounds" / "2569-1 ภาคเรียนที่ 2" / "round.ktpn.xlsx"
    assert again is None
    assert second.name == "round_2.ktpn.xlsx"
    assert folder.rounds_in(tmp_path) == [first, second]


def test_a_round_that_got_another_name_keeps_its_folder(tmp_path):
    RoundFolder(tmp_path, ROUND).write_round(package(payload()), round_workbook)

    renamed = RoundFolder(tmp_path, replace(ROUND, name="ชื่อใหม่"))

    assert renamed.path.name == "2569-1 ภาคเรียนที่ 2"
    assert RoundFolder(tmp_path, replace(ROUND, number=11, name=None)).path.name == "2569-11"


def test_conflict_copies_of_a_round_are_read_too(tmp_path):
    rounds = RoundFolder(tmp_path, ROUND)
    path = rounds.write_round(package(payload()), round_workbook)
    for name in ("round.ktpn-OFFICE-PC.xlsx", "round.ktpn (1).xlsx", "~$round.ktpn.xlsx"):
        (path.parent / name).write_bytes(path.read_bytes())

    assert {one.name for one in folder.rounds_in(tmp_path)} == {
        "round.ktpn.xlsx",
        "round.ktpn (1).xlsx",
        "round.ktpn-OFFICE-PC.xlsx",
    }


def test_a_scan_finds_returns_wherever_they_lie_and_nothing_else(tmp_path):
    path = returned(tmp_path, payload())
    data = path.read_bytes()
    (path.parent / "แบบ - สำเนา.xlsx").write_bytes(data)
    (tmp_path / "returns" / "ส่งเอง.xlsx").write_bytes(data)
    (tmp_path / "returns" / "~$ส่งเอง.xlsx").write_bytes(b"x")
    (tmp_path / "returns" / ".~lock.ส่งเอง.xlsx#").write_bytes(b"x")
    (tmp_path / "returns" / "ภาพ.jpg").write_bytes(b"x")
    (tmp_path / "returns" / "เก่า.xls").write_bytes(b"x")

    found = folder.find_returns([tmp_path])

    assert found.folder == tmp_path
    assert {one.state for one in found.files} == {"new"}
    assert {one.path.name for one in found.files} == {
        path.name,
        "แบบ - สำเนา.xlsx",
        "ส่งเอง.xlsx",
        "เก่า.xls",
    }
    states = {one.path.name: one.state for one in folder.scan(tmp_path / "returns")}
    assert states["~$ส่งเอง.xlsx"] is FoundState.LOCK_OR_TEMPORARY


def test_a_form_filled_where_it_lay_is_found_and_untouched_ones_are_not(tmp_path):
    rounds = RoundFolder(tmp_path, ROUND)
    forms = []
    for number in range(3):
        one = payload(id=VisitId(str(number) * 32))
        hash_, data = workbook(one)
        forms.append(rounds.write_form(one, hash_, data))
    forms[1].write_bytes(filled(forms[1].read_bytes(), q1_1="ไม่มี"))

    found = folder.find_returns([tmp_path])

    assert [one.path for one in found.files] == [forms[1]]


def test_single_files_and_other_folders_may_be_named(tmp_path):
    path = returned(tmp_path, payload())

    one = folder.find_returns([path])
    twice = folder.find_returns([path, path.parent])
    usb = tmp_path.parent / f"{tmp_path.name}-usb"
    usb.mkdir()
    (usb / "x.xlsx").write_bytes(path.read_bytes())
    elsewhere = folder.find_returns([usb])

    assert [found.path for found in one.files] == [path]
    assert one.folder == tmp_path
    assert [found.path for found in twice.files] == [path]
    assert elsewhere.folder not in (usb, tmp_path)
    with pytest.raises(Refused):
        folder.find_returns([tmp_path / "gone"])


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_file_that_is_still_arriving_waits_and_an_old_stump_does_not(tmp_path, share):
    path = returned(tmp_path, payload())
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])

    (arriving,) = folder.returns_in(tmp_path)
    long_ago = time.time() - 3600
    os.utime(path, (long_ago, long_ago))
    (stump,) = folder.returns_in(tmp_path)

    assert arriving.state is FoundState.ARRIVING
    assert stump.state is FoundState.NEW


def test_space_reserved_by_a_synchroniser_is_still_arriving(tmp_path):
    path = returned(tmp_path, payload())
    path.write_bytes(b"\0" * 20_000)

    (found,) = folder.returns_in(tmp_path)

    assert found.state is FoundState.ARRIVING


def test_a_file_known_by_size_and_time_is_not_looked_at_again(tmp_path):
    path = returned(tmp_path, payload())
    (found,) = folder.returns_in(tmp_path)
    known = {str(path): found.stamp}

    (again,) = folder.returns_in(tmp_path, known)
    path.write_bytes(path.read_bytes() + b"x")
    (changed,) = folder.returns_in(tmp_path, known)

    assert again.state is FoundState.KNOWN
    assert changed.state is FoundState.NEW


@without_rights
def test_a_folder_that_may_not_be_seen_is_told_and_stops_no_other(tmp_path):
    path = returned(tmp_path, payload())
    other = returned(tmp_path, payload(device=DeviceId("e" * 32)))

    with closed(other.parent):
        found = folder.find_returns([tmp_path])

    hidden = next(one for one in found.files if one.state is FoundState.UNREADABLE)
    assert {one.path for one in found.files} == {path, other.parent}
    assert hidden.problem.code == "files.closed_folder"
    assert hidden.problem.values["folder"] == str(other.parent)


@without_rights
def test_a_shared_folder_that_may_not_be_seen_is_refused(tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir()
    returned(shared, payload())

    with closed(shared), pytest.raises(Refused) as merging:
        folder.find_returns([shared])
    with closed(shared), pytest.raises(Refused) as receiving:
        folder.rounds_in(shared)

    for refused in (merging, receiving):
        assert refused.value.problems[0].code == "files.closed_folder"


@without_rights
def test_a_round_that_may_not_be_seen_does_not_go_unnoticed(tmp_path):
    round_ = RoundFolder(tmp_path, ROUND)
    round_.write_round(package(payload()), round_workbook)

    with closed(round_.path), pytest.raises(Refused) as refused:
        folder.rounds_in(tmp_path)

    assert refused.value.problems[0].values["folder"] == str(round_.path)


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own there")
def test_what_goes_away_while_it_is_looked_at_was_never_there(tmp_path):
    path = returned(tmp_path, payload())
    (path.parent / "ลิงก์.xlsx").symlink_to(tmp_path / "ไม่มี.xlsx")

    found = folder.find_returns([tmp_path])

    assert [one.path for one in found.files] == [path]


def test_a_share_that_breaks_off_in_the_middle_is_told_of_what_was_not_seen(
    tmp_path, monkeypatch
):
    path = returned(tmp_path, payload())
    other = returned(tmp_path, payload(device=DeviceId("e" * 32)))
    scandir = os.scandir

    def breaking(where):
        if where == other.parent:
            raise OSError(errno.EIO, "Input/output error")
        return scandir(where)

    monkeypatch.setattr(os, "scandir", breaking)

    found = folder.find_returns([tmp_path])

    states = {one.path: one.state for one in found.files}
    assert states == {path: FoundState.NEW, other.parent: FoundState.UNREADABLE}


@without_rights
def test_nothing_is_written_into_a_folder_without_rights_and_that_is_said(tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir()
    round_ = RoundFolder(shared, ROUND)
    hash_, data = workbook(payload())
    told = {DeviceId("d" * 32): ()}

    for write in (
        lambda: folder.prepare(shared),
        lambda: round_.write_form(payload(), hash_, data),
        lambda: round_.has_form(payload(), hash_),
        lambda: round_.write_round(package(payload()), round_workbook),
        lambda: returned(shared, payload()),
        lambda: receipts_file.write_all(shared, KEY, told),
    ):
        with closed(shared), pytest.raises(Refused) as refused:
            write()
        assert refused.value.problems[0].code == "files.not_writable"
