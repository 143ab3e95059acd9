"""Meetings as they are talked about in haste: half sentences, the same twice, times that are none."""

from __future__ import annotations

import pytest

from bot.core import downloads
from bot.features.agenda import partly
from storage import address, networks
from storage.agenda import attendance
from storage.meetings import all_meetings
from tests.dialog import HOUSE, Network, here, inputs
from tests.once import once
from tests.test_invitations import OUR_ADDRESS, links_of

FIRST, SECOND = "planlæg møde 8. december kl. 12-15.30 i lokale S04", "planlæg møde 2-3-2027 kl. 12-15.30"


async def _answers_of(network: Network) -> int:
    """How many have answered whether they come."""
    return network.store.now(
        lambda db: sum(
            len(attendance.of_meeting(db, one.id))
            for home in networks.active(db)
            for one in all_meetings(db, home.id)
        )
    )


@once
async def planned(network: Network) -> Network:
    """Anna and Bo host the coming meeting of two; Ida and Signe are there."""
    network.store.now(lambda db: address.tell(db, OUR_ADDRESS))
    for name in ("Anna Krogh", "Bo Madsen", "Ida Winther", "Per Lund"):
        network.member(name)
    signe = network.facilitator()
    await signe.says(FIRST)
    await signe.says(SECOND)
    await network.passes(minutes=15)  # what was just planned is no longer what is spoken of
    return network


# --- starting ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sentence", ["start mødet", "start the meeting"])
async def test_a_meeting_of_another_day_is_asked_about_before_it_starts(
    planned: Network, sentence: str
) -> None:
    anna = planned.people[0]

    told = await anna.asks(sentence)

    assert "ikke i dag" in told or "not today" in told
    assert "ikke i gang" in await anna.asks("slut mødet")
    assert "er i gang" in await anna.taps(
        "Start det alligevel" if "ikke i dag" in told else "Start it anyway"
    )


async def test_on_its_day_it_starts_at_once(planned: Network) -> None:
    planned.clock = here(2026, 12, 8, 9)

    assert "er i gang" in await planned.people[0].does("start mødet", where="personal")


# --- moving -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    ["flyt mødet til 8/12", "flyt mødet til kl. 12", "flyt mødet til den 8. december kl. 12-15.30"],
)
async def test_a_move_to_the_time_it_has_tells_nobody(planned: Network, sentence: str) -> None:
    anna, ida = planned.people[0], planned.people[2]
    await ida.taps("Jeg kommer", on="8. dec.")
    before = len(planned.teams.messages)

    assert "allerede på det tidspunkt" in await anna.asks(sentence)

    assert len(planned.teams.messages) == before + 1
    assert "Kommer: 1" in await ida.asks("hvem kommer?")


@pytest.mark.parametrize(
    "sentence", ["flyt mødet", "kan vi rykke mødet?", "udskyd mødet", "move the meeting"]
)
async def test_whither_is_asked_where_it_was_not_said(planned: Network, sentence: str) -> None:
    anna = planned.people[0]

    told = await anna.asks(sentence)
    assert "Hvornår skal mødet være" in told or "When should the meeting be" in told
    title = "Flyt mødet" if "Hvornår" in told else "Move the meeting"
    asked = await anna.taps(title, when="15/12")
    assert "15. dec. 2026" in asked or "15 Dec 2026" in asked
    assert not any("Mødet er flyttet" in one.words for one in planned.channel)

    moved = await anna.agrees()

    assert "15. dec. 2026" in moved or "15 Dec 2026" in moved
    assert any("Mødet er flyttet" in one.words for one in planned.channel)


async def test_others_are_not_even_asked(planned: Network) -> None:
    assert "værter" in await planned.people[2].asks("flyt mødet")


# --- cancelling -------------------------------------------------------------------------------------------


async def test_a_second_yes_cancels_no_second_meeting(planned: Network) -> None:
    signe = planned.people[4]
    await signe.says("aflys mødet")
    yes = signe.question()

    await signe.presses(yes, where="channel")
    again = await signe.presses(yes, where="channel")

    assert "ikke gjort mere" in again
    assert "2. mar. 2027" in await signe.asks("hvornår er næste møde?")


