"""A second look at official text: what a careful reader would mark, and nothing is changed.

Each remark says where in which text it stands, so that a page can show it and a person decides.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.honorific import bare_name, honorific
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.office import LABELS, Office
from ktpn_desktop.domain.order import Order
from ktpn_desktop.domain.slips import Remark, remarks_on, slip
from ktpn_desktop.domain.visit import Visit


def remarks_on_name(name: str, where: str = "") -> list[Remark]:
    """Return what is to be looked at in the name of a person."""
    if not name.strip() or honorific(name):
        return remarks_on(name, where)
    missing = Remark(
        code="documents.no_honorific",
        where=where,
        start=0,
        end=len(name),
        found=name,
        text=name,
    )
    return [missing, *remarks_on(name, where)]


def remarks_on_meeting(meeting: Meeting) -> list[Remark]:
    """Return what is to be looked at in the record of a meeting."""
    found: list[Remark] = []
    for where, name in _names(meeting):
        found += remarks_on_name(name, where)
    people = {bare_name(name): name for _, name in _names(meeting) if honorific(name)}
    for where, text in texts_of(meeting):
        found += [*remarks_on(text, where), *_bare_names(text, where, people)]
    return found


def remarks_on_office(office: Office) -> list[Remark]:
    """Return what is to be looked at in what an office prints on every paper."""
    found: list[Remark] = []
    for where, text in office.texts():
        found += remarks_on_name(text, where) if where in _NAMES else remarks_on(text, where)
    members = office.labels.present
    if members.strip() == _GUESTS:  # right for participants, not for members
        found.append(
            Remark(
                code="documents.wrong_word",
                where="labels.present",
                suggestion=LABELS.present,
                start=0,
                end=len(members),
                found=members,
            )
        )
    return found


def remarks_on_order(order: Order) -> list[Remark]:
    """Return what is to be looked at in an order of appointment."""
    found: list[Remark] = []
    for where, text in (
        ("order.issuer", order.issuer),
        ("order.subject", order.subject),
        ("order.reason", order.reason),
        ("order.decision", order.decision),
    ):
        found += remarks_on(text, where)
    for group in order.groups:
        for number, one in enumerate(group.people, start=1):
            found += remarks_on_name(one.name, f"order.people.{number}.name")
            found += remarks_on(one.position or "", f"order.people.{number}.position")
        for number, duty in enumerate(group.duties, start=1):
            found += remarks_on(duty, f"order.duties.{number}")
    return found


def remarks_on_visit(visit: Visit, checklist: Checklist) -> list[Remark]:
    """Return what is to be looked at in the record of a visit.

    The checklist has a section for each row of those that repeat.
    """
    found = remarks_on_name(visit.informant or "", "informant")
    for item in checklist.items:
        answer = visit.answer(item.id)
        if item.type is ItemType.TEXT:
            found += remarks_on(answer.value or "", f"visit.answers.{item.number}")
        found += remarks_on(answer.note or "", f"visit.notes.{item.number}")
    for one in visit.findings:
        found += remarks_on(one.text, f"visit.findings.{one.kind}")
    for number, photograph in enumerate(visit.photographs, start=1):
        found += remarks_on(photograph.caption or "", f"visit.photographs.{number}")
    return found


_NAMES = frozenset({"director", "chair", "secretary"})
_GUESTS = LABELS.participants


def texts_of(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Yield every text of a meeting but names, each with where it stands."""
    yield "committee", meeting.committee
    yield "office", meeting.office
    yield "place", meeting.place or ""
    for index, one in enumerate(meeting.attendees):
        for field, text in (("position", one.position), ("role", one.role)):
            yield f"attendees.{index}.{field}", text or ""
    for item in meeting.items():
        yield f"agenda.{item.number}.title", item.title
        yield f"agenda.{item.number}.text", item.text or ""
        for index, resolution in enumerate(item.resolutions):
            where = f"agenda.{item.number}.resolutions.{index}"
            yield f"{where}.text", resolution.text
            yield f"{where}.due", resolution.due.text or ""
            for number, assignee in enumerate(resolution.assignees):
                yield f"{where}.assignees.{number}", assignee


def _names(meeting: Meeting) -> Iterator[tuple[str, str]]:
    for index, one in enumerate(meeting.attendees):
        yield f"attendees.{index}.name", one.name
        if one.represented_by:
            yield f"attendees.{index}.represented_by", one.represented_by
    for field, signatory in (("note_taker", meeting.note_taker), ("checker", meeting.checker)):
        if signatory:
            yield f"{field}.name", signatory.name


def _bare_names(text: str, where: str, people: dict[str, str]) -> Iterator[Remark]:
    """Yield people of the meeting that the text names without their titles."""
    for bare, full in people.items():
        for match in re.finditer(re.escape(bare), text):
            before = text[: match.start()].rstrip()
            if not _ENDS_WITH_A_TITLE.search(before):
                remark = slip("documents.no_honorific", match, full, where)
                yield replace(remark, text=text)


_ENDS_WITH_A_TITLE = re.compile(
    r"(?:นาย|นาง|นางสาว|น\.ส\.|ดร\.|ศ\.|รศ\.|ผศ\.|อ\.|คุณ|หญิง|ศาสตราจารย์|อาจารย์|แพทย์"
    r"|ตรี|โท|เอก|[ตทอ]\.|พระ|พระครู|พระมหา|พระอธิการ|หม่อมหลวง|ม\.ล\.|หม่อมราชวงศ์|ม\.ร\.ว\.)$"
)
