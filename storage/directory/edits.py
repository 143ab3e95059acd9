"""Edits: what people put right in the directory by hand; nothing is lost by it, and no load undoes it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select, update

from storage import people
from storage.db import Db, Refused
from storage.directory import directory, history
from storage.directory.directory import AMK, AMK_DEPUTY, Role
from storage.directory.registry import RoleRow
from storage.people import Person

Listed = Mapping[str, Any]
"""A row of the file as JSON; empty where the role was entered in a form and stood in no file yet."""

DROPPED = "dropped"
"""Beside the row, where somebody ended the role although the file still had it."""

_DAYS = ("starts", "ends", "leave_from", "leave_to", "confirmed_on")
_LISTS = ("buildings", "languages")


def written(row: RoleRow) -> dict[str, Any]:
    return {name: _plain(value) for name, value in row._asdict().items()}


def stood_in_a_file(listed: Listed) -> bool:
    return "role" in listed


def read(listed: Listed) -> RoleRow:
    values = {name: listed[name] for name in RoleRow._fields}
    days = {name: date.fromisoformat(values[name]) for name in _DAYS if values[name]}
    return RoleRow(**{**values, **{name: tuple(values[name]) for name in _LISTS}, **days})


def merged(row: RoleRow, last: RoleRow, present: RoleRow) -> RoleRow:
    """What the file says anew counts, and beside it what a form has changed; the later confirmation wins."""
    news = {name: value for name, value in row._asdict().items() if value != getattr(last, name)}
    confirmed = max(filter(None, (row.confirmed_on, present.confirmed_on)), default=None)
    return present._replace(**{**news, "confirmed_on": confirmed})


def says_again(row: RoleRow, last: RoleRow, since: date) -> bool:
    """Does the file say anew that the role is held, after somebody ended it on that day?"""
    confirmed = row.confirmed_on is not None and row.confirmed_on > since
    return confirmed or row._replace(confirmed_on=None) != last._replace(confirmed_on=None)


def difference(before: RoleRow, after: RoleRow) -> dict[str, Any]:
    """What of the row will be another, as it was; a mere confirmation is none."""
    old, new = before._asdict(), after._asdict()
    changed = (name for name in old if name != "confirmed_on" and old[name] != new[name])
    return {name: _plain(old[name]) for name in changed}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


CONTACT = ("mail", "phone", "languages", "prefers")
"""What belongs to the person, and is the same in each of their roles."""

BESIDE = (
    "prefers",
    "elected_on",
    "trained_on",
    "supplement_offered_on",
    "supplement_done_on",
    "yearly_done_on",
)
"""What no file has a column for."""


class NotYourUnit(Refused):
    """Only the unit's AMK, and whoever keeps the whole directory, may (directory D4)."""

    key = "registry-not-yours"


class RoleGone(Refused):
    """It was ended in the meantime."""

    key = "registry-role-gone"


class NoneChosen(Refused):
    key = "registry-none-chosen"


class TermTooLong(Refused):
    """Four years are the most (L1)."""

    key = "form-term-too-long"


class NoRole(Refused):
    """Whoever has no role has no contact data in the directory."""

    key = "registry-no-role"


class MailTaken(Refused):
    """Somebody else is known by that mail: whoever took it would be taken for them."""

    key = "registry-mail-taken"


class StandsAlready(Refused):
    """The same person has that role in that group from that day on."""

    key = "registry-stands-already"


# --- who may -----------------------------------------------------------------------------------------------


def may_edit(db: Db, person: Person, unit: str, today: date) -> bool:
    """An AMK in the own unit, and the deputy while no AMK is there."""
    held = directory.roles_of(db, person.tenant, person.directory_mail or "", today)
    mine = {one.role for one in held if one.unit == unit}
    if AMK in mine:
        return True
    return AMK_DEPUTY in mine and not any(
        one.role == AMK and not one.is_away_on(today)
        for one in directory.roles_in(db, person.tenant, unit, today)
    )


