"""Records as answers of several commands show them."""

from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.round import Round
from ktpn_desktop.thai.dates import be_label

if TYPE_CHECKING:
    from ktpn_desktop.store.visits import VisitSummary


def checklist_data(checklist: Checklist) -> dict[str, Any]:
    """Return a checklist as the command line's page describes it."""
    return {
        "id": checklist.id,
        "form_id": checklist.form_id,
        "version": checklist.version,
        "title": checklist.title,
        "sections": [
            {"id": one.id, "title": one.title, "items": [item.id for item in one.items]}
            for one in checklist.sections
        ],
        "items": list(checklist.items),
    }


def summary_data(summary: "VisitSummary") -> dict[str, Any]:
    """Return a visit as lists show it."""
    visit = summary.visit
    return {
        "id": visit.id,
        "school": visit.school,
        "person": visit.person,
        "companions": visit.companions,
        "round": visit.round_id,
        "state": visit.state,
        "planned_on": visit.planned_on,
        "held_on": visit.held_on,
        "revision": visit.revision,
        "answered": summary.answered,
    }


def summary_line(summary: "VisitSummary") -> tuple[str, str]:
    """Return a visit as one line."""
    visit = summary.visit
    people = ", ".join(one.name for one in visit.team)
    line = f"{visit.id}  {visit.school.name}  {people}  {visit.state}"
    return line, line


def round_data(round_: Round) -> dict[str, object]:
    """Return a round, its year in both eras."""
    return {
        "id": round_.id,
        "label": round_.number_label,
        "number": round_.number,
        "year": round_.year,
        "year_be": int(be_label(round_.year)),
        "name": round_.name,
        "checklist": round_.checklist_id,
        "opens": round_.opens,
        "closes": round_.closes,
        "state": round_.state,
    }
