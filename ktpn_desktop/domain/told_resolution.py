"""An open resolution about a school, as whoever goes there is told of it."""

from dataclasses import dataclass

from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.resolution import Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldResolution:
    """Which meeting resolved it, at which agenda item; of that only its name is known."""

    school: SchoolId
    meeting: Meeting
    item: str
    resolution: Resolution
