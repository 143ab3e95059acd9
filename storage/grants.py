"""Grants: what a change of the directory does to those whose role gives them a right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from storage.directory.directory import GIVES_RIGHTS, Role
from storage.directory.registry import RoleRow
from storage.loading import Change, Changes

Became = Literal["given", "changed", "taken"]

_WHOSE = {"name", "mail", "starts", "ends"}
"""What says who has a role, and when."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A role that gives a right, whose it is (no name where it is not to be shown), and what became of it."""

    became: Became
    role: str
    unit: str
    name: str
    mail: str | None

    @property
    def order(self) -> tuple[int, str, str]:
        """The secretariat first."""
        return GIVES_RIGHTS.index(self.role), self.unit, self.name


def of_load(changes: Changes) -> list[Grant]:
    """What a registry that is loaded changes."""
    return sorted(_of_load(changes), key=lambda one: one.order)


def _of_load(changes: Changes) -> Iterator[Grant]:
    yield from (_grant("given", row) for row in changes.added if _gives(row))
    yield from (_grant("given", one.row) for one in changes.reopened if _gives(one.row))
    yield from (_grant("changed", one.row) for one in changes.changed if _gives(one.row) and _moves(one))
    yield from (_grant("taken", row) for _, row in changes.closed if _gives(row))


def of_form(before: Role | None, after: Role | None) -> list[Grant]:
    """What a form changes: a role that was entered, put right or ended; nothing where no right is touched."""
    gone = [_grant("taken", before)] if before and _gives(before) and not _same(before, after) else []
    came = [_grant("given", after)] if after and _gives(after) and not _same(after, before) else []
    if gone and came and before and after and before.mail == after.mail:
        return [_grant("changed", after)]
    return gone + came


def _gives(row: RoleRow | Role) -> bool:
    return row.role in GIVES_RIGHTS and bool(row.name)


def _moves(one: Change) -> bool:
    return bool(_WHOSE & set(one.before))


def _same(one: Role, other: Role | None) -> bool:
    return other is not None and all(getattr(one, name) == getattr(other, name) for name in _WHOSE)


def _grant(became: Became, row: RoleRow | Role) -> Grant:
    return Grant(became, row.role, row.unit, row.name if row.public else "", row.mail)