@pytest.mark.parametrize("sentence", ["aflys mødet", "cancel the meeting", "aflys det næste møde"])
async def test_said_again_later_the_next_one_is_asked_about(planned: Network, sentence: str) -> None:
    signe = planned.people[4]
    await signe.does("aflys mødet")
    await planned.passes(minutes=5)

    told = await signe.asks(sentence)

    assert "Et andet møde er lige blevet aflyst" in told or "Another meeting has just" in told
    assert "2. mar. 2027" in await signe.asks("hvornår er næste møde?")
    await signe.asks(sentence)
    await signe.agrees()
    assert "ikke planlagt" in await signe.asks("hvornår er næste møde?")


async def test_a_meeting_that_is_named_is_cancelled_all_the_same(planned: Network) -> None:
    signe = planned.people[4]
    await signe.does("aflys mødet")
    await planned.passes(minutes=5)

    assert "Et andet møde" not in await signe.says("aflys mødet den 2. marts")
    assert "Mødet er aflyst" in await signe.agrees()


@pytest.mark.parametrize("sentence", ["aflys mødet", "cancel the meeting"])
async def test_what_was_just_planned_is_what_is_cancelled(planned: Network, sentence: str) -> None:
    signe = planned.people[4]
    await signe.says("planlæg møde 20. januar 2027 kl. 12-15")

    asked = await signe.says(sentence)
    assert "20. jan. 2027" in asked or "20 Jan 2027" in asked
    await signe.agrees()

    asked = await signe.says(sentence)
    assert "8. dec. 2026" in asked or "8 Dec 2026" in asked


async def test_where_none_is_planned_it_is_said_so(network: Network) -> None:
    network.member("Anna Krogh")
    signe = network.facilitator()

    told = await signe.asks("aflys mødet")

    assert "ikke planlagt noget møde." in told
    assert "den dag" not in told


# --- where ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    ["hvor er næste møde?", "hvor mødes vi?", "where is the next meeting?", "hvornår er næste møde?"],
)
async def test_where_it_is(planned: Network, sentence: str) -> None:
    assert "lokale S04" in await planned.people[2].asks(sentence)


# --- not coming, and asking for somebody ------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "i can't make it on 8 december, can someone swap?",
        "jeg kan desværre ikke d. 8. december, er der nogen der vil bytte?",
        "jeg kan ikke komme den 8. december, kan nogen bytte?",
    ],
)
async def test_who_hosts_and_asks_for_somebody_speaks_of_the_seat(planned: Network, sentence: str) -> None:
    anna = planned.people[0]

    told = await anna.asks(sentence)

    assert "Afbud" not in told
    assert "8. dec." in told or "8 Dec" in told
    assert "vært" in told.casefold() or "host" in told.casefold()
    assert "Afbud: 0" in await planned.people[2].asks("hvem kommer?")


async def test_who_does_not_host_is_noted_to_be_away_and_no_seat_moves(planned: Network) -> None:
    ida = planned.people[2]

    assert "Du er væk tir. 8. dec. 2026" in await ida.asks(
        "jeg kan ikke komme den 8. december, kan nogen bytte?"
    )

    assert "Anna Krogh og Bo Madsen" in await ida.asks("hvem er vært næste gang?")


@pytest.mark.parametrize(
    "sentence", ["planlæg møde 8/12 kl. 12-15.30", "plan meeting 8 December 12:00-14:00"]
)
async def test_no_second_meeting_is_planned_for_the_same_time(planned: Network, sentence: str) -> None:
    signe = next(one for one in planned.people if one.name.startswith("Signe"))
    await planned.passes(minutes=10)

    told = await signe.asks(sentence)

    assert "allerede et møde" in told or "a meeting at that time already" in told


# --- the agenda is too full -------------------------------------------------------------------------------


