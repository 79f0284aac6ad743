"""The secretary's answers to one device: what became of its returns, and of files of its."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any  # JSON

from ktpn_desktop.domain.device import DeviceKey, Receipt, ReceiptState, RefusedFile
from ktpn_desktop.domain.ids import DeviceId, VisitId
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.files import write_whole, writing_at
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
    files: tuple[RefusedFile, ...]
    public_key: str


def write_all(
    shared: Path,
    key: DeviceKey,
    receipts: Mapping[DeviceId, Sequence[Receipt]],
    files: Mapping[DeviceId, Sequence[RefusedFile]] = MappingProxyType({}),
) -> list[Path]:
    """Write the answers to every device; return what was written.

    What another secretary has answered stays as it is: this one then writes beside it.
    Raises Refused `files.*`.
    """
    written = []
    for device, ours in receipts.items():
        if device.startswith(HAND):
            continue  # filled without the program: there is nobody to read it
        unreadable = files.get(device, ())
        with writing_at(receipts_path(shared, device)):
            path = _own_path(shared, device, key)
            make_folder(path.parent)
            if not _says(path, key, ours, unreadable):
                write_whole(path, receipts_bytes(device, ours, key, unreadable))
                written.append(path)
    return written


def receipts_bytes(
    device: DeviceId,
    receipts: Sequence[Receipt],
    key: DeviceKey,
    files: Sequence[RefusedFile] = (),
) -> bytes:
    """Return the file for a device, signed. The same answer is the same bytes."""
    body: dict[str, Any] = {
        "format": FORMAT,
        "kind": KIND,
        "device": device,
        "receipts": [_plain(one) for one in receipts],
    }
    if files:
        body["files"] = [_plain_file(one) for one in files]
    signature = sign(key, payload_hash(canonical(body)))
    whole = {"body": body, "signature": signature, "public_key": key.public_key}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1).encode()


def answered_by(shared: Path, public_key: str) -> list[DeviceId]:
    """Return the devices that have an answer signed with this key in the shared folder."""
    found = []
    for path in sorted(receipts_path(shared, DeviceId("_")).parent.glob("*.json")):
        file = _readable(path)  # whoever wrote another, it is no answer of ours
        if file is not None and file.public_key == public_key:
            found.append(file.device)
    return found


def read_for(path: Path, device: DeviceId) -> ReceiptFile:
    """Read what a device is told in a file. Raises as `read_receipts` does."""
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
        files=tuple(_file(one) for one in _files(body)),
        public_key=public_key,
    )


def _own_path(shared: Path, device: DeviceId, key: DeviceKey) -> Path:
    """Return where this secretary answers: under the usual name, or beside another's answer."""
    usual = receipts_path(shared, device)
    beside = receipts_path(shared, device, key.id)
    there = _readable(usual) if usual.is_file() else None
    taken = there is not None and there.public_key != key.public_key
    return beside if taken or beside.is_file() else usual


def _says(
    path: Path, key: DeviceKey, receipts: Sequence[Receipt], files: Sequence[RefusedFile]
) -> bool:
    """Tell whether a file says this already; the times of two computers may differ."""
    there = _readable(path) if path.is_file() else None
    if there is None or there.public_key != key.public_key:
        return False
    return _timeless(there.receipts, there.files) == _timeless(receipts, files)


def _timeless(
    receipts: Sequence[Receipt], files: Sequence[RefusedFile]
) -> tuple[list[tuple[str, int, str, str]], list[tuple[str, str]]]:
    told = [(one.visit_id, one.revision, one.state, one.reason or "") for one in receipts]
    return sorted(told), sorted((one.name, one.reason) for one in files)


def _readable(path: Path) -> ReceiptFile | None:
    try:
        return read_receipts(path)
    except BadData:
        return None


def _files(body: JsonReader) -> list[JsonReader]:
    return body.objects("files") if "files" in body.body else []


def _plain_file(file: RefusedFile) -> dict[str, str]:
    return {"name": file.name, "reason": file.reason, "at": file.at.isoformat()}


def _file(body: JsonReader) -> RefusedFile:
    return RefusedFile(name=body.text("name"), reason=body.text("reason"), at=body.moment("at"))


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
