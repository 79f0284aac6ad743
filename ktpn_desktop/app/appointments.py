"""When a visit is due, in the groups of a supervisor's list, and which one comes next."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from ktpn_desktop.domain.visit import Visit, VisitState


class When(StrEnum):
    """The groups of the list, in their order."""

    LATE = "late"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"
    READY = "ready"
    SENT = "sent"


_GONE = frozenset({VisitState.SENT, VisitState.MERGED})


def when(visit: Visit, today: date) -> When:
    """Return the group of a visit: by its state, then by the day of its appointment."""
    if visit.state in _GONE:
        return When.SENT
    if visit.state is VisitState.COMPLETE:
        return When.READY
    if visit.state is VisitState.IN_PROGRESS or visit.planned_on == today:
        return When.TODAY
    if visit.planned_on is None:
        return When.LATER
    if visit.planned_on < today:
        return When.LATE
    sunday = today + timedelta(days=6 - today.weekday())
    return When.THIS_WEEK if visit.planned_on <= sunday else When.LATER


def next_visit(visits: Sequence[Visit], today: date) -> Visit | None:
    """Return the visit to go on with: the one begun last, else the next appointment."""
    begun = [one for one in visits if one.state is VisitState.IN_PROGRESS]
    if begun:
        return max(begun, key=lambda one: one.opened_at.timestamp() if one.opened_at else 0.0)
    order = (When.LATE, When.TODAY, When.THIS_WEEK, When.LATER)
    waiting = [one for one in visits if one.state is VisitState.ASSIGNED]
    dated = [one for one in waiting if one.planned_on is not None]
    return min(
        dated or waiting,
        key=lambda one: (order.index(when(one, today)), one.planned_on or date.max),
        default=None,
    )