async def test_an_agenda_that_does_not_fit_waits_for_its_hosts_alone(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[2]
    await ida.says("foreslå punkt: alt muligt, 200 min")

    assert "10 min. for lang" in await anna.asks("mine opgaver")
    assert "for lang" not in await ida.asks("mine opgaver")

    await planned.is_at(here(2026, 12, 4, 8, 31))
    assert any("10 min. for lang" in one.words for one in planned.said_to(planned.people[1]))
    await anna.asks("parkér alt muligt fordi det er for meget")
    assert "for lang" not in await anna.asks("mine opgaver")


# --- the rhythm and KAMU ----------------------------------------------------------------------------------


async def test_the_rhythm_keeps_its_distance_to_the_dates_of_kamus_own_calendar(planned: Network) -> None:
    signe = planned.people[4]
    await signe.asks("KAMU mødes 14. juni 2027")

    assert "tir. 25. maj 2027" in await signe.says("foreslå mødedatoer")
    await signe.taps("Ændr mødernes rytme")
    assert signe.dialog is not None
    assert "committee" not in inputs(signe.dialog)
    assert "tir. 25. maj 2027" in await signe.fills("Gem rytmen", hours="9-11")


# --- on paper ---------------------------------------------------------------------------------------------


async def page(network: Network, title: str) -> str:
    """What is behind the newest link of that title."""
    anna = network.people[0]
    token = links_of(network.said_to(anna)[-1])[title].split("/")[-2]
    key = network.store.now(lambda db: address.tell(db, OUR_ADDRESS)).key
    wanted = downloads.opened(key, token)
    assert wanted is not None
    made = network.store.now(
        lambda db: HOUSE.handouts[wanted.thing.kind](db, wanted.thing.id, wanted.language, network.clock)
    )
    assert made is not None
    assert made.kind == "text/html; charset=utf-8"
    return made.body.decode()


async def test_the_agenda_is_a_page_to_print_in_both_languages(planned: Network) -> None:
    anna = planned.people[0]
    await anna.says("foreslå punkt: trapper & <b>gas</b>, 15 min")
    await planned.passes(seconds=1)
    await anna.says("foreslå punkt: kemi v/ Bo Madsen, 20 min")

    await anna.asks("udskriv dagsordenen")
    danish = await page(planned, "Åbn siden og print")
    await anna.asks("print the agenda")
    english = await page(planned, "Open the page and print")

    assert '<html lang="da">' in danish
    for words in (
        "Dagsorden: AMK-netværket",
        "lokale S04",
        "Anna Krogh",
        "trapper &amp; &lt;b&gt;gas",
        "12.15",
    ):
        assert words in danish
    assert '<html lang="en">' in english
    for words in ("Agenda: AMK-netværket", "Tue 8 Dec 2026 (week 50)", "Discussion", "12:15"):
        assert words in english
    assert "<script" not in danish


async def test_the_summary_is_a_page_with_what_each_item_came_to(planned: Network) -> None:
    anna = planned.people[0]
    for sentence in ("foreslå punkt: trapper, 15 min", "foreslå punkt: kemi, 20 min"):
        await anna.says(sentence)
        await planned.passes(seconds=1)
    planned.clock = here(2026, 12, 8, 12)
    await anna.does("start mødet", where="personal")
    await anna.taps("Aftale", words="Vi går op")
    await anna.does("slut mødet", where="personal")

    await anna.asks("udskriv opsamlingen")
    told = await page(planned, "Åbn siden og print")

    assert "Aftale: Vi går op" in told
    assert "kemi (udsat én gang)" in told


# --- what cannot be ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("31. april", "findes ikke"),
        ("31/4", "findes ikke"),
        ("uge 54", "findes ikke"),
        ("tirsdag i uge 54", "findes ikke"),
        ("29/2-2027", "findes ikke"),
        ("31. april kl. 13", "findes ikke"),
        ("25. december", "helligdag"),
        ("den 24/12", "lukkedag"),
        ("11-11-2020", "allerede gået"),
        ("kl. 15-12", "før det begynder"),
    ],
)
async def test_a_day_that_cannot_be_is_said_to_be_none(planned: Network, when: str, why: str) -> None:
    signe = planned.people[4]
    before = len(planned.channel)

    assert why in await signe.asks(f"flyt mødet til {when}")
    if "kl." not in when:
        assert why in await signe.asks(f"planlæg møde {when} kl. 12-14")

    assert len(planned.channel) == before
    assert "8. dec. 2026 (uge 50) kl. 12.00–15.30" in await signe.asks("hvornår er næste møde?")


async def test_week_53_is_one_where_the_year_has_it(planned: Network) -> None:
    assert "29. dec. 2026 (uge 53)" in await planned.people[0].says("flyt mødet til tirsdag i uge 53")


@pytest.mark.parametrize(
    "sentence", ["aflys mødet den 31. april", "jeg melder afbud den 31/4", "jeg kommer til mødet den 32/12"]
)
async def test_no_other_meeting_is_taken_for_one_on_a_day_that_is_none(
    planned: Network, sentence: str
) -> None:
    anna = planned.people[0]

    assert "findes ikke" in await anna.asks(sentence)

    assert "Kommer: 0" in await planned.people[2].asks("hvem kommer?")
    assert "8. dec." in await anna.asks("hvornår er næste møde?")


