"""WeasyPrint: web pages onto paper."""

from collections.abc import Sequence
from html import escape

import weasyprint
from bench.long_papers import Plain, PlainChart, PlainTable, PlainText

from ktpn_desktop.paths import resource
from ktpn_desktop.printing.paper import Paper
from ktpn_desktop.printing.style import Align, Run, Style

_ALIGN = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.SPREAD: "justify",
}


def prepare() -> None:
    """There is nothing to prepare: it reads its fonts each time."""


def make(items: Sequence[Plain], paper: Paper) -> bytes:
    """Return the paper as a PDF file."""
    page = paper.page
    faces = "".join(
        f"@font-face {{ font-family: Sarabun; font-weight: {weight};"
        f" src: url({resource('fonts', f'THSarabunNew-{name}.ttf').as_uri()}) }}"
        for weight, name in (("normal", "Regular"), ("bold", "Bold"))
    )
    style = (
        f"{faces} @page {{ size: {page.width}pt {page.height}pt; margin: {page.top}pt"
        f" {page.right}pt {page.bottom}pt {page.left}pt }}"
        " body { font-family: Sarabun; font-size: 16pt; line-height: 1.331; margin: 0 }"
        " p { margin: 0 } table { border-collapse: collapse; table-layout: fixed; width: 100% }"
        " .ruled td, .ruled th { border: 0.5pt solid black; padding: 0 4pt }"
        " td { vertical-align: top }"
    )
    body = "".join(map(_item, items))
    html = f'<html lang="th"><style>{style}</style><body>{body}</body></html>'
    pdf = weasyprint.HTML(string=html).write_pdf()
    assert isinstance(pdf, bytes)
    return pdf


def _item(item: Plain) -> str:
    match item:
        case PlainText():
            return f'<p style="{_css(item.style)}">{"".join(map(_run, item.runs))}</p>'
        case PlainTable():
            return _table(item)
        case PlainChart():
            size = f"width: {item.width}pt; height: {item.height}pt"
            return f'<div style="{size}; border: 0.5pt solid black"></div>'


def _css(style: Style) -> str:
    return (
        f"text-align: {_ALIGN[style.align]}; text-indent: {style.first_indent}pt;"
        f" margin: {style.before}pt 0 {style.after}pt {style.left}pt;"
        f" font-size: {style.size}pt; font-weight: {'bold' if style.bold else 'normal'}"
    )


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br>")
    text = f"<u>{text}</u>" if run.underline else text
    return f"<b>{text}</b>" if run.bold else text


def _table(item: PlainTable) -> str:
    columns = "".join(f'<col style="width: {width}pt">' for width in item.widths)
    head = "".join(f"<th>{escape(text)}</th>" for text in item.heading)
    rows = "".join(f"<tr>{_cells(row, item.centred)}</tr>" for row in item.rows)
    ruled = ' class="ruled"' if item.ruled else ""
    return f"<table{ruled}>{columns}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _cells(row: Sequence[str], centred: Sequence[bool]) -> str:
    return "".join(
        f'<td style="text-align: {"center" if middle else "left"}">{escape(text)}</td>'
        for text, middle in zip(row, centred, strict=False)
    )
