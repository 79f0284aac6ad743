"""The dialogs of the program as a person gets to see them, one after the other.

Each is opened by what a person presses for it. One that would wait for an answer is looked at
and refused; nobody is asked for a file.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QWidget
from scenes import go_to, settle

from ktpn_desktop.domain.person import Role
from ktpn_desktop.paths import resource

if TYPE_CHECKING:
    from ktpn_desktop.ui.main_window import MainWindow
    from ktpn_desktop.ui.pages.page import Page

Press = Callable[["MainWindow", "Page"], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """A dialog: on which page it opens, and what has to be pressed for it."""

    name: str
    page: str
    press: Press
    file: str = ""  # a file of resources/ that is chosen on the way
    roles: frozenset[Role] = frozenset(Role)


def button(path: str, row: str = "") -> Press:
    """Return the pressing of a page's button, after the first row of a table was picked."""

    def press(window: "MainWindow", page: "Page") -> None:
        if row:
            attrgetter(row)(page).selectRow(0)
            settle(window)
        target = attrgetter(path)(page)
        assert isinstance(target, QAbstractButton)
        assert target.isEnabled(), path
        target.click()

    return press


def first(kind: str) -> Press:
    """Return the pressing of the first control of a kind that can be pressed."""

    def press(window: "MainWindow", page: "Page") -> None:
        known = page.findChildren(QAbstractButton)
        next(
            one
            for one in known
            if type(one).__name__ == kind and one.isEnabled() and one.isVisible()
        ).click()

    return press


def key(code: Qt.Key, *modifiers: Qt.KeyboardModifier) -> Press:
    """Return the pressing of a key."""
    held = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    return lambda window, page: QTest.keyClick(window, code, held)


def strip(name: str) -> Press:
    """Return the pressing of the button of a notice."""
    return lambda window, page: attrgetter(name)(page).acted.emit()


SECRETARY = frozenset({Role.SECRETARY})
SUPERVISOR = frozenset({Role.SUPERVISOR})
CONTROL = Qt.KeyboardModifier.ControlModifier


def _sign(window: "MainWindow", page: "Page") -> None:
    page.signing.findChildren(QAbstractButton)[0].click()


def _reopen(window: "MainWindow", page: "Page") -> None:
    page.notices.ask_and_reopen(window.hub.session, page.visit)


def _send(window: "MainWindow", page: "Page") -> None:
    from ktpn_desktop.app.sending import ready_to_send
    from ktpn_desktop.store.visits import visits
    from ktpn_desktop.ui.dialogs.send import SendDialog

    known = ready_to_send(window.hub.session) or [one.visit for one in visits(window.hub.store)]
    SendDialog(known[:4], Path("โฟลเดอร์กลาง"), page).exec()


def _prepare(window: "MainWindow", page: "Page") -> None:
    row = page.appointments.rows[0]
    row.prepare_wanted.emit(row.visit.id)


def _trouble(window: "MainWindow", page: "Page") -> None:
    from ktpn_desktop.domain.problem import BadData, Problem

    columns = {"headers": "รหัส, ตำบล, อำเภอ", "expected": "ชื่อโรงเรียน"}
    problem = Problem(code="schools.no_name_column", values=columns)
    window.show_trouble(BadData([problem]))


def _crash(window: "MainWindow", page: "Page") -> None:
    from ktpn_desktop.ui.dialogs.crash_dialog import CrashDialog

    CrashDialog(window.hub.session.profile.logs / "crash-2026-11-22-10-00-00.txt", page).exec()


def _assign_from_table(window: "MainWindow", page: "Page") -> None:
    table = window.hub.session.profile.folder / "มอบหมาย.csv"
    person = window.hub.session.person.name
    lines = ("รหัสโรงเรียน,ผู้นิเทศ", f"99990001,{person}", f"99990002,{person}", "99999999,ไม่มี")
    table.write_text("\n".join(lines), "utf-8")
    page.handed.import_from(table)


def _import_checklist(window: "MainWindow", page: "Page") -> None:
    from openpyxl import Workbook

    book = Workbook()
    rows = [
        ("แบบติดตามการจัดการเรียนรู้จำลอง", "", "", ""),
        ("ที่", "รายการ", "มี", "ไม่มี"),
        ("1", "แผนการจัดการเรียนรู้ครบทุกกลุ่มสาระ", "", ""),
        ("2", "สื่อและแหล่งเรียนรู้เพียงพอ", "", ""),
    ]
    for row in rows:
        book.active.append(row)
    table = window.hub.session.profile.folder / "แบบจำลอง.xlsx"
    book.save(table)
    page.import_from(table)


def _need_checklist(window: "MainWindow", page: "Page") -> None:
    from ktpn_desktop.ui.dialogs.need_checklist import NeedChecklistDialog

    NeedChecklistDialog(page).exec()


