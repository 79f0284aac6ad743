"""An office at play: laptops fill and return visits, a secretary merges, corrects, decides.

The store, the rehearsal and the merge are the program's own, in memory; workbooks are left out,
so that a million steps are played in an hour. What happens is drawn from a `random.Random`.
"""

import random
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from types import MappingProxyType

from builders import SCALE5, a_checklist, a_school, an_item

from ktpn_desktop.app import answering, merging, rehearsing, resolving
from ktpn_desktop.app.returned_file import FileState, ReturnedFile, Returns
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.settings import Settings
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.conflict import Choice
from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.fields import (
    decode_answer,
    decode_finding,
    encode_answer,
    encode_finding,
    encode_photograph,
    encode_signature,
    fields_of,
    with_fields,
)
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import (
    DeviceId,
    FindingId,
    ItemId,
    PersonId,
    PhotographId,
    RoundId,
    SchoolId,
    VisitId,
)
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.signature import Signer, VisitSignature, decode
from ktpn_desktop.domain.visit import PersonThen, SchoolThen, Visit
from ktpn_desktop.exchange.payload import (
    Payload,
    by_hand,
    payload_hash,
    payload_of,
    payload_text,
    reference,
)
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import (
    checklists,
    conflicts,
    payloads,
    people,
    profile,
    returns,
    rounds,
    schools,
    visits,
)
from ktpn_desktop.store.connection import connect
from ktpn_desktop.store.database import SCHEMA, Author, Store
from ktpn_desktop.store.profile import ProfileRecord

MOMENT = datetime(2026, 7, 14, 9, 30, tzinfo=UTC)
CHECKLIST = a_checklist(
    (
        "1. ตอน",
        [an_item("1.1", ItemType.SCALE5, choices=SCALE5), an_item("1.2", ItemType.TEXT)],
    )
)
SECRETARY = DeviceKey(id=DeviceId("5ec" * 10), public_key="5e" * 32, secret_key="00" * 32)
SCHOOLS = (a_school("บ้านหนองจำลอง", "99010001"), a_school("บ้านทุ่งตัวอย่าง", "99010002"))
PERSONS = tuple(
    Person(id=PersonId(name), name=f"นางสาวตัวอย่าง คนที่ {name}", is_supervisor=True)
    for name in ("1", "2")
)

LEVEL, WORDS, NOTE = "answer:q1_1", "answer:q1_2", "note:q1_1"
FINDINGS = ("finding:fa", "finding:fb")
VALUES: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        LEVEL: [encode_answer(Answer(value=value)) for value in "123"],
        WORDS: [encode_answer(Answer(value=value)) for value in ("ก", "ข")],
        NOTE: ["พบร่องรอย", "ไม่พบร่องรอย"],
        "held_on": ["2026-07-14", "2026-07-15"],
        "informant": ["นายสมมุติ", "นางสมมุติ"],
        **{
            name: [
                encode_finding(
                    Finding(
                        id=FindingId(name.removeprefix("finding:")),
                        kind=FindingKind.STRENGTH,
                        text=text,
                        position=1,
                    )
                )
                for text in ("ห้องสมุดมีชีวิต", "ครูใช้สื่อ")
            ]
            for name in FINDINGS
        },
        "photograph:pa": [
            encode_photograph(Photograph(id=PhotographId("pa"), hash="a" * 64, caption=words))
            for words in ("หน้าเสาธง", None)
        ],
        "signature:informant": [
            encode_signature(
                VisitSignature(
                    signer=Signer.INFORMANT,
                    strokes=decode(strokes),
                    signed=datetime(2026, 7, 14, 11, 30, tzinfo=UTC),
                )
            )
            for strokes in ("1,1 50,50", "2,2")
        ],
    }
)


class Wrong(AssertionError):
    """The office has come to something that it must never come to."""


@dataclass(slots=True)
class Laptop:
    """One supervisor's computer, with one visit on it."""

    device: DeviceId
    key: str
    person: PersonThen
    start: Payload  # as it was handed out
    fields: dict[str, str]
    chain: tuple[Payload, ...] = ()  # what it has returned
    backup: "tuple[dict[str, str], tuple[Payload, ...]] | None" = None

    def returned(self, written_at: datetime) -> Payload:
        """Return what is to be sent: as `app.sending` has it."""
        last = self.chain[-1] if self.chain else None
        if last is not None and last.fields == self.fields:
            return last
        before = last or self.start
        parent = payload_hash(payload_text(before))
        made = replace(
            before,
            device=self.device,
            person=self.person,
            revision=(last.revision if last else 0) + 1,
            parent=parent,
            ancestors=(parent, *before.ancestors),
            completed=True,
            fields=dict(self.fields),
            written_at=written_at,
        )
        self.chain = (*self.chain, made)
        return made


