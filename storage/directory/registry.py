"""The registry: what units.csv and directory.csv say, and every fault of theirs."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from datetime import date
from graphlib import CycleError, TopologicalSorter
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, NamedTuple

from sqlalchemy import Table, select

from storage.csvs import (
    BOM,
    FORMULA,
    NOTHING,
    Faults,
    Faulty,
    Line,
    Reached,
    Source,
    lines,
    quoted,
    safe,
    short,
)
from storage.db import Db
from storage.directory import directory
from storage.people import fold_mail

_UNIT_HEADER = "key;name_da;name_en;kind;aliases;former_names;successor_of;valid_from;valid_to"
_DIRECTORY_HEADER = (
    "unit;group;area_da;area_en;buildings;work_type;role;name;mail;phone;languages;"
    "from;to;leave_from;leave_to;substitute_for;public;confirmed_on"
)
UNIT_COLUMNS = tuple(_UNIT_HEADER.split(";"))
DIRECTORY_COLUMNS = tuple(_DIRECTORY_HEADER.split(";"))

LONGEST_NAME = 256
LONGEST_CODE = 16
_BUILDING = re.compile(r"\w[\w ./-]{0,31}")
_PHONE = re.compile(
    r"\(?\+?[0-9(][0-9 ()./-]*(?:,? ?(?:lokal|lok|ext|extension|int|x)\.? ?[0-9]{1,6})?", re.IGNORECASE
)
_SEVERAL = re.compile(r" ?[,/|] ?| (?:og|and|eller|or) ", re.IGNORECASE)
_COMPUTED = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+|[0-9]{6,}[.,]0+")
"""A telephone number that a spreadsheet took for an amount."""

_INTERNATIONAL = re.compile(r"\+[0-9(]")

FEWEST_DIGITS = 5
_MAIL_PART = r"[^\s@.,;:<>()\[\]\"\\|]+"
_MAIL = re.compile(rf"{_MAIL_PART}(\.{_MAIL_PART})*@{_MAIL_PART}(\.{_MAIL_PART})+")
_PUBLIC = {"yes": True, "no": False}


def _longest(table: Table) -> dict[str, int]:
    return {column.name: getattr(column.type, "length", None) or 0 for column in table.columns}


_UNIT = _longest(directory.units)
_ROLE = _longest(directory.roles)


class UnitRow(NamedTuple):
    """A row of units.csv, its fields in the store's words."""

    key: str
    name_da: str
    name_en: str
    kind: str
    aliases: tuple[str, ...]
    former_names: tuple[str, ...]
    successor_of: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None


class RoleRow(NamedTuple):
    """A row of directory.csv, its fields in the store's words."""

    unit: str
    group: str
    area_da: str
    area_en: str
    buildings: tuple[str, ...]
    work_type: str
    role: str
    name: str
    mail: str | None
    phone: str
    languages: tuple[str, ...]
    starts: date | None
    ends: date | None
    leave_from: date | None
    leave_to: date | None
    substitute_for: str
    public: bool
    confirmed_on: date | None

    @property
    def identity(self) -> tuple[str, str, str, str | None, str, date | None]:
        """Two rows with this in common are the same role, whatever else they say."""
        return self.unit, self.group, self.role, self.mail, "" if self.mail else self.name, self.starts

    @property
    def person(self) -> str:
        return self.mail or self.name.casefold()


class Registry(NamedTuple):
    """What the two files say together."""

    units: Sequence[UnitRow]
    roles: Sequence[RoleRow]


def read_units(path: Source) -> list[UnitRow]:
    """The unit registry in a file; raises Faulty."""
    faults = Faults(path)
    rows = _units(path, faults)
    if faults:
        raise Faulty(list(faults))
    return rows


def read_directory(path: Source, units: Iterable[UnitRow | directory.Unit]) -> list[RoleRow]:
    """The directory in a file, of these units; raises Faulty."""
    faults = Faults(path)
    rows = _roles(path, {unit.key for unit in units}, faults)
    if faults:
        raise Faulty(list(faults))
    return rows


def read(units_path: Path, directory_path: Path, reached: Reached | None = None) -> Registry:
    """Both files; raises Faulty with what is wrong in either. `reached` hears how far it is."""
    in_units, in_directory = Faults(units_path, reached), Faults(directory_path, reached)
    units = _units(units_path, in_units)
    known = {unit.key for unit in units} if units or not in_units else None
    roles = _roles(directory_path, known, in_directory)
    if in_units or in_directory:
        raise Faulty([*in_units, *in_directory])
    return Registry(units, roles)


