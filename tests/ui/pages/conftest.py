"""A supervisor's profile with three visits, and the hub that pages stand on."""

import pytest
from builders import a_session, every_kind, handed_out


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile")
    yield session
    session.close()


@pytest.fixture
def hub(qapp, session):
    from ktpn_desktop.ui.hub import Hub

    hub = Hub(session)
    yield hub
    hub.close()


@pytest.fixture
def visits(session):
    return handed_out(session, every_kind(), "บ้านหนองจำลอง", "วัดตัวอย่างวนาราม", "บ้านสวนสมมุติ")
