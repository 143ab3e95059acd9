"""Finding: a register of thousands is searched through an index, by any form of a word."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import Dialect, text
from sqlalchemy.dialects import postgresql

from storage import networks
from storage.db import Db, Store
from storage.decisions import decisions, finding
from tests.dialog import TEAM, TENANT, Network

pytestmark = pytest.mark.both_databases

MANY = 3000
WORDS = ("trapper", "indeklima", "kemikalier", "alenearbejde", "skærme", "støj", "kørsel", "løft")


def register(db: Db, home: UUID) -> None:
    """Very many, of which one is about the greenhouse."""
    for place in range(MANY):
        word = WORDS[place % len(WORDS)]
        decisions.record(
            db,
            home,
            2020 + place % 7,
            title=f"Vi taler om {word} for {place}. gang",
            text="Væksthuset skal luftes ud" if place == 1234 else f"{word} og andet",
            method="meeting",
            decided_at=datetime(2026, 1, 1, tzinfo=UTC),
            snapshot={"objections": [{"by": "Bo", "reason": "Drivhusene mangler"}]} if place == 77 else {},
        )


def test_one_among_thousands_is_found_by_an_index(store: Store) -> None:
    Network(store).member("Anna Krogh")

    def work(db: Db) -> tuple[list[str], list[str], str]:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        register(db, home.id)
        by_text = [one.text for one in finding.by_words(db, home.id, "væksthus")]
        by_reason = [one.title for one in finding.by_words(db, home.id, "drivhus")]
        return by_text, by_reason, explained(db, home.id)

    by_text, by_reason, plan = store.now(work)

    assert by_text == ["Væksthuset skal luftes ud"]
    assert by_reason == [f"Vi taler om {WORDS[77 % len(WORDS)]} for 77. gang"]
    assert plan == "fts5" or "ix_decisions_words" in plan


def explained(db: Db, home: UUID) -> str:
    """How PostgreSQL goes about it; SQLite has no other way than its FTS5 index."""
    if not db.is_postgresql:
        return "fts5"
    db.execute(text("ANALYZE decisions"))
    asked = finding.BY_WORDS.params(network=home, query="v\u00e6ksthus:*")
    dialect: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    words = asked.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    return "\n".join(row[0] for row in db.execute(text(f"EXPLAIN {words}")))
