"""Privacy: all that is kept about a person, and how they go: by who they are, never by what is written.

They are found by their ids alone: the person's, those of Teams and of the organisation, mails, the own chat.
What the columns say (`storage/columns.py`) decides what becomes of a row that one of these leads to. A name
is looked for in such rows only: whoever has the same name, and what others wrote, stays to the letter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    Select,
    Table,
    Text,
    cast,
    delete,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from storage import cards, networks, outbox, people, stirring, turns, undoing
from storage.agenda import guests
from storage.columns import (
    OF_SERVICE,
    Answered,
    AuthorId,
    File,
    Line,
    OtherId,
    OwnerId,
    PersonId,
    PersonName,
    Prose,
    Room,
    Rows,
    is_message,
    is_record,
)
from storage.db import Db, tables
from storage.decisions.decisions import decisions
from storage.directory import directory, history
from storage.hosts import covers, hosts
from storage.journal import journal, note
from storage.people import ERASED, TOMBSTONE, Person
from storage.plan.inputs import inputs
from storage.plan.pack import packs
from storage.votes import objections, options, votes

MOST_ROWS = 500
"""So many rows of one table are shown at most; the rest is counted."""


def references() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column in the store that names a person by id."""
    return columns_of(PersonId)


def told_of() -> set[str]:
    """Every table that may have something about a person."""
    rooms = {table.name for table, _ in _rooms()}
    return {table.name for table, _ in references()} | rooms | {"people", "roles", "role_history", "guests"}


def kept_about(db: Db, person: Person) -> dict[str, Any]:
    """All of it, by table, as JSON; whole messages and files are only counted."""
    found = {table.name: _rows(db, table, which) for table, which in _where(person).items()}
    return {name: rows for name, rows in found.items() if rows}


def _where(person: Person) -> dict[Table, ColumnElement[bool]]:
    """In each table the rows that an id, a mail or the chat of theirs leads to."""
    found: dict[Table, list[ColumnElement[bool]]] = {people.people: [people.people.c.id == person.id]}
    for table, column in references():
        found.setdefault(table, []).append(column == person.id)
    for table, column in _rooms():
        if person.chat:
            found.setdefault(table, []).append(in_room(column, person.chat))
    mails = sorted(keys_of(person).mails)
    held = _of_mails(directory.roles, person.tenant, mails)
    found[directory.roles] = [held]
    found[history.history] = [history.history.c.role.in_(select(directory.roles.c.id).where(held))]
    found.setdefault(guests.guests, []).append(_of_mails(guests.guests, person.tenant, mails))
    return {table: or_(*which) for table, which in found.items()}


def _of_mails(table: Table, tenant: str, mails: list[str]) -> ColumnElement[bool]:
    return (table.c.tenant == tenant) & table.c.mail.in_(mails)


def _rooms() -> Iterator[tuple[Table, Column[Any]]]:
    return ((table, column) for table, column in columns_of(Room) if table.info == OF_SERVICE)


def _rows(db: Db, table: Table, which: ColumnElement[bool]) -> list[dict[str, Any]]:
    shown = [one for one in table.columns if not _is_whole(one)]
    asked = select(*shown).where(which).limit(MOST_ROWS)
    return [_plain(dict(row)) for row in db.execute(asked).mappings()]


def _is_whole(column: Column[Any]) -> bool:
    """It holds whole messages or files, or copies of rows that are shown where they stand: not shown."""
    return column.type is Rows or isinstance(column.type, Answered | File) or is_message(column)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _json(value) for name, value in row.items() if value is not None}


def _json(value: Any) -> Any:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def as_json(found: dict[str, Any]) -> str:
    """A row a line: it is read in a chat, which takes so many letters and no more."""
    told = (
        _line(name) + ": [\n" + ",\n".join(map(_line, rows)) + "\n]" for name, rows in sorted(found.items())
    )
    return "{\n" + ",\n".join(told) + "\n}"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def holds_roles(db: Db, person: Person) -> bool:
    """Roles stay: the employer must be able to show who has them."""
    return bool(directory.held_by(db, person.tenant, person.directory_mail or ""))


KIND = "person"

_ENDED = (outbox.SENT, outbox.FAILED, outbox.DROPPED)

Scrub = Callable[[str], str]
"""Takes one written value, and gives it without the person."""


@dataclass(frozen=True, slots=True)
class Keys:
    """All by which one person is known, and the names that go with it."""

    id: UUID
    tenant: str
    accounts: frozenset[str]
    mails: frozenset[str]
    room: str | None
    names: frozenset[str]

    @property
    def signs(self) -> list[str]:
        """What stands for them and nobody else, wherever it is written; the longest first."""
        return sorted({*self.accounts, *self.mails, *filter(None, [self.room])}, key=len, reverse=True)


