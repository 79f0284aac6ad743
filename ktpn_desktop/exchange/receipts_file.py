"""The secretary's answers to one device: what became of its returns."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # JSON

from ktpn_desktop.domain.device import DeviceKey, Receipt, ReceiptState
from ktpn_desktop.domain.ids import DeviceId, VisitId
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.files import write_whole
from ktpn_desktop.exchange.folder_names import make_folder, receipts_path
from ktpn_desktop.exchange.guard import read_bounded
from ktpn_desktop.exchange.payload import FORMAT, HAND, payload_hash
from ktpn_desktop.exchange.payload_json import JsonReader, bad, canonical, parse
from ktpn_desktop.exchange.signatures import sign, verified

KIND = "receipts"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFile:
    """What one file tells one device; `public_key` is the key of who signed it."""

    device: DeviceId
    receipts: tuple[Receipt, ...]
    public_key: str


def write_all(
    shared: Path, key: DeviceKey, receipts: Mapping[DeviceId, Sequence[Receipt]]
) -> list[Path]:
    """Write the receipts of every device; return the files that changed."""
    written = []
    for device, ours in receipts.items():
        if device.startswith(HAND):
            continue  # filled without the program: there is nobody to read it
        path = receipts_path(shared, device)
        make_folder(path.parent)
        data = receipts_bytes(device, ours, key)
        if not path.is_file() or path.read_bytes() != data:
            write_whole(path, data)
            written.append(path)
    return written


def receipts_bytes(device: DeviceId, receipts: Sequence[Receipt], key: DeviceKey) -> bytes:
    """Return the file for a device, signed. The same receipts are the same bytes."""
    body = {
        "format": FORMAT,
        "kind": KIND,
        "device": device,
        "receipts": [_plain(one) for one in receipts],
    }
    signature = sign(key, payload_hash(canonical(body)))
    whole = {"body": body, "signature": signature, "public_key": key.public_key}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1).encode()


def answered_by(shared: Path, public_key: str) -> list[DeviceId]:
    """Return the devices that have an answer signed with this key in the shared folder."""
    found = []
    for path in sorted(receipts_path(shared, DeviceId("_")).parent.glob("*.json")):
        try:
            file = read_receipts(path)
        except BadData:
            continue  # whoever wrote it, it is no answer of ours: write_all replaces what is
        if file.public_key == public_key:
            found.append(file.device)
    return found


def read_for(shared: Path, device: DeviceId) -> ReceiptFile | None:
    """Return what a device is told; None when the secretary has not answered it yet."""
    path = receipts_path(shared, device)
    if not path.is_file():
        return None
    found = read_receipts(path)
    if found.device != device:
        raise _bad("receipts.other_device", path)
    return found


def read_receipts(path: Path) -> ReceiptFile:
    """Read a file of receipts. Raises BadData `receipts.*`, `payload.*` or `file.*`."""
    try:
        whole = JsonReader(parse(read_bounded(path).decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise _bad("receipts.unreadable", path) from error
    body, public_key = whole.inner("body"), whole.text("public_key")
    digest = payload_hash(canonical(body.body))
    if not verified(public_key, digest, whole.text("signature")):
        raise _bad("receipts.bad_signature", path)
    if body.number("format") > FORMAT:
        raise bad("payload.newer", format=str(body.number("format")))
    if body.text("kind") != KIND:
        raise bad("payload.other_kind", kind=body.text("kind"))
    return ReceiptFile(
        device=DeviceId(body.name("device")),
        receipts=tuple(_receipt(one) for one in body.objects("receipts")),
        public_key=public_key,
    )


def _plain(receipt: Receipt) -> dict[str, Any]:
    return {
        "visit": receipt.visit_id,
        "revision": receipt.revision,
        "state": receipt.state,
        "reason": receipt.reason,
        "at": receipt.at.isoformat() if receipt.at else None,
    }


def _receipt(body: JsonReader) -> Receipt:
    if body.text("state") not in list(ReceiptState):
        raise body.bad("state")
    return Receipt(
        visit_id=VisitId(body.name("visit")),
        revision=body.number("revision"),
        state=ReceiptState(body.text("state")),
        reason=body.text_or_none("reason"),
        at=body.moment_or_none("at"),
    )


def _bad(code: str, path: Path) -> BadData:
    return BadData(Problem(code=code, where=Place(file=path.name), values={"name": path.name}))
