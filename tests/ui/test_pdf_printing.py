"""Pages on a printer stand where they stand in the PDF."""

import pypdfium2
import pytest
from made_up_meetings import a_meeting
from PySide6.QtPrintSupport import QPrinter

from ktpn_desktop.app.reporting import meeting_bytes
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.ui.pdf_printing import new_printer, print_pdf


@pytest.fixture
def printer(qapp, tmp_path):
    printer = new_printer("ทดสอบ")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


def ink(path_or_data):
    """Return for each page the edges of what is printed on it, in points."""
    document = pypdfium2.PdfDocument(path_or_data)
    boxes = []
    for at in range(len(document)):
        page = document[at]
        picture = page.render(scale=1).to_pil().convert("L").point(lambda grey: 255 - grey)
        boxes.append(picture.point(lambda dark: 255 if dark > 80 else 0).getbbox())
    document.close()
    return boxes


def test_every_page_is_printed_in_its_place(printer, tmp_path):
    data = meeting_bytes(a_meeting(tmp_path))

    assert print_pdf(data, printer) == 3

    wanted, printed = ink(data), ink(tmp_path / "printed.pdf")
    assert len(printed) == 3
    for ours, theirs in zip(wanted, printed, strict=True):
        assert all(abs(one - other) <= 2 for one, other in zip(ours, theirs, strict=True))


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "no folder" / "printed.pdf"))

    with pytest.raises(Refused) as caught:
        print_pdf(meeting_bytes(a_meeting(tmp_path)), printer)

    assert caught.value.problems[0].code == "printing.failed"
