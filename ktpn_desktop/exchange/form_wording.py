"""In which of its languages a checklist stands in the cells of a workbook."""

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_languages import in_language, languages_of
from ktpn_desktop.exchange.sheets import Workbook


def as_written(book: Workbook, checklist: Checklist) -> Checklist:
    """Return the checklist in the language that most of its items are written in there.

    The cells say it themselves, whatever has become of the rest of the workbook.
    """
    languages = languages_of(checklist)
    if len(languages) == 1:
        return checklist
    texts = {
        cell.text.strip()
        for sheet in book.sheets
        for cells in sheet.cells.values()
        for cell in cells.values()
    }
    forms = [in_language(checklist, language) for language in languages]
    return max(forms, key=lambda form: _found(form, texts))  # of equals the first: its own


def _found(form: Checklist, texts: set[str]) -> int:
    """Count the items of a form whose words stand at the beginning of a cell.

    Behind them may stand the unit, and that an answer is needed.
    """
    return sum(any(text.startswith(item.label) for text in texts) for item in form.items)
