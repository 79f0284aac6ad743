"""How far each section of a form is, worked out again only where that has changed."""

from collections.abc import Collection

from ktpn_desktop.domain.checklist import Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.visit.order import FormOrder
from ktpn_desktop.ui.pages.visit.sections import SectionProgress


class Shares:
    """Follows the answers of one form."""

    def __init__(self) -> None:
        self.of_sections: list[SectionProgress] = []

    def follow(self, order: FormOrder, changed: Collection[ItemId] | None) -> None:
        """Count again the sections of the items that have changed; None is all of them."""
        if changed is None:
            self.of_sections = [_progress(order, one) for one in order.checklist.sections]
            return
        for place in {order.place(item) for item in changed}:
            self.of_sections[place] = _progress(order, order.checklist.sections[place])


def _progress(order: FormOrder, section: Section) -> SectionProgress:
    asked = order.asked(section)
    return SectionProgress(
        title=section.title,
        answered=sum(1 for item in asked if order.answered(item)),
        total=len(asked),
        flagged=order.flagged(section),
    )
