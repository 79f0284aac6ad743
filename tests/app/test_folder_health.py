"""What is told of the shared folder is tried each time, and is true when it goes away."""

import os
import shutil
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from ktpn_desktop.app import answering
from ktpn_desktop.app.folder_health import Hindrance, look_at_folder, plan_health
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.refusing import refuse
from ktpn_desktop.exchange.files import is_leftover
from ktpn_desktop.store.visits import save_visit_head


def health(office, session=None):
    plan = plan_health(session or office.secretary, office.shared)
    return look_at_folder(plan, Progress())


def test_a_folder_that_can_be_read_and_written_says_so_and_keeps_nothing(office):
    before = sorted(office.shared.rglob("*"))

    told = health(office)

    assert (told.reachable, told.writable, told.hindrance) == (True, True, None)
    assert sorted(office.shared.rglob("*")) == before


def test_returned_files_wait_until_something_was_decided_about_them(office):
    for visit, value in ((0, "4"), (1, "3")):
        office.answer("2.1", value, visit=visit)
        office.finish(visit)
    assert health(office).waiting == 2

    refuse(office.secretary, office.look().arrived.files[:1], "ส่งผิดรอบ")
    office.look()
    assert health(office).waiting == 1
    office.merge()
    office.look()

    assert health(office).waiting == 0


def test_what_was_decided_earlier_is_known_by_its_content(office):
    office.answer("2.1", "4", visit=0)
    office.finish(0)
    office.look()
    office.merge()

    office.secretary.looked_at.clear()  # as when the program has just been started

    assert health(office).waiting == 0


def test_a_folder_that_went_away_is_not_called_reachable(office):
    shutil.rmtree(office.shared)

    told = health(office)

    assert (told.reachable, told.writable) == (False, False)
    assert told.hindrance is Hindrance.MISSING


@pytest.mark.skipif(os.name == "nt", reason="the rights of a folder are others on Windows")
def test_a_folder_without_the_right_to_write_says_so(office, monkeypatch):
    tried = []

    def refuse_writing(path, data):
        tried.append(path.name)
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(office.shared), "write_bytes", refuse_writing)

    told = health(office)

    assert (told.reachable, told.writable, told.hindrance) == (True, False, Hindrance.NO_RIGHT)
    assert [is_leftover(name) for name in tried] == [True]


def test_files_that_are_only_half_here_are_counted_apart(office):
    folder = office.shared / "returns" / "abcdef12"
    folder.mkdir(parents=True)
    (folder / "ผล.xlsx").write_bytes(b"PK\x03\x04")
    now = time.time()
    os.utime(folder / "ผล.xlsx", (now, now))

    told = health(office)

    assert (told.waiting, told.arriving) == (0, 1)


def test_a_supervisor_sees_for_how_many_days_something_was_not_sent(office):
    session = office.supervisor
    for visit in (0, 1):
        answering.complete(session, office.visits[visit])
    visit = office.visit(session)
    old = visit.completed_at - timedelta(days=5)
    save_visit_head(session.store, replace(visit, completed_at=old), "save_visit")

    told = health(office, session)

    assert (told.unsent, told.unsent_days) == (2, 5)


def test_the_last_success_is_the_last_exchange_that_was_saved(office):
    assert health(office, office.supervisor).last_success is not None
    office.answer("2.1", "4")
    office.finish()
    before = health(office).last_success

    office.merge()

    assert health(office).last_success > before


def test_a_supervisor_is_not_told_of_files_that_wait_for_the_secretary(office):
    office.answer("2.1", "4")
    office.finish()

    assert health(office, office.supervisor).waiting == 0


def test_a_supervisor_is_told_of_a_plan_that_is_only_half_here(office):
    (plan,) = office.shared.glob("rounds/*/*.ktpn.xlsx")
    plan.with_name("round_2.ktpn.xlsx").write_bytes(b"PK\x03\x04")

    assert health(office, office.supervisor).arriving == 1
