"""How the papers of one office are set: its names and texts, digits, typeface, emblem."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ktpn_desktop.domain.office import Office
from ktpn_desktop.printing.paper import A4, Page, Paper
from ktpn_desktop.printing.style import CM
from ktpn_desktop.thai.numerals import Numerals

if TYPE_CHECKING:
    from ktpn_desktop.printing.picture import Picture
    from ktpn_desktop.printing.typeface import Typeface

USUAL_OFFICE = Office()


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What every document of an office has in common; frozen, so that a worker may print."""

    office: Office = USUAL_OFFICE
    numerals: Numerals = Numerals.THAI
    typeface: "Typeface | None" = None
    krut: "Picture | None" = None  # without it its room is left empty

    def paper(self, title: str, *, author: str = "", watermark: str | None = None) -> Paper:
        """Return upright paper with the office's margins."""
        margins = self.office.margins
        page = replace(
            A4,
            left=margins.left * CM,
            right=margins.right * CM,
            top=margins.top * CM,
            bottom=margins.bottom * CM,
        )
        return Paper(
            title=title,
            author=author or self.office.name,
            page=page,
            numerals=self.numerals,
            watermark=watermark,
            typeface=self.typeface,
        )

    def wide_paper(self, title: str) -> Paper:
        """Return paper that lies on its side, for tables of many columns."""
        paper = self.paper(title)
        page = paper.page
        lying = Page(
            width=page.height,
            height=page.width,
            left=page.bottom,
            right=page.bottom,
            top=page.top,
            bottom=page.bottom,
        )
        return replace(paper, page=lying)


USUAL = House()