@dataclass(slots=True)
class Undoable:
    """A step of the secretary's, with the records around it."""

    before: str
    after: str
    delivered: tuple[ReturnedFile, ...]  # before it


@dataclass(slots=True)
class Office:
    """A secretary's store, the laptops, and the files that are under way."""

    session: Session
    published: tuple[Payload, ...]
    laptops: list[Laptop]
    files: list[ReturnedFile] = field(default_factory=list)  # everything that was ever sent
    delivered: list[ReturnedFile] = field(default_factory=list)
    shown: dict[tuple[VisitId, str], set[str | None]] = field(default_factory=dict)
    done: list[Undoable] = field(default_factory=list)
    decided: bool = False  # a person's decisions are no matter of files alone
    names: Iterator[int] = field(default_factory=lambda: count(1))
    _hashed: tuple[int, str] = (-1, "")  # when so many rows had been written

    @property
    def store(self) -> Store:
        """The secretary's store."""
        return self.session.store

    def records_hash(self) -> str:
        """Return the hash of the records; worked out anew when a row was written since."""
        written = self.store.connection.total_changes
        if self._hashed[0] != written:
            self._hashed = written, self.store.records_hash()
        return self._hashed[1]


@contextmanager
def an_office(chance: random.Random) -> Iterator[Office]:
    """Give an office whose round is published: two visits, each on two laptops."""
    start = [
        {name: values[0] for name, values in VALUES.items() if chance.random() < 0.25}
        for _ in SCHOOLS
    ]
    session, published = a_secretary(start)
    laptops = [
        Laptop(
            device=DeviceId(f"{visit}{one}" * 16),
            key=f"{visit}{one}" * 32,
            person=one_person,
            start=payload,
            fields=dict(payload.fields),
        )
        for visit, payload in enumerate(published)
        for one, one_person in enumerate((payload.person, _then(PERSONS[1 - visit])))
    ]
    try:
        yield Office(session, published, laptops)
    finally:
        session.close()


def a_secretary(start: Sequence[Mapping[str, str]]) -> tuple[Session, tuple[Payload, ...]]:
    """Make a secretary's profile in memory, with a published round; the same each time."""
    store = _an_empty_store()
    secretary = Person(id=PersonId("s"), name="นางสมมุติ เรียบร้อย")
    with store.edit("make_profile"):
        profile.keep_device_key(store, SECRETARY)
        record = ProfileRecord(role=Role.SECRETARY, area="สพป.ตัวอย่าง เขต 1", person=secretary)
        profile.make_profile(store, record)
    with store.edit("publish_round"):
        checklist = checklists.add_checklist(store, CHECKLIST)
        schools.save_schools(store, SCHOOLS)
        people.save_people(store, PERSONS)
        round_ = Round(id=RoundId("r"), number=1, year=2026, checklist_id=checklist.id)
        rounds.save_round(store, round_)
        published = []
        for number, (school, person) in enumerate(zip(SCHOOLS, PERSONS, strict=True)):
            payload = Payload(
                id=VisitId(f"v{number}"),
                round_id=round_.id,
                checklist=reference(checklist),
                school=SchoolThen(id=SchoolId(school.id), code=school.code, name=school.name),
                person=_then(person),
                area="สพป.ตัวอย่าง เขต 1",
                device=SECRETARY.id,
                revision=0,
                fields=start[number],
                written_at=MOMENT,
            )
            published.append(payload)
            _hand_out(store, payload, checklist.id)
    folder = Profile(Path(tempfile.gettempdir()) / "ktpn-nowhere")
    session = Session(store=store, settings=Settings(), profile=folder, device=SECRETARY.id)
    return session, tuple(published)


def _an_empty_store() -> Store:
    connection = connect(None)
    connection.deserialize(_empty_database())
    return Store._prepared(connection, None, Author("s", SECRETARY.id), SCHEMA)


