"""A meeting to print; office, people and numbers are invented."""

from datetime import date, time

from ktpn_desktop.domain.ids import MeetingId, ResolutionId
from ktpn_desktop.domain.meeting import (
    AgendaItem,
    Attendee,
    AttendeeKind,
    Meeting,
    MeetingState,
    Presence,
    Signatory,
)
from ktpn_desktop.domain.resolution import Due, DueKind, Resolution, Verb

CHAIR = "ประธานกรรมการ"
MEMBER = "กรรมการ"
SCHOOL_HEAD = "ผู้อำนวยการโรงเรียน ผู้แทนผู้บริหารสถานศึกษาของรัฐ"


def resolution(verb: Verb, text: str = "", **others: object) -> Resolution:
    """Return a resolution; its id does not matter on paper."""
    return Resolution(id=ResolutionId("r"), verb=verb, text=text, **others)  # type: ignore[arg-type]  # named as in the class


ATTENDEES = (
    Attendee(
        name="นายตัวแบบ นำทาง", position="ผู้อำนวยการ สพป.ตัวอย่าง เขต 1", role="ประธานกรรมการ"
    ),
    Attendee(name="นายสมมุติ ชำนาญการ", position=SCHOOL_HEAD, role=MEMBER),
    Attendee(
        name="รองศาสตราจารย์จำลอง พัฒนา",
        position="ผู้ทรงคุณวุฒิด้านการวิจัยและประเมินผล",
        role=MEMBER,
    ),
    Attendee(name="นายทดสอบ วัดผล", position="ผู้ทรงคุณวุฒิด้านการบริหารการศึกษา", role=MEMBER),
    Attendee(
        name="พระครูตัวอย่างธรรมโสภิต",
        position="ผู้ทรงคุณวุฒิด้านศาสนา ศิลปะและวัฒนธรรม",
        role=MEMBER,
        presence=Presence.REPRESENTED,
        represented_by="พระมหาสมมุติ จำลองธมฺโม",
    ),
    Attendee(
        name="นายเกณฑ์ดี มาตรฐาน",
        position="ผู้ทรงคุณวุฒิด้านเทคโนโลยีทางการศึกษา",
        role=MEMBER,
    ),
    Attendee(
        name="นางสมมุติ เรียบร้อย",
        position="ผู้อำนวยการกลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา",
        role="กรรมการและเลขานุการ",
    ),
    Attendee(
        name="นางสาวตัวอย่าง ก้าวหน้า",
        position="ผู้แทนผู้บริหารสถานศึกษาเอกชน",
        role=MEMBER,
        presence=Presence.ABSENT,
        reason="ติดภารกิจ",
    ),
    Attendee(
        name="นางจำลอง มีสุข",
        position="ผู้ทรงคุณวุฒิด้านการศึกษาปฐมวัย",
        role=MEMBER,
        presence=Presence.ABSENT,
        reason="ลาป่วย",
    ),
    Attendee(
        name="นายทดสอบ นาคทอง",
        position="รองผู้อำนวยการ สพป.ตัวอย่าง เขต 1",
        kind=AttendeeKind.PARTICIPANT,
    ),
    Attendee(
        name="นายสมมุติ ใจมั่น",
        position="ศึกษานิเทศก์ชำนาญการพิเศษ",
        kind=AttendeeKind.PARTICIPANT,
    ),
)

