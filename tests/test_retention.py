"""What has served its purpose is deleted at night; what the network remembers stays."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from storage import outbox, retention, turns
from storage.db import tables
from storage.directory import corrections, directory
from storage.directory.history import history
from storage.network import tasks
from tests.dialog import BEGIN, TENANT, Network, here

pytestmark = pytest.mark.both_databases

NIGHT = here(2032, 3, 2, 3, 10)
"""Ten past two in UTC, more than five years after the beginning."""


CHANGED = {"tenant": TENANT, "unit": "nanolab", "until": date(2026, 11, 1), "before": {"name": "Ib Skov"}}


def count(network: Network, table: str, *which: Any) -> int:
    asked = select(func.count()).select_from(tables.tables[table]).where(*which)
    return int(network.store.now(lambda db: db.execute(asked).scalar_one()))


async def nothing_is_left(network: Network, table: str, night: datetime) -> bool:
    await network.is_at(night - timedelta(hours=2))
    assert count(network, table) > 0
    await network.is_at(night)
    return count(network, table) == 0


def write(network: Network, table: Any, **values: Any) -> None:
    network.store.now(lambda db: db.execute(table.insert().values(**values)))


async def test_turns_go_after_a_month_and_what_was_decided_stays(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.asks("start afstemning: Skal vi prøve et år uden referat?")
    polls = count(network, "polls")

    await network.is_at(here(2026, 12, 20, 3, 10))
    assert count(network, "turns") > 0
    await network.is_at(here(2026, 12, 24, 3, 10))
    assert count(network, "turns") == 0
    assert count(network, "polls") == polls
    assert count(network, "journal") > 0


async def test_letters_go_after_a_quarter_but_never_that_something_left_once(network: Network) -> None:
    network.member("Anna Krogh")
    letter = {
        "route": "r",
        "tenant": TENANT,
        "language": "da",
        "body": {"text": "kun en gang"},
        "policy": outbox.AGAIN,
        "state": outbox.SENT,
        "due_at": BEGIN,
        "written_at": BEGIN,
        "ended_at": BEGIN,
        "attempts": 1,
    }
    write(network, outbox.letters, **letter)
    write(network, outbox.letters, **letter, once="opens/2026")
    write(network, outbox.letters, **{**letter, "state": outbox.DUE, "due_at": NIGHT + timedelta(days=9)})

    await network.is_at(here(2027, 3, 2, 3, 10))
    rows = network.store.now(lambda db: db.execute(select(outbox.letters)).mappings().all())
    assert {(row["once"], row["body"] is None, row["state"]) for row in rows} == {
        ("opens/2026", True, outbox.SENT),
        (None, False, outbox.DUE),
    }


async def test_what_the_directory_said_goes_after_five_years(network: Network) -> None:
    network.unit("nanolab", "DTU Nanolab")
    network.role("AMR", "Peter Lind", "nanolab")
    network.role("LEADER", "Eva Holst", "nanolab")
    closed = directory.roles.update().where(directory.roles.c.name == "Peter Lind")
    network.store.now(lambda db: db.execute(closed.values(closed_on=date(2026, 11, 1))))
    write(network, history, **CHANGED, role=uuid4())
    assert await nothing_is_left(network, "role_history", NIGHT)
    assert count(network, "roles", directory.roles.c.name == "Peter Lind") == 0
    assert count(network, "roles", directory.roles.c.name == "Eva Holst") == 1


async def test_a_settled_correction_goes_after_five_years_an_open_one_never(network: Network) -> None:
    asked = {
        "tenant": TENANT,
        "unit": "nanolab",
        "role": "AMR",
        "words": "Peter er stoppet",
        "asked_by": uuid4(),
        "asked_at": BEGIN,
        "answer": "",
        "echoed_at": BEGIN,
    }
    write(network, corrections.corrections, id=uuid4(), **asked)
    write(network, corrections.corrections, id=uuid4(), **asked, settled_at=BEGIN)
    await network.is_at(NIGHT)
    assert count(network, "corrections", corrections.corrections.c.settled_at.is_(None)) == 1
    assert count(network, "corrections") == 1


@pytest.mark.parametrize(("years", "left"), [(5, 0), (6, 1), (0, 1)])
def test_how_long_is_a_setting(network: Network, years: int, left: int) -> None:
    write(network, history, **CHANGED, role=uuid4())
    network.store.now(lambda db: retention.purge(db, NIGHT, years))
    assert count(network, "role_history") == left


def test_a_night_takes_no_more_than_nobody_notices(network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "MOST", 3)
    for number in range(5):
        write(network, turns.turns, conversation="c", activity=str(number), taken_at=BEGIN)
    for left in (2, 0):
        network.store.now(lambda db: retention.purge(db, NIGHT, 5))
        assert count(network, "turns") == left


async def test_a_reminder_is_remembered_for_more_than_a_year(network: Network) -> None:
    await network.member("Anna Krogh").asks("hjælp")
    [anna] = network.store.now(lambda db: db.execute(select(tables.tables["people"].c.id)).scalars().all())
    write(
        network,
        tasks.reminded,
        person=anna,
        stage="s",
        moment=BEGIN,
        day=BEGIN.date(),
        urgent=False,
        at=BEGIN,
    )
    for days, left in ((390, 1), (401, 0)):
        network.store.now(partial(retention.purge, now=BEGIN + timedelta(days=days), years=5))
        assert count(network, "reminded") == left
