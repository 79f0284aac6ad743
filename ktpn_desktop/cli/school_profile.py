"""What `ktpn schools show` tells of a school."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.cli.output import Words
from ktpn_desktop.thai.dates import be_label, short_date

if TYPE_CHECKING:
    from ktpn_desktop.app.school_profile import KnownFinding, KnownVisit, SchoolProfile


_RESULT_FIELDS = ("year", "exam", "subject", "score", "area", "country")


def profile_data(known: "SchoolProfile") -> dict[str, Any]:
    """Return the history of a school as JSON has it."""
    today = date.today()
    return {
        "next_visit": known.next_visit and known.next_visit.id,
        "visits": [_visit(one) for one in known.visits],
        "trend": known.trend,
        "sections": known.sections,
        "findings": [_finding(one, today) for one in known.findings],
        "resolutions": [
            {
                "meeting": one.meeting.id,
                "number": one.meeting.number,
                "year": one.meeting.year,
                "item": one.item,
                "resolution": one.resolution,
            }
            for one in known.resolutions
        ],
        "people": known.people,
        "results": [
            {name: getattr(one, name) for name in _RESULT_FIELDS} for one in known.results
        ],
        "photographs": [
            {
                "id": one.photograph.id,
                "visit": one.visit,
                "file": one.photograph.file_name,
                "caption": one.photograph.caption,
                "taken_on": one.taken_on,
            }
            for one in known.photographs
        ],
    }


def profile_lines(known: "SchoolProfile") -> Iterator[Words]:
    """Yield the same for a person to read: visits, what is open, whom to speak with."""
    yield _same("")
    yield f"การนิเทศ {len(known.visits)} ครั้ง", f"Visits: {len(known.visits)}"
    for visit in known.visits:
        held_in = visit.round.label if visit.round else "–"
        mean = "–" if visit.mean is None else f"{visit.mean} {_band(visit)}".strip()
        day = short_date(visit.day) if visit.day else "–"
        yield _same(f"  {held_in}  {day}  {mean}  {visit.visit.person.name}")
    open_ = known.open_findings
    yield f"เรื่องที่ต้องติดตาม {len(open_)} เรื่อง", f"To follow up: {len(open_)}"
    for one in open_:
        yield _finding_line(one)
    yield (
        f"มติที่ต้องติดตาม {len(known.resolutions)} มติ",
        f"Open resolutions: {len(known.resolutions)}",
    )
    for resolved in known.resolutions:
        yield _same(f"  {resolved.resolution.text}")
    for result in known.results:
        scores = (result.score, result.area, result.country)
        figures = " / ".join("–" if one is None else str(one) for one in scores)
        yield _same(f"  {be_label(result.year)}  {result.exam}  {result.subject}  {figures}")
    for person in known.people:
        parts = (person.name, person.position, person.phone)
        yield _same("  ".join(part for part in parts if part))


def _visit(one: "KnownVisit") -> dict[str, Any]:
    visit = one.visit
    return {
        "id": visit.id,
        "round": one.round and one.round.label,
        "state": visit.state,
        "planned_on": visit.planned_on,
        "held_on": visit.held_on,
        "people": [each.name for each in visit.team],
        "mean": one.mean,
        "highest": one.highest,
        "band": one.band,
    }


def _finding(one: "KnownFinding", today: date) -> dict[str, Any]:
    return {
        "id": one.finding.id,
        "visit": one.visit,
        "kind": one.finding.kind,
        "text": one.finding.text,
        "found_on": one.found_on,
        "due": one.finding.due,
        "status": one.status,
        "days_late": one.days_late(today),
        "seen_on": one.seen_on,
        "seen_by": one.seen_by,
    }


def _finding_line(one: "KnownFinding") -> Words:
    late = one.days_late(date.today())
    thai = f"  (เกินกำหนด {late} วัน)" if late else ""
    english = f"  ({late} days late)" if late else ""
    return f"  {one.finding.text}{thai}", f"  {one.finding.text}{english}"


def _band(visit: "KnownVisit") -> str:
    return visit.band.label if visit.band else ""


def _same(line: str) -> Words:
    return line, line
