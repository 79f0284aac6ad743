"""Files of invented meetings, as a secretary would have them."""

import json
from datetime import date

from ktpn_desktop.paths import resource

SAMPLE = resource("sample", "meeting.json")


def a_meeting_file(folder, number=2, held_on=date(2026, 7, 15), **changed):
    """Write the sample meeting under another number and day; return the file."""
    body = json.loads(SAMPLE.read_text("utf-8"))
    body |= {"number": number, "date": held_on.isoformat(), **changed}
    path = folder / f"การประชุม-{number}.json"
    path.write_text(json.dumps(body, ensure_ascii=False), "utf-8")
    return path


def a_meeting(folder, number=2, held_on=date(2026, 7, 15), **changed):
    """Return the sample meeting with these parts of its file changed."""
    from ktpn_desktop.app.meeting_file import read_meeting_file

    return read_meeting_file(a_meeting_file(folder, number, held_on, **changed))
