"""What is too much for a parser, seen in the bytes of XML before one sees them.

A parser does its work element by element and attribute by attribute, so a small package can
keep it busy for minutes and fill the memory. Counting bytes costs next to nothing.
"""

from dataclasses import dataclass

MOST_TAGS = 3_000_000
"""Of all parts of a package, as many as a slow laptop parses in some five seconds."""

CELLS_THAT_FIT = 500_000
"""Filled ones, in whatever way a suite writes them: of six tags at the most."""

MOST_ATTRIBUTES = 3_000_000
MOST_ESCAPES = 1_000_000
"""Of the kind `_x000D_`, each of them a step in Python."""

LONGEST_STRETCH = 1 << 20
"""Bytes without a tag. A cell holds 32,767 characters, an element a few hundred bytes."""


@dataclass(slots=True)
class Effort:
    """What parsing the parts of one package is going to cost."""

    tags: int = 0
    attributes: int = 0
    escapes: int = 0
    stretched: bool = False

    def add(self, part: bytes) -> None:
        """Count one part; in UTF-16 the same bytes stand for the same letters."""
        self.tags += part.count(b"<")
        self.attributes += part.count(b"=")
        self.escapes += part.count(b"_x")
        self.stretched = self.stretched or has_long_stretch(part)

    @property
    def too_many_cells(self) -> bool:
        """Whether it is more than is read at once, though it may be a long list of people's."""
        return self.tags > MOST_TAGS

    @property
    def too_much(self) -> bool:
        """Whether no workbook of people's is like this."""
        return (
            self.stretched or self.attributes > MOST_ATTRIBUTES or self.escapes > MOST_ESCAPES
        )


def has_long_stretch(part: bytes) -> bool:
    """Tell whether more than LONGEST_STRETCH bytes follow each other without a `<`."""
    at = 0
    while len(part) - at > LONGEST_STRETCH:
        at = part.rfind(b"<", at, at + LONGEST_STRETCH) + 1
        if not at:
            return True
    return False
