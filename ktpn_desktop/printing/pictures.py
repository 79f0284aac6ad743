"""Pictures on paper: photographs whole and upright, several in a row with words beneath."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.picture import Picture
from ktpn_desktop.printing.style import CM, Align, Space, Style

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

_LANDSCAPE, _PORTRAIT = 2, 3  # pictures in a row
_GAP = 0.4 * CM
_HIGHEST = 9 * CM
_ABOVE_CAPTION = 3.0  # points: its marks must not touch the picture
_LONG_CAPTION = 12  # lines; a shorter one stays with its picture
_CAPTION = Style(size=14, align=Align.CENTRE)


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
