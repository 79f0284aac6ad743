"""Cards that are folded: what they show, what a click on them means, how high they are."""

import pytest
from builders import SCALE5, an_item, item_id
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from ktpn_desktop.domain.answer import NO_ANSWER, Answer, Mark
from ktpn_desktop.domain.checklist import Choice, ItemType
from ktpn_desktop.ui.pages.visit.card import ItemCard
from ktpn_desktop.ui.pages.visit.facts import Facts

LEFT = Qt.MouseButton.LeftButton
YES_NO = (Choice(value="1", label="มี"), Choice(value="0", label="ไม่มี"))
SEVERAL = (Choice(value="a", label="ประจำ"), Choice(value="b", label="ไปกลับ & ประจำ"))
LONG = "โรงเรียนมีการวางแผนการจัดการเรียนรู้และการวัดผลประเมินผลอย่างต่อเนื่อง " * 4


@pytest.fixture
def a_card(qtbot):
    """Return a function that shows the folded card of an item, and what is heard of it."""

    def make(kind, answer=NO_ANSWER, facts=None, **more):
        card = ItemCard(an_item("1.1", kind, **more))
        qtbot.addWidget(card)
        card.heard = []
        card.answered.connect(lambda _item, given: card.heard.append(given))
        card.activated.connect(card.heard.append)
        card.show_answer(answer, facts or Facts())
        card.resize(900, card.heightForWidth(900))
        card.show()
        return card

    return make


def near_the_right(card, pixels):
    return QPoint(card.width() - pixels, card.height() // 2)


def test_a_click_on_a_level_answers_without_opening(qtbot, a_card):
    card = a_card(ItemType.SCALE5, choices=SCALE5)

    qtbot.mouseClick(card, LEFT, pos=near_the_right(card, 20))

    assert card.heard == [Answer(value="5")]
    assert not card.is_open


def test_a_click_on_a_half_answers_and_one_beside_it_opens(qtbot, a_card):
    card = a_card(ItemType.YESNO, choices=YES_NO)

    qtbot.mouseClick(card, LEFT, pos=near_the_right(card, 30))
    qtbot.mouseClick(card, LEFT, pos=QPoint(200, 20))

    assert card.heard == [Answer(value="0"), item_id("1.1")]


def test_the_mouse_let_go_elsewhere_answers_nothing(qtbot, a_card):
    card = a_card(ItemType.SCALE5, choices=SCALE5)

    qtbot.mousePress(card, LEFT, pos=near_the_right(card, 20))
    qtbot.mouseRelease(card, LEFT, pos=near_the_right(card, 60))

    assert card.heard == []


@pytest.mark.parametrize("answer", [NO_ANSWER, Answer(mark=Mark.NOT_APPLICABLE)])
def test_a_locked_or_marked_item_is_not_answered_by_a_click(qtbot, a_card, answer):
    card = a_card(ItemType.SCALE5, answer, Facts(locked=answer == NO_ANSWER), choices=SCALE5)

    qtbot.mouseClick(card, LEFT, pos=near_the_right(card, 20))

    assert card.heard == [item_id("1.1")]


def test_a_click_on_the_box_of_one_choice_lists_the_choices(qtbot, a_card):
    card = a_card(ItemType.CHOICE, Answer(value="a"), choices=SEVERAL)

    qtbot.mouseClick(card, LEFT, pos=near_the_right(card, 30))
    (menu,) = card.findChildren(QMenu)
    first, second = menu.actions()
    was_checked = first.isChecked()
    second.trigger()
    menu.close()

    assert was_checked
    assert second.text() == "ไปกลับ && ประจำ"  # so that it is no letter to press
    assert card.heard == [Answer(value="b")]


def test_a_long_question_and_a_note_make_a_card_higher(a_card):
    short = a_card(ItemType.TEXT, label="รายการจำลอง")
    long = a_card(ItemType.TEXT, label=LONG)
    noted = a_card(ItemType.TEXT, Answer(note="พบหลักฐาน", flagged=True), label="รายการจำลอง")

    assert short.height() < noted.height()
    assert short.height() < long.height() < long.heightForWidth(450)


def test_what_is_painted_is_told_to_a_screen_reader(a_card):
    rated = a_card(ItemType.SCALE5, Answer(value="4", flagged=True), choices=SCALE5)
    marked = a_card(ItemType.YESNO, Answer(mark=Mark.NOT_OBSERVED, note="ปิดเรียน"))
    wrong = a_card(ItemType.NUMBER, Answer(value="75"), Facts(doubtful=True))

    assert rated.accessibleDescription() == "4 ดีมาก · ปักธงไว้ตรวจทาน"
    assert marked.accessibleDescription() == "ไม่ได้สังเกต · ปิดเรียน"
    assert wrong.accessibleDescription().startswith("75 · ")


@pytest.mark.parametrize(
    ("kind", "value", "more"),
    [
        (ItemType.SCALE5, "3", {"choices": SCALE5}),
        (ItemType.YESNO, "1", {"choices": YES_NO}),
        (ItemType.CHOICE, "b", {"choices": SEVERAL}),
        (ItemType.NUMBER, "12", {"unit": "คน"}),
        (ItemType.TIME, "09:30", {}),
        (ItemType.DATE, "2026-07-15", {}),
    ],
)
def test_an_answer_changes_what_is_seen(a_card, kind, value, more):
    card = a_card(kind, **more)
    before = card.grab().toImage()

    card.show_answer(Answer(value=value), Facts())

    assert card.grab().toImage() != before


def test_shift_tab_goes_back_to_the_card_before(qtbot, hub, visits):
    from ktpn_desktop.ui.pages.visit.page import VisitPage

    page = VisitPage(hub)
    qtbot.addWidget(page)
    page.resize(1306, 649)
    page.show()
    page.restore({"visit": visits[0].id, "item": item_id("2.2")})
    page.activateWindow()
    qtbot.waitUntil(page.form.items.current.hasFocus)

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)

    assert page.form.current == item_id("2.1")