@pytest.mark.parametrize(
    "sentence",
    [
        "foreslå punkt: " + "x" * 10_000,
        "foreslå punkt: trapper, 0 min",
        "foreslå punkt: trapper, 5000 min",
        "foreslå punkt:",
        "sæt temaet til fodbold",
        "parkér punkt 99 fordi det er for meget",
        "parkér punkt 0 fordi det er for meget",
        "flyt mødet til " + "x" * 3000,
    ],
)
async def test_what_cannot_be_changes_nothing(planned: Network, sentence: str) -> None:
    anna = planned.people[0]
    before = [one.words for one in planned.channel]

    told = await anna.asks(sentence)

    assert 20 < len(told) < 600
    assert [one.words for one in planned.channel] == before


# --- which item -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("ret punkt 2", "gasalarmer"),
        ("flyt punkt 1 til næste møde", "trapper"),
        ("park item 2, no time", "gasalarmer"),
        ("udskyd punktet gasalrmer", "gasalarmer"),
        ("sæt punkt gasalarmer først", "gasalarmer"),
        ("ret mit punkt", "gasalarmer"),
    ],
)
async def test_an_item_is_found_by_its_place_or_by_words_of_it(
    planned: Network, sentence: str, title: str
) -> None:
    anna, ida = planned.people[0], planned.people[2]
    await ida.says("foreslå punkt: trapper")
    await planned.passes(seconds=1)
    await anna.says("foreslå punkt: gasalarmer")

    assert title in await anna.asks(sentence)


# --- who comes to a part ----------------------------------------------------------------------------------

COMES = {
    "da": [
        "jeg kommer {}",
        "jeg kan kun komme {}",
        "jeg deltager {}",
        "jeg er med til mødet {}",
        "kommer {}",
    ],
    "en": [
        "I'm coming {}",
        "I can only come {}",
        "I will attend {}",
        "I'll join the meeting {}",
        "coming {}",
    ],
}
PART = {
    "da": ["den første time", "for sent", "senere", "indtil kl. 13", "om eftermiddagen",
           "til de første to punkter", "efter frokost", "fra kl. 14", "den sidste halve time"],
    "en": ["for the first hour", "late", "later", "until 1pm", "in the afternoon",
           "for the first two items", "after lunch", "from 2 pm", "for half an hour"],
}  # fmt: skip


@pytest.mark.parametrize(
    "said", [one.format(part) for language in COMES for one in COMES[language] for part in PART[language]]
)
def test_a_part_of_a_meeting_is_told_from_the_whole(said: str) -> None:
    assert partly.is_told(said)


@pytest.mark.parametrize("said", [one.format("").strip() for each in COMES.values() for one in each])
def test_the_whole_of_a_meeting_is_no_part(said: str) -> None:
    assert not partly.is_told(said)
    assert not partly.is_told(f"{said} i morgen")
    assert not partly.is_told(f"{said} online")


@pytest.mark.parametrize(
    "said",
    [
        "jeg kommer til mødet, men kun den første time",
        "jeg kommer ikke for sent",
        "jeg kommer for sent til mødet",
        "jeg kan kun komme den 9. december om eftermiddagen",
        "I will come, but only for the first hour",
        "I won't be late",
        "I can be there until 1 pm",
        "I can join after lunch",
    ],
)
async def test_whoever_comes_to_a_part_is_asked_what_counts(network: Network, said: str) -> None:
    network.member("Anna Krogh")
    signe = network.facilitator()
    anna = network.people[0]
    await signe.says("planlæg møde 9. december kl. 12-15 i lokale S04")
    await anna.asks(said)
    assert await _answers_of(network) == 0

    await anna.taps("I'll be there" if said.startswith("I ") else "Jeg kommer")
    assert await _answers_of(network) == 1


async def test_when_the_meeting_begins_is_no_part_of_it(network: Network) -> None:
    network.member("Anna Krogh")
    signe = network.facilitator()
    await signe.says("planlæg møde 9. december kl. 12-15 i lokale S04")
    await network.people[0].says("jeg kommer til mødet kl. 12")

    assert await _answers_of(network) == 1
