"""Tables of objects: the model's contract, Thai order, keys, what stays selected."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.cell import CELL
from ktpn_desktop.ui.widgets.painting import Pill, Share
from ktpn_desktop.ui.widgets.table import Column, RowModel, RowTable


@dataclass(frozen=True)
class School:
    code: str
    name: str
    pupils: int | None


NA = School("99010001", "บ้านนาสมมุติ", 61)
KHAO = School("99010002", "บ้านเขาจำลอง", 54)
THUNG = School("99010003", "บ้านทุ่งตัวอย่าง", None)
SCHOOLS = [NA, KHAO, THUNG]

COLUMNS = [
    Column("โรงเรียน", lambda school: school.name, sub=lambda school: school.code),
    Column(
        "นักเรียน",
        lambda school: "–" if school.pupils is None else str(school.pupils),
        lambda school: school.pupils,
        align=Qt.AlignmentFlag.AlignRight,
        width=100,
    ),
    Column(
        "สถานะ", lambda school: "พร้อม", badge=lambda school: Pill("พร้อม", Tone.OK), width=120
    ),
    Column("ส่วน", lambda school: "", bar=lambda school: Share(1, 2, "1/2"), width=120),
]


@pytest.fixture
def table(qtbot):
    table = RowTable(COLUMNS, key=lambda school: school.code)
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.set_rows(SCHOOLS)
    table.show()
    return table


def names(table):
    return [school.name for school in table.rows()]


def test_the_model_keeps_the_contract_of_qt(qtmodeltester):
    model = RowModel(COLUMNS)
    model.set_rows(SCHOOLS)

    qtmodeltester.check(model)
    model.sort(0)
    qtmodeltester.check(model)


def test_names_are_sorted_as_a_thai_dictionary_does(table):
    table.model().sort(0)

    assert names(table) == ["บ้านเขาจำลอง", "บ้านทุ่งตัวอย่าง", "บ้านนาสมมุติ"]


def test_numbers_are_sorted_by_value_and_what_is_not_known_is_last_both_ways(table):
    table.model().sort(1)
    assert [school.pupils for school in table.rows()] == [54, 61, None]

    table.model().sort(1, Qt.SortOrder.DescendingOrder)

    assert [school.pupils for school in table.rows()] == [61, 54, None]


def test_a_click_on_the_header_sorts_and_a_second_one_turns_it_round(qtbot, table):
    header = table.horizontalHeader()
    point = header.rect().center()
    point.setX(header.sectionPosition(0) + 20)

    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert names(table) == ["บ้านนาสมมุติ", "บ้านทุ่งตัวอย่าง", "บ้านเขาจำลอง"]
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "โรงเรียน  ↓"


def test_the_selection_follows_its_object_through_sorting_and_reloading(table):
    table.select(NA.code)

    table.model().sort(0)
    table.set_rows([THUNG, School("99010004", "วัดจำลอง", 5), NA])

    assert table.selected() == NA
    assert table.selected_rows() == [NA]


def test_an_object_that_is_gone_is_no_longer_selected(table):
    table.select(NA.code)

    table.set_rows([KHAO])

    assert table.selected() is None


def test_arrows_move_enter_opens_and_space_looks(qtbot, table):
    table.select(NA.code)
    opened, peeked, picked = [], [], []
    table.opened.connect(opened.append)
    table.peeked.connect(peeked.append)
    table.picked.connect(picked.append)

    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Space)

    assert picked == [KHAO]
    assert opened == [KHAO]
    assert peeked == [KHAO]


def test_the_row_that_the_tab_key_comes_to_is_marked(qtbot, table):
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(table.hasFocus)

    assert table.selected() == NA
    assert table.selected_rows() == [NA]


def test_several_rows_can_be_selected_where_that_is_wanted(qtbot):
    table = RowTable(COLUMNS, key=lambda school: school.code, several=True)
    qtbot.addWidget(table)
    table.set_rows(SCHOOLS)
    table.select(NA.code)

    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert table.selected_rows() == SCHOOLS


def test_a_screen_reader_hears_the_state_and_both_lines(table):
    spoken = Qt.ItemDataRole.AccessibleTextRole

    assert table.model().index(0, 0).data(spoken) == "บ้านนาสมมุติ, 99010001"
    assert table.model().index(0, 2).data(CELL).badge == Pill("พร้อม", Tone.OK)
    assert table.model().index(0, 2).data(spoken) == "พร้อม"


def test_every_kind_of_cell_can_be_painted_selected_and_not(table):
    table.select(NA.code)

    picture = table.grab().toImage()

    assert len({picture.pixel(x, y) for x in range(0, 700, 7) for y in range(0, 200, 5)}) > 5


def test_a_file_name_that_is_cut_is_whole_in_its_tip(qtbot):
    name = "2569-1_99010001_บ้านตัวอย่าง 1_นางสาวตัวอย่าง ใจดี_r1.xlsx"
    table = RowTable([Column("ไฟล์", lambda name: name, may_cut=True)], key=lambda name: name)
    qtbot.addWidget(table)
    table.set_rows([name])
    table.resize(160, 120)

    assert table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == name
    assert not table.grab().isNull()


def test_columns_share_the_room_and_optional_ones_go_when_there_is_too_little(qtbot):
    columns = [
        Column("โรงเรียน", lambda school: school.name, least=200),
        Column("รหัส", lambda school: school.code, width=100, optional=True),
        Column("นักเรียน", lambda school: str(school.pupils), width=100),
    ]
    table = RowTable(columns, key=lambda school: school.code)
    qtbot.addWidget(table)
    table.show()

    table.resize(600, 200)
    assert [table.columnWidth(at) for at in range(3)] == [400, 100, 100]
    table.resize(350, 200)
    assert table.isColumnHidden(1)
    assert table.columnWidth(0) == 250
    table.resize(600, 200)

    assert not table.isColumnHidden(1)


def test_a_table_that_cannot_give_way_any_more_scrolls_sideways(qtbot, table):
    table.resize(200, 200)

    assert table.columnWidth(0) == 150
    assert table.horizontalScrollBar().maximum() > 0
