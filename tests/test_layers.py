"""Imports point one way, and every outside library has its home."""

import ast
import sys
from pathlib import Path

import pytest

import ktpn_desktop

ROOT = Path(ktpn_desktop.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

ORDER = [
    *["paths", "thai", "domain", "crash", "computer", "places"],
    *["store", "exchange", "printing", "app", "cli", "ui", "start", "__main__"],
]
"""From the bottom to the top: a part may import what stands before it."""

SISTERS = {"exchange", "printing"}
"""They never import each other, so that paper and workbooks change alone."""

HOMES = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "pypdfium2": {"ui"},
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "openpyxl": {"exchange"},
    "defusedxml": {"exchange"},
    "pyxform": {"exchange"},
    "nacl": {"exchange"},
    "reportlab": {"printing"},
    "elementpath": {"domain"},
    "PIL": {"app"},
    "platformdirs": {"paths"},
}
"""An outside library that is not named here may not be imported at all."""


def part(path):
    """Return the layer, or the module at the top, that the file belongs to."""
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def imported(path):
    """Return (line, full name) of everything the file imports, also inside functions."""
    package = ["ktpn_desktop", *path.relative_to(ROOT).parent.parts]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)


def complaints(path):
    """Return what the file imports against the rules."""
    here = part(path)
    for line, name in imported(path):
        library, _, rest = name.partition(".")
        where = f"{path.relative_to(ROOT)}:{line}: {name}"
        if library == "ktpn_desktop":
            target = rest.partition(".")[0]
            if target in ORDER and here in ORDER and ORDER.index(target) > ORDER.index(here):
                yield f"{where} looks up"
            if {here, target} == SISTERS:
                yield f"{where} is a sister"
        elif library in HOMES and here not in HOMES[library]:
            yield f"{where} belongs to {', '.join(sorted(HOMES[library]))}"
        elif library not in HOMES and library not in sys.stdlib_module_names:
            yield f"{where} has no home"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_point_down_and_libraries_stay_at_home(path):
    assert list(complaints(path)) == []


def test_every_part_has_its_place_in_the_order():
    parts = {part(path) for path in MODULES} - {"__init__"}

    assert parts <= set(ORDER)


def test_a_file_that_breaks_the_rules_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    bad = tmp_path / "exchange" / "bad.py"
    bad.parent.mkdir()
    bad.write_text(
        "import sqlite3\n"
        "import requests\n"
        "from ktpn_desktop.printing import minutes\n"
        "def later():\n"
        "    from ..app import demo\n"
        "    from ktpn_desktop.store import visits\n"
        "    from .. import cli\n"
    )

    assert [each.split(": ", 1)[1] for each in complaints(bad)] == [
        "sqlite3 belongs to store",
        "requests has no home",
        "ktpn_desktop.printing.minutes looks up",
        "ktpn_desktop.printing.minutes is a sister",
        "ktpn_desktop.app.demo looks up",
        "ktpn_desktop.cli looks up",
    ]
