"""A published round: a page for people, and all that the supervisors' programs need."""

import json
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar  # Any: JSON

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_json import checklist_text
from ktpn_desktop.domain.ids import PersonId, SchoolId, VisitId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import Codes, School, SchoolGroup, SchoolStatus
from ktpn_desktop.exchange import carried as carrying
from ktpn_desktop.exchange.about_schools import NOTHING, AboutSchools, about_body, about_of
from ktpn_desktop.exchange.carried import Carried, carried_rows, read_carried
from ktpn_desktop.exchange.payload import FORMAT, payload_hash, payload_of
from ktpn_desktop.exchange.payload_json import JsonReader, bad, canonical, parse
from ktpn_desktop.exchange.round_history import (
    NO_HISTORY,
    RoundHistory,
    checklist_in,
    history_of,
    history_text,
    round_in,
)
from ktpn_desktop.exchange.sheets import read_workbook
from ktpn_desktop.exchange.signatures import verified

KIND = "round"
TAKEN_BACK = "taken_back"

_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPackage:
    """What the secretary hands out. Payloads are texts, each with its signature."""

    round: Round
    area: str
    checklist: Checklist
    schools: tuple[School, ...]
    people: tuple[Person, ...]
    payloads: tuple[tuple[str, str], ...]
    taken_back: tuple[tuple[str, str], ...] = ()  # notices, each with its signature
    history: RoundHistory = NO_HISTORY
    history_signature: str = ""
    about: AboutSchools = NOTHING
    about_signature: str = ""
    public_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBackNotice:
    """That a visit, handed out as this payload, is nobody's any more."""

    visit_id: VisitId
    payload: str  # hash
    written_at: datetime  # of the payload


def notice_text(notice: TakenBackNotice) -> str:
    """Return the canonical text of a notice."""
    return canonical(
        {
            "kind": TAKEN_BACK,
            "visit": notice.visit_id,
            "payload": notice.payload,
            "written_at": notice.written_at.isoformat(),
        }
    )


def notice_of(text: str) -> TakenBackNotice:
    """Return the notice that a text holds, or raise BadData with `payload.*`."""
    body = JsonReader(parse(text))
    if body.text("kind") != TAKEN_BACK:
        raise bad("payload.other_kind", kind=body.text("kind"))
    return TakenBackNotice(
        visit_id=VisitId(body.name("visit")),
        payload=body.hash("payload"),
        written_at=body.moment("written_at"),
    )


def round_workbook(package: RoundPackage) -> bytes:
    """Return the workbook of a round. The same round is the same bytes."""
    from openpyxl import Workbook

    from ktpn_desktop.exchange import looks
    from ktpn_desktop.exchange.round_sheet import round_sheet
    from ktpn_desktop.exchange.workbook_template import workbook_bytes

    text = canonical(_body(package))
    visits = [payload_of(payload) for payload, _signature in package.payloads]
    book = Workbook()
    book.remove(book.worksheets[0])
    round_sheet(book.create_sheet("รอบการนิเทศ"), package.round, package.checklist, visits)
    sheet = book.create_sheet(carrying.SHEET)
    sheet.sheet_state = "veryHidden"
    paint = looks.Painter(sheet)
    carried = Carried(text=text, hash=payload_hash(text), public_key=package.public_key)
    for row, texts in enumerate(carried_rows(carried), start=1):
        for column, one in enumerate(texts, start=1):
            paint.put(row, column, one, looks.LINE)
    notices = [notice_of(text) for text, _signature in package.taken_back]
    moments = [visit.written_at for visit in visits]
    moments += [notice.written_at for notice in notices]
    return workbook_bytes(book, max(moments))


def read_round_workbook(path: Path) -> RoundPackage:
    """Read a round: all of it is good, or BadData `round.*`, `payload.*` or `file.*`."""
    carried = read_carried(read_workbook(path))
    if carried is None:
        raise _bad("round.not_a_round", path)
    if carried.hash != payload_hash(carried.text):
        raise _bad("payload.hash_differs", path)
    package = _package(JsonReader(parse(carried.text)), carried.public_key or "")
    for text, signature in package.payloads:
        if not verified(package.public_key, payload_hash(text), signature):
            raise _bad("round.bad_signature", path)
        if payload_of(text).round_id != package.round.id:
            raise _bad("round.other_visits", path)
    for text, signature in package.taken_back:
        if not verified(package.public_key, payload_hash(text), signature):
            raise _bad("round.bad_signature", path)
        notice_of(text)
    if package.history != NO_HISTORY:
        hash_ = payload_hash(history_text(package.history))
        if not verified(package.public_key, hash_, package.history_signature):
            raise _bad("round.bad_signature", path)
    return package


