"""The audit of the pictures finds what it is there to find, and nothing else."""

import pytest
from PySide6.QtWidgets import QWidget
from window.audit import findings

from ktpn_desktop.app.settings import Theme
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, ShortLabel
from ktpn_desktop.ui.widgets.layout import STRETCH, column
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

NAME = "โรงเรียนบ้านหนองจำลองวิทยาคารประชาสรรค์"


@pytest.fixture
def page(qtbot, qapp):
    from ktpn_desktop.ui import theme

    qapp.setStyle("Fusion")
    theme.apply(qapp, Theme.LIGHT)
    page = QWidget()
    page.resize(600, 400)
    qtbot.addWidget(page)
    return page


def shown(qtbot, page):
    page.show()
    qtbot.waitExposed(page)
    for _ in range(5):
        qtbot.wait(1)
    return findings(page)


def kinds(found):
    return [line.split()[0] for line in found]


def test_a_page_that_can_be_read_has_no_findings(qtbot, page):
    card = Card(NAME)
    card.body.addWidget(WrapLabel(NAME * 5))
    table = RowTable([Column("โรงเรียน", lambda name: name)], key=lambda name: name)
    table.set_rows([NAME])
    page.setLayout(
        column(
            card, Button("ส่งออก", shortcut="Ctrl+E"), Field("ชื่อ", line_edit()), table, STRETCH
        )
    )

    assert shown(qtbot, page) == []


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda: Label(NAME), "CLIP"),
        (lambda: WrapLabel(NAME * 3), "WRAPCLIP"),
        (lambda: Button(NAME), "BUTTON"),
        (lambda: line_edit(placeholder=NAME), "PLACEHOLDER"),
    ],
)
def test_text_in_too_little_room_is_found(qtbot, page, make, kind):
    widget = make()
    widget.setParent(page)
    widget.setGeometry(10, 10, 90, 24)

    assert kind in kinds(shown(qtbot, page))


def test_a_line_that_is_too_low_is_found(qtbot, page):
    label = Label(NAME, parent=page)
    label.setGeometry(10, 10, 500, 12)

    assert kinds(shown(qtbot, page)) == ["LOW"]


def test_a_cell_that_is_elided_and_its_header_are_found(qtbot, page):
    table = RowTable([Column(NAME, lambda name: name, width=80)], key=lambda name: name)
    table.set_rows([NAME])
    page.setLayout(column(table))

    assert sorted(kinds(shown(qtbot, page))) == ["ELIDE", "HEADER"]


def test_texts_over_each_other_are_found(qtbot, page):
    for left in (10, 60):
        Label(NAME, parent=page).setGeometry(left, 10, 400, 24)

    assert kinds(shown(qtbot, page)) == ["OVERLAP"]


def test_text_beyond_the_edge_is_found_unless_it_can_be_scrolled_to(qtbot, page):
    Label(NAME, parent=page).setGeometry(400, 10, 400, 24)

    assert kinds(shown(qtbot, page)) == ["CUT"]


def test_a_line_that_is_meant_to_give_way_is_no_finding(qtbot, page):
    label = ShortLabel(NAME)
    label.setParent(page)
    label.setGeometry(10, 10, 90, 24)

    assert shown(qtbot, page) == []
    assert label.toolTip() == NAME


def test_a_control_without_a_name_is_found(qtbot, page):
    page.setLayout(column(line_edit(), Button("", icon="x"), STRETCH))

    assert kinds(shown(qtbot, page)) == ["NAMELESS", "NAMELESS"]


def test_what_is_scrolled_out_of_sight_is_not_a_finding(qtbot, page):
    from ktpn_desktop.ui.widgets.layout import holder, scrolled

    page.setLayout(column(scrolled(holder(column(*[Label(NAME) for _ in range(60)])))))

    assert shown(qtbot, page) == []
