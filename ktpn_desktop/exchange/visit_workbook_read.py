"""A visit workbook that came back: what it carries, and what people wrote into its cells.

Whatever suite saved it: sheets may be renamed, moved or copied into another workbook, rows
sorted or inserted. Any one of the three identities is enough.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.fields import Fields
from ktpn_desktop.domain.problem import NOWHERE, BadData, Place, Problem
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.exchange import visit_layout as layout
from ktpn_desktop.exchange.carried import Carried, read_carried
from ktpn_desktop.exchange.differences import Differences
from ktpn_desktop.exchange.form_sheet_read import read_form
from ktpn_desktop.exchange.form_wording import as_written
from ktpn_desktop.exchange.guard import GuardedPackage, guard
from ktpn_desktop.exchange.marked_sheet import Identity, MarkedSheet, marked_sheets
from ktpn_desktop.exchange.offered_choices import refuse_not_offered
from ktpn_desktop.exchange.payload import (
    Payload,
    by_hand,
    payload_hash,
    payload_of,
    payload_text,
)
from ktpn_desktop.exchange.rows_sheet_read import columns_of, read_rows
from ktpn_desktop.exchange.rows_table import answers_of, rows_tables
from ktpn_desktop.exchange.sheet_parts import read_properties
from ktpn_desktop.exchange.sheets import Workbook, parse_workbook
from ktpn_desktop.exchange.signatures import verified
from ktpn_desktop.exchange.summary_sheet_read import read_summary

KnownChecklists = Callable[[str], Checklist | None]
KnownPayloads = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitWorkbook:
    """One workbook as it was read.

    `payload`, `text` and `hash` are what is to be merged: what the workbook carries or, when
    cells differ from it (`by_hand`), the payload made of them, which nobody signed. `carried`
    is in both cases what lies in the workbook, the parent of the other. Where the workbook
    contradicts itself about whose it is, `disagreements` says so, and so do the problems.
    """

    file: str
    file_hash: str
    payload: Payload
    text: str
    hash: str
    signature: str | None
    public_key: str | None
    verified: bool
    by_hand: bool
    carried: Carried
    problems: tuple[Problem, ...] = ()
    disagreements: tuple[Problem, ...] = ()

    @property
    def fields(self) -> Fields:
        """What is to be merged, by field."""
        return self.payload.fields


def read_visit_workbook(
    source: GuardedPackage | Path,
    checklists: KnownChecklists,
    payloads: KnownPayloads | None = None,
) -> VisitWorkbook:
    """Read a workbook. `checklists` and `payloads` find what is known here by its hash.

    Raises BadData `workbook.*`, `payload.*` or `file.*` when there is no visit to read in it.
    """
    package = guard(source) if isinstance(source, Path) else source
    book = _parsed(package)
    try:
        return _Reader(book, payloads or _nothing).read(checklists)
    except BadData as error:
        raise BadData(_in_file(error.problems, book.file)) from error


def hash_in(package: GuardedPackage) -> str | None:
    """Return the hash of the payload that a workbook was made from, as it says itself."""
    properties = read_properties(package.name, package.parts.get("docprops/custom.xml"))
    if hash_ := properties.get(layout.HASH_PROPERTY):
        return hash_
    book = parse_workbook(package)
    forms = marked_sheets(book, layout.FORM_MARK, layout.FORM_HEAD, layout.FORM_COLUMNS)
    if found := [form.identity.hash for form in forms if form.identity]:
        return found[0]
    carried = read_carried(book)
    return carried.hash if carried else None


class _Reader:
    """Reads one workbook: what does it carry, whose is it, what was changed by hand."""

    def __init__(self, book: Workbook, payloads: KnownPayloads) -> None:
        self._book = book
        self._payloads = payloads
        self._found = Differences()
        self._forms = marked_sheets(
            book, layout.FORM_MARK, layout.FORM_HEAD, layout.FORM_COLUMNS
        )
        self._summaries = marked_sheets(
            book, layout.SUMMARY_MARK, layout.SUMMARY_HEAD, layout.SUMMARY_COLUMNS
        )

    def read(self, checklists: KnownChecklists) -> VisitWorkbook:
        """Return what the workbook says."""
        identities = self._identities()
        carried, changed_text = self._carried(identities)
        payload, hash_ = payload_of(carried.text), payload_hash(carried.text)
        is_signed = verified(carried.public_key, hash_, carried.signature)
        if carried.signature and not is_signed:
            self._found.add("payload.bad_signature", person=payload.person.name)
        checklist = checklists(payload.checklist.hash)
        if checklist is None:
            # Its cells cannot be compared, and what people typed there must not get lost.
            raise BadData(
                Problem(
                    code="payload.unknown_checklist", where=Place(record=payload.school.name)
                )
            )
        self._compare(payload, hash_, as_written(self._book, checklist))
        disagreements = tuple(self._disagreements(identities, payload, hash_))
        read = VisitWorkbook(
            file=self._book.file,
            file_hash=self._book.sha256,
            payload=payload,
            text=carried.text,
            hash=hash_,
            signature=carried.signature,
            public_key=carried.public_key,
            verified=is_signed and not changed_text,
            by_hand=False,
            carried=carried,
            problems=(*_in_file(self._found.problems, self._book.file), *disagreements),
            disagreements=disagreements,
        )
        fields = self._found.applied_to(payload.fields)
        return read if fields == dict(payload.fields) else _by_hand(read, fields)

    def _identities(self) -> list[Identity]:
        """Return what the form and the document properties say, the form first."""
        found = [form.identity for form in self._forms if form.identity]
        properties = self._book.properties
        record = properties.get(layout.RECORD_PROPERTY, "")
        hash_ = properties.get(layout.HASH_PROPERTY, "")
        if record and hash_:
            revision = properties.get(layout.REVISION_PROPERTY, "")
            place = layout.HASH_PROPERTY
            found.append(Identity(place=place, record=record, revision=revision, hash=hash_))
        return found

    def _carried(self, identities: Sequence[Identity]) -> tuple[Carried, bool]:
        """Return the payload that the cells were made from, and whether it was tampered with.

        It lies in the workbook or, when that sheet is lost or not the form's own, is one that
        is known here.
        """
        here = self._carried_here()
        if here is not None and not identities:
            return here, self._differs(here)
        for identity in identities:
            if here is not None and identity.hash == payload_hash(here.text):
                return here, self._differs(here)
            if text := self._payloads(identity.hash):
                if here is not None:
                    self._differs(here)
                return Carried(text=text, hash=identity.hash), False
        if here is not None:
            return here, self._differs(here)
        code = "workbook.payload_missing" if identities else "workbook.not_a_visit"
        raise BadData([*self._found.problems, Problem(code=code)])

    def _carried_here(self) -> Carried | None:
        try:
            return read_carried(self._book)
        except BadData as error:
            self._found.problems += error.problems
            return None

    def _differs(self, carried: Carried) -> bool:
        """Note a text that is not the one its writer hashed."""
        differs = carried.hash != payload_hash(carried.text)
        if differs:
            self._found.add("payload.hash_differs")
        return differs

    def _compare(self, payload: Payload, hash_: str, checklist: Checklist) -> None:
        """Gather what people changed in the cells."""
        form = self._own(self._forms, payload, "workbook.form_missing")
        if form is not None:
            read_form(form, payload, checklist, self._found)
        for table in rows_tables(checklist, payload.fields):
            sheets = marked_sheets(self._book, table.mark, table.head, columns_of(table))
            missing = "workbook.table_missing"
            rows = self._own(sheets, payload, missing, section=table.section.title)
            if rows is not None:
                read_rows(rows, table, payload, self._found)
        refuse_not_offered(checklist, payload, self._found)
        summary = self._own(self._summaries, payload, "workbook.summary_missing")
        if summary is not None:
            form_with_rows = expanded(checklist, answers_of(payload.fields))
            read_summary(summary, payload, hash_, form_with_rows, self._found)

    def _own(
        self, sheets: Sequence[MarkedSheet], payload: Payload, missing: str, **values: str
    ) -> MarkedSheet | None:
        """Return the sheet of this visit; cells of another visit are never taken for it."""
        own = [
            one for one in sheets if one.identity is None or one.identity.record == payload.id
        ]
        others = [one.sheet.name for one in sheets if one not in own[:1]]
        if others:
            read = own[0].sheet.name if own else "–"
            self._found.add("workbook.more_forms", sheets=", ".join(others), read=read)
        elif not own:
            self._found.add(missing, NOWHERE, **values)
        return own[0] if own else None

    def _disagreements(
        self, identities: Sequence[Identity], payload: Payload, hash_: str
    ) -> Iterator[Problem]:
        """Return the places that say something else than the payload."""
        for one in identities:
            if (one.record, one.hash) != (payload.id, hash_):
                place = Place(file=self._book.file, record=payload.school.name)
                values = {"place": one.place, "record": one.record, "revision": one.revision}
                yield Problem(code="workbook.identities_differ", where=place, values=values)


class _AllBut:
    """Every name except some."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def __contains__(self, name: object) -> bool:
        return name not in self._names


def _parsed(package: GuardedPackage) -> Workbook:
    """Parse a workbook without the sheets that only explain, which are the longest."""
    explaining = (layout.HELP_SHEET, layout.LISTS_SHEET)
    book = parse_workbook(package, only=_AllBut(*explaining))
    if marked_sheets(book, layout.FORM_MARK, layout.FORM_HEAD, layout.FORM_COLUMNS):
        return book
    others = parse_workbook(package, only=explaining)
    return replace(book, sheets=(*book.sheets, *others.sheets))


def _by_hand(read: VisitWorkbook, fields: Fields) -> VisitWorkbook:
    payload = by_hand(read.payload, read.hash, fields)
    text = payload_text(payload)
    return replace(
        read,
        payload=payload,
        text=text,
        hash=payload_hash(text),
        signature=None,
        public_key=None,
        verified=False,
        by_hand=True,
    )


def _in_file(problems: Sequence[Problem], file: str) -> list[Problem]:
    return [replace(one, where=replace(one.where, file=file)) for one in problems]


def _nothing(_hash: str) -> str | None:
    return None
