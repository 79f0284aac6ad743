import errno
import os
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.problem import BadData, Problem, Refused
from ktpn_desktop.exchange import files
from ktpn_desktop.exchange.files import safe_name, sweep_leftovers, write_new, write_whole


def code_of(raised) -> str:
    return raised.value.problems[0].code


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "ผล.xlsx"


def test_the_bytes_are_there_and_nothing_else(path):
    write_whole(path, b"old")
    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_fails_its_check_leaves_the_old_one(path):
    write_whole(path, b"old")

    def verify(data: bytes) -> None:
        raise BadData(Problem(code="x.y", values={"data": data.decode()}))

    with pytest.raises(BadData) as raised:
        write_whole(path, b"new", verify=verify)

    assert raised.value.problems[0].values == {"data": "new"}
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_published_name_is_never_written_again(path):
    write_new(path, b"one")

    with pytest.raises(Refused) as raised:
        write_new(path, b"two")

    assert code_of(raised) == "files.name_taken"
    assert path.read_bytes() == b"one"


def test_the_same_bytes_under_the_same_name_are_enough(path):
    write_new(path, b"one")
    before = path.stat().st_mtime_ns

    write_new(path, b"one")

    assert path.stat().st_mtime_ns == before


def test_where_files_cannot_be_linked_the_name_is_still_not_taken_twice(path, monkeypatch):
    def no_links(self, target):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    write_new(path, b"one")

    with pytest.raises(Refused):
        write_new(path, b"two")
    assert path.read_bytes() == b"one"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "full"), "files.disk_full"),
        (OSError(errno.EDQUOT, "full"), "files.disk_full"),
        (OSError(errno.EROFS, "read only"), "files.not_writable"),
        (OSError(errno.EIO, "dying"), "files.write_failed"),
    ],
)
def test_a_failing_disk_is_told_and_leaves_the_old_file(path, monkeypatch, error, code):
    write_whole(path, b"old")

    def fail(_handle):
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Refused) as raised:
        write_whole(path, b"new")

    assert code_of(raised) == code
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(Refused) as raised:
        write_whole(tmp_path / "ไม่มี" / "a.xlsx", b"x")

    assert code_of(raised) == "files.missing_folder"


def test_a_file_where_a_folder_should_be_is_told(path):
    path.write_bytes(b"x")

    with pytest.raises(Refused) as raised:
        write_whole(path / "a.xlsx", b"x")

    assert code_of(raised) == "files.not_a_folder"


def test_a_name_that_is_too_long_for_the_disk_is_told(tmp_path):
    with pytest.raises(Refused) as raised:
        write_whole(tmp_path / ("ก" * 300), b"x")

    assert code_of(raised) == "files.name_too_long"


def held(times: int):
    """A rename that another program holds up this often."""
    real, calls = Path.replace, []

    def replace(self, target):
        calls.append(target)
        if len(calls) <= times:
            raise PermissionError(errno.EACCES, "held")
        return real(self, target)

    return replace, calls


def test_a_file_held_for_a_moment_is_waited_for(path, monkeypatch):
    replace, calls = held(3)
    monkeypatch.setattr(Path, "replace", replace)
    pauses = []
    monkeypatch.setattr(files.time, "sleep", pauses.append)

    write_whole(path, b"x")

    assert path.read_bytes() == b"x"
    assert len(calls) == 4
    assert pauses == [0.010, 0.025, 0.050]


def test_a_file_held_for_long_is_told_and_stays(path, monkeypatch):
    path.write_bytes(b"old")
    replace, calls = held(99)
    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files.time, "sleep", lambda _: None)

    with pytest.raises(Refused) as raised:
        write_whole(path, b"new")

    assert code_of(raised) == "files.in_use"
    assert len(calls) == 8
    assert path.read_bytes() == b"old"


def test_what_a_cut_off_write_left_is_swept_and_nothing_else(tmp_path):
    leftover = tmp_path / f"~ktpn-{'0' * 32}.tmp"
    others = [tmp_path / "~syncthing~a.tmp", tmp_path / "a.xlsx", tmp_path / "~$a.xlsx"]
    for file in [leftover, *others]:
        file.write_bytes(b"x")

    assert sweep_leftovers(tmp_path) == []  # it may be another device's write of this moment
    assert sweep_leftovers(tmp_path, older_than=timedelta()) == [leftover]
    assert sorted(tmp_path.iterdir()) == sorted(others)


def test_writing_a_file_anew_sweeps_what_a_power_cut_left_beside_it(path):
    old, young = (path.with_name(f"~ktpn-{digit * 32}.tmp") for digit in "01")
    for file in (old, young):
        file.write_bytes(b"half")
    os.utime(old, (1, 1))

    write_whole(path, b"new")

    assert set(path.parent.iterdir()) == {path, young}


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("1/2569", "9901", "บ้าน: ตัวอย่าง?"), "1-2569_9901_บ้าน- ตัวอย่าง-.xlsx"),
        (("con",), "_con.xlsx"),
        (("a. . ",), "a.xlsx"),
        (("~$a",), "_~$a.xlsx"),
        ((" ", ""), "_.xlsx"),
        (("a\u202eb", "c\u200bd"), "a-b_c-d.xlsx"),
    ],
)
def test_a_name_keeps_what_it_may(parts, name):
    assert safe_name(*parts, suffix=".xlsx") == name


def test_a_long_name_loses_letters_of_its_longest_part_only():
    name = safe_name("1-2569", "99010001", "โรงเรียนบ้านตัวอย่าง" * 10, "r12", suffix=".xlsx")

    assert name.startswith("1-2569_99010001_โรงเรียนบ้านตัวอย่าง")
    assert name.endswith("_r12.xlsx")


@given(st.lists(st.text(), max_size=5))
def test_any_name_can_be_written(tmp_path_factory, parts):
    name = safe_name(*parts, suffix=".xlsx")
    path = tmp_path_factory.mktemp("n") / name

    path.write_bytes(b"x")

    assert path.name == name
    assert len(name) <= 180
    assert not set(name) & set('\\/:*?"<>|')
    assert name.isprintable()
