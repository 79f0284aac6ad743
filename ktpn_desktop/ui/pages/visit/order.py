"""Where one goes from an item: what comes next, what is still to answer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ktpn_desktop.app.forms import FormState
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, Choice, Item, Section
from ktpn_desktop.domain.ids import ItemId


@dataclass(frozen=True, slots=True)
class FormOrder:
    """The items that are asked, in the order of the form, and which of them are answered."""

    checklist: Checklist
    state: FormState
    answers: Mapping[ItemId, Answer]
    choices: Callable[[ItemId], tuple[Choice, ...]] | None = None  # that an item offers now
    photographs: Mapping[ItemId, int] = field(default_factory=dict)  # how many an item has

    def offered(self, item: Item) -> tuple[Choice, ...] | None:
        """Return the choices of an item, where they hang on other answers."""
        if item.choice_filter is None or self.choices is None:
            return None
        return self.choices(item.id)

    def asked(self, section: Section) -> list[ItemId]:
        """Return the items of a section that are asked now."""
        return [item.id for item in section.items if item.id in self.state.asked]

    def answered(self, item: ItemId) -> bool:
        """Return whether an item needs no more attention."""
        answer = self.answers.get(item)
        return answer is not None and answer.given and item not in self.state.doubtful

    def flagged(self, section: Section) -> int:
        """Return how many items of a section are to be looked at again."""
        answers = (self.answers.get(item) for item in self.asked(section))
        return sum(1 for answer in answers if answer is not None and answer.flagged)

    def place(self, item: ItemId) -> int:
        """Return the place of the section that holds an item."""
        for place, section in enumerate(self.checklist.sections):
            for one in section.items:
                if one.id == item:
                    return place
        raise LookupError(item)

    def start(self, wanted: Iterable[ItemId | None]) -> ItemId | None:
        """Return where to begin: the first wanted item that is asked, else one to answer."""
        there = next((one for one in wanted if one in self.state.asked), None)
        return there or self.next_unanswered(None) or self.first(0)

    def first(self, place: int) -> ItemId | None:
        """Return where a section begins: its first unanswered item, else its first."""
        asked = self.asked(self.checklist.sections[place])
        return self._unanswered(asked) or next(iter(asked), None)

    def after(self, item: ItemId) -> ItemId | None:
        """Return where one goes on from an answered item; None after the last of the form.

        That is the next unanswered item of the section, else the next item, else the beginning
        of the next section.
        """
        place = self.place(item)
        later = self._later(self.asked(self.checklist.sections[place]), item)
        if later:
            return self._unanswered(later) or later[0]
        for following in range(place + 1, len(self.checklist.sections)):
            if first := self.first(following):
                return first
        return None

    def expected(self, item: ItemId) -> list[ItemId]:
        """Return what may come next: after an answer, after a step, or asked by the answer."""
        section = self.checklist.sections[self.place(item)]
        below = self._later([one.id for one in section.items if one.takes_answer], item)
        several = (self.after(item), self.step(item, 1), next(iter(below), None))
        return list(dict.fromkeys(one for one in several if one is not None))

    def step(self, item: ItemId, by: int) -> ItemId | None:
        """Return the item before (-1) or after (1), answered or not."""
        asked = self._all_asked()
        if item not in asked:
            return None
        there = asked.index(item) + by
        return asked[there] if 0 <= there < len(asked) else None

    def next_unanswered(self, item: ItemId | None) -> ItemId | None:
        """Return the next item without an answer, going round at the end of the form."""
        asked = self._all_asked()
        later = self._later(asked, item) if item in asked and item is not None else asked
        return self._unanswered(later) or self._unanswered(asked)

    def _all_asked(self) -> list[ItemId]:
        return [item for section in self.checklist.sections for item in self.asked(section)]

    def _unanswered(self, items: Sequence[ItemId]) -> ItemId | None:
        return next((item for item in items if not self.answered(item)), None)

    def _later(self, items: Sequence[ItemId], item: ItemId) -> Sequence[ItemId]:
        return items[items.index(item) + 1 :] if item in items else items
