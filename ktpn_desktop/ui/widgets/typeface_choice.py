"""The choice of the typeface that papers are set in, with the reason when one cannot be had."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ktpn_desktop.app.typefaces import (
    UsableTypeface,
    choose_typeface,
    chosen_typeface,
    installed_typefaces,
    own_family,
    try_typeface,
    typeface_name,
)
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.ui.choosing import ask_file
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from ktpn_desktop.domain.problem import Trouble
    from ktpn_desktop.ui.hub import Hub

_FILE = None  # the entry that asks for a file
_FACES = 4


class TypefaceChoice(QWidget):
    """The program's own typeface, those of this computer, or a file.

    A face is tried before it is taken; one that papers cannot be set in changes nothing.
    """

    def __init__(self, hub: "Hub") -> None:
        super().__init__()
        self._hub = hub
        self._families: list[str] = []
        self.box = QComboBox()
        self.told = Strip("", Tone.OK, "check")

        self.box.setAccessibleName(self.tr("แบบอักษรของเอกสาร"))
        self.box.setMinimumWidth(px(300))
        self.told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.box)
        layout.addWidget(self.told)

        self.box.activated.connect(self._take)
        self._fill()
        hub.jobs.run(lambda progress: installed_typefaces(), self._list, owner=self)

    def _list(self, families: list[str]) -> None:
        self._families = families
        self._fill()

    def _fill(self) -> None:
        chosen = chosen_typeface(self._hub.session)
        own = self.tr("{family} (มากับโปรแกรม)").format(family=own_family())
        self.box.clear()
        self.box.addItem(own, "")
        for family in self._families:
            self.box.addItem(family, family)
        if self.box.findData(chosen) < 0:
            self.box.addItem(typeface_name(chosen), chosen)
        self.box.addItem(self.tr("เลือกไฟล์ฟอนต์…"), _FILE)
        self.box.setCurrentIndex(self.box.findData(chosen))

    @Slot(int)
    def _take(self, index: int) -> None:
        choice = self.box.itemData(index)
        if choice is _FILE:
            kinds = self.tr("ฟอนต์ TrueType (*.ttf)")
            path = ask_file(self._hub, self, self.tr("เลือกไฟล์ฟอนต์ของเอกสาร"), kinds)
            choice = chosen_typeface(self._hub.session) if path is None else str(path)
        if choice == chosen_typeface(self._hub.session):
            self._fill()
        elif choice == "":
            self._keep(choice, self.tr("เอกสารใช้ {family} แล้ว").format(family=own_family()))
        else:
            self._tell(self.tr("กำลังลองฟอนต์…"), Tone.INFO, "loader")
            self._hub.jobs.run(
                lambda progress: try_typeface(choice),
                self._tried,
                failed=self._refuse,
                owner=self,
            )

    def _tried(self, found: UsableTypeface) -> None:
        words = [self.tr("เอกสารใช้ {family} แล้ว").format(family=found.family)]
        if found.thai_digits:
            words.append(self.tr("ฟอนต์นี้แสดงตัวเลขเป็นเลขไทยทุกตัว"))
        elif found.faces < _FACES:
            lacking = self.tr("ตัวหนาหรือตัวเอียงที่ฟอนต์นี้ไม่มีใช้ {family} แทน")
            words.append(lacking.format(family=own_family()))
        self._keep(found.choice, " · ".join(words))

    def _keep(self, choice: str, words: str) -> None:
        choose_typeface(self._hub.session, choice)
        self._fill()
        self._tell(words, Tone.OK, "check")

    def _refuse(self, trouble: "Trouble") -> None:
        self._fill()
        self._tell(trouble_text(trouble, self._hub.session.language), Tone.BAD, "circle-alert")

    def _tell(self, words: str, tone: Tone, icon: str) -> None:
        self.told.set_text(words)
        self.told.set_tone(tone, icon)
        self.told.show()
