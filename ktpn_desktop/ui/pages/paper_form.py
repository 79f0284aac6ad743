"""What a person writes on a paper: of what it is, its number and day, people, duties."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ktpn_desktop.app.paperwork import Document, Listed, OfficePaper
from ktpn_desktop.app.reporting import MeetingDocument
from ktpn_desktop.domain.paper_note import PaperNote
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, Notes, line_edit
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.segments import Segments
from ktpn_desktop.ui.widgets.switch import Switch
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit

PAUSE = 400  # ms after the last key

_LETTER = frozenset({"number", "dated", "people", "everyone"})
_ORDER = frozenset({"number", "dated"})
_SHOWN: dict[Document, frozenset[str]] = {
    MeetingDocument.INVITATION: _LETTER | {"answer_by", "reply_slip"},
    MeetingDocument.MEMO: _LETTER,
    OfficePaper.COMMITTEE_ORDER: _ORDER,
    OfficePaper.SUBCOMMITTEE_ORDER: _ORDER | {"about", "people", "duties"},
    OfficePaper.TEAM_ORDER: _ORDER | {"about", "duties"},
    OfficePaper.RECEIPT: frozenset({"about"}),
    OfficePaper.SCHOOL_PACK: frozenset({"about"}),
    OfficePaper.REGISTER: frozenset({"listed"}),
}

Choice = tuple[str, str]
"""What a paper may be about, and what people call it."""


class PaperForm(QWidget):
    """Shows the fields that the paper has; says when what is written has changed."""

    changed = Signal()  # a moment after the last key
    about_chosen = Signal()
    everyone_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.about = QComboBox()
        # A long name must not widen the pane.
        self.about.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.listed = Segments(
            [
                (Listed.ALL, self.tr("ทั้งหมด")),
                (Listed.OPEN, self.tr("ค้างอยู่")),
                (Listed.OVERDUE, self.tr("เกินกำหนด")),
            ],
            numbered=False,
        )
        self.listed.set_value(Listed.ALL)
        self.number = line_edit("", self.tr("เช่น 123 หรือ ว 45"))
        self.dated = ThaiDateEdit()
        self.people = Notes(lines=(3, 8))
        self.everyone = Button(self.tr("ใส่ชื่อกรรมการทุกคน"), Kind.LINK, icon="users")
        self.duties = Notes(lines=(2, 6))
        self.duties.setPlaceholderText(self.tr("เว้นว่างไว้ใช้หน้าที่ตามปกติ"))
        self.answer_by = ThaiDateEdit()
        self.reply_slip = Switch(self.tr("แนบแบบตอบรับ"))
        self._about = Field("", self.about)
        self._people = Field(self.tr("เรียน (คนละหนึ่งบรรทัด)"), self.people)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.changed)
        self._rows = self._lay_out()
        self._connect()

    def show_for(self, document: Document) -> None:
        """Show the fields that this paper has, and none for one that has none."""
        shown = _SHOWN.get(document, frozenset())
        for name, widget in self._rows.items():
            widget.setVisible(name in shown)
        names: dict[Document, str] = {
            OfficePaper.SUBCOMMITTEE_ORDER: self.tr("มติที่แต่งตั้ง"),
            OfficePaper.TEAM_ORDER: self.tr("รอบการนิเทศ"),
            OfficePaper.RECEIPT: self.tr("รับจาก"),
            OfficePaper.SCHOOL_PACK: self.tr("โรงเรียน"),
        }
        self._about.set_label(names.get(document, ""))
        letter = document in (MeetingDocument.INVITATION, MeetingDocument.MEMO)
        self._people.set_label(
            self.tr("เรียน (คนละหนึ่งบรรทัด)")
            if letter
            else self.tr("รายชื่อ: ประธานก่อน เลขานุการท้าย")
        )
        self.setVisible(bool(shown))

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Offer what the paper may be about."""
        with QSignalBlocker(self.about):
            self.about.clear()
            for value, name in choices:
                self.about.addItem(name, value)
            at = self.about.findData(chosen)
            self.about.setCurrentIndex(max(at, 0) if choices else -1)

    @property
    def about_what(self) -> str:
        """What the paper is about; empty when there is nothing to choose."""
        return str(self.about.currentData() or "")

    @property
    def listed_what(self) -> Listed:
        """Which resolutions the register is to list."""
        return Listed(str(self.listed.value()))

    @property
    def note(self) -> PaperNote:
        """What is written now."""
        return PaperNote(
            number=self.number.text().strip() or None,
            dated=self.dated.value(),
            people=_lines(self.people),
            duties=_lines(self.duties),
            answer_by=self.answer_by.value(),
            reply_slip=self.reply_slip.isChecked(),
        )

    def set_note(self, note: PaperNote) -> None:
        """Show what was written before, without announcing it."""
        self._pause.stop()
        with QSignalBlocker(self.number), QSignalBlocker(self.reply_slip):
            self.number.setText(note.number or "")
            self.reply_slip.setChecked(note.reply_slip)
        for notes, lines in ((self.people, note.people), (self.duties, note.duties)):
            with QSignalBlocker(notes):
                notes.set_text("\n".join(lines))
            notes.updateGeometry()
        self.dated.set_value(note.dated)
        self.answer_by.set_value(note.answer_by)

    def add_people(self, names: Sequence[str]) -> None:
        """Write these people under those that are there, each once."""
        known = _lines(self.people)
        self.people.setPlainText("\n".join(dict.fromkeys([*known, *names])))

    def flush(self) -> None:
        """Announce at once what waits to be announced."""
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()

    def _lay_out(self) -> dict[str, QWidget]:
        rows: dict[str, QWidget] = {
            "about": self._about,
            "listed": self.listed,
            "number": Field(self.tr("เลขที่"), self.number),
            "dated": Field(self.tr("ลงวันที่"), self.dated),
            "people": self._people,
            "everyone": self.everyone,
            "duties": Field(self.tr("หน้าที่ (ข้อละหนึ่งบรรทัด)"), self.duties),
            "reply_slip": self.reply_slip,
            "answer_by": Field(self.tr("ตอบรับภายในวันที่"), self.answer_by),
        }
        layout = column(gap=8)
        for name, widget in rows.items():
            if name == "everyone":
                layout.addLayout(row(widget, STRETCH))
            else:
                layout.addWidget(widget)
        self.setLayout(layout)
        return rows

    def _connect(self) -> None:
        self.about.currentIndexChanged.connect(self.about_chosen)
        self.listed.chosen.connect(self.changed)
        self.number.textEdited.connect(self._wait)
        self.people.textChanged.connect(self._wait)
        self.duties.textChanged.connect(self._wait)
        self.dated.changed.connect(self.changed)
        self.answer_by.changed.connect(self.changed)
        self.reply_slip.toggled.connect(self.changed)
        self.everyone.clicked.connect(self.everyone_wanted)

    @Slot()
    def _wait(self) -> None:
        self._pause.start(PAUSE)


def _lines(notes: Notes) -> tuple[str, ...]:
    return tuple(line for each in notes.toPlainText().split("\n") if (line := each.strip()))
