"""Small pieces of the paper that prepares a visit: short texts, headings, what is left out."""

from collections.abc import Iterator

from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.style import Align, Style
from ktpn_desktop.printing.table import Frame
from ktpn_desktop.thai.words import segments

UNKNOWN = "–"
SIZE = 14.0
FRAME = Frame(size=SIZE, padding=3, before=2)
NOTHING = Style(size=15, left=17)

_HEADING = Style(bold=True, before=8, keep_with_next=True)
_MORE = Style(size=SIZE, align=Align.RIGHT)


def clipped(text: str | None, letters: int) -> str:
    """Return a text of at most so many letters, ended at a word with … when it is longer."""
    whole = " ".join((text or "").split())
    if len(whole) <= letters:
        return whole
    kept = ""
    for word in segments(whole):
        if len(kept) + len(word) >= letters:
            break
        kept += word
    return f"{kept.rstrip() or whole[: letters - 1]}…"


def heading(title: str) -> ThaiParagraph:
    """Return the heading of a part."""
    return ThaiParagraph(title, _HEADING, Bookmark(title=title))


def more(count: int, unit: str) -> Iterator[Block]:
    """Say how much more there is than is printed."""
    if count > 0:
        yield ThaiParagraph(f"และอีก {count} {unit} ดูในโปรแกรม", _MORE)
