"""The cards of the supervisor's home: the visit to go on with, the round, the shared folder."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.thai.era import be_label
from ktpn_desktop.ui.texts import long_date, moment_text, short_date, visit_pill
from ktpn_desktop.ui.theme import Tone, color, px
from ktpn_desktop.ui.widgets.badge import Badge, Icon, Keycap
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.empty import Disc
from ktpn_desktop.ui.widgets.label import Label, ShortLabel, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.path_label import PathLabel
from ktpn_desktop.ui.widgets.progress import Bar, Donut
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from ktpn_desktop.app.folder_health import FolderHealth
    from ktpn_desktop.app.forms import FormState

_ROOM_FOR_DISC = 530
_READY = "accent"  # of what is finished and waits to be sent
LAST_DAYS = 3  # before the round closes, when the strip turns red


class ResumeCard(Card):
    """The open visit, or the next appointment, and the button that goes there."""

    opened = Signal(str)  # visit id

    def __init__(self) -> None:
        super().__init__(padding=16)
        self.visit: Visit | None = None
        self._badge = Badge("")
        self._since = ShortLabel("", Text.CAPTION, "text2")
        self._name = WrapLabel("", Text.H1)
        self._figures = Label("", Text.CAPTION, "text2")
        self._bar = Bar()
        self._bar.setMaximumWidth(px(150))
        self._left_at = Label("", Text.CAPTION, "text2")
        self.button = Button("", Kind.PRIMARY, icon="play")
        press = row(
            STRETCH,
            Label(self.tr("กด"), Text.CAPTION, "text3"),
            Keycap("Enter"),
            Label(self.tr("เพื่อทำต่อ"), Text.CAPTION, "text3"),
            STRETCH,
            gap=5,
        )
        begun = row(self._badge, gap=8)
        begun.addWidget(self._since, 1)
        figures = row(self._figures, gap=10)
        figures.addWidget(self._bar, 1)
        figures.addWidget(self._left_at)
        figures.addStretch(1)
        words = column(begun, self._name, figures, gap=2)
        self._disc = Disc("school", size=64)
        line = row(self._disc, gap=18)
        line.addLayout(words, 1)
        line.addLayout(column(STRETCH, self.button, press, STRETCH, gap=4))
        self.body.addLayout(line)
        self.button.setDefault(True)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._disc.setVisible(self.width() >= px(_ROOM_FOR_DISC))

    def show_visit(self, visit: Visit) -> None:
        """Show a visit; of another one, how far it is is not known yet."""
        if self.visit is None or self.visit.id != visit.id:
            self._figures.setText("")
            self._left_at.setText("")
            self._bar.set_share(0, 0)
        self.visit = visit
        self._badge.show_pill(visit_pill(visit.state, visit.planned_on))
        self._name.setText(PREFIX + visit.school.name)
        begun = visit.state is VisitState.IN_PROGRESS
        self._since.setText(
            self.tr("เริ่มเมื่อ {moment}").format(moment=moment_text(visit.opened_at))
            if begun
            else (long_date(visit.planned_on) if visit.planned_on else "")
        )
        self.button.setText(self.tr("ทำแบบนิเทศต่อ") if begun else self.tr("เริ่มแบบนิเทศ"))

    def show_progress(self, state: "FormState", left_at: str | None) -> None:
        """Show how far its form is, and the number of the item where it was left."""
        words = self.tr("ตอบแล้ว {answered} จาก {total} ข้อ")
        self._figures.setText(words.format(answered=state.answered, total=state.total))
        self._bar.set_share(state.answered, state.total)
        self._left_at.setText(self.tr("ค้างที่ข้อ {item}").format(item=left_at) if left_at else "")

    def _open(self) -> None:
        if self.visit is not None:
            self.opened.emit(self.visit.id)


class RoundCard(Card):
    """How many schools of the round are done, and until when the rest must be."""

    def __init__(self) -> None:
        super().__init__(" ", gap=10)
        self._donut = Donut(88)
        self._counts = {
            tone: Label("", Text.BODY_STRONG)
            for tone in ("okFill", _READY, "infoFill", "borderStrong")
        }
        words = (
            self.tr("ส่งผลแล้ว"),
            self.tr("เสร็จแล้ว รอส่ง"),
            self.tr("กำลังนิเทศ"),
            self.tr("ยังไม่นิเทศ"),
        )
        self._legend = {
            tone: holder(row(_Dot(tone), Label(word), STRETCH, count, gap=6))
            for word, (tone, count) in zip(words, self._counts.items(), strict=True)
        }
        line = row(self._donut, gap=18)
        line.addLayout(column(STRETCH, *self._legend.values(), STRETCH, gap=4), 1)
        self.strip = Strip("", Tone.WARN, "clock")
        self.body.addLayout(line)
        self.body.addWidget(self.strip)

    def show_round(self, round_: Round, visits: Sequence[Visit], today: date) -> None:
        """Show a round and one's own visits in it."""
        words = self.tr("ความก้าวหน้ารอบ {number}/{year}")
        self.set_title(words.format(number=round_.number, year=be_label(round_.year)))
        sent = sum(one.returned for one in visits)
        ready = sum(one.state is VisitState.COMPLETE for one in visits)
        waiting = sum(one.state is VisitState.ASSIGNED for one in visits)
        begun = len(visits) - sent - ready - waiting
        counts = (sent, ready, begun, waiting)
        parts = zip(counts, self._counts, strict=True)
        self._donut.set_parts(
            [(count, tone) for count, tone in parts if tone != "borderStrong"],
            len(visits),
            f"{sent + ready}/{len(visits)}",
            self.tr("โรงเรียน"),
        )
        for label, count in zip(self._counts.values(), counts, strict=True):
            label.setText(str(count))
        self._legend[_READY].setVisible(ready > 0)
        self.strip.setVisible(round_.closes is not None and sent < len(visits))
        if round_.closes is not None:
            self._show_deadline(round_.closes, (round_.closes - today).days)

    def _show_deadline(self, closes: date, days: int) -> None:
        if days < 0:
            words = self.tr("เลยกำหนดส่งผล {day} มาแล้ว {days} วัน")
        elif days == 0:
            words = self.tr("ส่งผลภายในวันนี้ {day}")
        else:
            words = self.tr("ส่งผลภายใน {day} · เหลือ {days} วัน")
        self.strip.set_text(words.format(day=short_date(closes), days=abs(days)))
        self.strip.set_tone(Tone.BAD if days <= LAST_DAYS else Tone.WARN, "clock")