def _units(path: Source, faults: Faults) -> list[UnitRow]:
    found = [(line.number, _unit(line)) for line in lines(path, UNIT_COLUMNS, faults, fillers=NOTHING)]
    keys = _each_once(((line, unit.key) for line, unit in found if unit.key), "key", faults)
    for line, unit in found:
        for closed in unit.successor_of:
            if closed not in keys:
                wrong = f"successor_of {quoted(closed)} is no unit of this file"
                faults.add(line, wrong, "the key of a closed unit", "no-successor", value=short(closed))
    _no_circles(found, faults)
    return [unit for _, unit in found]


def _unit(line: Line) -> UnitRow:
    row = UnitRow(
        key=line.needed("key", _UNIT["key"]),
        name_da=line.needed("name_da", _UNIT["name_da"]),
        name_en=line.needed("name_en", _UNIT["name_en"]),
        kind=line.text("kind", _UNIT["kind"]),
        aliases=line.several("aliases", LONGEST_NAME),
        former_names=line.several("former_names", LONGEST_NAME),
        successor_of=line.several("successor_of", _UNIT["key"]),
        valid_from=line.day("valid_from"),
        valid_to=line.day("valid_to"),
    )
    if "|" in row.key:
        line.wrong(f"key {quoted(row.key)} has a |", "one key", "key-bar", value=short(row.key))
    line.in_order("valid_from", row.valid_from, "valid_to", row.valid_to)
    return row


def _no_circles(found: Sequence[tuple[int, UnitRow]], faults: Faults) -> None:
    """A unit that succeeds itself, over however many others, would be looked for without end."""
    try:
        TopologicalSorter({unit.key: unit.successor_of for _, unit in found}).prepare()
    except CycleError as error:
        circle = error.args[1]
        line = next(line for line, unit in found if unit.key == circle[0])
        way = " → ".join(circle)
        faults.add(
            line, f"successor_of goes in a circle: {way}", "a unit that came before", "circle", way=way
        )


def _roles(path: Source, units: Collection[str] | None, faults: Faults) -> list[RoleRow]:
    """The rows; with None for `units` any will do."""
    found = [
        (line.number, _role(line, units)) for line in lines(path, DIRECTORY_COLUMNS, faults, fillers=NOTHING)
    ]
    identities = ((line, row.identity) for line, row in found)
    _each_once(identities, "unit, group, role, mail (or name) and from", faults)
    _one_term_at_a_time(found, faults)
    _substitutes(found, faults)
    return [row for _, row in found]


def _role(line: Line, units: Collection[str] | None) -> RoleRow:
    role = line.raw("role")
    row = RoleRow(
        unit=line.text("unit", _ROLE["unit"]),
        group=line.text("group", _ROLE["group"]),
        area_da=line.text("area_da", _ROLE["area_da"]),
        area_en=line.text("area_en", _ROLE["area_en"]),
        buildings=_buildings(line),
        work_type=line.text("work_type", _ROLE["work_type"]),
        role=role,
        name=_name(line),
        mail=_mail(line),
        phone=_phone(line),
        languages=line.several("languages", LONGEST_CODE),
        starts=line.day("from"),
        ends=line.day("to"),
        leave_from=line.day("leave_from"),
        leave_to=line.day("leave_to"),
        substitute_for=_substitute(line),
        public=_public(line, role),
        confirmed_on=line.day("confirmed_on"),
    )
    _look_at_place(line, row, units)
    _look_at_holder(line, row)
    _look_at_days(line, row)
    return row


def _look_at_place(line: Line, row: RoleRow, units: Collection[str] | None) -> None:
    if units is not None and row.unit not in units:
        wrong = f"unknown unit {quoted(row.unit)}"
        line.wrong(wrong, "a key of the unit registry", "unknown-unit", value=short(row.unit))
    if row.role not in directory.ROLES:
        known = ", ".join(directory.ROLES)
        wrong = f"unknown role {quoted(row.role)}"
        line.wrong(wrong, f"one of {known}", "unknown-role", value=short(row.role), known=known)


