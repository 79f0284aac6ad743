"""What a person writes on a paper beside what the registers know: number, day, people."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNote:
    """What an invitation or an order adds; what is not known is left to be written by hand."""

    number: str | None = None
    dated: date | None = None
    people: tuple[str, ...] = ()  # whom a letter is for, or who is appointed
    duties: tuple[str, ...] = ()
    answer_by: date | None = None  # of the reply slip
    reply_slip: bool = True


NOTHING_WRITTEN = PaperNote()
