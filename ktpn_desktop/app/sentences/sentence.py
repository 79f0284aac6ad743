"""One thing to say, in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing to say, in both languages, with the same fields."""

    th: str
    en: str