def holds_amk(db: Db, person: Person, unit: str, today: date) -> bool:
    held = directory.roles_of(db, person.tenant, person.directory_mail or "", today)
    return any(one.role == AMK and one.unit == unit for one in held)


def units_of(db: Db, person: Person, today: date) -> list[str]:
    """The units that are the person's to keep true, by a role there."""
    held = directory.roles_of(db, person.tenant, person.directory_mail or "", today)
    units = dict.fromkeys(one.unit for one in held if one.role in (AMK, AMK_DEPUTY))
    return [unit for unit in units if may_edit(db, person, unit, today)]


# --- what may be done --------------------------------------------------------------------------------------


def enter(db: Db, tenant: str, row: RoleRow, now: datetime, today: date) -> Role:
    """A new role; one that was ended is opened again. Raises StandsAlready."""
    same = [one for one in _like(db, tenant, row) if _row_of(one).identity == row.identity]
    if any(one["closed_on"] is None for one in same):
        raise StandsAlready
    known = _reopen(db, same[0], row, today) if same else _add(db, tenant, row, today)
    return _kept(db, tenant, known, now)


def change(db: Db, role: Role, values: Mapping[str, Any], now: datetime, today: date) -> Role:
    """Other values in some of its columns; what the row said before stays in the history."""
    stored = _stored(db, role)
    before = _row_of(stored)
    row = before._replace(**{name: value for name, value in values.items() if name in RoleRow._fields})
    if row.identity != before.identity and any(
        one["closed_on"] is None and one["id"] != role.id and _row_of(one).identity == row.identity
        for one in _like(db, role.tenant, row)
    ):
        raise StandsAlready
    _remember(db, stored, difference(before, row), today)
    beside = {name: value for name, value in values.items() if name in BESIDE}
    vouched = stored["vouched"] and row.ends == before.ends
    _write(db, role.id, {**row._asdict(), **beside, "vouched": vouched, "listed": _said(stored)})
    return _kept(db, role.tenant, role.id, now)


def end(db: Db, role: Role, now: datetime, today: date) -> None:
    """Nobody has it from today on, whatever the file goes on saying; raises RoleGone."""
    stored = _stored(db, role)
    _write(db, role.id, {"closed_on": today, "listed": {**_said(stored), DROPPED: True}})
    directory.touch(db, role.tenant, role.unit, now)


def succeed(db: Db, role: Role, row: RoleRow, now: datetime, today: date) -> Role:
    """Somebody else in the role: the old row ends, and a new one begins (directory D2)."""
    end(db, role, now, today)
    return enter(
        db, role.tenant, row._replace(starts=row.starts if row.starts != role.starts else today), now, today
    )


def change_contact(
    db: Db,
    person: Role,
    values: Mapping[str, Any],
    now: datetime,
    today: date,
    *,
    within: str | None = None,
    but: Collection[str] = (),
) -> None:
    """Mail, phone, languages and preferred way of whoever has the role, in all their roles.

    `within`: only in those of one unit. `but`: not in those. Raises MailTaken.
    """
    contact = {name: value for name, value in values.items() if name in CONTACT}
    if contact.get("mail") and contact["mail"] != person.mail:
        _look_whose(db, person, contact["mail"])
    for one in _roles_with(db, person) or [person]:
        if within in (None, one.unit) and one.role not in but:
            change(db, one, contact, now, today)
    _move(db, person, contact.get("mail", person.mail))


def confirm(db: Db, tenant: str, unit: str, now: datetime, today: date) -> int:
    """All that a unit's roles say was looked at today, and is so; how many that were."""
    found = [one for one in directory.roles_in(db, tenant, unit) if one.confirmed_on != today]
    for one in found:
        stored = _stored(db, one)
        _write(db, one.id, {"confirmed_on": today, "listed": _said(stored)})
    directory.touch(db, tenant, unit, now)
    return len(found)


# --- how it is kept ----------------------------------------------------------------------------------------


def row_of(role: Role) -> RoleRow:
    """A role as a row of the file."""
    return RoleRow(**{name: getattr(role, name) for name in RoleRow._fields})


