"""Qt's rich text, printed into a PDF file."""

import os
from collections.abc import Sequence
from html import escape

from bench.long_papers import Plain, PlainChart, PlainTable, PlainText
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from ktpn_desktop.paths import resource
from ktpn_desktop.printing.paper import Paper
from ktpn_desktop.printing.style import Align, Run, Style

_ALIGN = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.SPREAD: "justify",
}
_application: list[QGuiApplication] = []


def prepare() -> None:
    """Start Qt without a screen, load the fonts."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _application.append(QGuiApplication([]))
    for name in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"THSarabunNew-{name}.ttf")))


def make(items: Sequence[Plain], paper: Paper) -> bytes:
    """Return the paper as a PDF file."""
    page = paper.page
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size = QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Point)
    margins = QMarginsF(page.left, page.top, page.right, page.bottom)
    layout = QPageLayout(
        size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Point
    )
    writer.setPageLayout(layout)
    writer.setResolution(72)
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont("TH Sarabun New", 16))
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(page.inner_width, page.inner_height))
    document.setHtml("".join(map(_item, items)))
    document.print_(writer)
    del writer
    return bytes(data.data())


def _item(item: Plain) -> str:
    match item:
        case PlainText():
            return f'<p style="{_css(item.style)}">{"".join(map(_run, item.runs))}</p>'
        case PlainTable():
            return _table(item)
        case PlainChart():
            size = f'height="{item.height}" width="100%"'
            return f'<table border="1" {size}><tr><td></td></tr></table>'


def _css(style: Style) -> str:
    return (
        f"text-align: {_ALIGN[style.align]}; text-indent: {style.first_indent}px;"
        f" font-size: {style.size}pt; margin-top: {style.before}px;"
        f" margin-left: {style.left}px; margin-bottom: {style.after}px;"
        f" font-weight: {'bold' if style.bold else 'normal'}"
    )


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br>")
    text = f"<u>{text}</u>" if run.underline else text
    return f"<b>{text}</b>" if run.bold else text


def _table(item: PlainTable) -> str:
    head = "".join(f"<th>{escape(text)}</th>" for text in item.heading)
    rows = "".join(f"<tr>{_cells(row, item)}</tr>" for row in item.rows)
    border = 0.5 if item.ruled else 0
    return (
        f'<table border="{border}" cellspacing="0" cellpadding="3" width="100%">'
        f"<thead><tr>{head}</tr></thead>{rows}</table>"
    )


def _cells(row: Sequence[str], item: PlainTable) -> str:
    return "".join(
        f'<td width="{width:.0f}" align="{"center" if middle else "left"}">{escape(text)}</td>'
        for text, width, middle in zip(row, item.widths, item.centred, strict=False)
    )
