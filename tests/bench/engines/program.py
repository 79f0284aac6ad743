"""This program."""

import importlib

from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.fonts import face
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.thai import words


def prepare() -> None:
    """Load the libraries, the fonts and the dictionary."""
    importlib.import_module("ktpn_desktop.printing.document")
    importlib.import_module("ktpn_desktop.printing.pen")
    face()
    words.load()


def make(blocks: list[Block], paper: Paper) -> bytes:
    """Return the paper as a PDF file."""
    return write_pdf(blocks, paper)
