"""Is everything in order? The database, its journal, what it refers to, the archive."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.photograph import SUFFIX
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.exchange.payload import payload_hash
from ktpn_desktop.store import payloads, returns, visits
from ktpn_desktop.store.photographs import shown_with_schools


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check found; nothing is well."""

    findings: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def check(session: Session) -> CheckReport:
    """Check the database and the things that it refers to. Changes nothing."""
    return CheckReport(
        findings=(
            *session.store.check(),
            *_payloads(session),
            *_archive(session),
            *_pictures(session),
        )
    )


def _pictures(session: Session) -> Iterator[Problem]:
    """Every picture of a visit must lie in the profile, and be what its name says."""
    for hash_, school in sorted(shown_with_schools(session.store).items()):
        path = session.profile.photographs / (hash_ + SUFFIX)
        where, values = Place(file=path.name), {"picture": path.name, "school": school}
        if not path.is_file():
            yield Problem(code="photographs.lost", where=where, values=values)
        elif sha256(path.read_bytes()).hexdigest() != hash_:
            yield Problem(code="photographs.altered", where=where, values=values)


def _payloads(session: Session) -> Iterator[Problem]:
    """Every hash that a visit or a return names must have its text: merging stands on them."""
    for hash_, school in sorted(_named_payloads(session).items()):
        body = payloads.payload_body(session.store, hash_)
        if body is None:
            yield Problem(code="payload.lost", where=Place(record=school))
        elif payload_hash(body) != hash_:
            yield Problem(code="payload.altered", where=Place(record=school))


def _named_payloads(session: Session) -> dict[str, str]:
    """Return the hashes that are referred to, with the school of each."""
    named: dict[str, str] = {}
    for summary in visits.visits(session.store):
        visit = summary.visit
        returned = (one.payload for one in returns.returns_of(session.store, visit.id))
        for hash_ in (visit.published, visit.parent, *returned):
            if hash_:
                named[hash_] = visit.school.name
    return named


def _archive(session: Session) -> Iterator[Problem]:
    """Every file that was merged must lie in the archive as it came."""
    for hash_ in sorted(returns.returned_files(session.store)):
        path = session.profile.archive / f"{hash_}.xlsx"
        where = Place(file=path.name)
        if not path.is_file():
            yield Problem(code="archive.lost", where=where)
        elif sha256(path.read_bytes()).hexdigest() != hash_:
            yield Problem(code="archive.altered", where=where)