def keys_of(person: Person) -> Keys:
    return Keys(
        person.id,
        person.tenant,
        frozenset(filter(None, (person.aad_id, person.teams_id))),
        frozenset(filter(None, (person.mail, person.upn, person.directory_mail))),
        person.chat,
        frozenset(filter(None, (person.own_name, person.name))) - {TOMBSTONE},
    )


def erase(db: Db, person: Person, at: datetime) -> None:
    """Their row becomes a tombstone, what is only theirs goes, and so does their name where an id of theirs
    leads; seats at meetings to come are vacant. Closed votes, decisions and proposals stay, of nobody; and a
    role in the directory while it is held.
    """
    db.write_later()
    keys = keys_of(person)
    _out_of_open_votes(db, person)
    for thing in (*covers.end_of(db, person.id, at), *hosts.vacate(db, person.id, at)):
        cards.changed(db, thing)
    cards.forget_copies_of(db, person.id)
    undoing.forget_all(db, person.tenant)
    _out_of_own_words(db, keys)
    _out_of_records(db, keys)
    _out_of_the_journal(db, keys)
    _out_of_letters(db, keys)
    _out_of_answers(db, keys)
    for home in networks.of_person(db, person.id):  # who is still in the team is met anew
        networks.change(db, home.id, roster_at=None)
    _what_is_theirs(db, keys)
    guests.forget(db, person, TOMBSTONE)
    for mail in sorted(keys.mails):
        forget_roles(db, keys.tenant, mail)
    _bury(db, person)
    stirring.tenant(db, person.tenant)


def _out_of_open_votes(db: Db, person: Person) -> None:
    """Whoever comes back is somebody else to us, and must not count twice. Which answer of a confidential
    vote was theirs, nobody knows."""
    taken = [one.id for one in votes.open_answered_by(db, person.id) if not one.terms.confidential]
    votes.withdraw_all(db, person.id, taken)
    objections.withdraw_all(db, person.id, taken)
    for poll in taken:
        cards.changed(db, poll)


def _bury(db: Db, person: Person) -> None:
    kept = {"id", "tenant", "name", "aad_id", "department"}
    nothing = dict.fromkeys(one.name for one in people.people.columns if one.name not in kept)
    left = {**nothing, "name": TOMBSTONE, "aad_id": f"{ERASED}{person.id}", "department": ""}
    db.execute(update(people.people).where(people.people.c.id == person.id).values(**left))


# --- which columns ----------------------------------------------------------------------------------------


def columns_of(kind: type[Any]) -> Iterator[tuple[Table, Column[Any]]]:
    """Every column in the store that says this of people, but those of the people themselves."""
    for table in tables.sorted_tables:
        if table is not people.people:
            yield from ((table, column) for column in table.columns if isinstance(column.type, kind))


def _written(table: Table) -> list[Column[Any]]:
    """Where people's words and names stand in it."""
    kinds = (Line, Prose, PersonName, JSON)
    return [one for one in table.columns if isinstance(one.type, kinds) and not one.primary_key]


def _records(table: Table) -> list[Column[Any]]:
    return [one for one in table.columns if is_record(one)]


# --- what is theirs ---------------------------------------------------------------------------------------


def _what_is_theirs(db: Db, keys: Keys) -> None:
    for table, column in columns_of(OwnerId):
        db.execute(delete(table).where(column == keys.id))
    for table, column in columns_of(Room):
        if keys.room and table.info == OF_SERVICE:
            db.execute(delete(table).where(in_room(column, keys.room)))


def in_room(column: ColumnElement[Any], room: str) -> ColumnElement[bool]:
    """The conversation itself, and each thread in it."""
    return or_(column == room, column.startswith(f"{room};", autoescape=True))


# --- their name, where an id leads ------------------------------------------------------------------------


def _out_of_own_words(db: Db, keys: Keys) -> None:
    """What they wrote stays, of nobody: a name of their own in it goes."""
    for table, column in columns_of(AuthorId):
        _scrub(db, table, _written(table), column == keys.id, partial(_whole, keys))


def _out_of_records(db: Db, keys: Keys) -> None:
    """Where they stand as somebody beside what others wrote: the name alone, not a sentence that has it."""
    exact = partial(_exact, keys)
    for table, column in columns_of(PersonId):
        _scrub(db, table, _records(table), column == keys.id, exact)
    _scrub(db, decisions, [decisions.c.snapshot], decisions.c.poll.in_(_their_polls(keys)), exact)
    given = select(inputs.c.sitting).where(inputs.c.proposed_by == keys.id, inputs.c.sitting.is_not(None))
    _scrub(db, packs, [packs.c.content], packs.c.sitting.in_(given), exact)


