"""What is kept about me: shown to me alone, and erased when I say so."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import Column, Text, cast, or_, select

from cards.privacy import KEPT
from storage import people, privacy
from storage.db import Db, Store, tables
from tests.dialog import TENANT, Network, Someone

AREAS = "year;number;title_da;title_en;status;owner;note\n"


@pytest.fixture
async def bo(network: Network) -> Someone:
    """Somebody who has voted, proposed and been reminded."""
    anna, bo = network.member("Anna Krogh"), network.member("Bo Zacharias Madsen")
    await bo.says("foreslå punkt: alenearbejde, 15 min")
    await anna.says("start afstemning: Skal vi mødes online?")
    await bo.taps("Jeg har en indvending", reason="Det dur ikke")
    await bo.asks("hjælp")
    return bo


def hits(store: Store, word: str) -> list[str]:
    """Where in the store the word stands, in whatever spelling."""
    columns = [column for table in tables.sorted_tables for column in table.columns]
    with store.reading() as db:
        return [f"{one.table.name}.{one.name}" for one in columns if _stands_in(db, one, word)]


def _stands_in(db: Db, column: Column[Any], word: str) -> bool:
    text, spelt = cast(column, Text), {word, json.dumps(word)[1:-1]}
    asked = select(column).where(or_(*(text.contains(one) for one in spelt))).limit(1)
    return db.execute(asked).first() is not None


async def test_is_shown_to_me(bo: Someone) -> None:
    shown = await bo.asks("mine data")

    assert "Navn: Bo Zacharias Madsen" in shown
    assert "Afstemninger: 2" in shown
    told = json.loads(await bo.taps("Vis det hele som JSON"))
    assert told["people"][0]["mail"] == "bo.zacharias.madsen@example.org"
    assert told["votes"]


def test_every_table_that_names_somebody_is_counted_by_a_name_people_use() -> None:
    names = [name for tables_of in KEPT.values() for name in tables_of]

    assert sorted(names) == sorted({"people", "roles", *(table.name for table, _ in privacy.references())})


async def test_only_between_us(bo: Someone) -> None:
    for sentence in ("mine data", "slet mine data", "delete my data"):
        answer = await bo.says(sentence)
        assert "vores egen chat" in answer or "own chat only" in answer


async def test_a_question_comes_first(network: Network, bo: Someone) -> None:
    said = await bo.asks("slet mine data")

    assert "Det kan ikke fortrydes" in said
    assert "Du har en rolle i registeret" in said
    assert hits(network.store, "bo.zacharias.madsen@example.org")


async def test_erased_leaves_no_trace_but_the_role(network: Network, bo: Someone) -> None:
    await bo.asks("slet mine data")
    assert "Så er det slettet" in await bo.taps("Ja, slet mine data")

    for word in ("bo.zacharias.madsen@example.org", "Bo Zacharias Madsen", "aad-bo"):
        left = [place for place in hits(network.store, word) if not place.startswith("roles.")]
        assert left == [], word


async def test_what_somebody_gave_to_the_plan_is_shown_and_left_without_the_name(
    network: Network, bo: Someone
) -> None:
    signe = network.facilitator()
    await signe.says("KAMU mødes 11. januar 2027, budbringer Bo Zacharias Madsen")
    await bo.asks("nyt input")
    await bo.taps("Send input", title="Stole", byline="named")
    await bo.taps("Vi bakker op", on="Stole")
    await bo.says("opmærksomhedspunkt: glatte trapper")
    await bo.says("sæt seniorpolitik på bruttolisten")
    await bo.says("send I-1 til min leder")
    await bo.taps("Bragt til ledelsen")
    await bo.asks("svar: vi ser på det")
    await signe.drops(
        "plan.csv", f"{AREAS}2026;1;Støj;;running;Bo Zacharias Madsen;spørg Bo Zacharias Madsen\n"
    )
    await signe.taps("Ja, indlæs filen")

    await bo.asks("mine data")
    told = json.loads(await bo.taps("Vis det hele som JSON"))
    named = {"inputs", "backings", "points", "joiners", "theme_proposers", "errands", "brought", "sittings"}
    assert named <= set(told)
    assert told["brought"][0]["answer"] == "vi ser på det"
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")

    left = [place for place in hits(network.store, "Bo Zacharias Madsen") if not place.startswith("roles.")]
    assert left == []
    assert "Stole" in await signe.asks("vis input")
    assert "Seniorpolitik" in await signe.asks("vis bruttolisten")


async def test_what_the_network_decided_stays(network: Network, bo: Someone) -> None:
    with network.store.reading() as db:
        votes = db.execute(select(tables.tables["votes"])).all()
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")

    with network.store.reading() as db:
        assert len(db.execute(select(tables.tables["votes"])).all()) == len(votes)


async def test_whoever_comes_back_is_new(network: Network, bo: Someone) -> None:
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")

    assert "votes" not in await bo.asks("mine data")


def test_every_column_that_names_a_person_is_known(store: Store) -> None:
    """A new table with a person in it is found by itself: by its foreign key, or by its column's name."""
    known = {column for _, column in privacy.references()}
    odd = {
        f"{table.name}.{column.name}"
        for table in tables.sorted_tables
        for column in table.columns
        if "person" in column.name and column not in known and table is not people.people
    }

    assert odd == set()
    assert store
    assert TENANT
