"""Asks who else supervises the schools that were picked."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class CompanionsDialog(Dialog):
    """A box for each supervisor; one who goes along to some of the schools is half marked."""

    def __init__(
        self,
        about: str,
        people: Sequence[Person],
        going: Sequence[Collection[PersonId]],
        notice: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`going` is who goes along already, for each of the schools."""
        super().__init__(self.tr("ผู้ร่วมนิเทศ"), parent, width=560)
        self._people = people
        self._before = [_state(one.id, going) for one in people]
        self.boxes = [QCheckBox(_words(one)) for one in people]
        explained = self.tr("ผู้ร่วมนิเทศกรอกแบบเดียวกันในเครื่องของตน เมื่อส่งผลมา โปรแกรมรวมเป็นฉบับเดียว")
        self.body.addWidget(WrapLabel(about, Text.BODY, "text2"))
        self.body.addWidget(WrapLabel(explained, Text.CAPTION, "text2"))
        listed = QVBoxLayout()
        for box, state in zip(self.boxes, self._before, strict=True):
            box.setTristate(state is Qt.CheckState.PartiallyChecked)
            box.setCheckState(state)
            listed.addWidget(box)
        self.add_scrolled(listed)
        if not people:
            notice = self.tr("ไม่มีผู้นิเทศคนอื่น โปรดเพิ่มที่หน้าบุคลากรก่อน")
        if notice:
            self.body.addWidget(Strip(notice, Tone.WARN, "info"))
        cancel = Button(self.tr("ยกเลิก"))
        self.accept_button = Button(self.tr("บันทึกผู้ร่วมนิเทศ"), Kind.PRIMARY)
        self.accept_button.show_keys("Enter")
        self.add_buttons(cancel, self.accept_button)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        if self.boxes:
            self.boxes[0].setFocus()

    @property
    def joining(self) -> list[Person]:
        """Who is to go along to all of the schools and did not before."""
        return self._changed(Qt.CheckState.Checked)

    @property
    def leaving(self) -> list[Person]:
        """Who is to stay away from all of them and went along to some before."""
        return self._changed(Qt.CheckState.Unchecked)

    def _changed(self, wanted: Qt.CheckState) -> list[Person]:
        known = zip(self._people, self.boxes, self._before, strict=True)
        return [one for one, box, was in known if box.checkState() == wanted != was]


def _state(person: PersonId, going: Sequence[Collection[PersonId]]) -> Qt.CheckState:
    along = [person in one for one in going]
    if all(along):
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if any(along) else Qt.CheckState.Unchecked


def _words(person: Person) -> str:
    return " · ".join(part for part in (person.name, person.position) if part)
