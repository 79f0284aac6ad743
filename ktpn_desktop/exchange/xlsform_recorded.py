"""What other programs record by themselves, where a formula of the form looks at it."""

from types import MappingProxyType

from ktpn_desktop.domain.checklist import Item, ItemType
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.exchange.xlsform_notes import RowCells
from ktpn_desktop.exchange.xlsform_types import TypeCell

_VALUES = {"today": "today()", "start": "now()", "end": "now()"}
_SAID_IN_THE_FORM = ("hidden", "calculate_here")


def computed_here(cells: RowCells, kind: TypeCell) -> Item:
    """A computed item that is not shown: the day and time, or what a hidden row says.

    What this program does not record is empty, which a person is told.
    """
    said = cells.text("default")
    literal = f"'{said}'" if said and "'" not in said else "''"
    if kind.word not in _SAID_IN_THE_FORM and kind.word not in _VALUES:
        cells.notes.warn("xlsform.recorded_empty", cells.place("type"), type=kind.word)
    return Item(
        id=ItemId(cells.text("name") or ""),
        number="",
        label="",
        type=ItemType.CALC,
        calculation=cells.expression("calculation") or _VALUES.get(kind.word, literal),
        extras=MappingProxyType({"type": kind.word}),
    )
