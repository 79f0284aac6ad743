"""The main job once, from end to end, with invented people: through the very use cases.

A secretary takes in a list of schools, makes a round and publishes it; three supervisors take
it in, fill visits and return them; the secretary merges them with a clash, decides it, holds a
meeting and prints its record. One return is left waiting, so that there is something to try.
"""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from pathlib import Path

from ktpn_desktop.app import (
    answering,
    arriving,
    importing,
    merging,
    planning,
    publishing,
    receiving,
    rehearsing,
    resolving,
    sending,
)
from ktpn_desktop.app.demo_papers import print_papers
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.opening import NewProfile, create_profile
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.answer_value import read_value
from ktpn_desktop.domain.checklist import BINARIES, SCALES, Checklist, Item, ItemType
from ktpn_desktop.domain.conflict import Choice
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, VisitId, new_id
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.paths import resource
from ktpn_desktop.store import checklists, conflicts, people, schools, visits

AREA = "สพป.ตัวอย่าง เขต 1"
SECRETARY = "นางสมมุติ เรียบร้อย"
SUPERVISORS = ("นางสาวตัวอย่าง ใจดี", "นายสมมุติ ตั้งใจ", "นางจำลอง รักเรียน")
CHECKLIST = "LIT-ACH"
VISITS_EACH = 3
STEPS = 8

