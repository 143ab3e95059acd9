"""What is said of how things stand is so: of seats, of meetings, of what came of a question."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.directory import directory
from tests.dialog import Network, Someone, here
from tests.once import once
from tests.truth import untrue

MONDAY = here(2026, 11, 23, 9)


@once
async def people(network: Network) -> Network:
    """A meeting on 8 December that Anna and Bo host; Camille reads English."""
    network.clock = MONDAY
    for key in ("kemi", "fysik", "byg", "cas"):
        network.unit(key, f"DTU {key}")
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    network.member("Camille Rossi", language="en")
    network.member("Ida Winther")
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    return network


def who(network: Network, name: str) -> Someone:
    return next(one for one in network.people if one.name.startswith(name))


def hosts(network: Network) -> str:
    """What the channel's card of the meeting says of its hosts."""
    return next(line for line in network.channel[0].words.splitlines() if line.startswith("Værter"))


# --- seats ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "sentence", "why"),
    [
        ("da", "jeg kan alligevel godt være vært", "Ida Winther er vært i stedet for dig tir. 8. dec."),
        ("en", "I can host after all", "Ida Winther hosts instead of you on Tue 8 Dec"),
    ],
)
async def test_a_seat_that_somebody_took_is_not_said_to_be_ones_own(
    people: Network, language: str, sentence: str, why: str
) -> None:
    anna, ida = who(people, "Anna"), who(people, "Ida")
    await anna.asks("skriv til mig på engelsk" if language == "en" else "skriv til mig på dansk")
    await anna.asks("find en afløser for mig")
    await ida.asks("jeg tager den")

    told = await anna.asks(sentence)

    assert why in told
    await people.passes(seconds=3)
    assert "Ida Winther" in hosts(people)


async def test_who_has_no_seat_at_all_is_not_said_to_have_kept_it(people: Network) -> None:
    told = await who(people, "Ida").asks("jeg kan alligevel godt være vært")

    assert "stadig dine pladser" not in told
    assert "Du er ikke vært ved noget kommende møde" in told


async def test_who_has_a_seat_and_seeks_nobody_has_it_still(people: Network) -> None:
    assert "stadig dine pladser" in await who(people, "Anna").asks("jeg kan alligevel godt være vært")


async def test_a_seat_at_a_cancelled_meeting_is_said_to_be_at_one_that_is_cancelled(people: Network) -> None:
    anna, ida, signe = who(people, "Anna"), who(people, "Ida"), who(people, "Signe")
    await anna.asks("find en afløser for mig")
    await ida.asks("jeg tager den")
    await signe.does("aflys mødet den 8. december", where="personal")

    told = await ida.asks("giv den tilbage")

    assert "aflyst" in told
    assert "er slut" not in told


@pytest.mark.parametrize(
    ("name", "sentence", "why"),
    [
        ("Anna", "jeg er på ferie 8. december", "Der er spurgt, om en anden kan være vært"),
        ("Camille", "I am on holiday on 8 December", "Others have been asked whether they can host"),
    ],
)
async def test_who_asked_for_a_cover_is_not_told_that_the_meeting_was_near(
    people: Network, name: str, sentence: str, why: str
) -> None:
    host = who(people, name)
    if name == "Camille":
        await who(people, "Anna").asks("find en afløser for mig")
        await host.asks("I'll take it")
    await host.asks(sentence)

    await host.taps("Find en afløser" if name == "Anna" else "Find cover")
    await people.passes(seconds=3)

    [noted] = [one.words for one in people.said_to(host) if one.words.startswith(("Fravær", "Absence"))]
    assert why in noted
    assert "så tæt på" not in noted
    assert "so near" not in noted


async def test_a_host_who_is_away_on_the_new_day_hears_of_it_and_a_cover_is_sought(people: Network) -> None:
    anna, bo = who(people, "Anna"), who(people, "Bo")
    await bo.asks("jeg er på ferie i uge 51")

    asked = await anna.asks("flyt mødet den 8. december til 15. december kl. 12-15")
    assert "Bo Madsen er vært og væk den dag" in asked
    await anna.agrees()
    await people.passes(seconds=3)

    assert hosts(people) == "Værter: Anna Krogh og Bo Madsen (der søges en afløser)"
    told = [one.words for one in people.said_to(bo)]
    assert any(one.startswith("Jeg har spurgt efter en afløser") for one in told)
    [noted] = [one for one in told if one.startswith("Fravær")]
    assert "rammer ingen møder" not in noted
    assert untrue(people) == []


async def test_nobody_is_sought_for_who_can_host_on_the_new_day(people: Network) -> None:
    anna, bo = who(people, "Anna"), who(people, "Bo")
    await bo.asks("jeg er på ferie i uge 51")
    await anna.asks("flyt mødet den 8. december til 15. december kl. 12-15")
    await anna.agrees()
    await anna.asks("flyt mødet den 15. december til 22. december kl. 12-15")
    await anna.agrees()
    await people.passes(seconds=3)

    assert hosts(people) == "Værter: Anna Krogh og Bo Madsen"
    assert untrue(people) == []


