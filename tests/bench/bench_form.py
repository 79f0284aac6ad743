"""How quickly the visit form opens and takes answers, beside the least that is possible.

Opening is that of a form of 200 items with a history, from asking for the page to its paint.
Answering is one key press in a form of 600 items with 200 conditions, until the next item is
painted, after a moment in which the question was read; the same is done in a form of 60 items,
as an answer should cost no more in a long form. Time of the processor, since other work on the
machine would be counted by the clock. The floors: one raw UPDATE with its COMMIT, one
repaint of a plain widget of the same size, and for the opening a bare list of what a section
has, 20 lines of a label and five buttons. Run it: python tasks.py bench bench_form
"""

import argparse
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))  # the small things that tests are made of

from builders import SCALE5, a_checklist, a_session, an_item, handed_out
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.app.form_model import FormModel
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.settings import Settings
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.application import Application
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.navigation import pages_for
from ktpn_desktop.ui.pages.visit.card_face import CardFace
from ktpn_desktop.ui.pages.visit.form import VisitForm
from ktpn_desktop.ui.wrapping import load_dictionary, wrapping

SIZE = (1366, 689)
SECTION = 20  # items
READING = 0.150  # seconds between two answers, of which 0.120 pass before the item changes
MOST_OPENING = 0.150  # seconds
MOST_ANSWER = (0.016, 0.050)  # seconds: median, and 99 of 100
MOST_GROWTH = 1.5  # of the median, from 60 items to 600
MOST_IN_SHORT = 24  # answers that the short form has room for
Given = dict[str, list[float]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 when the form is slower than it may be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=5)
    wanted = parser.parse_args(arguments)
    application = Application(["bench"])
    application.use(Settings())
    _note_paintings()
    load_dictionary()  # as it is a moment after a start
    wrapping().set_ready()
    with tempfile.TemporaryDirectory(prefix="ktpn-bench-") as folder:
        root = Path(folder)
        write, paint, bare = _raw_write(root / "raw.db"), _plain_repaint(), _bare_list()
        opening = _opening(root / "open", wanted.rounds)
        answering = _answering(root / "answer", 600, wanted.answers)
        short = _answering(root / "short", 60, min(wanted.answers, MOST_IN_SHORT))
    median, slow = _median(answering["whole"]), _late(answering["whole"])
    floor = write + paint
    print(f"floors: write {1e3 * write:.2f} ms, repaint {1e3 * paint:.2f} ms", end="")
    print(f", list {1e3 * bare:.0f} ms")
    print(f"opening 200 items: {1e3 * opening:.0f} ms, {opening / bare:.1f} × a bare list")
    print(f"an answer of 600: median {1e3 * median:.1f} ms, p99 {1e3 * slow:.1f} ms,")
    print(f"  {median / floor:.1f} × a write and a repaint")
    few = _median(short["whole"])
    print(f"  of 60: median {1e3 * few:.1f} ms, so ten times the items", end="")
    print(f" take {median / few:.2f} × the time")
    for part in ("save", "state"):
        print(f"  {part}: median {1e3 * _median(answering[part]):.2f} ms", end="")
        print(f", {_median(answering[part]) / write:.1f} writes")
    kept = opening <= MOST_OPENING and median <= MOST_ANSWER[0] and slow <= MOST_ANSWER[1]
    return 0 if kept and median / few <= MOST_GROWTH else 1


def a_long_checklist(items: int, conditions: int) -> Checklist:
    """Return a checklist in sections of 20; so many of its items hang on the one before."""
    every = items // conditions if conditions else items + 1
    sections = []
    for first in range(0, items, SECTION):
        part = []
        for at in range(first, min(first + SECTION, items)):
            number = f"{first // SECTION + 1}.{at - first + 1}"
            hangs = part and at % every == every - 1
            part.append(
                an_item(
                    number,
                    ItemType.SCALE5,
                    label=f"โรงเรียนดำเนินการตามรายการจำลองที่ {number} อย่างต่อเนื่อง",
                    choices=SCALE5,
                    relevant=f"${{{part[-1].id}}} > 1" if hangs else None,
                )
            )
        sections.append((f"{first // SECTION + 1}. ตอนจำลอง", part))
    return a_checklist(*sections)


def _opening(folder: Path, rounds: int) -> float:
    """Return the median seconds from asking for the page until it is painted."""
    checklist = a_long_checklist(200, 40)
    session = a_session(folder, Role.SUPERVISOR)
    visits = handed_out(session, checklist, *(f"บ้านจำลองที่ {n}" for n in range(rounds + 1)))
    for visit in visits:
        for item in list(checklist.items)[:120]:
            for value in ("3", "4"):  # a history: everything was answered twice
                save_answer(session, visit.id, item.id, Answer(value=value))
    hub, window = _window(session)
    taken = []
    for at, visit in enumerate(visits):
        window.open("home")
        QApplication.processEvents()
        seconds = _seconds(lambda visit=visit: _open(window, visit.id))
        taken += [seconds] if at else []  # the first also loads the modules
    _close(hub, window)
    session.close()
    return statistics.median(taken)


