"""The pages of the window: what each is called, who has it, where it stands in the menu."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.person import Role
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Page

EVERYONE = frozenset(Role)
SECRETARY = frozenset({Role.SECRETARY})
SUPERVISOR = frozenset({Role.SUPERVISOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """One page. The factory imports it, so a page costs nothing before it is opened."""

    id: str
    title: str  # Thai; translated when shown
    icon: str
    factory: Callable[[Hub], Page]
    roles: frozenset[Role] = EVERYONE
    under: str | None = None  # the menu page it belongs to; None: it is in the menu itself
    narrow_menu: bool = False  # a working page: the menu shows icons only
    count: Callable[[Hub], int] | None = None  # how many things wait there, for the menu

    @property
    def shown_title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("pages", self.title)


PAGES: tuple[PageSpec, ...] = ()
"""In the order of the menu. Titles: QT_TRANSLATE_NOOP("pages", "…")."""


def pages_for(role: Role) -> tuple[PageSpec, ...]:
    """Return the pages that this role has, in the order of the menu."""
    return tuple(spec for spec in PAGES if role in spec.roles)
