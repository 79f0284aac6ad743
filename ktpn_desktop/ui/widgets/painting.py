"""Drawing shared by widgets and table cells: badges, avatars, bars, key caps."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from ktpn_desktop.ui import theme
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import MEDIUM, SEMIBOLD, Tone, color, font, px, zoom

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
CENTER = Qt.AlignmentFlag.AlignCenter

_ON_KEYBOARDS = {"Return": "Enter", "": "+"}  # where Qt says it otherwise
_AVATAR_TONES = (Tone.INFO, Tone.OK, Tone.VIOLET, Tone.WARN, Tone.NEUTRAL, Tone.BAD)


@dataclass(frozen=True, slots=True)
class Pill:
    """A state in a word, with its icon and tone."""

    text: str
    tone: Tone = Tone.NEUTRAL
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, drawn as a bar with its figures beside it."""

    done: float
    total: float
    text: str = ""
    tone: Tone = Tone.ACCENT


def _in_line(flags: Qt.AlignmentFlag) -> int:
    return (flags | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine).value


_IN_LINE = {flags: _in_line(flags) for flags in (LEFT, RIGHT, CENTER)}  # `|` is slow


def paint_text(
    painter: QPainter, area: QRectF, text: str, flags: Qt.AlignmentFlag = LEFT
) -> None:
    """Draw one line; marks above and below Thai letters are never clipped."""
    painter.drawText(area, _IN_LINE.get(flags) or _in_line(flags), text)


@dataclass(frozen=True, slots=True)
class Box:
    """What a box looks like: names of its colours, its line, its round corners."""

    ground: str
    line: str
    thick: float = 1
    radius: float = 10


def paint_box(painter: QPainter, area: QRectF, look: Box) -> None:
    """Draw a box: two filled shapes, as a long outline takes a pen twenty times as long."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(look.line))
    painter.drawRoundedRect(area, look.radius, look.radius)
    thick, inner = look.thick, look.radius - look.thick
    painter.setBrush(color(look.ground))
    painter.drawRoundedRect(area.adjusted(thick, thick, -thick, -thick), inner, inner)
    painter.restore()


def text_width(text: str, face: QFont) -> float:
    """Return how wide the text is in this typeface; measured once, as Thai is dear to shape."""
    return _advance(text, face.family(), face.pixelSize(), face.weight())


@lru_cache(maxsize=4_000)
def _advance(text: str, family: str, pixels: int, weight: int) -> float:
    face = QFont(family)
    face.setPixelSize(pixels)
    face.setWeight(QFont.Weight(weight))
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QFontMetricsF(face).horizontalAdvance(text)


def pill_width(pill: Pill) -> float:
    """Return how wide a badge is."""
    return text_width(pill.text, font(13, MEDIUM)) + px(16) + (px(19) if pill.icon else 0)


def paint_pill(painter: QPainter, area: QRectF, pill: Pill, *, outlined: bool = False) -> None:
    """Draw a badge; outlined on a ground of its own colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(color(pill.tone.ground))
    painter.setPen(QPen(color(pill.tone.line), 1) if outlined else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    left = area.x() + px(8)
    if pill.icon:
        side = px(14)
        box = QRectF(left, area.y() + (area.height() - side) / 2, side, side)
        paint_icon(painter, box, pill.icon, pill.tone.ink)
        left += px(19)
    painter.setFont(font(13, MEDIUM))
    painter.setPen(color(pill.tone.ink))
    paint_text(painter, QRectF(left, area.y(), area.right() - left, area.height()), pill.text)
    painter.restore()


def initial(name: str) -> str:
    """Return the letter that stands for a person: the first consonant after the title."""
    bare = name.strip()
    for title in ("นางสาว", "นาย", "นาง", "น.ส.", "ดร.", "ว่าที่ร้อยตรี"):
        bare = bare.removeprefix(title).strip()
    return next((letter for letter in bare if letter.isalpha() and letter not in "เแโใไ"), "–")


def paint_avatar(painter: QPainter, area: QRectF, name: str) -> None:
    """Draw a disc with the person's letter, in a colour that stays with the name."""
    tone = _AVATAR_TONES[sum(map(ord, name)) % len(_AVATAR_TONES)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(color(tone.ground))
    painter.setPen(QPen(color(tone.line), 1))
    painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(color(tone.ink))
    painter.setFont(font(13 if area.width() < px(34) else 15, SEMIBOLD))
    paint_text(painter, area, initial(name), CENTER)
    painter.restore()


def paint_bar(painter: QPainter, area: QRectF, parts: list[tuple[float, QColor]]) -> None:
    """Draw a bar of coloured parts, each a share between 0 and 1, on a quiet ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.setClipPath(outline)
    painter.fillRect(area, color("pressed"))
    left = area.x()
    for share, paint in parts:
        width = area.width() * min(max(share, 0.0), 1.0)
        painter.fillRect(QRectF(left, area.y(), width, area.height()), paint)
        left += width
        if len(parts) > 1 and width > 0:
            painter.fillRect(QRectF(left - 1, area.y(), 1, area.height()), color("surface"))
    painter.restore()


def key_names(keys: str) -> list[str]:
    """Split "Ctrl+K" into its keys; a plus sign alone is a key."""
    parts = keys.split("+") if len(keys) > 1 else [keys]
    return [_ON_KEYBOARDS.get(part, part) for part in parts]


def keycap_width(keys: str) -> float:
    """Return how wide the drawn keys are."""
    return sum(_key_width(name) for name in key_names(keys)) + px(3) * (
        len(key_names(keys)) - 1
    )


def paint_keycap(
    painter: QPainter, top_left: QPointF, keys: str, ink: str | None = None
) -> None:
    """Draw keys as they look on a keyboard; `ink` is that of the filled ground they are on."""
    if ink is None:
        surroundings = theme.shown(), zoom(), painter.device().devicePixelRatioF()
        painter.drawPixmap(top_left, _drawn_keys(keys, *surroundings))
    else:
        _draw_keys(painter, top_left, keys, ink)


@lru_cache(maxsize=200)
def _drawn_keys(keys: str, _colours: str, _percent: int, ratio: float) -> QPixmap:
    """Return the picture of some keys: the same few stand everywhere."""
    size = QSizeF(keycap_width(keys) + 1, px(22)) * ratio
    drawn = QPixmap(math.ceil(size.width()), math.ceil(size.height()))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    _draw_keys(painter, QPointF(0, 0), keys, None)
    painter.end()
    return drawn


def _draw_keys(painter: QPainter, top_left: QPointF, keys: str, ink: str | None) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(12, MEDIUM))
    left = top_left.x()
    for name in key_names(keys):
        width = _key_width(name)
        area = QRectF(left + 0.5, top_left.y() + 1, width - 1, px(22) - 2)
        painter.setBrush(_faint(ink, 40) if ink else color("sunken"))
        painter.setPen(QPen(_faint(ink, 110) if ink else color("border2"), 1))
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(color(ink or "text2"))
        paint_text(painter, area, name, CENTER)
        left += width + px(3)
    painter.restore()


def _key_width(name: str) -> float:
    return max(px(20), text_width(name, font(12, MEDIUM)) + px(11))


def _faint(ink: str, opacity: int) -> QColor:
    faint = QColor(color(ink))
    faint.setAlpha(opacity)
    return faint
