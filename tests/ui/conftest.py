"""A window's surroundings: the theme, a profile of each role, a hub with its worker."""

import pytest

from ktpn_desktop.app.opening import NewProfile, create_profile
from ktpn_desktop.app.settings import Theme
from ktpn_desktop.domain.person import Role


@pytest.fixture(autouse=True)
def _themed(qapp):
    """Show the light colours at the usual size, as a window does."""
    from ktpn_desktop.ui import theme

    if qapp.property("themed") is None:
        qapp.setStyle("Fusion")
        theme.apply(qapp, Theme.LIGHT)
        qapp.setProperty("themed", True)


@pytest.fixture
def make_session(tmp_path):
    """Return a function that makes a profile of a role and opens it."""
    sessions = []

    def make(role):
        new = NewProfile(
            role=role,
            area="สพป.ตัวอย่าง เขต 1",
            person="นางสมมุติ เรียบร้อย",
            position="ศึกษานิเทศก์ชำนาญการพิเศษ",
        )
        session = create_profile(tmp_path / f"profile-{len(sessions)}", new)
        sessions.append(session)
        return session

    yield make

    for session in sessions:
        session.close()


@pytest.fixture
def session(make_session):
    """Return the open profile of a secretary."""
    return make_session(Role.SECRETARY)


@pytest.fixture
def make_hub(make_session):
    """Return a function that makes a hub over a new profile of a role."""
    from ktpn_desktop.ui.hub import Hub

    hubs = []

    def make(role):
        hub = Hub(make_session(role))
        hubs.append(hub)
        return hub

    yield make

    for hub in hubs:
        hub.close()


@pytest.fixture
def hub(make_hub):
    """Return the hub of a secretary."""
    return make_hub(Role.SECRETARY)
