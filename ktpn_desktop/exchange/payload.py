"""A visit as it travels: one canonical JSON text, and its hash.

The text has sorted keys, no spaces, no floats, normal form C; the hash is the SHA-256 of it.
Payloads form a chain like commits: each names its parent and all ancestors.
Groups that came with a later format are there only when they hold something, and only then is
the format the later one: the hash of every payload that was ever written stays what it was.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any  # JSON

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.fields import PLAIN, Fields
from ktpn_desktop.domain.follow_up import FollowUp
from ktpn_desktop.domain.ids import DeviceId, PersonId, RoundId, SchoolId, VisitId
from ktpn_desktop.domain.visit import OrderThen, PersonThen, SchoolThen
from ktpn_desktop.exchange.follow_up_json import follow_up_bodies, follow_ups_of
from ktpn_desktop.exchange.payload_json import JsonReader, bad, canonical, parse_canonical

KIND = "visit"
FORMAT = 2
HAND = "hand:"
"""How the device of a workbook that was filled without the program begins."""

_MOST_ANCESTORS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRef:
    """Which version of which form a visit was made with."""

    form_id: str
    version: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """One state of one visit, as one device wrote it."""

    kind: str = KIND
    id: VisitId
    round_id: RoundId
    checklist: ChecklistRef
    school: SchoolThen
    person: PersonThen  # whose it is when it is handed out, who wrote it when it comes back
    companions: tuple[PersonThen, ...] = ()
    order: OrderThen | None = None
    area: str
    device: DeviceId
    revision: int  # counts up per device
    parent: str | None = None
    ancestors: tuple[str, ...] = ()  # the parent first
    completed: bool = False
    fields: Fields
    follow_ups: tuple[FollowUp, ...] = ()  # what was seen there of earlier recommendations
    planned_on: date | None = None
    written_at: datetime  # informative only: nothing is decided by a clock

    @property
    def team(self) -> tuple[PersonThen, ...]:
        """Everybody it names: the person, then the companions."""
        return (self.person, *self.companions)

    def is_for(self, person: PersonId) -> bool:
        """Whether somebody is one of those whose visit it is."""
        return any(one.id == person for one in self.team)

    @property
    def by_hand(self) -> bool:
        """Whether it was made from the cells of a workbook filled without the program."""
        return self.device.startswith(HAND)


def reference(checklist: Checklist) -> ChecklistRef:
    """Return what a payload says about its checklist."""
    return ChecklistRef(
        form_id=checklist.form_id,
        version=checklist.version,
        hash=checklist_hash(checklist),
    )


def payload_text(payload: Payload) -> str:
    """Return the canonical text of a payload."""
    groups = _grouped(payload.fields)
    body: dict[str, Any] = {
        "format": FORMAT if _LATER & groups.keys() else 1,
        "kind": payload.kind,
        "id": payload.id,
        "round": payload.round_id,
        "checklist": _plain(payload.checklist),
        "school": _plain(payload.school),
        "person": _plain(payload.person),
        "area": payload.area,
        "device": payload.device,
        "revision": payload.revision,
        "parent": payload.parent,
        "ancestors": list(payload.ancestors),
        "completed": payload.completed,
        "planned_on": payload.planned_on.isoformat() if payload.planned_on else None,
        "written_at": payload.written_at.isoformat(),
        **groups,
    }
    # Only where there is something to say: what was handed out before stays the same text.
    if payload.companions:
        body["companions"] = [_plain(one) for one in payload.companions]
    if payload.order:
        dated = payload.order.dated
        body["order"] = {
            "number": payload.order.number,
            "dated": dated.isoformat() if dated else None,
        }
    if payload.follow_ups:
        body["follow_ups"] = follow_up_bodies(payload.follow_ups)
    return unicodedata.normalize("NFC", canonical(body))


def payload_hash(text: str) -> str:
    """Return the hash that names a payload."""
    return hashlib.sha256(text.encode()).hexdigest()


def payload_of(text: str) -> Payload:
    """Return the payload that a canonical text holds, or raise BadData with `payload.*`."""
    body = JsonReader(parse_canonical(text))
    if body.number("format") > FORMAT:
        raise bad("payload.newer", format=str(body.number("format")))
    if body.text("kind") != KIND:
        raise bad("payload.other_kind", kind=body.text("kind"))
    payload = Payload(
        id=VisitId(body.name("id")),
        round_id=RoundId(body.name("round")),
        checklist=_checklist(body.inner("checklist")),
        school=_school(body.inner("school")),
        person=_person(body.inner("person")),
        companions=_companions(body),
        order=_order(body),
        area=body.text("area"),
        device=DeviceId(body.name("device")),
        revision=body.number("revision"),
        parent=body.hash_or_none("parent"),
        ancestors=tuple(body.hashes("ancestors", most=_MOST_ANCESTORS)),
        completed=body.flag("completed"),
        fields=_fields(body),
        follow_ups=follow_ups_of(body),
        planned_on=body.day_or_none("planned_on"),
        written_at=body.moment("written_at"),
    )
    if payload.ancestors[:1] != ((payload.parent,) if payload.parent else ()):
        raise body.bad("ancestors")
    return payload


def by_hand(payload: Payload, parent: str, fields: Fields) -> Payload:
    """Return what people made of a payload (its hash is `parent`) in the cells of its workbook.

    It depends on the payload and the fields alone, so that one workbook read twice, or two
    copies of it, are one payload. Its device is named by the fields: two people who fill
    copies of one workbook are two devices, and their changes meet in the merge.
    """
    fingerprint = hashlib.sha256(canonical(dict(fields)).encode()).hexdigest()
    return replace(
        payload,
        device=DeviceId(HAND + fingerprint[:12]),
        parent=parent,
        ancestors=(parent, *payload.ancestors),
        fields=fields,
    )


def _plain(part: ChecklistRef | SchoolThen | PersonThen) -> dict[str, str | None]:
    return {name: getattr(part, name) for name in part.__dataclass_fields__}


def _grouped(fields: Fields) -> dict[str, dict[str, Any]]:
    """Group the fields for a reader: answers, notes and the like by their ids, and the rest."""
    groups: dict[str, dict[str, Any]] = {name: {} for name in _GROUPS.values()}
    groups |= {"notes": {}, "visit": {}}
    for name, text in fields.items():
        kind, _, rest = name.partition(":")
        if kind == "note":
            groups["notes"][rest] = text
        elif rest:
            groups[_GROUPS[kind]][rest] = json.loads(text)
        elif name in PLAIN:
            groups["visit"][name] = text
        else:
            raise ValueError(f"no such field: {name}")
    return {name: group for name, group in groups.items() if group or name not in _LATER}


def _fields(body: JsonReader) -> dict[str, str]:
    fields = {name: text for name, text in body.texts("visit").items() if name in PLAIN}
    for name, text in fields.items():
        if not _PLAIN_FORMS.get(name, _ANY).fullmatch(text):
            raise body.bad(f"visit.{name}")
    for item, answer in body.inners("answers").items():
        answer.check_answer()
        fields[f"answer:{item}"] = canonical(answer.body)
    for item, text in body.texts("notes").items():
        fields[f"note:{item}"] = text
    for finding, content in body.inners("findings").items():
        content.check_finding()
        fields[f"finding:{finding}"] = canonical(content.body)
    for group in sorted(_LATER & body.body.keys()):
        fields |= _later_fields(body, group)
    return fields


def _later_fields(body: JsonReader, group: str) -> dict[str, str]:
    """Return the fields of a group that not every payload has; an empty one none has."""
    kind, check = _LATER_KINDS[group]
    contents = body.inners(group)
    if not contents or body.number("format") < FORMAT:
        raise body.bad(group)
    for key, content in contents.items():
        check(content, key)
    return {f"{kind}:{key}": canonical(content.body) for key, content in contents.items()}


def _checklist(body: JsonReader) -> ChecklistRef:
    return ChecklistRef(
        form_id=body.name("form_id"), version=body.name("version"), hash=body.hash("hash")
    )


def _school(body: JsonReader) -> SchoolThen:
    school = body.text_or_none("id")
    return SchoolThen(
        id=SchoolId(school) if school else None,
        code=body.text_or_none("code"),
        name=body.name("name"),
        district=body.text_or_none("district"),
    )


def _companions(body: JsonReader) -> tuple[PersonThen, ...]:
    if "companions" not in body.body:
        return ()
    return tuple(_person(one) for one in body.objects("companions"))


def _order(body: JsonReader) -> OrderThen | None:
    if "order" not in body.body:
        return None
    order = body.inner("order")
    return OrderThen(number=order.name("number"), dated=order.day_or_none("dated"))


def _person(body: JsonReader) -> PersonThen:
    return PersonThen(
        id=PersonId(body.name("id")),
        name=body.name("name"),
        position=body.text_or_none("position"),
    )


_GROUPS: Mapping[str, str] = {
    "answer": "answers",
    "finding": "findings",
    "photograph": "photographs",
    "signature": "signatures",
}
_LATER_KINDS: Mapping[str, tuple[str, Callable[[JsonReader, str], None]]] = {
    "photographs": ("photograph", JsonReader.check_photograph),
    "signatures": ("signature", JsonReader.check_signature),
}
_LATER = _LATER_KINDS.keys()
_ANY = re.compile(".+", re.DOTALL)
_TIME = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")
_DAY = re.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_PLAIN_FORMS = {"held_on": _DAY, "started": _TIME, "ended": _TIME}
