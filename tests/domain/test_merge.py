import itertools

from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.merge import Contribution, Correction, Merged, merge, newest


def came_back(payload, fields, *, device="d1", revision=1, base=None, **more):
    return Contribution(
        payload=payload,
        device=device,
        revision=revision,
        person=f"person of {device}",
        base=base or {},
        fields=fields,
        **more,
    )


def correction(value, *seen):
    return Correction(value=value, superseded=frozenset(seen))


def test_a_field_that_only_they_changed_takes_their_value():
    merged = merge({"a": "1"}, [came_back("p1", {"a": "2"}, base={"a": "1"})], {})

    assert merged == Merged(fields={"a": "2"}, clashes=())


def test_a_field_that_only_we_changed_keeps_our_value():
    unchanged = came_back("p1", {"a": "1"}, base={"a": "1"})

    merged = merge({"a": "1"}, [unchanged], {"a": correction("5", "1")})

    assert merged == Merged(fields={"a": "5"}, clashes=())


def test_the_same_change_on_both_sides_is_no_clash():
    merged = merge({}, [came_back("p1", {"a": "4"})], {"a": correction("4", None)})

    assert merged == Merged(fields={"a": "4"}, clashes=())


def test_different_changes_on_both_sides_clash_and_ours_stands():
    merged = merge({}, [came_back("p1", {"a": "4"})], {"a": correction("3", None)})

    assert merged.fields == {"a": "3"}
    (clash,) = merged.clashes
    assert (clash.field, clash.base, clash.mine) == ("a", None, "3")
    assert [one.value for one in clash.candidates] == ["4"]


def test_removing_on_one_side_and_changing_on_the_other_clashes():
    removed = came_back("p1", {}, base={"a": "1"})

    merged = merge({"a": "1"}, [removed], {"a": correction("2", "1")})

    assert [one.value for one in merged.clashes[0].candidates] == [None]
    assert merged.fields == {"a": "2"}


def test_removing_what_nobody_else_changed_removes_it():
    assert merge({"a": "1"}, [came_back("p1", {}, base={"a": "1"})], {}).fields == {}


def test_findings_of_two_people_are_kept_side_by_side():
    one = came_back("p1", {"finding:x": "good"}, device="d1")
    other = came_back("p2", {"finding:y": "better"}, device="d2")

    merged = merge({}, [one, other], {})

    assert merged.fields == {"finding:x": "good", "finding:y": "better"}
    assert merged.clashes == ()


def test_three_sides_make_one_clash_with_every_candidate():
    returned = [
        came_back("p1", {"a": "1"}, device="d1"),
        came_back("p2", {"a": "2"}, device="d2"),
        came_back("p3", {"a": "3"}, device="d3"),
    ]

    merged = merge({}, returned, {})

    (clash,) = merged.clashes
    assert {one.value for one in clash.candidates} == {"1", "2", "3"}
    assert merged.fields == {}


def test_until_a_decision_the_value_of_the_person_in_charge_stands():
    lead = came_back("p1", {"a": "1"}, device="d1", lead=True)
    helper = came_back("p2", {"a": "2"}, device="d2")

    merged = merge({}, [lead, helper], {})

    assert merged.fields == {"a": "1"}
    assert len(merged.clashes) == 1


def test_a_decision_settles_the_values_it_was_made_in_sight_of():
    returned = [came_back("p1", {"a": "1"}), came_back("p2", {"a": "2"}, device="d2")]

    merged = merge({}, returned, {"a": correction("2", "1", "2", None)})

    assert merged == Merged(fields={"a": "2"}, clashes=())


def test_taking_an_answer_back_after_we_corrected_it_is_a_clash_and_not_forgotten():
    first = came_back("p1", {"a": "5"})
    taken_back = came_back("p2", {}, revision=2, ancestors=frozenset({"p1"}))

    (clash,) = merge({}, [first, taken_back], {"a": correction("2", "5")}).clashes

    assert (clash.base, clash.mine) == ("5", "2")
    assert [one.value for one in clash.candidates] == [None]


def test_taking_an_answer_back_that_nobody_touched_removes_it():
    first = came_back("p1", {"a": "5"})
    taken_back = came_back("p2", {}, revision=2, ancestors=frozenset({"p1"}))

    assert merge({}, [first, taken_back], {}) == Merged(fields={}, clashes=())


def test_a_new_value_after_the_decision_clashes_again():
    first = came_back("p1", {"a": "1"})
    decided = {"a": correction("9", "1", None)}
    assert merge({}, [first], decided).clashes == ()

    second = came_back("p2", {"a": "7"}, revision=2, ancestors=frozenset({"p1"}))

    assert [one.value for one in merge({}, [first, second], decided).clashes[0].candidates] == [
        "7"
    ]


def test_what_was_decided_to_stay_as_published_is_decided_too():
    first = came_back("p1", {"a": "7"}, base={"a": "9"})
    decided = {"a": correction("9", "7")}
    assert merge({"a": "9"}, [first], decided) == Merged(fields={"a": "9"}, clashes=())

    second = came_back("p2", {"a": "8"}, base={"a": "9"}, ancestors=frozenset({"p1"}))

    merged = merge({"a": "9"}, [first, second], decided)
    assert merged.fields == {"a": "9"}
    assert [one.value for one in merged.clashes[0].candidates] == ["8"]


