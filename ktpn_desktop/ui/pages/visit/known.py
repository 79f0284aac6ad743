"""What the form knows of its items beside their answers."""

from collections.abc import Iterable, Mapping

from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.visit.before import Before
from ktpn_desktop.ui.pages.visit.facts import Facts
from ktpn_desktop.ui.pages.visit.order import FormOrder


class Known:
    """Brings together the state of the form, the visit before, and who answered."""

    def __init__(self) -> None:
        self.before = Before()
        self.writers: Mapping[ItemId, tuple[str, ...]] = {}
        self.locked = False

    def facts(self, order: FormOrder, items: Iterable[Item]) -> dict[ItemId, Facts]:
        """Return what is known of these items."""
        state = order.state
        return {
            item.id: Facts(
                shown=item.id in state.shown,
                computed=state.computed.get(item.id),
                doubtful=item.id in state.doubtful,
                locked=self.locked,
                choices=order.offered(item),
                photographs=order.photographs.get(item.id, 0),
                level_before=self.before.level(item),
                written_by=self.writers.get(item.id, ()),
                beside=self.before.beside(item),
            )
            for item in items
        }
