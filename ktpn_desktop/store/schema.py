"""The first schema of the database, as frozen SQL. Later changes are migrations of their own.

Every table with a text `id` is recorded by the journal, except those in `UNRECORDED`. Columns
that end in `_at` hold when something happened on this computer, those that begin with `file_`
in which copy of a file it came; records are compared without them.
Dates are ISO in the common era, times HH:MM, moments ISO with offset, flags 0 or 1, lists JSON.
"""

UNRECORDED = frozenset({"edit", "change", "payload", "device"})

SCHEMA_1 = """
CREATE TABLE payload (
    hash TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    signature TEXT,
    public_key TEXT
) STRICT;

CREATE TABLE device (
    id TEXT PRIMARY KEY,
    public_key TEXT NOT NULL,
    secret_key TEXT NOT NULL,
    epoch TEXT NOT NULL
) STRICT;

CREATE TABLE profile (
    id TEXT PRIMARY KEY CHECK (id = 'profile'),
    role TEXT NOT NULL,
    area TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    made_at TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position TEXT,
    phone TEXT,
    email TEXT,
    is_supervisor INTEGER NOT NULL DEFAULT 0,
    member_role TEXT,
    member_since TEXT,
    member_until TEXT,
    counts_for_quorum INTEGER,
    may_be_represented INTEGER,
    capacity INTEGER,
    active INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE school (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    ministry_code TEXT,
    smis_code TEXT,
    obec_code TEXT,
    subdistrict TEXT,
    district TEXT,
    province TEXT,
    cluster TEXT,
    levels TEXT,
    principal TEXT,
    phone TEXT,
    pupils INTEGER,
    teachers INTEGER,
    school_group TEXT NOT NULL,
    status TEXT NOT NULL
) STRICT;

CREATE TABLE checklist (
    id TEXT PRIMARY KEY,
    form_id TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    added_at TEXT NOT NULL,
    UNIQUE (form_id, version)
) STRICT;

CREATE TABLE round (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    year INTEGER NOT NULL,
    name TEXT,
    checklist_id TEXT NOT NULL REFERENCES checklist (id),
    opens TEXT,
    closes TEXT,
    state TEXT NOT NULL,
    area TEXT,
    secretary TEXT,
    published_at TEXT,
    UNIQUE (year, number)
) STRICT;

CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES round (id),
    checklist_id TEXT NOT NULL REFERENCES checklist (id),
    school_id TEXT REFERENCES school (id),
    school_code TEXT,
    school_name TEXT NOT NULL,
    school_district TEXT,
    person_id TEXT NOT NULL REFERENCES person (id),
    person_name TEXT NOT NULL,
    person_position TEXT,
    planned_on TEXT,
    held_on TEXT,
    started TEXT,
    ended TEXT,
    informant TEXT,
    informant_position TEXT,
    state TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    published TEXT,
    parent TEXT,
    opened_at TEXT,
    completed_at TEXT,
    reopened_for TEXT,
    last_item TEXT
) STRICT;
CREATE INDEX visit_round ON visit (round_id);
CREATE INDEX visit_school ON visit (school_id);

CREATE TABLE answer (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    item TEXT NOT NULL,
    value TEXT,
    mark TEXT,
    note TEXT,
    flagged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX answer_visit ON answer (visit_id);

CREATE TABLE finding (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    items TEXT NOT NULL DEFAULT '[]',
    follow_up INTEGER NOT NULL DEFAULT 0,
    due TEXT
) STRICT;
CREATE INDEX finding_visit ON finding (visit_id);

CREATE TABLE returned (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    device TEXT NOT NULL,
    person TEXT NOT NULL,
    revision INTEGER NOT NULL,
    verified INTEGER NOT NULL,
    file_hash TEXT NOT NULL,
    file_name TEXT NOT NULL,
    merged_at TEXT NOT NULL
) STRICT;
CREATE INDEX returned_visit ON returned (visit_id);

CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    field TEXT NOT NULL,
    value TEXT,
    superseded TEXT NOT NULL,
    note TEXT,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX correction_visit ON correction (visit_id);

CREATE TABLE conflict (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    field TEXT NOT NULL,
    base TEXT,
    mine TEXT,
    candidates TEXT NOT NULL,
    state TEXT NOT NULL,
    chosen TEXT,
    choice TEXT,
    note TEXT,
    resolved_at TEXT
) STRICT;
CREATE INDEX conflict_visit ON conflict (visit_id);

CREATE TABLE pinned_key (
    id TEXT PRIMARY KEY,
    public_key TEXT NOT NULL,
    person TEXT NOT NULL,
    pinned_at TEXT NOT NULL
) STRICT;

CREATE TABLE receipt (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    revision INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    received_at TEXT NOT NULL
) STRICT;

CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    committee TEXT NOT NULL,
    office TEXT NOT NULL,
    number INTEGER NOT NULL,
    year INTEGER NOT NULL,
    held_on TEXT NOT NULL,
    starts TEXT,
    ends TEXT,
    actual_start TEXT,
    actual_end TEXT,
    place TEXT,
    note_taker TEXT,
    note_taker_position TEXT,
    checker TEXT,
    checker_position TEXT,
    state TEXT NOT NULL,
    adopted_by TEXT REFERENCES meeting (id),
    quorum_members INTEGER,
    quorum_counted INTEGER,
    quorum_needed INTEGER
) STRICT;

CREATE TABLE attendee (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    position_no INTEGER NOT NULL,
    name TEXT NOT NULL,
    position TEXT,
    role TEXT,
    kind TEXT NOT NULL,
    presence TEXT NOT NULL,
    reason TEXT,
    represented_by TEXT
) STRICT;
CREATE INDEX attendee_meeting ON attendee (meeting_id);

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    parent_id TEXT REFERENCES agenda_item (id),
    position_no INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id);

CREATE TABLE resolution (
    id TEXT PRIMARY KEY,
    agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
    position_no INTEGER NOT NULL,
    verb TEXT NOT NULL,
    text TEXT NOT NULL,
    assignees TEXT NOT NULL DEFAULT '[]',
    due_kind TEXT NOT NULL,
    due_date TEXT,
    due_start TEXT,
    due_end TEXT,
    due_every TEXT,
    due_text TEXT,
    status TEXT NOT NULL,
    status_note TEXT
) STRICT;
CREATE INDEX resolution_item ON resolution (agenda_item_id);
"""

