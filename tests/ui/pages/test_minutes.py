"""The preview shows the very bytes that are saved and printed."""

from datetime import date

import pypdfium2
import pytest
from made_up_meetings import a_meeting
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from ktpn_desktop.app.meetings import adopt, import_meeting
from ktpn_desktop.app.reporting import MeetingDocument
from ktpn_desktop.domain.person import Role
from ktpn_desktop.thai.numerals import Numerals
from ktpn_desktop.ui.pages.minutes import MinutesPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def meeting(secretary, tmp_path):
    return import_meeting(secretary.session, a_meeting(tmp_path))


@pytest.fixture
def secretary(make_hub):
    return make_hub(Role.SECRETARY)


@pytest.fixture
def page(qtbot, secretary, meeting):
    page = MinutesPage(secretary)
    qtbot.addWidget(page)
    page.resize(1306, 650)
    page.show()
    page.restore({"meeting": meeting.id})
    shown(qtbot, page)
    yield page
    page.hide()


def shown(qtbot, page, before=None):
    qtbot.waitUntil(lambda: page.data not in (None, before), timeout=5000)
    return page.data


def text(data):
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(
            document[at].get_textpage().get_text_range() for at in range(len(document))
        )
    finally:
        document.close()


def checked(page):
    from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

    return [label.text() for label in page.options.findChildren(WrapLabel) if label.text()]


def test_the_record_is_shown_page_by_page(page):
    assert page.view.page_count == 3
    assert "๒/๒๕๖๙" in text(page.data)
    assert page.header.badge.accessibleName() == "ร่าง ยังไม่รับรอง"
    assert "ครบองค์ประชุม 7 จาก 9 คน" in checked(page)


def test_what_is_saved_is_what_is_shown(qtbot, page, tmp_path, monkeypatch):
    target = tmp_path / "รายงาน.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    qtbot.mouseClick(page.save, LEFT)

    assert target.read_bytes() == page.data


def test_arabic_digits_are_printed_when_thai_ones_are_off(qtbot, page):
    before = page.data

    qtbot.mouseClick(page.options.thai, LEFT)
    after = text(shown(qtbot, page, before))

    assert "2/2569" in after
    assert "๒/๒๕๖๙" not in after


@pytest.mark.parametrize(
    ("switch", "words"),
    [
        ("absentees", "ผู้ไม่มาประชุม"),
        ("duties", "กำหนดแล้วเสร็จ"),
        ("checker", "ผู้ตรวจรายงานการประชุม"),
    ],
)
def test_what_is_switched_off_is_left_out(qtbot, page, switch, words):
    before = page.data
    assert words in text(before)

    qtbot.mouseClick(getattr(page.options, switch), LEFT)

    assert words not in text(shown(qtbot, page, before))


def test_another_document_is_made_when_it_is_chosen(qtbot, page):
    before = page.data

    page.options.set_document(MeetingDocument.ATTENDANCE)
    shown(qtbot, page, before)

    assert page.view.page_count == 1
    assert not page.options.absentees.isVisible()


def test_only_the_last_of_quick_choices_is_shown(qtbot, page):
    before = page.data

    qtbot.mouseClick(page.options.thai, LEFT)
    page.options.set_document(MeetingDocument.AGENDA)
    shown(qtbot, page, before)
    qtbot.waitUntil(lambda: not page.hub.jobs.busy)

    assert "ระเบียบวาระการประชุม" in text(page.data)
    assert "2/2569" in text(page.data)


def test_an_adopted_record_is_no_draft(qtbot, secretary, meeting, page, tmp_path):
    before = page.data
    later = import_meeting(secretary.session, a_meeting(tmp_path, 3, date(2026, 9, 16)))

    adopt(secretary.session, meeting.id, later.id)
    shown(qtbot, page, before)
    qtbot.waitUntil(lambda: not page.hub.jobs.busy)

    assert page.header.badge.accessibleName() == "รับรองแล้ว"


def test_keys_turn_pages_enlarge_and_go_back(qtbot, page):
    gone = []
    page.go_back.connect(lambda: gone.append(True))
    percent = page.view._percent.text()

    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.view.current_page == 1
    qtbot.keyClick(page, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert page.view._percent.text() != percent
    qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert gone == [True]


def test_digits_begin_as_the_settings_say(qtbot, secretary, meeting):
    secretary.change_settings(numerals=Numerals.ARABIC)
    page = MinutesPage(secretary)
    qtbot.addWidget(page)
    page.show()

    page.restore({"meeting": meeting.id})

    assert not page.options.thai.isChecked()
    assert "2/2569" in text(shown(qtbot, page))
    page.hide()


def test_the_print_dialog_prints_the_pages_it_was_asked_for(qtbot, page, tmp_path, monkeypatch):
    target = tmp_path / "printed.pdf"
    said = []
    page.toast.connect(said.append)

    def choose(dialog):
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 3)
        return True

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    qtbot.mouseClick(page.print_button, LEFT)

    printed = pypdfium2.PdfDocument(target)
    assert len(printed) == 2
    printed.close()
    assert said[0].text == "ส่งไปเครื่องพิมพ์แล้ว 2 หน้า"