AGENDA = (
    AgendaItem(
        number="1",
        title="เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
        items=(
            AgendaItem(
                number="1.1",
                title="จุดเน้นปีงบประมาณ 2569",
                text=("ประธานแจ้งจุดเน้นปีงบประมาณ 2569 เรื่องการอ่านออกเขียนได้และคุณภาพโรงเรียนขนาดเล็ก"),
                resolutions=(resolution(Verb.ACKNOWLEDGE),),
            ),
            AgendaItem(
                number="1.2",
                title="วาระของกรรมการ",
                text="เลขานุการแจ้งว่ากรรมการชุดนี้จะครบวาระในปี 2570",
                resolutions=(resolution(Verb.ACKNOWLEDGE),),
            ),
        ),
    ),
    AgendaItem(
        number="2",
        title="เรื่องรับรองรายงานการประชุม",
        text=(
            "เลขานุการเสนอรายงานการประชุม ครั้งที่ 1/2568 เมื่อวันพฤหัสบดีที่ 20 "
            "มีนาคม 2568 จำนวน 9 หน้า ให้ที่ประชุมพิจารณารับรอง"
        ),
        resolutions=(
            resolution(
                Verb.CERTIFY_WITH_CHANGES,
                "รับรองรายงานการประชุม โดยแก้ไขหน้า 4 บรรทัดที่ 12 จาก “27 โรงเรียน” เป็น “28 โรงเรียน”",
            ),
        ),
    ),
    AgendaItem(number="3", title="เรื่องสืบเนื่องจากการประชุมครั้งก่อน"),
    AgendaItem(
        number="4",
        title="เรื่องเสนอให้ที่ประชุมทราบ",
        items=(
            AgendaItem(
                number="4.1",
                title="ผลการนิเทศ ครั้งที่ 1/2568",
                text=(
                    "นิเทศแล้ว 96 จาก 128 โรงเรียน คิดเป็นร้อยละ 75.00 คงเหลือ 32 โรงเรียน "
                    "ซึ่งเป็นโรงเรียนขนาดเล็ก 24 โรงเรียน "
                    "โดยพบว่าโรงเรียนส่วนใหญ่จัดทำแผนพัฒนาคุณภาพการจัดการศึกษาครบถ้วน "
                    "แต่ยังใช้ผลการทดสอบทางการศึกษาระดับชาติขั้นพื้นฐาน (O-NET) "
                    "กำหนดกิจกรรมพัฒนาผู้เรียนไม่ทั่วถึง"
                ),
                resolutions=(
                    resolution(
                        Verb.ASSIGN,
                        "ให้นิเทศโรงเรียนที่เหลือ 32 แห่งให้ครบ",
                        assignees=("กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา",),
                        due=Due(kind=DueKind.DATE, on=date(2025, 10, 31)),
                    ),
                ),
            ),
        ),
    ),
    AgendaItem(
        number="5",
        title="เรื่องเสนอให้ที่ประชุมพิจารณา",
        items=(
            AgendaItem(
                number="5.1",
                title="การช่วยเหลือโรงเรียนกลุ่มเร่งรัดเป็นกรณีพิเศษ 3 โรงเรียน",
                text=(
                    "เลขานุการเสนอผลการนิเทศ ครั้งที่ 1/2568 "
                    "พบโรงเรียนที่มีคะแนนเฉลี่ยต่ำกว่า 3.00 และไม่ได้รับการนิเทศเกิน 3 ปี "
                    "จำนวน 3 โรงเรียน ได้แก่\n"
                    "1. โรงเรียนบ้านโคกจำลอง คะแนนเฉลี่ย 2.61\n"
                    "2. โรงเรียนบ้านสวนตัวอย่าง คะแนนเฉลี่ย 2.84\n"
                    "3. โรงเรียนบ้านเขาสมมุติ คะแนนเฉลี่ย 2.90\n\n"
                    "ประธานสอบถามสาเหตุ "
                    "ผู้แทนศึกษานิเทศก์ชี้แจงว่าครูไม่ครบชั้น"
                    "และยังไม่มีแผนซ่อมเสริมการอ่านรายบุคคล\n\n"
                    "กรรมการผู้ทรงคุณวุฒิเสนอให้แต่งตั้งคณะอนุกรรมการเข้าช่วยเหลือ "
                    "และกำหนดโรงเรียนคู่พัฒนาให้ครบทั้ง 3 โรงเรียน"
                ),
                resolutions=(
                    resolution(
                        Verb.ASSIGN,
                        "จัดทีมอนุกรรมการลงพื้นที่ 3 โรงเรียนและเชิญผู้บริหารพร้อมคณะครูมาประชุมทำความเข้าใจ",
                        assignees=("นายสมมุติ ชำนาญการ", "นายสมมุติ ใจมั่น"),
                        due=Due(kind=DueKind.IMMEDIATE, on=date(2025, 10, 3)),
                    ),
                    resolution(
                        Verb.ASSIGN,
                        "รายงานความก้าวหน้าของ 3 โรงเรียนต่อคณะกรรมการ",
                        assignees=("เลขานุการ",),
                        due=Due(
                            kind=DueKind.RECURRING,
                            every="month",
                            start=date(2025, 11, 5),
                            text="จนกว่าจะรับการประเมินแล้วเสร็จ",
                        ),
                    ),
                ),
            ),
            AgendaItem(
                number="5.2",
                title="การประชุมร่วมระหว่างองค์คณะบุคคล",
                resolutions=(
                    resolution(
                        Verb.APPROVE,
                        "ให้จัดประชุมร่วมองค์คณะบุคคลต้นปีงบประมาณ 2569",
                        assignees=("กลุ่มอำนวยการ",),
                        due=Due(
                            kind=DueKind.PERIOD, start=date(2025, 10, 1), end=date(2025, 11, 30)
                        ),
                    ),
                ),
            ),
        ),
    ),
    AgendaItem(
        number="6",
        title="เรื่องอื่น ๆ",
        text=(
            "นัดประชุมครั้งที่ 1/2569 วันพฤหัสบดีที่ 22 มกราคม 2569 เวลา 13.00 "
            "น.\n\nไม่มีผู้ใดเสนอเรื่องอื่นเพิ่มเติม "
            "ประธานกล่าวขอบคุณและปิดการประชุม"
        ),
    ),
)

MEETING = Meeting(
    id=MeetingId("m2"),
    committee="คณะกรรมการติดตาม ตรวจสอบ ประเมินผลและนิเทศการศึกษา",
    office="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1",
    number=2,
    year=2025,
    held_on=date(2025, 9, 25),
    starts=time(13, 0),
    ends=time(16, 30),
    actual_start=time(13, 10),
    actual_end=time(16, 20),
    place="ห้องประชุมตัวอย่าง สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1",
    attendees=ATTENDEES,
    agenda=AGENDA,
    note_taker=Signatory(name="นายสมมุติ ใจมั่น", position="ศึกษานิเทศก์ชำนาญการพิเศษ"),
    checker=Signatory(name="นางสมมุติ เรียบร้อย", position="กรรมการและเลขานุการ"),
    state=MeetingState.AWAITING_ADOPTION,
)
