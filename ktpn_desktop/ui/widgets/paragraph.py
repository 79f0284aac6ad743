"""Text of several lines in a widget that paints itself, laid out once for each width."""

from functools import cache
from types import ModuleType

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from ktpn_desktop.ui.theme import REGULAR, color, font
from ktpn_desktop.ui.wrapping import wrapped, wrapped_height, wrapping

_WIDE = 100_000.0  # the lines are broken already


class Paragraph:
    """A text in one size and weight; it breaks between Thai words and knows how high it is.

    To shape Thai is dear, and a window asks for the same heights and letters again and again:
    they are kept until the text, its width, or what is known of its words is another.
    """

    def __init__(self, text: str = "", pixels: int = 14, weight: int = REGULAR) -> None:
        self._text = text
        self._pixels = pixels
        self._weight = weight
        self._known: object = None
        self._heights: dict[int, int] = {}
        self._drawn: dict[int, QTextLayout] = {}  # at the width it was painted in last

    @property
    def text(self) -> str:
        """The text as it was given."""
        return self._text

    def set_text(self, text: str) -> None:
        """Hold another text from now on."""
        if text != self._text:
            self._text = text
            self._forget()

    def height(self, width: float) -> int:
        """Return how high the lines are at this width; 0 without a text."""
        if not self._text:
            return 0
        room = max(int(width), 1)
        self._look_again()
        if room not in self._heights:
            face = font(self._pixels, self._weight)
            self._heights[room] = wrapped_height(self._text, face, room)
        return self._heights[room]

    def paint(self, painter: QPainter, place: QPointF, width: float, ink: str) -> None:
        """Draw the lines below and to the right of a place, in the colour of this name."""
        if not self._text:
            return
        room = max(int(width), 1)
        self._look_again()
        if room not in self._drawn:
            self._drawn = {room: self._laid_out(room)}
        painter.setPen(color(ink))
        self._drawn[room].draw(painter, place)

    def _look_again(self) -> None:
        known = known_words()
        if self._known is not known:
            self._known = known
            self._forget()

    def _forget(self) -> None:
        self._heights = {}
        self._drawn = {}

    def _laid_out(self, room: int) -> QTextLayout:
        face = font(self._pixels, self._weight)
        lines = wrapped(self._text, face, room)
        layout = QTextLayout("\N{LINE SEPARATOR}".join(lines), face)
        layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.ManualWrap)
        layout.setTextOption(option)
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_WIDE)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout


def known_words() -> object:
    """Return what stands for the words and names known now; None before there are any."""
    return _dictionary().names() if wrapping().ready else None


@cache
def _dictionary() -> ModuleType:
    # Asked for all the time, and PySide makes even a repeated import slow.
    from ktpn_desktop.thai import dictionary

    return dictionary
