"""A year of hosts as the network lives it: the plan, a leave, a cover, a swap and a change of mind."""

from __future__ import annotations

from datetime import date

import pytest

from bot.features.hosts.seating import Rota
from storage import networks, people
from storage.db import Db
from storage.hosts import hosts
from tests.dialog import TEAM, TENANT, Network, Someone, here
from tests.once import once

MEMBERS = (
    ("Anna Krogh", "nanolab", "DTU Nanolab", date(2019, 2, 1), "da"),
    ("Bo Madsen", "aqua", "DTU Aqua", date(2019, 5, 1), "da"),
    ("Camille Rossi", "compute", "DTU Compute", date(2020, 1, 15), "en"),
    ("Dorte Iversen", "kemi", "DTU Kemi", date(2020, 3, 1), "da"),
    ("Emil Bach", "construct", "DTU Construct", date(2021, 8, 1), "da"),
    ("Farah Aziz", "sund", "DTU Sundhedsteknologi", date(2021, 9, 1), "en"),
    ("Gitte Lorentzen", "food", "DTU Fødevareinstituttet", date(2022, 1, 1), "da"),
    ("Henrik Toft", "space", "DTU Space", date(2022, 10, 1), "da"),
    ("Ida Winther", "sustain", "DTU Sustain", date(2023, 2, 1), "da"),
    ("Jonas Fabricius", "wind", "DTU Wind", date(2023, 11, 1), "da"),
    ("Kirsten Bang", "campus", "Campus Service", date(2024, 4, 1), "da"),
    ("Lone Qvist", "bibliotek", "DTU Bibliotek", date(2025, 8, 15), "da"),
)
DAYS = ("11-11-2025", "03-03-2026", "19-05-2026", "08-09-2026")


@once
async def year(network: Network) -> Network:
    network.clock = here(2025, 9, 10, 9, 30)
    for name, key, unit, since, language in MEMBERS:
        network.unit(key, unit)
        network.member(name, key, since=since, language=language)
    signe = network.facilitator()
    for day in DAYS:
        await signe.says(f"planlæg møde {day} kl. 12-15.30")
    return network


