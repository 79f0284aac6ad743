"""Which key of the keyboard was pressed, whatever layout it types in.

On the Thai layout the row of numbers types ๅ / - ภ ถ: neither the text nor the key of the event
is a digit. Only the place of the key says what a person meant.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from ktpn_desktop.thai.numerals import to_arabic

# What the places are called by the hardware: 1 … 9, 0, minus.
_ROW = {**{2 + place: str(place + 1) for place in range(9)}, 11: "0", 12: "-"}
_MEANT = frozenset("0123456789-")
_SLASH, _PERIOD = 0x35, 0x34
_X11_OFFSET = 8  # X11 and Wayland count from 8
_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def answer_key(event: QKeyEvent) -> str | None:
    """Return the digit or the minus that was pressed, on the row or on the keypad."""
    if event.modifiers() & (_OTHERS | Qt.KeyboardModifier.MetaModifier):
        return None
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier or not event.nativeScanCode():
        return _by_meaning(event)  # the keypad types digits on every layout
    return _ROW.get(_place(event))


def number_text(event: QKeyEvent) -> str | None:
    """Return what the key types into a number or a date: a digit, minus, slash or period.

    None when the key means what it types.
    """
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if pressed or not event.nativeScanCode():
        return None
    return {_SLASH: "/", _PERIOD: "."}.get(_place(event)) or answer_key(event)


def _place(event: QKeyEvent) -> int:
    offset = 0 if QGuiApplication.platformName() == "windows" else _X11_OFFSET
    return event.nativeScanCode() - offset


def _by_meaning(event: QKeyEvent) -> str | None:
    """Take the key at its word: the keypad, and keyboards on the screen, have no places."""
    letter = chr(event.key()) if event.key() < 0x80 else ""
    typed = to_arabic(event.text()) or letter
    return typed if typed in _MEANT else None
