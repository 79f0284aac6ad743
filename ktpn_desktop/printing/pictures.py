"""Pictures on paper: photographs whole and upright, several in a row with words beneath."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.printing.jpeg import NotAJpeg, is_inverted, jpeg_size, quarters_turned
from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.style import CM, Align, Space, Style

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

LARGEST = 20_000_000
"""Bytes of one photograph; telephones make a quarter of that."""

_MOST_DOTS = 60_000_000  # of the best telephones
_LANDSCAPE, _PORTRAIT = 2, 3  # pictures in a row
_GAP = 0.4 * CM
_HIGHEST = 9 * CM
_ABOVE_CAPTION = 3.0  # points: its marks must not touch the picture
_LONG_CAPTION = 12  # lines; a shorter one stays with its picture
_CAPTION = Style(size=14, align=Align.CENTRE)


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


def photographs(
    found: Iterable[tuple[str, bytes, str | None]],
) -> tuple[tuple[Picture, ...], tuple[Problem, ...]]:
    """Return the photographs that can be printed, and a Problem for each other one."""
    pictures: list[Picture] = []
    problems: list[Problem] = []
    for name, data, caption in found:
        try:
            pictures.append(photograph(name, data, caption))
        except BadData as error:
            problems += error.problems
    return tuple(pictures), tuple(problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureBlock:
    """One picture of a given width, as high as it is then."""

    picture: Picture
    width: float
    align: Align = Align.CENTRE

    def fit(self, space: Space) -> "FittedPictures":
        """Return it in its place."""
        width = min(self.width, space.width)
        across, down = self.picture.size
        x = {Align.LEFT: 0.0, Align.RIGHT: space.width - width}.get(
            self.align, (space.width - width) / 2
        )
        place = FittedPicture(self.picture, x, width, width * down / across, ())
        return FittedPictures((place,), 0.0)


def picture_rows(pictures: Sequence[Picture]) -> list["PictureRow"]:
    """Return photographs in rows: two that are wide or three that are high, in their order."""
    rows: list[list[Picture]] = []
    for picture in pictures:
        most = _PORTRAIT if picture.portrait else _LANDSCAPE
        if rows and len(rows[-1]) < most and rows[-1][0].portrait is picture.portrait:
            rows[-1].append(picture)
        else:
            rows.append([picture])
    return [PictureRow(tuple(row)) for row in rows]


@dataclass(frozen=True, slots=True)
class PictureRow:
    """Pictures beside each other, each whole in a place of the same width."""

    pictures: tuple[Picture, ...]

    def fit(self, space: Space) -> "FittedPictures":
        """Return them as large as their row has room for."""
        count = _PORTRAIT if self.pictures[0].portrait else _LANDSCAPE
        room = (space.width - _GAP * (count - 1)) / count
        places: list[FittedPicture] = []
        for index, picture in enumerate(self.pictures):
            across, down = picture.size
            scale = min(room / across, _HIGHEST / down)
            width, height = across * scale, down * scale
            caption = picture.caption
            lines = break_lines(caption, _CAPTION, space.of_width(room)) if caption else ()
            x = index * (room + _GAP) + (room - width) / 2
            places.append(FittedPicture(picture, x, width, height, tuple(lines), room))
        return FittedPictures(tuple(places), _GAP / 2)


@dataclass(frozen=True, slots=True)
class FittedPicture:
    """A picture and the words beneath it; x is its own left edge."""

    picture: Picture
    x: float
    width: float
    height: float
    caption: tuple[Line, ...]
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class FittedPictures:
    """A row of pictures; it is never split, but an endless caption goes on by itself."""

    places: tuple[FittedPicture, ...]
    before: float
    after: float = 0.0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """The height of the highest with its words."""
        lines = max(len(place.caption) for place in self.places)
        words = lines * _CAPTION.line_height + _ABOVE_CAPTION if lines else 0.0
        return self._pictures + words

    @property
    def _pictures(self) -> float:
        return max(place.height for place in self.places)

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> "tuple[FittedPictures, FittedPictures] | None":
        """Split captions of many lines; what goes on has no pictures."""
        lines = int((room - self._pictures - _ABOVE_CAPTION + 0.01) // _CAPTION.line_height)
        if lines < 2 or max(len(place.caption) for place in self.places) < _LONG_CAPTION:
            return None
        above = [replace(each, caption=each.caption[:lines]) for each in self.places]
        below = [
            replace(each, height=0.0, caption=each.caption[lines:]) for each in self.places
        ]
        return replace(self, places=tuple(above)), replace(self, places=tuple(below))

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Put each picture over its words."""
        for place in self.places:
            top = y + self._pictures - place.height
            if place.height:
                pen.picture(place.picture, x + place.x, top, place.width, place.height)
            left = x + place.x - (place.room - place.width) / 2
            pen.write(place.caption, _CAPTION, left, y + self._pictures + _ABOVE_CAPTION)
