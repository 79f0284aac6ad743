"""Papers nobody would print: any nesting, endless words, empty parts, other scripts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from hypothesis import strategies as st
from printing.laid_out import badly_parted, missing, outside_the_margins, printed_lines, torn
from printing.sample_meeting import MEETING, resolution
from printing.sample_papers import HOUSE, RECEIPT
from printing.sample_visit import SCHOOL, VISIT

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import ChecklistId, FindingId, ItemId
from ktpn_desktop.domain.invitation import Invitation
from ktpn_desktop.domain.meeting import (
    AgendaItem,
    Attendee,
    AttendeeKind,
    Meeting,
    MeetingState,
    Presence,
    Signatory,
)
from ktpn_desktop.domain.office import Margins
from ktpn_desktop.domain.order import Appointed, Appointee, Order
from ktpn_desktop.domain.resolution import Due, DueKind, Verb
from ktpn_desktop.printing.agenda import agenda_pdf
from ktpn_desktop.printing.attendance import attendance_pdf
from ktpn_desktop.printing.blank_form import blank_form_pdf
from ktpn_desktop.printing.house import House
from ktpn_desktop.printing.invitation import invitation_pdf, memo_pdf
from ktpn_desktop.printing.minutes import minutes_pdf
from ktpn_desktop.printing.order import order_pdf
from ktpn_desktop.printing.paper import Page
from ktpn_desktop.printing.receipt import receipt_pdf
from ktpn_desktop.printing.register import Registered, register_pdf
from ktpn_desktop.printing.summary import summary_pdf
from ktpn_desktop.printing.visit_record import VisitRecord
from ktpn_desktop.printing.visit_report import visit_pdf
from ktpn_desktop.thai.numerals import Numerals

TODAY = date(2025, 12, 25)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrangePaper:
    """A paper, how it is printed, and all the texts that have to be on it."""

    kind: str
    make: Callable[[House], bytes]
    house: House
    texts: tuple[str, ...]

    def __repr__(self) -> str:
        margins, numerals = self.house.office.margins, self.house.numerals
        return f"{self.kind} {margins} {numerals}\n" + "\n".join(map(repr, self.texts))

    @property
    def page(self) -> Page:
        """The page it is printed on."""
        wide = self.kind == "register"
        return (self.house.wide_paper if wide else self.house.paper)("ก").page


def faults_of(paper: StrangePaper) -> list[str]:
    """Print a paper and return what is wrong with it."""
    lines = printed_lines(paper.make(paper.house))
    outside = outside_the_margins(lines, paper.page)
    parted = badly_parted(lines, [*paper.texts, *MEETING.place.split("\n")])
    return [
        *(f"outside the margins: {line}" for line in outside),
        *(f"begins or ends badly: {line}" for line in parted),
        *(f"torn apart: {line}" for line in torn(lines)),
        *(f"missing: {text!r}" for text in missing(lines, paper.texts, paper.page)),
    ]


_WORDS = (
    *("ที่ประชุม", "เห็นชอบ", "ผู้ปกครอง", "ชี้แจง", "การนิเทศ", "ติดตาม", "และ", "ประเมินผล", "ร้อยละ"),
    *("“น้ำป่า”", "(ฤๅษี)", "เรื่องอื่น ๆ", "ฯลฯ", "ต่าง ๆ", "ก.ต.ป.น.", "พ.ศ. 2568", "ปี่ ป้า ฝ้าย ฟื้น"),
    *("ญูฐุฎูฏุ", "กตัญญู", "ฯพณฯ", "ป้ำ", "โรงเรียนบ้านเขาสมมุติ", "(ถ้ามี)", "ป.1–ป.6", "13.00 น."),
)
_ODD = (
    "ก" * 90,
    "โรงเรียน" * 25,
    "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ" * 8,
    "((((ก))))",
    "https://example.invalid/" + "x" * 150 + "?a=1&b=๒",
    "someone.with.a.very.long.name@an.even.longer.name.of.a.host.example.invalid",
    "A" * 200,
    "1234567890" * 20,
    "๑๒๓,๔๕๖.๗๘",
    "😀 👩\u200d👧 漢字 กับ ภาษาไทย",
    "שלום مرحبا",
    "\x07\x1b[0m\x00",
    "\u202eกลับ\u202c \u200b\u200e",
    "น\u0e49ำ",
    "กิ\u0e38\u0e48\u0e49",  # marks that no word has together
    "…—–•☐☑✓→",
    "a\u0301e\u0308",
    "\t\tแท็บ\t",
    " " * 50,
)
words = st.sampled_from(_WORDS)
odd_words = st.sampled_from(_ODD)
phrases = st.lists(st.one_of(words, words, words, odd_words), min_size=1, max_size=14).map(
    " ".join
)
unspaced = st.lists(words, min_size=1, max_size=20).map("".join)
lines_of_text = st.one_of(phrases, unspaced, st.just(""))
texts = st.lists(lines_of_text, min_size=1, max_size=6).map("\n".join)
titles = st.one_of(words, unspaced, odd_words)
names = st.sampled_from(
    [
        "นายสมมุติ ชำนาญการ",
        "นาย" + "สมมุติ" * 10,
        "นางสาว" + "ตัวอย่าง" * 4 + " " + "จำลองพัฒนากุล" * 3,
        "พระครู" + "ตัวอย่างธรรม" * 5,
        "ว่าที่ร้อยตรี ดร.ทดสอบ ณ ตัวอย่าง",
        "Mr. Example of the Very Long-Named Foundation",
        "ก",
    ]
)
roles = st.sampled_from(["ประธานกรรมการ", "กรรมการ", "กรรมการและเลขานุการ", "กรรมการผู้ทรงคุณวุฒิ"])
positions = st.one_of(st.none(), names, phrases)
maybe = st.one_of(st.none(), phrases)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
signatories = st.one_of(
    st.none(), st.builds(Signatory, name=names, position=st.one_of(st.none(), unspaced))
)
houses = st.builds(
    lambda left, right, top, numerals: replace(
        HOUSE,
        office=replace(HOUSE.office, margins=Margins(left=left, right=right, top=top)),
        numerals=numerals,
    ),
    *[st.sampled_from([2.0, 2.5, 3.0, 4.0])] * 3,
    st.sampled_from(Numerals),
)

dues = st.one_of(
    st.just(Due()),
    st.builds(Due, kind=st.just(DueKind.DATE), on=days, text=maybe),
    st.builds(Due, kind=st.just(DueKind.CONDITION), text=phrases),
)
resolutions = st.lists(
    st.builds(
        resolution,
        st.sampled_from(Verb),
        phrases,
        assignees=st.lists(names, max_size=3).map(tuple),
        due=dues,
    ),
    max_size=3,
).map(tuple)


def agenda_items(depth: int) -> st.SearchStrategy[AgendaItem]:
    """Return items with items under them, that many deep."""
    under = (
        st.just(()) if depth == 0 else st.lists(agenda_items(depth - 1), max_size=2).map(tuple)
    )
    return st.builds(
        AgendaItem,
        number=st.sampled_from(["5", "5.2.1", "5.2.1.10.3"]),
        title=titles,
        text=st.one_of(st.none(), texts),
        items=under,
        resolutions=resolutions,
    )


attendees = st.builds(
    Attendee,
    name=names,
    position=positions,
    role=roles,
    kind=st.sampled_from(AttendeeKind),
    presence=st.sampled_from(Presence),
    represented_by=st.one_of(st.none(), names),
    reason=maybe,
)
meetings = st.builds(
    lambda people, agenda, state, place, taker: replace(
        MEETING,
        state=state,
        attendees=tuple(people),
        agenda=tuple(agenda),
        place=place,
        note_taker=taker,
    ),
    st.lists(attendees, max_size=12),
    st.lists(agenda_items(3), max_size=3),
    st.sampled_from([MeetingState.ADOPTED, MeetingState.DRAFT]),
    st.one_of(st.none(), titles),
    signatories,
)


def minutes_texts(meeting: Meeting) -> Iterator[str | None]:
    """Yield what the record of a meeting has to say."""
    yield from (meeting.committee, meeting.place)
    for one in meeting.attendees:
        if one.presence is Presence.PRESENT:
            yield from (one.name, one.position)
        elif one.kind is AttendeeKind.MEMBER and one.presence is Presence.ABSENT:
            yield from (one.name, one.reason)
    if meeting.note_taker:
        yield from (meeting.note_taker.name, meeting.note_taker.position)
    for item in meeting.items():
        yield from (item.title, item.text)
        for one in item.resolutions:
            yield from (one.text, one.due.text, *one.assignees)


def agenda_texts(meeting: Meeting) -> Iterator[str | None]:
    """Yield what the agenda of a meeting has to say."""
    yield from (meeting.committee, meeting.place, *(item.title for item in meeting.items()))


def attendance_texts(meeting: Meeting) -> Iterator[str | None]:
    """Yield what the sheet for signatures has to say."""
    for one in meeting.attendees:
        yield from (one.name, one.role)


def of_meeting(
    kind: str,
    print_it: Callable[[Meeting, House], bytes],
    said: Callable[[Meeting], Iterable[str | None]],
    some: st.SearchStrategy[Meeting] = meetings,
) -> st.SearchStrategy[StrangePaper]:
    """Return papers that are printed from a meeting alone."""
    return st.builds(
        lambda meeting, house: StrangePaper(
            kind=kind,
            make=lambda house: print_it(meeting, house),
            house=house,
            texts=tuple(filter(None, said(meeting))),
        ),
        some,
        houses,
    )


invitations = st.builds(
    Invitation,
    number=st.one_of(st.none(), st.sampled_from(["ว 123", "1" * 40])),
    dated=st.one_of(st.none(), days),
    recipients=st.lists(st.one_of(names, unspaced), max_size=2).map(tuple),
    references=st.lists(phrases, max_size=2).map(tuple),
    enclosures=st.lists(phrases, max_size=3).map(tuple),
    signatory=signatories,
    reply_slip=st.booleans(),
)


def invitation_texts(meeting: Meeting, one: Invitation) -> tuple[str, ...]:
    """Return what an invitation has to say."""
    sender = (one.signatory.name, one.signatory.position) if one.signatory else ()
    said = (meeting.committee, *one.recipients, *one.references, *one.enclosures, *sender)
    return tuple(filter(None, (one.number, meeting.place, *said)))


def memo_texts(meeting: Meeting, one: Invitation) -> tuple[str, ...]:
    """Return what a memo has to say."""
    return invitation_texts(meeting, replace(one, references=(), enclosures=()))


letters_and_memos = st.builds(
    lambda meeting, one, house, kind: StrangePaper(
        kind=kind,
        make=lambda house: _INVITING[kind][0](meeting, one, house),
        house=house,
        texts=_INVITING[kind][1](meeting, one),
    ),
    meetings,
    invitations,
    houses,
    st.sampled_from(["invitation", "memo"]),
)
_INVITING = {
    "invitation": (invitation_pdf, invitation_texts),
    "memo": (memo_pdf, memo_texts),
}

appointees = st.builds(
    Appointee, name=names, position=st.one_of(st.none(), phrases), role=roles
)
appointed = st.builds(
    Appointed,
    title=st.one_of(st.none(), titles),
    people=st.lists(appointees, max_size=8).map(tuple),
    duties=st.lists(phrases, max_size=4).map(tuple),
    schools=st.lists(unspaced, max_size=20).map(tuple),
)
orders = st.builds(
    Order,
    issuer=unspaced,
    subject=phrases,
    reason=phrases,
    decision=phrases,
    groups=st.lists(appointed, max_size=4).map(tuple),
    number=st.one_of(st.none(), st.just("12")),
    signatory=signatories,
)


def order_texts(order: Order) -> Iterator[str | None]:
    """Yield what an order has to say."""
    yield from (order.issuer, order.subject, order.reason, order.decision)
    for group in order.groups:
        yield from (group.title, *group.duties, *group.schools)
        for one in group.people:
            yield from (one.name, one.position, one.role)


order_papers = st.builds(
    lambda order, house: StrangePaper(
        kind="order",
        make=lambda house: order_pdf(order, house),
        house=house,
        texts=tuple(filter(None, order_texts(order))),
    ),
    orders,
    houses,
)


def register_texts(meeting: Meeting) -> Iterator[str | None]:
    """Yield what a register has to say of the resolutions of a meeting."""
    for item in meeting.items():
        for one in item.resolutions:
            yield from (one.text, one.due.text, one.status_note, *one.assignees)


def print_register(meeting: Meeting, house: House) -> bytes:
    """Print the register of one meeting."""
    entries = [
        Registered(meeting=meeting, item=item.number, resolution=one)
        for item in meeting.items()
        for one in item.resolutions
    ]
    return register_pdf(entries, TODAY, house)


choices = st.lists(phrases, min_size=1, max_size=6).map(
    lambda labels: tuple(
        Choice(value=str(number), label=label) for number, label in enumerate(labels)
    )
)
checklist_items = st.builds(
    lambda label, kind, some, number: Item(
        id=ItemId(f"{number}-{hash(label)}"),
        number=number,
        label=label,
        type=kind,
        choices=some,
    ),
    phrases,
    st.sampled_from(
        [
            *(ItemType.CHOICE, ItemType.TEXT, ItemType.NOTE, ItemType.NUMBER, ItemType.YESNO),
            *(ItemType.SCALE5, ItemType.DATE, ItemType.MULTI),
        ]
    ),
    choices,
    st.sampled_from(["1.1", "12.10.3"]),
)
checklists = st.builds(
    lambda title, told, sections: Checklist(
        id=ChecklistId("strange"),
        form_id="STRANGE",
        version="1",
        title=title,
        instructions=told,
        sections=tuple(
            Section(id=f"s{number}", title=heading, items=tuple(some))
            for number, (heading, some) in enumerate(sections)
        ),
    ),
    phrases,
    st.one_of(st.none(), phrases),
    st.lists(st.tuples(phrases, st.lists(checklist_items, max_size=6)), max_size=3),
)


def form_texts(checklist: Checklist) -> tuple[str, ...]:
    """Return what a form to fill in by hand has to say."""
    said = [checklist.title, checklist.instructions]
    for section in checklist.sections:
        said += [section.title, *(item.label for item in section.items)]
    return tuple(filter(None, said))


blank_forms = st.builds(
    lambda checklist, house: StrangePaper(
        kind="blank form",
        make=lambda house: blank_form_pdf(checklist, house),
        house=house,
        texts=form_texts(checklist),
    ),
    checklists,
    houses,
)
findings = st.builds(
    lambda kind, text, position: Finding(
        id=FindingId("f"), kind=kind, text=text, position=position
    ),
    st.sampled_from(FindingKind),
    texts,
    st.integers(1, 9),
)
notes = st.one_of(st.none(), texts)


def visit_record(
    checklist: Checklist, said: list[tuple[str, str | None]], found: list[Finding]
) -> tuple[VisitRecord, tuple[str, ...]]:
    """Return a visit that answers the texts of a checklist, and what its record has to say."""
    answers = {}
    texts = list(form_texts(replace(checklist, instructions=None)))
    for item, (text, note) in zip(checklist.items, said, strict=False):
        value = text if item.type is ItemType.TEXT else None
        mark = None if value else Mark.NOT_OBSERVED
        answers[item.id] = Answer(value=value, mark=mark, note=note)
    for item in checklist.items:
        answer = answers.get(item.id)
        if answer and item.type is not ItemType.NOTE:
            texts += [answer.value or "", answer.note or ""]
    visit = replace(
        VISIT,
        checklist_id=checklist.id,
        answers=MappingProxyType(answers),
        findings=tuple(found),
    )
    record = VisitRecord(visit=visit, checklist=checklist, school=SCHOOL)
    return record, (*filter(None, texts), *(one.text for one in found))


visits = st.builds(
    lambda made, house: StrangePaper(
        kind="visit",
        make=lambda house: visit_pdf(made[0], house),
        house=house,
        texts=made[1],
    ),
    st.builds(
        visit_record,
        checklists,
        st.lists(st.tuples(texts, notes), max_size=20),
        st.lists(findings, max_size=4),
    ),
    houses,
)
receipts = st.builds(
    lambda schools, reason, person, house: StrangePaper(
        kind="receipt",
        make=lambda house: receipt_pdf(
            replace(
                RECEIPT,
                person=person,
                received=[
                    replace(RECEIPT.received[n % 3], school=school, reason=reason)
                    for n, school in enumerate(schools)
                ],
            ),
            TODAY,
            house,
        ),
        house=house,
        texts=tuple(filter(None, (*schools, reason if schools else None, person))),
    ),
    st.lists(titles, max_size=20),
    maybe,
    names,
    houses,
)
adopted = meetings.map(lambda meeting: replace(meeting, state=MeetingState.ADOPTED))

minutes = of_meeting("minutes", minutes_pdf, minutes_texts)
other_papers = st.one_of(
    of_meeting("agenda", agenda_pdf, agenda_texts),
    of_meeting("attendance", attendance_pdf, attendance_texts),
    of_meeting("register", print_register, register_texts),
    of_meeting("summary", summary_pdf, lambda meeting: [meeting.committee], adopted),
    letters_and_memos,
    order_papers,
    blank_forms,
    visits,
    receipts,
)
