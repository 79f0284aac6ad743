"""Identities. Every record's id is a text that no other device will ever make."""

from typing import NewType

SchoolId = NewType("SchoolId", str)
PersonId = NewType("PersonId", str)
ChecklistId = NewType("ChecklistId", str)
DraftId = NewType("DraftId", str)
ItemId = NewType("ItemId", str)
RoundId = NewType("RoundId", str)
VisitId = NewType("VisitId", str)
FindingId = NewType("FindingId", str)
PhotographId = NewType("PhotographId", str)
ConflictId = NewType("ConflictId", str)
MeetingId = NewType("MeetingId", str)
ResolutionId = NewType("ResolutionId", str)
DeviceId = NewType("DeviceId", str)
EditId = NewType("EditId", int)

ITEM_NAME = r"[^\W\d][\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e.\-]*"
"""A pattern of what items may be called in formulas; the marks of Thai are no letters to it."""


def new_id() -> str:
    """Return a fresh id: 32 lower-case hexadecimal digits of a random UUID."""
    from uuid import uuid4  # asks the platform for much that reading does not need

    return uuid4().hex
