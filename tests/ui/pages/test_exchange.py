"""Returned workbooks are looked at, merged and taken back in the window."""

import zipfile
from pathlib import Path

import pytest
from offices import an_office
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from ktpn_desktop.app.merging import FileResult, FileState
from ktpn_desktop.app.settings import Language
from ktpn_desktop.app.wording import problem_text
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.conflicts import open_conflicts
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

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
    qtbot.waitUntil(lambda: page._job is None and not page.hub.jobs.busy, timeout=PATIENCE)


def states(page):
    return [one.state for one in page.table.rows()]


def level(office):
    return office.visit(office.secretary).answer("q2_1").value


def test_opening_the_page_looks_into_the_shared_folder(office, opened):
    assert states(opened) == [FileState.READY]
    assert opened.table.rows()[0].school == office.visit(office.supervisor).school.name
    assert opened.merge.isEnabled()
    assert "(1)" in opened.merge.text()


def test_looking_writes_nothing(office, page, qtbot):
    before = office.secretary.store.records_hash()

    page.restore({})
    looked_at(qtbot, page)

    assert office.secretary.store.records_hash() == before
    assert level(office) is None


def test_merging_takes_the_answers_in(office, opened, qtbot):
    said = []
    opened.toast.connect(said.append)

    qtbot.mouseClick(opened.merge, LEFT)
    looked_at(qtbot, opened)

    assert level(office) == "4"
    assert office.visit(office.secretary).state is VisitState.MERGED
    assert said[0].undo
    assert states(opened) == [FileState.ALREADY_MERGED]
    assert not opened.merge.isEnabled()


def test_a_merge_is_taken_back_whole_and_the_file_is_ready_again(office, opened, qtbot):
    before = office.secretary.store.records_hash()
    qtbot.mouseClick(opened.merge, LEFT)
    looked_at(qtbot, opened)

    office.secretary.store.undo()
    looked_at(qtbot, opened)

    assert office.secretary.store.records_hash() == before
    assert states(opened) == [FileState.READY]


def test_a_clash_is_kept_for_a_person_and_leads_to_its_page(office, page, qtbot):
    office.answer("2.1", "3", on=office.secretary)
    page.restore({})
    looked_at(qtbot, page)
    assert states(page) == [FileState.CLASHES]
    gone = []
    page.navigate.connect(lambda name, state: gone.append(name))

    qtbot.mouseClick(page.merge, LEFT)
    looked_at(qtbot, page)
    assert len(open_conflicts(office.secretary.store)) == 1
    qtbot.mouseClick(page.decide, LEFT)

    assert level(office) == "3"
    assert gone == ["conflicts"]


def test_dropped_files_are_looked_at_beside_the_folder(office, page, qtbot, tmp_path):
    broken = a_broken_file(tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(broken))])
    drop = QDropEvent(
        QPointF(QPoint(20, 20)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    page.dropEvent(drop)
    looked_at(qtbot, page)

    assert states(page) == [FileState.UNREADABLE]
    assert page.table.rows()[0].problems
    assert not page.merge.isEnabled()


def test_chips_show_the_files_of_their_kind_only(office, opened, qtbot, tmp_path):
    broken = a_broken_file(tmp_path)
    opened.check([office.shared, broken])
    looked_at(qtbot, opened)
    assert len(states(opened)) == 2

    qtbot.mouseClick(opened.chips["problems"], LEFT)
    assert states(opened) == [FileState.UNREADABLE]
    qtbot.mouseClick(opened.chips["problems"], LEFT)

    assert len(states(opened)) == 2


def test_an_empty_folder_says_so(page, qtbot, tmp_path):
    empty = tmp_path / "ว่าง"
    empty.mkdir()

    page.check([empty])
    looked_at(qtbot, page)

    assert page.empty.isVisible()
    assert not page.merge.isEnabled()


@pytest.mark.parametrize(
    ("by_hand", "words"),
    [(False, "ส่งครั้งที่ 1 · ควรตรวจ 1 จุด"), (True, "กรอกโดยไม่ใช้โปรแกรม · ควรตรวจ 1 จุด")],
)
def test_a_file_tells_how_it_was_filled_in_and_that_parts_were_not_read(page, by_hand, words):
    file = FileResult(
        path=Path("ผล.xlsx"),
        state=FileState.READY,
        person="นายสมมุติ ตั้งใจ",
        revision=1,
        by_hand=by_hand,
        problems=(Problem(code="answer.not_a_number"),),
    )

    assert page.table._columns[0].cell(file).sub == words


def test_problems_of_a_file_are_told_in_the_language_of_the_window(page):
    page.hub.change_settings(language=Language.ENGLISH)
    problem = Problem(code="file.text_not_workbook", where=Place(file="ผล.xlsx"))
    file = FileResult(path=Path("ผล.xlsx"), state=FileState.UNREADABLE, problems=(problem,))

    page.table.picked.emit(file)

    told = " ".join(label.text() for label in page.panel._problems.findChildren(WrapLabel))
    assert problem_text(problem, Language.ENGLISH) in told