def who(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def plan(network: Network) -> list[str]:
    """Who hosts the meetings ahead: `anna+bo`, the seats in order."""

    def read(db: Db) -> list[str]:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        rota = Rota(db, home, network.clock)
        return [
            "+".join(one.person.name.split()[0].lower() if one else "?" for one in rota.hosts_of(m))
            for m in rota.ahead
        ]

    return network.store.now(read)


def unordered(network: Network) -> list[set[str]]:
    return [set(hosts.split("+")) for hosts in plan(network)]


async def on_leave(year: Network) -> Someone:
    bo = who(year, "Bo")
    await year.is_at(here(2025, 10, 7, 9, 15))
    await bo.asks("jeg er på orlov fra 1/11 til 15/1")
    return bo


async def covered(year: Network) -> None:
    bo = await on_leave(year)
    await year.is_at(here(2025, 10, 7, 9, 20))
    await bo.taps("Find en afløser", on="Noteret")
    await year.is_at(here(2025, 10, 7, 9, 41))
    await who(year, "Ida").taps("Jeg tager den")


async def swapped(year: Network) -> None:
    await covered(year)
    await year.is_at(here(2025, 11, 12, 14))
    await who(year, "Dorte").says("byt med Emil")
    await year.is_at(here(2025, 11, 13, 8, 50))
    await who(year, "Emil").taps("Ja, vi bytter")


async def test_the_plan_of_the_year(year: Network) -> None:
    card = await who(year, "Signe").says("vis værtsplanen")

    assert plan(year) == ["anna+bo", "camille+dorte", "emil+farah", "gitte+henrik"]
    assert card.count("Ligger fast") == 2
    assert card.count("Kan stadig ændre sig") == 2


async def test_the_reasons_of_a_turn(year: Network) -> None:
    words = await who(year, "Bo").asks("hvorfor er jeg vært?")

    assert "Du har aldrig været vært og har været AMK siden maj 2019." in words
    assert (
        "Næste i rækken er Camille Rossi: har aldrig været vært og har været AMK siden januar 2020." in words
    )
    assert "Derefter kommer Dorte Iversen" in words
    assert "Du går foran Camille Rossi, fordi du har været med længst." in words
    english = await who(year, "Camille").asks("why me?")
    assert "You come before Dorte Iversen because you have been a member longer." in english


async def test_a_leave_that_falls_on_a_meeting_offers_what_can_be_done(year: Network) -> None:
    bo = await on_leave(year)
    card = year.said_to(bo)[-1]

    assert "fra lør. 1. nov. 2025 til tor. 15. jan. 2026" in card.words
    assert "tir. 11. nov. 2025" in card.words
    assert "Byt" in card.words
    assert "Find en afløser" in card.words
    assert plan(year) == ["anna+bo", "camille+dorte", "emil+farah", "gitte+henrik"]


async def test_a_call_goes_once_to_the_channel_and_to_five(year: Network) -> None:
    bo = await on_leave(year)
    in_channel, before = len(year.channel), {one.name: len(year.said_to(one)) for one in year.people}
    await bo.taps("Find en afløser", on="Noteret")

    asked = [one.name for one in year.people if len(year.said_to(one)) > before[one.name] and one is not bo]
    assert len(year.channel) == in_channel + 1
    assert len(asked) == 5
    assert {"Ida Winther", "Jonas Fabricius", "Kirsten Bang", "Lone Qvist"} < set(asked)
    assert plan(year)[0] == "anna+bo"


async def test_the_first_who_takes_the_seat_has_it_and_the_second_hears_who(year: Network) -> None:
    bo = await on_leave(year)
    await bo.taps("Find en afløser", on="Noteret")
    assert "Du er nu vært" in await who(year, "Ida").taps("Jeg tager den")
    jonas = who(year, "Jonas")
    assert await jonas.taps("Jeg tager den") == "Pladsen er taget af Ida Winther."
    await year.passes(seconds=4)
    taken = year.said_to(jonas)[-1]

    assert "Pladsen er taget af Ida Winther" in taken.words  # the card is drawn anew
    assert "Hvem vil være vært" not in taken.words
    assert "Jeg tager den" not in taken.words
    assert plan(year)[0] == "anna+ida"


async def test_after_the_cover_the_absent_one_comes_first_and_the_rest_moves_up(year: Network) -> None:
    await covered(year)

    assert plan(year)[:2] == ["anna+ida", "camille+dorte"]
    assert plan(year)[2:] == ["bo+emil", "farah+gitte"]
    told, moved = year.said_to(who(year, "Bo"))[-2:]
    assert "Ida Winther er vært i stedet for dig" in told.words
    assert "Du er nu vært" in moved.words
    assert "Du er ikke længere vært tir. 8. sep. 2026" in year.said_to(who(year, "Henrik"))[-1].words


async def test_nothing_moves_before_the_other_agrees_to_a_swap(year: Network) -> None:
    await covered(year)
    await year.is_at(here(2025, 11, 12, 14))
    answer = await who(year, "Dorte").says("byt med Emil")

    assert "Emil Bach er spurgt" in answer
    assert "Du bliver vært tir. 3. mar. 2026, og Dorte Iversen tager tir. 19. maj 2026" in (
        year.said_to(who(year, "Emil"))[-1].words
    )
    assert unordered(year) == [{"camille", "dorte"}, {"bo", "emil"}, {"farah", "gitte"}]


async def test_a_swap_moves_both_and_the_plan_says_who_agreed(year: Network) -> None:
    await swapped(year)
    card = await who(year, "Signe").says("vis værtsplanen")

    assert unordered(year)[:2] == [{"camille", "emil"}, {"bo", "dorte"}]
    assert "Emil Bach har byttet plads med Dorte Iversen tor. 13. nov. 2025; begge har sagt ja." in card
    assert "Byttet" in year.said_to(who(year, "Dorte"))[-1].words


async def test_a_seat_taken_by_mistake_is_given_back_and_the_plan_is_as_before(year: Network) -> None:
    await swapped(year)
    before = plan(year)
    await year.is_at(here(2025, 11, 14, 10))
    farah, camille = who(year, "Farah"), who(year, "Camille")
    await farah.says("take over Camille's seat")
    assert plan(year) == before
    await camille.taps("Yes, take it")
    assert unordered(year)[0] == {"farah", "emil"}
    await year.is_at(here(2025, 11, 14, 12))
    await farah.taps("Undo")

    assert plan(year) == before


# --- the seasons after ------------------------------------------------------------------------------------


def owed(network: Network) -> dict[str, int]:
    """Who owes a turn, and who did one for somebody, by first name."""

    def read(db: Db) -> dict[str, int]:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        return {
            people.by_id(db, person).name.split()[0].lower(): amount
            for person, amount in hosts.owed(db, home.id).items()
        }

    return network.store.now(read)


def hosted(network: Network) -> list[set[str]]:
    """Who hosted each meeting that has begun."""

    def read(db: Db) -> list[set[str]]:
        home = networks.by_team(db, TENANT, TEAM)
        assert home is not None
        rota = Rota(db, home, network.clock)
        return [
            {one.person.name.split()[0].lower() for one in rota.hosts_of(meeting) if one}
            for meeting in rota.meetings
            if meeting.starts_at <= network.clock
        ]

    return network.store.now(read)


async def emil_leaves(year: Network) -> None:
    """At the end of January, with a seat at the March meeting that he had swapped for."""
    emil = who(year, "Emil")
    year.people.remove(emil)
    year.ends(emil, date(2026, 1, 31))
    await year.is_at(here(2026, 2, 2, 9))


async def until_march(year: Network) -> None:
    await swapped(year)
    await emil_leaves(year)
    await who(year, "Lone").says("jeg tager den")
    await year.is_at(here(2026, 3, 4, 9))


async def test_a_cover_is_a_turn_owed_and_one_more_done_until_the_turn_is_taken(year: Network) -> None:
    await covered(year)
    assert owed(year) == {"bo": 1, "ida": -1}
    await year.is_at(here(2025, 11, 12, 9))

    assert plan(year)[1] == "bo+emil"  # settled now, which repays it
    assert owed(year) == {"ida": -1}


async def test_january_a_leavers_seat_of_march_becomes_a_call(year: Network) -> None:
    await swapped(year)
    in_channel = len(year.channel)
    await emil_leaves(year)

    assert "Hvem vil være vært?" in year.channel[-1].words
    assert len(year.channel) == in_channel + 1
    assert "Du er nu vært" in await who(year, "Lone").says("jeg tager den")
    assert unordered(year) == [{"camille", "lone"}, {"bo", "dorte"}, {"farah", "gitte"}]
    assert "emil" not in owed(year)


async def test_spring_a_newcomer_waits_for_a_first_meeting(year: Network) -> None:
    await until_march(year)
    assert hosted(year) == [{"anna", "ida"}, {"camille", "lone"}]
    await year.is_at(here(2026, 3, 16, 9))
    year.member("Mikkel Rahbek", "construct", since=date(2026, 3, 16))
    for day in ("10-11-2026", "02-03-2027"):
        await who(year, "Signe").says(f"planlæg møde {day} kl. 12-15.30")

    assert unordered(year) == [
        {"bo", "dorte"},
        {"farah", "gitte"},
        {"henrik", "jonas"},
        {"kirsten", "anna"},
    ]


@pytest.mark.both_databases
async def test_autumn_everybody_has_hosted_before_anybody_hosts_again(year: Network) -> None:
    await until_march(year)
    await year.is_at(here(2026, 3, 16, 9))
    mikkel = year.member("Mikkel Rahbek", "construct", since=date(2026, 3, 16))
    for day in ("10-11-2026", "02-03-2027", "18-05-2027"):
        await who(year, "Signe").says(f"planlæg møde {day} kl. 12-15.30")
    await mikkel.asks("jeg deltager online")
    await year.is_at(here(2026, 5, 20, 9))

    assert unordered(year) == [
        {"farah", "gitte"},
        {"henrik", "jonas"},
        {"kirsten", "mikkel"},
        {"anna", "ida"},
    ]
    await year.is_at(here(2027, 3, 3, 9))
    assert hosted(year) == [
        {"anna", "ida"},
        {"camille", "lone"},
        {"bo", "dorte"},
        {"farah", "gitte"},
        {"henrik", "jonas"},
        {"kirsten", "mikkel"},
    ]
    everybody = [name for pair in hosted(year) for name in pair]
    assert len(everybody) == len(set(everybody)) == 12
