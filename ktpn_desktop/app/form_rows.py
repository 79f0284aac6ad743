"""Rows of repeating sections while a form is filled: one more, one fewer."""

from dataclasses import dataclass

from ktpn_desktop.app.answering import changing, save_answer
from ktpn_desktop.app.photographs import delete_photograph
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.checklist import Checklist, Section
from ktpn_desktop.domain.ids import ItemId, VisitId
from ktpn_desktop.domain.repeats import MOST_ROWS, next_row, row_item, split_item
from ktpn_desktop.store import photographs

BEGUN = Answer(note="")
"""What a form shows of a row that nobody has written in: it is no answer and is never kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatShown:
    """A section that takes more rows, and where its rows stand among the sections shown."""

    section: Section
    rows: tuple[str, ...]
    after: int  # the place of the section shown before the next row; -1 is the beginning

    @property
    def is_full(self) -> bool:
        """Whether no row may be added."""
        most = self.section.repeat.maximum if self.section.repeat else 0
        return len(self.rows) >= min(MOST_ROWS if most is None else most, MOST_ROWS)

    def new_row(self) -> tuple[ItemId, dict[ItemId, Answer]]:
        """Return the first item of one more row, and what makes a form show that row."""
        row = next_row(self.rows)
        first = next((one for one in self.section.items if one.takes_answer), None)
        item = row_item((first or self.section.items[0]).id, row)
        return item, {item: BEGUN}


def repeats_shown(checklist: Checklist, form: Checklist) -> tuple[RepeatShown, ...]:
    """Return the sections that a person adds rows to, given the form with its rows."""
    shown = [_split(section.id) for section in form.sections]
    found = []
    place = -1
    for section in checklist.sections:
        rows = []
        while place + 1 < len(shown) and shown[place + 1][0] == section.id:
            place += 1
            if (row := shown[place][1]) is not None:
                rows.append(row)
        if section.repeat is not None and section.repeat.count is None and section.items:
            found.append(RepeatShown(section=section, rows=tuple(rows), after=place))
    return tuple(found)


def added_row(
    checklist: Checklist, form: Checklist, section: str
) -> tuple[ItemId, dict[ItemId, Answer]] | None:
    """Return what one more row of a section begins with; None when it takes no more."""
    shown = repeats_shown(checklist, form)
    repeat = next((one for one in shown if one.section.id == section), None)
    return None if repeat is None or repeat.is_full else repeat.new_row()


def row_of(section: Section) -> str | None:
    """Return which row a section of a form is; None when it does not repeat."""
    return _split(section.id)[1]


def delete_row(session: Session, visit_id: VisitId, section: Section) -> None:
    """Delete what is in a row, its photographs too, as one step.

    Raises Refused `visit.locked`.
    """
    items = {item.id for item in section.items}
    known = photographs.photographs(session.store, visit_id)
    with changing(session, visit_id, "delete_row"):
        for one in known:
            if one.item in items:
                delete_photograph(session, visit_id, one.id)
        for item in sorted(items):
            save_answer(session, visit_id, item, NO_ANSWER)


def _split(section: str) -> tuple[str, str | None]:
    item, row = split_item(ItemId(section))
    return str(item), row
