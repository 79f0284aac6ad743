"""One picture as it goes into a document: what it is, and how many dots it may have."""

from dataclasses import dataclass

from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.printing.jpeg import NotAJpeg, is_inverted, jpeg_size, quarters_turned

LARGEST = 20_000_000
"""Bytes of one photograph; telephones make a quarter of that."""


_MOST_DOTS = 60_000_000  # of the best telephones


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture ready to be put into a document; `name` is what people know it by."""

    name: str
    data: bytes  # a JPEG file, or the bytes of grey or red, green and blue pixels
    pixels: tuple[int, int]  # across and down, as stored
    colours: int
    jpeg: bool = True
    inverted: bool = False
    quarters: int = 0  # to be turned clockwise
    caption: str | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels as people see it."""
        across, down = self.pixels
        return (down, across) if self.quarters % 2 else (across, down)

    @property
    def portrait(self) -> bool:
        """Whether it is higher than wide."""
        width, height = self.size
        return height > width


def photograph(name: str, data: bytes, caption: str | None = None) -> Picture:
    """Return a photograph from a JPEG file. Raises BadData `printing.picture_*`."""
    if len(data) > LARGEST:
        size, most = f"{len(data) / 1e6:.0f}", f"{LARGEST / 1e6:.0f}"
        values = {"picture": name, "size": size, "most": most}
        raise BadData(Problem(code="printing.picture_too_large", values=values))
    try:
        across, down, colours = jpeg_size(data)
        quarters, inverted = quarters_turned(data), colours == 4 and is_inverted(data)
    except NotAJpeg as error:
        values = {"picture": name, "reason": str(error)}
        raise BadData(Problem(code="printing.picture_unreadable", values=values)) from error
    check_dots(name, (across, down))
    return Picture(
        name=name,
        data=data,
        pixels=(across, down),
        colours=colours,
        inverted=inverted,
        quarters=quarters,
        caption=caption,
    )


def check_dots(name: str, size: tuple[int, int]) -> None:
    """Raise BadData `printing.picture_too_fine` for more dots than readers of PDF can hold."""
    across, down = size
    if across * down > _MOST_DOTS:
        values = {"picture": name, "across": str(across), "down": str(down)}
        raise BadData(Problem(code="printing.picture_too_fine", values=values))
