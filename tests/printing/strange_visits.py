"""Visits that nobody makes, with everything a record can hold: rows, pictures, signatures."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from types import MappingProxyType

from hypothesis import strategies as st
from printing.sample_full_visit import STROKES, a_picture
from printing.sample_visit import SCALE5, SCHOOL, VISIT, YESNO
from printing.strange_papers import (
    StrangePaper,
    choices,
    findings,
    form_texts,
    houses,
    maybe,
    names,
    phrases,
    positions,
    texts,
)

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import Checklist, Item, ItemType, Repeat, Section
from ktpn_desktop.domain.ids import ChecklistId, ItemId, PersonId
from ktpn_desktop.domain.repeats import expanded, row_item
from ktpn_desktop.domain.score_explanation import explain
from ktpn_desktop.domain.scoring import score_visit
from ktpn_desktop.domain.signature import Signer, Strokes, VisitSignature, encode
from ktpn_desktop.domain.visit import OrderThen, PersonThen, VisitState
from ktpn_desktop.printing.blank_form import blank_form_pdf
from ktpn_desktop.printing.visit_record import (
    Before,
    Photo,
    Scored,
    VisitOptions,
    VisitRecord,
)
from ktpn_desktop.printing.visit_report import visit_pdf

_KINDS = sorted(ItemType)
_FIXED = {ItemType.YESNO: YESNO, ItemType.DONE: YESNO, ItemType.SCALE5: SCALE5}
_PICTURES = [a_picture((60, 40)), a_picture((40, 60)), a_picture((3, 900)), a_picture((900, 3))]
_DOT = Strokes((((5, 5),),))


@st.composite
def items(draw: st.DrawFn, section: int, place: int) -> Item:
    """Return an item of any type; its condition is a plain one, or none that can be read."""
    kind = draw(st.sampled_from(_KINDS))
    return Item(
        id=ItemId(f"i{section}_{place}"),
        number=f"{section}.{place}",
        label=draw(phrases),
        type=kind,
        choices=_FIXED.get(kind) or draw(choices),
        hint=draw(st.one_of(st.none(), phrases)) if kind is ItemType.CHOICE else None,
        weight=draw(st.sampled_from([Decimal(1), Decimal(2), Decimal(0)])),
        critical=draw(st.booleans()),
        relevant=draw(st.sampled_from([None, None, "${i0_0} = '1'", "count(${i1_0}) > 2"])),
    )


@st.composite
def sections(draw: st.DrawFn, number: int) -> Section:
    """Return a section, which may repeat."""
    repeat = st.builds(
        Repeat,
        minimum=st.integers(0, 3),
        row_label=st.one_of(st.none(), st.just("ครูคนที่")),
    )
    count = draw(st.integers(0, 9))
    return Section(
        id=f"s{number}",
        title=draw(phrases),
        items=tuple(draw(items(number, place)) for place in range(count)),
        repeat=draw(st.one_of(st.none(), repeat)),
    )


@st.composite
def forms(draw: st.DrawFn) -> Checklist:
    """Return a form of a few sections."""
    count = draw(st.integers(0, 4))
    return Checklist(
        id=ChecklistId("strange"),
        form_id="STRANGE",
        version="1",
        title=draw(phrases),
        sections=tuple(draw(sections(number)) for number in range(count)),
    )


@st.composite
def answers(draw: st.DrawFn, item: Item) -> Answer:
    """Return an answer that the item can have."""
    note = draw(maybe)
    if draw(st.booleans()):
        return Answer(mark=draw(st.sampled_from([None, *Mark])), note=note)
    match item.type:
        case ItemType.TEXT:
            value = draw(texts)
        case ItemType.SIGNATURE:
            value = encode(draw(st.sampled_from([STROKES, _DOT])))
        case ItemType.DATE:
            value = "2026-07-14"
        case ItemType.TIME:
            value = "09:30"
        case ItemType.NUMBER | ItemType.PERCENT | ItemType.CALC:
            value = draw(st.sampled_from(["0", "12.5", "9" * 30]))
        case ItemType.PHOTO:
            value = "1"
        case ItemType.NOTE:
            return Answer()
        case _:
            value = draw(st.sampled_from([one.value for one in item.choices] or ["1"]))
    return Answer(value=value or None, note=note)


@st.composite
def answered(draw: st.DrawFn, checklist: Checklist) -> dict[ItemId, Answer]:
    """Return answers to some of a form, with a few rows of what repeats."""
    found: dict[ItemId, Answer] = {}
    for section in checklist.sections:
        count = draw(st.integers(0, 4)) if section.repeat else 1
        for row in range(1, count + 1):
            for item in section.items:
                name = row_item(item.id, f"{row:04}") if section.repeat else item.id
                found[name] = draw(answers(item))
    return found


people = st.builds(
    lambda name, position, number: PersonThen(
        id=PersonId(f"p{number}"), name=name, position=position
    ),
    names,
    positions,
    st.integers(2, 9),
)


@st.composite
def records(draw: st.DrawFn) -> tuple[VisitRecord, tuple[str, ...]]:
    """Return the record of a visit, and all that it has to say."""
    checklist = draw(forms())
    given = draw(answered(checklist))
    team = {one.id: one for one in draw(st.lists(people, max_size=4))}
    found = draw(st.lists(findings, max_size=3))
    visit = replace(
        VISIT,
        answers=MappingProxyType(given),
        findings=tuple(found),
        companions=tuple(team.values()),
        order=draw(st.one_of(st.none(), st.builds(OrderThen, number=phrases))),
        informant=draw(st.one_of(st.none(), names)),
        signatures=_signatures([VISIT.person, *team.values()], draw(st.integers(0, 5))),
        state=draw(st.sampled_from([VisitState.COMPLETE, VisitState.IN_PROGRESS])),
    )
    whole = expanded(checklist, given)
    photographs = [
        Photo(
            picture=replace(draw(st.sampled_from(_PICTURES)), caption=draw(maybe)),
            item=draw(st.sampled_from([None, *(item.id for item in whole.items)])),
        )
        for _ in range(draw(st.integers(0, 5)))
    ]
    scored = Scored(
        scores=score_visit(whole, given),
        explanations=explain(whole, given),
        before=draw(st.one_of(st.none(), st.just(Before(label="ครั้งก่อน", overall=Decimal(3))))),
    )
    record = VisitRecord(
        visit=visit,
        checklist=checklist,
        school=SCHOOL,
        scored=draw(st.sampled_from([None, scored])),
        photographs=photographs,
        options=VisitOptions(names=True, chart=draw(st.booleans())),
    )
    said = [*_said(whole, given), *(one.name for one in team.values())]
    said += [photo.picture.caption for photo in photographs]
    return record, tuple(filter(None, (*said, *(one.text for one in found))))


def _signatures(team: list[PersonThen], count: int) -> tuple[VisitSignature, ...]:
    day = datetime(2026, 7, 14, tzinfo=UTC)
    signed = [
        VisitSignature(
            signer=Signer.SUPERVISOR,
            person=one.id,
            name=one.name,
            position=one.position,
            strokes=STROKES,
            signed=day,
        )
        for one in team
    ]
    school = VisitSignature(signer=Signer.INFORMANT, strokes=_DOT, signed=day)
    return (*signed, school)[:count]


def _said(whole: Checklist, given: dict[ItemId, Answer]) -> list[str | None]:
    """Return the labels that are printed, with what was answered in words of its own."""
    said: list[str | None] = [whole.title]
    for item in whole.items:
        answer = given.get(item.id, Answer())
        said.append(item.label)
        if item.type is ItemType.TEXT:
            said.append(answer.value)
        if item.type is not ItemType.NOTE:
            said.append(answer.note)
    return said


visit_papers = st.one_of(
    st.builds(
        lambda made, house: StrangePaper(
            kind="full visit",
            make=lambda house: visit_pdf(made[0], house),
            house=house,
            texts=made[1],
        ),
        records(),
        houses,
    ),
    st.builds(
        lambda checklist, house: StrangePaper(
            kind="full form",
            make=lambda house: blank_form_pdf(checklist, house),
            house=house,
            texts=form_texts(checklist),
        ),
        forms(),
        houses,
    ),
)
