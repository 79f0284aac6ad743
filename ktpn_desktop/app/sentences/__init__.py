"""What each Problem says to a person, in Thai and in English, and what edits are called.

A sentence tells what happened, whether the data is safe where that is in question, and what to
do. The fields in braces are filled from `Problem.values`.
"""

from ktpn_desktop.app.sentences import (
    arriving,
    documents,
    drafts,
    exchange,
    forms,
    leaving,
    lists,
    office,
    photographs,
    places,
    printing,
    profile,
    results,
    rounds,
    scores,
    store,
    time,
    versions,
    workbooks,
    xlsform,
)
from ktpn_desktop.app.sentences.edits import EDITS
from ktpn_desktop.app.sentences.sentence import Sentence
from ktpn_desktop.app.sentences.texts import TEXTS

__all__ = ["EDITS", "PROBLEMS", "TEXTS", "Sentence"]

PROBLEMS: dict[str, Sentence] = {
    **exchange.SENTENCES,
    **rounds.SENTENCES,
    **arriving.SENTENCES,
    **documents.SENTENCES,
    **drafts.SENTENCES,
    **forms.SENTENCES,
    **leaving.SENTENCES,
    **lists.SENTENCES,
    **office.SENTENCES,
    **photographs.SENTENCES,
    **places.SENTENCES,
    **printing.SENTENCES,
    **profile.SENTENCES,
    **results.SENTENCES,
    **scores.SENTENCES,
    **store.SENTENCES,
    **time.SENTENCES,
    **versions.SENTENCES,
    **workbooks.SENTENCES,
    **xlsform.SENTENCES,
}
