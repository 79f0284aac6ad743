"""What each Problem says to a person, in Thai and in English.

A sentence tells what happened, whether the data is safe where that is in question, and what to
do. The fields in braces are filled from `Problem.values`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing to say, in both languages, with the same fields."""

    th: str
    en: str


PROBLEMS: dict[str, Sentence] = {
    # Each area adds its block below, in alphabetical order of the codes' first word.
}
