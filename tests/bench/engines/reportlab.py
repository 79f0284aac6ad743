"""ReportLab's own paragraphs, tables and charts: shaped, and with the program's line breaks.

Its paragraphs break Thai at spaces only. That they break at words here is a change in one
function of it: its words are cut where the program would let a line begin.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from bench.long_papers import Plain, PlainChart, PlainTable, PlainText
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from reportlab.platypus import paragraph as library

from ktpn_desktop.paths import resource
from ktpn_desktop.printing.paper import Paper
from ktpn_desktop.printing.style import Align, Run, Style
from ktpn_desktop.thai import words

NORMAL, BOLD = "Stock", "Stock-Bold"
_ALIGN = {
    Align.LEFT: TA_LEFT,
    Align.CENTRE: TA_CENTER,
    Align.RIGHT: TA_RIGHT,
    Align.SPREAD: TA_JUSTIFY,
}


def prepare() -> None:
    """Register the fonts, load the dictionary, cut words where lines may break."""
    for name, file in ((NORMAL, "Regular"), (BOLD, "Bold")):
        pdfmetrics.registerFont(
            TTFont(name, str(resource("fonts", f"THSarabunNew-{file}.ttf")))
        )
    pdfmetrics.registerFontFamily(
        NORMAL, normal=NORMAL, bold=BOLD, italic=NORMAL, boldItalic=BOLD
    )
    words.load()
    library._getFragWords = _cut_words


def make(items: Sequence[Plain], paper: Paper) -> bytes:
    """Return the paper as a PDF file."""
    page = paper.page
    file = BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=(page.width, page.height),
        leftMargin=page.left - 6,
        rightMargin=page.right - 6,
        topMargin=page.top - 6,
        bottomMargin=page.bottom - 6,
        title=paper.title,
    )
    document.build([_flowable(item) for item in items])
    return file.getvalue()


def _flowable(item: Plain) -> Any:  # of any of its kinds
    match item:
        case PlainText():
            return _Paragraph(_markup(item.runs), _style(item.style))
        case PlainTable():
            return _table(item)
        case PlainChart():
            return _chart(item)


class _Paragraph(Paragraph):  # type: ignore[misc]  # untyped
    def breakLines(self, width: Any) -> Any:  # noqa: N802
        """Break lines; count the spaces that spread a line, not the words."""
        broken = super().breakLines(width)
        for line in broken.lines:
            if hasattr(line, "wordCount"):
                text = "".join(word.text for word in line.words if hasattr(word, "text"))
                line.wordCount = 1 + text.rstrip(" ").count(" ")
        return broken


_original = library._getFragWords


def _cut_words(frags: Any, maxWidth: Any = None) -> Any:  # noqa: N803
    found = _original(frags, maxWidth)
    if library._processed_frags(frags):
        return found
    return [piece for word in found for piece in _cut(word)]


def _cut(word: Any) -> Iterator[Any]:
    if len(word) != 2 or not word[1][1]:
        yield word
        return
    frag, text = word[1]
    *parts, last = words.segments(text)
    for part in parts:
        yield [stringWidth(part, frag.fontName, frag.fontSize), (frag, part)]
    yield type(word)([stringWidth(last, frag.fontName, frag.fontSize), (frag, last)])


def _markup(runs: Sequence[Run]) -> str:
    marked = []
    for run in runs:
        text = escape(run.text).replace("\n", "<br/>")
        text = f"<u>{text}</u>" if run.underline else text
        marked.append(f"<b>{text}</b>" if run.bold else text)
    return "".join(marked)


def _style(style: Style) -> ParagraphStyle:
    return ParagraphStyle(
        "text",
        fontName=BOLD if style.bold else NORMAL,
        fontSize=style.size,
        leading=style.line_height,
        alignment=_ALIGN[style.align],
        shaping=1,
        firstLineIndent=style.first_indent,
        leftIndent=style.left,
        rightIndent=style.right,
        spaceBefore=style.before,
        spaceAfter=style.after,
        keepWithNext=style.keep_with_next,
    )


def _table(item: PlainTable) -> Table:
    cell = [_style(Style(size=item.size, align=_cell_align(one))) for one in item.centred]
    head = _style(Style(size=item.size, align=Align.CENTRE, bold=True))
    rows = [[_Paragraph(escape(text), head) for text in item.heading]] if item.heading else []
    rows += [
        [_Paragraph(escape(text), style) for text, style in zip(row, cell, strict=False)]
        for row in item.rows
    ]
    look = [("GRID", (0, 0), (-1, -1), 0.5, "black")] if item.ruled else []
    repeated = 1 if item.heading else 0
    return Table(rows, colWidths=list(item.widths), repeatRows=repeated, style=look)


def _cell_align(centred: bool) -> Align:
    return Align.CENTRE if centred else Align.LEFT


def _chart(item: PlainChart) -> Drawing:
    drawing = Drawing(item.width, item.height)
    chart = VerticalBarChart()
    chart.x, chart.y = 30, 30
    chart.width, chart.height = item.width - 40, item.height - 60
    chart.data = [list(series.values) for series in item.chart.series]
    chart.categoryAxis.categoryNames = list(item.chart.categories)
    chart.valueAxis.valueMin = 0
    chart.barLabelFormat = "%.2f"
    for part in (chart.categoryAxis.labels, chart.valueAxis.labels, chart.barLabels):
        part.fontName, part.fontSize = NORMAL, 12
    drawing.add(chart)
    return drawing
