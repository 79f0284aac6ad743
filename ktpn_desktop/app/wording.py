"""Problems and edits in words, for a person who reads Thai or English."""

from ktpn_desktop.app.sentences import EDITS, PROBLEMS, Sentence
from ktpn_desktop.domain.problem import Place, Problem

THAI = "th"


def problem_text(problem: Problem, language: str = THAI) -> str:
    """Return what a problem says: where, what happened, what to do."""
    said = _said(PROBLEMS.get(problem.code, Sentence(problem.code, problem.code)), language)
    text = said.format_map(_Values(problem.values))
    where = place_text(problem.where, language)
    return f"{where}: {text}" if where else text


def place_text(place: Place, language: str = THAI) -> str:
    """Return a place as people name it: file · sheet · row · column, or the record."""
    thai = language == THAI
    parts = (
        place.file,
        place.sheet and (f"แผ่น {place.sheet}" if thai else f"sheet {place.sheet}"),
        place.row and (f"แถว {place.row}" if thai else f"row {place.row}"),
        place.column and (f"คอลัมน์ {place.column}" if thai else f"column {place.column}"),
        place.record,
    )
    return " · ".join(part for part in parts if part)


def edit_text(label: str, language: str = THAI) -> str:
    """Return what an edit did, as history and undo name it."""
    return _said(EDITS.get(label, Sentence(label, label)), language)


def _said(sentence: Sentence, language: str) -> str:
    return sentence.th if language == THAI else sentence.en


class _Values(dict[str, str]):
    """Shows a field that has no value as a dash; a sentence is never worth a crash."""

    def __missing__(self, key: str) -> str:
        return "–"