class FolderCard(Card):
    """The shared folder: where it is, how it is, what waits, when it was used last."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.badge = Badge("")
        self.choose = Button("", Kind.LINK)
        self.words = WrapLabel("", Text.CAPTION, "text2")
        self._path = PathLabel()
        self._icon = Icon("folder-sync", "text2", 20)
        head = row(self._icon, Label(self.tr("โฟลเดอร์กลาง"), Text.H2), gap=10)
        head.addStretch(1)
        head.addWidget(self.badge)
        where = row(gap=8)
        where.addWidget(self._path, 1)
        where.addWidget(self.choose)
        self._sent = _Fact(self.tr("ส่งผลล่าสุด"))
        self._received = _Fact(self.tr("รับแผนล่าสุด"))
        self.body.addLayout(head)
        self.body.addLayout(where)
        self.body.addWidget(self.words)
        self.body.addWidget(self._sent)
        self.body.addWidget(self._received)
        self.words.hide()

    def show_folder(self, folder: Path | None) -> None:
        """Show a folder before it is known how it is."""
        self._path.set_path(str(folder) if folder else "")
        self._path.setVisible(folder is not None)
        self.choose.setText(self.tr("เปลี่ยน…") if folder else self.tr("กำหนดโฟลเดอร์กลาง…"))
        self._tell("")
        if folder is None:
            self.badge.show_pill(Pill(self.tr("ยังไม่กำหนด"), Tone.WARN, "circle-dashed"))
        else:
            self.badge.show_pill(Pill(self.tr("กำลังตรวจ…"), Tone.NEUTRAL, "loader"))

    def show_used(self, sent: datetime | None, received: datetime | None) -> None:
        """Show when a result was sent and a plan received last."""
        self._sent.show_moment(sent)
        self._received.show_moment(received)

    @Slot(object)
    def show_health(self, health: "FolderHealth") -> None:
        """Show how it is; a supervisor also sees for how many days something was not sent."""
        from ktpn_desktop.ui.folder_words import health_pill, open_line

        pill = health_pill(health)
        self.badge.show_pill(pill)
        self._icon.set_icon("folder-sync", pill.tone.ink)
        self._tell(open_line(health))

    def _tell(self, words: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))


class _Fact(QWidget):
    """A line of the folder's card: what it is about, and when that was."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._moment = Label("–", Text.CAPTION)
        self.setLayout(row(Label(name, Text.CAPTION, "text2"), STRETCH, self._moment, gap=8))

    def show_moment(self, moment: datetime | None) -> None:
        """Show a moment; none where it has not been yet."""
        self._moment.setText(moment_text(moment.astimezone()) if moment else self.tr("ยังไม่มี"))


class _Dot(QWidget):
    """The colour of a part of the donut; the last one is a ring, as nothing is done there."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(px(16), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self._tone == "borderStrong"
        painter.setBrush(Qt.BrushStyle.NoBrush if ring else color(self._tone))
        painter.setPen(QPen(color(self._tone), 1.5) if ring else Qt.PenStyle.NoPen)
        side = px(10)
        painter.drawEllipse(QRectF(px(3), (self.height() - side) / 2, side, side))
