"""An answer in a few words."""

from datetime import date, time

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import NUMBERS, SCALES, Item, ItemType
from ktpn_desktop.ui.pages.visit.facts import mark_words
from ktpn_desktop.ui.pages.visit.fields import with_unit
from ktpn_desktop.ui.texts import short_date

translate = QCoreApplication.translate

_FIRST_WORDS = 32  # letters of a text that are shown where there is one line


def answer_words(item: Item, answer: Answer) -> str:
    """Return an answer in one short line; "" while there is none."""
    if answer.mark is not None:
        return mark_words(answer.mark)
    return "" if answer.value is None else value_words(item, answer.value)


def whole_words(item: Item, answer: Answer) -> str:
    """Return an answer with every choice and all of its text; "" while there is none."""
    if answer.mark is None and answer.value is not None:
        if item.type is ItemType.TEXT:
            return answer.value
        if item.type is ItemType.MULTI:
            chosen = (item.choice(one) for one in answer.value.split())
            return ", ".join(choice.label for choice in chosen if choice is not None)
    return answer_words(item, answer)


def value_words(item: Item, value: str) -> str:
    """Return a value in one short line."""
    kind = item.type
    if kind is ItemType.MULTI:
        words = translate("FoldedItem", "เลือก {count} ข้อ")
        return words.format(count=len(value.split()))
    if kind is ItemType.DATE:
        return short_date(date.fromisoformat(value))
    if kind is ItemType.TIME:
        return f"{time.fromisoformat(value):%H:%M}"
    if kind in NUMBERS:
        return with_unit(item, value)
    if choice := item.choice(value):
        return f"{value} {choice.label}" if kind in SCALES else choice.label
    return _beginning(value)


def _beginning(value: str) -> str:
    first, *more = value.splitlines()
    short = first if len(first) <= _FIRST_WORDS else first[:_FIRST_WORDS].rstrip() + "…"
    return f"{short} …" if more and not short.endswith("…") else short
