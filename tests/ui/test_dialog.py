"""Dialogs by keyboard: what Enter means depends on where the focus is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import line_edit


@pytest.fixture
def dialog(qtbot):
    dialog = Dialog("ลบรายการทดสอบ")
    qtbot.addWidget(dialog)
    dialog.field, dialog.cancel = line_edit(), Button("ยกเลิก")
    dialog.body.addWidget(dialog.field)
    go = Button("ลบ", Kind.DESTROY)
    dialog.add_buttons(dialog.cancel, go)
    dialog.cancel.clicked.connect(dialog.reject)
    go.clicked.connect(dialog.accept)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_enter_in_a_field_presses_the_last_button(qtbot, dialog):
    dialog.field.setFocus()

    with qtbot.waitSignal(dialog.accepted, timeout=1000):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)


def test_enter_on_cancel_cancels(qtbot, dialog):
    dialog.cancel.setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(dialog.rejected, timeout=1000):
        qtbot.keyClick(dialog.cancel, Qt.Key.Key_Return)


def test_enter_on_a_tick_goes_on_with_what_is_ticked(qtbot, dialog):
    tick = QCheckBox("โรงเรียนตัวอย่าง")
    tick.setChecked(True)
    dialog.body.addWidget(tick)
    tick.setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(dialog.accepted, timeout=1000):
        qtbot.keyClick(tick, Qt.Key.Key_Return)

    assert tick.isChecked()
