"""The very PDF that was shown, on a printer."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.problem import Problem, Refused
from ktpn_desktop.ui.widgets.pdf_page import render

_POINTS = 72  # to an inch
_FINEST = 300  # dots to an inch; paper shows no more of text, and a page stays at 35 MB


def ask_and_print(data: bytes, name: str, parent: QWidget) -> int:
    """Ask for a printer and pages, print them; return how many, 0 when it was called off.

    Raises Refused `printing.failed`.
    """
    printer = new_printer(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, page_count(data))
    return print_pdf(data, printer) if dialog.exec() else 0


def new_printer(name: str) -> QPrinter:
    """Return the usual printer, set to A4 to its edges: the margins are those of the PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setFullPage(True)
    size = QPageSize(QPageSize.PageSizeId.A4)
    portrait = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, portrait, QMarginsF(0, 0, 0, 0)))
    return printer


def print_pdf(data: bytes, printer: QPrinter) -> int:
    """Print the pages that the printer was asked for; return how many.

    Raises Refused `printing.failed`.
    """
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

    document = pypdfium2.PdfDocument(data)
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise Refused(Problem(code="printing.failed"))
        pages = _wanted(printer, len(document))
        for place, at in enumerate(pages):
            if place and not printer.newPage():
                raise Refused(Problem(code="printing.failed"))
            page = document[at]
            scale = min(printer.resolution(), _FINEST) / _POINTS
            dots = printer.resolution() / _POINTS
            width, height = page.get_size()
            painter.drawImage(QRectF(0, 0, width * dots, height * dots), render(page, scale))
        return len(pages)
    finally:
        if painter.isActive():
            painter.end()
        document.close()


def page_count(data: bytes) -> int:
    """Return how many pages a document has."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()


def _wanted(printer: QPrinter, count: int) -> range:
    """Return the pages that were chosen in the dialog, counted from 0."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return range(count)
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or count, count)
    return range(first - 1, last)
