"""Plans: what a turn or the clock asks is found by an index, without statistics, however much there is."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.engine.default import DefaultDialect

import storage
from storage.db import Store
from storage.migrating import migrate
from storage.statements import Prepared

WALKS = {
    "corrections.all_open": "what is open in a tenant: few, asked by its secretariat",
    "dialogues._all_plans": "a handful for each unit, of all units at once",
    "lone_templates.approved": "one for each unit at most, of all units at once",
    "welcomes._all": "one for each role that somebody came into",
    "joint.checks_in": "one for each unit and year, of all units at once",
    "dialogues._all": "a handful for each unit, of all units at once",
    "directory._AREAS": "all areas, made into an index of words once for each version of the directory",
    "directory._EVERYBODY": "all names, made into an index once for each version of the directory",
    "directory._KEEPERS": "those who have spoken to the bot, not the whole directory",
    "directory._NAMED": "a name that somebody asks for, by its beginning: one walk for a rare question",
    "directory.all_units": "all units, made into an index of words once for each version of the directory",
    "directory._TENANTS": "the few tenants that have a directory, once at the start",
    "directory._VERSION": "the tenant is the key: one row",
    "members._ALL_SECRETARIAT": "those who have spoken to the bot, not the whole directory",
    "members._NETWORKS_OF_UNIT": "the networks of one tenant",
    "networks.active": "all networks, which is what is asked",
    "networks.every": "all networks, which is what is asked",
    "people._UNDESCRIBED": "those who have spoken to the bot, for Graph, a few at a time",
    "networks._FORGOTTEN": "the networks of one tenant, when somebody in none writes to the bot alone",
    "stirring._CORRECTED": "the networks of one tenant, when somebody comes to one or leaves it",
    "stirring._OF_TENANT": "the networks of one tenant, after a change of its directory",
    "stirring._WITH_GUESTS": "guests of one tenant, when somebody is met for the first time",
    "twins._TO_TELL": "those who have spoken to the bot, after a change of the roster",
}
"""Statements that walk a table, or a tenant's whole part of it, on purpose."""

ONE_TENANT = re.compile(r"\((tenant|state|network)=\?\)$")
OF_NETWORK = {"network"}
"""What a network has is looked at as a whole again and again: a tenant's, or a state's, is not."""


def statements() -> Iterator[tuple[str, Prepared]]:
    for found in pkgutil.walk_packages(storage.__path__, "storage."):
        if "migrations" not in found.name:
            module = importlib.import_module(found.name)
            for name, value in vars(module).items():
                yield from _within(f"{found.name.rpartition('.')[2]}.{name}", value)


def _within(name: str, value: Any) -> Iterator[tuple[str, Prepared]]:
    if isinstance(value, Prepared):
        yield name, value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _within(name, one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _within(name, one)


def walks(plan: list[str]) -> list[str]:
    """Steps that look at a whole table, or that an index narrows to a tenant or a state and no further."""
    found = []
    for step in plan:
        narrowed = ONE_TENANT.search(step)
        if (step.startswith("SCAN ") and "CONSTANT ROW" not in step) or (
            narrowed and narrowed[1] not in OF_NETWORK
        ):
            found.append(step)
    return found


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('plans')}/stafet.db")
    migrate(store.engine)
    yield store
    store.close()


def plans(store: Store) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    with store.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        for name, statement in statements():
            words, number = _sql(statement, connection.dialect)
            if "to_tsvector" not in words:  # asked of PostgreSQL alone
                rows = driver.execute(f"EXPLAIN QUERY PLAN {words}", [None] * number).fetchall()
                found.setdefault(name, []).extend(row[3] for row in rows)
    return found


def _sql(statement: Prepared, dialect: DefaultDialect | Any) -> tuple[str, int]:
    compiled = statement._for(dialect)
    return compiled._sql, len(compiled._order or ())


def test_what_is_asked_is_found_by_an_index(sqlite: Store) -> None:
    found = {name: walks(plan) for name, plan in plans(sqlite).items()}

    assert len(found) > 150
    assert {name: steps for name, steps in found.items() if steps and name not in WALKS} == {}
    assert [name for name in WALKS if not found.get(name)] == [], "no longer a walk: take it off the list"


def test_somebodys_own_roles_are_found_by_their_mail(sqlite: Store) -> None:
    """In a directory of 30,000 the other way round took 10 ms, sixty times a minute for each network."""
    found = plans(sqlite)

    for name in ("directory._ROLES_OF", "directory.held_by"):
        assert any("(tenant=? AND mail=?)" in step for step in found[name]), found[name]


@pytest.mark.parametrize(
    ("words", "index"),
    [
        ("DELETE FROM turns WHERE (conversation, activity) IN (SELECT conversation, activity FROM turns"
         " WHERE taken_at < ? LIMIT 100)", "ix_turns_taken_at"),
        ("SELECT id FROM shown WHERE letter = ?", "ix_shown_letter"),
    ],
)  # fmt: skip
def test_what_is_not_prepared_is_found_by_an_index_too(sqlite: Store, words: str, index: str) -> None:
    with sqlite.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        plan = [row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {words}", [None])]

    assert any(index in step for step in plan), plan
