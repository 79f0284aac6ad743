"""What holds for every command: help, --dry-run, exit statuses, JSON, both languages."""

import argparse
import json
from pathlib import Path

import pytest
from PIL import Image

from ktpn_desktop.app import searching
from ktpn_desktop.app.jobs import Cancelled
from ktpn_desktop.app.settings import Settings, save_settings
from ktpn_desktop.cli import main, parser
from ktpn_desktop.paths import Profile, resource

COMMANDS = {
    "init",
    "backup",
    "restore",
    "check",
    "schools import",
    "schools import-results",
    "schools list",
    "schools show",
    "people import",
    "people add",
    "people change",
    "people retire",
    "people bring-back",
    "people list",
    "checklists import",
    "checklists list",
    "checklists show",
    "checklists export",
    "checklists check",
    "checklists print",
    "checklists revise",
    "checklists draft new",
    "checklists draft list",
    "checklists draft show",
    "checklists draft load",
    "checklists draft export",
    "checklists draft publish",
    "checklists draft delete",
    "rounds create",
    "rounds assign",
    "rounds hand-over",
    "rounds take-back",
    "rounds join",
    "rounds leave",
    "rounds plan-day",
    "rounds show",
    "rounds list",
    "publish",
    "receive",
    "send",
    "merge",
    "refuse",
    "folder",
    "visits list",
    "visits show",
    "visits answer",
    "visits complete",
    "visits reopen",
    "visits print",
    "visits scores",
    "rounds scores",
    "schools trend",
    "bands list",
    "bands use",
    "conflicts list",
    "conflicts resolve",
    "history",
    "undo",
    "redo",
    "meetings import",
    "meetings new",
    "meetings list",
    "meetings show",
    "meetings submit",
    "meetings adopt",
    "meetings print",
    "resolutions list",
    "resolutions update",
    "resolutions print",
    "office show",
    "office set",
    "orders print",
    "receipts print",
    "print school-pack",
    "photos list",
    "photos add",
    "photos caption",
    "photos move",
    "photos delete",
    "demo",
}
READING = {"list", "show", "check", "history", "folder", "scores", "trend"}


def declared(one=None, name=""):
    """Yield every command with its parser."""
    one = one or parser()
    inner = [part for part in one._actions if isinstance(part, argparse._SubParsersAction)]
    if not inner:
        yield name, one
    for group in inner:
        for word, child in group.choices.items():
            yield from declared(child, f"{name} {word}".strip())


PARSERS = dict(declared())


def test_these_are_the_commands():
    assert set(PARSERS) == COMMANDS


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_says_what_it_does(name, capsys):
    with pytest.raises(SystemExit) as ended:
        main([*name.split(), "--help"])

    told = capsys.readouterr().out
    assert ended.value.code == 0
    assert f"ktpn {name}" in " ".join(told.split())
    assert PARSERS[name].description


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_writing_command_can_be_tried(name):
    options = {word for action in PARSERS[name]._actions for word in action.option_strings}

    assert ("--dry-run" in options) == (name.split()[-1] not in READING | {"demo"})


