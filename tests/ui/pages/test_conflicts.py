from dataclasses import replace

import pytest
from offices import an_office
from PySide6.QtCore import Qt

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.conflict import Choice, ConflictState
from ktpn_desktop.domain.fields import encode_answer
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.merge import Clash
from ktpn_desktop.store.conflicts import conflicts, open_conflicts, save_conflicts
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


@pytest.fixture
def office(tmp_path):
    """An office whose merge has left two conflicts: a level and a number."""
    with an_office(tmp_path) as office:
        office.answer("2.1", "3", on=office.secretary)
        office.answer("2.2", "9", on=office.secretary)
        office.answer("2.1", "4")
        office.answer("2.2", "11")
        office.finish()
        office.merge()
        yield office


@pytest.fixture
def page(qtbot, office):
    from ktpn_desktop.ui.hub import Hub
    from ktpn_desktop.ui.pages.conflicts import ConflictsPage

    hub = Hub(office.secretary)
    page = ConflictsPage(hub)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.restore({})
    yield page
    hub.close()


def answer(office, item):
    return office.visit(office.secretary).answer(ItemId(item)).value


def test_a_conflict_shows_the_value_before_ours_and_theirs(page):
    assert [card.value for card in page.columns.cards] == ["", "3 ดี", "4 ดีมาก"]
    assert page.title.text() == "ข้อ 2.1"


def test_nothing_can_be_saved_before_a_value_is_chosen(page):
    assert not page.accept.isEnabled()


@pytest.mark.parametrize(("key", "expected"), [("1", None), ("2", "3"), ("3", "4")])
def test_a_conflict_is_decided_by_keyboard_alone(page, qtbot, office, key, expected):
    qtbot.keyClicks(page, key)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    decided = [one for one in conflicts(office.secretary.store) if one.field == "answer:q2_1"]
    assert [one.state for one in decided] == [ConflictState.RESOLVED]
    assert answer(office, "q2_1") == expected


def test_a_value_can_be_written_anew(page, qtbot, office):
    page.list.step(1)
    qtbot.keyClicks(page, "3")
    page.result.setPlainText("10")
    page.note.setText("นับใหม่ ณ วันนิเทศ")

    qtbot.mouseClick(page.accept, Qt.MouseButton.LeftButton)

    decided = next(
        one for one in conflicts(office.secretary.store) if one.field == "answer:q2_2"
    )
    assert (decided.choice, decided.note) == (Choice.OWN, "นับใหม่ ณ วันนิเทศ")
    assert answer(office, "q2_2") == "10"


def test_a_value_can_be_written_anew_without_choosing_one(page, qtbot, office):
    page.list.step(1)
    qtbot.keyClick(page, Qt.Key.Key_F2)
    page.result.setPlainText("12")

    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert answer(office, "q2_2") == "12"


def test_of_several_candidates_each_has_its_key_and_its_file(page, qtbot):
    first = open_conflicts(page.hub.store)[0]
    one = first.candidates[0]
    other = replace(
        one, value=encode_answer(Answer(value="5")), payload="another", device="another"
    )
    clash = Clash(field=first.field, base=first.base, mine=first.base, candidates=(one, other))
    save_conflicts(page.hub.store, first.visit_id, [clash])

    assert [card.key for card in page.columns.cards] == ["1", "2", "3", "4"]
    told = [label.text() for label in page.columns.cards[2].findChildren(WrapLabel)]
    assert any(".xlsx" in text for text in told)
    qtbot.keyClicks(page, "4")
    assert page.columns.cards[3].isChecked()
    told = page.list._buttons[first.id].accessibleName()
    assert told == "ข้อ 2.1 4 ดีมาก กับ 5 ดีเยี่ยม"


def test_after_a_decision_the_next_open_one_is_shown(page, qtbot, office):
    qtbot.keyClicks(page, "3")
    qtbot.mouseClick(page.accept, Qt.MouseButton.LeftButton)

    assert page.title.text() == "ข้อ 2.2"
    assert len(open_conflicts(office.secretary.store)) == 1


def test_undoing_a_decision_opens_the_conflict_again(page, qtbot, office):
    qtbot.keyClicks(page, "3")
    qtbot.mouseClick(page.accept, Qt.MouseButton.LeftButton)

    office.secretary.store.undo()

    assert len(open_conflicts(office.secretary.store)) == 2
    assert answer(office, "q2_1") == "3"


def test_without_conflicts_the_page_says_so(qtbot, tmp_path):
    from ktpn_desktop.ui.hub import Hub
    from ktpn_desktop.ui.pages.conflicts import ConflictsPage

    with an_office(tmp_path) as office:
        hub = Hub(office.secretary)
        page = ConflictsPage(hub)
        qtbot.addWidget(page)
        page.show()

        assert page.empty.isVisible()
        hub.close()


@pytest.fixture
def texts(qtbot, tmp_path):
    """The page over a text that both sides have changed."""
    from ktpn_desktop.ui.hub import Hub
    from ktpn_desktop.ui.pages.conflicts import ConflictsPage

    with an_office(tmp_path) as office:
        office.answer("3.2", "ครูขาดสื่อ", on=office.secretary)
        office.answer("3.2", "นักเรียนย้ายบ่อย")
        office.finish()
        office.merge()
        hub = Hub(office.secretary)
        page = ConflictsPage(hub)
        qtbot.addWidget(page)
        page.show()
        page.restore({})
        yield page
        hub.close()


def test_two_texts_are_joined_by_the_key_behind_the_last_value(texts, qtbot):
    qtbot.keyClicks(texts, "4")
    assert texts.result.toPlainText() == "ครูขาดสื่อ นักเรียนย้ายบ่อย"
    assert "รวมข้อความทั้งสองฝ่าย" in texts.source.text()
    assert texts.columns.picked is None

    qtbot.keyClick(texts, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    (decided,) = conflicts(texts.hub.store)
    assert decided.choice is Choice.OWN
    assert "ครูขาดสื่อ นักเรียนย้ายบ่อย" in decided.chosen


def test_what_is_no_text_is_not_offered_to_be_joined(page, qtbot):
    assert not page.join.isVisible()

    qtbot.keyClicks(page, "4")

    assert not page.accept.isEnabled()


def test_where_the_result_comes_from_is_said(page, qtbot):
    qtbot.keyClicks(page, "3")
    assert page.source.text() == "ที่มา: ของผู้นิเทศ"

    page.result.setPlainText("5")

    assert page.source.text() == "ที่มา: แก้เอง"


def test_all_can_be_taken_from_the_supervisor_in_one_step(page, qtbot, office):
    said = []
    page.toast.connect(said.append)

    qtbot.mouseClick(page.all_theirs, Qt.MouseButton.LeftButton)

    assert (answer(office, "q2_1"), answer(office, "q2_2")) == ("4", "11")
    assert said[0].undo
    office.secretary.store.undo()
    assert (answer(office, "q2_1"), answer(office, "q2_2")) == ("3", "9")


def test_when_all_is_decided_the_page_leads_on(page, qtbot):
    gone = []
    page.navigate.connect(lambda name, state: gone.append(name))
    for _ in range(2):
        qtbot.keyClicks(page, "3")
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert page.done.isVisible()
    assert page.columns.picked.title == "ของผู้นิเทศ"
    assert page.done.button.hasFocus()
    qtbot.keyClick(page.done.button, Qt.Key.Key_Space)

    assert gone == ["exchange"]