def _look_at_holder(line: Line, row: RoleRow) -> None:
    """An AMR without a name is a vacancy; nobody is reached at the mail of nobody."""
    if not row.name and (row.role != directory.AMR or row.mail):
        expected = "a name (only an AMR without a mail may have none: a vacancy)"
        line.wrong("name is empty", expected, "name-empty")


def _look_at_days(line: Line, row: RoleRow) -> None:
    line.in_order("from", row.starts, "to", row.ends)
    line.in_order("leave_from", row.leave_from, "leave_to", row.leave_to)
    if row.leave_to and not line.raw("leave_from"):
        line.wrong("leave_to without leave_from", "both, or leave_from alone", "leave-alone")


def _buildings(line: Line) -> tuple[str, ...]:
    buildings = line.several("buildings", LONGEST_NAME)
    for building in buildings:
        if not _BUILDING.fullmatch(building):
            wrong = f"building {quoted(building)}"
            line.wrong(wrong, "building numbers as 101|324A", "building", value=short(building))
    return buildings


def is_mail(written: str) -> bool:
    return len(written) <= _ROLE["mail"] and bool(_MAIL.fullmatch(written))


def is_phone(written: str) -> bool:
    """One number or several, each with its extension where it has one."""
    return len(written) <= _ROLE["phone"] and not _COMPUTED.fullmatch(written) and _are_numbers(written)


def _are_numbers(written: str) -> bool:
    return _is_number(written) or all(map(_is_number, _SEVERAL.split(written)))


def _is_number(written: str) -> bool:
    return bool(_PHONE.fullmatch(written)) and sum(map(str.isdecimal, written)) >= FEWEST_DIGITS


VACANT = frozenset({"vakant", "vakance", "vacant", "vacancy", "ledig", "ledigt", "ubesat", "unfilled"})
"""Words that say that nobody has a role, alone or with more behind them."""

NOBODY = VACANT | {
    *("ingen", "ingen valgt", "ikke valgt", "ikke besat", "ikke udpeget", "none", "nobody", "not elected"),
    *("tbd", "tba", "tbc", "na", "nn", "null", "nil", "ukendt", "unknown", "mangler", "missing", "xx", "xxx"),
}
_NO_LETTER = re.compile(r"[\W_]+")
_LETTER = re.compile(r"[^\W\d_]")


def is_nobody(written: str) -> bool:
    """Does it stand where a name should, and names nobody? Signs alone, or a word for a vacancy."""
    words = _NO_LETTER.sub(" ", written).casefold().split()
    joined = ("" if all(len(word) == 1 for word in words) else " ").join(words)  # `N.N.` is `nn`
    return not words or words[0] in VACANT or joined in NOBODY


_SEVERAL_NAMES = re.compile(r"\w\s*[/;&+]\s*\w|\s(?:og|and|samt)\s", re.IGNORECASE)
_REFERS = re.compile(
    r"(?:se|see)\s+\S+\s+\S|(?:jf|cf|samme|same|som ovenfor|as above|ditto|do\.|idem)\b", re.IGNORECASE
)
"""`Se Karen Lund`, `samme som AMG 2`; somebody who is called Se Hoon Park is written with a hyphen."""


def is_name(written: str) -> bool:
    """One person's name has letters, and is no error of a spreadsheet, no mail and no pointer to another."""
    return why_no_name(written) is None


def why_no_name(written: str) -> Literal["no-name", "several-names", "refers"] | None:
    """What stands in the place of one person's name; None where it is one."""
    if not _LETTER.search(written) or written.startswith("#") or "@" in written:
        return "no-name"
    if _SEVERAL_NAMES.search(written):
        return "several-names"
    return "refers" if _REFERS.match(written) else None


def _mail(line: Line) -> str | None:
    mail = line.text("mail", _ROLE["mail"])
    if mail and not is_mail(mail):
        wrong = f"mail {quoted(mail)} is no mail address"
        line.wrong(wrong, "one as name@example.org", "mail", value=short(mail))
    return fold_mail(mail)


def _name(line: Line) -> str:
    """Whoever holds the role; empty where the cell says that nobody does."""
    name = line.text("name", _ROLE["name"])
    if name and is_nobody(name):
        return ""
    if name and (why := why_no_name(name)):
        wrong = f"name {quoted(name)} is no name of one person"
        line.wrong(wrong, "a person's name, or nothing for a vacancy", why, value=short(name))
    return name


