"""Problems, places and edits in words, for a person who reads Thai or English."""

import logging

from ktpn_desktop.app.sentences import EDITS, PROBLEMS, TEXTS, Sentence
from ktpn_desktop.domain.problem import Place, Problem, Trouble
from ktpn_desktop.thai.text import UNKNOWN

THAI = "th"

_NO_SENTENCE = Sentence(
    "เกิดปัญหาที่ยังไม่มีคำอธิบาย ({code})", "There is a problem without a description ({code})"
)
_FILE = Sentence("ไฟล์ {file}", "file {file}")
_SHEET = Sentence("แผ่นงาน {sheet}", "sheet {sheet}")
_ROW = Sentence("แถว {row}", "row {row}")
_COLUMN = Sentence("คอลัมน์ {column}", "column {column}")

_log = logging.getLogger(__name__)


def problem_text(problem: Problem, language: str = THAI) -> str:
    """Return what a problem says: what happened, and what to do."""
    sentence = PROBLEMS.get(problem.code)
    if sentence is None:
        _log.error("the problem %s has no sentence", problem.code)
        return _said(_NO_SENTENCE, language).format(code=problem.code)
    return _said(sentence, language).format_map(_Known(problem))


def located_text(problem: Problem, language: str = THAI) -> str:
    """Return what a problem says, after where it is."""
    where = place_text(problem.where, language)
    said = problem_text(problem, language)
    return f"{where}: {said}" if where else said


def trouble_text(trouble: Trouble, language: str = THAI) -> str:
    """Return what stopped the work, one line for each problem."""
    return "\n".join(problem_text(problem, language) for problem in trouble.problems)


def place_text(place: Place, language: str = THAI) -> str:
    """Return where a problem is, as far as that is known."""
    parts = (
        (_FILE, place.file),
        (_SHEET, place.sheet),
        (_ROW, place.row),
        (_COLUMN, place.column),
        (Sentence("{record}", "{record}"), place.record),
    )
    known = {"file": place.file, "sheet": place.sheet, "row": place.row}
    record = None if place.record is None else record_text(place.record, language)
    known |= {"column": place.column, "record": record}
    return " · ".join(_said(words, language).format(**known) for words, part in parts if part)


def record_text(record: str, language: str = THAI) -> str:
    """Return where in a document a text stands; another record is called what it is called."""
    for pattern, sentence in TEXTS:
        if found := pattern.fullmatch(record):
            return _said(sentence, language).format(**_counted(found.groupdict()))
    return record


def _counted(parts: dict[str, str]) -> dict[str, str]:
    """Return the parts of a place with what is counted from 0 as people count it."""
    at = parts.get("at")
    return parts if at is None else {**parts, "at": str(int(at) + 1)}


def edit_text(label: str, language: str = THAI) -> str:
    """Return what a person calls an edit of this label; a label of another version stays."""
    sentence = EDITS.get(label)
    return label if sentence is None else _said(sentence, language)


def _said(sentence: Sentence, language: str) -> str:
    return sentence.en if language == "en" else sentence.th


class _Known(dict[str, str]):
    """The values of a problem; what is not known is shown as a dash, its place is filled in."""

    def __init__(self, problem: Problem) -> None:
        where = problem.where
        known = {
            "file": where.file,
            "sheet": where.sheet,
            "row": None if where.row is None else str(where.row),
            "column": where.column,
            "record": where.record,
        }
        super().__init__({name: value for name, value in known.items() if value is not None})
        self.update(problem.values)

    def __missing__(self, key: str) -> str:
        return UNKNOWN
