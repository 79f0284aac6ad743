import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.ids import DeviceId
from ktpn_desktop.exchange.signatures import fingerprint, new_key, sign, verified
from ktpn_desktop.paths import resource

KEY = new_key(DeviceId("a" * 32))
OTHER = new_key(DeviceId("b" * 32))
HASH = "0" * 64
SIGNATURE = sign(KEY, HASH)


def test_a_signature_is_verified_with_its_own_key_and_hash_only():
    assert verified(KEY.public_key, HASH, SIGNATURE)
    assert not verified(OTHER.public_key, HASH, SIGNATURE)
    assert not verified(KEY.public_key, "1" * 64, SIGNATURE)


@given(st.integers(0, len(SIGNATURE) - 1), st.sampled_from("0123456789abcdef"))
def test_no_digit_of_a_signature_can_be_changed(place, digit):
    changed = SIGNATURE[:place] + digit + SIGNATURE[place + 1 :]

    assert verified(KEY.public_key, HASH, changed) == (changed == SIGNATURE)


@pytest.mark.parametrize("broken", [None, "", "xyz", "00", "0" * 127, "0" * 128, "ก" * 64])
def test_what_is_no_key_or_no_signature_verifies_nothing(broken):
    assert not verified(broken, HASH, SIGNATURE)
    assert not verified(KEY.public_key, HASH, broken)


def test_two_devices_have_different_fingerprints_of_six_words():
    words = resource("words", "fingerprint.txt").read_text("utf-8").split()

    one, other = fingerprint(KEY.public_key), fingerprint(OTHER.public_key)

    assert len(set(words)) == 2048
    assert len(one) == 6
    assert set(one) <= set(words)
    assert one != other


def test_a_fingerprint_never_changes():
    """People have written these words down."""
    assert fingerprint("00" * 32) == ("ดารา", "ลับ", "สะดุด", "ชีพจร", "ตกลง", "ลอด")
