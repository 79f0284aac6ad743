"""A photograph as large as there is room for, with its caption; the others one key away."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.app.photographs import (
    caption_photograph,
    delete_photograph,
    picture_path,
)
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.ids import EditId, PhotographId, VisitId
from ktpn_desktop.domain.photograph import LONGEST_CAPTION, Photograph, of_item
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store import photographs
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import Tone, color, font, px
from ktpn_desktop.ui.widgets.autosave import Autosave
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.painting import CENTER, paint_text
from ktpn_desktop.ui.widgets.save_state import SaveState
from ktpn_desktop.ui.widgets.strip import Strip


class PhotoViewer(Dialog):
    """Goes through the photographs of one item; captions save themselves, undo is at hand."""

    def __init__(
        self,
        hub: Hub,
        visit_id: VisitId,
        photograph: PhotographId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("ภาพถ่าย"), parent, width=720)
        self._hub = hub
        self._visit_id = visit_id
        self._locked = False
        self._item = next(one.item for one in self._all() if one.id == photograph)
        self._row: tuple[Photograph, ...] = ()
        self._at = 0
        self._typing: EditId | None = None  # while one caption is typed
        self._deleted: EditId | None = None
        self.picture = PictureView()
        self.caption = line_edit()
        self.caption.setMaxLength(LONGEST_CAPTION)
        self.state = SaveState()
        self.state.hide()
        self.saver = Autosave(self.caption, self._save, self.state)
        self.told = Strip("", Tone.INFO, "trash-2", action=self.tr("เลิกทำ"))
        self.told.hide()
        self.place = Label("", Text.LABEL, "text2")
        self._build()
        self._connect()
        self._reload(photograph)
        self.resize(px(900), px(640))
        self.picture.setFocus()

    @property
    def shown(self) -> Photograph | None:
        """The photograph that is looked at."""
        return self._row[self._at] if self._row else None

    def set_locked(self, locked: bool) -> None:
        """Let photographs only be looked at."""
        self._locked = locked
        self.caption.setReadOnly(locked)
        self.delete.setVisible(not locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with the arrows, unless they move in the caption; PgUp and PgDn always do."""
        keys = Qt.Key
        typing = self.caption.hasFocus()
        if event.key() == keys.Key_PageUp or (event.key() == keys.Key_Left and not typing):
            self.show_before()
        elif event.key() == keys.Key_PageDown or (event.key() == keys.Key_Right and not typing):
            self.show_after()
        elif event.key() == keys.Key_Delete and not typing and not self._locked:
            self._delete()
        elif event.key() in (keys.Key_Return, keys.Key_Enter) and typing:
            self.saver.flush()
            self.picture.setFocus()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        if self.saver.flush():
            super().done(result)

    @Slot()
    def show_before(self) -> None:
        """Show the photograph before this one."""
        self._go(self._at - 1)

    @Slot()
    def show_after(self) -> None:
        """Show the photograph after this one."""
        self._go(self._at + 1)

    def _build(self) -> None:
        self.before = Button("", Kind.ICON, icon="chevron-left", tip=self.tr("ภาพก่อนหน้า"))
        self.after = Button("", Kind.ICON, icon="chevron-right", tip=self.tr("ภาพถัดไป"))
        self.delete = Button(self.tr("ลบภาพ"), Kind.DANGER, icon="trash-2")
        self.delete.show_keys("Del")
        close = Button(self.tr("ปิด"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        for button in (self.before, self.after):
            button.setAccessibleName(button.toolTip())
            button.setAutoDefault(False)
        self.body.addWidget(self.picture, 1)
        self.body.addLayout(row(self.before, self.place, self.after, STRETCH, self.state))
        self.body.addWidget(Field(self.tr("คำบรรยายภาพ"), self.caption))
        self.body.addWidget(self.told)
        self.add_buttons(self.delete, close)

    def _connect(self) -> None:
        self.before.clicked.connect(self.show_before)
        self.after.clicked.connect(self.show_after)
        self.delete.clicked.connect(self._delete)
        self.told.acted.connect(self._undo)
        self.saver.failed.connect(self._tell)
        self._hub.changed.connect(self._on_change)

    def _all(self) -> tuple[Photograph, ...]:
        return photographs.photographs(self._hub.store, self._visit_id)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if "photograph" in change.tables:
            self._reload(self.shown.id if self.shown else None)

    def _reload(self, photograph: PhotographId | None) -> None:
        self._row = of_item(self._all(), self._item)
        known = [one.id for one in self._row]
        if photograph in known:
            self._at = known.index(photograph)
        self._at = max(0, min(self._at, len(self._row) - 1))
        self._show()

    def _go(self, to: int) -> None:
        if 0 <= to < len(self._row) and self.saver.flush():
            self._at, self._typing = to, None
            self._show()

    def _show(self) -> None:
        one = self.shown
        self.picture.show_picture(
            str(picture_path(self._hub.session, one)) if one else "",
            self._words(one),
        )
        words = self.tr("{number} จาก {count}")
        self.place.setText(words.format(number=self._at + 1, count=len(self._row)))
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at + 1 < len(self._row))
        self.delete.setEnabled(one is not None)
        self.caption.setEnabled(one is not None)
        self.place.setVisible(one is not None)
        caption = (one.caption or "") if one else ""
        if not self.saver.pending or not self.caption.hasFocus():
            self.saver.accept(caption)
            self.caption.setText(caption)

    def _words(self, one: Photograph | None) -> str:
        if one is None:
            return self.tr("ไม่มีภาพแล้ว")
        if not picture_path(self._hub.session, one).is_file():
            return self.tr("ไฟล์ภาพยังมาไม่ถึงเครื่องนี้")
        return ""

    def _save(self, text: str) -> None:
        if (one := self.shown) is not None:
            self._typing = caption_photograph(
                self._hub.session, self._visit_id, one.id, text, step=self._typing
            )

    @Slot()
    def _delete(self) -> None:
        one = self.shown
        if one is None or not self.saver.flush():
            return
        self._typing = None
        try:
            delete_photograph(self._hub.session, self._visit_id, one.id)
        except Trouble as trouble:
            self._tell(trouble)
            return
        self._deleted = self._hub.store.last_edit
        self.told.set_tone(Tone.INFO, "trash-2")
        self.told.set_text(self.tr("ลบภาพแล้ว"), self.tr("เลิกทำ"))
        self.told.show()
        self.picture.setFocus()

    @Slot()
    def _undo(self) -> None:
        if self._deleted is None:
            return
        try:
            self._hub.store.undo(self._deleted)
        except Trouble as trouble:
            self._tell(trouble)
            return
        self._deleted = None
        self.told.hide()
        self.picture.setFocus()

    @Slot(object)
    def _tell(self, trouble: Trouble) -> None:
        self.told.set_tone(Tone.BAD, "circle-alert")
        self.told.set_text(trouble_text(trouble, self._hub.session.language))
        self.told.show()


class PictureView(QWidget):
    """Draws a picture whole in the middle of its room, never larger than it is."""

    spoken_role = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(200))
        self.setAccessibleName(self.tr("ภาพถ่าย"))

    def show_picture(self, path: str, words: str = "") -> None:
        """Show the picture of a file; or these words, where there is none."""
        self._picture = QPixmap() if words else QPixmap(path)
        self._words = words
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(720), px(420))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        painter.fillRect(area, color("sunken"))
        if self._picture.isNull():
            self._paint_words(painter, area)
            return
        ratio = self.devicePixelRatioF()
        across, down = self._picture.width() / ratio, self._picture.height() / ratio
        scale = min(area.width() / across, area.height() / down, 1.0)
        shown = QRectF(0, 0, across * scale, down * scale)
        shown.moveCenter(area.center())
        painter.drawPixmap(shown, self._picture, QRectF(self._picture.rect()))

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        side = px(32)
        box = QRectF(0, 0, side, side)
        box.moveCenter(area.center())
        paint_icon(painter, box.translated(0, -px(14)), "image", "text3")
        painter.setFont(font(14))
        painter.setPen(color("text2"))
        paint_text(painter, area.translated(0, px(24)), self._words, CENTER)