def _their_polls(keys: Keys) -> Select[Any]:
    """In which they voted, objected, or proposed something."""
    cast_ = select(votes.votes.c.poll).where(
        or_(votes.votes.c.person == keys.id, votes.votes.c.cast_by == keys.id)
    )
    objected = select(objections.objections.c.poll).where(objections.objections.c.person == keys.id)
    opened = select(votes.polls.c.id).where(votes.polls.c.opened_by == keys.id)
    proposed = select(options.options.c.poll).where(
        cast(options.options.c.proposers, Text).contains(str(keys.id), autoescape=True)
    )
    return select(cast_.union(objected, opened, proposed).subquery().c[0])


def _out_of_the_journal(db: Db, keys: Keys) -> None:
    """What they did themselves, and what was done to something of theirs."""
    both = [journal.c.before, journal.c.after]
    _scrub(db, journal, both, journal.c.person == keys.id, partial(_whole, keys))
    for table, column in columns_of(PersonId):
        if _has_a_journal(table):
            of_theirs = journal.c.thing.in_(select(table.c.id).where(column == keys.id))
            _scrub(db, journal, both, of_theirs, partial(_exact, keys))


def _has_a_journal(table: Table) -> bool:
    """Are its rows things that the journal tells of? It knows them by such ids, and is asked for no other."""
    return "id" in table.c and isinstance(table.c.id.type, OtherId) and table.info != OF_SERVICE


# --- messages ---------------------------------------------------------------------------------------------


def _out_of_letters(db: Db, keys: Keys) -> None:
    """What they made others read: its words go where it has left, and their name where it has not."""
    letters = outbox.letters.c
    caused, left = letters.caused_by == keys.id, letters.state.in_(_ENDED)
    db.execute(update(outbox.letters).where(caused, left).values(body=None))
    _scrub(db, outbox.letters, [letters.body], caused, partial(_whole, keys))
    for sign in keys.signs:
        has = (letters.tenant == keys.tenant) & cast(letters.body, Text).contains(sign, autoescape=True)
        _scrub(db, outbox.letters, [letters.body], has, partial(_signless, keys))


def _out_of_answers(db: Db, keys: Keys) -> None:
    """Answers are kept for repeated deliveries: not theirs, and none that holds a sign of them."""
    table, answer = turns.turns, turns.turns.c.answer
    db.execute(update(table).where(table.c.said_by == keys.id).values(answer=None))
    here = table.c.said_by.in_(select(people.people.c.id).where(people.people.c.tenant == keys.tenant))
    for sign in keys.signs:
        anywhere = sign not in keys.mails  # a mail is somebody's in one organisation, an account in all
        known = _Holds(literal(sign.encode()), answer) & (literal(anywhere) | here)
        db.execute(update(table).where(answer.is_not(None), known).values(answer=None))


class _Holds(FunctionElement[bool]):
    """Do these bytes hold those?"""

    type = Boolean()
    inherit_cache = True


@compiles(_Holds)
def _(element: Any, compiler: Any, **more: Any) -> str:
    held, holder = (compiler.process(one, **more) for one in element.clauses)
    return f"position({held} IN {holder}) > 0"


@compiles(_Holds, "sqlite")
def _(element: Any, compiler: Any, **more: Any) -> str:
    held, holder = (compiler.process(one, **more) for one in element.clauses)
    return f"instr({holder}, {held}) > 0"


# --- the directory ----------------------------------------------------------------------------------------

_OF_A_PERSON = ("name", "mail", "phone", "languages", "prefers")
"""What of a role says who has it, and how they are reached."""


def forget_roles(db: Db, tenant: str, mail: str) -> int:
    """Roles that nobody holds any more stay as such: that somebody had them, and when. How many they are."""
    roles = directory.roles
    mine = (roles.c.tenant == tenant) & (roles.c.mail == mail)
    over = db.execute(select(roles.c.id).where(mine, roles.c.closed_on.is_not(None))).scalars().all()
    nobody: dict[str, Any] = {
        "name": TOMBSTONE,
        "mail": None,
        "phone": "",
        "languages": [],
        "prefers": None,
        "listed": None,
    }
    db.execute(update(roles).where(roles.c.id.in_(over)).values(**nobody, vouched=False))
    held = db.execute(select(roles.c.id).where(mine, roles.c.closed_on.is_(None))).first()
    if held is None:
        instead = (roles.c.tenant == tenant) & (roles.c.substitute_for == mail)
        db.execute(update(roles).where(instead).values(substitute_for=""))
    _scrub_keys(db, history.history, [history.history.c.before], history.history.c.role.in_(over))
    _scrub_keys(db, journal, [journal.c.before, journal.c.after], journal.c.thing.in_(over))
    return len(over)