def _row_of(stored: Mapping[str, Any]) -> RoleRow:
    values = {name: stored[name] for name in RoleRow._fields}
    return RoleRow(
        **{**values, "buildings": tuple(values["buildings"]), "languages": tuple(values["languages"])}
    )


def _said(stored: Mapping[str, Any]) -> dict[str, Any]:
    """What a file last said of it: kept where a form spoke before, else its row as it stands now."""
    said: Mapping[str, Any] | None = stored["listed"]
    return dict(said) if said is not None else written(_row_of(stored))


def _stored(db: Db, role: Role) -> Mapping[str, Any]:
    table = directory.roles
    found = (
        db.execute(select(table).where(table.c.tenant == role.tenant, table.c.id == role.id))
        .mappings()
        .first()
    )
    if found is None or found["closed_on"] is not None:
        raise RoleGone
    return dict(found)


def _like(db: Db, tenant: str, row: RoleRow) -> list[Mapping[str, Any]]:
    table = directory.roles
    asked = select(table).where(
        table.c.tenant == tenant,
        table.c.unit == row.unit,
        table.c.group == row.group,
        table.c.role == row.role,
    )
    return [dict(one) for one in db.execute(asked).mappings()]


def _add(db: Db, tenant: str, row: RoleRow, today: date) -> UUID:
    known = uuid4()
    beside = {"id": known, "tenant": tenant, "closed_on": None, "recorded_on": today, "listed": {}}
    db.execute(directory.roles.insert(), {**row._asdict(), **beside})
    return known


def _reopen(db: Db, stored: Mapping[str, Any], row: RoleRow, today: date) -> UUID:
    before = {**difference(_row_of(stored), row), "closed_on": stored["closed_on"].isoformat()}
    _remember(db, stored, before, today)
    said = {name: value for name, value in (stored["listed"] or {}).items() if name != DROPPED}
    _write(db, stored["id"], {**row._asdict(), "closed_on": None, "vouched": False, "listed": said})
    known: UUID = stored["id"]
    return known


def _remember(db: Db, stored: Mapping[str, Any], before: Mapping[str, Any], today: date) -> None:
    if before:
        one = history.entry(stored["tenant"], stored["unit"], stored["id"], today, before)
        db.execute(history.history.insert(), one)


def _write(db: Db, role: UUID, values: Mapping[str, Any]) -> None:
    db.execute(update(directory.roles).where(directory.roles.c.id == role).values(**values))


def _kept(db: Db, tenant: str, known: UUID, now: datetime) -> Role:
    found = directory.role(db, tenant, known)
    assert found is not None, "just written"
    directory.touch(db, tenant, found.unit, now)
    directory.bind_people(db, tenant)
    return found


def _roles_with(db: Db, person: Role) -> list[Role]:
    """All open roles of whoever has this one."""
    if not person.mail:
        return []
    return directory.held_by(db, person.tenant, person.mail)


def _move(db: Db, person: Role, mail: str | None) -> None:
    """Whoever was known by the old mail is known by the new one."""
    left = person.mail and directory.held_by(db, person.tenant, person.mail)
    if person.mail and mail and mail != person.mail and not left:
        table = people.people
        bound = (table.c.tenant == person.tenant) & (table.c.directory_mail == person.mail)
        db.execute(update(table).where(bound).values(directory_mail=mail))


def _look_whose(db: Db, person: Role, mail: str) -> None:
    """A mail says who somebody is: nobody takes another's."""
    name = person.name.casefold()
    if any(one.name.casefold() != name for one in directory.held_by(db, person.tenant, mail)):
        raise MailTaken
    table = people.people
    known = (table.c.mail == mail) | (table.c.upn == mail) | (table.c.directory_mail == mail)
    bound = db.execute(
        select(table.c.id).where(table.c.tenant == person.tenant, table.c.directory_mail == person.mail)
    )
    mine = bound.scalars().first() if person.mail else None
    others = select(table.c.id).where(table.c.tenant == person.tenant, known, table.c.id != mine)
    if mine is not None and db.execute(others).first() is not None:
        raise MailTaken
