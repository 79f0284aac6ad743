from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.checklist_json import checklist_hash, checklist_of, checklist_text
from ktpn_desktop.domain.ids import ChecklistId, ItemId

TEXTS = st.text(min_size=1, max_size=12)
OPTIONAL = st.none() | TEXTS
DECIMALS = st.none() | st.decimals(
    allow_nan=False, allow_infinity=False, places=2, min_value=-1000, max_value=1000
)
CHOICES = st.builds(Choice, value=TEXTS, label=TEXTS, rubric=OPTIONAL, score=DECIMALS)
ITEMS = st.builds(
    Item,
    id=st.uuids().map(lambda one: ItemId(one.hex)),
    number=TEXTS,
    label=TEXTS,
    type=st.sampled_from(ItemType),
    hint=OPTIONAL,
    choices=st.lists(CHOICES, max_size=3).map(tuple),
    required=st.booleans(),
    critical=st.booleans(),
    minimum=DECIMALS,
    relevant=OPTIONAL,
    extras=st.dictionaries(TEXTS, TEXTS, max_size=2),
)
SECTIONS = st.builds(
    Section, id=TEXTS, title=TEXTS, items=st.lists(ITEMS, max_size=3).map(tuple)
)
CHECKLISTS = st.builds(
    Checklist,
    id=st.just(ChecklistId("c1")),
    form_id=TEXTS,
    version=TEXTS,
    title=TEXTS,
    instructions=OPTIONAL,
    sections=st.lists(SECTIONS, max_size=2).map(tuple),
    extras=st.dictionaries(TEXTS, TEXTS, max_size=2),
)


@given(CHECKLISTS)
def test_a_checklist_is_its_text(checklist):
    assert checklist_of(checklist.id, checklist_text(checklist)) == checklist


@given(CHECKLISTS)
def test_the_hash_does_not_know_the_id_in_this_database(checklist):
    elsewhere = replace(checklist, id=ChecklistId("other"))

    assert checklist_hash(elsewhere) == checklist_hash(checklist)


def test_a_changed_item_changes_the_hash():
    item = Item(id=ItemId("q"), number="1", label="เดิม", type=ItemType.NUMBER)
    before = Checklist(
        id=ChecklistId("c"),
        form_id="F",
        version="1",
        title="แบบ",
        sections=(Section(id="s", title="ด้าน", items=(item,)),),
    )
    changed = replace(item, maximum=Decimal(100))
    after = replace(before, sections=(replace(before.sections[0], items=(changed,)),))

    assert checklist_hash(before) != checklist_hash(after)
