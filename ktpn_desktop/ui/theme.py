"""Colours, sizes and letters: `resources/tokens.json` turned into a palette and a style sheet.

Like `QApplication.palette()`, what is shown now is one for the whole process. Painters ask for
it when they paint, and size hints when they are asked, so a change needs no rebuilding.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Template
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ktpn_desktop.app.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Theme
from ktpn_desktop.paths import resource

REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600


class Tone(StrEnum):
    """What a colour means; never shown without a word beside it."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    VIOLET = "violet"
    NEUTRAL = "neutral"
    ACCENT = "accent"

    @property
    def ink(self) -> str:
        """Name of the colour for text and icons of this tone."""
        return "accentText" if self is Tone.ACCENT else f"{self}Fg"

    @property
    def ground(self) -> str:
        """Name of the colour behind text of this tone."""
        return "accentSoft" if self is Tone.ACCENT else f"{self}Bg"

    @property
    def line(self) -> str:
        """Name of the colour of a border of this tone."""
        return f"{self}Line"

    @property
    def fill(self) -> str:
        """Name of the colour of bars and marks of this tone."""
        return "accent" if self is Tone.ACCENT else f"{self}Fill"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What is shown now."""

    name: str = "light"
    zoom: int = 100


_look = _Look()


def color(name: str) -> QColor:
    """Return the colour of this name in what is shown now."""
    return _colors(_look.name)[name]


def px(pixels: float) -> int:
    """Return a length at the zoom that is shown now."""
    return round(pixels * _look.zoom / 100)


def font(pixels: float = 14, weight: int = REGULAR) -> QFont:
    """Return the window's typeface in this size and weight, at the zoom shown now."""
    return QFont(_font(px(pixels), weight))  # a copy: fonts are cheap to copy, dear to make


@cache
def _font(size: int, weight: int) -> QFont:
    made = QFont(_families()[str(weight)])
    made.setPixelSize(size)
    # Hinting moves the small Thai marks apart; without it they stay where they were drawn.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def shown() -> str:
    """Return the name of the colours shown now."""
    return _look.name


def zoom() -> int:
    """Return the zoom shown now, in percent."""
    return _look.zoom


def apply(app: QApplication, wanted: Theme, percent: int = 100) -> None:
    """Show these colours at this zoom in every window, now."""
    global _look  # noqa: PLW0603 - one per process, as Qt's own palette is
    percent = min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM)
    _look = _Look(name=_resolve(app, wanted), zoom=percent)
    app.setPalette(_palette())
    app.setFont(font())
    app.setStyleSheet(_style_sheet())


def _resolve(app: QApplication, wanted: Theme) -> str:
    """Return the name of the colours, and have the system draw its own frames to match."""
    hints = app.styleHints()
    hints.setColorScheme(_SCHEMES[wanted])
    if wanted is not Theme.SYSTEM:
        return wanted.value
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Theme.CONTRAST.value
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    return (Theme.DARK if dark else Theme.LIGHT).value


_SCHEMES = {
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
    Theme.CONTRAST: Qt.ColorScheme.Dark,
    Theme.SYSTEM: Qt.ColorScheme.Unknown,  # whatever the system has
}


@cache
def _tokens() -> Mapping[str, Any]:  # Any: JSON
    loaded: Mapping[str, Any] = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    return loaded


@cache
def _colors(name: str) -> Mapping[str, QColor]:
    return {key: _parse(value) for key, value in _tokens()["color"][name].items()}


def _parse(value: str) -> QColor:
    if value.startswith("rgba("):
        red, green, blue, opacity = value[5:-1].split(",")
        made = QColor(int(red), int(green), int(blue))
        made.setAlphaF(float(opacity))
        return made
    return QColor(value)


@cache
def _families() -> Mapping[str, str]:
    families: Mapping[str, str] = _tokens()["font"]["ui"]["qtFamilies"]
    return families


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, name in {
        role.Window: "bg",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "sunken",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.Highlight: "selected",
        role.HighlightedText: "text",
        role.PlaceholderText: "text3",
        role.Link: "accentText",
        role.Accent: "accent",
        role.ToolTipBase: "tooltip",
        role.ToolTipText: "onTooltip",
    }.items():
        palette.setColor(which, color(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, color("disabled"))
    return palette


class _Values(dict[str, str]):
    """The names a style sheet may use; `px34` is 34 pixels at the zoom shown now."""

    def __missing__(self, key: str) -> str:
        if size := re.fullmatch(r"px(\d+)", key):
            return f"{px(int(size[1]))}px"
        raise KeyError(key)


def _style_sheet() -> str:
    values = _Values(_tokens()["color"][_look.name])
    values["medium"] = _families()[str(MEDIUM)]
    values["semibold"] = _families()[str(SEMIBOLD)]
    for indicator in ("chevron", "tick"):
        path = resource("icons", "indicators", f"{indicator}-{_look.name}.svg")
        values[indicator] = path.as_posix()
    template = Template(resource("style.qss").read_text(encoding="utf-8"))
    return template.substitute(values) + _label_rules()


def _label_rules() -> str:
    """Rules for `Label`: one for every kind of text and one for every colour of ink."""
    rules = [
        f'QLabel[type="{name}"] {{ font-family: "{_families()[str(kind["weight"])]}";'
        f" font-size: {px(kind['px'])}px; }}"
        for name, kind in _tokens()["type"].items()
    ]
    rules += [
        f'QLabel[ink="{name}"] {{ color: {value}; }}'
        for name, value in _tokens()["color"][_look.name].items()
        if value.startswith("#")
    ]
    return "\n" + "\n".join(rules)
