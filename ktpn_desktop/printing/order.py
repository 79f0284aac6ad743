"""An order of appointment on paper (คำสั่ง, แบบที่ 4)."""

from collections.abc import Iterator, Sequence

from ktpn_desktop.domain.order import Appointed, Appointee, Order
from ktpn_desktop.printing.flow import Block, Together
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.letter import BODY, DOTS, krut, signed
from ktpn_desktop.printing.lists import listed
from ktpn_desktop.printing.marks import Rule
from ktpn_desktop.printing.meeting_parts import people_columns
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import CM, Align, Style
from ktpn_desktop.printing.table import Column, Frame, Row, ThaiTable
from ktpn_desktop.thai.dates import be_label, formal_date

_TITLE = Style(size=18, bold=True, align=Align.CENTRE, keep_with_next=True)
_SUBJECT = Style(bold=True, align=Align.CENTRE, keep_with_next=True)
_GROUP = Style(bold=True, before=6, keep_with_next=True)
_DUTIES = Style(before=6, left=1.25 * CM, keep_with_next=True)
_DUTY = Style(align=Align.SPREAD, left=1.25 * CM)
_PEOPLE = Frame(ruled=False, before=2, after=2)
_SHORT = 400  # letters of a last duty that goes with the signature
_SCHOOLS = (Column(width=2.15 * CM), Column(share=1), Column(share=1))
_WHOLE = 20  # lines of a group that is not split over pages


def order_pdf(order: Order, house: House = USUAL) -> bytes:
    """Return an order as a PDF file."""
    paper = house.paper(f"คำสั่ง{order.issuer} เรื่อง {order.subject}", author=order.issuer)
    return write_pdf(_blocks(order, house), paper)


def _blocks(order: Order, house: House) -> Iterator[Block]:
    yield krut(house)
    yield ThaiParagraph(f"คำสั่ง{order.issuer or DOTS}", _TITLE)
    year = f"{be_label(order.year)}" if order.year else "............"
    yield ThaiParagraph(f"ที่ {order.number or '............'}/{year}", _SUBJECT)
    yield ThaiParagraph(f"เรื่อง {order.subject}", _SUBJECT)
    yield Rule(length=5.5 * CM)
    yield ThaiParagraph(order.reason, BODY)
    yield ThaiParagraph(order.decision, BODY)
    columns = people_columns(
        [(one.name, one.position, one.role) for group in order.groups for one in group.people]
    )
    said: list[Block] = []
    for group in order.groups:
        blocks = list(_group(group, columns))
        small = len(group.people) + len(group.schools) <= _WHOLE and group.schools
        said += [Together(tuple(blocks))] if small else blocks
    # The last duty goes along with the end: nobody signs a page that says nothing.
    duties = order.groups[-1].duties if order.groups else ()
    last = said[-1:] if duties and len(duties[-1]) <= _SHORT else []
    yield from said[: len(said) - len(last)]
    dated = (
        formal_date(order.dated)
        if order.dated
        else "....... ...................... พ.ศ. .........."
    )
    ordered = ThaiParagraph(f"สั่ง ณ วันที่ {dated}", Style(align=Align.CENTRE, before=12))
    effective = ThaiParagraph(_effective(order), BODY)
    before = 0.0 if len(duties) > 1 and last else BODY.before
    yield Together((*last, effective, ordered, signed(order.signatory)), before=before)


def _group(group: Appointed, columns: Sequence[Column]) -> Iterator[Block]:
    if group.title:
        yield ThaiParagraph(group.title, _GROUP)
    if group.people:
        yield ThaiTable(columns=columns, rows=list(_people(group.people)), frame=_PEOPLE)
    if group.schools:
        count = len(group.schools)
        yield ThaiParagraph(f"สถานศึกษาที่รับผิดชอบ จำนวน {count} แห่ง", _DUTIES)
        rows = list(_schools(group.schools))
        yield ThaiTable(columns=_SCHOOLS, rows=rows, frame=_PEOPLE)
    if len(group.duties) == 1:
        yield ThaiParagraph(f"มีหน้าที่ {group.duties[0]}", BODY)
    elif group.duties:
        yield ThaiParagraph("มีหน้าที่ ดังนี้", _DUTIES)
        yield from listed(group.duties, _DUTY)


def _people(people: tuple[Appointee, ...]) -> Iterator[Row]:
    for number, one in enumerate(people, start=1):
        yield Row(cells=[f"{number}.", one.name, one.position or "", one.role])


def _schools(names: Sequence[str]) -> Iterator[Row]:
    """Yield the schools side by side, so that no line breaks in the name of one."""
    numbered = [f"{number}. {name}" for number, name in enumerate(names, start=1)]
    for first in range(0, len(numbered), 2):
        yield Row(cells=["", *numbered[first : first + 2]])


def _effective(order: Order) -> str:
    start = f"วันที่ {formal_date(order.effective)}" if order.effective else "บัดนี้"
    if order.until is not None:
        return f"ทั้งนี้ ตั้งแต่{start} ถึงวันที่ {formal_date(order.until)}"
    return f"ทั้งนี้ ตั้งแต่{start}เป็นต้นไป"
