"""The head over the items: which section they are, and how far it is."""

from PySide6.QtWidgets import QWidget

from ktpn_desktop.ui.pages.visit.sections import SectionProgress
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.widgets.progress import Bar
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class SectionHead(QWidget):
    """Title, figures and bar; where the window is narrow, the bar of sections says it."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: SectionProgress | None = None
        self._title = WrapLabel("", Text.H2)
        self._figures = Label("", Text.CAPTION, "text2")
        self._share = Bar()
        self._share.setFixedWidth(px(80))
        layout = row(gap=10, margins=(16, 12, 16, 4))
        layout.addWidget(self._title, 1)
        layout.addWidget(self._figures)
        layout.addWidget(self._share)
        self.setLayout(layout)

    def show_progress(self, progress: SectionProgress | None) -> None:
        """Show how far a section is; None is no section at all."""
        if progress == self._shown:
            return
        self._shown = progress
        self._title.setText(progress.title if progress else "")
        words = self.tr("{answered} / {count} ข้อ")
        answered, count = (progress.answered, progress.total) if progress else (0, 0)
        self._figures.setText(words.format(answered=answered, count=count))
        self._share.set_share(answered, count)