REFUSALS_1 = """
CREATE TABLE refusal (
    id TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    refused_at TEXT NOT NULL,
    device TEXT,
    visit_id TEXT,
    revision INTEGER,
    school TEXT,
    person TEXT
) STRICT;
"""

PAPER_NOTES_1 = """
CREATE TABLE paper_note (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL,
    about TEXT NOT NULL,
    number TEXT,
    dated TEXT,
    people TEXT NOT NULL,
    duties TEXT NOT NULL,
    answer_by TEXT,
    reply_slip INTEGER NOT NULL
) STRICT;
"""

FOLLOW_UPS_1 = """
CREATE TABLE follow_up (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    seen_on TEXT NOT NULL,
    seen_by TEXT NOT NULL
) STRICT;
"""

PHOTOGRAPHS_1 = """
CREATE TABLE photograph (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    hash TEXT NOT NULL,
    item TEXT,
    caption TEXT,
    position INTEGER NOT NULL,
    added_at TEXT
) STRICT;
CREATE INDEX photograph_visit ON photograph (visit_id);

CREATE TABLE signature (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    signer TEXT NOT NULL,
    person TEXT,
    name TEXT,
    position TEXT,
    strokes TEXT NOT NULL,
    signed TEXT NOT NULL
) STRICT;
CREATE INDEX signature_visit ON signature (visit_id);
"""

CHECKLIST_DRAFTS_1 = """
CREATE TABLE checklist_draft (
    id TEXT PRIMARY KEY,
    form_id TEXT NOT NULL,
    title TEXT NOT NULL,
    numbered INTEGER NOT NULL,
    body TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE TABLE draft_section (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES checklist_draft (id),
    place INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX draft_section_draft ON draft_section (draft_id);

CREATE TABLE draft_item (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES checklist_draft (id),
    section_id TEXT NOT NULL REFERENCES draft_section (id),
    name TEXT NOT NULL,
    place INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX draft_item_draft ON draft_item (draft_id);
CREATE INDEX draft_item_section ON draft_item (section_id);
"""

TEAMS_1 = """
ALTER TABLE visit ADD COLUMN companions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE visit ADD COLUMN order_number TEXT;
ALTER TABLE visit ADD COLUMN order_dated TEXT;
"""

TOLD_RESOLUTIONS_1 = """
CREATE TABLE told_resolution (
    id TEXT PRIMARY KEY,
    school_id TEXT NOT NULL REFERENCES school (id),
    resolution TEXT NOT NULL,
    meeting TEXT NOT NULL,
    committee TEXT NOT NULL,
    office TEXT NOT NULL,
    number INTEGER NOT NULL,
    year INTEGER NOT NULL,
    held_on TEXT NOT NULL,
    item TEXT NOT NULL,
    verb TEXT NOT NULL,
    text TEXT NOT NULL,
    assignees TEXT NOT NULL DEFAULT '[]',
    due_kind TEXT NOT NULL,
    due_date TEXT,
    due_start TEXT,
    due_end TEXT,
    due_every TEXT,
    due_text TEXT,
    status TEXT NOT NULL,
    status_note TEXT
) STRICT;
CREATE INDEX told_resolution_school ON told_resolution (school_id);
"""

SCHOOL_RESULTS_1 = """
CREATE TABLE school_result (
    id TEXT PRIMARY KEY,
    school_id TEXT NOT NULL REFERENCES school (id),
    year INTEGER NOT NULL,
    exam TEXT NOT NULL,
    subject TEXT NOT NULL,
    score TEXT,
    area TEXT,
    country TEXT
) STRICT;
CREATE INDEX school_result_school ON school_result (school_id);
"""
