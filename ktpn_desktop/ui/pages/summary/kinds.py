"""What the lists of findings are called."""

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.finding import FindingKind

translate = QCoreApplication.translate


def kind_title(kind: FindingKind) -> str:
    """Return the title of a list."""
    match kind:
        case FindingKind.STRENGTH:
            return translate("findings", "จุดเด่น")
        case FindingKind.IMPROVEMENT:
            return translate("findings", "จุดที่ควรพัฒนา")
        case FindingKind.SUGGESTION:
            return translate("findings", "ข้อเสนอแนะ")
        case FindingKind.AGREEMENT:
            return translate("findings", "ข้อตกลงร่วม")


def kind_about(kind: FindingKind) -> str:
    """Return what belongs into a list."""
    match kind:
        case FindingKind.STRENGTH:
            return translate("findings", "สิ่งที่ทำได้ดีและควรขยายผล")
        case FindingKind.IMPROVEMENT:
            return translate("findings", "สิ่งที่ต้องเร่งแก้ไข")
        case FindingKind.SUGGESTION:
            return translate("findings", "แนวทางที่โรงเรียนนำไปปฏิบัติได้")
        case FindingKind.AGREEMENT:
            return translate("findings", "สิ่งที่โรงเรียนและผู้นิเทศตกลงทำร่วมกัน")


def kind_add(kind: FindingKind) -> str:
    """Return the words of the button that adds one."""
    return translate("findings", "เพิ่ม{kind}").format(kind=kind_title(kind))


def kind_icon(kind: FindingKind) -> tuple[str, str]:
    """Return the icon of a list and its ink."""
    return {
        FindingKind.STRENGTH: ("star", "okFg"),
        FindingKind.IMPROVEMENT: ("triangle-alert", "warnFg"),
        FindingKind.SUGGESTION: ("lightbulb", "infoFg"),
        FindingKind.AGREEMENT: ("handshake", "accentText"),
    }[kind]
