"""Returned workbooks are looked at, merged, refused and taken back in the window."""

import zipfile
from pathlib import Path

import pytest
from offices import SUPERVISOR, an_office
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ktpn_desktop.app.rehearsal import FileResult
from ktpn_desktop.app.returned_file import FileState
from ktpn_desktop.app.settings import Language
from ktpn_desktop.app.wording import problem_text
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.conflicts import open_conflicts
from ktpn_desktop.store.profile import pin_key
from ktpn_desktop.ui.dialogs.doubtful import DoubtfulDialog
from ktpn_desktop.ui.dialogs.reason import ReasonDialog
from ktpn_desktop.ui.pages.returned_files import Line

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 20_000  # ms for work in the background


@pytest.fixture
def office(tmp_path):
    """An office in which one of two visits has been returned."""
    with an_office(tmp_path) as office:
        office.answer("2.1", "4")
        office.finish()
        yield office


@pytest.fixture
def page(qtbot, office):
    from ktpn_desktop.ui.hub import Hub
    from ktpn_desktop.ui.pages.exchange import ExchangePage

    hub = Hub(office.secretary)
    hub.change_settings(shared_folder=office.shared)
    page = ExchangePage(hub)
    qtbot.addWidget(page)
    page.resize(1150, 650)
    page.show()
    yield page
    hub.close()


@pytest.fixture
def opened(qtbot, page):
    page.restore({})
    looked_at(qtbot, page)
    return page


def a_broken_file(folder):
    """Write a whole archive that is no workbook."""
    path = folder / "เสีย.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("อ่านฉัน.txt", "ไม่ใช่แบบนิเทศ")
    return path


def looked_at(qtbot, page):
    qtbot.waitUntil(lambda: not page.looking.busy and not page.hub.jobs.busy, timeout=PATIENCE)


def merged(qtbot, page, button=None):
    """Merge, and return the summary that is shown then."""
    qtbot.mouseClick(button or page.merge, LEFT)
    qtbot.waitUntil(lambda: page.flow.summary is not None, timeout=PATIENCE)
    summary, page.flow.summary = page.flow.summary, None
    looked_at(qtbot, page)
    return summary


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def states(page):
    return [one.state for one in page.files.files()]


def level(office):
    return office.visit(office.secretary).answer("q2_1").value


def test_opening_the_page_looks_into_the_shared_folder(office, opened):
    assert states(opened) == [FileState.READY]
    (file,) = opened.files.files()
    assert file.school == office.visit(office.supervisor).school.name
    assert opened.merge.isEnabled()
    assert "(1)" in opened.merge.text()


def test_looking_writes_nothing(office, page, qtbot):
    before = office.secretary.store.records_hash()

    page.restore({})
    looked_at(qtbot, page)

    assert office.secretary.store.records_hash() == before
    assert level(office) is None


def test_who_has_not_sent_anything_is_listed_below_the_files(office, opened, qtbot):
    _file, missing = opened.files.table.rows()
    assert missing.visit.id == office.visits[1]

    qtbot.mouseClick(opened.files.chips["missing"], LEFT)
    assert opened.files.table.rows() == [missing]
    qtbot.mouseClick(opened.files.all, LEFT)

    assert len(opened.files.table.rows()) == 2


def test_merging_takes_the_answers_in_and_tells_what_it_brought(office, opened, qtbot):
    summary = merged(qtbot, opened)

    assert level(office) == "4"
    assert office.visit(office.secretary).state is VisitState.MERGED
    assert "รวมผลแล้ว 0 → 1 จาก 2 โรงเรียน (50%)" in words(summary)
    assert states(opened) == [FileState.ALREADY_MERGED]
    assert not opened.merge.isEnabled()
    assert "รวมผลแล้ว 1 จาก 2" in opened.header.subtitle.text()


def test_the_toast_after_the_summary_takes_back_the_merge_and_nothing_else(
    office, opened, qtbot
):
    said = []
    opened.toast.connect(said.append)
    before = office.secretary.store.records_hash()

    merged(qtbot, opened).accept()
    (toast,) = said
    office.secretary.store.undo(toast.edit)
    looked_at(qtbot, opened)

    assert toast.undo
    assert office.secretary.store.records_hash() == before
    assert states(opened) == [FileState.READY]


def test_the_summary_itself_takes_the_whole_merge_back(office, opened, qtbot):
    before = office.secretary.store.records_hash()
    summary = merged(qtbot, opened)

    qtbot.mouseClick(summary.undo, LEFT)
    looked_at(qtbot, opened)

    assert office.secretary.store.records_hash() == before
    assert states(opened) == [FileState.READY]


