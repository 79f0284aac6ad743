"""Where the window's pictures, fonts, style sheet and translations are."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(*parts: str) -> Path:
    """Return the path of a file that ships with the program."""
    return _folder("resources").joinpath(*parts)


def translation(name: str) -> Path:
    """Return the path of a built translation, for example `ktpn_en.qm`."""
    return _folder("i18n") / name


def _folder(name: str) -> Path:
    """Find the folder inside an installed package, or beside the package in a checkout."""
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name
