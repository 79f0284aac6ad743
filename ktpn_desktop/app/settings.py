"""A person's choices, kept as JSON in the profile.

What a newer version has added is kept as it stands; a value that makes no sense is replaced by
the usual one and reported.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.thai.numerals import Numerals

SMALLEST_ZOOM, LARGEST_ZOOM = 90, 150
MOST_RECENT_FILES = 10
UNREADABLE = "settings-unreadable.json"
"""Beside the settings: the file that could not be read, for whoever wants to look at it."""


class Language(StrEnum):
    """The language of the window and of the command line."""

    THAI = "th"
    ENGLISH = "en"


class Theme(StrEnum):
    """How the window is coloured."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every choice, with what holds until the person chooses."""

    language: Language = Language.THAI
    theme: Theme = Theme.SYSTEM
    zoom: int = 100
    """Percent."""
    shared_folder: Path | None = None
    auto_advance: bool = True
    """After an answer the next item is shown."""
    previous_visit: bool = True
    """Beside the form stands what was answered at the visit before."""
    form_language: str | None = None
    """The language of a checklist that has several, its code; None is the checklist's own."""
    numerals: Numerals = Numerals.THAI
    """The digits of printed documents."""
    recent_files: tuple[Path, ...] = ()
    """The newest first."""
    unknown: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """What another version wrote, exactly as read; JSON can be anything."""

    def with_recent_file(self, path: Path) -> "Settings":
        """Return the settings with this file as the newest of the recent ones."""
        others = tuple(each for each in self.recent_files if each != path)
        return replace(self, recent_files=(path, *others)[:MOST_RECENT_FILES])


def load_settings(path: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the settings; return them with what had to be repaired."""
    try:
        raw = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError):  # not JSON, or not even text
        return Settings(), (_unreadable(path),)
    if not isinstance(raw, dict):
        return Settings(), (_unreadable(path),)
    values: dict[str, Any] = {}
    problems = []
    for name, read in _READERS.items():
        if name not in raw:
            continue
        try:
            values[name] = read(raw[name])
        except (ValueError, TypeError):
            problems.append(_bad_value(path, name, raw[name]))
    unknown = {name: raw[name] for name in raw if name not in _READERS}
    return Settings(**values, unknown=MappingProxyType(unknown)), tuple(problems)


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole; a power cut leaves the old ones or these."""
    from ktpn_desktop.exchange.files import write_whole  # a start only reads them

    raw = dict(settings.unknown) | {name: _plain(getattr(settings, name)) for name in _READERS}
    # Plain ASCII: a folder's name on Linux need not be text that UTF-8 can hold.
    write_whole(path, json.dumps(raw, indent=2).encode("ascii") + b"\n")


def _unreadable(path: Path) -> Problem:
    """Put the file aside, so that the next save does not destroy what it held."""
    aside = path.with_name(UNREADABLE)
    try:
        path.replace(aside)
    except OSError:
        aside = path
    return Problem(
        code="settings.unreadable", where=Place(file=str(aside)), values={"file": str(aside)}
    )


def _bad_value(path: Path, name: str, value: object) -> Problem:
    shown = json.dumps(value, ensure_ascii=False)[:80]
    return Problem(
        code="settings.bad_value",
        where=Place(file=str(path), record=name),
        values={"name": name, "value": shown},
    )


def _read_zoom(value: object) -> int:
    if not isinstance(value, int) or not SMALLEST_ZOOM <= value <= LARGEST_ZOOM:
        raise ValueError(value)
    return value


def _read_bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _read_code(value: object) -> str | None:
    if value is not None and (not isinstance(value, str) or not value):
        raise ValueError(value)
    return value


def _read_path(value: object) -> Path:
    if not isinstance(value, str) or not value or "\0" in value:
        raise ValueError(value)
    return Path(value)


def _read_paths(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(_read_path(each) for each in value)[:MOST_RECENT_FILES]


_READERS: Mapping[str, Callable[[Any], object]] = MappingProxyType(
    {
        "language": Language,
        "theme": Theme,
        "zoom": _read_zoom,
        "shared_folder": lambda value: None if value is None else _read_path(value),
        "auto_advance": _read_bool,
        "previous_visit": _read_bool,
        "form_language": _read_code,
        "numerals": Numerals,
        "recent_files": _read_paths,
    }
)
"""How each choice is read; raises ValueError or TypeError when it makes no sense."""


def _plain(value: object) -> object:
    """Return the value as JSON has it."""
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value
