"""A ReportLab document as this program makes them: what the file says about itself."""

from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from ktpn_desktop.printing import archive
from ktpn_desktop.printing.fonts import face

CREATOR = "KTPN Desktop"


def new_canvas(file: BytesIO, width: float, height: float) -> Canvas:
    """Return an empty document of Thai text whose bytes follow from what is drawn alone."""
    canvas = _Canvas(
        file,
        (width, height),
        pageCompression=1,
        invariant=1,
        lang="th-TH",
        # Without it a font that is not embedded.
        initialFontName=face().fontName,  # type: ignore[arg-type]  # a name, not a number
    )
    canvas._doc.info = _Information()  # type: ignore[attr-defined]  # missing in the types
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def describe(canvas: Canvas, *, title: str, author: str) -> None:
    """Say in the file what it is, for its readers and for archives."""
    canvas.setTitle(title)
    canvas.setAuthor(author)
    document: Any = canvas._doc  # type: ignore[attr-defined]  # missing in the types
    archive.describe(document, title=title, author=author, creator=CREATOR)


class _Canvas(Canvas):
    def showPage(self) -> None:  # noqa: N802  # ReportLab's name
        """End the page. A letter of it is one byte, where ReportLab would have it be four."""
        super().showPage()
        page: Any = self._doc.Pages.pages[-1]  # type: ignore[attr-defined]  # missing in the types
        page.stream = page.stream.encode("latin-1")


class _Information(pdfdoc.PDFInfo):
    """Title and author. No date: the same record gives the same bytes on every day."""

    def format(self, document: Any) -> Any:  # as ReportLab leaves it untyped
        """Return the entries as they stand in the file."""
        known = {"Title": self.title, "Author": self.author, "Creator": CREATOR}
        entries = {name: pdfdoc.PDFString(text) for name, text in known.items() if text}
        dictionary: Any = pdfdoc.PDFDictionary(entries)
        return dictionary.format(document)
