"""Places to sign: a line, the name in brackets, the position, and as what one signs."""

from dataclasses import dataclass

from ktpn_desktop.printing.flow import Together
from ktpn_desktop.printing.style import Align
from ktpn_desktop.printing.table import Column, Frame, Row, ThaiTable

LINE = "." * 40
NO_NAME = f"({'.' * 40})"
_ABOVE = 24.0  # room for the hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One person who signs; a name not known is left to be written."""

    role: str
    name: str | None = None
    position: str | None = None
    dated: bool = False
    lined: bool = True  # letters and orders have empty room instead of a line


def signature_at_right(signature: Signature) -> Together:
    """Return one place to sign, centred in the right half of the page."""
    return Together((_table([None, signature]),), before=_ABOVE)


def signatures_side_by_side(left: Signature, right: Signature) -> Together:
    """Return two places to sign beside each other."""
    return Together((_table([left, right]),), before=_ABOVE)


def _table(signatures: list[Signature | None]) -> ThaiTable:
    texts = ["\n".join(_lines(signature)) if signature else "" for signature in signatures]
    return ThaiTable(
        columns=[Column(share=1, align=Align.CENTRE) for _ in texts],
        rows=[Row(cells=texts)],
        frame=Frame(ruled=False, before=0, after=0),
    )


def _lines(signature: Signature) -> list[str]:
    lines = [f"(ลงชื่อ) {LINE}"] if signature.lined else [""]
    lines.append(f"({signature.name})" if signature.name else NO_NAME)
    if signature.position:
        lines.append(signature.position)
    if signature.role:
        lines.append(signature.role)
    if signature.dated:
        lines.append("วันที่ ........ เดือน ........................ พ.ศ. ............")
    return lines
