"""Meetings as colleagues speak of them in passing: elsewhere, at another hour, off after all, or still on?"""

from __future__ import annotations

import pytest

from tests.dialog import Network, Someone
from tests.once import once


@once
async def planned(network: Network) -> Network:
    """Anna and Bo host the coming meeting of two, on 8 December and 2 March; Ida and Signe are there."""
    for name in ("Anna Krogh", "Bo Madsen", "Ida Winther", "Per Lund"):
        network.member(name)
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15.30 i lokale S04")
    await signe.says("planlæg møde 2-3-2027 kl. 12-15.30")
    await network.passes(minutes=15)
    return network


def who(planned: Network, name: str) -> Someone:
    return next(one for one in planned.people if one.name.startswith(name))


# --- elsewhere, or at another hour ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "now", "day"),
    [
        ("mødet i december er nu i lokale 205", "lokale 205", "8. dec."),
        ("flyt mødet til lokale 112", "lokale 112", "8. dec."),
        ("flyt mødet fra lokale S04 til lokale 205", "lokale 205", "8. dec."),
        ("mødet bliver på Teams i stedet", "Teams", "8. dec."),
        ("vi mødes i kantinen i stedet", "kantinen", "8. dec."),
        ("mødet i marts er i lokale 205", "lokale 205", "2. mar."),
        ("skift lokalet til S05", "S05", "8. dec."),
        ("change the room to S05", "S05", "8 Dec"),
        ("the meeting on 8 December is in room 205 now", "room 205", "8 Dec"),
        ("make the March meeting online", "online", "2 Mar"),
        ("the next meeting will be held on Teams instead", "Teams", "8 Dec"),
    ],
)
async def test_another_place_alone_is_asked_about_and_then_told(
    planned: Network, sentence: str, now: str, day: str
) -> None:
    anna = who(planned, "Anna") if day[0] == "8" else who(planned, "Signe")

    asked = await anna.asks(sentence)

    assert f"Sted nu: {now}" in asked or f"Place now: {now}" in asked
    assert day in asked
    assert "Før: " not in asked
    assert not any("holdes nu her" in one.words for one in planned.channel)
    told = await anna.agrees()
    assert now in told
    notice = next(one.words for one in planned.channel if "holdes nu her" in one.words)
    assert now in notice
    assert "12.00–15.30" in notice


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("start the meeting at 1 pm", "13:00–16:30"),
        ("mødet starter først kl. 10", "10.00–13.30"),
        ("the meeting only starts at 10", "10:00–13:30"),
        ("mødet slutter først kl. 16", "12.00–16.00"),
        ("mødet slutter kl. 15", "12.00–15.00"),
        ("the meeting ends at 3 pm", "12:00–15:00"),
        ("move the meeting to 9-10", "09:00–10:00"),
        ("flyt mødet til 9-10", "9.00–10.00"),
    ],
)
async def test_another_hour_alone_leaves_the_day(planned: Network, sentence: str, hours: str) -> None:
    asked = await who(planned, "Anna").asks(sentence)

    [now] = [line for line in asked.splitlines() if line.startswith(("Nu: ", "Now: "))]
    assert hours in now
    assert "8. dec." in now or "8 Dec" in now


async def test_a_day_beside_the_meeting_says_which_one_it_is(planned: Network) -> None:
    for sentence in ("mødet den 2. marts starter kl. 13", "the meeting on 2 March starts at 1 pm"):
        asked = await who(planned, "Signe").asks(sentence)
        now = next(line for line in asked.splitlines() if line.startswith(("Nu: ", "Now: ")))
        assert "2. mar. 2027" in now or "2 Mar 2027" in now


async def test_a_meeting_that_there_is_not_is_not_changed(planned: Network) -> None:
    assert "No meeting is planned for that day" in await who(planned, "Anna").asks(
        "make Tuesday's meeting online"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "er mødet i lokale 205?",
        "is the meeting in room 205?",
        "mødet er ikke i lokale 205",
        "the meeting is not in room 205",
        "mødet var i lokale 205",
        "Bo siger at mødet er i lokale 205",
        "hvis mødet er i lokale 205, kommer jeg ikke",
    ],
)
async def test_a_question_a_denial_and_a_report_change_nothing(planned: Network, sentence: str) -> None:
    asked = await who(planned, "Anna").asks(sentence)

    assert "Sted nu" not in asked
    assert "Place now" not in asked


