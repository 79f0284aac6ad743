"""How fast paper is made, beside what ReportLab's own paragraphs take for the same text.

    python tests/bench/bench_print.py

Read the ratios, which are of whole documents: milliseconds depend on the machine and on what it
is doing besides. ReportLab's own paragraphs have their shaping turned on, and still do less:
they break Thai at spaces only and so fill more pages, and what is copied is not what was typed.
"""

import time
from collections.abc import Callable
from io import BytesIO
from statistics import median
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from ktpn_desktop.paths import resource
from ktpn_desktop.printing.paper import Paper, page_count, write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import CM, Align, Style
from ktpn_desktop.printing.table import Column, Row, ThaiTable

SENTENCES = (
    "ประธานกรรมการกล่าวเปิดประชุมและแจ้งให้ที่ประชุมทราบว่า",
    "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต ๑ ได้แจ้งแนวทางการดำเนินงานประกันคุณภาพภายใน",
    "และขอให้ทุกโรงเรียนจัดทำรายงานการประเมินตนเอง (SAR) ให้แล้วเสร็จภายในเดือนเมษายน ๒๕๖๙",
    "ผลการทดสอบทางการศึกษาระดับชาติขั้นพื้นฐาน (O-NET) ชั้นประถมศึกษาปีที่ ๖ สูงกว่าระดับประเทศ",
    "กรรมการผู้ทรงคุณวุฒิเสนอให้แต่งตั้งคณะอนุกรรมการเข้าช่วยเหลือโรงเรียนกลุ่มเร่งรัดเป็นกรณีพิเศษ",
    "ทั้งนี้ คณะกรรมการจะลงพื้นที่ตรวจเยี่ยมสถานศึกษาเพื่อให้คำปรึกษาแนะนำแก่ผู้บริหารและครู",
)
PARAGRAPHS = 300
ROWS = 300
RUNS = 5
STOCK = "Stock"


def main() -> None:
    """Print pages, milliseconds a page, and ratios."""
    texts = [" ".join(_turned(index)) for index in range(PARAGRAPHS)]
    rows = [
        [str(index), _turned(index)[0], _turned(index)[1], "☑ มี ☐ ไม่มี"] for index in range(ROWS)
    ]
    first = _seconds(lambda: _ours(texts[:1]))
    print(f"first page, with fonts and dictionary: {first * 1000:.0f} ms")
    pdfmetrics.registerFont(TTFont(STOCK, resource("fonts", "THSarabunNew-Regular.ttf")))
    _compare("paragraphs", lambda: _ours(texts), lambda: _stock(texts))
    _compare("table", lambda: _our_table(rows), lambda: _stock_table(rows))


def _turned(index: int) -> list[str]:
    start = index % len(SENTENCES)
    return [f"{index} {SENTENCES[start]}", *SENTENCES[start + 1 :], *SENTENCES[:start]]


def _compare(name: str, ours: Callable[[], bytes], stock: Callable[[], bytes]) -> None:
    pdf, other = ours(), stock()
    own, others = [], []
    for _ in range(RUNS):  # in turns, so that a busy moment slows both
        own.append(_seconds(ours))
        others.append(_seconds(stock))
    print(
        f"{name}: {page_count(pdf)} pages, "
        f"{median(own) * 1000 / page_count(pdf):.1f} ms a page, "
        f"{len(pdf) // 1024} KB; ReportLab's own: {page_count(other)} pages, "
        f"{len(other) // 1024} KB, {median(others) / median(own):.1f} times as long"
    )


def _seconds(make: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    make()
    return time.perf_counter() - start


def _ours(texts: list[str]) -> bytes:
    style = Style(align=Align.SPREAD, first_indent=2.5 * CM, before=6)
    return write_pdf([ThaiParagraph(text, style) for text in texts], Paper(title="ทดสอบ"))


def _our_table(rows: list[list[str]]) -> bytes:
    columns = [Column(share=share) for share in (1, 6, 6, 3)]
    table = ThaiTable(
        columns=columns, heading=[Row(cells=["ที่", "ก", "ข", "ค"])], rows=_rows(rows)
    )
    return write_pdf([table], Paper(title="ทดสอบ"))


def _rows(rows: list[list[str]]) -> list[Row]:
    return [Row(cells=cells) for cells in rows]


def _style() -> ParagraphStyle:
    return ParagraphStyle(
        "body",
        fontName=STOCK,
        fontSize=16,
        leading=21.3,
        alignment=TA_JUSTIFY,
        shaping=1,
        firstLineIndent=2.5 * CM,
        spaceBefore=6,
    )


def _stock(texts: list[str]) -> bytes:
    style = _style()
    return _build([Paragraph(escape(text), style) for text in texts])


def _stock_table(rows: list[list[str]]) -> bytes:
    style = ParagraphStyle("cell", fontName=STOCK, fontSize=16, leading=21.3, shaping=1)
    cells = [[Paragraph(escape(text), style) for text in row] for row in rows]
    widths = [share * CM for share in (1, 6, 6, 3)]
    return _build(
        [
            Table(
                cells,
                colWidths=widths,
                repeatRows=1,
                style=[("GRID", (0, 0), (-1, -1), 0.5, "black")],
            )
        ]
    )


def _build(story: list[object]) -> bytes:
    file = BytesIO()
    margins = {
        "leftMargin": 3 * CM,
        "rightMargin": 2 * CM,
        "topMargin": 2.5 * CM,
        "bottomMargin": 2 * CM,
    }
    SimpleDocTemplate(file, pagesize=A4, **margins).build(story)
    return file.getvalue()


if __name__ == "__main__":
    main()
