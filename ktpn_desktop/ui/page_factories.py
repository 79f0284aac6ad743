"""How each page is built: its module is imported when it is first opened, and not before."""

from typing import TYPE_CHECKING

from ktpn_desktop.ui.hub import Hub

if TYPE_CHECKING:
    from ktpn_desktop.ui.pages.page import Page


def home(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.home import HomePage

    return HomePage(hub)


def matters(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.matters import MattersPage

    return MattersPage(hub)


def visits(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.visits import VisitsPage

    return VisitsPage(hub)


def unfinished_visits(hub: Hub) -> int:
    """Return how many visits one has still to make."""
    from ktpn_desktop.store.visits import count_unfinished

    return count_unfinished(hub.store, hub.session.person.id)


def visit(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.visit.page import VisitPage

    return VisitPage(hub)


def summary(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.summary.page import SummaryPage

    return SummaryPage(hub)


def paper_twin(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.paper_twin.page import PaperTwinPage

    return PaperTwinPage(hub)


def dashboard(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.dashboard import DashboardPage

    return DashboardPage(hub)


def rounds(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.rounds import RoundsPage

    return RoundsPage(hub)


def exchange(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.exchange import ExchangePage

    return ExchangePage(hub)


def open_conflicts(hub: Hub) -> int:
    """Return how many clashes wait for a decision."""
    from ktpn_desktop.store.conflicts import count_open

    return count_open(hub.store)[0]


def conflicts(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.conflicts import ConflictsPage

    return ConflictsPage(hub)


def checklists(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.checklists import ChecklistsPage

    return ChecklistsPage(hub)


def builder(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.builder.page import BuilderPage

    return BuilderPage(hub)


def checklist_trial(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.builder.trial import TrialPage

    return TrialPage(hub)


def checklist_languages(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.builder.translating import TranslatingPage

    return TranslatingPage(hub)


def meetings(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.meetings import MeetingsPage

    return MeetingsPage(hub)


def meeting(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.meeting.page import MeetingPage

    return MeetingPage(hub)


def minutes(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.minutes import MinutesPage

    return MinutesPage(hub)


def schools(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.schools import SchoolsPage

    return SchoolsPage(hub)


def school(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.school_profile.page import SchoolProfilePage

    return SchoolProfilePage(hub)


def people(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.people import PeoplePage

    return PeoplePage(hub)


def settings(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.settings import SettingsPage

    return SettingsPage(hub)


def office(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.office import OfficePage

    return OfficePage(hub)


def history(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.edit_history import EditHistoryPage

    return EditHistoryPage(hub)
