"""Who wrote a payload: Ed25519 signatures, and keys as words that people can compare.

This makes tampering evident; it proves no more than that the same device wrote both things.
"""

import hashlib
from functools import cache

from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.ids import DeviceId
from ktpn_desktop.paths import resource

_BITS_OF_A_WORD = 11  # 2,048 words
_WORDS = 6

_PURPOSE = b"ktpn payload 1 "
"""What is signed begins with this, so that no signature can serve for anything else."""


def new_key(device: DeviceId) -> DeviceKey:
    """Return a fresh signing key for this computer."""
    from nacl.signing import SigningKey

    key = SigningKey.generate()
    return DeviceKey(
        id=device,
        public_key=bytes(key.verify_key).hex(),
        secret_key=bytes(key).hex(),
    )


def sign(key: DeviceKey, payload_hash: str) -> str:
    """Return the signature of a hash."""
    from nacl.signing import SigningKey

    signed = SigningKey(bytes.fromhex(key.secret_key)).sign(_message(payload_hash))
    return signed.signature.hex()


def verified(public_key: str | None, payload_hash: str, signature: str | None) -> bool:
    """Return whether the holder of that key signed that hash; false for anything malformed."""
    if not public_key or not signature:
        return False
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    try:
        key = VerifyKey(bytes.fromhex(public_key))
        key.verify(_message(payload_hash), bytes.fromhex(signature))
    except (ValueError, CryptoError):  # nacl's errors of length and type are ValueErrors too
        return False
    return True


def fingerprint(public_key: str) -> tuple[str, str, str, str, str, str]:
    """Return the six words of a key, for two people to compare over the telephone."""
    digest = hashlib.sha256(bytes.fromhex(public_key)).digest()
    number = int.from_bytes(digest, "big") >> (256 - _BITS_OF_A_WORD * _WORDS)
    words = _fingerprint_words()
    places = [number >> (_BITS_OF_A_WORD * place) for place in reversed(range(_WORDS))]
    one, two, three, four, five, six = (
        words[place % (1 << _BITS_OF_A_WORD)] for place in places
    )
    return one, two, three, four, five, six


@cache
def _fingerprint_words() -> list[str]:
    return resource("words", "fingerprint.txt").read_text("utf-8").split()


def _message(payload_hash: str) -> bytes:
    return _PURPOSE + payload_hash.encode()
