"""The register of people in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ktpn_desktop.app.people import add_person
from ktpn_desktop.app.trusting import words_of_key
from ktpn_desktop.domain.ids import DeviceId, PersonId, new_id
from ktpn_desktop.domain.person import CommitteeRole, Person, Role
from ktpn_desktop.exchange.signatures import new_key
from ktpn_desktop.paths import resource
from ktpn_desktop.store.people import all_people, person_named
from ktpn_desktop.store.profile import pin_key
from ktpn_desktop.ui.dialogs.import_people import ImportPeopleDialog
from ktpn_desktop.ui.dialogs.person import PersonDialog
from ktpn_desktop.ui.pages.people import PeoplePage
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

LEFT = Qt.MouseButton.LeftButton
NAME = "นายทดสอบ จำลอง"


@pytest.fixture
def page(qtbot, make_hub):
    page = PeoplePage(make_hub(Role.SECRETARY))
    qtbot.addWidget(page)
    page.resize(1150, 650)
    page.show()
    page.restore({})
    return page


@pytest.fixture
def known(page):
    """A page with one supervisor beside the secretary."""
    person = Person(id=PersonId(""), name=NAME, is_supervisor=True)
    return add_person(page.hub.session, person)


def names(page):
    return [one.person.name for one in page.table.rows()]


def fill(monkeypatch, qtbot, **texts):
    """Fill the dialog for a person and save."""

    def answer(dialog):
        for field, text in texts.items():
            getattr(dialog, field).setText(text)
        qtbot.mouseClick(dialog.save, LEFT)
        return dialog.result()

    monkeypatch.setattr(PersonDialog, "exec", answer)


def test_somebody_is_added_by_keyboard(qtbot, page, monkeypatch):
    fill(monkeypatch, qtbot, name="นางสมมุติ  ใหม่", position="ศึกษานิเทศก์", capacity="๗")

    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    added = person_named(page.hub.store, "นางสมมุติ ใหม่")
    assert (added.position, added.capacity, added.is_supervisor) == ("ศึกษานิเทศก์", 7, True)
    assert page.table.selected().person == added


def test_enter_changes_somebody_and_it_can_be_undone(qtbot, page, known, monkeypatch):
    fill(monkeypatch, qtbot, position="ศึกษานิเทศก์ชำนาญการ")
    page.table.select(known.id)

    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert person_named(page.hub.store, NAME).position == "ศึกษานิเทศก์ชำนาญการ"

    page.hub.store.undo()
    assert person_named(page.hub.store, NAME) == known


def test_the_dialog_stays_while_the_name_is_missing_or_a_number_is_none(qtbot, page):
    dialog = PersonDialog(None, page)
    qtbot.addWidget(dialog)

    qtbot.mouseClick(dialog.save, LEFT)
    assert dialog._name.error == "โปรดพิมพ์ชื่อ"

    dialog.name.setText(NAME)
    dialog.capacity.setText("เจ็ด")
    qtbot.mouseClick(dialog.save, LEFT)
    assert (dialog._name.error, dialog._capacity.error != "") == ("", True)

    dialog.capacity.setText("7")
    dialog.seat.setCurrentIndex(dialog.seat.findData(CommitteeRole.CHAIR))
    qtbot.mouseClick(dialog.save, LEFT)
    assert dialog.person().membership.role is CommitteeRole.CHAIR
    assert dialog.result() == 1


def test_delete_retires_somebody_and_brings_them_back(qtbot, page, known):
    page.table.select(known.id)

    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert not person_named(page.hub.store, NAME).active
    assert page.retire.text() == "กลับมาปฏิบัติหน้าที่"

    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert person_named(page.hub.store, NAME).active


def test_a_name_that_is_taken_is_told(qtbot, page, known, monkeypatch):
    told = []
    page.hub.jobs.troubled.connect(told.append)
    fill(monkeypatch, qtbot, name=NAME)

    qtbot.mouseClick(page.add, LEFT)

    assert [one.problems[0].code for one in told] == ["people.exists"]


def test_people_are_found_and_filtered_and_nothing_found_is_said(qtbot, page, known):
    page.search.setText("จำลอง")
    assert names(page) == [NAME]

    page.search.setText("ไม่มีใครชื่อนี้")
    assert (page.table.isVisible(), page.nothing.isVisible()) == (False, True)

    page.search.clear()
    qtbot.mouseClick(page.chips["retired"], LEFT)
    assert names(page) == []


def take_in(monkeypatch, answer):
    path = str(resource("sample", "people.xlsx"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    monkeypatch.setattr(ImportPeopleDialog, "exec", answer)


def test_a_list_is_shown_before_it_is_taken_in(qtbot, page, monkeypatch):
    def agree(dialog):
        qtbot.mouseClick(dialog.take_in, LEFT)
        return dialog.result()

    take_in(monkeypatch, agree)
    qtbot.mouseClick(page.take_in, LEFT)

    assert len(names(page)) == len(all_people(page.hub.store)) > 5
    page.hub.store.undo()
    assert len(names(page)) == 1


def test_a_list_that_is_not_agreed_to_changes_nothing(qtbot, page, monkeypatch):
    take_in(monkeypatch, lambda _dialog: 0)

    qtbot.mouseClick(page.take_in, LEFT)

    assert len(all_people(page.hub.store)) == 1


def test_the_words_of_a_computers_key_can_be_read_out(qtbot, page, known):
    key = new_key(DeviceId(new_id()))
    pin_key(page.hub.store, key.id, key.public_key, NAME)
    page.table.select(known.id)

    dialog = PersonDialog(page.table.selected(), page)
    qtbot.addWidget(dialog)

    texts = [label.text() for label in dialog.findChildren(WrapLabel)]
    assert any(words_of_key(key.public_key) in text for text in texts)
    assert page.table.selected().devices == (key.id,)