_TEXTS = {
    "จุดเด่น": "ครูทุกคนใช้ข้อมูลผลการทดสอบวางแผนการสอน และนักเรียนกล้าแสดงความคิดเห็น",
    "จุดที่ควรพัฒนา": "นักเรียนชั้น ป.1–ป.3 บางส่วนยังอ่านไม่คล่อง ควรมีแผนซ่อมเสริมรายบุคคล",
    "ข้อเสนอแนะ": "ควรนิเทศภายในอย่างต่อเนื่อง และรายงานความก้าวหน้าด้านการอ่านทุกเดือน",
    "ข้อตกลงร่วม": "โรงเรียนจะจัดทำแผนซ่อมเสริมการอ่านให้แล้วเสร็จภายในเดือนนี้",
}
_NOTES = (
    "ดูจากแผนการจัดการเรียนรู้และผลงานนักเรียน",
    "สัมภาษณ์ครูผู้สอนและผู้บริหารสถานศึกษา",
    "สังเกตชั้นเรียน ป.2 วิชาภาษาไทย",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Where everything of the demonstration is."""

    secretary: Path
    supervisors: tuple[Path, ...]
    shared: Path
    documents: tuple[Path, ...]
    merge: dict[str, int]


def run_demo(folder: Path, progress: Progress, *, schools: Path | None = None) -> Told:
    """Do the whole job in a folder that is new or empty. Raises Refused `demo.not_empty`."""
    if folder.exists() and any(folder.iterdir()):
        raise Refused(Problem(code="demo.not_empty", where=Place(file=str(folder))))
    shared = folder / "โฟลเดอร์กลาง"
    shared.mkdir(parents=True)
    new = NewProfile(
        role=Role.SECRETARY,
        area=AREA,
        person=SECRETARY,
        position="ผู้อำนวยการกลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา",
    )
    with _profile(folder / "เลขานุการ", new, shared) as secretary:
        progress.step(0, STEPS, "นำเข้ารายชื่อ")
        round_ = _plan(secretary, schools)
        progress.step(1, STEPS, "เผยแพร่รอบการนิเทศ")
        publishing.publish(secretary, round_.id, shared, Progress())
        homes = []
        for number, name in enumerate(SUPERVISORS):
            progress.step(2 + number, STEPS, name)
            homes.append(_supervise(folder, name, shared))
        progress.step(5, STEPS, "รวมข้อมูล")
        outcome = _merge(secretary, shared)
        progress.step(6, STEPS, "ส่งผลเพิ่มเติม")
        _send_late(folder, shared)
        progress.step(7, STEPS, "พิมพ์เอกสาร")
        documents = print_papers(secretary, folder / "เอกสาร", outcome.visits)
        progress.step(STEPS, STEPS)
    return Told(
        secretary=folder / "เลขานุการ",
        supervisors=tuple(homes),
        shared=shared,
        documents=tuple(documents),
        merge={
            "merged": outcome.merged,
            "unchanged": outcome.unchanged,
            "clashes": outcome.clashes,
            "refused": outcome.refused,
            "waiting": outcome.waiting,
        },
    )


@contextmanager
def _profile(folder: Path, new: NewProfile, shared: Path) -> Iterator[Session]:
    session = create_profile(folder, new)
    try:
        session.change_settings(replace(session.settings, shared_folder=shared))
        yield session
    finally:
        session.close()


def _plan(session: Session, listed: Path | None) -> Round:
    """Take in schools, people and the starter checklists; make the round, hand out schools."""
    source = listed or resource("sample", "schools.xlsx")
    importing.apply_schools(session, importing.plan_schools(session, source))
    importing.apply_people(
        session, importing.plan_people(session, resource("sample", "people.xlsx"))
    )
    for path in sorted(resource("checklists").glob("*.xlsx")):
        importing.apply_checklist(session, importing.plan_checklist(session, path))
    checklist = _checklist(session)
    today = date.today()
    new = planning.NewRound(
        number=1,
        year=today.year,
        checklist_id=checklist.id,
        opens=today - timedelta(days=14),
        closes=today + timedelta(days=17),
    )
    round_ = planning.create_round(session, new)
    if listed is None:
        table = resource("sample", "assignments.xlsx")
        planning.apply_assignments(session, planning.plan_assignments(session, round_, table))
    else:
        _share_out(session, round_)
    return round_


def _share_out(session: Session, round_: Round) -> None:
    """Hand the first schools of somebody's own list to the supervisors, in turn."""
    register = schools.all_schools(session.store)[: len(SUPERVISORS) * (VISITS_EACH + 1)]
    persons = [people.person_named(session.store, name) for name in SUPERVISORS]
    known = [person for person in persons if person is not None]
    pairs = [(school, known[n % len(known)]) for n, school in enumerate(register)]
    planning.assign(session, round_, pairs)


def _supervise(folder: Path, name: str, shared: Path) -> Path:
    """Do a supervisor's part on a computer of her own: take in, fill, finish, return."""
    home = folder / name
    new = NewProfile(role=Role.SUPERVISOR, area=AREA, person=name, position="ศึกษานิเทศก์")
    with _profile(home, new, shared) as session:
        got = receiving.receive(session, shared, Progress())
        for visit in _sorted(got.visits)[:VISITS_EACH]:
            _fill(session, visit.id)
            answering.complete(session, visit.id)
        sending.send(session, shared, Progress())
        for visit in _sorted(got.visits)[VISITS_EACH + 1 :]:
            answering.schedule(session, visit.id, date.today() + timedelta(days=7))
    return home


def _send_late(folder: Path, shared: Path) -> None:
    """Let one supervisor take in her receipts and return one visit more."""
    from ktpn_desktop.app.opening import open_session

    session = open_session(folder / SUPERVISORS[0])
    try:
        receiving.receive(session, shared, Progress())
        assigned = _sorted(
            [one.visit for one in visits.visits(session.store) if not one.visit.locked]
        )
        for visit in assigned[:1]:
            _fill(session, visit.id)
            answering.complete(session, visit.id)
        sending.send(session, shared, Progress())
        for visit in assigned[1:2]:
            _fill(session, visit.id, share=0.6)
    finally:
        session.close()


def _merge(session: Session, shared: Path) -> merging.MergeOutcome:
    """Correct one answer beforehand, merge with that clash, and decide it."""
    plan = arriving.plan_merge(session, [shared])
    arrived = arriving.read_returns(plan, Progress())
    returned = [one.payload for one in arrived.files if one.payload is not None]
    first = min(returned, key=lambda payload: payload.school.name)
    item, answer = _other_answer(session, first.id, first.fields)
    answering.save_answer(session, first.id, item.id, answer)
    outcome = merging.apply_merge(session, rehearsing.rehearse(session, arrived))
    for conflict in conflicts.open_conflicts(session.store):
        decision = resolving.Decision(choice=Choice.THEIRS, note="ยึดตามหลักฐานที่พบ ณ วันนิเทศ")
        resolving.resolve(session, conflict.id, decision)
    return outcome


def _other_answer(
    session: Session, visit_id: VisitId, returned: dict[str, str] | object
) -> tuple[Item, Answer]:
    """Return a rated item and an answer that differs from the one that came back."""
    _visit, checklist = answering.open_visit(session, visit_id)
    item = next(item for item in checklist.items if item.type in SCALES)
    text = returned.get(f"answer:{item.id}", "") if isinstance(returned, dict) else ""
    other = next(choice for choice in item.choices if f'"{choice.value}"' not in text)
    return item, Answer(value=other.value, note=None)


def _fill(session: Session, visit_id: VisitId, *, share: float = 1.0) -> None:
    """Answer a visit as a supervisor would, item by item."""
    visit, checklist = answering.open_visit(session, visit_id)
    chance = random.Random(visit.school.name)
    items = [item for item in checklist.items if item.takes_answer]
    for item in items[: round(len(items) * share)]:
        if visit.answer(item.id).given:
            continue
        value = read_value(item, _typed(item, chance), today=date.today())
        note = chance.choice(_NOTES) if chance.random() < 0.15 else None
        answering.save_answer(session, visit_id, item.id, Answer(value=value, note=note))
    if share == 1.0:
        _sum_up(session, visit_id)


def _sum_up(session: Session, visit_id: VisitId) -> None:
    visit, _checklist = answering.open_visit(session, visit_id)
    held = replace(
        visit,
        started=time(9, 0),
        ended=time(12, 0),
        informant="นายสมมุติ บริหารดี",
        informant_position="ผู้อำนวยการโรงเรียน",
    )
    answering.save_header(session, held)
    kinds = (FindingKind.STRENGTH, FindingKind.IMPROVEMENT, FindingKind.SUGGESTION)
    texts = [_TEXTS["จุดเด่น"], _TEXTS["จุดที่ควรพัฒนา"], _TEXTS["ข้อเสนอแนะ"]]
    findings = [
        Finding(
            id=FindingId(new_id()),
            kind=kind,
            text=text,
            position=1,
            follow_up=kind is FindingKind.SUGGESTION,
        )
        for kind, text in zip(kinds, texts, strict=True)
    ]
    answering.save_findings(session, visit_id, findings)


def _typed(item: Item, chance: random.Random) -> str:
    """Return what a person might type for an item."""
    if item.type in SCALES:
        return chance.choices(item.choices, weights=range(len(item.choices), 0, -1))[0].value
    if item.type in BINARIES:
        return chance.choices(item.choices, weights=[4, 1])[0].value
    if item.type is ItemType.CHOICE:
        return chance.choice(item.choices).value
    if item.type is ItemType.MULTI:
        return ", ".join(one.value for one in chance.sample(item.choices, 2))
    return _typed_free(item, chance)


def _typed_free(item: Item, chance: random.Random) -> str:
    if item.type is ItemType.DATE:
        return (date.today() + timedelta(days=30)).isoformat()
    if item.type is ItemType.TIME:
        return "09.30"
    if item.type is ItemType.TEXT:
        texts = [text for start, text in _TEXTS.items() if item.label.startswith(start)]
        return texts[0] if texts else "เป็นไปตามแผน มีบันทึกและผลงานประกอบ"
    if "${" in (item.constraint or ""):
        return str(chance.randint(0, 3))  # a part of another number, which is larger
    low = int(item.minimum or 0)
    high = int(item.maximum) if item.maximum is not None else low + 20
    return str(chance.randint(min(low + 4, high), high))


def _checklist(session: Session) -> Checklist:
    checklist = checklists.find_checklist(session.store, CHECKLIST)
    if checklist is None:
        raise Refused(Problem(code="checklist.missing", where=Place(record=CHECKLIST)))
    return checklist


def _sorted(some: Sequence[Visit]) -> list[Visit]:
    return sorted(some, key=lambda visit: (visit.school.name, visit.id))
