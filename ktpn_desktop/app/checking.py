"""Is everything in order? The database, its journal, what it refers to, the backups."""

from dataclasses import dataclass

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.store import payloads, returns, visits


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
    findings = [*session.store.check(), *_lost_payloads(session), *_lost_files(session)]
    return CheckReport(findings=tuple(findings))


def _lost_payloads(session: Session) -> list[Problem]:
    """Every hash that a visit or a return names must have its text: merging stands on them."""
    named: dict[str, str] = {}
    for summary in visits.visits(session.store):
        visit = summary.visit
        named |= {
            hash_: visit.school.name for hash_ in (visit.published, visit.parent) if hash_
        }
        for one in returns.returns_of(session.store, visit.id):
            named[one.payload] = visit.school.name
    return [
        Problem(code="payload.lost", where=Place(record=school))
        for hash_, school in sorted(named.items())
        if payloads.payload_body(session.store, hash_) is None
    ]


def _lost_files(session: Session) -> list[Problem]:
    archive = session.profile.archive
    return [
        Problem(code="archive.lost", where=Place(file=f"{hash_}.xlsx"))
        for hash_ in sorted(returns.returned_files(session.store))
        if not (archive / f"{hash_}.xlsx").is_file()
    ]