@cache
def _empty_database() -> bytes:
    """Return a database of the newest schema; to take every step to it takes a while."""
    store = Store.memory(author=Author("s", SECRETARY.id))
    try:
        return store.connection.serialize()
    finally:
        store.close()


def _hand_out(store: Store, payload: Payload, checklist_id: str) -> None:
    text = payload_text(payload)
    payloads.keep_payload(store, hash=payload_hash(text), body=text)
    visit = Visit(
        id=payload.id,
        round_id=payload.round_id,
        checklist_id=checklist_id,
        school=payload.school,
        person=payload.person,
        published=payload_hash(text),
        parent=payload_hash(text),
    )
    visits.add_visits(store, [with_fields(visit, payload.fields)])


def _then(person: Person) -> PersonThen:
    return PersonThen(id=person.id, name=person.name)


# What may happen.


def fill(office: Office, chance: random.Random) -> None:
    """A supervisor writes something, or takes it away."""
    _scribble(chance.choice(office.laptops).fields, chance)


def send(office: Office, chance: random.Random) -> None:
    """A supervisor returns a visit; the clock of the laptop may be years off."""
    laptop = chance.choice(office.laptops)
    payload = laptop.returned(MOMENT + timedelta(days=chance.randint(-9000, 9000)))
    _under_way(office, payload, key=laptop.key)


def fill_by_hand(office: Office, chance: random.Random) -> None:
    """Somebody types into a workbook: a form, or a file that was returned before."""
    text = chance.choice([payload_text(chance.choice(office.published)), *_texts(office)])
    start = payload_of(text)
    fields = dict(start.fields)
    for _ in range(chance.randint(1, 3)):
        _scribble(fields, chance)
    if fields != start.fields:
        _under_way(office, by_hand(start, payload_hash(text), fields))


def back_up(office: Office, chance: random.Random) -> None:
    """A laptop makes a copy of itself."""
    laptop = chance.choice(office.laptops)
    laptop.backup = dict(laptop.fields), laptop.chain


def restore(office: Office, chance: random.Random) -> None:
    """A laptop goes back to its copy, and forgets what it has returned since."""
    laptop = chance.choice(office.laptops)
    if laptop.backup is not None:
        fields, laptop.chain = laptop.backup
        laptop.fields = dict(fields)


def copy(office: Office, chance: random.Random) -> None:
    """A synchroniser makes a conflict copy, or a suite saves the file and drops things."""
    if office.files:
        one = chance.choice(office.files)
        name = f"{next(office.names)} (conflicted copy).xlsx"
        if chance.random() < 0.5:
            office.files.append(replace(one, path=Path(name)))
            return
        new = sha256(name.encode()).hexdigest()
        unsigned = replace(one, path=Path(name), file_hash=new, signature=None, public_key=None)
        office.files.append(replace(unsigned, verified=False))


def lose(office: Office, chance: random.Random) -> None:
    """A file never arrives, or is gone from the folder."""
    if office.files:
        office.files.remove(chance.choice(office.files))


def merge_some(office: Office, chance: random.Random) -> None:
    """The secretary merges some of what lies there, in any order, for the first time or not."""
    if not office.files:
        return
    some = chance.choices(office.files, k=chance.randint(1, 4))
    hidden = office.records_hash()
    with recorded(office):
        merged = merge(office.session, some)
    if not merged and office.records_hash() != hidden:
        raise Wrong("a merge of nothing has changed something")
    office.delivered += some
    for one in some:
        if one.hash not in returns.verified_by_payload(office.store):
            raise Wrong(f"not merged: {one.path}")
    now = office.records_hash()
    if merge(office.session, some) or office.records_hash() != now:
        raise Wrong("merging the same files again has changed something")


def correct(office: Office, chance: random.Random) -> None:
    """The secretary changes an answer."""
    visit = _visit(office, chance)
    item = ItemId(chance.choice(["q1_1", "q1_2"]))
    name = f"answer:{item}"
    value = decode_answer(chance.choice([None, *VALUES[name]])).value
    _see_all(office, visit)
    with recorded(office):
        answer = replace(visit.answer(item), value=value, mark=None)
        answering.save_answer(office.session, visit.id, item, answer)
    office.decided = True


