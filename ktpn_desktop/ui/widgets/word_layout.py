"""Lines of text that is being typed: they break between Thai words, on every computer.

Qt fills lines as the system tells it, and at last anywhere in a word. Here each line is made
just as wide as the words that `ui.wrapping` puts on it, so nothing is ever added to the text:
what is typed, copied, searched and undone stays what it is.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QTimer, Slot
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

from ktpn_desktop.ui.wrapping import filled_lines, wrapping

_ENDLESS = 1e7
# Pixels that a line may need besides, as its last letter may lean over; no letter is as narrow.
_MORE_ROOM = (0.25, 1.0, 2.0)


def break_at_words(edit: QPlainTextEdit) -> QTextDocument:
    """Have a field fill its lines with whole words; to be called while it is empty.

    The document is to be held by the field: what PySide knows of it alone does not keep it from
    the garbage collection, which would destroy it under the field's feet.
    """
    document = QTextDocument(edit)
    document.setDefaultFont(edit.font())
    viewport = edit.viewport()
    document.setDocumentLayout(_WordLayout(document, viewport.width))
    edit.setDocument(document)
    wrapping().became_ready.connect(viewport.update)
    return document


class _WordLayout(QPlainTextDocumentLayout):
    """Asks for lines where Qt asks how high a paragraph is, which it does before all else."""

    def __init__(self, document: QTextDocument, width: Callable[[], int]) -> None:
        super().__init__(document)
        self._width = width
        # Told a little later: Qt is amidst its own counting when it asks.
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        # Text that an input method still composes is in no document: its lines are Qt's.
        if block.isValid() and wrapping().ready and not block.layout().preeditAreaText():
            self._fill(block)
        return super().blockBoundingRect(block)

    def _fill(self, block: QTextBlock) -> None:
        document, layout, text = self.document(), block.layout(), block.text()
        margin = document.documentMargin()
        lines = filled_lines(text, document.defaultFont(), self._width() - 2 * margin)
        starts = [0, *accumulate(map(len, lines[:-1]))]
        if starts == [layout.lineAt(n).textStart() for n in range(layout.lineCount())]:
            return
        _make_lines(layout, lines, starts, margin)
        lines_before = document.lineCount()
        block.setLineCount(layout.lineCount())
        if document.lineCount() != lines_before:
            self._telling.start()

    @Slot()
    def _tell(self) -> None:
        """Say that there are more lines or fewer, as Qt does after its own counting."""
        self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()


def _make_lines(
    layout: QTextLayout, lines: Sequence[str], starts: Sequence[int], margin: float
) -> None:
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    whole = layout.createLine()
    whole.setLineWidth(_ENDLESS)
    layout.endLayout()
    widths = [
        _x(whole, start + len(line.rstrip())) - _x(whole, start)
        for line, start in zip(lines, starts, strict=True)
    ]
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    # One more in case that Qt leaves something over.
    for width, letters in zip((*widths, _ENDLESS), (*map(len, lines), 0), strict=True):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLeadingIncluded(True)
        for more in _MORE_ROOM:
            line.setLineWidth(width + more)
            if line.textLength() >= letters:
                break
        line.setPosition(QPointF(margin, y))
        y += line.height()
    layout.endLayout()


def _x(line: QTextLine, place: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(place))  # PySide says an object
    return x
