"""Work beside the window: answers on the main thread, cancelling, troubles, bugs."""

import threading

import pytest

from ktpn_desktop.app.jobs import Cancelled, Progress
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.ui.jobs import JobRunner


@pytest.fixture
def runner(qapp):
    runner = JobRunner()

    yield runner

    runner.close()


def test_the_work_runs_in_a_worker_and_the_answer_comes_to_the_main_thread(qtbot, runner):
    answers = []

    job = runner.run(
        lambda progress: threading.current_thread(),
        lambda worker: answers.append((worker, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(answers))

    worker, receiver = answers[0]
    assert worker is not threading.main_thread()
    assert receiver is threading.main_thread()
    assert not runner.busy
    assert job is not None


def test_a_cancelled_job_stops_at_its_next_step_and_says_so(qtbot, runner):
    started, go_on, said = threading.Event(), threading.Event(), []

    def work(progress: Progress) -> None:
        started.set()
        go_on.wait(5)
        progress.step(1, 2)

    job = runner.run(
        work, lambda _: said.append("done"), cancelled=lambda: said.append("cancelled")
    )
    assert started.wait(5)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(said))

    assert said == ["cancelled"]


def test_a_job_that_waits_is_cancelled_before_it_begins(qtbot, runner):
    hold, said = threading.Event(), []
    runner.run(lambda progress: hold.wait(5), lambda _: said.append("first"))
    waiting = runner.run(
        lambda progress: said.append("ran"),
        lambda _: None,
        cancelled=lambda: said.append("not run"),
    )

    waiting.cancel()
    hold.set()
    qtbot.waitUntil(lambda: len(said) == 2)

    assert said == ["first", "not run"]


def test_progress_is_told_on_the_main_thread(qtbot, runner):
    told = []

    def work(progress: Progress) -> str:
        for done in range(1, 4):
            progress.step(done, 3, "ไฟล์")
        return "all"

    answers = []
    job = runner.run(work, answers.append)
    job.progressed.connect(
        lambda done, total, text: told.append((done, total, text, threading.current_thread()))
    )
    qtbot.waitUntil(lambda: bool(answers))

    assert told[-1] == (3, 3, "ไฟล์", threading.main_thread())


def test_a_trouble_goes_to_whoever_asked_or_to_the_window(qtbot, runner):
    trouble = BadData(Problem(code="file.empty"))
    asked, unasked = [], []
    runner.troubled.connect(unasked.append)

    def work(progress: Progress) -> None:
        raise trouble

    runner.run(work, lambda _: None, failed=asked.append)
    runner.run(work, lambda _: None)
    qtbot.waitUntil(lambda: bool(asked and unasked))

    assert asked == [trouble]
    assert unasked == [trouble]


def test_a_bug_in_a_job_is_raised_where_the_crash_hook_is(qtbot, runner):
    def work(progress: Progress) -> None:
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as caught:
        runner.run(work, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is ZeroDivisionError


def test_nothing_is_called_back_for_an_owner_that_is_gone(qtbot, runner):
    from PySide6.QtCore import QObject
    from shiboken6 import delete

    owner, hold, said = QObject(), threading.Event(), []
    runner.run(lambda progress: hold.wait(5), lambda _: said.append("owner"), owner=owner)
    runner.run(lambda progress: None, lambda _: said.append("other"))

    delete(owner)
    hold.set()
    qtbot.waitUntil(lambda: bool(said))

    assert said == ["other"]


def test_progress_without_a_window_raises_cancelled_at_the_step():
    told = []
    progress = Progress(lambda done, total, text: told.append(done))
    progress.step(1)

    progress.cancel()

    with pytest.raises(Cancelled):
        progress.step(2)
    assert told == [1]
