"""Statements that hardly any conversation reaches are read by both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

from storage import cards
from storage.db import Store
from storage.directory import directory
from storage.votes import objections, votes
from tests.dialog import TENANT

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_nothing_is_found_of_what_is_not_there(store: Store) -> None:
    assert store.now(lambda db: cards.in_thread(db, "19:amk@thread.tacv2;messageid=1")) is None
    assert store.now(lambda db: cards.network_showing(db, uuid4())) is None
    assert store.now(lambda db: directory.secretariat(db, TENANT, DAY)) == []
    assert store.now(lambda db: directory.roles_between(db, TENANT, "aqua", DAY, DAY)) == []
    assert store.now(lambda db: votes.closed_by(db, uuid4(), uuid4(), NOW)) is None


def test_no_objection_that_is_not_there_is_given_a_reason(store: Store) -> None:
    known = {"known": uuid4(), "new": "Det larmer"}

    assert store.now(lambda db: db.change(objections._GIVE_REASON, known)) == 0