async def test_who_is_not_away_after_all_hears_that_the_seat_has_gone(people: Network) -> None:
    anna, ida = who(people, "Anna"), who(people, "Ida")
    await anna.asks("jeg er på ferie 8. december")
    await anna.taps("Find en afløser")
    await ida.asks("jeg tager den")

    told = await anna.asks("jeg er ikke på ferie alligevel")

    assert "Ida Winther er vært tir. 8. dec." in told
    assert untrue(people) == []


# --- a question is answered once, and says what is so -----------------------------------------------------


async def test_a_second_yes_is_told_that_it_was_answered_and_does_nothing(people: Network) -> None:
    anna, ida = who(people, "Anna"), who(people, "Ida")
    await anna.asks("aflys mødet den 8. december")
    question = anna.question()
    assert "Du har aflyst" in await anna.presses(question)

    assert "allerede sagt ja til" in await anna.presses(question)

    await anna.asks("indkald mødet igen")
    assert "allerede sagt ja til" in await anna.presses(question)
    assert "tir. 8. dec." in await ida.asks("hvornår er næste møde?")


async def test_a_second_yes_in_english_and_by_somebody_else(people: Network) -> None:
    signe = who(people, "Signe")
    await signe.asks("skriv til mig på engelsk")
    await who(people, "Anna").says("aflys mødet den 8. december")
    question = who(people, "Anna").question()
    await who(people, "Anna").presses(question, where="channel")

    assert "said yes to already" in await signe.presses(question, where="channel")


async def test_a_question_whose_facts_have_changed_is_asked_anew(people: Network) -> None:
    anna = who(people, "Anna")
    await anna.asks("aflys mødet den 8. december")
    question = anna.question()
    await who(people, "Ida").says("foreslå punkt: lys på gangen")

    again = await anna.presses(question)

    assert "Der er sket noget, siden jeg spurgte" in again
    assert "punkt" in again
    assert "Du har aflyst" in await anna.presses(anna.question())


async def test_a_question_that_was_put_anew_is_answered_once_too(people: Network) -> None:
    anna = who(people, "Anna")
    await anna.asks("aflys mødet den 8. december")
    first = anna.question()
    await who(people, "Ida").says("foreslå punkt: lys på gangen")
    await anna.presses(first)
    second = anna.question()
    await anna.presses(second)

    for old in (first, second):
        assert "aflyst" not in await anna.presses(old)


# --- what was decided, and when ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("hvad besluttede vi i år?", True),
        ("hvad besluttede vi denne måned?", True),
        ("hvad besluttede vi i november?", True),
        ("hvad besluttede vi i dag?", True),
        ("hvad besluttede vi i 2026?", True),
        ("hvad besluttede vi om referat i år?", True),
        ("beslutninger 2026", True),
        ("what did we decide this year?", True),
        ("what did we decide in November?", True),
        ("what did we decide about referat this year?", True),
        ("hvad besluttede vi om et år uden referat?", True),
        ("hvad besluttede vi mandag den 23. november 2026?", True),
        ("what did we decide on 23 November?", True),
        ("hvad besluttede vi den 9. november 2026?", False),
        ("what did we decide on November 9th 2026?", False),
        ("hvad besluttede vi sidste år?", False),
        ("hvad besluttede vi i marts?", False),
        ("hvad besluttede vi sidste måned?", False),
        ("hvad besluttede vi i 2025?", False),
        ("hvad blev der besluttet sidste år?", False),
        ("what did we decide last year?", False),
        ("what was decided in March?", False),
    ],
)
async def test_what_was_decided_in_a_time_is_answered_by_when_it_was(
    people: Network, sentence: str, is_told: bool
) -> None:
    await who(people, "Anna").says("registrér beslutning: vi prøver et år uden referat")

    told = await who(people, "Ida").asks(sentence)

    assert ("D-2026-001" in told) is is_told, told
    assert is_told or "registreret" in told or "recorded" in told


# --- a meeting whose time is over -------------------------------------------------------------------------


async def test_no_card_invites_to_a_meeting_that_is_over(people: Network) -> None:
    ida = who(people, "Ida")
    await ida.taps("Jeg kommer")
    await people.is_at(here(2026, 12, 8, 15, 29))
    assert "Mødet er planlagt" in people.channel[0].words

    await people.is_at(here(2026, 12, 8, 15, 31))

    for told in [*people.channel, *people.said_to(ida)]:
        assert "Mødet er planlagt" not in told.words
        assert "Jeg melder afbud" not in told.words
    assert people.channel[0].words.startswith("Mødet er slut")
    assert untrue(people) == []