def test_a_merge_that_is_stopped_at_once_has_merged_nothing(office, opened, qtbot):
    before = office.secretary.store.records_hash()
    said = []
    opened.toast.connect(said.append)

    qtbot.mouseClick(opened.merge, LEFT)
    opened.flow.dialog.reject()
    qtbot.waitUntil(lambda: not opened.flow.busy, timeout=PATIENCE)
    looked_at(qtbot, opened)

    assert office.secretary.store.records_hash() == before
    assert [one.text for one in said] == ["หยุดแล้ว ยังไม่ได้รวมไฟล์ใด"]
    assert states(opened) == [FileState.READY]


def test_stopped_in_the_middle_it_leaves_whole_visits_and_the_rest_waits(
    office, opened, qtbot, monkeypatch
):
    from ktpn_desktop.ui.dialogs import merging

    office.answer("2.1", "3", visit=1)
    office.finish(1)
    before = office.secretary.store.records_hash()
    opened.check([office.shared])
    looked_at(qtbot, opened)
    monkeypatch.setattr(merging, "SLICE", 0)  # one visit at a time

    qtbot.mouseClick(opened.merge, LEFT)
    run = opened.flow.dialog.run
    qtbot.waitUntil(lambda: len(run.done) == 1, timeout=PATIENCE)
    opened.flow.dialog.reject()
    qtbot.waitUntil(lambda: opened.flow.summary is not None, timeout=PATIENCE)
    looked_at(qtbot, opened)

    assert "รวมได้ 1 จาก 2 ไฟล์" in words(opened.flow.summary)
    assert sorted(states(opened)) == [FileState.ALREADY_MERGED, FileState.READY]
    office.secretary.store.undo(run.edit)
    assert office.secretary.store.records_hash() == before


def test_a_merge_in_slices_is_one_step_to_undo(office, opened, qtbot, monkeypatch):
    from ktpn_desktop.ui.dialogs import merging

    office.answer("2.1", "3", visit=1)
    office.finish(1)
    before = office.secretary.store.records_hash()
    opened.check([office.shared])
    looked_at(qtbot, opened)
    monkeypatch.setattr(merging, "SLICE", 0)

    merged(qtbot, opened)
    assert states(opened) == [FileState.ALREADY_MERGED] * 2
    office.secretary.store.undo()

    assert office.secretary.store.records_hash() == before


def test_a_clash_is_kept_for_a_person_and_leads_to_its_page(office, page, qtbot):
    office.answer("2.1", "3", on=office.secretary)
    page.restore({})
    looked_at(qtbot, page)
    assert states(page) == [FileState.CLASHES]
    gone = []
    page.navigate.connect(lambda name, state: gone.append(name))

    summary = merged(qtbot, page)
    assert len(open_conflicts(office.secretary.store)) == 1
    summary.conflicts_wanted.emit()

    assert level(office) == "3"
    assert gone == ["conflicts"]


def test_only_what_does_not_clash_is_merged_when_that_is_asked_for(office, page, qtbot):
    office.answer("2.1", "3", on=office.secretary)
    office.answer("2.1", "5", visit=1)
    office.finish(1)
    page.restore({})
    looked_at(qtbot, page)

    merged(qtbot, page, page.panel.clean)

    assert states(page) == [FileState.CLASHES, FileState.ALREADY_MERGED]
    assert open_conflicts(office.secretary.store) == []


def answering(monkeypatch, dialog, answer):
    """Let a dialog be answered at once, by a function that is given it."""
    monkeypatch.setattr(dialog, "exec", lambda self: answer(self) or self.result())


def test_a_file_is_refused_with_a_reason_and_looked_at_again(
    office, opened, qtbot, monkeypatch
):
    said = []
    opened.toast.connect(said.append)

    def give_reason(dialog):
        dialog.edit.setText("ส่งผิดโรงเรียน")
        dialog.accept_button.click()

    answering(monkeypatch, ReasonDialog, give_reason)

    qtbot.mouseClick(opened.panel.refuse, LEFT)
    looked_at(qtbot, opened)
    assert states(opened) == [FileState.REFUSED]
    assert opened.files.files()[0].reason == "ส่งผิดโรงเรียน"
    assert "ไม่รับเพราะ ส่งผิดโรงเรียน" in words(opened.panel)
    assert not opened.merge.isEnabled()
    assert said[0].undo
    (told,) = office.receive().told
    assert told.values["reason"] == "ส่งผิดโรงเรียน"
    qtbot.mouseClick(opened.panel.again, LEFT)
    looked_at(qtbot, opened)

    assert states(opened) == [FileState.READY]


def test_a_refusal_that_is_thought_better_of_changes_nothing(opened, qtbot, monkeypatch):
    answering(monkeypatch, ReasonDialog, lambda dialog: dialog.reject())

    qtbot.mouseClick(opened.panel.refuse, LEFT)
    looked_at(qtbot, opened)

    assert states(opened) == [FileState.READY]


