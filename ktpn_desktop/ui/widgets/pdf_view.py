"""The very PDF that will be printed, page by page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import clear
from ktpn_desktop.ui.widgets.pdf_page import POINT, PdfPage, PdfThumbnail
from ktpn_desktop.ui.widgets.pdf_search import FoundWords, find_words

if TYPE_CHECKING:
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

_SMALLEST, _LARGEST = 0.3, 4.0
_STEP = 1.15
_ROOM_FOR_THUMBNAILS = 580


class PdfView(QWidget):
    """Thumbnails at the left, pages at the right. PgUp and PgDn turn them, Ctrl+± zooms."""

    spoken_role = QAccessible.Role.Document

    page_changed = Signal(int)  # from 0

    def __init__(self) -> None:
        super().__init__()
        self._document: pypdfium2.PdfDocument | None = None
        self._pages: list[PdfPage] = []
        self._thumbnails: list[PdfThumbnail] = []
        self._scale = 1.0
        self._fits = True
        self._current = 0
        self._stack = QVBoxLayout()
        self._side = QVBoxLayout()
        self._scroll = _area(self._stack, "sunken")
        # Always there, so that fitting the width does not change the width.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._side_scroll = _area(self._side, "left")
        self._side_scroll.setFixedWidth(px(164))
        self._side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._number = Label("", Text.BODY_STRONG)
        self._percent = Label("", Text.BODY_STRONG)
        self._fit_chip = Chip(self.tr("พอดีความกว้าง"))
        self._lay_out()
        self._scroll.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._fit_chip.clicked.connect(self.fit_width)
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.timeout.connect(self._apply_fit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("หน้ากระดาษ"))

    def show_pdf(self, data: bytes) -> None:
        """Show this document, at the page that was shown before if it has it."""
        import pypdfium2

        self.close_pdf()
        self._document = pypdfium2.PdfDocument(data)
        for at in range(len(self._document)):
            page = self._document[at]
            width, height = page.get_size()
            shown = PdfPage(page, QSize(round(width), round(height)))
            thumbnail = PdfThumbnail(page, at, QSize(round(width), round(height)))
            thumbnail.clicked.connect(self._go_to_sender)
            self._pages.append(shown)
            self._thumbnails.append(thumbnail)
            self._stack.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)
            self._side.addWidget(thumbnail, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stack.addStretch(1)
        self._side.addStretch(1)
        self._apply_fit()
        self.go_to(min(self._current, self.page_count - 1))

    def close_pdf(self) -> None:
        """Let go of the document."""
        clear(self._stack)
        clear(self._side)
        self._pages, self._thumbnails = [], []
        if self._document is not None:
            self._document.close()
            self._document = None

    @property
    def page_count(self) -> int:
        """How many pages the document has."""
        return len(self._pages)

    @property
    def current_page(self) -> int:
        """The page in sight, from 0."""
        return self._current

    @Slot()
    def go_to(self, at: int) -> None:
        """Bring a page into sight."""
        if 0 <= at < self.page_count:
            self._stack.activate()
            self._scroll.verticalScrollBar().setValue(self._pages[at].y() - px(12))
            self._set_current(at)

    def show_words(self, *several: str) -> bool:
        """Bring the first of these words that the document has into sight, and mark them."""
        if self._document is None:
            return False
        for words in several:
            found = find_words(self._document, words)
            if found is not None:
                self._mark(found)
                return True
        return False

    def _mark(self, found: FoundWords) -> None:
        for at, page in enumerate(self._pages):
            page.set_marks(found.places if at == found.page else ())
        self.go_to(found.page)
        if found.places:
            page = self._pages[found.page]
            y = page.y() + page.from_points(found.places[0]).top()
            room = self._scroll.viewport().height() // 3
            self._scroll.verticalScrollBar().setValue(round(y) - room)

    @Slot()
    def zoom_in(self) -> None:
        """Show the pages larger."""
        self._set_scale(self._scale * _STEP, fits=False)

    @Slot()
    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self._set_scale(self._scale / _STEP, fits=False)

    @Slot()
    def fit_width(self) -> None:
        """Show the pages as wide as there is room, now and when the window changes."""
        self._fits = True
        self._apply_fit()

    def own_keys(self) -> Sequence[Hint]:
        """Return what its keys do."""
        return (
            Hint(("PgUp", "PgDn"), self.tr("เปลี่ยนหน้า")),
            Hint(("Home", "End"), self.tr("หน้าแรก / หน้าสุดท้าย")),
            Hint(("Ctrl+=", "Ctrl+-"), self.tr("ขยาย / ย่อ")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go_to(self._current + 1)
            case Qt.Key.Key_PageUp:
                self.go_to(self._current - 1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.page_count - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if control:
                self.zoom_in()
            case Qt.Key.Key_Minus if control:
                self.zoom_out()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side_scroll.setVisible(self.width() >= px(_ROOM_FOR_THUMBNAILS))
        if self._fits:
            self._refit.start(60)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "header")
        tools = QHBoxLayout(bar)
        tools.setContentsMargins(px(16), px(4), px(16), px(4))
        back = Button("", Kind.ICON, icon="chevron-left", tip=self.tr("หน้าก่อน (PgUp)"))
        forward = Button("", Kind.ICON, icon="chevron-right", tip=self.tr("หน้าถัดไป (PgDn)"))
        smaller = Button("", Kind.ICON, icon="zoom-out", tip=self.tr("ย่อ"))
        larger = Button("", Kind.ICON, icon="zoom-in", tip=self.tr("ขยาย"))
        for widget in (back, self._number, forward):
            tools.addWidget(widget)
        tools.addStretch(1)
        for tool in (smaller, self._percent, larger, self._fit_chip):
            tools.addWidget(tool)
        back.clicked.connect(lambda: self.go_to(self._current - 1))
        forward.clicked.connect(lambda: self.go_to(self._current + 1))
        smaller.clicked.connect(self.zoom_out)
        larger.clicked.connect(self.zoom_in)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(bar)
        right.addWidget(self._scroll, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side_scroll)
        layout.addLayout(right, 1)

    @Slot()
    def _apply_fit(self) -> None:
        if self._pages and self._fits:
            room = self._scroll.viewport().width() - px(40)
            widest = max(page.points.width() for page in self._pages)
            self._set_scale(room / (widest * POINT), fits=True)

    def _set_scale(self, scale: float, *, fits: bool) -> None:
        self._fits = fits
        self._fit_chip.setChecked(fits)
        self._scale = min(max(scale, _SMALLEST), _LARGEST)
        for page in self._pages:
            page.set_scale(self._scale * POINT)
        self._percent.setText(f"{self._scale:.0%}")

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        middle = value + self._scroll.viewport().height() // 3
        for at, page in enumerate(self._pages):
            if page.y() <= middle < page.y() + page.height() + px(12):
                self._set_current(at)
                return

    @Slot()
    def _go_to_sender(self) -> None:
        thumbnail = self.sender()
        if isinstance(thumbnail, PdfThumbnail):
            self.go_to(thumbnail.at)

    def _set_current(self, at: int) -> None:
        changed = at != self._current
        self._current = at
        words = self.tr("หน้า {page} จาก {count}")
        self._number.setText(words.format(page=at + 1, count=self.page_count))
        for thumbnail in self._thumbnails:
            thumbnail.setChecked(thumbnail.at == at)
        if changed:
            self._side_scroll.ensureWidgetVisible(self._thumbnails[at])
            self.page_changed.emit(at)


def _area(layout: QVBoxLayout, look: str) -> QScrollArea:
    content = QFrame()
    content.setProperty("look", look)
    content.setLayout(layout)
    layout.setContentsMargins(px(16), px(16), px(16), px(16))
    layout.setSpacing(px(12))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