async def test_others_than_the_hosts_are_told_who_may(planned: Network) -> None:
    assert "værter" in await who(planned, "Ida").asks("mødet er i lokale 205")


async def test_on_its_day_it_is_begun_and_not_moved(planned: Network) -> None:
    asked = await who(planned, "Anna").asks("start the meeting at 12")

    assert "Move the meeting" not in asked


# --- is it still on? --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "er mødet aflyst?",
        "er mødet blevet flyttet?",
        "er mødet den 8. december aflyst?",
        "is the meeting still on?",
        "has the meeting been moved?",
        "is the meeting on 8 December cancelled?",
    ],
)
async def test_what_is_as_planned_is_said_to_be(planned: Network, sentence: str) -> None:
    for name in ("Anna", "Ida"):
        answer = await who(planned, name).asks(sentence)
        assert "hverken aflyst eller flyttet" in answer or "neither cancelled nor moved" in answer
        assert "8. dec. 2026" in answer or "8 Dec 2026" in answer


@pytest.mark.parametrize(
    "sentence",
    [
        "er mødet flyttet?",
        "hvornår er det flyttet til?",
        "er mødet den 8. december aflyst?",
        "when has the meeting been moved to?",
        "is the meeting cancelled?",
    ],
)
async def test_what_was_moved_is_told_with_its_days(planned: Network, sentence: str) -> None:
    anna, ida = who(planned, "Anna"), who(planned, "Ida")
    await anna.does("flyt mødet til 15/12", where="personal")

    answer = await ida.asks(sentence)

    assert "15. dec. 2026" in answer or "15 Dec 2026" in answer
    assert "8. dec. 2026" in answer or "8 Dec 2026" in answer
    assert "Anna Krogh" in answer


@pytest.mark.parametrize(
    "sentence",
    [
        "er mødet aflyst?",
        "er mødet den 8. december aflyst?",
        "is the meeting still on?",
        "mødet den 8. er aflyst",
    ],
)
async def test_what_was_cancelled_is_told_with_what_comes_then(planned: Network, sentence: str) -> None:
    await who(planned, "Anna").does("aflys mødet", where="personal")

    for name in ("Ida", "Signe"):
        answer = await who(planned, name).asks(sentence)
        assert "er aflyst" in answer or "is cancelled" in answer
        assert "8. dec. 2026" in answer or "8 Dec 2026" in answer
        assert "2. mar. 2027" in answer or "2 Mar 2027" in answer


@pytest.mark.parametrize(
    "sentence",
    ["mødet den 8. er aflyst", "mødet den 8. bliver ikke til noget", "the meeting on the 8th is cancelled"],
)
async def test_who_tells_that_it_is_off_is_asked_and_others_hear_who_may(
    planned: Network, sentence: str
) -> None:
    asked = await who(planned, "Anna").asks(sentence)
    assert "Skal mødet aflyses?" in asked or "Cancel the meeting?" in asked
    assert "8. dec. 2026" in asked or "8 Dec 2026" in asked

    told = await who(planned, "Ida").says(sentence)
    assert "hverken aflyst" in told or "neither cancelled" in told
    assert "sekretariatet" in told or "secretariat" in told
    assert "8. dec. 2026" in await who(planned, "Ida").asks("hvornår er næste møde?")


async def test_who_names_a_day_without_a_meeting_hears_so(planned: Network) -> None:
    assert "ikke planlagt" in await who(planned, "Anna").asks("mødet på torsdag bliver ikke til noget")


# --- coming after all, and not ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("off", "on"),
    [
        ("I'm no longer coming", "I can after all"),
        ("jeg kommer alligevel ikke", "jeg kan alligevel godt"),
        ("I'm not coming after all", "jeg kan godt alligevel"),
        ("jeg kommer ikke længere", "jeg kan alligevel godt"),
    ],
)
async def test_an_absence_from_the_next_meeting_is_told_and_taken_back(
    planned: Network, off: str, on: str
) -> None:
    ida = who(planned, "Ida")

    await ida.asks(off)
    assert "Afbud: 1" in await ida.asks("hvem kommer?")
    await ida.asks(on)

    assert "Kommer: 1" in await ida.asks("hvem kommer?")


