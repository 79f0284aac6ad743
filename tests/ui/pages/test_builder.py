"""The builder: what is done with keys, mouse and inspector is kept, and can be undone."""

from dataclasses import replace

import pytest
from builders import a_checklist, a_school, a_session, an_item, item_id
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window.audit import findings

from ktpn_desktop.app import building
from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.app.planning import NewRound, assign, create_round
from ktpn_desktop.app.settings import Theme
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.answer_kinds import retyped
from ktpn_desktop.domain.checklist import ItemType, Repeat
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.simple_condition import Comparison
from ktpn_desktop.store.checklists import add_checklist, all_checklists
from ktpn_desktop.store.schools import save_schools
from ktpn_desktop.ui.pages.builder.inspector import Side
from ktpn_desktop.ui.pages.builder.page import BuilderPage
from ktpn_desktop.ui.widgets.button import Button

CTRL = Qt.KeyboardModifier.ControlModifier


def a_form():
    """Return a checklist of two sections: levels, a number, a text."""
    first = [
        an_item("1.1", ItemType.SCALE5, label="ครูจัดกิจกรรมเชิงรุก"),
        an_item("1.2", ItemType.NUMBER, label="จำนวนครู", unit="คน"),
        an_item("1.3", ItemType.TEXT, label="ปัญหาที่พบ"),
    ]
    return a_checklist(("การเรียนรู้", first), ("สรุป", [an_item("2.1", ItemType.TEXT)]))


@pytest.fixture(scope="module")
def only_page(qapp, tmp_path_factory):
    """Return one page over one profile: it is dear to build, and each test has its own form."""
    from ktpn_desktop.ui import theme
    from ktpn_desktop.ui.hub import Hub

    theme.apply(qapp, Theme.LIGHT)
    session = a_session(tmp_path_factory.mktemp("builder") / "profile", Role.SECRETARY)
    hub = Hub(session)
    page = BuilderPage(hub)
    page.show()
    yield page
    page.close()
    page.deleteLater()
    hub.close()
    session.close()


@pytest.fixture
def hub(only_page):
    return only_page.hub


@pytest.fixture
def parent(hub):
    """Return a form that no other test has."""
    number = len(all_checklists(hub.store)) + 1
    return add_checklist(hub.store, replace(a_form(), form_id=f"TEST-{number}"))


@pytest.fixture
def page(only_page, parent):
    """Return the page with the next version of the form."""
    draft = building.begin_successor(only_page.hub.session, parent)
    only_page.resize(1300, 640)
    only_page.restore({"draft": draft.id})
    return only_page


def kept(page):
    """Return the draft as the store has it."""
    return building.open_draft(page.hub.session, page.writing.draft.id)


def labels(page, section=0):
    return [one.label for one in kept(page).checklist.sections[section].items]


def current_item(page):
    return kept(page).checklist.item(page.writing.item)


def test_it_opens_on_the_first_item_and_knows_where_the_draft_comes_from(page):
    assert page.writing.item == item_id("1.1")
    assert "TEST" in page.header.title.text()
    assert [face.key for face in page.items.list.faces] == ["q1_1", "q1_2", "q1_3"]
    assert len(page.sections.list.faces) == 2


def test_ctrl_n_adds_an_item_below_and_the_text_is_typed_at_once(page):
    page.items.list.choose("q1_2")
    page.items.list.picked.emit("q1_2")

    page.items.add.click()
    page.inspector.item.label.widget.insertPlainText("จำนวนชั่วโมง PLC")
    assert page.leave()

    assert labels(page) == ["ครูจัดกิจกรรมเชิงรุก", "จำนวนครู", "จำนวนชั่วโมง PLC", "ปัญหาที่พบ"]
    assert current_item(page).type is ItemType.NUMBER
    assert page.inspector.item.title.text() == "ข้อ 1.3"


