"""What is kept about me: shown to me alone, and erased when I say so."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from typing import Any

import pytest
from sqlalchemy import Column, Text, cast, or_, select

import storage
from bot.core.feature import Door
from bot.language.phrases.pattern import example
from cards.network.privacy import KEPT
from storage import networks, people, privacy
from storage.db import Db, Store, tables
from storage.decisions import decisions
from tests.dialog import HOUSE, TEAM, TENANT, Network, Someone, here
from tests.once import once

AREAS = "year;number;title_da;title_en;status;owner;note\n"


@once
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
    for module in pkgutil.walk_packages(storage.__path__, "storage."):
        if "migrations" not in module.name:
            importlib.import_module(module.name)
    names = [name for tables_of in KEPT.values() for name in tables_of]

    assert sorted(names) == sorted(privacy.told_of())


async def test_only_between_us(bo: Someone) -> None:
    for sentence in ("mine data", "slet mine data", "delete my data"):
        answer = await bo.says(sentence)
        assert "vores egen chat" in answer or "own chat only" in answer


@pytest.mark.parametrize("said", ["slet alt om Bo Madsen", "delete everything about Bo Madsen"])
async def test_whoever_would_erase_another_is_not_asked_to_erase_themselves(
    network: Network, said: str
) -> None:
    network.member("Bo Madsen")
    noah = network.employee("Noah Winkel")

    told = await noah.asks(said)

    assert "dig selv" in told or "about yourself" in told
    assert "Ja, slet mine data" not in told
    assert "Yes, erase" not in told


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

    await network.is_at(here(2026, 11, 25, 3, 10))  # what was sent to others is forgotten in the night
    left = {place for place in hits(network.store, "Bo Zacharias Madsen") if not place.startswith("roles.")}
    assert left <= {"areas.owner", "areas.note", "journal.after", "journal.before"}  # as Signe wrote it
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


async def test_what_somebody_is_to_others_is_shown_too(network: Network, bo: Someone) -> None:
    """Who owns a decision, closed an item, or voted as a deputy has done it, though no key leads to them."""
    columns = [tables.tables[table].c[name] for table, name in NO_KEY]

    def work(db: Db) -> None:
        person = people.by_aad(db, TENANT, bo.profile.aad_id)
        home = networks.by_team(db, TENANT, TEAM)
        assert person
        assert home
        decisions.record(
            db,
            home.id,
            2026,
            title="Vi mødes online",
            kind="x",
            method="x",
            decided_at=network.clock,
            snapshot={},
        )
        for column in columns:
            db.execute(column.table.update().values({column: person.id}))

    network.store.now(work)
    await bo.asks("mine data")

    told = json.loads(await bo.taps("Vis det hele som JSON"))
    mine = told["people"][0]["id"]
    assert [{row[name] for row in told[table]} for table, name in NO_KEY] == [{mine}] * len(NO_KEY)


NO_KEY = (("decisions", "owner"), ("items", "closed_by"), ("votes", "cast_by"))


# --- what is one's own is told to oneself -----------------------------------------------------------------

OWN = [door for door in HOUSE.doors if door.of_oneself]
SEEN_BY_ALL = {
    "agenda.named_handle": "a button for an item that all see",
    "directory.own_term": "the directory is open to everybody",
    "directory.who_is": "the directory is open to everybody",
    "feedback.what_happened": "what KAMU answered the network",
    "guests.mine": "an item on the agenda",
    "hosts.my_turns": "the host plan is open to the network",
    "inputs.form_with_words": "a form with what was just written",
    "inputs.show_one": "the inputs of all",
    "kits.checklist": "what hosts do before a meeting",
    "meetings.in_calendar": "a file of the meeting",
    "offers.begin_by_words": "a form",
    "offers.who_could": "the host plan is open to the network",
    "covers.decline_form_by_words": "a form",
    "reasons.why_me": "the host plan is open to the network",
    "registry.coverage": "the directory is open to everybody",
    "registry.edit_unit": "a form of the directory",
    "themes.show_one": "the themes of all",
    "votes.show_open": "the open votes of all",
    "privacy.mine": "is refused before others",
    "privacy.erase": "is refused before others",
}
"""Questions that speak of the asker's own, and why the answer may stand in the channel."""


def test_whatever_is_asked_of_ones_own_says_who_may_read_it() -> None:
    own = re.compile(r"\b(mit|mine|my)\b")
    asked = [
        door for door in HOUSE.doors if door.noun == "question" and any(map(own.search, (*door.da, *door.en)))
    ]

    undecided = {door.name for door in asked if not door.of_oneself} - set(SEEN_BY_ALL)

    assert not undecided
    assert not {door.name for door in OWN} & set(SEEN_BY_ALL)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("door", OWN, ids=lambda door: door.name)
async def test_what_is_ones_own_is_told_in_ones_own_chat(network: Network, door: Door, language: str) -> None:
    network.unit("nanolab", "DTU Nanolab")
    network.role("AMR", "Anna Krogh", "nanolab")
    anna = network.member("Anna Krogh", "nanolab", language=language)
    await anna.asks("jeg er på ferie fra 1/12 til 15/12")
    sentence = example((door.da if language == "da" else door.en)[0], {"words": "nanolab"})
    alone = await anna.asks(sentence)
    before = len(network.channel)

    await anna.says(sentence)

    told = {"da": "Det svarer jeg dig på i vores egen chat.", "en": "I answer that in our own chat."}
    assert [one.words for one in network.channel[before:]] == [told[language]]
    assert network.said_to(anna)[-1].words == alone
