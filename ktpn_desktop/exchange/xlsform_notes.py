"""What reading an XLSForm has to tell: problems that stop it, warnings that do not."""

from dataclasses import dataclass, field

from ktpn_desktop.domain.expression import compile_expression
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet

_BEYOND_THIS_PROGRAM = frozenset(
    {"expression.unknown_function", "expression.not_understood", "expression.costly_pattern"}
)
_TYPOGRAPHIC = str.maketrans("“”„‘’‚", "\"\"\"'''")  # what spreadsheets make of quotation marks
YES = frozenset({"yes", "true", "true()", "1", "y", "x", "ใช่", "✓"})
_NO = frozenset({"no", "false", "false()", "0", "n", "ไม่", "ไม่ใช่", "-"})
_CONDITIONS = ("required", "read_only")  # flags that the standard lets hang on other answers


@dataclass(slots=True)
class Notes:
    """Collects what is to be told, in the order it was met."""

    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    _told: set[tuple[str, str]] = field(default_factory=set)

    def wrong(self, code: str, where: Place, /, **values: str) -> None:
        """Tell what has to be corrected before the form can be used."""
        self.problems.append(Problem(code=code, where=where, values=values))

    def warn(self, code: str, where: Place, /, **values: str) -> None:
        """Tell what is kept but not run, or read in another way than perhaps meant."""
        self.warnings.append(Problem(code=code, where=where, values=values))

    def wrong_once(self, code: str, about: str, where: Place, /, **values: str) -> None:
        """Tell what has to be corrected, but only the first time about this."""
        if (code, about) not in self._told:
            self._told.add((code, about))
            self.wrong(code, where, **values)

    def warn_once(self, code: str, about: str, where: Place, /, **values: str) -> None:
        """Warn, but only the first time about this."""
        if (code, about) not in self._told:
            self._told.add((code, about))
            self.warn(code, where, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCells:
    """Reads the cells of one row; what cannot be read is noted, what is not run is kept."""

    sheet: FormSheet
    row: FormRow
    notes: Notes
    extras: dict[str, str]
    taken: set[str] = field(default_factory=set)
    """Columns that were read in another way, and are not to be kept as they are."""

    def text(self, column: str) -> str | None:
        """The text of a cell."""
        return self.row.get(column)

    def place(self, column: str | None = None) -> Place:
        """Where a cell of this row is."""
        return self.sheet.place(self.row, column)

    def flag(self, column: str) -> bool:
        """A yes or no; a condition instead of one is kept and not run."""
        said = self.text(column)
        if said is None or said.casefold() in _NO:
            return False
        if said.casefold() in YES:
            return True
        if column in _CONDITIONS:
            self.keep(column, "xlsform.condition_not_run")
        else:
            self.notes.wrong("xlsform.not_yes_or_no", self.place(column), typed=said)
        return False

    def expression(self, column: str) -> str | None:
        """A formula that compiles; one that is beyond this program is kept and not run."""
        said = self.text(column)
        if said is None:
            return None
        formula = said.translate(_TYPOGRAPHIC)
        try:
            compile_expression(formula)
        except BadData as error:
            problem = error.problems[0]
            if problem.code in _BEYOND_THIS_PROGRAM:
                self.keep(column, "xlsform.condition_not_run")
            else:
                self.notes.wrong(problem.code, self.place(column), **problem.values)
            return None
        return formula

    def keep(self, column: str, code: str) -> None:
        """Keep a cell with the item, and tell that it is not run."""
        said = self.text(column) or ""
        self.extras[column] = said
        header = self.sheet.headers.get(column, column)
        self.notes.warn(code, self.place(column), column=header, text=said[:100])
