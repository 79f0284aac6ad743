"""Every edit has words for people: history and undo name it."""

import ast
from pathlib import Path

import ktpn_desktop
from ktpn_desktop.app.sentences import EDITS

ROOT = Path(ktpn_desktop.__file__).parent
WRITERS = {
    "edit": 0,
    "_take_back": 0,
    "save_visit_head": 2,
    "set_state": 3,
    "save_draft": 2,
    "change_draft": 0,
}
"""Functions that take a label, and where it stands among their arguments."""


def labels(path: Path) -> set[str]:
    """Return the labels that are written out in the file."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        place = WRITERS.get(name, 99)
        if place < len(node.args) and isinstance(node.args[place], ast.Constant):
            found.add(node.args[place].value)
    return {label for label in found if isinstance(label, str)}


def test_every_label_has_words() -> None:
    used = {label for path in ROOT.rglob("*.py") for label in labels(path)}

    assert len(used) > 30
    assert used - set(EDITS) == set()
    assert all(EDITS[label].th and EDITS[label].en for label in used)