@pytest.mark.parametrize(("name", "over"), [("Ida", "er slut"), ("Camille", "is over")])
async def test_an_old_button_says_whether_the_meeting_is_over_or_cancelled(
    people: Network, name: str, over: str
) -> None:
    someone = who(people, name)
    _, comes = someone.button("Jeg kommer")
    await who(people, "Signe").does("aflys mødet den 8. december", where="personal")
    assert ("aflyst" if name == "Ida" else "cancelled") in await someone.presses(comes, where="channel")
    await who(people, "Signe").asks("indkald mødet igen")
    await people.is_at(here(2026, 12, 9, 10))

    assert over in await someone.presses(comes, where="channel")


async def test_a_reminder_of_hosting_that_is_over_invites_nobody(people: Network) -> None:
    anna = who(people, "Anna")
    for day in (1, 2, 3, 4, 7, 8, 9, 10, 14, 15):
        await people.is_at(here(2026, 12, day, 8, 45))
        await people.passes(hours=1)

    told = [one.words for one in people.said_to(anna)]
    assert any("8. dec." in one for one in told)
    assert not any("Mødet er planlagt" in one or "Jeg kommer" in one for one in told)


async def test_a_meeting_that_runs_late_is_not_over_before_its_hosts_say_so(people: Network) -> None:
    anna = who(people, "Anna")
    await people.is_at(here(2026, 12, 8, 12))
    await anna.does("start mødet")
    await people.is_at(here(2026, 12, 8, 15, 45))
    assert "er slut" not in people.channel[0].words
    await people.is_at(here(2026, 12, 9, 9))

    assert "er slut" in people.channel[0].words


# --- whoever is erased hosts nothing ----------------------------------------------------------------------


async def test_the_seat_of_a_host_who_is_erased_goes_to_the_next_in_line(people: Network) -> None:
    bo = who(people, "Bo")
    asked = await bo.asks("slet mine data")
    assert "Du er vært tir. 8. dec. 2026" in asked
    await bo.taps("Ja, slet mine data")
    await people.passes(minutes=11)

    assert "(slettet)" not in hosts(people)
    assert "Anna Krogh og " in hosts(people)
    taker = who(people, hosts(people).rpartition(" og ")[2].split()[0])
    assert any("8. dec." in one.words or "8 Dec" in one.words for one in people.said_to(taker))
    assert untrue(people) == []


async def test_somebody_who_is_erased_is_not_sought_a_cover_for(people: Network) -> None:
    bo = who(people, "Bo")
    await bo.asks("find en afløser for mig")
    await bo.asks("slet mine data")
    await bo.taps("Ja, slet mine data")
    await people.passes(minutes=11)

    assert "(slettet)" not in hosts(people)
    assert "der søges" not in hosts(people)
    assert not any("Jeg tager den" in one.words for one in people.channel)


@pytest.mark.parametrize(
    ("language", "delete", "yes", "open_", "changed"),
    [
        (
            "da",
            "slet mine data",
            "Ja, slet mine data",
            "afstemning, der er åben, tages ud",
            "Der er sket noget",
        ),
        ("en", "delete my data", "Yes, erase my data", "vote that is open is taken out", "Something has"),
    ],
)
async def test_erasing_says_that_answers_in_open_votes_go(
    people: Network, language: str, delete: str, yes: str, open_: str, changed: str
) -> None:
    bo = who(people, "Bo")
    await bo.asks("skriv til mig på engelsk" if language == "en" else "skriv til mig på dansk")
    assert open_ not in await bo.asks(delete)
    await who(people, "Anna").says("start afstemning: Skal vi prøve et år uden referat?")
    await bo.taps("Jeg støtter")

    again = await bo.taps(yes)

    assert open_ in again
    assert changed in again
    assert "1 af " in people.channel[-1].words or "1" in people.channel[-1].words


# --- a vote that could have no result ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "sentence", "why"),
    [
        ("Anna", "start fortrolig afstemning: skal vi flytte til Lyngby?", "Det vises først fra 5 svar"),
        ("Camille", "start a confidential vote: shall we move?", "it is shown from 5 answers on"),
        ("Anna", "start flertalsafstemning: skal vi flytte til Lyngby? fortrolig", "vises først fra 5 svar"),
    ],
)
async def test_a_confidential_vote_of_too_few_is_not_begun(
    people: Network, name: str, sentence: str, why: str
) -> None:
    before = len(people.channel)

    assert why in await who(people, name).asks(sentence)

    assert len(people.channel) == before


async def test_a_confidential_vote_of_enough_is_begun(people: Network) -> None:
    people.member("Nils Nyby")

    assert "flytte til Lyngby" in await who(people, "Anna").says(
        "start fortrolig afstemning: skal vi flytte til Lyngby?"
    )


