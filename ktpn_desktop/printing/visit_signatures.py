"""Who signs the record of a visit: the supervisors beside each other, and whom they visited."""

from collections.abc import Iterator

from ktpn_desktop.domain.signature import Signer, VisitSignature, signature_key
from ktpn_desktop.domain.visit import PersonThen, Visit
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.signature import (
    Signature,
    signature_at_right,
    signatures_side_by_side,
)

SUPERVISOR, INFORMANT = "ผู้นิเทศ", "ผู้รับการนิเทศ"


def signatures(visit: Visit, *, names: bool = True) -> Iterator[Block]:
    """Yield the places to sign; what was signed on the screen stands there already."""
    signed = {one.key: one for one in visit.signatures}
    blocks = [_supervisor(one, signed, names=names) for one in _supervisors(visit)]
    blocks.append(_informant(visit, signed, names=names))
    for left, right in zip(blocks[::2], blocks[1::2], strict=False):
        yield signatures_side_by_side(left, right)
    if len(blocks) % 2:
        yield signature_at_right(blocks[-1])


def _supervisors(visit: Visit) -> list[PersonThen]:
    """Return the team, and who else has signed as a supervisor."""
    team = {one.id: one for one in visit.team}
    for one in visit.signatures:
        if one.signer is Signer.SUPERVISOR and one.person and one.person not in team:
            team[one.person] = PersonThen(
                id=one.person, name=one.name or "", position=one.position
            )
    return list(team.values())


def _supervisor(
    person: PersonThen, signed: dict[str, VisitSignature], *, names: bool
) -> Signature:
    by = signed.get(signature_key(Signer.SUPERVISOR, person.id))
    return Signature(
        role=SUPERVISOR,
        name=person.name if names or by else None,
        position=person.position if names or by else None,
        dated=True,
        strokes=by.strokes if by else None,
        on=by.signed.date() if by else None,
    )


def _informant(visit: Visit, signed: dict[str, VisitSignature], *, names: bool) -> Signature:
    by = signed.get(signature_key(Signer.INFORMANT))
    name = (by.name if by else None) or visit.informant
    position = (by.position if by else None) or visit.informant_position
    return Signature(
        role=INFORMANT,
        name=name if names or by else None,
        position=position if names or by else None,
        dated=True,
        strokes=by.strokes if by else None,
        on=by.signed.date() if by else None,
    )
