"""Reading back what was printed, with the engine that browsers have."""

import ctypes
import re

import pypdfium2
import pypdfium2.raw as pdfium
from PIL.Image import Image

from ktpn_desktop.printing.shaping import normalise
from ktpn_desktop.thai.numerals import Numerals, convert

_SPACES = re.compile(r"\s+")


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page as a reader copies it."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = []
        for page in document:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range().replace("\r\n", "\n"))
            text_page.close()
            page.close()
        return texts


def letters(text: str) -> str:
    """Return a text without its spaces and line ends: lines break where they like."""
    return _SPACES.sub("", text)


def printed(text: str, numerals: Numerals = Numerals.THAI) -> str:
    """Return the letters that the paper should have for a text that was typed."""
    return letters(convert(normalise(text), numerals))


def outline(pdf: bytes) -> list[tuple[int, str]]:
    """Return the document's outline: levels and titles."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [(entry.level, entry.get_title()) for entry in document.get_toc()]


def metadata(pdf: bytes) -> dict[str, str]:
    """Return the document's title, author and the like."""
    with pypdfium2.PdfDocument(pdf) as document:
        return dict(document.get_metadata_dict())


def links(pdf: bytes, page: int = 0) -> list[str]:
    """Return where the links of a page lead: an address, or # and the number of a page."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        opened = document[page]
        place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(opened.raw, place, link):
            action = pdfium.FPDFLink_GetAction(link)
            buffer = ctypes.create_string_buffer(4000)
            if action and pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, 4000):
                found.append(buffer.value.decode())
            else:
                target = pdfium.FPDFLink_GetDest(document.raw, link)
                found.append(f"#{pdfium.FPDFDest_GetDestPageIndex(document.raw, target) + 1}")
        opened.close()
    return found


def picture(pdf: bytes, page: int = 0, scale: float = 2.0) -> Image:
    """Return a page as a grey picture."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[page].render(scale=scale).to_pil().convert("L")
