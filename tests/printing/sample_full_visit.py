"""A visit with everything in it: rows, photographs, signatures, a team, scores before."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from types import MappingProxyType

from PIL import Image
from printing.sample_visit import CHECKLIST, SCALE5, SCHOOL, VISIT, YESNO, item

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, ItemType, Repeat, Section
from ktpn_desktop.domain.ids import ItemId, PersonId
from ktpn_desktop.domain.repeats import expanded, row_item
from ktpn_desktop.domain.score_explanation import explain
from ktpn_desktop.domain.scoring import score_visit
from ktpn_desktop.domain.signature import Signer, Strokes, VisitSignature, encode
from ktpn_desktop.domain.visit import OrderThen, PersonThen, Visit
from ktpn_desktop.printing.picture import Picture, photograph
from ktpn_desktop.printing.visit_record import Before, Photo, Scored, VisitRecord

STROKES = Strokes(
    (
        ((20, 200), (120, 40), (180, 330), (260, 90), (330, 280), (460, 180)),
        ((500, 240), (620, 120), (700, 300), (880, 140), (980, 160)),
        ((640, 40),),
    )
)
ROWS = Section(
    id="s3",
    title="ด้านที่ 3 การสังเกตชั้นเรียน",
    repeat=Repeat(minimum=1, row_label="ครูคนที่"),
    items=(
        item("3.1", "ชั้นเรียน", ItemType.CHOICE),
        item("3.2", "จัดกิจกรรมเชิงรุก", ItemType.SCALE5, choices=SCALE5),
        item("3.3", "มีบันทึกหลังสอน", ItemType.YESNO, choices=YESNO),
        item("3.4", "นักเรียนในห้อง", ItemType.NUMBER, unit="คน"),
    ),
)
MORE = Section(
    id="s4",
    title="ด้านที่ 4 ร่องรอย",
    items=(
        item("4.1", "ภาพกิจกรรมการเรียนรู้", ItemType.PHOTO),
        item("4.2", "ลายมือชื่อครูผู้รับการสังเกต", ItemType.SIGNATURE),
        item(
            "4.3", "ผู้บริหารนิเทศภายในอย่างต่อเนื่อง", ItemType.SCALE5, choices=SCALE5, critical=True
        ),
    ),
)
FULL_CHECKLIST: Checklist = replace(CHECKLIST, sections=(*CHECKLIST.sections, ROWS, MORE))
_ROWS = {"0001": ("ป.1", "5", "1", "24"), "0002-3fa2": ("ป.4", "3", "0", "19")}
_ANSWERS = {
    ItemId("i4.1"): Answer(value="1"),
    ItemId("i4.2"): Answer(value=encode(STROKES)),
    ItemId("i4.3"): Answer(value="1", note="ยังไม่มีปฏิทินนิเทศภายใน"),
    **{
        row_item(one.id, row): Answer(value=value)
        for row, values in _ROWS.items()
        for one, value in zip(ROWS.items, values, strict=True)
    },
}
COMPANION = PersonThen(
    id=PersonId("p2"), name="นายทดสอบ ขยันยิ่ง", position="ศึกษานิเทศก์ชำนาญการพิเศษ"
)
_SIGNED = datetime(2026, 7, 14, 5, 0, tzinfo=UTC)
FULL_VISIT: Visit = replace(
    VISIT,
    companions=(COMPANION,),
    order=OrderThen(number="12/2569", dated=date(2026, 6, 20)),
    answers=MappingProxyType({**VISIT.answers, **_ANSWERS}),
    signatures=(
        VisitSignature(
            signer=Signer.SUPERVISOR,
            person=VISIT.person.id,
            name=VISIT.person.name,
            position=VISIT.person.position,
            strokes=STROKES,
            signed=_SIGNED,
        ),
        VisitSignature(
            signer=Signer.INFORMANT,
            name=VISIT.informant,
            position=VISIT.informant_position,
            strokes=STROKES,
            signed=_SIGNED,
        ),
    ),
)


def a_picture(size: tuple[int, int], caption: str | None = None) -> Picture:
    """Return a grey photograph of that size."""
    file = BytesIO()
    Image.new("L", size, 140).save(file, "JPEG")
    return photograph("ภาพ.jpg", file.getvalue(), caption)


def full_record() -> VisitRecord:
    """Return the record of the visit."""
    whole = expanded(FULL_CHECKLIST, FULL_VISIT.answers)
    before = Before(
        label="ครั้งก่อน (ครั้งที่ 2/2568)",
        overall=Decimal("2.80"),
        sections={"s1": Decimal("3.50"), "s4": Decimal("2.00")},
    )
    scored = Scored(
        scores=score_visit(whole, FULL_VISIT.answers),
        explanations=explain(whole, FULL_VISIT.answers),
        before=before,
    )
    wide, high = a_picture((320, 200), "กิจกรรมหน้าเสาธง"), a_picture((200, 300))
    photographs = [
        Photo(picture=wide),
        Photo(picture=wide, item=ItemId("i4.1")),
        Photo(picture=a_picture((310, 200), "นักเรียนทำงานกลุ่ม"), item=ItemId("i4.1")),
        Photo(picture=high, item=ItemId("i1.2")),
    ]
    return VisitRecord(
        visit=FULL_VISIT,
        checklist=FULL_CHECKLIST,
        school=SCHOOL,
        scored=scored,
        photographs=photographs,
    )