def _about(body: JsonReader, public_key: str) -> dict[str, Any]:
    """Return what is told of the schools; its signature is that of all that was written."""
    if "about_schools" not in body.body:
        return {}
    about = body.inner("about_schools")
    told, signature = about.inner("told"), about.text("signature")
    if not verified(public_key, payload_hash(canonical(told.body)), signature):
        raise bad("round.bad_signature")
    return {"about": about_of(told), "about_signature": signature}


def _body(package: RoundPackage) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "kind": KIND,
        "area": package.area,
        "round": _plain(package.round),
        "checklist": json.loads(checklist_text(package.checklist)),
        "schools": [_plain(school) for school in package.schools],
        # Who they are, and no more: numbers and addresses of people stay at home.
        "people": [
            {
                name: getattr(person, name)
                for name in ("id", "name", "position", "is_supervisor")
            }
            for person in package.people
        ],
        "visits": [
            {"payload": json.loads(text), "signature": signature}
            for text, signature in package.payloads
        ],
        **_notices(package),
        **_looking_back(package),
        **_telling(package),
    }


def _notices(package: RoundPackage) -> dict[str, Any]:
    """Return what was taken back; a round where nothing was says nothing of it."""
    notices = [
        {"notice": json.loads(text), "signature": signature}
        for text, signature in package.taken_back
    ]
    return {"taken_back": notices} if notices else {}


def _looking_back(package: RoundPackage) -> dict[str, Any]:
    """Return what is told of earlier visits; a round with none says nothing of it."""
    if package.history == NO_HISTORY:
        return {}
    told = json.loads(history_text(package.history))
    return {"history": {"told": told, "signature": package.history_signature}}


def _telling(package: RoundPackage) -> dict[str, Any]:
    """Return what is told of the schools; a round that has nothing to tell says nothing."""
    if package.about == NOTHING:
        return {}
    told = about_body(package.about)
    return {"about_schools": {"told": told, "signature": package.about_signature}}


def _plain(one: Any) -> dict[str, Any]:
    body = {}
    for field in fields(one):
        value = getattr(one, field.name)
        if isinstance(value, date):
            value = value.isoformat()
        body[field.name] = _plain(value) if isinstance(value, Codes) else value
    return body


def _package(body: JsonReader, public_key: str) -> RoundPackage:
    if body.number("format") > FORMAT:
        raise bad("payload.newer", format=str(body.number("format")))
    if body.text("kind") != KIND:
        raise bad("payload.other_kind", kind=body.text("kind"))
    round_ = round_in(body.inner("round"))
    return RoundPackage(
        round=round_,
        area=body.text("area"),
        checklist=checklist_in(round_.checklist_id, body.inner("checklist")),
        schools=tuple(_school(one) for one in body.objects("schools")),
        people=tuple(_person(one) for one in body.objects("people")),
        payloads=tuple(
            (canonical(one.inner("payload").body), one.text("signature"))
            for one in body.objects("visits")
        ),
        taken_back=tuple(
            (canonical(one.inner("notice").body), one.text("signature"))
            for one in (body.objects("taken_back") if "taken_back" in body.body else ())
        ),
        **_history(body),
        **_about(body, public_key),
        public_key=public_key,
    )


def _history(body: JsonReader) -> dict[str, Any]:
    if "history" not in body.body:
        return {}
    history = body.inner("history")
    told = history_of(history.inner("told"))
    return {"history": told, "history_signature": history.text("signature")}


def _school(body: JsonReader) -> School:
    codes = body.inner("codes")
    words = ("subdistrict", "district", "province", "cluster", "levels", "principal", "phone")
    return School(
        id=SchoolId(body.name("id")),
        name=body.name("name"),
        codes=Codes(
            **{name: codes.text_or_none(name) for name in ("ministry", "smis", "obec")}
        ),
        **{name: body.text_or_none(name) for name in words},
        pupils=body.number_or_none("pupils"),
        teachers=body.number_or_none("teachers"),
        group=_choice(body, "group", SchoolGroup),
        status=_choice(body, "status", SchoolStatus),
    )


def _person(body: JsonReader) -> Person:
    return Person(
        id=PersonId(body.name("id")),
        name=body.name("name"),
        position=body.text_or_none("position"),
        is_supervisor=body.flag("is_supervisor"),
    )


def _choice(body: JsonReader, key: str, kind: type[_Choice]) -> _Choice:
    try:
        return kind(body.text(key))
    except ValueError as error:
        raise body.bad(key) from error


def _bad(code: str, path: Path) -> BadData:
    values = {"name": path.parent.name}
    return BadData(Problem(code=code, where=Place(file=path.name), values=values))
