"""The sentences of tests/data/words, with the places where their lines should and may break."""

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "data" / "words"
WANTED, TOLERABLE = "|¦"


class Sentence(NamedTuple):
    """A sentence without its marks, and what they said."""

    text: str
    wanted: frozenset[int]
    tolerable: frozenset[int]
    source: str  # the heading above it

    def wrong(self, places: list[int]) -> list[str]:
        """Return what is around those places where no line may begin, for a person to see."""
        return [
            f"{self.text[max(0, place - 9) : place]}|{self.text[place : place + 9]}"
            for place in places
            if place not in self.wanted | self.tolerable
        ]


def sentences() -> list[Sentence]:
    """Return all sentences in their order."""
    found, source = [], ""
    for line in _lines("annotated.txt"):
        if line.startswith("## "):
            source = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            found.append(sentence(line, source))
    return found


def names() -> list[str]:
    """Return the names in them that a profile would know."""
    return [line for line in _lines("names.txt") if line and not line.startswith("#")]


def sentence(line: str, source: str = "") -> Sentence:
    """Return the sentence of a line with its marks."""
    places: dict[str, set[int]] = {WANTED: set(), TOLERABLE: set()}
    text = ""
    for letter in line:
        if letter in places:
            places[letter].add(len(text))
        else:
            text += letter
    return Sentence(text, frozenset(places[WANTED]), frozenset(places[TOLERABLE]), source)


def _lines(name: str) -> list[str]:
    return (FOLDER / name).read_text("utf-8").splitlines()