@pytest.mark.parametrize("trusted", [False, True])
def test_a_doubtful_signature_is_asked_about_before_the_merge(
    office, page, qtbot, monkeypatch, trusted
):
    pin_key(office.secretary.store, office.supervisor.device, "0" * 64, SUPERVISOR)
    page.restore({})
    looked_at(qtbot, page)
    asked = []

    def press(dialog):
        asked.append(words(dialog))
        (dialog.trust if trusted else dialog.leave_out).click()

    answering(monkeypatch, DoubtfulDialog, press)

    qtbot.mouseClick(page.merge, LEFT)
    qtbot.waitUntil(lambda: not page.flow.busy, timeout=PATIENCE)
    looked_at(qtbot, page)

    assert "returns.changed_key" in asked[0]
    assert states(page) == [FileState.ALREADY_MERGED if trusted else FileState.READY]


def test_dropped_files_are_looked_at_instead_of_the_folder(office, page, qtbot, tmp_path):
    broken = a_broken_file(tmp_path)

    page.restore({"dropped": [broken]})
    looked_at(qtbot, page)

    assert states(page) == [FileState.UNREADABLE]
    assert page.files.files()[0].problems
    assert "missing" not in [one.group for one in page.files.table.rows()]
    assert not page.merge.isEnabled()


def test_chips_show_the_files_of_their_kind_only(office, opened, qtbot, tmp_path):
    broken = a_broken_file(tmp_path)
    opened.check([office.shared, broken])
    looked_at(qtbot, opened)
    assert len(states(opened)) == 2

    qtbot.mouseClick(opened.files.chips["problems"], LEFT)
    assert states(opened) == [FileState.UNREADABLE]
    qtbot.mouseClick(opened.files.chips["problems"], LEFT)

    assert len(states(opened)) == 2


def test_an_empty_folder_says_so(page, qtbot, tmp_path):
    empty = tmp_path / "ว่าง"
    empty.mkdir()

    page.check([empty])
    looked_at(qtbot, page)

    assert page.empty.isVisible()
    assert not page.merge.isEnabled()


def test_a_folder_that_went_away_is_told_in_its_line_without_a_dialog(
    office, opened, qtbot, monkeypatch
):
    troubles = []
    opened.hub.jobs.troubled.connect(troubles.append)
    office.shared.rename(office.shared.with_name("ย้ายไปแล้ว"))

    qtbot.mouseClick(opened.folder.look, LEFT)
    looked_at(qtbot, opened)

    assert opened.folder.badge.pill.text == "เข้าไม่ได้"
    assert troubles == []


def test_files_that_arrive_meanwhile_are_found_by_the_watch(office, opened, qtbot):
    office.answer("2.1", "3", visit=1)
    office.finish(1)

    opened._watch.look()
    looked_at(qtbot, opened)
    looked_at(qtbot, opened)

    assert states(opened) == [FileState.READY] * 2


def test_in_a_narrow_window_the_rehearsal_stands_in_the_place_of_the_list(opened, qtbot):
    opened.resize(900, 600)
    assert opened.files.isVisible()
    assert not opened.panel.isVisible()

    opened.files.table.setFocus()
    qtbot.keyClick(opened.files.table, Qt.Key.Key_Space)
    assert opened.panel.isVisible()
    assert not opened.files.isVisible()
    qtbot.mouseClick(opened.preview, LEFT)

    assert opened.files.isVisible()


@pytest.mark.parametrize(
    ("by_hand", "told"),
    [(False, "ส่งครั้งที่ 1 · ควรตรวจ 1 จุด"), (True, "กรอกโดยไม่ใช้โปรแกรม · ควรตรวจ 1 จุด")],
)
def test_a_file_tells_how_it_was_filled_in_and_that_parts_were_not_read(page, by_hand, told):
    file = FileResult(
        path=Path("ผล.xlsx"),
        state=FileState.READY,
        person="นายสมมุติ ตั้งใจ",
        revision=1,
        by_hand=by_hand,
        problems=(Problem(code="answer.not_a_number"),),
    )

    assert page.files.table._columns[0].cell(Line(file=file)).sub == told


def test_problems_of_a_file_are_told_in_the_language_of_the_window(page):
    page.hub.change_settings(language=Language.ENGLISH)
    problem = Problem(code="file.text_not_workbook", where=Place(file="ผล.xlsx"))
    file = FileResult(path=Path("ผล.xlsx"), state=FileState.UNREADABLE, problems=(problem,))

    page.files.picked.emit(file)

    assert problem_text(problem, Language.ENGLISH) in words(page.panel._problems)
