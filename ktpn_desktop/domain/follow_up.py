"""A follow-up: how far what was recommended at an earlier visit has come."""

from dataclasses import dataclass
from datetime import date

from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId
from ktpn_desktop.domain.resolution import ResolutionStatus

OPEN = frozenset({ResolutionStatus.PENDING, ResolutionStatus.IN_PROGRESS})

_FOLLOWED = frozenset({FindingKind.SUGGESTION, FindingKind.AGREEMENT})
_CYCLE = (ResolutionStatus.PENDING, ResolutionStatus.IN_PROGRESS, ResolutionStatus.DONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What was seen of a finding last, when, and by whom."""

    finding: FindingId
    status: ResolutionStatus
    seen_on: date
    seen_by: str


def is_followed(finding: Finding) -> bool:
    """Return whether the next visit asks what has become of a finding."""
    return finding.follow_up or finding.kind in _FOLLOWED


def next_status(status: ResolutionStatus) -> ResolutionStatus:
    """Return what comes after: not begun, on its way, done, and not begun again."""
    if status not in _CYCLE:
        return _CYCLE[0]
    return _CYCLE[(_CYCLE.index(status) + 1) % len(_CYCLE)]
