"""What letters, orders and registers are printed from; offices and people are invented."""

from dataclasses import replace
from datetime import date, datetime

from printing.sample_meeting import ATTENDEES, MEETING, resolution

from ktpn_desktop.domain.device import ReceiptState
from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.invitation import Invitation
from ktpn_desktop.domain.meeting import AgendaItem, MeetingState, Signatory
from ktpn_desktop.domain.office import Office
from ktpn_desktop.domain.order import HEAD, MEMBER, SECRETARY, Appointed, Appointee
from ktpn_desktop.domain.person import CommitteeRole, Membership, Person
from ktpn_desktop.domain.resolution import Verb
from ktpn_desktop.printing.house import House
from ktpn_desktop.printing.receipt import ReceiptPaper, Received

DIRECTOR = "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1"

OFFICE = Office(
    name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1",
    short_name="สพป.ตัวอย่าง เขต 1",
    address="99 หมู่ 9 ตำบลตัวอย่าง\nอำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง 99000",
    phone="0 9999 9999",
    email="office@example.invalid",
    document_prefix="ศธ 04999/",
    director="นายตัวแบบ นำทาง",
    director_position=DIRECTOR,
    chair="นายตัวแบบ นำทาง",
)
HOUSE = House(office=OFFICE)

INVITATION = Invitation(
    number="ว 123",
    dated=date(2025, 9, 15),
    recipients=("นายสมมุติ ชำนาญการ", "กรรมการทุกท่าน"),
    references=("หนังสือสำนักงาน ที่ ศธ 04999/ว 1 ลงวันที่ 1 กันยายน 2568",),
    enclosures=("ระเบียบวาระการประชุม จำนวน 1 ชุด", "แบบตอบรับ จำนวน 1 ฉบับ"),
    signatory=Signatory(name="นายตัวแบบ นำทาง", position=DIRECTOR),
    answer_by=date(2025, 9, 20),
)

_SEATS = [
    CommitteeRole.CHAIR,
    CommitteeRole.PUBLIC_SCHOOL_REP,
    *[CommitteeRole.EXPERT] * 4,
    CommitteeRole.SECRETARY,
    CommitteeRole.PRIVATE_SCHOOL_REP,
]
PEOPLE = [
    Person(
        id=PersonId(f"p{number}"),
        name=one.name,
        position=one.position,
        membership=Membership(role=role),
    )
    for number, (one, role) in enumerate(zip(ATTENDEES, _SEATS, strict=False))
]

GROUPS = [
    Appointed(
        title=f"คณะที่ {number}",
        people=tuple(
            Appointee(name=one.name, position=one.position, role=role)
            for one, role in zip(PEOPLE, (HEAD, MEMBER, SECRETARY), strict=False)
        ),
        duties=("นิเทศ ติดตามโรงเรียนในกลุ่ม", "รายงานผลต่อคณะกรรมการทุกเดือน"),
        schools=tuple(f"โรงเรียนบ้านจำลอง {school}" for school in range(1, 4)),
    )
    for number in (1, 2)
]

ADOPTED = replace(MEETING, state=MeetingState.ADOPTED)
CORRECTION = (
    "รับรองรายงานการประชุม โดยแก้ไขหน้า 4 บรรทัดที่ 12 จาก “27 โรงเรียน” เป็น “28 โรงเรียน” "
    "และหน้า 5 บรรทัดที่ 3 จาก “คณะกรรมการ” เป็น “คณะอนุกรรมการ”"
)
LATER = replace(
    MEETING,
    number=1,
    year=2026,
    held_on=date(2026, 1, 22),
    agenda=(
        AgendaItem(
            number="2",
            title="เรื่องรับรองรายงานการประชุม",
            resolutions=(resolution(Verb.CERTIFY_WITH_CHANGES, CORRECTION),),
        ),
    ),
)

RECEIPT = ReceiptPaper(
    person="นางสาวตัวอย่าง ใจดี",
    position="ศึกษานิเทศก์ชำนาญการ",
    round_name="ครั้งที่ 1/2569",
    received=[
        Received(
            school=f"บ้านหนองจำลอง {number}",
            revision=1,
            state=state,
            reason="ลายเซ็นไม่ตรง" if state is ReceiptState.REFUSED else None,
            at=datetime(2026, 7, 20, 13, 5),
        )
        for number, state in enumerate(ReceiptState, start=1)
    ],
    receiver="นางสมมุติ เรียบร้อย",
    receiver_position="กรรมการและเลขานุการ",
)
