from dataclasses import replace

import pytest

from ktpn_desktop.domain.ids import DeviceId, new_id
from ktpn_desktop.exchange.payload import payload_hash, payload_text
from ktpn_desktop.exchange.signatures import fingerprint, new_key, sign
from ktpn_desktop.exchange.visit_workbook import visit_workbook
from ktpn_desktop.store import checklists
from ktpn_desktop.store.profile import pinned_key


@pytest.fixture
def sent(office):
    """A finished visit as it was returned, with what it carries."""
    office.answer("2.1", "4")
    (one,) = office.finish()
    return office.carried(one.path)


@pytest.fixture
def forged(office, sent, tmp_path):
    """Write a workbook with another payload, signed with some key or with none."""

    def write(key, *, signature=None, **changes):
        payload = replace(sent.payload, **changes)
        text = payload_text(payload)
        (checklist,) = checklists.all_checklists(office.secretary.store)
        if key is not None:
            signature = signature or sign(key, payload_hash(text))
        public_key = key.public_key if key else None
        data = visit_workbook(
            payload, text, signature, public_key, checklist, round_label="1/2569"
        )
        path = tmp_path / f"ปลอม-{new_id()[:6]}.xlsx"
        path.write_bytes(data)
        return path

    return write


def told(office, path):
    """Return the result of one file with the codes of its problems."""
    (one,) = office.look(path).files
    return one, {problem.code for problem in one.problems}


def a_key(device=None):
    return new_key(DeviceId(device or new_id()))


def test_the_first_key_of_a_device_is_taken_on_trust_and_pinned(office, sent):
    (one,) = office.merge().files

    assert one.verified
    assert one.problems == ()
    assert pinned_key(office.secretary.store, sent.payload.device) == sent.public_key


def test_another_key_of_a_known_device_is_told_loudly_with_both_fingerprints(
    office, sent, forged
):
    office.merge()
    key = a_key(sent.payload.device)

    one, codes = told(office, forged(key, revision=2))

    assert not one.verified
    assert codes == {"returns.changed_key"}
    assert one.problems[0].values["words"] == " ".join(fingerprint(key.public_key))
    assert one.problems[0].values["known"] == " ".join(fingerprint(sent.public_key))


def test_what_another_key_signed_is_merged_but_the_pinned_key_stays(office, sent, forged):
    office.merge()
    fields = {**sent.payload.fields, "answer:q2_1": '{"value":"5"}'}

    grown = {"parent": sent.hash, "ancestors": (sent.hash, *sent.payload.ancestors)}
    second = forged(a_key(sent.payload.device), revision=2, fields=fields, **grown)
    outcome = office.merge(second)

    assert (outcome.merged, outcome.files[0].verified) == (1, False)
    assert office.value("2.1") == "5"
    assert pinned_key(office.secretary.store, sent.payload.device) == sent.public_key


def test_a_revision_that_grew_from_nothing_known_replaces_nothing(office, sent, forged):
    office.merge()
    fields = {**sent.payload.fields, "answer:q2_1": '{"value":"5"}'}

    outcome = office.merge(forged(a_key(sent.payload.device), revision=2, fields=fields))

    assert outcome.clashes == 1


def test_a_copy_that_lost_its_signature_may_come_first(office, sent, forged):
    unsigned = forged(None)

    first, second, third = office.merge(unsigned), office.merge(), office.merge()

    assert (first.merged, first.files[0].verified) == (1, False)
    assert (second.merged, second.files[0].verified) == (1, True)
    assert (third.merged, third.edit) == (0, None)
    assert pinned_key(office.secretary.store, sent.payload.device) == sent.public_key


def test_a_signature_that_does_not_hold_is_told(office, sent, forged):
    key = a_key()
    other = sign(key, "0" * 64)

    one, codes = told(office, forged(key, signature=other, revision=2))

    assert not one.verified
    assert codes == {"payload.bad_signature"}


def test_a_return_without_a_signature_is_told(office, sent, forged):
    one, codes = told(office, forged(None, revision=2))

    assert not one.verified
    assert codes == {"returns.unsigned"}


def test_this_computers_own_device_with_a_key_of_somebody_else_is_told(office, forged):
    device = office.secretary.device

    one, codes = told(office, forged(a_key(device), device=device, revision=3))

    assert (one.verified, codes) == (False, {"returns.changed_key"})


def test_this_computers_own_key_on_something_it_never_wrote_is_told(office, forged):
    key = office.secretary.key

    one, codes = told(office, forged(key, device=key.id, revision=3))

    assert (one.verified, codes) == (False, {"returns.own_device"})


def test_a_new_computer_of_a_known_person_is_told_and_stays_verified(office, forged):
    office.merge()
    key = a_key()

    one, codes = told(office, forged(key, device=key.id, revision=2))

    assert (one.verified, codes) == (True, {"returns.new_computer"})


@pytest.mark.parametrize(
    "change", [{"round_id": "อื่น"}, {"school": {"id": "อื่น"}}, {"checklist": {"form_id": "อื่น"}}]
)
def test_a_return_that_claims_to_be_about_something_else_is_put_aside(
    office, sent, forged, change
):
    given = {
        name: replace(getattr(sent.payload, name), **value)
        if isinstance(value, dict)
        else value
        for name, value in change.items()
    }

    one, codes = told(office, forged(a_key(), revision=2, **given))

    assert (one.state, codes) == ("unknown_visit", {"returns.other_round"})


def test_of_two_keys_that_come_together_for_one_new_device_neither_is_trusted(
    office, sent, forged
):
    other = a_key(sent.payload.device)

    looked = office.look(office.shared, forged(other, revision=2))

    assert [one.verified for one in looked.files] == [False, False]
    assert [one.doubtful for one in looked.files] == [True, True]
    assert {problem.code for one in looked.files for problem in one.problems} == {
        "returns.two_keys"
    }
    assert {one.problems[0].values["words"] for one in looked.files} == {
        " ".join(fingerprint(key)) for key in (sent.public_key, other.public_key)
    }
    assert pinned_key(office.secretary.store, sent.payload.device) is None


def test_a_doubtful_file_can_be_left_out_until_a_person_says_so(office, sent, forged):
    path = forged(a_key(sent.payload.device), revision=2)
    both = (office.shared, path)

    left_out = office.merge(*both, leave_out=lambda visit: visit.doubtful)

    assert (left_out.merged, left_out.doubtful, left_out.edit) == (0, 1, None)
    assert office.merge(*both).merged == 2
