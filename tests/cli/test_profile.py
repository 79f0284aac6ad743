import os
import sqlite3
import subprocess
import sys

import pytest

from ktpn_desktop.paths import Profile

INIT = (
    *("init", "--role", "secretary"),
    *("--area", "สพป.ตัวอย่าง เขต 1", "--person", "นางสมมุติ เรียบร้อย"),
)


def test_without_a_profile_nothing_is_made(ktpn, tmp_path):
    told = ktpn("schools", "list")

    assert (told.status, told.codes) == (3, {"profile.missing"})
    assert not (tmp_path / "profile").exists()


def test_a_profile_is_never_made_over_another(ktpn, secretary):
    told = ktpn(*INIT)

    assert (told.status, told.codes) == (3, {"profile.exists"})


def test_trying_to_make_a_profile_writes_nothing(ktpn, tmp_path):
    assert ktpn(*INIT, "--dry-run").status == 0
    assert not (tmp_path / "profile").exists()


@pytest.mark.parametrize("name", ["OneDrive", "Dropbox"])
def test_a_profile_is_not_made_in_a_synchronised_folder(ktpn, tmp_path, name):
    told = ktpn(*INIT, profile=f"{name}/ktpn")

    assert told.status == 3
    assert {code.partition(".")[0] for code in told.codes} == {"places"}
    assert not (tmp_path / name).exists()


def test_a_second_program_is_kept_away(ktpn, secretary, tmp_path):
    holder = sqlite3.connect(Profile(tmp_path / "profile").database)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")

    told = ktpn("schools", "list")

    holder.close()
    assert (told.status, told.codes) == (3, {"store.locked"})


def test_a_database_from_a_newer_version_is_left_alone(ktpn, secretary, tmp_path):
    database = Profile(tmp_path / "profile").database
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = database.read_bytes()

    told = ktpn("schools", "list")

    assert (told.status, told.codes) == (3, {"store.newer_version"})
    assert database.read_bytes() == before


def test_backup_and_restore_bring_the_records_back(ktpn, secretary, schools_file):
    before = ktpn("check").json["records"]
    copy = ktpn("backup").json["file"]
    ktpn("schools", "import", schools_file)
    assert ktpn("check").json["records"] != before

    restored = ktpn("restore", copy)

    assert restored.status == 0
    assert ktpn("check").json["records"] == before


def test_a_damaged_copy_is_not_restored(ktpn, secretary, tmp_path):
    damaged = tmp_path / "copy.db"
    damaged.write_bytes(b"SQLite format 3\0" + b"x" * 4000)

    told = ktpn("restore", damaged)

    assert (told.status, told.codes) == (1, {"store.bad_backup"})
    assert ktpn("check").status == 0


def test_an_import_is_undone_from_the_command_line(ktpn, secretary, schools_file):
    before = ktpn("check").json["records"]
    ktpn("schools", "import", schools_file)

    undone = ktpn("undo")

    assert undone.json["label"] == "import_schools"
    assert ktpn("check").json["records"] == before
    labels = [one["label"] for one in ktpn("history").json["edits"]]
    assert labels[:2] == ["undo", "import_schools"]


def test_people_read_sentences_and_never_a_traceback(ktpn, secretary, tmp_path):
    told = ktpn("schools", "import", tmp_path / "ไม่มี.xlsx", as_json=False)

    assert told.out == ""
    assert "ไม่มี.xlsx" in told.err
    assert "Traceback" not in told.err


def test_a_wrong_command_line_ends_with_two(ktpn):
    with pytest.raises(SystemExit) as ended:
        ktpn("schools", "imprt")

    assert ended.value.code == 2


BLOCKED = """
import sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError("the window's library is blocked")
sys.meta_path.insert(0, Block())
from ktpn_desktop.cli import run
run()
"""


def test_the_command_line_runs_without_the_windows_library(tmp_path):
    words = ["--profile", str(tmp_path / "p"), "--json", *INIT]

    ran = subprocess.run(
        [sys.executable, "-c", BLOCKED, *words],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows tells of a closed pipe otherwise")
def test_a_reader_who_has_had_enough_is_no_error(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-m", "ktpn_desktop.cli", "--profile", str(tmp_path / "p"), *INIT],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        command.stdout.close()  # as `| head -0` does
        told = command.stderr.read()

    assert command.returncode == 141
    assert told == b""


def test_settings_that_cannot_be_read_are_told_and_stop_nothing(ktpn, secretary, tmp_path):
    settings = Profile(tmp_path / "profile").settings
    settings.write_text('{"theme": "klingon"}', "utf-8")

    told = ktpn("schools", "list")

    assert told.status == 0
    assert told.json["schools"] == []
    assert "klingon" in told.err


@pytest.mark.parametrize("part", ["--area", "--person"])
def test_a_profile_says_whose_it_is(ktpn, tmp_path, part):
    words = list(INIT)
    words[words.index(part) + 1] = " "

    told = ktpn(*words)
    tried = ktpn(*words, "--dry-run")

    assert (told.status, tried.status) == (1, 1)
    assert told.codes == tried.codes == {f"profile.no_{part.removeprefix('--')}"}
    assert not (tmp_path / "profile").exists()


def test_a_place_that_cannot_be_written_is_told(ktpn, tmp_path):
    (tmp_path / "profile").write_text("นี่คือไฟล์", "utf-8")

    told = ktpn(*INIT)

    assert (told.status, told.codes) == (3, {"profile.unwritable"})


def test_a_copy_that_is_not_there_is_not_restored(ktpn, secretary, tmp_path):
    told = ktpn("restore", tmp_path / "ไม่มี.sqlite3")

    assert (told.status, told.codes) == (3, {"files.missing_file"})


def test_trying_to_restore_changes_nothing(ktpn, secretary, schools_file):
    copy = ktpn("backup").json["file"]
    ktpn("schools", "import", schools_file)
    before = ktpn("check").json["records"]

    tried = ktpn("restore", copy, "--dry-run")

    assert (tried.status, tried.json["kept"]) == (0, None)
    assert ktpn("check").json["records"] == before
