"""The page view shows the PDF it is given: every page, by keyboard, in any size."""

import io

import pytest
from PySide6.QtCore import Qt
from reportlab.pdfgen.canvas import Canvas

from ktpn_desktop.ui.widgets.pdf_view import PdfView

A4 = (595, 842)


def pdf(*colours):
    """Return a document with one page for each colour, filled with it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for red, green, blue in colours:
        canvas.setFillColorRGB(red, green, blue)
        canvas.rect(0, 0, *A4, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def view(qtbot):
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show_pdf(pdf((1, 0, 0), (0, 1, 0), (0, 0, 1)))
    view.show()

    yield view

    view.close_pdf()


def middle(widget):
    picture = widget.grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 2)


def test_each_page_is_shown_as_it_is(view):
    colours = [middle(page).name() for page in view._pages]

    assert colours == ["#ff0000", "#00ff00", "#0000ff"]
    assert [middle(small).name() for small in view._thumbnails] == colours


def test_pages_are_turned_by_keyboard(qtbot, view):
    turned = []
    view.page_changed.connect(turned.append)

    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_Home)

    assert turned == [1, 2, 0]
    assert view._number.text() == "หน้า 1 จาก 3"


def test_a_thumbnail_brings_its_page_into_sight(qtbot, view):
    qtbot.mouseClick(view._thumbnails[2], Qt.MouseButton.LeftButton)

    assert view.current_page == 2
    assert view._thumbnails[2].isChecked()


def test_scrolling_says_which_page_is_in_sight(qtbot, view):
    bar = view._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    bar.setValue(view._pages[1].y())

    assert view.current_page == 1


def test_pages_fit_the_width_and_keep_fitting(qtbot, view):
    room = view._scroll.viewport().width()
    qtbot.waitUntil(lambda: 0 < room - view._pages[0].sizeHint().width() < 60)
    before = view._pages[0].sizeHint().width()

    view.resize(1100, 600)

    qtbot.waitUntil(lambda: view._pages[0].sizeHint().width() > before + 200)


def test_zooming_by_key_stops_fitting(qtbot, view):
    qtbot.waitUntil(lambda: not view._refit.isActive())
    view.fit_width()
    before = view._pages[0].sizeHint().width()

    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)

    assert view._pages[0].sizeHint().width() < before
    assert not view._fit_chip.isChecked()
    view.fit_width()
    assert view._pages[0].sizeHint().width() == before


def test_another_document_replaces_the_first(view):
    view.go_to(2)

    view.show_pdf(pdf((0, 0, 0)))

    assert view.page_count == 1
    assert view.current_page == 0
    assert middle(view._pages[0]).name() == "#000000"
