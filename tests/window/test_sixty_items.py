"""A whole form by keys: the real window on a real screen, real keys, two keyboard layouts.

Keys are sent by their places on the keyboard, as a finger presses them: what they type is the
layout's business.
"""

import subprocess
import threading

import pytest
from builders import a_checklist, a_session, an_item, handed_out, item_id

from ktpn_desktop.app.opening import open_session
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.store.visits import visit as read_visit

ITEMS = 60
SECTION = 15
DIGITS = {1: 10, 2: 11, 3: 12, 4: 13, 5: 14}  # their places on the row of numbers
F2, F10, ESCAPE, D, K = (
    68,
    76,
    "Escape",
    40,
    45,
)  # a place of one digit would be taken for that digit
NOTED = 7  # the item that a note is written to
PATIENCE = 60  # seconds
PACE = 40  # ms between two keys: faster than the moment in which a choice is seen

FILL = """
def when_painted(desktop):
    from PySide6.QtCore import QTimer
    window = desktop.window
    def begin():
        window.open("visit", {"visit": VISIT})
        page = window.page("visit")
        page.form.finished.connect(lambda: QTimer.singleShot(0, end))
        tell(window=int(window.winId()), item=page.form.current)
    def end():
        tell(page=window.current[0])
        window.close()
    QTimer.singleShot(0, begin)
"""

PAPER = """
def when_painted(desktop):
    from PySide6.QtCore import QTimer
    window = desktop.window
    def begin():
        window.open("paper_twin", {"visit": VISIT})
        page = window.page("paper_twin")
        page.review.clicked.connect(lambda: QTimer.singleShot(0, end))
        tell(window=int(window.winId()), item=page.sheet.current())
    def end():
        tell(page=window.current[0])
        window.close()
    QTimer.singleShot(0, begin)
"""


@pytest.fixture
def visit(tmp_path):
    """Make a profile with a visit of 60 items: levels, and every third มี / ไม่มี."""
    session = a_session(tmp_path / "งาน")
    sections = []
    for first in range(0, ITEMS, SECTION):
        numbered = range(first, first + SECTION)
        items = [
            an_item(name(at), ItemType.YESNO if at % 3 == 2 else ItemType.SCALE5)
            for at in numbered
        ]
        sections.append((f"{first // SECTION + 1}. ตอนจำลอง", items))
    (visit,) = handed_out(session, a_checklist(*sections), "บ้านจำลอง")
    session.close()
    return visit


class Keyboard:
    """A keyboard of the screen."""

    def __init__(self, screen):
        self._screen = screen

    def lay_out(self, layout):
        """Type in another layout from now on."""
        self._run("xdotool", "key", "Shift_L")  # from now on its keyboard is the screen's
        self._run("setxkbmap", layout)

    def focus(self, window):
        """Send the keys to this window."""
        self._run("xdotool", "windowfocus", str(window))

    def press(self, *places):
        """Press the keys at these places, one after the other."""
        self._run("xdotool", "key", "--delay", str(PACE), *map(str, places))

    def _run(self, *command):
        subprocess.run(command, env=self._screen, check=True, timeout=PATIENCE)


@pytest.fixture
def keyboard(screen):
    """Return the keyboard, which types English again afterwards."""

    yield Keyboard(screen)

    Keyboard(screen).lay_out("us")


@pytest.fixture
def begin(start, tmp_path, visit):
    """Return a function that starts the program; what waits for it does not wait for ever."""
    watches = []

    def begin(driver):
        program = start(f"VISIT = {visit.id!r}\n{driver}", "--profile", tmp_path / "งาน")
        watches.append(threading.Timer(PATIENCE, program.process.kill))
        watches[-1].start()
        return program

    yield begin

    for watch in watches:
        watch.cancel()
        watch.join()


@pytest.fixture
def kept(tmp_path, visit):
    """Return a function that returns what is in the database afterwards."""

    def read():
        session = open_session(tmp_path / "งาน")
        try:
            return read_visit(session.store, visit.id).answers
        finally:
            session.close()

    return read


def name(at):
    return f"{at // SECTION + 1}.{at % SECTION + 1}"


def wanted(at):
    """Return the digit for an item, and what is to be kept for it."""
    digit = at % 2 + 1 if at % 3 == 2 else at % 5 + 1
    value = str(digit) if at % 3 != 2 else "10"[digit - 1]
    return digit, value


@pytest.mark.parametrize(("layout", "note"), [("us", "dk"), ("th", "กา")])
def test_sixty_items_take_sixty_keys(begin, keyboard, kept, layout, note):
    program = begin(FILL)
    shown = program.line()
    keyboard.focus(shown["window"])
    keyboard.lay_out(layout)

    keys = [DIGITS[wanted(at)[0]] for at in range(ITEMS)]
    keyboard.press(*keys[:NOTED], F2, D, K, ESCAPE, *keys[NOTED:])

    assert shown["item"] == item_id("1.1")
    assert program.line() == {"page": "summary"}
    assert program.end() == 0
    assert len(keys) == ITEMS
    assert kept() == answers(note)


@pytest.mark.parametrize(("layout", "note"), [("us", "dk"), ("th", "กา")])
def test_sixty_lines_of_a_paper_take_sixty_keys(begin, keyboard, kept, layout, note):
    program = begin(PAPER)
    shown = program.line()
    keyboard.focus(shown["window"])
    keyboard.lay_out(layout)

    keys = [DIGITS[wanted(at)[0]] for at in range(ITEMS)]
    keyboard.press(*keys[:NOTED], F2, D, K, F2, *keys[NOTED:], F10)

    assert shown["item"] == item_id("1.1")
    assert program.line() == {"page": "summary"}
    assert program.end() == 0
    assert kept() == answers(note)


def answers(note):
    """Return all that is to be kept."""
    return {
        item_id(name(at)): Answer(value=wanted(at)[1], note=note if at == NOTED else None)
        for at in range(ITEMS)
    }
