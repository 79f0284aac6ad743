"""A device and what it says about itself: keys, receipts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ktpn_desktop.domain.ids import DeviceId, VisitId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceKey:
    """The signing key of this computer, made at first start. Keys are hexadecimal texts."""

    id: DeviceId
    public_key: str
    secret_key: str


class ReceiptState(StrEnum):
    """What became of a return on the secretary's side."""

    MERGED = "merged"
    OLDER = "older"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The secretary's answer to one return of one device."""

    visit_id: VisitId
    revision: int
    state: ReceiptState
    reason: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedFile:
    """The secretary's answer to a file of a device that could not be read."""

    name: str
    reason: str
    at: datetime
