import pytest
from offices import an_office


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as office:
        yield office