async def test_who_told_nothing_is_asked_whether_they_come(planned: Network) -> None:
    ida = who(planned, "Ida")

    asked = await ida.asks("jeg kan alligevel godt")
    assert "Skal jeg gøre det?" in asked
    assert "8. dec." in asked
    await ida.agrees()

    assert "Kommer: 1" in await ida.asks("hvem kommer?")


async def test_who_is_away_or_sought_for_takes_that_back(planned: Network) -> None:
    ida, anna = who(planned, "Ida"), who(planned, "Anna")
    await ida.asks("jeg er på ferie fra 30/11 til 10/12")
    await ida.asks("jeg kan alligevel godt")
    await ida.agrees()
    assert "ikke noteret noget fravær" in await ida.asks("mit fravær")

    await anna.does("jeg kan ikke være vært den 8. december, find en afløser", where="personal")
    assert "være vært" in await anna.asks("jeg kan alligevel godt")
    await anna.agrees()
    assert "Anna Krogh" in await anna.asks("hvem er vært næste gang?")


# --- being back on a day ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "button", "told"),
    [
        ("jeg er tilbage den 5.", "Notér fra man. 23. nov. 2026 til fre. 4. dec. 2026", "Noteret"),
        ("back on Monday", "Note as away from Mon 23 Nov 2026 to Sun 29 Nov 2026", "Noteret"),
    ],
)
async def test_who_is_back_and_was_not_away_is_asked_whether_to_be_noted(
    planned: Network, sentence: str, button: str, told: str
) -> None:
    ida = who(planned, "Ida")

    assert button in await ida.asks(sentence)
    assert "ikke noteret" in await ida.asks("mit fravær")

    assert told in await ida.taps(button)


@pytest.mark.parametrize(
    ("leave", "sentence", "last"),
    [
        ("jeg er på ferie fra 30/11 til 10/12", "jeg er tilbage den 5.", "4. dec. 2026"),
        ("I am on holiday from 30 November to 10 December", "back on 3 December", "2 Dec 2026"),
    ],
)
async def test_the_day_somebody_is_back_ends_the_absence_the_day_before(
    planned: Network, leave: str, sentence: str, last: str
) -> None:
    ida = who(planned, "Ida")
    await ida.asks(leave)

    assert last in await ida.asks(sentence)


async def test_back_on_the_first_day_of_an_absence_asks_whether_it_is_off(planned: Network) -> None:
    ida = who(planned, "Ida")
    await ida.asks("jeg er på ferie fra 30/11 til 10/12")

    assert "Hvilket fravær skal slettes?" in await ida.asks("jeg er tilbage på mandag")


# --- second thoughts, a year that was not said, rooms -----------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "aflys mødet i december – nej, behold det alligevel",
        "flyt mødet til torsdag – nej, lad det blive",
        "aflys mødet, nej vent, behold det",
        "cancel the meeting in December – actually no, keep it",
        "move the meeting to Thursday, no, leave it",
    ],
)
async def test_what_is_to_stay_as_it_is_after_all_is_left(planned: Network, sentence: str) -> None:
    answer = await who(planned, "Anna").asks(sentence)

    assert "gør ikke noget" in answer or "leave it" in answer
    assert "8. dec. 2026" in await who(planned, "Anna").asks("hvornår er næste møde?")


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("flyt mødet til 12/8", "skriv årstallet"),
        ("planlæg møde 12/8 kl. 10-12", "skriv årstallet"),
        ("move the meeting to 12 August", "write its year"),
    ],
)
async def test_a_day_that_has_just_been_is_next_years_only_with_its_year(
    planned: Network, sentence: str, says: str
) -> None:
    assert says in await who(planned, "Signe").asks(sentence)


async def test_a_meeting_on_such_a_day_is_named_without_its_year(planned: Network) -> None:
    signe = who(planned, "Signe")
    await signe.says("planlæg møde torsdag den 12/8 kl. 10-12")

    assert "12. aug. 2027" in await signe.asks("er mødet den 12. august aflyst?")


@pytest.mark.parametrize(
    "sentence",
    [
        "book lokale 205 til i eftermiddag",
        "kan du booke et lokale til mødet?",
        "reserver lokale 205",
        "book room 205 for this afternoon",
        "can you book a room for the meeting?",
    ],
)
async def test_rooms_are_booked_elsewhere(planned: Network, sentence: str) -> None:
    for name in ("Signe", "Ida"):
        answer = await who(planned, name).asks(sentence)
        assert "booker jeg ikke" in answer or "do not book rooms" in answer