def tree(folder):
    """Return every file below a folder with its bytes, but not the database's own."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".sqlite3" not in path.name
    }


@pytest.fixture
def trials(merged, tmp_path):
    """Every writing command with what it would take, where it would do something."""
    merged.sec("meetings", "import", resource("sample", "meeting.json"))
    earlier = json.loads(resource("sample", "meeting.json").read_text("utf-8"))
    earlier |= {"number": 1, "date": "2026-05-20"}
    (tmp_path / "ครั้งที่ 1.json").write_text(json.dumps(earlier), "utf-8")
    merged.sec("meetings", "import", tmp_path / "ครั้งที่ 1.json")
    (tmp_path / "คน.csv").write_text("ชื่อ-สกุล\nนายใหม่ จำลอง\n", "utf-8")
    (tmp_path / "โรงเรียนใหม่.csv").write_text("ชื่อโรงเรียน\nบ้านใหม่\n", "utf-8")
    results = "รหัสโรงเรียน,ปีการศึกษา,การทดสอบ,วิชา,คะแนนโรงเรียน\n99010003,2568,NT,ภาษาไทย,56\n"
    (tmp_path / "ผลสอบ.csv").write_text(results, "utf-8")
    assigned = "รหัส SMIS,ผู้นิเทศ\n99010002,นางสาวตัวอย่าง ใจดี\n"
    (tmp_path / "เพิ่ม.csv").write_text(assigned, "utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"answers": {"1.1": "ไม่มี"}}), "utf-8")
    merged.sec("people", "add", "--name", "นายรับช่วง จำลอง", "--supervisor")
    copy = merged.sec("backup").json["file"]
    (conflict,) = merged.sec("conflicts", "list").json["conflicts"]
    duty = merged.sec("resolutions", "list", "--open").json["resolutions"][0]["id"]
    visits = merged.visits(merged.sec)
    done, planned = visits["บ้านหนองจำลอง"], visits["บ้านเขาจำลอง"]
    draft = merged.sec("checklists", "draft", "new", "--next", "QA-READY").json["draft"]["id"]
    form = resource("checklists", "LIT-ACH.xlsx")
    (tmp_path / "เสีย.xlsx").write_text("ไม่ใช่แบบนิเทศ", "utf-8")
    picture = tmp_path / "ภาพ.png"
    Image.new("RGB", (40, 30), "white").save(picture)
    (photo,) = merged.sec("photos", "add", done, picture).json["added"]
    other = tmp_path / "อีกภาพ.png"
    Image.new("RGB", (40, 30), "black").save(other)
    return {
        "init": ("init", "--role", "secretary", "--area", "ก", "--person", "ข"),
        "backup": ("backup",),
        "restore": ("restore", copy),
        "schools import": ("schools", "import", tmp_path / "โรงเรียนใหม่.csv"),
        "schools import-results": ("schools", "import-results", tmp_path / "ผลสอบ.csv"),
        "people import": ("people", "import", tmp_path / "คน.csv"),
        "people add": ("people", "add", "--name", "นายใหม่ จำลอง"),
        "people change": ("people", "change", "นายรับช่วง จำลอง", "--position", "ครู"),
        "people retire": ("people", "retire", "นายรับช่วง จำลอง"),
        "people bring-back": ("people", "bring-back", "นายรับช่วง จำลอง"),
        "checklists import": ("checklists", "import", resource("checklists", "LIT-ACH.xlsx")),
        "checklists export": ("checklists", "export", "QA-READY", tmp_path / "x.xlsx"),
        "checklists revise": ("checklists", "revise", "QA-READY", "--all"),
        "checklists draft new": ("checklists", "draft", "new", "แบบใหม่"),
        "checklists draft load": ("checklists", "draft", "load", draft, form),
        "checklists draft export": (
            *("checklists", "draft", "export", draft),
            tmp_path / "x.xlsx",
        ),
        "checklists draft publish": ("checklists", "draft", "publish", draft),
        "checklists draft delete": ("checklists", "draft", "delete", draft),
        "checklists print": ("checklists", "print", "QA-READY", tmp_path / "x.pdf"),
        "rounds create": (
            *("rounds", "create", "--name", "2", "--year", "2569"),
            *("--checklist", "QA-READY"),
        ),
        "rounds assign": ("rounds", "assign", "1/2569", tmp_path / "เพิ่ม.csv"),
        "rounds hand-over": (
            *("rounds", "hand-over", "1/2569", "บ้านเขาจำลอง"),
            *("--to", "นายรับช่วง จำลอง"),
        ),
        "rounds join": (
            *("rounds", "join", "1/2569", "บ้านเขาจำลอง"),
            *("--with", "นายรับช่วง จำลอง"),
        ),
        "rounds leave": (
            *("rounds", "leave", "1/2569", "บ้านเขาจำลอง"),
            *("--with", "นายรับช่วง จำลอง"),
        ),
        "rounds take-back": ("rounds", "take-back", "1/2569", "99010003"),
        "rounds plan-day": ("rounds", "plan-day", "1/2569", "99010003", "--on", "1/9/2569"),
        "publish": ("publish", "1/2569", tmp_path),
        "receive": ("receive", merged.shared),
        "send": ("send", merged.shared),
        "merge": ("merge", merged.shared),
        "refuse": ("refuse", tmp_path / "เสีย.xlsx", "--reason", "เปิดไม่ได้"),
        "visits answer": ("visits", "answer", planned, tmp_path / "a.json"),
        "visits complete": ("visits", "complete", planned),
        "visits reopen": ("visits", "reopen", done, "--reason", "ตรวจทาน"),
        "visits print": ("visits", "print", done, tmp_path / "x.pdf"),
        "conflicts resolve": ("conflicts", "resolve", conflict["id"], "--take", "theirs"),
        "undo": ("undo",),
        "redo": ("redo",),
        "meetings import": ("meetings", "import", tmp_path / "ครั้งที่ 1.json"),
        "meetings new": ("meetings", "new", "--date", "23 ก.ย. 2569"),
        "meetings submit": ("meetings", "submit", "2/2569"),
        "meetings adopt": ("meetings", "adopt", "1/2569", "--by", "2/2569"),
        "meetings print": ("meetings", "print", "2/2569", tmp_path / "x.pdf"),
        "resolutions update": ("resolutions", "update", duty, "--status", "done"),
        "resolutions print": ("resolutions", "print", tmp_path / "x.pdf"),
        "bands use": ("bands", "use", "practice5_equal"),
        "office set": ("office", "set", "address", "เลขที่ 1 ถนนจำลอง"),
        "orders print": (*("orders", "print", "team"), tmp_path / "x.pdf", "--round", "1/2569"),
        "receipts print": ("receipts", "print", "นางสาวตัวอย่าง ใจดี", tmp_path / "x.pdf"),
        "photos add": ("photos", "add", done, other),
        "photos caption": ("photos", "caption", done, photo, "หน้าเสาธง"),
        "photos move": ("photos", "move", done, photo, "1"),
        "photos delete": ("photos", "delete", done, photo),
        "print school-pack": ("print", "school-pack", "99010003", tmp_path / "x.pdf"),
    }


REFUSED_HERE = {"init", "redo"}  # there is a profile, and nothing to redo


def test_trying_a_command_writes_nothing(merged, trials, tmp_path):
    writing = {name for name in COMMANDS if name.split()[-1] not in READING | {"demo"}}
    assert set(trials) == writing
    files, records = tree(tmp_path), merged.records()

    for name, words in trials.items():
        told = merged.sec(*words, "--dry-run")
        assert told.status in ((1, 3) if name in REFUSED_HERE else (0,)), (name, told.out)
        assert merged.records() == records, name
        assert tree(tmp_path) == files, name


@pytest.mark.parametrize(
    "words", [(), ("schools",), ("schools", "imprt"), ("merge",), ("undo", "x"), ("--nothing",)]
)
def test_a_wrong_command_line_ends_with_two_and_says_so_beside(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(list(words))

    told = capsys.readouterr()
    assert (ended.value.code, told.out) == (2, "")
    assert "usage: ktpn" in told.err


def test_a_mistake_in_the_program_ends_with_seventy_and_a_report(
    ktpn, secretary, monkeypatch, tmp_path
):
    def fail(*_arguments):
        raise ZeroDivisionError("a mistake")

    monkeypatch.setattr(searching, "find_schools", fail)

    told = ktpn("schools", "list")
    read = ktpn("schools", "list", as_json=False)

    assert (told.status, told.codes, told.err) == (70, {"cli.failed"}, "")
    report = told.json["problems"][0]["values"]["report"]
    assert report.startswith(str(tmp_path / "profile"))
    assert "ZeroDivisionError" in Path(report).read_text("utf-8")
    assert (read.status, read.out) == (70, "")
    assert "Traceback" not in read.err


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Cancelled])
def test_a_command_that_was_stopped_says_that_nothing_is_half_saved(
    ktpn, secretary, monkeypatch, stop
):
    def stopped(*_arguments):
        raise stop

    monkeypatch.setattr(searching, "find_schools", stopped)

    told = ktpn("schools", "list")

    assert (told.status, told.codes) == (130, {"cli.cancelled"})


def test_problems_go_beside_what_is_answered_and_json_stands_alone(ktpn, secretary, tmp_path):
    path = tmp_path / "โรงเรียน.csv"
    path.write_text("ชื่อโรงเรียน,จำนวนนักเรียน\nบ้านดี,9\nบ้านแปลก,มาก\n", "utf-8-sig")

    read = ktpn("schools", "import", path, "--skip-bad", as_json=False)
    told = ktpn("schools", "import", path, "--skip-bad")

    assert "แถว 3" in read.err
    assert "แถว 3" not in read.out
    assert told.err == ""
    assert told.json["problems"][0]["row"] == 3


SPOKEN = {"th": ("ตรวจแล้ว", "ไม่พบ"), "en": ("Checked", "not here")}


@pytest.mark.parametrize("language", SPOKEN)
def test_people_are_spoken_to_in_the_language_of_the_profile(
    ktpn, secretary, tmp_path, language
):
    answer, refusal = SPOKEN[language]
    save_settings(Profile(tmp_path / "profile").settings, Settings(language=language))

    assert answer in ktpn("check", as_json=False).out
    assert refusal in ktpn("rounds", "show", "9/2569", as_json=False).err
    assert refusal in ktpn("rounds", "show", "9/2569").json["problems"][0]["message"]


def test_options_stand_before_or_after_the_command(ktpn, secretary, tmp_path, capsys):
    profile = str(tmp_path / "profile")

    assert main(["check", "--profile", profile, "--json"]) == 0
    after = json.loads(capsys.readouterr().out)
    assert main(["--json", "--profile", profile, "check"]) == 0

    assert json.loads(capsys.readouterr().out) == after


def test_all_json_is_utf_8_with_thai_as_it_is_written(ktpn, secretary):
    told = ktpn("people", "list")

    assert "นางสมมุติ เรียบร้อย" in told.out
