"""An invitation to a meeting (หนังสือเชิญประชุม): number, day, to whom, with what."""

from dataclasses import dataclass
from datetime import date

from ktpn_desktop.domain.meeting import Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What an invitation says beside the meeting; what is not known is left to be written."""

    number: str | None = None  # after the office's prefix: 123, ว 45
    dated: date | None = None
    recipients: tuple[str, ...] = ()  # one letter each; none leaves it to be written
    references: tuple[str, ...] = ()  # อ้างถึง
    enclosures: tuple[str, ...] = ("ระเบียบวาระการประชุม จำนวน 1 ชุด",)
    signatory: Signatory | None = None
    reply_slip: bool = True
    answer_by: date | None = None