# --- why not ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "jeg kommer til mødet",
        "hvem kommer til mødet?",
        "flyt mødet til 17. december kl. 9-12",
        "aflys mødet",
        "I'm coming to the meeting",
    ],
)
async def test_of_a_cancelled_meeting_it_is_said_that_it_is(network: Network, sentence: str) -> None:
    network.member("Anna Krogh")
    signe = network.facilitator()
    await signe.says("planlæg møde 15. december kl. 9-12")
    await signe.says("flyt mødet til 16. december kl. 9-12")
    move = signe.question()
    await signe.does("aflys mødet")

    told = await signe.asks(sentence)

    assert "aflyst" in told or "cancelled" in told
    assert "15. dec. 2026" in told or "15 Dec 2026" in told
    assert "aflyst" in await signe.presses(move)


async def test_a_withdrawn_proposal_is_not_said_to_have_a_result(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says("start afstemning: Vi mødes online")
    _, support = bo.button("Jeg støtter")
    await anna.does("træk forslaget tilbage")

    for told in (
        await bo.presses(support, where="channel"),
        await bo.asks("jeg støtter forslaget"),
        await bo.asks("fortryd min stemme"),
    ):
        assert "trukket tilbage" in told
        assert "Resultatet" not in told
    await network.passes(days=8)
    assert "ingen åben afstemning" in await bo.asks("jeg støtter forslaget")


async def test_who_speaks_of_a_vote_that_has_just_ended_hears_how(network: Network) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    await anna.says("start flertalsafstemning: Vi mødes online")
    await bo.taps("Ja")
    await anna.does("luk afstemningen")

    assert "D-2026-001" in await bo.asks("jeg stemmer nej")
    assert "D-2026-001" in await bo.asks("I vote no")
    await anna.says("start flertalsafstemning: Vi mødes i Lyngby")
    assert "Lyngby" in await bo.asks("jeg stemmer nej")


@pytest.mark.both_databases
async def test_a_deputy_votes_for_who_is_away_by_their_own_name_and_else_hears_why_not(
    network: Network,
) -> None:
    anna, bo = network.member("Anna Krogh"), network.member("Bo Madsen")
    tine = network.guest("Tine Holst")
    network.role(directory.AMK_DEPUTY, "Tine Holst", "unit-bo")
    await anna.says("start flertalsafstemning: Vi mødes online")
    assert "Lige nu stemmer Bo Madsen selv" in await tine.taps("Ja")

    await bo.asks("jeg er på ferie fra i dag til 27/11")
    assert "på vegne af Bo Madsen" in await tine.taps("Ja")
    await anna.taps("Ja")
    assert "Ja: Anna Krogh og Tine Holst på vegne af Bo Madsen" in await anna.asks("hvem stemte ja?")

    await bo.asks("jeg er tilbage igen")
    assert "Lige nu stemmer Bo Madsen selv" in await tine.taps("Nej")
    await bo.taps("Nej")
    assert "Nej: Bo Madsen" in await anna.asks("hvem stemte nej?")


async def test_a_host_who_cannot_that_day_is_said_to(network: Network) -> None:
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi", "Dorte Iversen"):
        network.member(name)
    signe = network.facilitator()
    await signe.says("planlæg møde 15. december kl. 9-12")
    anna, camille, dorte = (network.people[at] for at in (0, 2, 3))
    assert "kan ikke den dag" not in await camille.asks("hvem er vært næste gang?")
    await anna.asks("jeg er på ferie fra 14/12 til 18/12")

    assert "Anna Krogh (kan ikke den dag) og Bo Madsen" in await camille.asks("hvem er vært næste gang?")
    told = await camille.asks("jeg tager den")
    assert "overtag pladsen fra Anna Krogh" in told
    assert "Anna Krogh" in await camille.asks("overtag pladsen fra Anna Krogh")

    await anna.asks("find en afløser, fordi jeg er på ferie")
    assert "Anna Krogh (der søges en afløser)" in await camille.asks("hvem er vært næste gang?")
    await camille.asks("jeg tager den")
    assert "Pladsen er taget af Camille Rossi" in await dorte.asks("jeg tager den")
    assert "Camille Rossi og Bo Madsen" in await dorte.asks("hvem er vært næste gang?")


async def test_a_host_who_has_left_is_not_said_to_host(network: Network) -> None:
    for name in ("Anna Krogh", "Bo Madsen", "Camille Rossi"):
        network.member(name)
    await network.facilitator().says("planlæg møde 15. december kl. 9-12")
    anna, bo, _, _ = network.people
    network.people.remove(anna)
    network.ends(anna, network.clock.date() - timedelta(days=1))

    assert "Anna Krogh (ikke med længere)" in await bo.asks("hvem er vært næste gang?")
