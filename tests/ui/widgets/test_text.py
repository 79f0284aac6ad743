"""Labels and buttons: height of wrapped Thai, marks that are only shown, keys that are set."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.thai import words
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel
from ktpn_desktop.ui.wrapping import load_dictionary, wrapped, wrapping

LONG = (
    "ประธานสอบถามสาเหตุ ผู้แทนศึกษานิเทศก์ชี้แจงว่าครูไม่ครบชั้นและยังไม่มีแผนซ่อมเสริมการอ่านรายบุคคล "
    "กรรมการผู้ทรงคุณวุฒิเสนอให้แต่งตั้งคณะอนุกรรมการเข้าช่วยเหลือ"
)


@pytest.fixture
def dictionary():
    load_dictionary()
    wrapping().set_ready()

    yield

    wrapping().ready = False


def lines_of(label):
    return round(label.height() / label.fontMetrics().lineSpacing())


@pytest.fixture
def column(qtbot):
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.resize(300, 500)
    widget.show()
    return widget


def test_a_wrapped_label_is_as_high_as_its_lines(qtbot, column):
    label = WrapLabel(LONG)
    column.layout().addWidget(label)
    column.layout().addStretch(1)

    qtbot.waitUntil(lambda: label.width() < 300 and lines_of(label) >= 3)

    assert label.height() == label.heightForWidth(label.width())


def test_a_wrapped_label_gives_height_back_when_it_gets_wider(qtbot, column):
    label = WrapLabel(LONG)
    column.layout().addWidget(label)
    column.layout().addStretch(1)
    qtbot.waitUntil(lambda: lines_of(label) >= 3)

    column.resize(1200, 500)

    qtbot.waitUntil(lambda: lines_of(label) <= 2)


def test_text_in_lines_reads_as_it_was_given(dictionary, qtbot):
    label = WrapLabel(LONG, Text.BODY)
    qtbot.addWidget(label)
    label.resize(200, 200)
    label.show()

    assert super(WrapLabel, label).text() == "\n".join(wrapped(LONG, label.font(), 200))
    assert label.text() == LONG
    assert label.accessibleName() == LONG


def test_labels_break_anew_when_the_dictionary_comes(qtbot):
    label = WrapLabel(LONG)
    qtbot.addWidget(label)
    label.resize(120, 200)
    label.show()
    words.add_names(["ซ่อมเสริมการอ่าน"])  # no word of any dictionary

    load_dictionary()
    wrapping().set_ready()

    assert "ซ่อมเสริมการอ่าน" in super(WrapLabel, label).text()
    wrapping().ready = False


def test_a_label_shows_signs_as_they_are_typed(qtbot):
    label = WrapLabel("<b>ตัวหนา</b> & อื่น ๆ")
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.heightForWidth(500) == label.heightForWidth(300)


def test_a_button_prints_its_shortcut_and_is_pressed_by_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("ส่งออก", Kind.PRIMARY, icon="upload", shortcut="Ctrl+E")
    plain = Button("ส่งออก", Kind.PRIMARY, icon="upload")
    QVBoxLayout(window).addWidget(button)
    pressed = []
    button.clicked.connect(lambda: pressed.append(True))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    assert button.sizeHint().width() > plain.sizeHint().width() + 40
    assert button.shortcut() == QKeySequence("Ctrl+E")
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(pressed))


def test_another_text_leaves_the_shortcut(qtbot):
    button = Button("ส่งออก", shortcut="Ctrl+E")
    qtbot.addWidget(button)

    button.setText("ส่งออกไฟล์ผล")

    assert button.shortcut() == QKeySequence("Ctrl+E")


def test_a_button_of_an_icon_only_is_named_by_its_tip(qtbot):
    button = Button("", Kind.ICON, icon="x", tip="ปิด")
    qtbot.addWidget(button)

    assert button.accessibleName() == "ปิด"
    assert button.sizeHint().width() >= 36


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_button_can_be_painted(qtbot, kind):
    button = Button("ปุ่ม", kind, icon="check", shortcut="F9")
    qtbot.addWidget(button)

    assert not button.grab().isNull()
