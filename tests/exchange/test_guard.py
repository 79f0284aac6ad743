import os
import subprocess
import sys
from pathlib import Path

import pytest
from heavy_workbooks import HEAVY, ODD
from hostile_workbooks import (
    ATTACKS,
    HARMLESS,
    in_utf16,
    packed,
    sound_parts,
    with_part,
    with_rows,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from ktpn_desktop.app.sentences import PROBLEMS
from ktpn_desktop.exchange import guard as guard_module
from ktpn_desktop.exchange.guard import Rejected, guard, guard_bytes
from ktpn_desktop.exchange.sheets import parse_workbook, read_workbook
from ktpn_desktop.exchange.xml_bounds import MOST_TAGS


@pytest.mark.parametrize("kind", ATTACKS)
def test_an_attack_is_turned_away_with_its_reason(kind, tmp_path):
    build, code = ATTACKS[kind]
    path = tmp_path / "ผลนิเทศ.xlsx"
    path.write_bytes(build())

    with pytest.raises(Rejected) as rejected:
        read_workbook(path)

    problem = rejected.value.problems[0]
    said = PROBLEMS[code]
    assert rejected.value.code == code
    assert "ผลนิเทศ.xlsx" in said.th.format(**problem.values)
    assert "ผลนิเทศ.xlsx" in said.en.format(**problem.values)
    assert rejected.value.problems[0].where.file == "ผลนิเทศ.xlsx"


@pytest.mark.parametrize("kind", [*HARMLESS, *ODD])
def test_what_is_odd_but_legal_is_read(kind):
    build = {**HARMLESS, **ODD}[kind]

    workbook = parse_workbook(guard_bytes("a.xlsx", build()))

    assert len(workbook.sheets) == 1


LIMITED = """
import os, resource, sys
from pathlib import Path
from ktpn_desktop.exchange.sheets import read_workbook
from ktpn_desktop.exchange.guard import Rejected
for path in sorted(Path(sys.argv[1]).iterdir()):
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
        resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))
        try:
            read_workbook(path)
            said = "read"
        except Rejected as error:
            said = error.code
        print(path.stem, said, sep=": ", flush=True)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    if status:
        print(path.stem, status, sep=": ", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of processes are Unix's")
def test_every_kind_takes_little_memory_and_little_time(tmp_path):
    """Each in a process of its own with 300 MB and twenty seconds of a processor."""
    # As slow as it gets and still read: as many tags as there may be.
    slowest = with_rows('<row r="1">' + "<c/>" * (MOST_TAGS - 200) + "</row>")
    built = {kind: build() for kind, (build, _code) in {**ATTACKS, **HEAVY}.items()}
    built |= {kind: build() for kind, build in {**HARMLESS, **ODD}.items()}
    for kind, data in {**built, "slowest": slowest}.items():
        (tmp_path / f"{kind}.xlsx").write_bytes(data)

    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(guard_module.__file__).parents[2],
    )

    said = dict(line.split(": ") for line in done.stdout.splitlines())
    wanted = {kind: code for kind, (_build, code) in {**ATTACKS, **HEAVY}.items()}
    wanted |= dict.fromkeys([*HARMLESS, *ODD, "slowest"], "read")
    assert done.stderr == ""
    assert said == wanted
    assert len(built) > 100


def test_a_workbook_cut_anywhere_is_refused():
    data = packed(sound_parts())

    for share in range(200):
        with pytest.raises(Rejected):
            parse_workbook(guard_bytes("a.xlsx", data[: len(data) * share // 200]))


@pytest.mark.parametrize(
    "name", ["~$แบบ.xlsx", ".~lock.แบบ.xlsx#", "._แบบ.xlsx", "แบบ.xlsx.part", "~ktpn-0.tmp"]
)
def test_lock_and_temporary_files_are_passed_over(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(packed(sound_parts()))

    with pytest.raises(Rejected) as rejected:
        guard(path)

    assert rejected.value.code == "file.lock_or_temporary"


@pytest.mark.parametrize("make", [os.mkdir, getattr(os, "mkfifo", os.mkdir)])
def test_a_folder_and_a_pipe_are_no_files(tmp_path, make):
    make(tmp_path / "a.xlsx")

    with pytest.raises(Rejected) as rejected:
        guard(tmp_path / "a.xlsx")

    assert rejected.value.code == "file.not_a_file"


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(Rejected) as rejected:
        guard(tmp_path / "a.xlsx")

    assert rejected.value.code == "file.missing"


def test_a_file_over_the_limit_is_not_even_read(tmp_path):
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(guard_module.LARGEST_FILE + 1)

    with pytest.raises(Rejected) as rejected:
        guard(path)

    assert rejected.value.code == "file.too_big"


def test_a_sound_package_gives_its_parts_and_hash(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(sound_parts()))

    package = guard(path)

    assert "xl/worksheets/sheet1.xml" in package.parts
    assert len(package.sha256) == 64
    assert package.size == path.stat().st_size


def test_parts_that_nobody_reads_are_not_kept():
    package = guard_bytes("a.xlsx", with_part("xl/media/image1.png", b"\x89PNG"))

    assert "xl/media/image1.png" not in package.parts


def test_parts_may_be_utf_16():
    data = in_utf16(sound_parts(), "xl/worksheets/sheet1.xml")

    assert parse_workbook(guard_bytes("a.xlsx", data)).sheets[0].text(1, 1) == "1"


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0), value=st.integers(0, 255), cut=st.integers(0))
def test_any_damage_is_refused_or_read_but_never_another_error(at, value, cut):
    data = bytearray(packed(sound_parts()))
    data[at % len(data)] = value
    damaged = bytes(data[: len(data) - cut % 50])

    try:
        parse_workbook(guard_bytes("a.xlsx", damaged))
    except Rejected as rejected:
        assert rejected.code.startswith("file.")
