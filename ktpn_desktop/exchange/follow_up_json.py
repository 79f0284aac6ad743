"""What was seen of a recommendation, as it travels."""

from collections.abc import Sequence

from ktpn_desktop.domain.follow_up import FollowUp
from ktpn_desktop.domain.ids import FindingId
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.exchange.payload_json import JsonReader


def follow_up_bodies(seen: Sequence[FollowUp]) -> list[dict[str, str]]:
    """Return follow-ups as JSON."""
    return [
        {
            "finding": one.finding,
            "status": one.status,
            "seen_on": one.seen_on.isoformat(),
            "seen_by": one.seen_by,
        }
        for one in seen
    ]


def follow_ups_of(body: JsonReader) -> tuple[FollowUp, ...]:
    """Return the follow-ups of a body, which may have none; raise BadData with `payload.*`."""
    if "follow_ups" not in body.body:
        return ()
    return tuple(_follow_up(one) for one in body.objects("follow_ups"))


def _follow_up(body: JsonReader) -> FollowUp:
    seen_on = body.day_or_none("seen_on")
    if seen_on is None or body.text("status") not in list(ResolutionStatus):
        raise body.bad("follow_ups")
    return FollowUp(
        finding=FindingId(body.name("finding")),
        status=ResolutionStatus(body.text("status")),
        seen_on=seen_on,
        seen_by=body.name("seen_by"),
    )
