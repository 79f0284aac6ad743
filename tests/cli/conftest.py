import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ktpn_desktop.cli import main
from ktpn_desktop.paths import resource


@dataclass
class Ran:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def codes(self):
        return {one["code"] for one in self.json["problems"]}


@pytest.fixture
def ktpn(capsys, tmp_path):
    """Run one command on a profile in the test's folder, answering in JSON."""

    def run(*words, profile="profile", as_json=True):
        argv = ["--profile", str(tmp_path / profile), *(["--json"] if as_json else [])]
        status = main([*argv, *map(str, words)])
        told = capsys.readouterr()
        return Ran(status, told.out, told.err)

    return run


@pytest.fixture
def secretary(ktpn):
    """Make a secretary's profile."""
    made = ktpn(
        "init",
        *("--role", "secretary"),
        *("--area", "สพป.ตัวอย่าง เขต 1"),
        *("--person", "นางสมมุติ เรียบร้อย"),
    )
    assert made.status == 0
    return made.json


SCHOOLS = """รหัส SMIS,ชื่อโรงเรียน,ตำบล,อำเภอ,จำนวนนักเรียน
99010003,โรงเรียนบ้านเขาจำลอง,ในเมือง,ตัวอย่างเหนือ,54
99010001,โรงเรียนบ้านหนองจำลอง,หนองสมมุติ,ตัวอย่างเหนือ,214
99010002,โรงเรียนวัดตัวอย่างวนาราม,ทดสอบ,จำลองบุรี,๑๗๖
"""


@pytest.fixture
def schools_file(tmp_path):
    path = tmp_path / "โรงเรียน.csv"
    path.write_text(SCHOOLS, "utf-8-sig")
    return path


SUPERVISOR = "นางสาวตัวอย่าง ใจดี"
ASSIGNED = f"""รหัส SMIS,ผู้นิเทศ,วันที่นัด
99010001,{SUPERVISOR},14 ก.ค. 2569
99010003,{SUPERVISOR},
"""


@dataclass
class Chain:
    """The main job by commands alone, on a secretary's and a supervisor's profile."""

    run: Callable
    folder: Path

    @property
    def shared(self):
        return self.folder / "shared"

    def sec(self, *words, **options):
        return self.run(*words, **options)

    def sup(self, *words, **options):
        return self.run(*words, profile="supervisor", **options)

    def planned(self, schools_file):
        """Take in the registers and a checklist, make a round, hand schools out."""
        assigned = self.folder / "มอบหมาย.csv"
        assigned.write_text(ASSIGNED, "utf-8-sig")
        for words in (
            ("schools", "import", schools_file),
            ("people", "add", "--name", SUPERVISOR, "--supervisor"),
            ("checklists", "import", resource("checklists", "QA-READY.xlsx")),
            ("rounds", "create", "--name", "1", "--year", "2569", "--checklist", "QA-READY"),
            ("rounds", "assign", "1/2569", assigned),
        ):
            assert self.sec(*words).status == 0, words
        return self

    def published(self):
        self.shared.mkdir()
        assert self.sec("publish", "1/2569", self.shared).status == 0
        return self

    def received(self):
        who = ("--area", "สพป.ตัวอย่าง เขต 1", "--person", SUPERVISOR)
        assert self.sup("init", "--role", "supervisor", *who).status == 0
        assert self.sup("receive", self.shared).status == 0
        return self

    def visits(self, run=None):
        """Return the ids of the visits, by the name of their school."""
        listed = (run or self.sup)("visits", "list").json["visits"]
        return {one["school"]["name"]: one["id"] for one in listed}

    def answer(self, school, run=None, **body):
        """Take a body of answers into the visit of a school."""
        path = self.folder / "คำตอบ.json"
        path.write_text(json.dumps(body, ensure_ascii=False), "utf-8")
        run = run or self.sup
        return run("visits", "answer", self.visits(run)[school], path)

    def returned(self, school):
        assert self.sup("visits", "complete", self.visits()[school]).status == 0
        return self.sup("send", self.shared)

    def records(self, run=None):
        return (run or self.sec)("check").json["records"]


@pytest.fixture
def chain(ktpn, secretary, schools_file, tmp_path):
    """A round that is planned and not yet published."""
    return Chain(ktpn, tmp_path).planned(schools_file)


@pytest.fixture
def out(chain):
    """A round that the supervisor has taken in."""
    return chain.published().received()


@pytest.fixture
def merged(out):
    """A return that was merged with one clash, on item 1.3 of บ้านหนองจำลอง."""
    school = "บ้านหนองจำลอง"
    assert out.answer(school, answers={"1.1": "มี", "1.3": 4}).status == 0
    assert out.answer(school, run=out.sec, answers={"1.3": 3}).status == 0
    assert out.returned(school).status == 0
    assert out.sec("merge", out.shared).status == 0
    return out
