"""Text of several lines with stretches that are marked: what was added, what was removed."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt

from ktpn_desktop.ui.widgets.wrap_label import WrapLabel
from ktpn_desktop.ui.wrapping import SOFT_END, with_line_ends


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text, and the HTML that it stands in."""

    text: str
    opening: str = ""
    closing: str = ""


class MarkedLabel(WrapLabel):
    """A label whose lines begin where those of every other label do, marks or not."""

    _stretches: tuple[Stretch, ...] = ()

    def set_stretches(self, stretches: Iterable[Stretch]) -> None:
        """Show these pieces one after the other."""
        self._stretches = tuple(stretches)
        self.setTextFormat(Qt.TextFormat.RichText)
        super().setText("".join(one.text for one in self._stretches))

    def setText(self, text: str) -> None:
        self._stretches = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)

    def _in_lines(self, room: int) -> str:
        if not self._stretches:
            return super()._in_lines(room)
        ended = with_line_ends(self.text(), self.font(), room)
        shown, at = [], 0
        for stretch in self._stretches:
            end = _end_of(stretch.text, ended, at)
            words = escape(ended[at:end]).replace(SOFT_END, "<br>").replace("\n", "<br>")
            shown.append(f"{stretch.opening}{words}{stretch.closing}")
            at = end
        return f"<p style='white-space:pre'>{''.join(shown)}</p>"


def _end_of(text: str, ended: str, at: int) -> int:
    """Return where a text ends that begins there in one with more ends of lines."""
    for _letter in text:
        if ended.startswith(SOFT_END, at):
            at += len(SOFT_END)
        at += 1
    return at
