"""An answer to one item: a value, or why there is none, and what was noted beside it."""

from dataclasses import dataclass
from enum import StrEnum

from ktpn_desktop.thai.text import normal_form


class Mark(StrEnum):
    """Why there is no value although the item was looked at."""

    NOT_APPLICABLE = "na"  # ไม่เกี่ยวข้อง
    NOT_OBSERVED = "not_observed"  # ไม่ได้สังเกต


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is known about one item of one visit; everything empty means not answered yet."""

    value: str | None = None
    mark: Mark | None = None
    note: str | None = None
    flagged: bool = False

    @property
    def given(self) -> bool:
        """Whether the item needs no more attention: it has a value, or a mark in its place."""
        return self.value is not None or self.mark is not None


NO_ANSWER = Answer()


def normal_lines(typed: str) -> str:
    """Return a longer text in normal form, its line breaks kept."""
    lines = typed.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(normal_form(line) for line in lines).strip("\n")