def _answering(folder: Path, items: int, answers: int) -> Given:
    """Return the seconds of each answer: the key until the next item is painted, and parts."""
    checklist = a_long_checklist(items, items // 3)
    session = a_session(folder, Role.SUPERVISOR)
    (visit,) = handed_out(session, checklist, "บ้านจำลอง")
    for item in list(checklist.items)[: items // 2]:
        save_answer(session, visit.id, item.id, Answer(value="4"))
    hub, window = _window(session)
    _open(window, visit.id)
    form = window.page("visit").form
    form.items._waiting.setInterval(0)  # without the moment in which a choice is seen
    given: Given = {"whole": [], "save": [], "state": []}
    for _ in range(answers):
        _rest()
        given["whole"].append(_seconds(lambda: _press(form)))
    _close(hub, window)  # what follows is shown nowhere
    read = read_visit(session.store, visit.id)
    model = FormModel(checklist)
    model.show(read.answers, today=date.today())
    for at, item in enumerate(list(checklist.items)[:answers]):
        answer = Answer(value=str(at % 4 + 1))
        given["save"].append(
            _seconds(lambda: save_answer(session, visit.id, item.id, answer))  # noqa: B023
        )
        answers_now = {**read.answers, item.id: answer}
        given["state"].append(
            _seconds(lambda: model.show(answers_now, today=date.today()))  # noqa: B023
        )
    session.close()
    return given


def _press(form: VisitForm) -> None:
    """Answer by a key, and wait for the next item to stand on the screen, opened."""
    before = form.items.current
    _painted.clear()
    QTest.keyClick(before, Qt.Key.Key_4)
    while form.items.current is before or form.items.current not in _painted:
        QApplication.processEvents()


def _rest() -> None:
    """Let the form do what it does while a person reads the next question."""
    end = time.perf_counter() + READING
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.002)


_painted: set[CardFace] = set()  # the cards that were painted open


def _note_paintings() -> None:
    """Note from now on which cards are painted; to be called before there is one."""
    paint = CardFace.paintEvent

    def noted(card: CardFace, event: QPaintEvent) -> None:
        paint(card, event)
        if card.is_open:
            _painted.add(card)

    CardFace.paintEvent = noted


def _open(window: MainWindow, visit: VisitId) -> None:
    window.open("visit", {"visit": visit})
    QApplication.processEvents()
    window.repaint()


def _window(session: Session) -> tuple[Hub, MainWindow]:
    hub = Hub(session)
    window = MainWindow(hub, pages_for(session.role))
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.005)
    return hub, window


def _close(hub: Hub, window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    hub.close()


def _raw_write(path: Path) -> float:
    """Return the median seconds of one UPDATE with its COMMIT, kept as the program keeps it."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE answer (id TEXT PRIMARY KEY, value TEXT) STRICT")
    connection.execute("INSERT INTO answer VALUES ('a', '0')")

    def write() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE answer SET value = value + 1 WHERE id = 'a'")
        connection.execute("COMMIT")

    median = _median([_seconds(write) for _ in range(200)])
    connection.close()
    return median


def _plain_repaint() -> float:
    """Return the median seconds in which a plain widget of the window's size is repainted."""
    plain = QWidget()
    plain.resize(*SIZE)
    plain.show()
    QApplication.processEvents()
    median = _median([_seconds(plain.repaint) for _ in range(50)])
    plain.close()
    return median


def _bare_list() -> float:
    """Return the median seconds in which a list of labels and buttons is built and painted."""

    def build() -> None:
        area, inner = QScrollArea(), QWidget()
        lines = QVBoxLayout(inner)
        for line in range(SECTION):
            row = QHBoxLayout()
            row.addWidget(QLabel(f"โรงเรียนดำเนินการตามรายการจำลองที่ {line} อย่างต่อเนื่อง"), 1)
            for value in range(1, 6):
                row.addWidget(QPushButton(str(value)))
            lines.addLayout(row)
        area.setWidget(inner)
        area.resize(*SIZE)
        area.show()
        QApplication.processEvents()
        area.deleteLater()

    median = _median([_seconds(build) for _ in range(9)])
    QApplication.processEvents()
    return median


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _median(several: Sequence[float]) -> float:
    return statistics.median(several)


def _late(several: Sequence[float]) -> float:
    return statistics.quantiles(several, n=100)[98]
