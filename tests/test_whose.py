"""A tenant's right is not a network's: who keeps no directory changes at most what is of their own unit.

Every door is entered by each kind of person, and the store tells which of the organisation's rows are other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from storage import people
from storage.columns import OF_TENANT
from storage.db import Db
from storage.directory import directory, edits
from tests.dialog import HOUSE, TENANT, Someone
from tests.stage import Stage, staged
from tests.walking import Walker, Way, World, noting_writes, written

MOST_WAYS, MOST_WAYS_OF_A_KEEPER = 3, 12
WALKERS = ("employee", "guest", "member", "deputy", "amk", "host", "facilitator")
KEEPER = "secretariat"

Rows = list[tuple[str, dict[str, Any]]]


class Walk:
    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.walker = Walker(stage.network, written)
        self.world = World(stage.network.store)
        noting_writes(self.world, OF_TENANT)
        self._written: dict[tuple[Someone, int], list[tuple[str, Way, Rows]]] = {}

    def writes(self, who: Someone, most: int = MOST_WAYS) -> list[tuple[str, Way, Rows]]:
        """What each door wrote of the organisation's, in each way; walked once."""
        if (who, most) not in self._written:
            self._written[who, most] = list(self._walked(who, most))
        return self._written[who, most]

    def _walked(self, who: Someone, most: int) -> Iterator[tuple[str, Way, Rows]]:
        for door in HOUSE.doors:
            for way in self.stage.known.ways(self.walker, door, most):
                seen = self.walker.enters(self.world, who, way, "personal")
                if seen.facts:
                    yield door.name, way, seen.facts

    def own(self, who: Someone) -> Own:
        """What of the organisation's somebody may change without keeping it."""
        with self.world.trying() as db:
            found = people.by_mail(db, TENANT, who.profile.mail or "")
            assert found is not None
            today = self.stage.network.clock.date()
            units = {one.key for one in directory.all_units(db, TENANT)}
            mine = {one for one in units if edits.may_edit(db, found, one, today)}
            roles = directory.roles_of(db, TENANT, found.directory_mail or "", today)
        return Own(mine, {str(one.id): one.unit for one in roles})

    def beyond(self, rows: Rows, own: Own) -> set[str]:
        """The units of rows that somebody may not write."""
        with self.world.trying() as db:
            return {unit for name, row in rows for unit in _unit(db, name, row, own)} - own.units


@dataclass(frozen=True)
class Own:
    """The units that somebody may put right, and the roles they have themselves, with the unit of each."""

    units: set[str]
    roles: dict[str, str]


ROLE = {"roles": "id", "role_history": "role"}


def _unit(db: Db, name: str, row: dict[str, Any], own: Own) -> set[str]:
    """The unit that a row is of; none where it tells of somebody's own role, or counts other changes."""
    if name == "registries":
        return set()
    if name == "registry_edits":
        return {row["unit"]} - set(own.roles.values())  # which row of that unit was written stands beside it
    if name in ROLE and (role := str(UUID(row[ROLE[name]]))) in own.roles:
        return set()
    if name == "role_history":
        found = db.execute(select(directory.roles.c.unit).where(directory.roles.c.id == UUID(role))).scalar()
        return {found} if found else set()  # of a new role, which stands beside it
    return {row["key"] if name == "units" else row["unit"]}


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    walk = Walk(asyncio.run(staged(tmp_path_factory.mktemp("stage"))))
    yield walk
    walk.world.close()
    walk.stage.network.store.close()


@pytest.mark.parametrize("walker", WALKERS)
def test_who_keeps_no_directory_writes_what_is_of_the_own_unit(walk: Walk, walker: str) -> None:
    who = walk.stage.people[walker]
    own = walk.own(who)

    beyond = [
        f"{door} by {walker} writes {sorted({name for name, _ in rows})} of {sorted(foreign)}"
        for door, _, rows in walk.writes(who)
        if (foreign := walk.beyond(rows, own))
    ]

    assert beyond == []


def test_the_walk_comes_to_where_the_organisations_tables_are_written(walk: Walk) -> None:
    """Else it would find nothing wherever it looked."""
    amk = walk.stage.people["amk"]
    own = {door for door, _, _ in walk.writes(amk)}
    bounds = walk.own(amk)
    beyond = {
        door
        for door, _, rows in walk.writes(walk.stage.people[KEEPER], MOST_WAYS_OF_A_KEEPER)
        if walk.beyond(rows, bounds)
    }

    assert own >= {"registry.confirm", "registry.add_role", "contact.save_contact"}
    assert beyond, "a keeper writes what is of other units"
