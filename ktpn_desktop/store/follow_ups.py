"""What has become of the findings of earlier visits."""

from ktpn_desktop.domain.follow_up import FollowUp
from ktpn_desktop.domain.ids import FindingId
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import iso, to_date


def all_follow_ups(store: Store) -> dict[FindingId, FollowUp]:
    """Return what was seen of each finding; one that is not here was not looked at yet."""
    found = {}
    for row in store.rows("SELECT id, status, seen_on, seen_by FROM follow_up"):
        seen_on = to_date(row["seen_on"])
        assert seen_on is not None  # the column is NOT NULL
        finding = FindingId(row["id"])
        found[finding] = FollowUp(
            finding=finding,
            status=ResolutionStatus(row["status"]),
            seen_on=seen_on,
            seen_by=row["seen_by"],
        )
    return found


def save_follow_up(store: Store, one: FollowUp) -> None:
    """Keep what was seen of a finding."""
    with store.edit("save_follow_up") as edit:
        edit.put(
            "follow_up",
            {
                "id": one.finding,
                "status": one.status,
                "seen_on": iso(one.seen_on),
                "seen_by": one.seen_by,
            },
        )