DIALOGS: Sequence[Scene] = (
    Scene("round-scores", "rounds", button("scores"), roles=SECRETARY),
    Scene("new-round", "rounds", button("new"), roles=SECRETARY),
    Scene("publish", "rounds", button("publish"), roles=SECRETARY),
    Scene("person", "rounds", button("handed.person", "handed.table"), roles=SECRETARY),
    Scene("companions", "rounds", button("handed.along", "handed.table"), roles=SECRETARY),
    Scene("day", "rounds", button("handed.day", "handed.table"), roles=SECRETARY),
    Scene("assign", "rounds", button("handed.hand_out"), roles=SECRETARY),
    Scene("assign-table", "rounds", _assign_from_table, roles=SECRETARY),
    Scene("need-checklist", "rounds", _need_checklist, roles=SECRETARY),
    Scene("refuse", "exchange", button("panel.refuse"), roles=SECRETARY),
    Scene("merge", "exchange", button("merge"), roles=SECRETARY),
    Scene("import-schools", "schools", button("take_in"), "sample/schools.xlsx", SECRETARY),
    Scene("import-people", "people", button("take_in"), "sample/people.xlsx", SECRETARY),
    Scene("new-person", "people", button("add"), roles=SECRETARY),
    Scene("change-person", "people", button("change", "table"), roles=SECRETARY),
    Scene("import-checklist", "checklists", _import_checklist, roles=SECRETARY),
    Scene("new-checklist", "checklists", button("make"), roles=SECRETARY),
    Scene("blank-form", "checklists", button("blank"), roles=SECRETARY),
    Scene("take-items", "builder", button("head.take"), roles=SECRETARY),
    Scene("publish-checklist", "builder", button("head.publish"), roles=SECRETARY),
    Scene("new-meeting", "meetings", button("new"), roles=SECRETARY),
    Scene("adopt", "meetings", button("peek.adopt"), roles=SECRETARY),
    Scene("trouble", "settings", _trouble),
    Scene("crash", "settings", _crash),
    Scene("backups", "settings", button("copies")),
    Scene("keys", "visit", key(Qt.Key.Key_F1)),
    Scene("held-on", "visit", button("day")),
    Scene("reopen", "visit", _reopen),
    Scene("explanation", "summary", first("MeanRow"), roles=SUPERVISOR),
    Scene("suggestions", "summary", strip("offer"), roles=SUPERVISOR),
    Scene("missing", "summary", button("finish"), roles=SUPERVISOR),
    Scene("record", "summary", button("print_button"), roles=SUPERVISOR),
    Scene("sign", "summary", _sign, roles=SUPERVISOR),
    Scene("schedule", "home", first("DateTile"), roles=SUPERVISOR),
    Scene("school-pack", "home", _prepare, roles=SUPERVISOR),
    Scene("send", "home", _send, roles=SUPERVISOR),
    Scene("search", "schools", key(Qt.Key.Key_K, CONTROL)),
)
"""Every dialog, in the order of the pages; the record of a merge comes by itself."""


def dialogs(window: "MainWindow", look_at: Callable[[str, QWidget], None]) -> None:
    """Open each dialog of the role in turn, let it be looked at, and leave it unused."""
    for scene in DIALOGS:
        if window.hub.session.role in scene.roles and go_to(window, scene.page):
            with _looked_at(window, scene, look_at) as seen:
                page = window.page(scene.page)
                scene.press(window, page)
                settle(window)
                _look_at_open(window, seen)
            assert seen.names, f"nothing opened: {scene.name}"


class _Seen:
    """What was shown of a scene."""

    def __init__(self, scene: Scene, look_at: Callable[[str, QWidget], None]) -> None:
        self.scene = scene
        self.names: list[str] = []
        self._look_at = look_at

    def look_at(self, shown: QWidget) -> None:
        """Let it be looked at; a second one of the same scene is numbered."""
        more = f"-{len(self.names) + 1}" if self.names else ""
        self.names.append(self.scene.name + more)
        self._look_at(self.names[-1], shown)


@contextlib.contextmanager
def _looked_at(
    window: "MainWindow", scene: Scene, look_at: Callable[[str, QWidget], None]
) -> Iterator[_Seen]:
    """Show a dialog that would wait for a person, have it looked at, and refuse it."""
    from ktpn_desktop.ui.dialogs.dialog import Dialog

    seen = _Seen(scene, look_at)
    chosen = str(resource(*scene.file.split("/"))) if scene.file else ""

    def exec_(dialog: QDialog) -> int:
        dialog.show()
        settle(window)
        seen.look_at(dialog)
        dialog.reject()
        return int(QDialog.DialogCode.Rejected)

    kept = {
        (Dialog, "exec"): exec_,
        (QFileDialog, "getOpenFileName"): lambda *_: (chosen, ""),
        (QFileDialog, "getExistingDirectory"): lambda *_: "",
        (QFileDialog, "getSaveFileName"): lambda *_: ("", ""),
    }
    before = {(owner, name): getattr(owner, name) for owner, name in kept}
    for (owner, name), instead in kept.items():
        setattr(owner, name, instead)
    try:
        yield seen
    finally:
        for (owner, name), was in before.items():
            setattr(owner, name, was)


def _look_at_open(window: "MainWindow", seen: _Seen) -> None:
    """Have looked at what opened without waiting: a dialog of its own, or the search."""
    from ktpn_desktop.ui.dialogs.dialog import Dialog

    for _ in range(3):  # one may follow the other, as the summary follows a merge
        for dialog in window.findChildren(Dialog):
            if dialog.isVisible():
                seen.look_at(dialog)
                dialog.reject()
                settle(window)
    if seen.scene.name == "search":
        seen.look_at(window)
        QTest.keyClick(window.search.edit, Qt.Key.Key_Escape)
