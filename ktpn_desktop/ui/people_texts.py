"""Words of the window for people: what each is, and what each has in hand."""

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.person import CommitteeRole, Person
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.painting import Pill

translate = QCoreApplication.translate


def seat_text(role: CommitteeRole) -> str:
    """Return the seat of a member of the committee."""
    match role:
        case CommitteeRole.CHAIR:
            return translate("people", "ประธานกรรมการ")
        case CommitteeRole.PUBLIC_SCHOOL_REP:
            return translate("people", "กรรมการผู้แทนสถานศึกษาของรัฐ")
        case CommitteeRole.PRIVATE_SCHOOL_REP:
            return translate("people", "กรรมการผู้แทนสถานศึกษาเอกชน")
        case CommitteeRole.EXPERT:
            return translate("people", "กรรมการผู้ทรงคุณวุฒิ")
        case CommitteeRole.SECRETARY:
            return translate("people", "กรรมการและเลขานุการ")
        case CommitteeRole.ASSISTANT_SECRETARY:
            return translate("people", "ผู้ช่วยเลขานุการ")


def role_text(person: Person) -> str:
    """Return everything that a person is: supervisor, member of the committee."""
    parts = [translate("people", "ผู้นิเทศ")] if person.is_supervisor else []
    if person.membership is not None:
        parts.append(seat_text(person.membership.role))
    return " · ".join(parts)


def person_pill(person: Person) -> Pill:
    """Return whether a person works now."""
    if person.active:
        return Pill(translate("people", "ปฏิบัติหน้าที่"), Tone.OK, "check")
    return Pill(translate("people", "พ้นหน้าที่"), Tone.NEUTRAL, "archive")
