"""A schema of three tables for tests of the store's mechanism, apart from the program's own."""

from ktpn_desktop.store.migrations import JOURNAL, Schema, Step

TABLES = """
CREATE TABLE school (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    pupils INTEGER,
    rank INTEGER UNIQUE,
    saved_at TEXT
) STRICT;
CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    school_id TEXT NOT NULL REFERENCES school (id),
    note TEXT
) STRICT;
CREATE INDEX visit_school ON visit (school_id);
CREATE TABLE parcel (hash TEXT PRIMARY KEY, body TEXT) STRICT;
"""

SMALL = Schema(steps=(JOURNAL, Step("0002_tables", TABLES)), unrecorded=frozenset({"parcel"}))
