"""The saver: when it writes, in which step, and what happens when it cannot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ktpn_desktop.domain.problem import Problem, Refused
from ktpn_desktop.ui.pages import saver as module
from ktpn_desktop.ui.pages.saver import Saver


class Disk:
    """Writes down what it is given; refuses with a code while it has one."""

    def __init__(self):
        self.written = []
        self.refuses = None
        self._steps = 0

    def save(self, key, value, step):
        if self.refuses:
            raise Refused(Problem(code=self.refuses))
        if step is None:
            self._steps += 1
            step = self._steps
        self.written.append((key, value, step))
        return step


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def saver(qapp, disk):
    return Saver(disk.save)


def test_a_choice_is_written_at_once(saver, disk):
    saver.keep("a", 1)

    assert disk.written == [("a", 1, 1)]


def test_typing_is_written_after_a_pause_in_one_step(qtbot, saver, disk):
    saver.keep_soon("a", "x")
    assert disk.written == []
    qtbot.waitUntil(lambda: disk.written == [("a", "x", 1)], timeout=2000)
    saver.keep_soon("a", "xy")

    qtbot.waitUntil(lambda: disk.written[1:] == [("a", "xy", 1)], timeout=2000)


def test_another_key_begins_another_step_and_writes_the_first(saver, disk):
    saver.keep_soon("a", "x")
    saver.flush()
    saver.keep_soon("b", "y")
    saver.flush()

    assert disk.written == [("a", "x", 1), ("b", "y", 2)]


def test_after_typing_has_ended_the_same_key_begins_another_step(saver, disk):
    saver.keep_soon("a", "x")
    saver.end_typing()
    saver.keep_soon("a", "xy")
    saver.end_typing()

    assert [step for _key, _value, step in disk.written] == [1, 2]


def test_leaving_the_program_writes_what_is_typed(saver, disk):
    saver.keep_soon("a", "x")

    QApplication.instance().applicationStateChanged.emit(
        Qt.ApplicationState.ApplicationInactive
    )

    assert disk.written == [("a", "x", 1)]


def test_what_cannot_be_written_is_kept_and_tried_again(qtbot, saver, disk, monkeypatch):
    monkeypatch.setattr(module, "RETRY", 20)
    disk.refuses = "store.disk_full"
    with qtbot.waitSignal(saver.failed):
        assert not saver.keep("a", 1)
    assert dict(saver.pending) == {"a": 1}

    disk.refuses = None

    qtbot.waitUntil(lambda: disk.written == [("a", 1, 1)], timeout=2000)
    assert dict(saver.pending) == {}


def test_what_may_not_be_written_is_dropped_and_told(qtbot, saver, disk):
    disk.refuses = "visit.locked"

    with qtbot.waitSignal(saver.refused):
        saver.keep("a", 1)

    assert dict(saver.pending) == {}


def test_typing_without_a_pause_is_written_now_and_then(qtbot, saver, disk, monkeypatch):
    monkeypatch.setattr(module, "LONGEST", 0.2)
    monkeypatch.setattr(module, "PAUSE", 100)
    for number in range(12):
        saver.keep_soon("a", number)
        qtbot.wait(50)
        if disk.written:
            break

    assert disk.written


def test_typing_is_written_also_when_keys_leave_no_turn_to_a_timer(saver, disk, monkeypatch):
    saver.keep_soon("a", "ก")
    began = module.time.monotonic()
    monkeypatch.setattr(module.time, "monotonic", lambda: began + 1)

    saver.keep_soon("a", "กา")

    assert disk.written == [("a", "กา", 1)]


def test_after_a_failure_not_every_key_tries_again(saver, disk, monkeypatch):
    disk.refuses = "store.full"
    saver.keep("a", "ก")
    disk.refuses = None
    began = module.time.monotonic()
    monkeypatch.setattr(module.time, "monotonic", lambda: began + 1)

    saver.keep_soon("a", "กา")

    assert disk.written == []
    saver.drop()


def test_typing_without_a_pause_is_written_all_the_same(qtbot, saver, disk):
    for count in range(1, 13):
        saver.keep_soon("a", "x" * count)
        qtbot.wait(100)

    assert disk.written
    assert {step for _key, _value, step in disk.written} == {1}
