"""Records to test with, as few words as possible each."""

from datetime import date, datetime, time, timedelta, timezone
from types import MappingProxyType

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import (
    ChecklistId,
    FindingId,
    ItemId,
    PersonId,
    PhotographId,
    RoundId,
    SchoolId,
    VisitId,
)
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import Codes, School
from ktpn_desktop.domain.signature import Signer, VisitSignature, decode
from ktpn_desktop.domain.visit import PersonThen, SchoolThen, Visit
from ktpn_desktop.store import checklists, people, rounds, schools
from ktpn_desktop.store.database import Store

MOMENT = datetime(2026, 11, 21, 9, 30, 15, tzinfo=timezone(timedelta(hours=7)))
CHECKLIST = ChecklistId("c1")
ROUND = RoundId("r1")
PERSON = PersonId("p1")
SCHOOL = SchoolId("s1")


def a_school(school: str = "s1", name: str = "บ้านตัวอย่าง") -> School:
    return School(id=SchoolId(school), name=name, codes=Codes(smis=f"99{school:0>6}"))


def a_person(person: str = "p1", name: str = "นางสาวตัวอย่าง ใจดี") -> Person:
    return Person(id=PersonId(person), name=name, is_supervisor=True)


def a_checklist(checklist: str = "c1", version: str = "1", form: str = "reading") -> Checklist:
    levels = tuple(Choice(value=str(n), label=f"ระดับ {n}") for n in (5, 4, 3, 2, 1))
    items = tuple(
        Item(
            id=ItemId(f"i{n}"),
            number=f"1.{n}",
            label="รายการ",
            type=ItemType.SCALE5,
            choices=levels,
        )
        for n in range(1, 61)
    )
    section = Section(id="a", title="ด้านการอ่าน", items=items)
    return Checklist(
        id=ChecklistId(checklist),
        form_id=form,
        version=version,
        title="แบบนิเทศการอ่าน",
        sections=(section,),
    )


def a_round(round_id: str = "r1", number: int = 1, year: int = 2026) -> Round:
    return Round(id=RoundId(round_id), number=number, year=year, checklist_id=CHECKLIST)


def a_visit(visit: str = "v1", school: str = "s1", **more: object) -> Visit:
    values: dict[str, object] = {
        "id": VisitId(visit),
        "round_id": ROUND,
        "checklist_id": CHECKLIST,
        "school": SchoolThen(id=SchoolId(school), code="99000001", name="บ้านตัวอย่าง"),
        "person": PersonThen(id=PERSON, name="นางสาวตัวอย่าง ใจดี"),
    }
    return Visit(**{**values, **more})


def a_full_visit(visit: str = "v1") -> Visit:
    """Return a visit with something in every field."""
    return a_visit(
        visit,
        planned_on=date(2026, 11, 20),
        held_on=date(2026, 11, 21),
        started=time(9, 0),
        ended=time(11, 30),
        informant="นายสมมุติ ทดสอบ",
        informant_position="ครูชำนาญการ",
        revision=2,
        published="a" * 64,
        parent="b" * 64,
        opened_at=MOMENT,
        completed_at=MOMENT,
        reopened_for="แก้ข้อ 1.2",
        last_item=ItemId("i2"),
        answers=MappingProxyType(
            {
                ItemId("i1"): Answer(value="5", note="อ่านคล่อง"),
                ItemId("i2"): Answer(mark=Mark.NOT_OBSERVED, flagged=True),
                ItemId("i3"): Answer(note="ยังไม่ได้ดู"),
            }
        ),
        findings=(
            a_finding("f2", FindingKind.IMPROVEMENT, due=date(2027, 1, 15), follow_up=True),
            a_finding("f1", FindingKind.STRENGTH, items=(ItemId("i1"),)),
        ),
        photographs=(
            a_photograph("h1", position=1, item=ItemId("i1"), added_at=MOMENT),
            a_photograph("h2", position=2, caption="หน้าเสาธง"),
        ),
        signatures=(
            VisitSignature(
                signer=Signer.INFORMANT,
                name="นายสมมุติ ทดสอบ",
                strokes=decode("12,30 15,33;200,40"),
                signed=MOMENT,
            ),
            VisitSignature(
                signer=Signer.SUPERVISOR, person=PERSON, strokes=decode("1,2"), signed=MOMENT
            ),
        ),
    )


def a_photograph(photograph: str, **more: object) -> Photograph:
    return Photograph(id=PhotographId(photograph), **{"hash": "c" * 64, **more})


def a_finding(
    finding: str, kind: FindingKind = FindingKind.STRENGTH, text: str = "ดี", **more: object
) -> Finding:
    return Finding(id=FindingId(finding), kind=kind, text=text, position=1, **more)


def fill(store: Store) -> None:
    """Put in what a visit needs: school, person, checklist, round."""
    with store.edit("fill"):
        schools.save_school(store, a_school())
        people.save_person(store, a_person())
        checklists.add_checklist(store, a_checklist())
        rounds.save_round(store, a_round())
