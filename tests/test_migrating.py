"""Migrating: a store of the first release goes on under the names of today, with all that it held."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import text

from storage import migrating, undoing
from storage.db import Store, engine_for
from storage.recording import Change
from storage.votes import options, poll, votes

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
NETWORK, ANNA, ASKED, FIRST, DECIDED = (uuid.UUID(int=number) for number in range(1, 6))
MIGRATIONS = Path(migrating.__file__).parent / "migrations"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store that was never migrated."""
    url = f"sqlite:///{tmp_path}/stafet.db"
    if request.param == "postgresql":
        server: str = request.getfixturevalue("postgresql")
        admin = engine_for(server).execution_options(isolation_level="AUTOCOMMIT")
        name = f"t{uuid.uuid4().hex}"
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        url = admin.url.set(database=name, drivername="postgresql").render_as_string(hide_password=False)
        admin.dispose()
    made = Store(url)
    yield made
    made.close()


@pytest.fixture
def first(empty: Store) -> Store:
    """One of the first release: a confidential vote with an answer, a letter about it, and a deed."""
    tables = ScriptDirectory(str(MIGRATIONS)).get_revision("0032").module.tables.tables
    with empty.engine.begin() as connection:
        migrating.upgrade(connection, "0032")
        for name, row in _rows():
            connection.execute(tables[name].insert().values(**row))
    return empty


def _rows() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "people", {"id": ANNA, "tenant": "t", "aad_id": "a", "name": "Anna"}
    yield "networks", _network()
    yield "ballots", _question()
    yield "options", _option()
    answered = {"choice": "answered", "reason": "", "clicked_at": AT, "cast_at": AT}
    yield "votes", {"ballot": ASKED, "person": ANNA, **answered}
    yield "papers", {"id": uuid.UUID(int=9), "ballot": ASKED, "choice": "support", "answer": None}
    yield "letters", _letter(body={"ballot": str(ASKED), "version": 1}, draws="paused")
    yield "letters", _letter(body={"ballot": "the words of another letter"}, draws="reminder")
    yield "shown", _card(about={"ballot": str(ASKED), "version": 1}, draws="tie")
    yield "deeds", _deed()


def _network() -> dict[str, Any]:
    return {
        "id": NETWORK,
        "tenant": "t",
        "team": "19:x",
        "name": "AMK",
        "channel": "19:x",
        "service_url": "https://example.org",
        "bot": "28:x",
        "language": "da",
        "timezone": "Europe/Copenhagen",
        "installed_at": AT,
        "welcomed": True,
        "active": True,
    }


def _question() -> dict[str, Any]:
    return {
        "id": ASKED,
        "network": NETWORK,
        "question": "Skal vi mødes online?",
        "opened_by": ANNA,
        "opened_at": AT,
        "closes_at": AT + timedelta(days=5),
        "extended": False,
        "paused": False,
        "state": "open",
        "kind": "consent",
        "terms": {},
    }


def _option() -> dict[str, Any]:
    return {"id": FIRST, "ballot": ASKED, "place": 1, "words": "Ja", "proposers": [str(ANNA)], "added_at": AT}


def _letter(**more: Any) -> dict[str, Any]:
    return {
        "route": "19:x",
        "tenant": "t",
        "language": "da",
        "policy": "again",
        "state": "due",
        "due_at": AT,
        "attempts": 0,
        "written_at": AT,
        **more,
    }


def _card(**more: Any) -> dict[str, Any]:
    return {
        "kind": "ballot",
        "thing": ASKED,
        "network": NETWORK,
        "conversation": "19:x",
        "service_url": "https://example.org",
        "language": "da",
        "version": 1,
        "drawn": 1,
        "next_at": AT,
        "failures": 0,
        **more,
    }


def _deed() -> dict[str, Any]:
    row = {"id": str(FIRST), "ballot": str(ASKED), "words": "Ja"}
    changes = [
        {"table": "ballots", "key": {"id": str(ASKED)}, "before": None, "after": {"id": str(ASKED)}}
        | {"columns": ["id"]},
        {"table": "options", "key": {"id": str(FIRST)}, "before": None, "after": row}
        | {"columns": ["ballot", "words"]},
        {"table": "papers", "key": {"id": "9"}, "before": {"id": "9", "ballot": "1"}, "after": None}
        | {"columns": []},
        {"table": "items", "key": {"id": "7"}, "before": {"ballot": "stays"}, "after": None}
        | {"columns": []},
    ]
    said = {"room": "19:x", "cause": "1", "door": "votes.start", "at": AT, "told": {}}
    return {"id": DECIDED, "person": ANNA, "changes": changes, **said}


def test_what_it_held_is_there_under_the_names_of_today(first: Store) -> None:
    migrating.migrate(first.engine)

    with first.reading() as db:
        asked = votes.poll(db, NETWORK, ASKED)
        assert asked is not None
        assert asked.question == "Skal vi mødes online?"
        assert [one.words for one in options.of_poll(db, ASKED)] == ["Ja"]
        assert votes.ever_voted(db, ASKED) == {ANNA}
        assert db.execute(votes.ballots.select()).mappings().one()["poll"] == ASKED
        assert poll.KIND == "ballot", "as cards in chats have it"


def test_letters_and_cards_find_their_poll_and_no_others_words_change(first: Store) -> None:
    migrating.migrate(first.engine)

    with first.reading() as db:
        from storage.cards import shown
        from storage.outbox import letters

        bodies = db.execute(letters.select().order_by(letters.c.id)).mappings().all()
        [card] = db.execute(shown.select()).mappings().all()
    told = {"poll": str(ASKED), "version": 1}
    assert [row["body"] for row in bodies] == [told, {"ballot": "the words of another letter"}]
    assert card["about"] == told
    assert card["kind"] == "ballot"


def test_what_was_just_done_can_still_be_taken_back(first: Store) -> None:
    migrating.migrate(first.engine)

    deed = first.now(lambda db: undoing.by_id(db, DECIDED))

    assert deed is not None
    assert deed.changes == (
        Change("polls", {"id": str(ASKED)}, None, {"id": str(ASKED)}, ["id"]),  # type: ignore[arg-type]
        Change(
            "options",
            {"id": str(FIRST)},
            None,
            {"id": str(FIRST), "poll": str(ASKED), "words": "Ja"},
            ["poll", "words"],  # type: ignore[arg-type]
        ),
        Change("ballots", {"id": "9"}, {"id": "9", "poll": "1"}, None, []),  # type: ignore[arg-type]
        Change("items", {"id": "7"}, {"ballot": "stays"}, None, []),  # type: ignore[arg-type]
    )
