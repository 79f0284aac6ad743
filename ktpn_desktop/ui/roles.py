"""What a screen reader calls those parts of the window that Qt knows no kind for.

Qt tells a button from a list by its class. A widget that is painted here, or that holds others
together, says in its class what it is: `spoken_role = QAccessible.Role.Grouping`.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def speak_roles() -> None:
    """Tell assistive technology the roles that classes give; once for the process."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, spoken: QObject) -> QAccessibleInterface | None:
    """Return what speaks for a widget, or None where Qt knows better."""
    role = getattr(spoken, "spoken_role", None)
    if isinstance(spoken, QWidget) and isinstance(role, QAccessible.Role):
        return QAccessibleWidget(spoken, role, "")
    return None
