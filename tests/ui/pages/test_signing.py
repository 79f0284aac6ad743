"""Signing in the window: strokes of a hand, taken back, kept, or left to paper."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ktpn_desktop.app.answering import complete, open_visit
from ktpn_desktop.domain.signature import Signer, decode, encode
from ktpn_desktop.ui.dialogs.sign import SignDialog
from ktpn_desktop.ui.pages.summary.page import SummaryPage
from ktpn_desktop.ui.widgets.signature_pad import SignaturePad

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pad(qtbot):
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(520, 260)
    pad.show()
    return pad


def draw(pad, *points):
    area = pad.area
    QTest.mousePress(area, LEFT, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(area, QPoint(*point))
    QTest.mouseRelease(area, LEFT, pos=QPoint(*points[-1]))


def test_strokes_follow_the_hand_and_are_taken_back(pad):
    changes = []
    pad.changed.connect(lambda: changes.append(pad.strokes()))

    draw(pad, (100, 100), (150, 60), (200, 100))
    draw(pad, (220, 100), (260, 100))
    QTest.keyClick(pad.area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pad.area, Qt.Key.Key_Delete)

    assert [len(one.strokes) if one else 0 for one in changes] == [1, 2, 1, 0]
    assert not pad.empty.isEnabled()


def test_a_signature_is_the_same_on_a_pad_of_another_size(pad):
    draw(pad, (100, 100), (150, 60), (200, 100))
    before = pad.strokes()

    pad.resize(1040, 500)

    assert pad.strokes() == before
    pad.set_strokes(before)
    assert encode(pad.strokes()) == encode(before)


def test_a_locked_pad_takes_no_stroke(pad):
    pad.set_strokes(decode("1,1 50,50"))
    pad.set_locked(True)

    draw(pad, (100, 100), (150, 60))
    QTest.keyClick(pad.area, Qt.Key.Key_Delete)

    assert encode(pad.strokes()) == "1,1 50,50"
    assert pad.empty.isHidden()


def test_who_cannot_draw_signs_on_paper_by_a_key(pad):
    told = []
    pad.on_paper.connect(lambda: told.append(pad.strokes()))
    pad.set_strokes(decode("1,1 50,50"))

    pad.paper.setFocus()
    QTest.keyClick(pad.paper, Qt.Key.Key_Space)

    assert told == [None]


@pytest.fixture
def page(qtbot, hub, visits):
    page = SummaryPage(hub)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.restore({"visit": visits[0].id})
    return page


def signed(page):
    visit, _checklist = open_visit(page.hub.session, page.visit.id)
    return {one.signer: one.strokes for one in visit.signatures}


def test_the_school_signs_on_the_summary(qtbot, page, monkeypatch):
    def hand(dialog):
        draw(dialog.pad, (100, 100), (150, 60), (200, 100))
        return True

    monkeypatch.setattr(SignDialog, "exec", hand)
    qtbot.mouseClick(page.signing.buttons[1], LEFT)
    after = signed(page)
    monkeypatch.setattr(SignDialog, "exec", lambda dialog: dialog.pad.paper.click() or True)
    qtbot.mouseClick(page.signing.buttons[1], LEFT)

    assert list(after) == [Signer.INFORMANT]
    assert signed(page) == {}


def test_a_finished_visit_shows_its_places_without_buttons(page, visits):
    complete(page.hub.session, visits[0].id)

    assert all(button.isHidden() for button in page.signing.buttons)
    assert page.evidence.isHidden()  # it has no photograph


def test_every_place_is_named(page):
    assert all(button.accessibleName().strip() for button in page.signing.buttons)
    assert page.evidence.strip.row.accessibleName()
