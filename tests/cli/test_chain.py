"""The main job from the first list to the printed record, by commands on two profiles."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from ktpn_desktop.paths import resource

NAME = "นางสาวตัวอย่าง ใจดี"
AREA = "สพป.ตัวอย่าง เขต 1"
ANSWERS = {
    "answers": {"1.1": 4, "1.2": "๓ ปานกลาง", "2.2": 25, "1.4": "82.5"},
    "notes": {"1.1": "ดูจากแผนการจัดการเรียนรู้"},
    "findings": {"strengths": ["ครูใช้ข้อมูลวางแผน"], "suggestions": ["ควรรายงานทุกเดือน"]},
    "visit": {"held_on": "14/7/2569", "started": "9.00", "ended": "12.00"},
}


@dataclass
class Two:
    """Two profiles, and commands that must succeed without a word beside."""

    run: object
    folder: Path

    @property
    def shared(self):
        return self.folder / "โฟลเดอร์กลาง"

    def sec(self, *words):
        return self._command("sec", words)

    def sup(self, *words):
        return self._command("sup", words)

    def records(self):
        return self.sec("check")["records"]

    def body(self, name, body):
        path = self.folder / name
        path.write_text(json.dumps(body, ensure_ascii=False), "utf-8")
        return path

    def _command(self, profile, words):
        told = self.run(*words, profile=profile)
        assert (told.status, told.err) == (0, ""), (words, told.out)
        return told.json


@pytest.fixture
def two(ktpn, tmp_path):
    return Two(ktpn, tmp_path)


def publish(two):
    """Take in lists and a form, plan a round, publish it."""
    two.shared.mkdir()
    two.sec("init", "--role", "secretary", "--area", AREA, "--person", "นางสมมุติ เรียบร้อย")
    assert two.sec("schools", "import", resource("sample", "schools.xlsx"))["added"] == 117
    two.sec("people", "import", resource("sample", "people.xlsx"))
    form = two.sec("checklists", "import", resource("checklists", "LIT-ACH.xlsx"))["checklist"]
    new = ("--year", "2569", "--checklist", form["id"], "--opens", "1/6/2569")
    two.sec("rounds", "create", "--name", "1", *new)
    assigned = two.sec("rounds", "assign", "1/2569", resource("sample", "assignments.xlsx"))
    assert len(assigned["visits"]) == 48
    assert len(two.sec("publish", "1/2569", two.shared)["written"]) == 49


def return_one(two):
    """Take the round in, fill one visit and return it; return its id."""
    two.sup("init", "--role", "supervisor", "--area", AREA, "--person", NAME)
    visit = two.sup("receive", two.shared)["visits"][0]["id"]
    filled = two.sup("visits", "answer", visit, two.body("คำตอบ.json", ANSWERS))["visit"]
    assert filled["answers"]["q1_2"] == "3"
    two.sup("visits", "complete", visit)
    assert [one["revision"] for one in two.sup("send", two.shared)["written"]] == [1]
    return visit


def merge_with_a_clash(two, visit):
    """Change an answer before it comes back; return the records before and after."""
    two.sec("visits", "answer", visit, two.body("แก้.json", {"answers": {"1.1": 2}}))
    before = two.records()
    tried = two.sec("merge", two.shared, "--dry-run")
    assert (tried["merged"], tried["clashes"]) == (1, 1)
    assert two.records() == before
    merge = two.sec("merge", two.shared)
    assert (merge["merged"], merge["clashes"], merge["refused"]) == (1, 1, 0)
    return before, two.records()


def decide(two, visit):
    (conflict,) = two.sec("conflicts", "list")["conflicts"]
    assert (conflict["mine"], conflict["theirs"]) == ("2", "4")
    words = ("--take", "theirs", "--note", "ตามหลักฐาน")
    two.sec("conflicts", "resolve", conflict["id"], *words)
    decided = two.sec("visits", "show", visit)["visit"]
    assert (decided["state"], decided["answers"]["q1_1"]) == ("merged", "4")
    assert decided["findings"]["suggestion"][0]["text"] == "ควรรายงานทุกเดือน"


def test_the_whole_job_works_by_commands_alone(two):
    publish(two)
    visit = return_one(two)
    before, merged = merge_with_a_clash(two, visit)
    decide(two, visit)
    decided = two.records()

    assert two.sec("undo")["label"] == "resolve_conflict"
    assert two.records() == merged
    assert two.sec("undo")["label"] == "merge_returns"
    assert two.records() == before
    two.sec("redo")
    two.sec("redo")
    assert two.records() == decided

    assert [one["state"] for one in two.sup("receive", two.shared)["receipts"]] == ["merged"]
    assert two.sup("visits", "show", visit)["visit"]["state"] == "merged"
    assert two.sec("merge", two.shared)["unchanged"] == 1

    meeting = two.sec("meetings", "import", resource("sample", "meeting.json"))["meeting"]
    assert meeting["quorum"]["reached"]
    paper = two.folder / "รายงาน.pdf"
    assert two.sec("meetings", "print", meeting["label"], paper)["pages"] >= 2
    assert two.sec("visits", "print", visit, two.folder / "ผล.pdf")["pages"] >= 1
    assert paper.read_bytes().startswith(b"%PDF")

    for one in (two.sec, two.sup):
        assert one("check")["ok"]
        assert one("backup")["ok"]
