"""Enter presses the button that has the focus, as Space does; Qt alone does not see to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton

_TICKED = QCheckBox | QRadioButton  # by Space; Enter goes on with what is ticked
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_focused(event: QKeyEvent) -> bool:
    """Press the button with the focus if the key is Enter; False when there is none.

    For windows: they are asked after everything inside them has had no use for the key.
    """
    focused = QApplication.focusWidget()
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    if event.key() not in _ENTERS or not plain or event.isAutoRepeat():
        return False  # a key that is held down presses nothing on the page it has led to
    if not isinstance(focused, QAbstractButton) or isinstance(focused, _TICKED):
        return False
    focused.click()
    return True
