"""The bottom of the window: what is open and saved, or the keys that work now."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ktpn_desktop.ui.theme import color, font, px
from ktpn_desktop.ui.widgets.badge import Icon, Keycap
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.painting import (
    keycap_width,
    paint_keycap,
    paint_text,
    text_width,
)


@dataclass(frozen=True, slots=True)
class Hint:
    """Keys that work now, and what they do: `("Ctrl", "N")`, `("PgUp", "PgDn")`, `("1–5",)`."""

    keys: tuple[str, ...]
    text: str

    @property
    def pressed(self) -> frozenset[str]:
        """Each of the keys by itself, with what is held down: Ctrl+N, PgUp, 3."""
        held, pressed = "", set[str]()
        for part in " ".join(self.keys).split():
            before, plus, last = part.rpartition("+")
            if not last:  # the key of the plus itself
                before, last = part[:-1].removesuffix("+"), "+"
            if part in _HELD:
                held = f"{part}+"
            else:
                held = f"{before}+" if plus and before else held
                pressed |= {held + key for key in _one_by_one(last)}
        return frozenset(pressed)


class HintBar(QFrame):
    """Keys with their meaning, in the order given; what does not fit is left out.

    The way to all of them stands at the right, on a page. It is painted: the keys change with
    what has the focus, all the time.
    """

    def __init__(self, *, of_page: bool = True) -> None:
        super().__init__()
        self.setProperty("look", "footer")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._hints: tuple[Hint, ...] = ()
        self._more = (Hint(("F1",), self.tr("ปุ่มลัดทั้งหมด")),) if of_page else ()

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show these keys instead of those before."""
        if tuple(hints) == self._hints:
            return
        self._hints = tuple(hints)
        words = (f"{' '.join(hint.keys)} {hint.text}" for hint in (*self._hints, *self._more))
        self.setAccessibleName(" · ".join(words))
        self.update()

    def fitting(self) -> list[Hint]:
        """Return as many as there is room for, from the first on."""
        room = float(self.width() - 2 * px(16) + px(_APART))
        room -= sum(_width(hint) + px(_APART) for hint in self._more)
        widths = accumulate(_width(hint) + px(_APART) for hint in self._hints)
        return [hint for hint, width in zip(self._hints, widths, strict=True) if width <= room]

    def sizeHint(self) -> QSize:
        return QSize(0, px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        left = float(px(16))
        for hint in self.fitting():
            _paint(painter, QRectF(left, 0, _width(hint), self.height()), hint)
            left += _width(hint) + px(_APART)
        for hint in self._more:
            width = _width(hint)
            _paint(
                painter, QRectF(self.width() - px(16) - width, 0, width, self.height()), hint
            )


_APART = 18  # between two hints
_HELD = {"Ctrl", "Alt", "Shift"}
_OTHER_NAMES = {
    "Return": "Enter",
    "Delete": "Del",
    "Insert": "Ins",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "PgDown": "PgDn",
    "−": "-",
}


def _one_by_one(keys: str) -> list[str]:
    """Return the keys of a range such as 1–5, or the one key by the name used here."""
    first, dash, last = keys.partition("–")
    if dash and first.isdigit() and last.isdigit():
        return [str(digit) for digit in range(int(first), int(last) + 1)]
    return [_OTHER_NAMES.get(keys, keys)]


def _width(hint: Hint) -> float:
    keys = sum(keycap_width(keys) + px(4) for keys in hint.keys)
    return keys + px(4) + text_width(hint.text, font(13))


def _paint(painter: QPainter, area: QRectF, hint: Hint) -> None:
    left = area.left()
    for keys in hint.keys:
        paint_keycap(painter, QPointF(left, area.center().y() - px(11)), keys)
        left += keycap_width(keys) + px(4)
    painter.setFont(font(13))
    painter.setPen(color("text2"))
    left += px(4)
    paint_text(painter, QRectF(left, area.top(), area.right() - left, area.height()), hint.text)


class StatusBar(QFrame):
    """The open profile, that everything is on this computer, and the way to help."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "status")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._profile = Label("", Text.CAPTION, "text2")
        self._saved = Label("", Text.CAPTION, "text2")
        self._saved_icon = Icon("circle-check", "okFg", 15)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 0, px(16), 0)
        layout.setSpacing(px(6))
        layout.addWidget(Icon("hard-drive", "text3", 15))
        layout.addWidget(self._profile)
        layout.addSpacing(px(12))
        layout.addWidget(self._saved_icon)
        layout.addWidget(self._saved)
        layout.addSpacing(px(12))
        layout.addWidget(Icon("wifi-off", "text3", 15))
        offline = self.tr("ใช้งานได้โดยไม่ต้องต่ออินเทอร์เน็ต")
        layout.addWidget(Label(offline, Text.CAPTION, "text2"))
        layout.addStretch(1)
        layout.addWidget(Keycap("F1"))
        layout.addWidget(Label(self.tr("ช่วยเหลือ"), Text.CAPTION, "text2"))
        self.show_saved("")

    def show_profile(self, words: str) -> None:
        """Say which profile is open."""
        self._profile.setText(words)

    def show_saved(self, words: str) -> None:
        """Say when something was last written to the disk; "" before the first time."""
        self._saved.setText(words)
        self._saved.setVisible(bool(words))
        self._saved_icon.setVisible(bool(words))

    def sizeHint(self) -> QSize:
        return QSize(0, px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(30))