def test_a_revision_replaces_what_it_grew_from():
    first = came_back("p1", {"a": "1"}, revision=1)
    second = came_back("p2", {"a": "2"}, revision=2, ancestors=frozenset({"p1"}))

    assert newest([second, first]) == (second,)


def test_a_computer_restored_from_an_old_backup_replaces_nothing_it_forgot():
    forgotten = came_back("p1", {"a": "1", "b": "1"}, revision=1)
    anew = came_back("p2", {"a": "2"}, revision=1)
    next_ = came_back("p3", {"a": "3"}, revision=2, ancestors=frozenset({"p2"}))

    merged = merge({}, [forgotten, anew, next_], {})

    assert newest([forgotten, anew, next_]) == (forgotten, next_)
    assert merged.fields == {"b": "1"}
    assert [one.value for one in merged.clashes[0].candidates] == ["1", "3"]


def test_a_value_that_one_branch_inherited_gives_way_to_who_changed_it():
    parent = came_back("p1", {"a": "2"})
    kept = came_back("p2", {"a": "2"}, device="d2", ancestors=frozenset({"p1"}))
    changed = came_back("p3", {"a": "3"}, device="d3", ancestors=frozenset({"p1"}))
    removed = came_back("p4", {}, device="d4", ancestors=frozenset({"p1"}))

    assert merge({}, [parent, kept, changed], {}) == Merged(fields={"a": "3"}, clashes=())
    assert merge({}, [parent, kept, removed], {}) == Merged(fields={}, clashes=())


def test_what_grew_from_another_replaces_it_even_on_another_device():
    first = came_back("p1", {"a": "1"}, device="d1")
    by_hand = came_back("p2", {"a": "2"}, device="d2", ancestors=frozenset({"p1"}))

    assert newest([first, by_hand]) == (by_hand,)


def test_two_different_payloads_with_one_revision_are_both_kept():
    one, other = came_back("p1", {"a": "1"}), came_back("p2", {"a": "2"})

    assert newest([one, other]) == (one, other)


VALUES = st.sampled_from([None, "1", "2", "3"])
FIELDS = st.dictionaries(st.sampled_from("abc"), VALUES).map(
    lambda fields: {name: value for name, value in fields.items() if value is not None}
)


@st.composite
def histories(draw):
    """A published record, what several devices made of it, and corrections made here."""
    published = draw(FIELDS)
    returned = []
    for device in range(draw(st.integers(1, 3))):
        ancestors: frozenset[str] = frozenset()
        for revision in range(1, draw(st.integers(1, 3)) + 1):
            payload = f"d{device}r{revision}"
            returned.append(
                came_back(
                    payload,
                    draw(FIELDS),
                    device=f"d{device}",
                    revision=revision,
                    base=published,
                    ancestors=ancestors,
                )
            )
            ancestors |= {payload}
    corrected = {
        name: correction(draw(VALUES), *draw(st.sets(VALUES)))
        for name in draw(st.sets(st.sampled_from("abc")))
    }
    return published, returned, corrected


@given(histories(), st.randoms())
def test_order_and_repetition_of_files_do_not_matter(history, chance):
    published, returned, corrected = history
    shuffled = [*returned, *chance.choices(returned, k=3)]
    chance.shuffle(shuffled)

    assert merge(published, shuffled, corrected) == merge(published, returned, corrected)


@given(histories())
def test_merging_some_first_and_the_rest_later_comes_to_the_same(history):
    published, returned, corrected = history
    everything = merge(published, returned, corrected)

    for size in range(len(returned)):
        for some in itertools.islice(itertools.combinations(returned, size), 4):
            rest = [one for one in returned if one not in some]
            assert merge(published, [*some, *rest], corrected) == everything


@given(histories())
def test_no_newest_value_disappears(history):
    published, returned, corrected = history

    merged = merge(published, returned, corrected)

    clashing = {clash.field: clash for clash in merged.clashes}
    for head in newest(returned):
        for name in set("abc"):
            value = head.fields.get(name)
            before = [one for one in returned if one.payload in head.ancestors]
            touched = [
                one for one in (head, *before) if one.fields.get(name) != published.get(name)
            ]
            ours = corrected[name].value if name in corrected else published.get(name)
            if not touched or value == published.get(name) == ours:
                continue  # never changed, or changed back to what stands here anyway
            offered = (
                [one.value for one in clashing[name].candidates] if name in clashing else []
            )
            known = corrected[name].superseded if name in corrected else frozenset()
            assert value == merged.fields.get(name) or value in offered or value in known


@given(histories())
def test_a_clash_always_offers_something_other_than_what_stands(history):
    merged = merge(*history)

    for clash in merged.clashes:
        assert any(one.value != clash.mine for one in clash.candidates)
        assert merged.fields.get(clash.field) == clash.mine


@given(histories())
def test_deciding_every_clash_leaves_none(history):
    published, returned, corrected = history
    merged = merge(published, returned, corrected)

    decided = dict(corrected)
    for clash in merged.clashes:
        seen = {clash.mine, *(one.value for one in clash.candidates)}
        before = corrected[clash.field].superseded if clash.field in corrected else frozenset()
        decided[clash.field] = correction(clash.candidates[0].value, *seen, *before)

    after = merge(published, returned, decided)
    assert after.clashes == ()
    for clash in merged.clashes:
        assert after.fields.get(clash.field) == clash.candidates[0].value