def _scrub_keys(db: Db, table: Table, columns: Sequence[Column[Any]], which: ColumnElement[bool]) -> None:
    def without(value: Any) -> Any:
        return {**value, **{name: TOMBSTONE for name in _OF_A_PERSON if name in value}} if value else value

    _rewrite(db, table, columns, which, without)


# --- rewriting --------------------------------------------------------------------------------------------


def _scrub(
    db: Db, table: Table, columns: Sequence[Column[Any]], which: ColumnElement[bool], scrub: Scrub
) -> None:
    """Out of these columns of those rows, in whatever structure it stands."""
    _rewrite(db, table, columns, which, partial(_within, scrub))


def _rewrite(
    db: Db,
    table: Table,
    columns: Sequence[Column[Any]],
    which: ColumnElement[bool],
    change: Callable[[Any], Any],
) -> None:
    keys = list(table.primary_key.columns)
    for row in db.execute(select(*keys, *columns).where(which)).mappings().all() if columns else ():
        values = {one.name: change(row[one.name]) for one in columns}
        if any(values[one.name] != row[one.name] for one in columns):
            db.execute(update(table).where(*(key == row[key.name] for key in keys)).values(**values))


def _within(scrub: Scrub, value: Any) -> Any:
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, list):
        return [_within(scrub, one) for one in value]
    return {name: _within(scrub, one) for name, one in value.items()} if isinstance(value, Mapping) else value


def _exact(keys: Keys, value: str) -> str:
    return TOMBSTONE if value in keys.names or value in keys.mails else value


def _whole(keys: Keys, value: str) -> str:
    """Wherever a name stands whole: `Bo Madsens` is theirs, `Bo Madsen Friis` is somebody else's."""
    for name in sorted(keys.names, key=len, reverse=True):
        value = named(name).sub(TOMBSTONE, value) if " " in name else _exact(keys, value)
    return _signless(keys, value)


def named(name: str) -> re.Pattern[str]:
    """A whole name, not a part of a longer one."""
    return re.compile(rf"(?<![\w-]){re.escape(name)}s?(?![\w-])(?! [A-ZÆØÅ]\w)")


def _signless(keys: Keys, value: str) -> str:
    for sign in keys.signs:
        value = re.sub(rf"(?<![\w.+-]){re.escape(sign)}(?![\w-]|\.\w)", TOMBSTONE, value)
    return value


# --- by the command line ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Erased:
    """Roles that they hold, which stay, and in so many rows of which table others have written their name."""

    roles: int
    mentions: Mapping[str, int]


def by_mail(db: Db, tenant: str, mail: str, at: datetime) -> Erased | None:
    """Whoever is known by that mail, as a person, by a role that is over or as a guest; None for nobody."""
    known = people.fold_mail(mail) or ""
    found = people.all_by_mail(db, tenant, known)
    for one in found:
        erase(db, one, at)
        note(
            db,
            at=at,
            network=None,
            person=None,
            deed="erased",
            kind=KIND,
            thing=one.id,
            before=None,
            after=None,
            activity=None,
        )
    over = 0 if found else forget_roles(db, tenant, known)
    invited = guests.forget_mail(db, tenant, known, TOMBSTONE)
    held = len(directory.held_by(db, tenant, known))
    if not (found or over or invited or held):
        return None
    db.write_later()
    named_ = [mentions(db, one) for one in found]
    return Erased(held, {name: number for told in named_ for name, number in told.items()})


# --- what is left to others -------------------------------------------------------------------------------


def mentions(db: Db, person: Person) -> dict[str, int]:
    """In how many rows of which table others have written their name: it is theirs to change."""
    wanted = named(person.own_name)
    found: dict[str, int] = {}
    for table in tables.sorted_tables:
        columns = _written(table)
        if columns and table.info != OF_SERVICE and table is not people.people:
            number = sum(_has(row, wanted) for row in db.execute(select(*columns)).all())
            found |= {table.name: number} if number else {}
    return found


def _has(row: Collection[Any], wanted: re.Pattern[str]) -> bool:
    return any(wanted.search(one) for value in row for one in _texts(value))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(one)
