"""What was written on invitations and orders: kept, so that it can be printed again."""

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.paper_note import NOTHING_WRITTEN, PaperNote
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import Row, iso, texts, to_date, to_texts


def paper_note(store: Store, document: str, about: str) -> PaperNote:
    """Return what is written on a paper: of which kind, about which record."""
    row = store.row("SELECT * FROM paper_note WHERE id = ?", (_id(document, about),))
    if row is None:
        return NOTHING_WRITTEN
    return PaperNote(
        number=row["number"],
        dated=to_date(row["dated"]),
        people=to_texts(row["people"]),
        duties=to_texts(row["duties"]),
        answer_by=to_date(row["answer_by"]),
        reply_slip=bool(row["reply_slip"]),
    )


def save_paper_note(
    store: Store, document: str, about: str, note: PaperNote, step: EditId | None = None
) -> EditId:
    """Keep what is written on a paper; return the undo step, which `step` continues."""
    row: Row = {
        "id": _id(document, about),
        "document": document,
        "about": about,
        "number": note.number,
        "dated": iso(note.dated),
        "people": texts(note.people),
        "duties": texts(note.duties),
        "answer_by": iso(note.answer_by),
        "reply_slip": int(note.reply_slip),
    }
    with store.edit("save_paper_note", step) as edit:
        edit.put("paper_note", row)
    return edit.step


def _id(document: str, about: str) -> str:
    return f"{document}:{about}"