def test_keys_copy_move_and_delete_the_item_and_undo_goes_back_to_it(page):
    items = page.items.list
    QTest.keyClick(items, Qt.Key.Key_D, CTRL)
    assert labels(page)[:2] == ["ครูจัดกิจกรรมเชิงรุก"] * 2

    QTest.keyClick(items, Qt.Key.Key_Down, CTRL)
    assert labels(page)[2] == "ครูจัดกิจกรรมเชิงรุก"
    copy = page.writing.item

    QTest.keyClick(items, Qt.Key.Key_Delete)
    assert labels(page) == ["ครูจัดกิจกรรมเชิงรุก", "จำนวนครู", "ปัญหาที่พบ"]
    assert page.writing.item == item_id("1.3")

    page.hub.store.undo()
    assert page.writing.item == copy
    assert page.items.list.current == copy


def test_an_item_moves_by_key_into_the_next_section(page):
    page.restore({"draft": page.writing.draft.id, "item": "q1_3"})

    QTest.keyClick(page.items.list, Qt.Key.Key_Down, CTRL)

    assert labels(page, 1) == ["ปัญหาที่พบ", "รายการที่ 2.1"]
    assert page.writing.section == "s2"
    assert page.items.list.current == "q1_3"


def test_an_item_dropped_on_a_section_goes_there(page):
    page.sections.list.received.emit("q1_1", "s2")

    assert labels(page, 1)[-1] == "ครูจัดกิจกรรมเชิงรุก"


