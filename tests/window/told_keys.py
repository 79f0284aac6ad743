"""Finds keys that do something on a page and stand on no sheet."""

from collections.abc import Iterator

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from ktpn_desktop.ui.key_sheet import everywhere, sheet_of
from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.widgets.hint_bar import Hint

# Other ways to the same: they need not be learnt.
SECOND_WAYS = {"Ctrl+Shift+Z", "Ctrl++"}


def untold(window: MainWindow, name: str) -> list[str]:
    """Return the keys of the page that is shown that F1 does not tell of, one line each."""
    page = window.page(name)
    told = {
        keys for hint in (*everywhere(), *sheet_of(page, page.keys())) for keys in hint.pressed
    }
    return [
        f"UNTOLD {keys} of {type(owner).__name__}"
        for keys, owner in sorted(registered(window), key=str)
        if keys not in told | SECOND_WAYS
    ]


def registered(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the keys that Qt knows of, as a hint names them, with whose they are."""
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.isEnabled() and isinstance(owner, QWidget) and owner.isVisible():
            yield from ((keys, owner) for keys in _named(shortcut.key().toString()))
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not button.shortcut().isEmpty():
            yield from ((keys, button) for keys in _named(button.shortcut().toString()))


def _named(keys: str) -> frozenset[str]:
    return Hint((keys,), "").pressed
