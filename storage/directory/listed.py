"""What a file last said of a role that a form has changed since: what both say is brought together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from storage.directory.registry import RoleRow

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
