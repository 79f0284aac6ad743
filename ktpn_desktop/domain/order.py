"""An order of appointment (คำสั่งแต่งตั้ง): who is appointed, on which ground, with which duties."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ktpn_desktop.domain.meeting import Meeting, Signatory
from ktpn_desktop.domain.office import Office
from ktpn_desktop.domain.person import CommitteeRole, Person
from ktpn_desktop.domain.resolution import Resolution
from ktpn_desktop.domain.round import Round
from ktpn_desktop.thai.dates import be_label, date_range, weekday_date

ROLES: dict[CommitteeRole, str] = {
    CommitteeRole.CHAIR: "ประธานกรรมการ",
    CommitteeRole.PUBLIC_SCHOOL_REP: "กรรมการ",
    CommitteeRole.PRIVATE_SCHOOL_REP: "กรรมการ",
    CommitteeRole.EXPERT: "กรรมการผู้ทรงคุณวุฒิ",
    CommitteeRole.SECRETARY: "กรรมการและเลขานุการ",
    CommitteeRole.ASSISTANT_SECRETARY: "ผู้ช่วยเลขานุการ",
}
"""What an order calls each seat of the committee, in the order of the seats."""

HEAD, MEMBER, SECRETARY = "ประธานอนุกรรมการ", "อนุกรรมการ", "อนุกรรมการและเลขานุการ"
LEADER, FELLOW = "หัวหน้าคณะ", "คณะผู้นิเทศ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointee:
    """One person as the order lists him or her."""

    name: str
    position: str | None = None
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointed:
    """One group of an order, with its duties and the schools that are its care."""

    title: str | None = None
    people: tuple[Appointee, ...] = ()
    duties: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One order; number and day are left to be written while they are not known."""

    issuer: str
    subject: str
    reason: str
    decision: str  # ends in ดังนี้
    groups: tuple[Appointed, ...]
    number: str | None = None
    year: int | None = None  # common era, of the number
    effective: date | None = None  # None is from the day of the order on
    until: date | None = None
    dated: date | None = None
    signatory: Signatory | None = None


def committee_order(people: Iterable[Person], office: Office) -> Order:
    """Return the order that appoints the committee, from the people who hold its seats."""
    seats = {role: number for number, role in enumerate(ROLES)}
    members = sorted(
        ((person, person.membership) for person in people if person.membership),
        key=lambda each: seats[each[1].role],
    )
    appointees = tuple(
        Appointee(name=person.name, position=person.position, role=ROLES[seat.role])
        for person, seat in members
    )
    return Order(
        issuer=office.name,
        subject=f"แต่งตั้ง{office.committee}",
        reason=(
            f"เพื่อให้การติดตาม ตรวจสอบ ประเมินผลและนิเทศการศึกษาของ{office.name or 'เขตพื้นที่การศึกษา'} "
            "เป็นไปด้วยความเรียบร้อยและมีประสิทธิภาพ"
        ),
        decision=f"อาศัยอำนาจตามความใน{office.legal_basis_text} จึงแต่งตั้ง{office.committee} ดังนี้",
        groups=(Appointed(people=appointees, duties=(office.duty_text,)),),
        signatory=_signatory(office.director, office.director_position),
    )


def subcommittee_order(
    groups: Sequence[Appointed], office: Office, decided: tuple[Meeting, Resolution]
) -> Order:
    """Return the order that appoints sub-committees, as the committee resolved."""
    meeting, resolution = decided
    name = office.committee.removeprefix("คณะกรรมการ")
    label = f"ครั้งที่ {meeting.number}/{be_label(meeting.year)}"
    return Order(
        issuer=meeting.committee,
        subject=f"แต่งตั้งคณะอนุกรรมการ{name}",
        reason=(
            f"ตามมติที่ประชุม{meeting.committee} {label} เมื่อ{weekday_date(meeting.held_on)} "
            f"{_as_resolved(resolution.text)}"
        ),
        decision=(
            f"อาศัยอำนาจตามความใน{office.legal_basis_text} และมติที่ประชุมดังกล่าว "
            f"จึงแต่งตั้งคณะอนุกรรมการ{name} ดังนี้"
        ),
        groups=tuple(groups),
        signatory=_signatory(office.chair, office.chair_position),
    )


def team_order(
    round_: Round,
    teams: Mapping[tuple[Person, ...], Sequence[str]],
    office: Office,
    duties: Sequence[str] = (),
) -> Order:
    """Return the order that sends teams to the schools of a round; their heads are first."""
    label = round_.name or f"รอบการนิเทศ ครั้งที่ {round_.number}/{be_label(round_.year)}"
    when = ""
    if round_.opens and round_.closes:
        when = f" ระหว่างวันที่ {date_range(round_.opens, round_.closes)}"
    groups = tuple(
        Appointed(
            title=f"คณะที่ {number}" if len(teams) > 1 else None,
            people=tuple(
                Appointee(
                    name=one.name, position=one.position, role=FELLOW if place else LEADER
                )
                for place, one in enumerate(team)
            ),
            schools=tuple(schools),
        )
        for number, (team, schools) in enumerate(teams.items(), start=1)
    )
    usual = (
        "นิเทศ ติดตาม และประเมินผลการจัดการศึกษาของสถานศึกษาที่รับผิดชอบตามแบบนิเทศที่กำหนด",
        "บันทึกผลการนิเทศ ให้คำปรึกษาแนะนำแก่ผู้บริหารสถานศึกษาและครู",
        "รายงานผลการนิเทศต่อเลขานุการคณะกรรมการภายในเวลาที่กำหนด",
    )
    return Order(
        issuer=office.name,
        subject="แต่งตั้งคณะนิเทศ ติดตาม และประเมินผลการจัดการศึกษา",
        reason=(
            f"ด้วย{office.name or 'สำนักงานเขตพื้นที่การศึกษา'} กำหนดนิเทศ ติดตาม และประเมินผล"
            f"การจัดการศึกษาตาม{label}{when}"
        ),
        decision="เพื่อให้การดำเนินงานเป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะนิเทศ ดังนี้",
        groups=(*groups, Appointed(duties=tuple(duties) or usual)),
        effective=round_.opens,
        until=round_.closes,
        signatory=_signatory(office.director, office.director_position),
    )


def _as_resolved(text: str) -> str:
    """Return what was resolved after the name of the meeting: เห็นชอบให้…, ให้…."""
    text = text.strip()
    return text if text.startswith(("ให้", "เห็นชอบ", "แต่งตั้ง", "อนุมัติ", "มอบ")) else f"ให้{text}"


def _signatory(name: str, position: str) -> Signatory | None:
    return Signatory(name=name, position=position or None) if name else None
