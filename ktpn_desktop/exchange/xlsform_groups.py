"""The groups of an XLSForm's survey: what stands in which, in the order of the form."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ktpn_desktop.exchange.xlsform_notes import Notes
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet
from ktpn_desktop.exchange.xlsform_types import parse_type

DEEPEST = 20


@dataclass(slots=True)
class Group:
    """A group or repeat with all that stands in it; `row` is None for the whole survey."""

    row: FormRow | None
    repeated: bool = False
    children: "list[FormRow | Group]" = field(default_factory=list)

    def rows(self) -> Iterator[FormRow]:
        """The rows that stand in the group and in groups within it."""
        for child in self.children:
            if isinstance(child, Group):
                yield from child.rows()
            else:
                yield child


def read_groups(survey: FormSheet, notes: Notes) -> Group:
    """Give the rows of a survey, grouped as their begin and end rows say."""
    whole = Group(row=None)
    stack = [whole]
    for row in survey.rows:
        said = row.get("type")
        word = parse_type(said).word if said else ""
        if word.startswith("begin_"):
            group = Group(row=row, repeated=word == "begin_repeat")
            stack[-1].children.append(group)
            stack.append(group)
            if len(stack) == DEEPEST + 2:
                where = survey.place(row, "type")
                notes.wrong("xlsform.too_deep", where, limit=str(DEEPEST))
        elif word.startswith("end_"):
            if len(stack) > 1 and stack[-1].repeated == (word == "end_repeat"):
                stack.pop()
            else:
                notes.wrong("xlsform.end_without_begin", survey.place(row, "type"), word=word)
        elif said:
            stack[-1].children.append(row)
        elif row.get("name") or row.get("label"):
            notes.wrong("xlsform.no_type", survey.place(row, "type"))
    for group in stack[1:]:
        if group.row:
            where = survey.place(group.row, "type")
            notes.wrong("xlsform.group_not_closed", where, name=group.row.get("name") or "")
    return _unwrapped(survey, whole, notes)


def _unwrapped(survey: FormSheet, whole: Group, notes: Notes) -> Group:
    """Without a group that only holds all the others: those are the sections."""
    while len(whole.children) == 1:
        only = whole.children[0]
        if not isinstance(only, Group) or only.repeated or only.row is None:
            break
        groups = [child for child in only.children if isinstance(child, Group)]
        if not groups or len(groups) < len(only.children) or only.row.get("relevant"):
            break
        name = only.row.get("label") or only.row.get("name") or ""
        notes.warn("xlsform.outer_group", survey.place(only.row, "type"), name=name)
        whole = Group(row=None, children=only.children)
    return whole
