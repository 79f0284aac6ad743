"""The preview shows the very bytes that are saved and printed."""

from datetime import date

import pypdfium2
import pytest
from builders import a_school
from made_up_meetings import a_meeting
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from ktpn_desktop.app.meetings import adopt, import_meeting
from ktpn_desktop.app.office import load_office, office_path, save_office, with_field
from ktpn_desktop.app.paperwork import OfficePaper
from ktpn_desktop.app.reporting import MeetingDocument
from ktpn_desktop.domain.person import Role
from ktpn_desktop.store.paper_notes import paper_note
from ktpn_desktop.store.schools import save_schools
from ktpn_desktop.thai.numerals import Numerals
from ktpn_desktop.ui.pages.minutes import MinutesPage
from ktpn_desktop.ui.widgets.button import Button

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


def test_the_paper_is_set_as_the_office_says(qtbot, secretary, page):
    session, before = secretary.session, page.data
    office = load_office(office_path(session))[0]
    save_office(office_path(session), with_field(office, "labels.present", "กรรมการที่มา"))

    page.restore({})

    assert "กรรมการที่มา" in text(shown(qtbot, page, before))


def test_what_is_written_on_an_invitation_is_printed_kept_and_undone_in_one_step(
    qtbot, secretary, meeting, page
):
    before = page.data
    page.options.set_document(MeetingDocument.INVITATION)
    before = shown(qtbot, page, before)
    form = page.options.form

    form.number.insert("ว 45")
    form.number.textEdited.emit("ว 45")
    form.flush()
    form.number.insert("6")
    form.number.textEdited.emit("ว 456")
    form.flush()
    shown(qtbot, page, before)
    qtbot.waitUntil(lambda: not page.hub.jobs.busy)

    assert "ว ๔๕๖" in text(page.data)
    assert paper_note(secretary.store, "invitation", meeting.id).number == "ว 456"
    secretary.store.undo()
    assert paper_note(secretary.store, "invitation", meeting.id).number is None
    assert form.number.text() == ""


def test_every_member_is_written_with_one_press(qtbot, page):
    before = page.data
    page.options.set_document(MeetingDocument.MEMO)
    before = shown(qtbot, page, before)

    qtbot.mouseClick(page.options.form.everyone, LEFT)
    page.options.form.flush()
    shown(qtbot, page, before)

    assert page.view.page_count == 9
    assert len(page.options.form.note.people) == 9


def test_without_people_there_is_no_order_and_the_page_says_so(qtbot, page):
    page.options.set_document(OfficePaper.SUBCOMMITTEE_ORDER)

    assert page.data is None
    assert page.nothing.isVisible()
    assert not page.save.isEnabled()
    assert page.options.form.about.currentText() == "ครั้งที่ 2/2569 วาระ 5.1"

    page.options.form.people.insertPlainText("นายตัวแบบ นำทาง\nนางสมมุติ เรียบร้อย")
    page.options.form.flush()
    assert "แต่งตั้งคณะอนุกรรมการ" in text(shown(qtbot, page))
    assert page.view.isVisible()


def test_a_summary_waits_for_adoption_and_can_be_copied_then(
    qtbot, secretary, meeting, page, tmp_path
):
    page.options.set_document(MeetingDocument.SUMMARY)
    qtbot.waitUntil(page.nothing.isVisible)
    assert not page.copy.isVisible()

    later = import_meeting(secretary.session, a_meeting(tmp_path, 3, date(2026, 9, 16)))
    adopt(secretary.session, meeting.id, later.id)
    shown(qtbot, page)
    qtbot.mouseClick(page.copy, LEFT)

    assert QGuiApplication.clipboard().text().startswith("สรุปผลการประชุม")


def test_papers_of_the_office_need_no_meeting(qtbot, secretary):
    page = MinutesPage(secretary)
    qtbot.addWidget(page)
    page.show()

    page.restore({"document": "register"})

    assert "ไม่มีมติ" in text(shown(qtbot, page))
    assert page.options.document.findData(MeetingDocument.MINUTES) == -1
    page.hide()


def test_the_paper_of_a_school_is_made_for_the_school_that_is_chosen(qtbot, secretary):
    first, second = a_school("บ้านหนองจำลอง", "99010001"), a_school("วัดตัวอย่าง", "99010002")
    save_schools(secretary.store, [first, second])
    page = MinutesPage(secretary)
    qtbot.addWidget(page)
    page.show()

    page.restore({"document": OfficePaper.SCHOOL_PACK.value, "about": second.id})
    one = shown(qtbot, page)
    about = page.options.form.about
    about.setCurrentIndex(about.findData(first.id))
    other = shown(qtbot, page, before=one)

    assert "โรงเรียนวัดตัวอย่าง" in text(one)
    assert "โรงเรียนบ้านหนองจำลอง" in text(other)
    page.hide()


def test_a_slip_leads_to_its_place_on_the_paper(qtbot, secretary, page, tmp_path):
    before = page.data
    careless = import_meeting(
        secretary.session, a_meeting(tmp_path, 4, place="ห้องประชุมศึกษานิเทศ ชั้น 2")
    )
    page.restore({"meeting": careless.id})
    shown(qtbot, page, before)
    said = checked(page)
    assert "สถานที่ประชุม" in said

    look = next(one for one in page.options.findChildren(Button) if one.text() == "ดูในเอกสาร")
    page.view.go_to(2)
    qtbot.mouseClick(look, LEFT)

    assert page.view.current_page == 0
    assert page.view._pages[0].marks


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