def correct_head(office: Office, chance: random.Random) -> None:
    """The secretary changes who gave the information, or what was found."""
    visit = _visit(office, chance)
    _see_all(office, visit)
    with recorded(office):
        if chance.random() < 0.5:
            name = chance.choice([None, *VALUES["informant"]])
            answering.save_header(office.session, replace(visit, informant=name))
        else:
            fields = {name: chance.choice(VALUES[name]) for name in FINDINGS}
            several = _findings(fields, chance.sample(FINDINGS, chance.randint(0, 2)))
            answering.save_findings(office.session, visit.id, several)
    office.decided = True


def decide(office: Office, chance: random.Random) -> None:
    """The secretary settles a conflict."""
    open_ = conflicts.open_conflicts(office.store)
    if not open_:
        return
    conflict = chance.choice(open_)
    wanted = chance.choice(conflict.candidates)
    choice = chance.choice([Choice.BASE, Choice.MINE, Choice.THEIRS, Choice.THEIRS])
    for value in (conflict.mine, *(one.value for one in conflict.candidates)):
        _see(office, conflict.visit_id, conflict.field, value)
    with recorded(office):
        decision = resolving.Decision(choice=choice, candidate=wanted.payload)
        resolving.resolve(office.session, conflict.id, decision)
    office.decided = True


def take_back(office: Office, chance: random.Random) -> None:
    """The secretary undoes the last steps and, mostly, does them again."""
    steps = office.done[-chance.randint(1, 3) :]
    for one in reversed(steps):
        if office.records_hash() != one.after:
            raise Wrong("the records are not what they were after the step")
        office.store.undo()
        if office.records_hash() != one.before:
            raise Wrong("undo did not restore the records")
    if chance.random() < 0.7:
        for one in steps:
            office.store.redo()
            if office.records_hash() != one.after:
                raise Wrong("redo did not restore the records")
        return
    if steps:
        del office.done[len(office.done) - len(steps) :]
        office.delivered = list(steps[0].delivered)


ACTIONS: Sequence[Callable[[Office, random.Random], None]] = (
    fill,
    send,
    fill_by_hand,
    back_up,
    restore,
    copy,
    lose,
    merge_some,
    correct,
    correct_head,
    decide,
    take_back,
)
WEIGHTS = (10, 8, 3, 1, 1, 2, 1, 8, 2, 1, 3, 2)


def merge(session: Session, files: Sequence[ReturnedFile]) -> bool:
    """Merge files as `app.merging` does, without backups and archives; tell if any was new."""
    once = {one.path: one for one in files}
    arrived = Returns(files=tuple(once.values()), folder=None)
    rehearsal = rehearsing.rehearse(session, arrived)
    if not rehearsal.visits:
        return False
    with session.store.edit("merge_returns"):
        for one in rehearsal.visits:
            merging._apply_visit(session, one)
    return True


@contextmanager
def recorded(office: Office) -> Iterator[None]:
    """Remember the records before and after a step, if it was one."""
    edit, before = office.store.last_edit, office.records_hash()
    yield
    if office.store.last_edit != edit:
        office.done.append(Undoable(before, office.records_hash(), tuple(office.delivered)))


def _scribble(fields: dict[str, str], chance: random.Random) -> None:
    name = chance.choice(list(VALUES))
    value = chance.choice([None, *VALUES[name]])
    if value is None:
        fields.pop(name, None)
    else:
        fields[name] = value


def _under_way(office: Office, payload: Payload, key: str | None = None) -> None:
    text = payload_text(payload)
    name = f"{next(office.names)}.xlsx"
    office.files.append(
        ReturnedFile(
            path=Path(name),
            state=FileState.READY,
            file_hash=sha256(text.encode()).hexdigest(),
            payload=payload_of(text),
            text=text,
            hash=payload_hash(text),
            signature=key,
            public_key=key,
            verified=key is not None,
            by_hand=key is None,
        )
    )


def _texts(office: Office) -> list[str]:
    return [one.text for one in office.files]


def _visit(office: Office, chance: random.Random) -> Visit:
    visit = visits.visit(office.store, chance.choice(office.published).id)
    assert visit is not None
    return visit


def _findings(fields: Mapping[str, str], names: Sequence[str]) -> list[Finding]:
    return [decode_finding(name.removeprefix("finding:"), fields[name]) for name in names]


def _see_all(office: Office, visit: Visit) -> None:
    fields = fields_of(visit)
    for name in VALUES:
        _see(office, visit.id, name, fields.get(name))


def _see(office: Office, visit: VisitId, name: str, value: str | None) -> None:
    office.shown.setdefault((visit, name), set()).add(value)
