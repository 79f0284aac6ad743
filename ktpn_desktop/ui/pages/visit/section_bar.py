"""The sections of the form in one line, for narrow windows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy

from ktpn_desktop.ui.pages.visit.sections import SectionProgress
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.layout import row


class SectionBar(QFrame):
    """A drop-down between two arrows, and a way to what is missing."""

    chosen = Signal(int)
    stepped = Signal(int)
    unanswered_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", Look.SURFACE.value)
        self._sections: tuple[SectionProgress, ...] = ()
        self._before = Button("", icon="chevron-left", tip=self.tr("ตอนก่อนหน้า (PgUp)"))
        self._after = Button("", icon="chevron-right", tip=self.tr("ตอนถัดไป (PgDn)"))
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("ตอนของแบบนิเทศ"))
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._unanswered = Button(self.tr("ข้อที่ยังไม่ตอบ"), icon="circle-dashed")
        self._unanswered.show_keys("F8")
        layout = row(self._before, gap=8, margins=(16, 6))
        layout.addWidget(self.box, 1)
        layout.addWidget(self._after)
        layout.addWidget(self._unanswered)
        self.setLayout(layout)
        self._before.clicked.connect(self._step_back)
        self._after.clicked.connect(self._step_on)
        self._unanswered.clicked.connect(self.unanswered_wanted)
        self.box.activated.connect(self.chosen)

    def show_progress(self, sections: Sequence[SectionProgress], shown: int) -> None:
        """Show how far the sections are, and which one is shown."""
        words = self.tr("{title} · {answered} / {count} ข้อ")
        while self.box.count() > len(sections):
            self.box.removeItem(self.box.count() - 1)
        for place, one in enumerate(sections):
            if place < len(self._sections) and self._sections[place] == one:
                continue
            text = words.format(title=one.title, answered=one.answered, count=one.total)
            if place < self.box.count():
                self.box.setItemText(place, text)
            else:
                self.box.addItem(text)
        self._sections = tuple(sections)
        self.box.setCurrentIndex(shown)

    @Slot()
    def _step_back(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _step_on(self) -> None:
        self.stepped.emit(1)
