"""Words are found on the pages as a reader finds them, and their place is marked."""

import pypdfium2
import pytest
from made_up_meetings import a_meeting

from ktpn_desktop.app.reporting import meeting_bytes
from ktpn_desktop.ui.widgets.pdf_search import find_words
from ktpn_desktop.ui.widgets.pdf_view import PdfView


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    return meeting_bytes(a_meeting(tmp_path_factory.mktemp("record")))


@pytest.fixture
def document(record):
    document = pypdfium2.PdfDocument(record)
    yield document
    document.close()


@pytest.mark.parametrize(
    ("words", "page", "lines"),
    [
        ("นายตัวแบบ นำทาง", 0, 1),
        ("ครั้งที่ 2/2569", 0, 1),  # printed in Thai digits
        ("โรงเรียนบ้านสวนตัวอย่าง และโรงเรียนบ้านเขาจำลอง", 1, 1),
        ("เลขานุการเสนอรายงานการประชุม ครั้งที่ 1/2569 เมื่อวันพุธที่ 20 พฤษภาคม 2569 ให้ที่ประชุม", 1, 2),
    ],
    ids=["a name", "digits", "a list", "over two lines"],
)
def test_words_are_found_where_they_stand(document, words, page, lines):
    found = find_words(document, words)

    assert (found.page, len(found.places)) == (page, lines)
    width, height = document[page].get_size()
    for place in found.places:
        assert 0 < place.left() < place.right() < width
        assert 0 < place.top() < place.bottom() < height


@pytest.mark.parametrize("words", ["ไม่มีคำนี้ในรายงาน", "", "  "])
def test_what_is_not_there_is_not_found(document, words):
    assert find_words(document, words) is None


def test_the_first_words_that_are_there_are_marked_and_brought_into_sight(qtbot, record):
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    view.show_pdf(record)

    assert not view.show_words("ไม่มีคำนี้")
    assert view.show_words("ไม่มีคำนี้", "เลิกประชุมเวลา")

    marked = [bool(page.marks) for page in view._pages]
    assert marked == [False, False, True]
    assert view.current_page == 2
    view.close_pdf()
