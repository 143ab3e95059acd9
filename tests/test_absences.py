"""Absences and the meetings they touch: who is away, who hosts when, and what a closed channel waits for."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest

from bot.core.transport import Gone
from storage import networks
from storage.db import Db
from storage.hosts import absences, covers
from storage.hosts.covers import Cover
from storage.meetings import all_meetings
from tests.dialog import CHANNEL, TENANT, Network, Someone, actions, here
from tests.once import once

NAMES = ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen", "Emil Bach", "Gitte Lorentzen")


@once
def team(network: Network) -> Network:
    for name in NAMES:
        network.member(name)
    network.facilitator()
    return network


def who(team: Network, name: str) -> Someone:
    return next(one for one in team.people if one.name.startswith(name))


def home_of(db: Db) -> UUID:
    [home] = networks.active(db)
    return home.id


def told_of(team: Network) -> int:
    return len(team.store.now(lambda db: absences.of_person(db, home_of(db), _anna(db), date(2026, 11, 23))))


def spans_of(team: Network) -> list[tuple[str, str]]:
    told = team.store.now(lambda db: absences.of_person(db, home_of(db), _anna(db), date(2026, 11, 23)))
    return sorted((f"{one.starts}", f"{one.ends}") for one in told)


def _anna(db: Db) -> UUID:
    return next(one.id for one in networks.everybody(db, home_of(db)) if one.name == "Anna Krogh")


def calls(team: Network) -> list[Cover]:
    return team.store.now(lambda db: covers.open_in(db, home_of(db)))


def begins(team: Network) -> datetime:
    return team.store.now(lambda db: all_meetings(db, home_of(db))[0].starts_at)


# --- being back -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("leave", "back"),
    [
        ("jeg er på ferie fra 10/12 til 20/12", "jeg er her igen"),
        ("I am on holiday from 10 December to 20 December", "I am here again"),
        ("jeg er på ferie fra 10/12 til 20/12", "jeg er ikke syg længere"),
    ],
)
async def test_who_is_not_away_has_nothing_ended_and_reads_what_lies_ahead(
    team: Network, leave: str, back: str
) -> None:
    anna = who(team, "Anna")
    await anna.asks(leave)

    answer = await anna.asks(back)

    assert told_of(team) == 1
    assert "10. dec. 2026" in answer or "10 Dec 2026" in answer
    assert "ikke noteret som væk i dag" in answer or "not noted as away today" in answer


@pytest.mark.parametrize("back", ["jeg er her igen", "I am here again"])
async def test_being_back_ends_what_has_begun_names_it_and_leaves_what_lies_ahead(
    team: Network, back: str
) -> None:
    anna = who(team, "Anna")
    await anna.asks("jeg er på ferie fra 10/12 til 20/12")
    await anna.asks("jeg er syg til fredag")

    answer = await anna.asks(back)

    assert told_of(team) == 1
    assert "27. nov. 2026" in answer or "27 Nov 2026" in answer
    assert "dec" not in answer.lower()


@pytest.mark.parametrize(
    "back",
    [
        "jeg er tilbage",
        "jeg er tilbage igen",
        "så er jeg tilbage på arbejde",
        "jeg er tilbage fra ferie",
        "jeg er på arbejde igen",
        "jeg er rask igen",
        "I'm back",
        "I am back at work",
        "I'm back from holiday",
        "I'm here again",
    ],
)
async def test_whoever_says_that_they_are_back_is_away_no_more_however_they_say_it(
    team: Network, back: str
) -> None:
    anna = who(team, "Anna")
    await who(team, "Signe").says("planlæg møde 24-11-2026 kl. 10-11")
    await anna.asks("jeg er på ferie fra 20/11 til 27/11")
    assert len(calls(team)) == 1

    answer = await anna.asks(back)

    assert told_of(team) == 0
    assert "27. nov. 2026" in answer or "27 Nov 2026" in answer
    assert calls(team) == []


@pytest.mark.parametrize(
    ("back", "answer"),
    [("jeg er tilbage", "Påmindelserne kommer igen"), ("I'm back", "Reminders come again")],
)
async def test_who_only_had_their_reminders_off_hears_that_they_come_again(
    team: Network, back: str, answer: str
) -> None:
    anna = who(team, "Anna")
    await anna.asks("ingen påmindelser før fredag")

    assert answer in await anna.asks(back)


@pytest.mark.parametrize(
    ("question", "away", "until", "open_ended", "nobody"),
    [
        (
            "hvem er væk",
            "2 er væk man. 23. nov. 2026",
            "Anna Krogh: til og med",
            "Bo Madsen: indtil",
            "Ingen",
        ),
        (
            "hvem er væk i dag?",
            "2 er væk man. 23. nov. 2026",
            "Anna Krogh: til og med",
            "indtil videre",
            "Ingen",
        ),
        (
            "hvem er på ferie?",
            "2 er væk man. 23. nov. 2026",
            "Anna Krogh: til og med",
            "indtil videre",
            "Ingen",
        ),
        ("er der nogen der er væk i dag", "2 er væk", "Anna Krogh: til og med", "indtil videre", "Ingen"),
        (
            "who is away",
            "2 are away on Mon 23 Nov 2026",
            "Anna Krogh: until",
            "Bo Madsen: until further",
            "Nobody",
        ),
        (
            "who's on leave today",
            "2 are away on Mon 23 Nov 2026",
            "Anna Krogh: until",
            "further notice",
            "Nobody",
        ),
        ("is anybody away today?", "2 are away", "Anna Krogh: until", "further notice", "Nobody"),
    ],
)
async def test_who_is_away_is_told_of_everybody_and_until_when(
    team: Network, question: str, away: str, until: str, open_ended: str, nobody: str
) -> None:
    emil = who(team, "Emil")
    assert nobody in await emil.asks(question)
    await who(team, "Anna").asks("jeg er syg til fredag")
    await who(team, "Bo").asks("jeg er på barsel fra 20/11")
    await who(team, "Camille").asks("jeg er på ferie fra 10/12 til 20/12")
    await who(team, "Signe").asks("fritag Dorte Iversen for værtskab")

    told = await emil.asks(question)

    assert all(words in told for words in (away, until, open_ended))
    assert not any(name in told for name in ("Camille", "Dorte", "Emil"))
    assert "syg" not in told
    assert "barsel" not in told


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("hvem er væk i uge 50?", "Camille Rossi: fra tor. 10. dec. 2026 til søn. 20. dec. 2026"),
        ("who is away in week 50?", "Camille Rossi: from Thu 10 Dec 2026 to Sun 20 Dec 2026"),
        ("hvem har ferie i december", "Camille Rossi: fra tor. 10. dec. 2026"),
        ("who is on holiday in December", "Camille Rossi: from Thu 10 Dec 2026"),
    ],
)
async def test_who_is_away_in_days_that_were_said(team: Network, question: str, days: str) -> None:
    await who(team, "Anna").asks("jeg er syg til fredag")
    await who(team, "Camille").asks("jeg er på ferie fra 10/12 til 20/12")

    told = await who(team, "Emil").asks(question)

    assert days in told
    assert "Anna" not in told


async def test_who_is_away_for_two_reasons_is_named_once_and_for_all_of_it(team: Network) -> None:
    await who(team, "Bo").asks("jeg er på ferie fra 14/12 til 18/12")
    await who(team, "Bo").asks("jeg er på orlov fra 16/12 til 5/1")

    told = await who(team, "Emil").asks("hvem er væk den 17. december?")

    assert told.count("Bo Madsen") == 1
    assert "5. jan. 2027" in told


@pytest.mark.parametrize(
    ("leave", "noted"),
    [
        ("barsel fra februar", "væk fra man. 1. feb. 2027 og indtil videre"),
        ("jeg går på barsel fra februar", "væk fra man. 1. feb. 2027 og indtil videre"),
        ("maternity leave from February", "away from Mon 1 Feb 2027 until further notice"),
        ("I'm on parental leave from week 6", "away from Mon 8 Feb 2027 until further notice"),
    ],
)
async def test_a_leave_from_a_month_has_no_end_until_one_is_said(
    team: Network, leave: str, noted: str
) -> None:
    told = await who(team, "Anna").asks(leave)

    assert noted in told
    assert "den sidste dag" in told or "the last day" in told


async def test_of_several_absences_the_one_to_delete_is_asked_for_and_one_alone_is_named(
    team: Network,
) -> None:
    anna = who(team, "Anna")
    await anna.asks("jeg er på ferie fra 10/12 til 20/12")
    await anna.asks("jeg er på ferie fra 12/1 til 22/1")

    assert "Hvilket fravær" in await anna.asks("slet min ferie")
    assert told_of(team) == 2
    assert "10. dec. 2026" in await anna.taps("Slet tor. 10. dec. 2026")
    assert "12. jan. 2027" in await anna.asks("jeg er alligevel ikke på ferie")
    assert told_of(team) == 0


async def test_being_back_does_not_end_that_somebody_hosts_no_meetings(team: Network) -> None:
    await who(team, "Signe").asks("fritag Anna Krogh for værtskab")

    await who(team, "Anna").asks("jeg er her igen")

    assert told_of(team) == 1


# --- the meeting that falls in it -------------------------------------------------------------------------


@pytest.mark.parametrize("meeting", ["23-11-2026 kl. 10-11", "24-11-2026 kl. 10-11", "26-11-2026 kl. 10-11"])
@pytest.mark.parametrize("sentence", ["jeg er syg til torsdag", "I am ill until Thursday"])
async def test_a_meeting_too_near_to_wait_is_asked_a_cover_for_at_once(
    team: Network, meeting: str, sentence: str
) -> None:
    await who(team, "Signe").says(f"planlæg møde {meeting}")

    answer = await who(team, "Anna").asks(sentence)

    assert "allerede har spurgt" in answer or "already asked" in answer
    assert "spørger jeg selv" not in answer
    [call] = calls(team)
    assert call.until <= begins(team)
    assert "Der søges en afløser for Anna Krogh" in await who(team, "Bo").asks("mangler vi en vært?")


async def test_no_call_is_open_for_longer_than_until_its_meeting(team: Network) -> None:
    signe = who(team, "Signe")
    await signe.says("planlæg møde 15-12-2026 kl. 10-11")
    await who(team, "Anna").asks("find en afløser")

    await signe.does("flyt mødet til 24. november")

    [call] = calls(team)
    assert call.until <= begins(team)


@pytest.mark.both_databases
async def test_who_is_back_is_not_covered_for_any_more_unless_they_asked(team: Network) -> None:
    await who(team, "Signe").says("planlæg møde 24-11-2026 kl. 10-11")
    anna = who(team, "Anna")
    await anna.asks("jeg er syg til torsdag")

    await anna.asks("jeg er her igen")

    assert calls(team) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [("mangler vi en vært?", "Anna Krogh er væk"), ("do we need a host?", "Anna Krogh is away")],
)
async def test_a_seat_whose_host_is_away_lacks_a_host_before_anybody_is_asked(
    team: Network, question: str, answer: str
) -> None:
    await who(team, "Signe").says("planlæg møde 02-12-2026 kl. 10-11")
    await who(team, "Anna").asks("jeg er på ferie fra 1/12 til 4/12")

    assert calls(team) == []
    assert answer in await who(team, "Bo").asks(question)


async def test_whoever_is_noted_away_hears_from_whom(team: Network) -> None:
    anna = who(team, "Anna")
    await who(team, "Signe").asks("notér at Anna Krogh er væk fra 1/12 til 4/12")

    [letter] = [one.words for one in team.teams.messages if one.conversation == anna.chat]

    assert "Signe Holm har noteret, at du er væk fra" in letter
    assert "Anna Krogh er væk" not in letter


@pytest.mark.parametrize(
    ("said", "heard", "unneeded"),
    [
        ("jeg kommer til mødet den 2/12", "Du står stadig som væk", "der er ikke brug for en afløser"),
        ("I am coming to the meeting on 2 December", "still down as away", "I will host after all"),
    ],
)
async def test_whoever_comes_all_the_same_is_not_covered_for(
    team: Network, said: str, heard: str, unneeded: str
) -> None:
    signe, anna = who(team, "Signe"), who(team, "Anna")
    await signe.says("planlæg møde 02-12-2026 kl. 10-11")
    await signe.asks("notér at Anna Krogh er væk fra 1/12 til 4/12")
    told = await anna.asks(unneeded)
    assert "væk på mødet" in told or "down as away at the meeting" in told

    assert heard in await anna.asks(said)
    await team.passes(days=7)

    assert calls(team) == []
    assert "kan ikke den dag" not in await who(team, "Bo").asks("hvem er vært den 2. december?")
    assert "Anna Krogh er væk" not in await who(team, "Bo").asks("mangler vi en vært?")


async def test_whoever_is_away_after_they_said_that_they_come_is_covered_for(team: Network) -> None:
    await who(team, "Signe").says("planlæg møde 02-12-2026 kl. 10-11")
    anna = who(team, "Anna")
    await anna.asks("jeg kommer til mødet den 2/12")
    await anna.asks("jeg er på ferie fra 1/12 til 4/12")

    assert "Anna Krogh er væk" in await who(team, "Bo").asks("mangler vi en vært?")


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [("find en afløser", "Ingen andre i netværket"), ("find a cover", "Nobody else in the network")],
)
async def test_where_nobody_else_can_host_nobody_is_said_to_be_asked(
    network: Network, sentence: str, answer: str
) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()
    await signe.says("planlæg møde 15-12-2026 kl. 10-11")
    before = len(network.channel)

    assert answer in await anna.asks(sentence)
    assert len(network.channel) == before


# --- who hosts when ---------------------------------------------------------------------------------------

ANNA_BO, CAMILLE_DORTE, EMIL_GITTE = (
    "Anna Krogh|Bo Madsen",
    "Camille Rossi|Dorte Iversen",
    "Emil Bach|Gitte Lorentzen",
)


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("hvem er vært i dag?", ANNA_BO),
        ("who hosts today?", ANNA_BO),
        ("hvem er vært i morgen", CAMILLE_DORTE),
        ("who is hosting tomorrow", CAMILLE_DORTE),
        ("hvem er vært efter næste møde", CAMILLE_DORTE),
        ("who hosts the meeting after that", CAMILLE_DORTE),
        ("whos hosting after the next one", CAMILLE_DORTE),
        ("hvem er vært næste måned", EMIL_GITTE),
        ("who is hosting next month", EMIL_GITTE),
        ("hvem er vært den 15", EMIL_GITTE),
        ("hvem er vært til næste år", ANNA_BO),
        ("who is hosting next year", ANNA_BO),
        ("hvem er vært efter jul", ANNA_BO),
        ("who hosts after christmas", ANNA_BO),
        ("hvem er vært efter den 1. januar", ANNA_BO),
        ("hvem er vært før jul", "Dorte Iversen|Gitte Lorentzen"),
    ],
)
async def test_who_hosts_in_a_time_that_was_said(team: Network, sentence: str, answer: str) -> None:
    team.clock = here(2026, 11, 23, 8)
    for day in ("23-11-2026", "24-11-2026", "15-12-2026", "12-01-2027"):
        await who(team, "Signe").says(f"planlæg møde {day} kl. 10-11")

    told = await who(team, "Emil").asks(sentence)

    assert all(name in told for name in answer.split("|"))
    assert "ikke planlagt" not in told
    assert "No meeting" not in told


@pytest.mark.parametrize(
    ("sentence", "none"),
    [
        ("hvem er vært i februar", "ikke planlagt noget møde i den tid"),
        ("hvem er vært i overmorgen", "ikke planlagt noget møde i den tid"),
        ("who is hosting next month", "No meeting is planned in the time"),
        ("who hosts after christmas", "No meeting is planned in the time"),
    ],
)
async def test_where_no_meeting_is_planned_then_the_next_one_is_named(
    team: Network, sentence: str, none: str
) -> None:
    await who(team, "Signe").says("planlæg møde 27-11-2026 kl. 10-11")

    told = await who(team, "Emil").asks(sentence)

    assert none in told
    assert "Anna Krogh" in told


async def test_todays_meeting_has_its_hosts_while_it_runs_and_after(team: Network) -> None:
    await who(team, "Signe").says("planlæg møde 23-11-2026 kl. 10-11")
    for hour in (10, 14):
        team.clock = here(2026, 11, 23, hour, 30)
        assert "Anna Krogh og Bo Madsen" in await who(team, "Emil").asks("hvem er vært i dag?")


# --- a channel that is closed -----------------------------------------------------------------------------


@pytest.mark.parametrize("deed", ["flyt mødet til 16. december", "aflys mødet"])
async def test_nothing_is_said_to_stand_in_a_channel_that_is_closed(team: Network, deed: str) -> None:
    signe, bo = who(team, "Signe"), who(team, "Bo")
    await signe.says("planlæg møde 15-12-2026 kl. 12-15.30")
    assert "Jeg slår det op i kanalen" in await signe.does(deed, where="personal")
    await signe.says("planlæg møde 19-01-2027 kl. 12-15.30")
    team.teams.closed[CHANNEL] = Gone("BotNotInConversationRoster", 403)
    await bo.asks("foreslå punkt: lys")

    told = await signe.does(deed.replace("16. december", "20. januar"), where="personal")

    assert "Det venter" in told
    assert "slår det op" not in told


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [("find en afløser", "Kanalen er lukket for mig"), ("find a cover", "The channel is closed to me")],
)
async def test_a_cover_is_not_said_to_be_sought_in_a_closed_channel(
    team: Network, sentence: str, answer: str
) -> None:
    await who(team, "Signe").says("planlæg møde 15-12-2026 kl. 12-15.30")
    team.teams.closed[CHANNEL] = Gone("BotNotInConversationRoster", 403)
    await who(team, "Bo").asks("foreslå punkt: lys")

    assert answer in await who(team, "Anna").asks(sentence)


@pytest.mark.parametrize(
    ("sentence", "nobody", "title"),
    [
        ("find en afløser", "kan jeg ikke skrive til lige nu", "Jeg har spurgt efter en afløser"),
        ("find a cover", "I cannot write to those", "I have asked for cover"),
    ],
)
async def test_a_cover_is_asked_of_those_who_can_be_reached(
    team: Network, sentence: str, nobody: str, title: str
) -> None:
    anna, blocked = who(team, "Anna"), Gone("ConversationBlockedByUser", 403)
    await who(team, "Signe").says("planlæg møde 15-12-2026 kl. 12-15.30")
    others = [one for one in team.people if one.name in NAMES and one is not anna]
    for one in others[:-1]:
        await one.asks("hjælp")
        await team.delivery.refused(TENANT, one.chat, blocked)
    before = len(team.said_to(others[-1]))
    told = await anna.asks(sentence)
    assert nobody not in told
    assert len(team.said_to(others[-1])) == before + 1
    await anna.taps("Jeg kan alligevel" if "find en" in sentence else "I can after all")
    await team.passes(minutes=3)

    await team.delivery.refused(TENANT, others[-1].chat, blocked)
    told = await anna.asks(sentence)
    assert nobody in told
    assert title in told


DANISH = ("jeg er på ferie 15. december", "find en afløser", "hvornår er jeg vært?")
ENGLISH = ("I'm on holiday on 15 December", "find a cover", "when do I host?")


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("sentences", "ends", "sought", "over"),
    [
        (
            DANISH,
            "jeg er alligevel ikke på ferie",
            "hvem der vil være vært i stedet for dig",
            "Der søges ikke længere en afløser for dig",
        ),
        (DANISH, "", "hvem der vil være vært i stedet for dig", "Der søges ikke længere en afløser for dig"),
        (ENGLISH, "delete my leave", "who will host instead of you", "is no longer sought"),
    ],
)
async def test_with_the_absence_goes_the_call_that_was_made_because_of_it(
    team: Network, sentences: tuple[str, ...], ends: str, sought: str, over: str
) -> None:
    anna = who(team, "Anna")
    await who(team, "Signe").says("planlæg møde 15-12-2026 kl. 12-15.30")
    away, find, when = sentences
    await anna.asks(away)
    await anna.asks(find)
    turns = await anna.asks(when)
    assert sought in turns
    assert "Find" not in turns
    assert calls(team)

    if ends:
        told = await anna.asks(ends)
    else:
        await anna.asks("mit fravær")
        told = await anna.taps("Slet tir. 15. dec. 2026")

    assert over in told
    assert not calls(team)
    assert sought not in await anna.asks(when)
    await team.passes(days=7)
    assert "Anna Krogh" in await anna.asks("hvem er vært?")


async def test_a_call_for_a_reason_of_its_own_outlives_the_absence_and_that_is_said(team: Network) -> None:
    anna = who(team, "Anna")
    await who(team, "Signe").says("planlæg møde 15-12-2026 kl. 12-15.30")
    await anna.asks("find en afløser")
    await team.passes(minutes=3)
    await anna.asks("jeg er på ferie 15. december")

    told = await anna.asks("jeg er alligevel ikke på ferie")

    assert "Der søges stadig en afløser for dig" in told
    assert calls(team)
    await anna.asks("jeg kan godt være vært alligevel")
    assert not calls(team)


@pytest.mark.both_databases
@pytest.mark.parametrize(("back", "sought"), [("16. december", 1), ("15. december", 0)])
async def test_who_is_back_is_sought_for_only_where_they_miss_the_meeting_still(
    team: Network, back: str, sought: int
) -> None:
    anna = who(team, "Anna")
    await who(team, "Signe").says("planlæg møde 15-12-2026 kl. 12-15.30")
    await anna.asks("jeg er på ferie 14. december til 18. december")
    await anna.asks("find en afløser")
    before = len(team.said_to(anna))

    await anna.asks(f"jeg er tilbage {back}")

    said = "\n".join(one.words for one in team.said_to(anna)[before:])
    assert len(calls(team)) == sought
    assert ("Der søges ikke længere en afløser for dig tir. 15. dec." in said) is (sought == 0), said


# --- an item that is over ---------------------------------------------------------------------------------


@pytest.mark.parametrize("tap", ["Vigtigt for mig", "Det haster"])
async def test_a_withdrawn_item_takes_no_more_from_old_cards(team: Network, tap: str) -> None:
    bo, emil = who(team, "Bo"), who(team, "Emil")
    await who(team, "Signe").says("planlæg møde 15-12-2026 kl. 12-15.30")
    await bo.says("foreslå punkt: lys")
    if tap == "Det haster":
        await emil.taps("Mere om punktet", on="lys")
    button = next(one for one in _seen_by(team, emil) if one["title"] == tap)
    await bo.asks("træk punkt 1")
    await bo.taps("Træk punktet tilbage")

    assert "trukket tilbage" in await emil.presses(button, where="channel")


def _seen_by(team: Network, someone: Someone) -> list[dict[str, Any]]:
    cards = [*someone.saw, *(one.card for one in team.channel if one.card)]
    return [action for card in cards for action in actions(card)]


async def test_absences_that_begin_on_one_day_are_told_apart_by_their_last(team: Network) -> None:
    anna = who(team, "Anna")
    await anna.asks("jeg er på ferie fra 10/12 til 20/12")
    await anna.asks("jeg er på ferie fra 10/12 til 15/12")

    assert "Slet tor. 10. dec. 2026–tir. 15. dec. 2026" in await anna.asks("mit fravær")


# --- until when ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "jeg er på ferie til 4. januar",
        "jeg holder ferie til 4. januar",
        "jeg er på orlov til 4. januar",
        "i am on holiday until 4 January",
        "i am on leave until 4 January",
        "i am away until 4 January",
    ],
)
async def test_whoever_is_away_until_a_day_is_away_for_the_others_in_both_languages(
    network: Network, said: str
) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.asks(said)

    assert "Anna Krogh" in await bo.asks("hvem er væk d. 9. december?")


@pytest.mark.parametrize(
    "said", ["lad mig være til 4. januar", "leave me alone until 4 January", "fri til 4. januar"]
)
async def test_who_only_wants_peace_is_not_noted_as_away(network: Network, said: str) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.asks(said)

    assert "Anna Krogh" not in await bo.asks("hvem er væk d. 9. december?")


@pytest.mark.parametrize(
    "said",
    ["jeg er tilbage d. 14. december", "jeg kommer tilbage den 14. december", "I am back on 14 December"],
)
async def test_whoever_is_back_on_a_day_is_away_until_then(network: Network, said: str) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.asks("jeg er på ferie fra i dag til 20. december")
    await anna.asks(said)

    assert "Anna Krogh" in await bo.asks("hvem er væk d. 13. december?")
    assert "Anna Krogh" not in await bo.asks("hvem er væk d. 14. december?")
    await anna.asks("fortryd")
    assert "Anna Krogh" in await bo.asks("hvem er væk d. 14. december?")


# --- whose it is, and when it was -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "registrer ferie for Anna: uge 50",
        "registrer ferie for Anna i uge 50",
        "ferie for Anna: uge 50",
        "fravær for Anna: uge 50",
        "register holiday for Anna: week 50",
        "leave for Anna: week 50",
    ],
)
async def test_a_colleagues_absence_is_theirs_whoever_tells_it(team: Network, said: str) -> None:
    await who(team, "Signe").says(said)

    assert told_of(team) == 1
    assert "Anna" not in await who(team, "Signe").asks("mit fravær")


@pytest.mark.parametrize(
    "said",
    [
        "registrer ferie for Bo: uge 50",
        "ferie for hende: uge 50",
        "min kollega er på ferie i uge 50",
        "vores leder er syg i uge 50",
        "my colleague is on leave in week 50",
        "leave for him: week 50",
        "absence for Bo in week 50",
    ],
)
async def test_a_member_who_tells_of_a_colleague_is_not_away(team: Network, said: str) -> None:
    await who(team, "Anna").says(said)

    assert told_of(team) == 0


@pytest.mark.parametrize(
    "said",
    [
        "jeg har været på ferie i uge 47",
        "jeg har været syg i uge 46",
        "jeg har haft orlov i uge 45",
        "jeg var væk i uge 50",
        "I have been on leave in week 46",
        "I was ill in week 50",
        "I've been away since Monday",
    ],
)
async def test_days_that_are_over_are_not_noted_for_next_year(team: Network, said: str) -> None:
    told = await who(team, "Anna").asks(said)

    assert told_of(team) == 0
    assert "allerede gået" in told or "have passed" in told


@pytest.mark.parametrize(
    "said",
    [
        "jeg er nok på ferie i uge 50",
        "jeg tror jeg er på ferie i uge 50",
        "I am on holiday in week 50, I think",
        "jeg kan ikke være vært den 9. december medmindre nogen hjælper",
        "I can't host on the 9th unless someone helps me with the room",
    ],
)
async def test_what_is_not_sure_is_no_absence_yet(team: Network, said: str) -> None:
    await who(team, "Anna").says(said)

    assert told_of(team) == 0


# --- on behalf of somebody --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "jeg melder afbud på vegne af Bo",
        "jeg melder afbud i stedet for Bo",
        "jeg kan ikke komme på Bos vegne",
        "I can't come on behalf of Bo",
        "I am not coming on Bo's behalf",
        "jeg melder afbud på mine kollegers vegne",
    ],
)
async def test_who_declines_for_a_colleague_neither_declines_nor_has_a_deputy(
    team: Network, said: str
) -> None:
    await who(team, "Signe").says("planlæg møde 9. december kl. 12-15 i lokale S04")
    told = await who(team, "Anna").says(said)

    assert "Du har meldt afbud" not in told
    assert "You are not coming" not in told
    assert "i stedet." not in told
    assert "meldt afbud: 1" not in (await who(team, "Anna").asks("hvem kommer?")).casefold()


@pytest.mark.parametrize("said", ["jeg kom til mødet", "jeg kom ikke til mødet", "vi kom alle til mødet"])
async def test_who_came_is_not_coming(team: Network, said: str) -> None:
    await who(team, "Signe").says("planlæg møde 9. december kl. 12-15 i lokale S04")
    told = await who(team, "Anna").says(said)

    assert "Du kommer" not in told
    assert "meldt afbud" not in told


# --- several days, parts of them, and what repeats --------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "spans"),
    [
        ("jeg er væk 8. og 10. december", [("2026-12-08", "2026-12-08"), ("2026-12-10", "2026-12-10")]),
        ("I am away 8, 9 and 11 December", [("2026-12-08", "2026-12-09"), ("2026-12-11", "2026-12-11")]),
        ("jeg er på ferie i uge 50 og 52", [("2026-12-07", "2026-12-13"), ("2026-12-21", "2026-12-27")]),
        ("I am on leave in weeks 50 and 52", [("2026-12-07", "2026-12-13"), ("2026-12-21", "2026-12-27")]),
    ],
)
async def test_several_days_are_several_absences(
    team: Network, said: str, spans: list[tuple[str, str]]
) -> None:
    await who(team, "Anna").says(said)

    assert spans_of(team) == spans


@pytest.mark.parametrize(
    "said",
    [
        "jeg er på kursus den 8. december hele formiddagen",
        "jeg er væk den 8. december indtil frokost",
        "I am away on 8 December in the morning",
        "I am away on 8 December from 2pm",
    ],
)
async def test_less_than_a_day_is_noted_once_somebody_says_that_it_is_the_day(
    team: Network, said: str
) -> None:
    anna = who(team, "Anna")
    await anna.asks(said)
    assert spans_of(team) == []

    for _ in range(2):
        await anna.taps(
            "Note as away on Tue 8 Dec 2026" if said.startswith("I ") else "Notér tir. 8. dec. 2026"
        )
        assert spans_of(team) == [("2026-12-08", "2026-12-08")]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("jeg er væk hver tirsdag", 4),
        ("I am on holiday every Friday", 4),
        ("jeg er væk alle tirsdage i december", 5),
        ("I am away on Tuesdays in December", 5),
    ],
)
async def test_what_repeats_is_noted_day_by_day(team: Network, said: str, count: int) -> None:
    anna = who(team, "Anna")
    await anna.asks(said)
    assert spans_of(team) == []

    await anna.taps("Note them all" if said.startswith("I ") else "Notér dem alle")
    assert len(spans_of(team)) == count


@pytest.mark.parametrize(
    "said",
    [
        "I'm not away in week 50",
        "jeg holder ikke ferie i uge 50 alligevel",
        "jeg er ikke væk 9. december alligevel",
        "slet min ferie i uge 50",
        "jeg er ikke på ferie tirsdag i uge 49 alligevel",
    ],
)
async def test_only_what_lies_in_the_days_that_were_said_is_ended(team: Network, said: str) -> None:
    anna = who(team, "Anna")
    await anna.says("jeg er på ferie i uge 49")
    await anna.says(said)

    assert spans_of(team) == [("2026-11-30", "2026-12-06")]


@pytest.mark.parametrize(
    "said", ["I'm not away in week 50 after all", "jeg er ikke på ferie i uge 50 alligevel"]
)
async def test_of_several_absences_the_one_of_these_days_is_ended(team: Network, said: str) -> None:
    anna = who(team, "Anna")
    await anna.says("jeg er på ferie i uge 50 og 52")
    await anna.says(said)

    assert spans_of(team) == [("2026-12-21", "2026-12-27")]


@pytest.mark.parametrize(
    "days", ["", "nonsense", "2026-12-08", "2026-12-08/x", "2026-13-40/2026-13-41", "2026-12-09/2026-12-08"]
)
async def test_a_button_with_no_days_notes_nothing(team: Network, days: str) -> None:
    anna = who(team, "Anna")
    await anna.asks("jeg er væk den 8. december om formiddagen")
    await anna.presses(anna.button("Notér tir. 8. dec. 2026")[1], days=days)

    assert spans_of(team) == []


async def test_nobody_but_a_facilitator_notes_days_of_somebody_else_and_only_of_who_is_here(
    team: Network,
) -> None:
    bo = who(team, "Bo")
    await bo.asks("jeg er væk den 8. december om formiddagen")
    of_anna = str(team.store.now(_anna))
    await bo.presses(bo.button("Notér tir. 8. dec. 2026")[1], person=of_anna)
    assert spans_of(team) == []

    signe = who(team, "Signe")
    await signe.asks("registrer ferie for Anna Krogh: den 8. december om formiddagen")
    pressed = signe.button("Notér tir. 8. dec. 2026")[1]
    await signe.presses(pressed, person="00000000-0000-0000-0000-000000000001")
    assert spans_of(team) == []
    await signe.presses(pressed)
    assert spans_of(team) == [("2026-12-08", "2026-12-08")]


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg kan ikke være vært i december",
        "jeg kan desværre ikke være vært den 9.",
        "jeg kan ikke være vært den 9. december, kan nogen bytte?",
        "jeg kan ikke være vært i januar",
        "I can't host in December",
        "I cannot host in week 50, can anyone swap?",
    ],
)
async def test_who_cannot_host_is_not_away(network: Network, sentence: str) -> None:
    network.member("Bo Madsen")
    anna = network.member("Anna Krogh")
    await network.facilitator().asks("planlæg møde 9. december kl. 12-15.30")
    told = await anna.asks(sentence)
    assert "Du er væk" not in told
    assert "you are away" not in told
    assert "ikke vært den dag" not in told or "januar" in sentence
    assert "ikke noteret noget fravær" in await anna.asks("mit fravær")


@pytest.mark.parametrize(
    ("sentence", "is_asked"),
    [
        ("jeg er væk 12/8", True),
        ("I am away on 12/8", True),
        ("jeg er på ferie i juli", True),
        ("jeg er væk 12/8-2027", False),
        ("jeg er på ferie i juli 2027", False),
        ("jeg er væk 12/1", False),
        ("jeg er på ferie i uge 8", False),
    ],
)
async def test_a_day_of_next_year_far_off_is_noted_only_with_its_year(
    network: Network, sentence: str, *, is_asked: bool
) -> None:
    anna = network.member("Anna Krogh")
    told = await anna.asks(sentence)
    assert ("intet årstal" in told or "gave no year" in told) is is_asked
    assert ("ikke noteret noget fravær" in await anna.asks("mit fravær")) is is_asked


@pytest.mark.parametrize(
    "sentence", ["kommer d. 9. men ikke d. 13.", "jeg kommer den 9. december, men ikke den 12. januar"]
)
async def test_what_is_denied_of_another_day_is_not_asked_of_the_first(
    network: Network, sentence: str
) -> None:
    anna = network.member("Anna Krogh")
    await network.facilitator().asks("planlæg møde 9. december kl. 12-15.30")
    assert "afbud d. 9" not in await anna.asks(sentence)
    assert "afbud den 9" not in await anna.asks(sentence)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("registrer fravær for Anna Krogh: 24. november, hun er indlagt", "Hvorfor har jeg ikke skrevet ned"),
        ("register absence for Anna Krogh: 24 November, she is in hospital", "Why is not written down"),
    ],
)
async def test_a_reason_that_is_left_out_is_said_to_be(network: Network, said: str, told: str) -> None:
    anna, signe = network.member("Anna Krogh"), network.facilitator()

    assert told in await signe.asks(said)

    letter = network.said_to(anna)[-1].words
    assert "indlagt" not in letter
    assert "hospital" not in letter
    mine = await anna.asks("mit fravær")
    assert "24. nov." in mine
    assert "Du har noteret" not in mine  # it was somebody else
