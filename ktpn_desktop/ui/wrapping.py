"""Where Thai text breaks on the screen: between words, on every computer.

Qt asks the system where Thai may break. On Windows nobody answers, and on Linux the answer is
that of a dictionary which does not know the names of this profile. So lines are filled here,
and Qt is given lines that fit. Until the dictionary is loaded, text is broken as Qt breaks it.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QTextLayout, QTextOption

_TIP_WIDTH = 420  # pixels
SOFT_END = "\u200b\u2028"  # of a line that nobody typed; no text has these together


class Wrapping(QObject):
    """Announces once that the dictionary is there; labels then break their text anew."""

    became_ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ready = False

    def set_ready(self) -> None:
        """Say that the dictionary has been loaded."""
        self.ready = True
        self.became_ready.emit()


@cache
def wrapping() -> Wrapping:
    """Return the one there is."""
    return Wrapping()


def load_dictionary() -> None:
    """Load the dictionary; it is read from a file, so that is done after the first paint.

    It may run in a worker thread; `set_ready` is then called on the main thread.
    """
    from ktpn_desktop.thai import words

    words.load()


def wrapped(text: str, face: QFont, width: float) -> list[str]:
    """Return the lines that a text takes in this width; no spaces stand at their ends."""
    return [line.rstrip(" \n") for line in _lines(text, face, width)]


def filled_lines(text: str, face: QFont, width: float) -> tuple[str, ...]:
    """Return the lines of a paragraph in this width with the spaces after them."""
    return _filled(text, face, int(width))


def wrapped_height(text: str, face: QFont, width: float) -> int:
    """Return how high those lines are together, in pixels."""
    lines = wrapped(text, face, width)
    if _USUAL.fullmatch(text):
        return _ruler(face).height(len(lines))
    return QFontMetrics(face).size(0, "\n".join(lines)).height()  # other fonts may be higher


def with_line_ends(text: str, face: QFont, width: float) -> str:
    """Return a text with ends of lines where this width asks for them."""
    lines = _lines(text, face, width)
    ended = [line if line.endswith("\n") else line + SOFT_END for line in lines[:-1]]
    return "".join((*ended, lines[-1]))


def breakable(text: str) -> str:
    """Return the text with invisible marks where a line may break, for Qt to fill the lines.

    For text of which the width is not known; where it is, `wrapped` is right on every computer.
    """
    if not wrapping().ready:
        return text
    from ktpn_desktop.thai import words

    return words.display(text)


def tip(text: str) -> str:
    """Return a tool tip with this text; a long one is in lines that suit a screen."""
    from PySide6.QtWidgets import QToolTip

    from ktpn_desktop.ui.theme import px

    lines = wrapped(text, QToolTip.font(), px(_TIP_WIDTH))
    if len(lines) < 2 and "<" not in text:
        return text
    from html import escape

    return f"<p style='white-space:pre'>{'<br>'.join(map(escape, lines))}</p>"


def _lines(text: str, face: QFont, width: float) -> list[str]:
    """Return the lines with the spaces and typed line ends after them: together the text."""
    lines: list[str] = []
    for typed in text.split("\n"):
        if lines:
            lines[-1] += "\n"
        lines += _filled(typed, face, int(width))
    return lines


def _filled(text: str, face: QFont, room: int) -> tuple[str, ...]:
    if not wrapping().ready:
        return _as_qt_breaks(text, _ruler(face), room)
    from ktpn_desktop.thai import dictionary

    fill = _by_words if len(text) < _MANY_LETTERS else _long_by_words
    return fill(text, _ruler(face), room, dictionary.names())


@lru_cache(maxsize=200)  # laying out asks again and again, and this is only for the start
def _as_qt_breaks(text: str, ruler: "_Ruler", room: int) -> tuple[str, ...]:
    return tuple(_lines_of_qt(text, ruler.face, room))


def _lines_of_qt(text: str, face: QFont, room: int) -> Iterator[str]:
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        yield text[line.textStart() :][: line.textLength()]
    layout.endLayout()


class _Ruler:
    """Measures words in one face; most words are met again and again."""

    def __init__(self, face: QFont) -> None:
        self.face = face
        self._metrics = QFontMetricsF(face)
        self._widths: dict[str, float] = {}
        one, two = (QFontMetrics(face).size(0, lines).height() for lines in ("A", "A\nA"))
        self._first_line, self._next_line = one, two - one

    def height(self, lines: int) -> int:
        """Return how high so many lines are, in pixels."""
        return self._first_line + self._next_line * (lines - 1)

    def width(self, word: str) -> float:
        """Return how wide a word is, in pixels."""
        width = self._widths.get(word)
        if width is None:
            if len(self._widths) >= _MANY_WORDS:
                self._widths.clear()
            width = self._widths[word] = self._metrics.horizontalAdvance(word)
        return width


_MANY_WORDS = 20_000
_USUAL = re.compile("[\0-\u024f\u0e00-\u0e7f\u2000-\u206f]*")  # letters that our fonts have
_rulers: dict[str, _Ruler] = {}


def _ruler(face: QFont) -> _Ruler:
    key = face.key()
    if key not in _rulers:
        _rulers[key] = _Ruler(face)
    return _rulers[key]


def _in_words(text: str, ruler: _Ruler, room: int, _names: object) -> tuple[str, ...]:
    """Put on each line as many words as fit; a word longer than a line breaks in its parts."""
    from ktpn_desktop.thai import words

    lines, line, used = [], "", 0.0
    waiting = words.segments(text)[::-1]
    while waiting:
        segment = waiting.pop()
        word = segment.rstrip()
        width = ruler.width(word)
        if line and used + width > room:
            lines.append(line)
            line, used = "", 0.0
        if width > room and len(parts := words.split_long(word)) > 1:
            waiting += [parts[-1] + segment[len(word) :], *parts[-2::-1]]
        else:
            line += segment
            used += width + ruler.width(segment[len(word) :])
    return (*lines, line)


_MANY_LETTERS = 1_000  # of a text that is typed, and is another one with each letter
_by_words = lru_cache(maxsize=4_000)(_in_words)
_long_by_words = lru_cache(maxsize=64)(_in_words)
