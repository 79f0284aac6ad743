"""A school of the area, as the register knows it now."""

from dataclasses import dataclass
from enum import StrEnum

from ktpn_desktop.domain.ids import SchoolId


class SchoolStatus(StrEnum):
    """Whether a school teaches now; a school that closes or merges is never deleted."""

    ACTIVE = "active"
    CO_LEARNING = "co_learning"
    NO_PUPILS = "no_pupils"
    CLOSED = "closed"


class SizeClass(StrEnum):
    """Size by pupils, the scheme of primary areas: 1–120, 121–600, 601–1,500, more."""

    NONE = "none"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
    EXTRA_LARGE = "extra_large"


class SchoolGroup(StrEnum):
    """The committee's grouping of a school."""

    READY = "ready"
    GENERAL = "general"
    URGENT = "urgent"


PREFIX = "โรงเรียน"


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """The codes that other systems know a school by. Texts; none follows from another."""

    ministry: str | None = None  # 10 digits
    smis: str | None = None  # 8 digits
    obec: str | None = None  # 6 digits

    def known(self) -> tuple[str, ...]:
        """Return the codes there are, the ministry's first."""
        return tuple(code for code in (self.ministry, self.smis, self.obec) if code)


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """One school; `name` is without the word โรงเรียน, as tables show it."""

    id: SchoolId
    name: str
    codes: Codes = Codes()
    subdistrict: str | None = None
    district: str | None = None
    province: str | None = None
    cluster: str | None = None
    levels: str | None = None  # as the list had it: "อนุบาล–ประถมศึกษา"
    principal: str | None = None
    phone: str | None = None
    pupils: int | None = None
    teachers: int | None = None
    group: SchoolGroup = SchoolGroup.GENERAL
    status: SchoolStatus = SchoolStatus.ACTIVE

    @property
    def official_name(self) -> str:
        """The name as headings and documents print it."""
        return PREFIX + self.name

    @property
    def code(self) -> str | None:
        """The code people recognise the school by: SMIS, else the ministry's, else OBEC's."""
        return self.codes.smis or self.codes.ministry or self.codes.obec

    @property
    def size(self) -> SizeClass | None:
        """The size class of today's pupils; None while their number is not known."""
        return None if self.pupils is None else size_class(self.pupils)


def size_class(pupils: int) -> SizeClass:
    """Return the size class for a number of pupils."""
    if pupils == 0:
        return SizeClass.NONE
    if pupils <= 120:
        return SizeClass.SMALL
    if pupils <= 600:
        return SizeClass.MEDIUM
    return SizeClass.LARGE if pupils <= 1500 else SizeClass.EXTRA_LARGE


def short_name(name: str) -> str:
    """Return a school's name without the leading word โรงเรียน."""
    rest = name.removeprefix(PREFIX).strip()
    return rest or name
