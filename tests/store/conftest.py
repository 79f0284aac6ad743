"""Stores to test with."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from store.small_schema import SMALL

from ktpn_desktop.store.database import Author, Store

AUTHOR = Author(person="p1", device="d1")


@pytest.fixture
def small() -> Iterator[Store]:
    """A store of the small schema, in memory."""
    store = Store.memory(author=AUTHOR, schema=SMALL)
    yield store
    store.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database is going to be; the folder has a Thai name and a space."""
    folder = tmp_path / "ข้อมูล นิเทศ"
    folder.mkdir()
    return folder / "ktpn.sqlite3"


@pytest.fixture
def open_small(path: Path) -> Iterator[Callable[[], Store]]:
    """Open the store of the small schema at `path`; it is closed at the end if need be."""
    opened: list[Store] = []

    def open_it() -> Store:
        opened.append(Store.open(path, author=AUTHOR, schema=SMALL))
        return opened[-1]

    yield open_it
    for store in opened:
        store.connection.close()


@pytest.fixture
def store() -> Iterator[Store]:
    """A store of the program's own schema, in memory."""
    store = Store.memory(author=AUTHOR)
    yield store
    store.close()