def _substitute(line: Line) -> str:
    whom = line.text("substitute_for", _ROLE["substitute_for"])
    return "" if is_nobody(whom) else whom


def _phone(line: Line) -> str:
    phone = line.raw("phone")
    expected = "a number as +45 45 25 00 00"
    if len(phone) > _ROLE["phone"]:
        line.not_longer("phone", phone, _ROLE["phone"])
    elif _COMPUTED.fullmatch(phone):
        wrong = f"phone {quoted(phone)} was taken for an amount by the spreadsheet"
        line.wrong(wrong, f"{expected}, in a column formatted as text", "phone-computed", value=short(phone))
    elif phone.startswith(FORMULA) and not _INTERNATIONAL.match(phone):
        line.text("phone", _ROLE["phone"])
    elif phone and not is_phone(phone):
        line.wrong(f"phone {quoted(phone)} is no telephone number", expected, "phone", value=short(phone))
    return phone


def _public(line: Line, role: str) -> bool:
    """Membership of a union shows in a TR: named only where the file says so."""
    said = line.raw("public").casefold()
    if said and said not in _PUBLIC:
        line.wrong(f"public {quoted(said)}", "yes, no or nothing", "public", value=short(said))
    return _PUBLIC.get(said, role != "TR")


def _each_once(found: Iterable[tuple[int, Hashable]], what: str, faults: Faults) -> Collection[Hashable]:
    """All that was found; what stands twice is a fault where it stands again."""
    first: dict[Hashable, int] = {}
    for line, one in found:
        if first.setdefault(one, line) != line:
            faults.add(line, f"the same {what} as line {first[one]}", "each once", "same", first=first[one])
    return first.keys()


def _one_term_at_a_time(found: Sequence[tuple[int, RoleRow]], faults: Faults) -> None:
    """Nobody has the same role of a group twice at once; one term may begin on the day another ends."""
    terms: defaultdict[Hashable, list[tuple[date, date, int]]] = defaultdict(list)
    for line, row in found:
        if row.name:
            term = (row.starts or date.min, row.ends or date.max, line)
            terms[row.unit, row.group, row.role, row.person].append(term)
    for held in terms.values():
        held.sort()
        for (before, ends, first), (starts, _, line) in pairwise(held):
            if before < starts < ends:
                expected = f"a to of that line by {starts}"
                faults.add(line, f"overlaps the term of line {first}", expected, "overlaps", first=first)


def _substitutes(found: Sequence[tuple[int, RoleRow]], faults: Faults) -> None:
    """Whoever is stood in for is one other person of the same unit."""
    called: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    wanted = {(row.unit, row.substitute_for.casefold()) for _, row in found if row.substitute_for}
    for _, row in found:
        for name in {(row.unit, row.name.casefold()), (row.unit, row.mail or "")} & wanted:
            called[name].add(row.person)
    for line, row in found:
        if row.substitute_for:
            fitting = called[row.unit, row.substitute_for.casefold()] - {row.person}
            if len(fitting) != 1:
                fits = f"fits {len(fitting)} people" if fitting else "fits nobody else"
                wrong = f"substitute_for {quoted(row.substitute_for)} {fits} of unit {quoted(row.unit)}"
                faults.add(line, wrong, "the mail, or the name, of one", "whose-substitute")


# --- as a spreadsheet opens it, which `load` reads again ---------------------------------------------------


_NAMES = {"from": "starts", "to": "ends"}
_OPEN = select(*(directory.roles.c[name] for name in RoleRow._fields)).where(
    directory.roles.c.closed_on.is_(None)
)


def directory_csv(db: Db, tenant: str) -> Iterator[str]:
    """The tenant's open roles, line by line; no cell begins as a formula does."""
    table = directory.roles.c
    asked = _OPEN.where(table.tenant == tenant).order_by(
        table.unit, table.group, table.role, table.name, table.id
    )
    yield BOM + _line(DIRECTORY_COLUMNS)
    for row in db.execute(asked.execution_options(yield_per=1000)).mappings():
        yield _line(_cell(row[_NAMES.get(column, column)]) for column in DIRECTORY_COLUMNS)


def _line(cells: Iterable[str]) -> str:
    written = StringIO()
    csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL).writerow(map(safe, cells))
    return written.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    return "|".join(value) if isinstance(value, list | tuple) else str(value or "")
