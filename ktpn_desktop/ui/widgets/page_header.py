"""The top of a page: where one is, whether it is saved, and what to do next."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Label, ShortLabel, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.save_state import SaveState


class PageHeader(QFrame):
    """Back, title, badge, subtitle; save state, secondary buttons, one primary button."""

    back = Signal()
    titled = Signal(str)  # where one is now

    def __init__(self, title: str = "", subtitle: str = "") -> None:
        super().__init__()
        self.setProperty("look", "header")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.back_button = Button(
            "", Kind.ICON, icon="arrow-left", shortcut=None, tip=self.tr("ย้อนกลับ (Alt+←)")
        )
        self.title = Label(title, Text.TITLE)
        self.subtitle = ShortLabel(subtitle)
        self.badge = Badge("")
        self.save_state = SaveState()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(px(8))

        words = column(
            row(self.title, self.badge, STRETCH, gap=10),
            self.subtitle,
            gap=0,
        )
        words.setContentsMargins(0, px(4), 0, px(4))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(20), 0, px(16), 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.back_button)
        layout.addLayout(words, 1)
        layout.addWidget(self.save_state)
        layout.addLayout(self._actions)

        self.back_button.clicked.connect(self.back)
        self.back_button.hide()
        self.badge.hide()
        self.save_state.hide()
        self.set_title(title, subtitle)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Say where one is."""
        self.title.setText(title)
        self.titled.emit(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def set_badge(self, pill: Pill | None) -> None:
        """Show the state of what the page is about."""
        self.badge.setVisible(pill is not None)
        if pill is not None:
            self.badge.show_pill(pill)

    def add(self, *widgets: QWidget) -> None:
        """Add buttons at the right, the primary one last."""
        for widget in widgets:
            self._actions.addWidget(widget)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), px(64))
