"""Typst, a typesetting system that is compiled; its Python package."""

from collections.abc import Sequence

import typst
from bench.long_papers import Plain, PlainChart, PlainTable, PlainText

from ktpn_desktop.paths import resource
from ktpn_desktop.printing.fonts import ASCENT, DESCENT, LINE_GAP
from ktpn_desktop.printing.paper import Paper
from ktpn_desktop.printing.style import Align

_ALIGN = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.SPREAD: "left",
}


def prepare() -> None:
    """There is nothing to prepare: it reads its fonts each time."""


def make(items: Sequence[Plain], paper: Paper) -> bytes:
    """Return the paper as a PDF file."""
    page = paper.page
    source = [
        f"#set page(width: {page.width}pt, height: {page.height}pt,"
        f" margin: (left: {page.left}pt, right: {page.right}pt, top: {page.top}pt,"
        f" bottom: {page.bottom}pt))",
        '#set text(font: "TH Sarabun New", size: 16pt, lang: "th", hyphenate: false,'
        f" top-edge: {ASCENT}em, bottom-edge: -{DESCENT}em)",
        f"#set par(leading: {LINE_GAP}em, spacing: 0.2em)",
        *map(_item, items),
    ]
    fonts = [str(resource("fonts", "THSarabunNew-Regular.ttf").parent)]
    pdf = typst.compile("\n".join(source).encode(), font_paths=fonts, ignore_system_fonts=True)
    assert isinstance(pdf, bytes)
    return pdf


def _item(item: Plain) -> str:
    match item:
        case PlainText(style=style):
            words = ", ".join(_text(run.text, bold=run.bold or style.bold) for run in item.runs)
            spread = "true" if style.align is Align.SPREAD else "false"
            return (
                f"#align({_ALIGN[style.align]}, pad(left: {style.left}pt, "
                f"par(justify: {spread}, "
                f"first-line-indent: (amount: {style.first_indent}pt, all: true), "
                f"[#set text(size: {style.size}pt); #({words},).join()])))"
            )
        case PlainTable():
            return _table(item)
        case PlainChart():
            return f"#rect(width: {item.width}pt, height: {item.height}pt)"


def _table(item: PlainTable) -> str:
    widths = ", ".join(f"{width}pt" for width in item.widths)
    aligns = ", ".join("center" if centred else "left" for centred in item.centred)
    cells = [_text(text) for row in item.rows for text in row]
    if item.heading:
        head = ", ".join(_text(text, bold=True) for text in item.heading)
        cells.insert(0, f"table.header({head})")
    stroke = "0.5pt" if item.ruled else "none"
    return (
        f"#table(columns: ({widths}), align: ({aligns}), stroke: {stroke}, inset: 4pt, "
        f"{', '.join(cells)})"
    )


def _text(text: str, *, bold: bool = False) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'text(weight: "bold", "{escaped}")' if bold else f'text("{escaped}")'
