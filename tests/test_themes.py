"""The long list: who wants what, which themes win, and the online meetings that come of it."""

from __future__ import annotations

from typing import Any

import pytest
from icalendar import Calendar

from bot.core import downloads
from storage import address
from tests.dialog import HOUSE, Network, Someone, actions, here
from tests.once import once


@once
async def signe(network: Network) -> Someone:
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    network.member("Camille Rossi", language="en")
    return network.facilitator()


def person(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


async def test_anyone_puts_a_theme_on_the_list(network: Network, signe: Someone) -> None:
    card = await network.guest("Farah Aziz").says("sæt seniorpolitik på bruttolisten")

    assert "T-1 · På bruttolisten" in card
    assert "Seniorpolitik" in card
    assert "Foreslået af Farah Aziz" in card
    assert "T-1: Seniorpolitik" in await signe.asks("vis bruttolisten")
    assert "T-1: Seniorpolitik" in await person(network, "Camille").asks("show the long list")


async def test_the_same_theme_again_keeps_both_proposers(network: Network, signe: Someone) -> None:
    await person(network, "Anna").says("sæt beredskabsplan på bruttolisten")
    again = await person(network, "Bo").says("sæt beredskabsplaner på bruttolisten")

    assert "Foreslået af" in again
    assert "Anna Krogh" in again
    assert "Bo Madsen" in again
    assert "T-2" not in await signe.asks("vis bruttolisten")


async def test_two_themes_are_merged_with_both_proposers(network: Network, signe: Someone) -> None:
    await person(network, "Anna").says("sæt støj på bruttolisten")
    await person(network, "Bo").says("sæt larm på bruttolisten")

    merged = await signe.says("saml temaerne T-1 og T-2")

    assert "Anna Krogh" in merged
    assert "Bo Madsen" in merged
    assert "T-2" not in await signe.asks("vis bruttolisten")
    await network.passes(minutes=3)  # in the same breath it would be the same deed, said twice
    assert "ikke længere på bruttolisten" in await signe.says("saml temaerne T-1 og T-2 sammen")


@pytest.mark.parametrize(
    ("language", "told", "merge", "undo"),
    [
        ("da", "har samlet ”Rygning” med et andet forslag", "saml tema 1 og 2", "fortryd"),
        ("en", "has merged “Rygning” with another suggestion", "merge themes 1 and 2", "undo"),
    ],
)
async def test_merged_themes_keep_both_words_and_undoing_brings_both_back(
    network: Network, signe: Someone, language: str, told: str, merge: str, undo: str
) -> None:
    ida = network.member("Ida Winther", language=language)
    await person(network, "Bo").says("sæt seniorpolitik på bruttolisten")
    await ida.says("sæt rygning på bruttolisten")

    await signe.asks(merge)

    assert "T-1: Seniorpolitik / Rygning" in await signe.asks("vis bruttolisten")
    assert told in network.said_to(ida)[-1].words
    await signe.asks(undo)
    listed = await signe.asks("vis bruttolisten")
    assert "T-1: Seniorpolitik\n" in listed
    assert "T-2: Rygning" in listed


async def test_themes_that_were_merged_while_they_are_voted_on_are_not_added_again(
    network: Network, signe: Someone
) -> None:
    anna = person(network, "Anna")
    for theme in ("seniorpolitik", "rygning", "støj"):
        await anna.says(f"sæt {theme} på bruttolisten")
    await anna.says("stem om bruttolisten")
    await signe.says("saml temaerne T-1 og T-2")

    await network.is_at(here(2026, 12, 7, 9))

    assert "T-4" not in await signe.asks("vis bruttolisten")


@pytest.mark.both_databases
async def test_a_vote_ranks_the_list_and_what_was_added_comes_onto_it(
    network: Network, signe: Someone
) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    for theme in ("seniorpolitik", "beredskabsplan", "støj"):
        await anna.says(f"sæt {theme} på bruttolisten")

    poll = await anna.says("stem om bruttolisten")

    assert "Hvilke temaer fra bruttolisten skal vi tage op?" in poll
    assert "Beredskabsplan" in poll
    await bo.says("luk afstemningen")
    await anna.does("luk afstemningen")
    await network.passes(minutes=1)
    assert "Point ved seneste afstemning: 0" in await signe.asks("vis bruttolisten")


@pytest.mark.both_databases
async def test_a_theme_becomes_an_online_meeting_with_an_invitation_and_an_outcome(
    network: Network, signe: Someone
) -> None:
    anna = person(network, "Anna")
    await anna.says("sæt krænkende adfærd på bruttolisten")
    await signe.asks("aftal et onlinemøde")
    card = network.said_to(signe)[-1].card
    assert card is not None
    [theme] = next(one for one in card["body"] if one.get("id") == "theme")["choices"]

    assert "kan jeg ikke læse" in await signe.taps("Aftal mødet", theme=theme["value"], times="engang")
    agreed = await signe.taps(
        "Aftal mødet",
        theme=theme["value"],
        responsible="Signe Holm",
        minutes="45",
        times="9. december kl. 13",
    )

    assert "ons. 9. dec. 2026 kl. 13.00" in agreed
    assert "Kom til onlinemøde om Krænkende adfærd" in agreed
    assert "(45 min.)" in agreed
    assert "Deltagere: 1 fra 1 enhed" in await anna.taps("Jeg var med")
    held = await signe.says("afslut tema T-1: 34 deltagere. Skabelon på vej.")
    assert "T-1 · Afholdt" in held
    assert "34 deltagere. Skabelon på vej." in held


@pytest.mark.both_databases
async def test_an_agreed_meeting_is_fetched_into_any_calendar(network: Network, signe: Someone) -> None:
    told = network.store.now(lambda db: address.tell(db, "https://stafet.example.org"))
    await person(network, "Anna").says("sæt krænkende adfærd på bruttolisten")
    await signe.asks("aftal et onlinemøde")
    card = network.said_to(signe)[-1].card
    assert card is not None
    [theme] = next(one for one in card["body"] if one.get("id") == "theme")["choices"]
    filled = {"theme": theme["value"], "responsible": "Signe Holm", "minutes": "45"}
    await signe.taps("Aftal mødet", **filled, times="9. december kl. 13")
    shown = network.channel[-1].card
    assert shown is not None
    [file] = [one["url"] for one in actions(shown) if one["title"] == "Føj til kalender"]
    wanted = downloads.opened(told.key, file.split("/")[-2])
    assert wanted is not None

    def made() -> Any:
        found = network.store.now(
            lambda db: HOUSE.handouts[wanted.thing.kind](db, wanted.thing.id, "da", network.clock)
        )
        assert found is not None
        [event] = Calendar.from_ical(found.body).walk("VEVENT")
        return event

    event = made()
    assert event["summary"] == "Krænkende adfærd"
    assert (event.start, event.end) == (here(2026, 12, 9, 13, 0), here(2026, 12, 9, 13, 45))
    assert "Signe Holm" in event["description"]
    await network.passes(minutes=5)
    await signe.says("tema T-1 holdes 10. december kl. 9")
    later = made()
    assert later["uid"] == event["uid"]
    assert later["sequence"] > event["sequence"]
    assert later.start == here(2026, 12, 10, 9, 0)


@pytest.mark.both_databases
async def test_several_times_are_put_to_a_poll_that_sets_it(network: Network, signe: Someone) -> None:
    await person(network, "Anna").says("sæt krænkende adfærd på bruttolisten")
    await signe.asks("aftal et onlinemøde")
    card = network.said_to(signe)[-1].card
    assert card is not None
    [theme] = next(one for one in card["body"] if one.get("id") == "theme")["choices"]

    await signe.taps("Aftal mødet", theme=theme["value"], times="9. december kl. 13\n10. december kl. 9")

    assert "Hvornår kan I til onlinemøde om Krænkende adfærd?" in network.channel[-1].words


async def test_after_a_year_a_theme_is_asked_about_once(network: Network, signe: Someone) -> None:
    await person(network, "Anna").says("sæt seniorpolitik på bruttolisten")
    await network.is_at(here(2027, 11, 23, 8, 0))
    await network.is_at(here(2027, 11, 24, 10, 0))
    await network.is_at(here(2027, 11, 24, 10, 5))

    asked = [one for one in network.channel if "stået urørt på bruttolisten i et år" in one.words]

    assert len(asked) == 1
    assert "På bruttolisten" in await person(network, "Bo").taps("Behold")
    bo = person(network, "Bo")
    assert "Én anden ønsker det også" in await bo.taps("Fjern", on="urørt")
    assert "Taget af bruttolisten" in await bo.agrees()


async def test_an_agreed_meeting_gets_its_time_and_waits_for_whoever_holds_it(
    network: Network, signe: Someone
) -> None:
    """Agreed at an earlier meeting, it has no time yet; its outcome ends the task."""
    await signe.asks("importér referat: Det blev aftalt, at vi holder onlinemøder om:\n- Støj v/ Signe")
    await signe.taps("Gem det hele", where="current")
    assert "Find en dag til onlinemødet T-1: Støj" in await signe.asks("mine opgaver")

    told = await signe.asks("tema T-1 holdes 10. december kl. 10 v/ Signe Holm")
    assert "tor. 10. dec. 2026 kl. 10.00" in told
    assert "Ansvarlig: Signe Holm" in told
    assert "Hold onlinemødet T-1: Støj tor. 10. dec. 2026 kl. 10.00" in await signe.asks("mine opgaver")
    assert "T-1" not in await person(network, "Anna").asks("mine opgaver")
    await network.is_at(here(2026, 12, 9, 8, 30))
    assert "Støj" in network.said_to(signe)[-1].words

    await network.is_at(here(2026, 12, 10, 11))
    assert "T-1 · Afholdt" in await signe.asks("tema T-1 er afholdt: 34 deltagere. Vi gør det igen.")
    assert "T-1" not in await signe.asks("mine opgaver")


@pytest.mark.parametrize(
    "said",
    [
        "theme T-1 will be held 10 December at 10 v/ Signe Holm",
        "sæt tema T-1 til 10. december kl. 10 v/ Signe Holm",
    ],
)
async def test_whoever_holds_it_is_said_behind_its_time(network: Network, signe: Someone, said: str) -> None:
    await signe.asks("importér referat: Det blev aftalt, at vi holder onlinemøder om:\n- Støj v/ Anna")
    await signe.taps("Gem det hele", where="current")

    told = await signe.asks(said)

    assert "10. dec. 2026 kl. 10.00" in told or "10 Dec 2026" in told
    assert "Signe Holm" in told


@pytest.mark.parametrize(
    "when", ["i går", "engang", "9. september 2025 kl. 10", "10. december kl. 10 hvis Bo kan"]
)
async def test_a_time_that_is_none_or_past_is_refused(network: Network, signe: Someone, when: str) -> None:
    await signe.asks("importér referat: Det blev aftalt, at vi holder onlinemøder om:\n- Støj v/ Signe")
    await signe.taps("Gem det hele", where="current")

    await signe.asks(f"tema T-1 holdes {when}")

    assert "ikke fundet et tidspunkt" in await signe.asks("vis tema T-1")


async def test_what_is_voted_on_stays_as_people_read_it(network: Network, signe: Someone) -> None:
    anna, bo = person(network, "Anna"), person(network, "Bo")
    await anna.says("sæt støj på bruttolisten")
    await anna.says("sæt stress på bruttolisten")
    await signe.says("stem om bruttolisten")

    await bo.asks("vis tema T-2")
    assert "med i en afstemning" in await bo.taps("Fjern")
    await network.passes(minutes=3)
    assert "med i en afstemning" in await signe.says("saml temaerne T-1 og T-2")
    assert "Stress" in await signe.asks("vis bruttolisten")

    await signe.does("luk afstemningen")
    await network.passes(minutes=3)
    assert "med i en afstemning" not in await bo.taps("Fjern", on="T-2")


@pytest.mark.parametrize(
    "said", ["fjern Seniorpolitik fra bruttolisten", "remove Seniorpolitik from the long list"]
)
async def test_a_theme_is_taken_off_by_its_name(network: Network, said: str) -> None:
    """Nothing is done by the words alone."""
    anna = network.member("Anna Krogh")
    await anna.says("sæt Seniorpolitik på bruttolisten")

    told = await anna.asks(said)

    assert "T-1" in told
    assert "Ja, tag det af" in told or "Yes, take it off" in told


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("fjern temaet seniorpolitik", "Skal temaet af bruttolisten?"),
        ("fjern temaet om seniorpolitik fra bruttolisten", "Skal temaet af bruttolisten?"),
        ("remove the theme seniorpolitik", "Take the theme off the long list?"),
        ("take T-1 off the long list", "Take the theme off the long list?"),
    ],
)
async def test_a_theme_is_taken_off_in_words_and_asked_about(
    network: Network, sentence: str, asked: str
) -> None:
    anna = network.member("Anna Krogh")
    await anna.says("sæt seniorpolitik på bruttolisten")
    assert asked in await anna.asks(sentence)
    assert "Seniorpolitik" in await anna.asks("vis bruttolisten")
    await anna.does(sentence, where="personal")
    assert "Ingen temaer endnu" in await anna.asks("vis bruttolisten")


async def test_whoever_else_wished_for_a_theme_hears_that_it_is_off_and_can_put_it_back(
    network: Network,
) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    camille = network.member("Camille Rossi", language="en")
    await anna.says("sæt seniorpolitik på bruttolisten")
    await camille.taps("Også mit ønske")

    assert "2 andre ønsker det også" in await bo.taps("Fjern")
    await bo.agrees()
    assert "Ingen temaer endnu" in await bo.asks("vis bruttolisten")

    assert "T-1\nBo Madsen har trukket ”Seniorpolitik” tilbage" in network.said_to(anna)[-1].words
    assert "T-1\nBo Madsen has withdrawn “" in network.said_to(camille)[-1].words
    await camille.taps("Put it back")
    assert "Seniorpolitik" in await bo.asks("vis bruttolisten")