def test_the_buttons_on_a_card_copy_and_delete(page):
    items = page.items.list
    area = items.visualRect(items.model().index(1, 0))
    face = items.faces[1]
    spots = {
        face.button_at(QPoint(x, area.center().y()), area): x
        for x in range(area.left(), area.right())
    }
    for button in ("copy", "delete"):
        place = QPoint(spots[button] - 8, area.center().y())
        QTest.mouseClick(items.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert labels(page) == ["ครูจัดกิจกรรมเชิงรุก", "จำนวนครู", "ปัญหาที่พบ"]
    assert page.hub.store.next_undo() == "draft_delete_items"


def test_what_is_typed_is_kept_as_one_step_named_after_what_it_is(page):
    edit = page.inspector.item.label.widget
    for text in ("ก", "ข", "ค"):
        edit.insertPlainText(text)
        page.inspector.flush()

    assert page.hub.store.next_undo() == "draft_text"
    page.hub.store.undo()
    assert labels(page)[0] == "ครูจัดกิจกรรมเชิงรุก"
    assert edit.toPlainText() == "ครูจัดกิจกรรมเชิงรุก"


def test_another_kind_of_answer_brings_its_own_fields(page):
    inspector = page.inspector.item
    inspector.kind.chosen.emit(ItemType.MULTI)

    assert current_item(page).type is ItemType.MULTI
    assert len(inspector.choices.rows) == 2
    inspector.choices.add.click()
    inspector.choices.rows[2].label.setText("อื่น ๆ")
    page.leave()
    assert [one.label for one in current_item(page).choices][2] == "อื่น ๆ"


def test_the_kind_of_an_answered_item_stays_and_a_new_item_can_take_its_place(
    qtbot, hub, parent, page
):

    made = create_round(hub.session, NewRound(number=9, year=2026, checklist_id=parent.id))
    save_schools(hub.store, [school := a_school()])
    (visit,) = assign(hub.session, made, [(school, hub.session.person)])
    save_answer(hub.session, visit.id, item_id("1.1"), Answer(value="4"))

    page.restore({"draft": page.writing.draft.id, "item": "q1_1"})
    inspector = page.inspector.item
    assert not inspector.kind.isEnabled()
    assert inspector.locked.isVisible()

    inspector.exchange.click()

    assert page.writing.item not in (None, item_id("1.1"))
    assert inspector.kind.isEnabled()
    assert labels(page)[0] == "ครูจัดกิจกรรมเชิงรุก"


def test_a_rubric_is_pasted_from_five_cells(page):
    QGuiApplication.clipboard().setText("ร้อยละ 90\nร้อยละ 80\nร้อยละ 70\nร้อยละ 60\nต่ำกว่า")

    page.inspector.item.choices.paste.click()

    rubric = [one.rubric for one in current_item(page).choices]
    assert rubric == ["ร้อยละ 90", "ร้อยละ 80", "ร้อยละ 70", "ร้อยละ 60", "ต่ำกว่า"]
    assert page.inspector.item.choices.rows[4].rubric.toPlainText() == "ต่ำกว่า"


def a_long_list(page, count=300):
    """Paste a list of tambons with their amphoe; return the table it stands in."""
    lines = "\n".join(f"t{at}\tตำบลที่ {at}\tอ{at % 9}" for at in range(count))
    page.inspector.item.kind.chosen.emit(ItemType.CHOICE)
    QGuiApplication.clipboard().setText(f"ค่า\tข้อความ\tอำเภอ\n{lines}")
    page.inspector.item.choices.paste.click()
    return page.inspector.item.choices.table


def write(table, row, column, text):
    table.go_to(row, column)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.indexWidget(table.currentIndex())
    editor.setText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the table takes what was entered a moment later


def test_every_choice_of_a_long_list_is_written_in_a_table(page):
    table = a_long_list(page, 5_000)
    assert len(current_item(page).choices) == 5_000
    assert page.inspector.item.choices.rows == []
    assert table.model().rowCount() == 5_000

    write(table, 4_999, 1, "ตำบลสุดท้าย")
    write(table, 4_998, 2, "อ99")
    assert (table.row, table.currentIndex().column()) == (4_999, 2)
    write(table, 4_999, 2, "อ99")

    last = current_item(page).choices[-1]
    assert last.label == "ตำบลสุดท้าย"
    assert last.attributes == {"อำเภอ": "อ99"}
    page.hub.store.undo()
    assert current_item(page).choices[-1].attributes == {"อำเภอ": "อ4"}
    assert table.model().index(4_999, 2).data() == "อ4"


def test_choices_of_a_long_list_are_added_moved_and_deleted(page):
    table = a_long_list(page, 20)

    page.inspector.item.choices.add.click()
    table.flush()
    write(table, 20, 1, "ตำบลใหม่")
    table.go_to(20)
    QTest.keyClick(table, Qt.Key.Key_Up, CTRL)
    assert [one.label for one in current_item(page).choices][19] == "ตำบลใหม่"
    assert table.row == 19
    QTest.keyClick(table, Qt.Key.Key_Delete, CTRL)

    assert len(current_item(page).choices) == 20
    assert "ตำบลใหม่" not in [one.label for one in current_item(page).choices]


def test_a_column_for_filters_is_added(page):
    table = a_long_list(page, 20)
    column = page.inspector.item.choices.column

    column.setText("เขต 1")
    QTest.keyClick(column, Qt.Key.Key_Return)
    write(table, 3, 3, "เหนือ")

    assert current_item(page).choices[3].attributes == {"อำเภอ": "อ3", "เขต_1": "เหนือ"}
    assert not table.add_column("เขต 1")
    assert not table.add_column("  ")


def test_what_is_being_written_into_the_table_is_kept_on_leaving(page):
    table = a_long_list(page, 20)
    table.go_to(2)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    table.indexWidget(table.currentIndex()).setText("ครึ่งทาง")

    assert page.leave()

    assert current_item(page).choices[2].label == "ครึ่งทาง"


def test_a_condition_is_chosen_without_writing_a_formula(page):
    page.restore({"draft": page.writing.draft.id, "item": "q1_2"})
    editor = page.inspector.item.rules.relevant

    editor.add.click()
    part = editor.rows[0]
    assert current_item(page).relevant == "${q1_1} >= 4"
    part.comparison.chosen.emit(Comparison.EQUAL)
    part.choice.chosen.emit("5")

    assert current_item(page).relevant == "${q1_1} = 5"
    assert "1.1 = 5" in page.items.list.faces[1].spoken
    part.remove.click()
    assert current_item(page).relevant is None


def test_a_formula_that_cannot_be_read_is_kept_with_its_problem(page):
    page.restore({"draft": page.writing.draft.id, "item": "q1_2"})
    rules = page.inspector.item.rules

    rules.constraint.widget.insertPlainText(". <= ${nobody}")
    page.inspector.flush()

    assert "nobody" in rules.constraint.error
    assert page.sections.problems.isVisible()
    page.hub.store.undo()
    assert rules.constraint.error == ""


def test_a_number_that_is_none_is_said_and_not_kept(page):
    page.restore({"draft": page.writing.draft.id, "item": "q1_2"})
    numbers = page.inspector.item.numbers

    numbers.most.widget.setText("สิบ")
    assert numbers.most.error
    assert page.leave()

    assert current_item(page).maximum is None
    assert numbers.most.widget.text() == ""


def test_an_item_gets_another_name_and_the_formulas_follow(page):
    page.restore({"draft": page.writing.draft.id, "item": "q1_2"})
    page.inspector.item.rules.relevant.add.click()
    page.restore({"draft": page.writing.draft.id, "item": "q1_1"})

    page.inspector.item.links.name.widget.setText("AL_01")
    page.leave()

    assert page.writing.item == "AL_01"
    assert kept(page).checklist.item(item_id("1.2")).relevant == "${AL_01} >= 4"


def test_sections_are_added_renamed_moved_and_deleted(page):
    page.sections.add.click()
    assert page.inspector.side is Side.SECTION
    page.inspector.section.title.widget.insertPlainText("ตอนใหม่")
    page.leave()
    new = page.writing.section

    QTest.keyClick(page.sections.list, Qt.Key.Key_Up, CTRL)
    titles = [one.title for one in kept(page).checklist.sections]
    assert titles == ["ตอนใหม่", "การเรียนรู้", "สรุป"]

    QTest.keyClick(page.sections.list, Qt.Key.Key_Delete)
    assert new not in [one.id for one in kept(page).checklist.sections]
    assert page.writing.section == "s1"


def test_a_section_is_filled_once_for_each_row(page):
    page.sections.list.picked.emit("s1")

    page.inspector.section.repeats.click()
    page.inspector.section.row_label.widget.setText("ครูคนที่")
    page.inspector.section.most.widget.setText("๒๐")
    page.leave()

    repeat = kept(page).checklist.sections[0].repeat
    assert (repeat.row_label, repeat.maximum) == ("ครูคนที่", 20)


def test_f8_goes_to_what_has_to_be_put_right(page):
    page.sections.add.click()
    page.leave()
    page.restore({"draft": page.writing.draft.id, "item": "q1_1"})

    page._go_to_problem()

    assert page.inspector.side is Side.SECTION
    assert page.inspector.section.title.error


def test_a_draft_that_is_gone_leaves_a_way_back(page, qtbot):
    building.delete_draft(page.hub.session, kept(page))

    assert page.nothing.isVisible()
    with qtbot.waitSignal(page.navigate) as asked:
        page.nothing.findChild(Button).click()
    assert asked.args[0] == "checklists"


def test_in_a_narrow_window_the_inspector_is_a_drawer(page):
    page.resize(960, 600)
    QApplication.processEvents()
    assert not page.inspector.isVisible()

    page.items.list.opened.emit("q1_1")
    assert page.inspector.isVisible()
    QTest.keyClick(page.inspector, Qt.Key.Key_Escape)

    assert not page.inspector.isVisible()


def test_nothing_of_a_trial_is_kept(qtbot, page):
    from ktpn_desktop.ui.pages.builder.trial import TrialPage

    edits = page.hub.store.last_edit
    trial = TrialPage(page.hub)
    qtbot.addWidget(trial)
    trial.restore({"draft": page.writing.draft.id, "item": "q1_1"})

    trial.form.answered.emit("q1_1", Answer(value="4"))

    assert trial.answers[item_id("1.1")].value == "4"
    assert trial.progress.isVisibleTo(trial)
    assert page.hub.store.last_edit == edits


def test_every_kind_of_item_and_rows_can_be_tried(qtbot, hub):
    from ktpn_desktop.ui.pages.builder.trial import TrialPage

    kinds = [
        retyped(an_item(f"1.{at}", ItemType.TEXT), kind) for at, kind in enumerate(ItemType, 1)
    ]
    kinds = [
        replace(one, calculation="1 + 1") if one.type is ItemType.CALC else one for one in kinds
    ]
    form = a_checklist(("ทุกชนิด", kinds), ("รายครู", [an_item("2.1")]))
    repeated = replace(form.sections[1], repeat=Repeat(row_label="ครูคนที่"))
    form = replace(form, sections=(form.sections[0], repeated))
    draft = building.begin_copy(hub.session, form, "ลองทุกชนิด")
    trial = TrialPage(hub)
    qtbot.addWidget(trial)
    trial.restore({"draft": draft.id})

    for item in kinds:
        if item.takes_answer:
            trial.form.go(item.id)
    trial.form.row_wanted.emit("s2")
    row = next(one for one in trial.answers if one.startswith("q2_1["))
    trial.form.answered.emit(row, Answer(value="1"))

    assert trial.answers[row].value == "1"


def test_a_draft_whose_formulas_fail_is_not_tried(qtbot, page):
    from ktpn_desktop.domain.checklist_draft import change_item
    from ktpn_desktop.ui.pages.builder.trial import TrialPage

    draft = kept(page)
    wrong = replace(draft.checklist.item(ItemId("q1_1")), relevant="${nobody} = 1")
    building.save_draft(page.hub.session, change_item(draft, wrong), "draft_formula")
    trial = TrialPage(page.hub)
    qtbot.addWidget(trial)

    trial.restore({"draft": draft.id})

    assert not trial.form.isVisibleTo(trial)
    assert trial.nothing.isVisibleTo(trial)


def test_publishing_shows_the_changes_and_makes_the_version(qtbot, page):
    from ktpn_desktop.ui.dialogs.publish_checklist import PublishChecklistDialog
    from ktpn_desktop.ui.widgets.badge import Badge

    page.inspector.item.label.widget.insertPlainText("ใหม่ ")
    page.leave()
    dialog = PublishChecklistDialog(page.hub, kept(page), page)
    qtbot.addWidget(dialog)

    assert [badge.pill.text for badge in dialog.findChildren(Badge)] == ["ปรับถ้อยคำ"]
    dialog.publish.click()

    assert dialog.made.version == "2"
    assert dialog.made in all_checklists(page.hub.store)
    assert page.nothing.isVisible()


def test_items_of_another_checklist_are_ticked_and_taken(qtbot, page, parent):
    from ktpn_desktop.ui.dialogs.take_items import TakeItemsDialog

    dialog = TakeItemsDialog(page.hub, kept(page), page)
    qtbot.addWidget(dialog)
    dialog.choice.set_value(dialog._sources.index(parent))
    dialog.choice.chosen.emit(0)
    dialog.tree.topLevelItem(1).setCheckState(0, Qt.CheckState.Checked)

    page.acts.take(dialog.source, dialog.wanted())

    assert [one.title for one in kept(page).checklist.sections] == ["การเรียนรู้", "สรุป", "สรุป"]


def test_a_new_draft_needs_a_title_and_may_copy_a_checklist(qtbot, hub, parent):
    from ktpn_desktop.ui.dialogs.new_draft import NewDraftDialog

    dialog = NewDraftDialog(hub)
    qtbot.addWidget(dialog)
    dialog.make.click()
    assert dialog.made is None

    key = f"{parent.form_id}@1"
    dialog.sources.set_value(key)
    dialog.sources.chosen.emit(key)
    dialog.make.click()

    assert dialog.made.checklist.title == parent.title
    assert dialog.made.checklist.form_id.startswith("FORM-")


def test_everything_that_can_be_worked_on_has_a_name(page):
    for item in ("q1_1", "q1_2", "q1_3"):
        page.restore({"draft": page.writing.draft.id, "item": item})
        assert [line for line in findings(page) if "NAMELESS" in line] == []
