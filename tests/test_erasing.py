"""Erasing is by who somebody is, never by what is written; and those who left long ago are erased, too."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

import app
from storage import outbox, people, privacy, turns
from storage.agenda import guests
from storage.db import Db, Store, tables
from storage.directory import directory
from storage.people import Person, Profile
from tests.dialog import BEGIN, TENANT, Network, Someone, here, mail_of

pytestmark = pytest.mark.both_databases

BO = "Bo Madsen"
Rows = dict[tuple[str, tuple[Any, ...]], dict[str, Any]]


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def lived_in(network: Network) -> Network:
    """Bo has done something of everything; others have written his name, and names like his."""
    for name in ("Anna Krogh", "Camille Rossi", BO):
        network.member(name)
    signe, bo, anna = network.facilitator(), person(network, "Bo"), person(network, "Anna")
    for sentence in (
        "planlæg møde 8. december kl. 12-15.30",
        f"KAMU mødes 11. januar 2027, budbringer {BO}",
        f"foreslå punkt: {BO} fortæller om trapper, 10 min",
        "foreslå punkt: Bo Madsen Friis kommer på besøg, 10 min",
        f"nyt indsatsområde: Støj, som {BO} har talt om",
    ):
        await signe.asks(sentence)
    for sentence in (
        "foreslå punkt: alenearbejde, 15 min",
        "input til handleplanen: Bedre lys",
        "opmærksomhedspunkt: glatte trapper",
        "sæt seniorpolitik på bruttolisten",
        "start valg: Hvor? Lyngby; Risø",
        "jeg er på ferie den 8/12",
        "mine opgaver",
        "hjælp",
    ):
        await bo.asks(sentence)
    await anna.asks("start afstemning: Skal vi mødes online?")
    await bo.taps("Jeg har en indvending", reason="Det dur ikke")
    await anna.asks("luk afstemningen")
    await bo.asks("mine data")
    await bo.taps("Vis det hele som JSON")
    return network


BESIDE = ("deeds", "shown", "shown_things")
"""Once somebody is erased, nothing done lately can be taken back, and cards are drawn anew; so are the people
of their teams asked for (`roster_at`)."""


def rows(store: Store) -> Rows:
    """All rows that hold what people said and did, by their keys."""
    found: Rows = {}
    with store.reading() as db:
        for table in (one for one in tables.sorted_tables if one.name not in BESIDE):
            for row in db.execute(select(table)).mappings():
                key = tuple(row[one.name] for one in table.primary_key.columns)
                found[table.name, key] = {name: row[name] for name in row if name != "roster_at"}
    return found


def signs(who: Person) -> list[str]:
    return [one for one in (who.aad_id, who.teams_id, who.mail, who.upn, who.chat) if one]


def holds(row: dict[str, Any], words: list[str]) -> bool:
    told = " ".join(
        one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for one in row.values()
    )
    return any(one in told for one in words)


def known(store: Store, name: str) -> Person:
    with store.reading() as db:
        row = db.execute(select(people.people).where(people.people.c.name == name)).mappings().first()
        assert row is not None
        return people.person_of(dict(row))


def erased(store: Store, who: Person, at: datetime = BEGIN) -> None:
    store.now(lambda db: privacy.erase(db, who, at))


# --- what goes, and what stays to the letter --------------------------------------------------------------


async def test_nothing_in_the_store_leads_to_whoever_was_erased(network: Network) -> None:
    await lived_in(network)
    bo = known(network.store, BO)
    network.store.now(lambda db: db.execute(directory.roles.update().values(closed_on=BEGIN.date())))
    before = rows(network.store)
    assert {name for (name, _), row in before.items() if holds(row, signs(bo))} >= {
        "people",
        "roles",
        "letters",
        "turns",
    }

    erased(network.store, bo)

    left = {name: row for (name, _), row in rows(network.store).items() if holds(row, signs(bo))}
    assert left == {}


async def test_whoever_is_erased_takes_nothing_with_them_that_is_not_theirs(network: Network) -> None:
    """Rows to which no id of theirs leads stay as they are, to the byte."""
    await lived_in(network)
    bo = known(network.store, BO)
    before = rows(network.store)

    erased(network.store, bo)

    after = rows(network.store)
    tied = _tied(before, bo)
    changed = {key for key, row in before.items() if after.get(key) != row}
    assert {name for name, _ in changed - tied} == set()
    assert changed & tied


def _tied(store: Rows, who: Person) -> set[Any]:
    """Rows that hold an id of theirs; and what is about a thing, a vote or a pack that such a row is of."""
    ids = [who.id, *signs(who)]
    own = {key for key, row in store.items() if holds(row, list(map(str, ids)))}
    things = {
        str(row[name])
        for key in own
        for name in ("id", "poll", "sitting", "item")
        if (row := store[key]).get(name)
    }
    about = {"journal": "thing", "decisions": "poll", "packs": "sitting", "guests": "item"}
    return own | {key for key, row in store.items() if str(row.get(about.get(key[0], ""))) in things}


async def test_what_others_wrote_and_who_is_called_nearly_so_stay(network: Network) -> None:
    await lived_in(network)
    erased(network.store, known(network.store, BO))

    agenda = await person(network, "Signe").asks("vis dagsordenen")

    assert "Bo Madsen Friis kommer på besøg" in agenda
    assert f"{BO} fortæller om trapper" in agenda  # as Signe wrote it: hers to change
    assert "alenearbejde" in agenda


@pytest.mark.parametrize("name", ["Skal vi", "kræver en", "alenearbejde, 15"])
async def test_a_name_that_is_a_word_takes_no_word_away(network: Network, name: str) -> None:
    """Guests choose what they are called; so does whoever is of another organisation."""
    await lived_in(network)
    await person(network, "Anna").asks("beslutning: Alenearbejde kræver en aftale")
    before = rows(network.store)

    def strangers(db: Db) -> list[UUID]:
        return [
            people.meet(db, tenant, Profile(f"aad-{tenant}", name, f"29:{tenant}", f"x@{tenant}.example.org"))
            for tenant in ("t-other", TENANT)
        ]

    for stranger in network.store.now(strangers):
        with network.store.reading() as db:
            found = people.by_id(db, stranger)
        erased(network.store, found)

    after = rows(network.store)
    assert {key: after[key] for key in before} == before


async def test_of_two_of_one_name_the_other_stays(network: Network) -> None:
    await lived_in(network)
    before = rows(network.store)

    def namesake(db: Db) -> Person:
        return people.by_id(
            db, people.meet(db, TENANT, Profile("aad-bo-2", BO, "29:bo-2", "bo2@example.org"))
        )

    erased(network.store, network.store.now(namesake))

    after = rows(network.store)
    assert {key: after[key] for key in before} == before


async def test_the_own_name_goes_out_of_own_words_and_records(network: Network) -> None:
    await lived_in(network)
    bo = person(network, "Bo")
    await bo.asks(f"foreslå punkt: {BO}s runde, 5 min, v/ {BO}")
    await bo.asks("nyt input")
    await bo.taps("Send input", title="Stole", byline="named")
    erased(network.store, known(network.store, BO))

    kept = {
        name
        for (name, _), row in rows(network.store).items()
        if name in {"inputs", "objections", "decisions", "options", "packs", "votes"} and holds(row, [BO])
    }
    assert kept == set()
    assert "– runde" in await person(network, "Anna").asks("vis dagsordenen")


# --- by the command line ----------------------------------------------------------------------------------


async def test_an_administrator_erases_whoever_writes_to_the_bot_no_more(
    network: Network, database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    await lived_in(network)
    bo = known(network.store, BO)
    monkeypatch.setenv("DATABASE_URL", database_url)

    assert app.main(["erase", "person", "--mail", "BO.Madsen@example.org", "--tenant", TENANT]) == 0

    told = capsys.readouterr().out
    assert "bo.madsen@example.org is erased." in told
    assert "1 role stays in the directory" in told
    assert "areas" in told
    assert known(network.store, people.TOMBSTONE).id == bo.id
    assert app.main(["erase", "person", "--mail", "nobody@example.org", "--tenant", TENANT]) == 2
    assert "nobody with the mail" in capsys.readouterr().err


# --- who left long ago ------------------------------------------------------------------------------------

NIGHT = timedelta(hours=3, minutes=10)


async def night(network: Network, **later: int) -> None:
    day = here(network.clock.year, network.clock.month, network.clock.day)
    await network.is_at(day + timedelta(**later) + NIGHT)


def names(network: Network) -> set[str]:
    with network.store.reading() as db:
        return set(db.execute(select(people.people.c.name)).scalars())


async def test_whoever_left_and_has_no_role_is_erased_after_a_year(network: Network) -> None:
    noah, anna = network.guest("Noah Winkel"), network.member("Anna Krogh")
    await noah.asks("hjælp")
    await anna.asks("hjælp")
    network.people.remove(noah)
    network._write(network._set_roster)

    await night(network, days=364)
    assert "Noah Winkel" in names(network)
    await night(network, days=3)

    assert "Noah Winkel" not in names(network)
    assert "Anna Krogh" in names(network)


async def test_a_role_or_a_word_to_the_bot_counts_as_being_there(network: Network) -> None:
    olga, hanne = network.employee("Olga Riis"), network.employee("Hanne Brix")
    network.unit("kemi", "DTU Kemi")
    network.role("AMR", "Hanne Brix", "kemi", group="K1")
    await olga.asks("hjælp")
    await hanne.asks("hjælp")
    await network.is_at(BEGIN + timedelta(days=300))
    await olga.asks("hjælp")

    await night(network, days=100)

    assert {"Olga Riis", "Hanne Brix"} <= names(network)


async def test_of_whom_nobody_has_counted_it_is_counted_from_the_first_night(network: Network) -> None:
    """Those whom an earlier version met are not erased at once."""
    network.employee("Olga Riis")
    await night(network, days=800)
    assert "Olga Riis" in names(network)
    await night(network, days=370)
    assert "Olga Riis" not in names(network)


# --- what is kept for a repeated delivery ------------------------------------------------------------------


async def test_the_answer_to_my_data_is_kept_nowhere(network: Network) -> None:
    bo = network.member(BO)
    await bo.asks("mine data")
    told = json.loads(await bo.taps("Vis det hele som JSON"))
    assert told["people"][0]["aad_id"] == "aad-bo"

    with network.store.reading() as db:
        answers = (
            db.execute(select(turns.turns.c.answer).where(turns.turns.c.answer.is_not(None))).scalars().all()
        )
        sent = db.execute(select(outbox.letters.c.body)).scalars().all()
    assert not any(b"aad-bo" in one for one in answers)
    assert "aad-bo" not in json.dumps(sent)


async def test_words_that_arrived_are_forgotten_the_next_night(network: Network) -> None:
    anna = network.member("Anna Krogh")
    await anna.asks("foreslå punkt: trapper, 10 min")
    await anna.taps("Vigtigt for mig", on="trapper")
    await night(network, days=2)

    with network.store.reading() as db:
        assert db.execute(select(turns.turns.c.answer).where(turns.turns.c.answer.is_not(None))).all() == []
        sent = select(outbox.letters.c.body).where(outbox.letters.c.state == outbox.SENT)
        assert set(map(str, db.execute(sent).scalars())) == {"None"}


async def test_a_guest_by_mail_is_shown_and_erased_by_it(network: Network) -> None:
    """Who is invited need not know the bot: their mail leads to them once they do."""
    network.member("Anna Krogh")
    signe = network.facilitator()
    await signe.asks("planlæg møde 8. december kl. 12-15.30")
    await signe.asks("foreslå punkt: trapper, 10 min")
    await signe.asks("inviter niels.berg@example.org til punkt trapper")
    niels = network.employee("Niels Berg")

    await niels.asks("mine data")
    assert json.loads(await niels.taps("Vis det hele som JSON"))["guests"]
    await niels.asks("slet mine data")
    await niels.taps("Ja, slet mine data")

    with network.store.reading() as db:
        mails = db.execute(select(guests.guests.c.mail)).scalars().all()
    assert mail_of("Niels Berg") not in mails
    assert mails


async def test_whoever_is_erased_and_comes_back_counts_once_in_an_open_vote(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member(BO)
    await anna.says("start afstemning: Skal vi mødes online?")
    await bo.taps("Jeg har en indvending", reason="Det dur ikke")
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")
    await network.passes(seconds=3)

    assert "Jeg har en indvending: 0" in network.channel[0].words
    assert "Det dur ikke" not in network.channel[0].words
    await bo.taps("Jeg støtter")
    await network.passes(seconds=3)
    assert "Jeg støtter: 1" in network.channel[0].words


async def test_whoever_has_answered_in_secret_is_erased_when_the_vote_has_closed(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member(BO)
    for name in ("Camille Rossi", "Dorte Lund", "Emil Friis"):
        network.member(name)
    await bo.asks("slet mine data")
    _, yes = bo.button("Ja, slet mine data")
    await anna.says("start fortrolig afstemning: Skal vi mødes online?")
    told = await bo.asks("jeg stemmer nej")
    assert "fortrolig" in told
    assert "Nej" not in told.split("?", 1)[1]
    asked = await bo.asks("slet mine data")
    assert "fortrolig afstemning, der stadig er åben" in asked, "nothing is promised that is refused then"
    assert "Ja, slet mine data" not in asked
    assert "fortrolig afstemning, der stadig er åben" in await bo.presses(yes)

    await anna.does("luk afstemningen")
    await bo.asks("slet mine data")
    assert "slettet" in await bo.taps("Ja, slet mine data")


@pytest.mark.parametrize(
    ("sentence", "called"), [("hvem var vært sidst?", "(slettet)"), ("who hosted last time?", "(deleted)")]
)
async def test_a_host_who_was_erased_is_called_so(network: Network, sentence: str, called: str) -> None:
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi"):
        network.member(name)
    signe = network.facilitator()
    await signe.says("planlæg møde 24-11-2026 kl. 10-11")
    await network.is_at(here(2026, 11, 25, 9))
    assert "Bo Madsen" in await signe.asks(sentence)

    erased(network.store, known(network.store, "Bo Madsen"), network.clock)
    network.clock += timedelta(minutes=3)
    told = await signe.asks(sentence)

    assert called in told
    assert "Anna Krogh" in told


async def test_who_was_erased_and_is_still_in_the_team_is_met_anew_in_their_own_chat(
    network: Network,
) -> None:
    network.member("Anna Krogh")
    bo = network.member(BO)
    await network.facilitator().says("planlæg møde 8. december kl. 12-15.30")
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")

    told = await bo.asks("hvornår er næste møde?")

    assert "kan ikke se dig" not in told
    assert "8. dec. 2026" in told
    stranger = network.employee("Olga Riis")
    assert "kan ikke se dig" in await stranger.asks("hvornår er næste møde?")


@pytest.mark.parametrize(
    ("wish", "no"),
    [("slet mine data", "nej"), ("delete my data", "no")],
)
async def test_the_question_whether_to_erase_is_answered_in_words(
    network: Network, wish: str, no: str
) -> None:
    network.member("Anna Krogh")
    mads = network.employee("Mads Juhl", language="en" if no == "no" else "da")
    await mads.asks(wish)
    kept = await mads.asks(no)
    assert "til hvad" not in kept
    assert "No to what" not in kept
    await mads.asks(wish)
    erased = await mads.asks("ja" if no == "nej" else "yes")
    assert "Så er det slettet" in erased or "erased" in erased or "deleted" in erased
