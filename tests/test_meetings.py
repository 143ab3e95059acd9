"""Meetings: dates are proposed, confirmed, moved and cancelled; who comes is said in a tap or a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage import people
from tests.dialog import TENANT, Network, here, inputs
from tests.once import once

PLAN = "planlæg møde 8. december kl. 12-15.30 i lokale S04"


@once
async def planned(network: Network) -> Network:
    """Anna and Bo host the coming meeting; Camille reads English; Ida is a member."""
    for name in ("Anna Krogh", "Bo Madsen"):
        network.member(name)
    network.member("Camille Rossi", language="en")
    network.member("Ida Winther")
    await network.facilitator().says(PLAN)
    return network


async def test_everybody_sees_weekday_week_and_hosts(planned: Network) -> None:
    card = planned.channel[-1].words

    assert "tir. 8. dec. 2026 (uge 50) kl. 12.00–15.30" in card
    assert "lokale S04" in card
    assert "Anna Krogh og Bo Madsen" in card
    assert "Kommer: 0" in card


# --- coming or not ------------------------------------------------------------------------------------------


async def test_one_tap_says_whether_one_comes_and_the_last_one_counts(planned: Network) -> None:
    bo, ida = planned.people[1], planned.people[3]

    assert "Du kommer." in await ida.taps("Jeg kommer")
    await bo.taps("Jeg er med online")
    card = await ida.taps("Jeg melder afbud")

    assert "Du har meldt afbud." in card
    for line in ("Kommer: 0", "Online: 1", "Afbud: 1"):
        assert line in card
    await planned.passes(seconds=3)
    assert "Afbud: 1" in planned.channel[-1].words
    assert "Du har meldt" not in planned.channel[-1].words


async def test_a_deputy_comes_instead(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[3]
    await ida.taps("Jeg melder afbud")
    planned.channel[-1].activity["attachments"][0]["content"] = ida.saw[-1]

    assert "Tine Holst kommer i stedet" in await ida.taps("Gem stedfortræder", deputy="Tine Holst")

    assert "Ida Winther (i stedet kommer Tine Holst)" in await anna.asks("hvem kommer til mødet?")


async def test_names_are_for_the_hosts_and_counts_for_all(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[3]
    await planned.people[1].taps("Jeg melder afbud")

    assert "Bo Madsen" in await anna.asks("hvem kommer til mødet?")
    told = await ida.asks("hvem kommer til mødet?")
    assert "Afbud: 1" in told
    assert "Bo Madsen" not in told


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("jeg melder afbud den 8. december", "Afbud: 1"),
        ("jeg melder afbud", "Afbud: 1"),
        ("jeg kan ikke komme til mødet", "Afbud: 1"),
        ("jeg kan ikke komme til mødet den 8/12", "Afbud: 1"),
        ("jeg melder afbud til mødet tirsdag i uge 50", "Afbud: 1"),
        ("jeg melder afbud, Tine Holst kommer i stedet", "Afbud: 1"),
        ("jeg kommer til mødet", "Kommer: 1"),
        ("jeg deltager online", "Online: 1"),
        ("I can't come to the meeting on December 8", "Not coming: 1"),
        ("I am coming", "Coming: 1"),
        ("I will join online", "Online: 1"),
    ],
)
async def test_a_sentence_says_it_too(planned: Network, sentence: str, counted: str) -> None:
    assert counted in await planned.people[3].asks(sentence)
    assert len(planned.said_to(planned.people[3])) == 1


async def test_a_day_without_a_meeting_is_no_answer(planned: Network) -> None:
    told = await planned.people[3].asks("jeg melder afbud den 9. december")

    assert "ikke planlagt noget møde den dag" in told
    assert "Afbud: 0" in await planned.people[3].asks("hvem kommer?")


@pytest.mark.both_databases
@pytest.mark.parametrize("answer", ["Jeg kommer", "Jeg er med online"])
async def test_who_is_away_that_day_does_not_come_until_they_take_it_back_or_say_that_they_do(
    planned: Network, answer: str
) -> None:
    anna, ida = planned.people[0], planned.people[3]
    own = "Ida Winther kommer" if answer == "Jeg kommer" else "Ida Winther er med online"
    await ida.taps(answer)
    await planned.passes(minutes=1)

    told = await ida.asks("jeg er på ferie fra 7/12 til 9/12")
    assert "Tilmeldingen til mødet tir. 8. dec. 2026 tæller ikke" in told
    await planned.passes(minutes=1)
    for line in ("Kommer: 0", "Online: 0", "Afbud: 1"):
        assert line in planned.channel[-1].words
    assert "væk den dag" in await ida.asks("kommer jeg til mødet?")
    assert "Afbud (1): Ida Winther" in await anna.asks("hvem kommer til mødet?")

    await ida.asks("slet min ferie")
    await planned.passes(minutes=1)
    assert "Afbud: 0" in planned.channel[-1].words
    assert own in await ida.asks("kommer jeg til mødet?")

    await ida.asks("jeg er på ferie fra 7/12 til 9/12")
    await planned.passes(minutes=1)
    assert "Du kommer til mødet" in await ida.asks("jeg kommer til mødet")
    await planned.passes(minutes=1)
    assert "Kommer: 1" in planned.channel[-1].words


@pytest.mark.parametrize("away", ["jeg er på ferie fra 9/12 til 12/12", "jeg er på ferie fra 1/12 til 7/12"])
async def test_who_is_away_on_other_days_comes_as_they_said(planned: Network, away: str) -> None:
    ida = planned.people[3]
    await ida.taps("Jeg kommer")
    await planned.passes(minutes=1)
    assert "Tilmeldingen" not in await ida.asks(away)
    await planned.passes(minutes=1)
    assert "Kommer: 1" in planned.channel[-1].words


async def test_who_has_not_answered_is_reminded_five_working_days_before_and_once(planned: Network) -> None:
    bo, ida = planned.people[1], planned.people[3]
    await bo.taps("Jeg kommer")

    await planned.is_at(here(2026, 12, 1, 8, 29))
    assert not planned.said_to(ida)
    await planned.is_at(here(2026, 12, 1, 8, 31))

    asked = "Kommer du til mødet?"
    assert asked in planned.said_to(ida)[-1].words
    assert all(asked not in one.words for one in planned.said_to(bo))
    told = len(planned.said_to(ida))
    await ida.taps("Jeg kommer")
    await planned.is_at(here(2026, 12, 2, 9))
    assert len(planned.said_to(ida)) == told
    assert asked not in planned.said_to(ida)[-1].words


# --- moving and cancelling ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("flyt mødet til 15/12", "tir. 15. dec. 2026 (uge 51) kl. 12.00–15.30"),
        ("flyt mødet til tirsdag i uge 51 kl. 13", "tir. 15. dec. 2026 (uge 51) kl. 13.00–16.30"),
        (
            "flyt mødet den 8. december til den 15. december kl. 12-14",
            "tir. 15. dec. 2026 (uge 51) kl. 12.00–14.00",
        ),
        ("ryk mødet til kl. 9-11", "tir. 8. dec. 2026 (uge 50) kl. 09.00–11.00"),
        ("move the meeting to December 15 at noon", "tir. 15. dec. 2026 (uge 51) kl. 12.00–15.30"),
    ],
)
async def test_a_host_moves_the_meeting_and_the_channel_is_told(
    planned: Network, sentence: str, when: str
) -> None:
    anna = planned.people[0]

    told = await anna.does(sentence)

    assert "Mødet er flyttet" in told
    assert when in told
    assert when in await planned.people[3].says("hvornår er næste møde?")


async def test_another_day_is_answered_anew_another_hour_is_not(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[3]
    await ida.taps("Jeg kommer")

    await anna.does("flyt mødet til kl. 13")
    assert "Kommer: 1" in planned.channel[-1].words
    await anna.does("flyt mødet til 15/12")
    assert "Kommer: 0" in planned.channel[-1].words


async def test_who_hosts_it_and_whose_answer_counts_no_more_is_told_of_another_day(planned: Network) -> None:
    _, _, camille, ida, signe = planned.people
    await ida.asks("jeg kommer ikke til mødet")
    await camille.asks("jeg kommer")
    before = {one.name: len(planned.said_to(one)) for one in planned.people}

    await signe.does("flyt mødet til 15/12")

    news = {
        one.name: [told.words for told in planned.said_to(one)[before[one.name] :]] for one in planned.people
    }
    told = {
        name for name, all_told in news.items() if any("flyttet" in one or "moved" in one for one in all_told)
    }
    assert told == {"Anna Krogh", "Bo Madsen", "Camille Rossi", "Ida Winther"}


@pytest.mark.parametrize(
    ("moves", "told"),
    [
        ("flyt mødet den 8. december til 15. januar 2027", "Mødet tir. 12. jan. 2027 (uge 2)"),
        ("move the meeting on 8 December to 15 January 2027", "the meeting on Tue 12 Jan 2027 (week 2)"),
        ("flyt mødet den 12. januar 2027 til 1. december", "Mødet tir. 8. dec. 2026 (uge 50)"),
    ],
)
async def test_that_it_passes_another_meeting_is_said_first(planned: Network, moves: str, told: str) -> None:
    signe = planned.people[4]
    await signe.says("planlæg møde 12. januar 2027 kl. 12-15.30")
    asked = await signe.asks(moves)
    assert told in asked
    assert "Rækkefølgen ændres" in asked or "The order changes" in asked


async def test_of_a_meeting_that_passes_none_nothing_is_said(planned: Network) -> None:
    assert "Rækkefølgen" not in await planned.people[4].asks("flyt mødet til 15/12")


@pytest.mark.parametrize("when", ["i går", "11/11", "den blå dag", "15/12 kl. 15-12"])
async def test_where_it_cannot_be_it_is_not_moved(planned: Network, when: str) -> None:
    before = len(planned.channel)

    await planned.people[0].asks(f"flyt mødet til {when}")

    assert len(planned.channel) == before
    assert "8. dec." in await planned.people[0].asks("hvornår er næste møde?")


@pytest.mark.parametrize("sentence", ["flyt mødet til 15/12", "aflys mødet", "cancel the meeting"])
async def test_only_the_hosts_and_the_secretariat_may(planned: Network, sentence: str) -> None:
    told = await planned.people[3].asks(sentence)

    assert "værter" in told or "hosts only" in told

    assert "8. dec." in await planned.people[3].asks("hvornår er næste møde?")


@pytest.mark.parametrize("sentence", ["aflys mødet", "cancel the meeting", "aflys mødet den 8. december"])
async def test_a_cancelled_meeting_is_told_and_its_items_wait_for_the_next(
    planned: Network, sentence: str
) -> None:
    signe, ida = planned.people[4], planned.people[3]
    await ida.says("foreslå punkt: trapper")

    told = await signe.does(sentence)

    assert "Mødet er aflyst" in told
    assert "Ét punkt går videre" in told
    assert "ikke planlagt" in await ida.says("hvem er vært næste gang?")
    await signe.says("planlæg møde 2. marts kl. 12-15.30")
    assert "trapper" in await ida.says("vis dagsordenen")


async def test_the_card_asks_before_it_cancels(planned: Network) -> None:
    anna = planned.people[0]
    await anna.taps("Mere om mødet")
    planned.channel[-1].activity["attachments"][0]["content"] = anna.saw[-1]

    assert "Skal mødet aflyses?" in await anna.taps("Aflys mødet")
    assert "Mødet er aflyst" in await anna.agrees()
    assert "Mødet er aflyst" in planned.channel[-1].words


# --- themes -------------------------------------------------------------------------------------------------


async def test_two_of_a_kind_in_a_row_are_warned_of(planned: Network) -> None:
    anna, signe = planned.people[0], planned.people[4]
    await anna.says("sæt temaet til fysisk arbejdsmiljø")
    await planned.is_at(here(2026, 12, 9, 9))
    await signe.says("planlæg møde 2. marts kl. 12-15.30")

    assert "You usually alternate" in await signe.says("the theme of the meeting is physical")
    assert "I plejer at skifte" not in await signe.says("sæt temaet til psykisk")
    assert "fysisk eller psykisk" in await signe.says("sæt temaet til fodbold")


# --- the year -----------------------------------------------------------------------------------------------


async def test_the_rhythm_proposes_and_a_tap_plans(planned: Network) -> None:
    signe = planned.people[4]

    told = await signe.says("foreslå mødedatoer")

    assert "tir. 2. mar. 2027 (uge 9)" in told
    assert "tir. 1. jun. 2027 (uge 22)" in told
    assert "tir. 1. dec. 2026" not in told  # the meeting of December is planned
    answer = await signe.taps("Planlæg tir. 2. mar. 2027 (uge 9)")
    assert answer == "Så er det gjort."
    assert "tir. 2. mar. 2027 (uge 9) kl. 12.00–15.30" in planned.channel[-1].words
    assert "Planlæg tir. 2. mar. 2027 (uge 9)" not in await signe.says("vis møderne")


async def test_a_member_sees_the_year_and_plans_nothing(planned: Network) -> None:
    told = await planned.people[3].says("show the meetings")

    assert "Tue 2 Mar 2027 (week 9)" in told
    assert "Plan Tue" not in told


async def test_the_rhythm_is_set_and_keeps_its_distance_to_the_committee(planned: Network) -> None:
    signe = planned.people[4]
    await signe.says("foreslå mødedatoer")
    await signe.taps("Ændr mødernes rytme")
    assert signe.dialog is not None
    assert inputs(signe.dialog)["hours"] == "12.00-15.30"

    told = await signe.fills(
        "Gem rytmen", committee="23-03-2027, 8. juni 2027", gap="20", hours="9-11", months="9"
    )

    for day in ("tir. 2. mar. 2027", "tir. 18. maj 2027", "tir. 7. sep. 2027"):
        assert day in told


@pytest.mark.parametrize(
    "filled", [{"months": "13"}, {"hours": "15-12"}, {"committee": "snart"}, {"pause": "999"}, {"gap": "500"}]
)
async def test_a_rhythm_that_cannot_be_is_refused(planned: Network, filled: dict[str, str]) -> None:
    signe = planned.people[4]
    await signe.says("foreslå mødedatoer")
    await signe.taps("Ændr mødernes rytme")

    await signe.fills("Gem rytmen", **filled)

    assert "2. mar. 2027" in await signe.says("vis møderne")


# --- homework and voices ------------------------------------------------------------------------------------


async def test_homework_is_done_with_a_takeaway_that_stands_on_the_item(planned: Network) -> None:
    anna, bo, ida = planned.people[0], planned.people[1], planned.people[3]
    await anna.says("foreslå et punkt")
    await anna.taps("Foreslå punkt", title="FVA", preparation="Tal med din FVA-leder")

    await bo.taps("Jeg har forberedt mig", on="FVA")
    assert "Tak" in await bo.fills("Gem forberedelsen", words="De mødes i små grupper")

    await planned.passes(seconds=3)
    card = next(one.words for one in reversed(planned.channel) if "FVA" in one.words)
    assert "Én har forberedt sig." in card
    assert "Bo Madsen: De mødes i små grupper" in card
    await planned.is_at(here(2026, 12, 1, 8, 31))
    assert "Tal med din FVA-leder" in planned.said_to(ida)[-1].words
    assert all("FVA" not in one.words for one in planned.said_to(bo))
    await planned.is_at(here(2026, 12, 7, 8, 31))
    assert sum("FVA" in one.words for one in planned.said_to(ida)) == 2


async def test_a_question_needs_words(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[3]
    await anna.says("foreslå punkt: nyt fra sekretariatet, til orientering")
    await ida.taps("Stil et spørgsmål")

    assert "Skriv det, du vil sige" in await ida.fills("Send spørgsmålet", words=" ")
    await ida.taps("Stil et spørgsmål")
    await ida.fills("Send spørgsmålet", words="Hvornår kommer infobrevet?")

    await planned.passes(seconds=3)
    assert "Ida Winther: Hvornår kommer infobrevet?" in planned.channel[-1].words


# --- a meeting that is called by its time -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("aflys mødet i januar", "19. jan. 2027"),
        ("aflys januarmødet", "19. jan. 2027"),
        ("cancel the January meeting", "19 Jan 2027"),
        ("cancel the meeting in January", "19 Jan 2027"),
        ("flyt januarmødet", "19. jan. 2027"),
        ("flyt mødet i januar", "19. jan. 2027"),
        ("move the January meeting", "19 Jan 2027"),
        ("flyt januarmødet til den 26. januar", "26. jan. 2027"),
    ],
)
async def test_the_meeting_of_a_month_is_meant_by_it(planned: Network, sentence: str, day: str) -> None:
    signe = planned.people[-1]
    await signe.says("planlæg møde 19-01-2027 kl. 12-15.30")

    told = await signe.asks(sentence)

    assert day in told
    assert "8. dec." not in told
    assert "8 Dec" not in told


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("aflys mødet i januar", ("5. jan. 2027", "19. jan. 2027")),
        ("cancel the meeting in January", ("5 Jan 2027", "19 Jan 2027")),
        ("aflys mødet i marts", ()),
    ],
)
async def test_where_a_month_has_several_or_none_nothing_is_guessed(
    planned: Network, sentence: str, days: tuple[str, ...]
) -> None:
    signe = planned.people[-1]
    for day in ("05-01-2027", "19-01-2027"):
        await signe.says(f"planlæg møde {day} kl. 12-15.30")

    told = await signe.asks(sentence)

    assert all(day in told for day in days)
    assert "dec" not in told.lower()


@pytest.mark.parametrize(
    ("sentence", "tap"),
    [
        ("aflys begge", "Aflys tir. 8. dec. 2026"),
        ("aflys begge møder", "Aflys tir. 19. jan. 2027"),
        ("aflys dem begge", "Aflys tir. 8. dec. 2026"),
        ("cancel both", "Cancel Tue 8 Dec 2026"),
        ("cancel both meetings", "Cancel Tue 19 Jan 2027"),
    ],
)
async def test_both_are_asked_about_one_at_a_time(planned: Network, sentence: str, tap: str) -> None:
    signe = planned.people[-1]
    await signe.says("planlæg møde 19-01-2027 kl. 12-15.30")
    before = len(planned.channel)

    await signe.asks(sentence)
    assert "?" in await signe.taps(tap)
    assert len(planned.channel) == before
    await signe.agrees()

    assert len(planned.channel) > before


async def test_words_of_ones_own_stay_as_they_were_written(planned: Network) -> None:
    await planned.people[0].says("foreslå punkt: januarmødet i Lyngby")

    assert "januarmødet i Lyngby" in planned.channel[-1].words


@pytest.mark.parametrize(
    ("sentence", "days"),
    [("aflys mødet på mandag", "23. nov. 2026"), ("cancel the meeting on Monday", "23 Nov 2026")],
)
async def test_a_weekday_said_on_it_means_todays_meeting_only_where_there_is_none_in_a_week(
    planned: Network, sentence: str, days: str
) -> None:
    signe = planned.people[-1]
    await signe.says("planlæg møde 23-11-2026 kl. 12-15.30")
    assert days in await signe.asks(sentence)

    await signe.says("planlæg møde 30-11-2026 kl. 12-15.30")
    assert "30" in await signe.asks(sentence)


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("hvornår er mødet i januar?", "19. jan. 2027"),
        ("hvornår er januarmødet?", "19. jan. 2027"),
        ("er der møde i januar?", "19. jan. 2027"),
        ("vis dagsordenen til januarmødet", "19. jan. 2027"),
        ("vis dagsordenen til mødet i januar", "19. jan. 2027"),
        ("when is the meeting in January?", "19 Jan 2027"),
        ("when is the January meeting?", "19 Jan 2027"),
        ("show the agenda for the January meeting", "19 Jan 2027"),
        ("hvornår er mødet i marts?", "ikke planlagt noget møde i den tid"),
        ("when is the meeting in March?", "No meeting is planned in that time"),
        ("hvornår er mødet?", "8. dec. 2026"),
        ("vis dagsordenen", "8. dec. 2026"),
    ],
)
async def test_what_is_asked_of_a_month_is_answered_of_its_meeting(
    planned: Network, sentence: str, says: str
) -> None:
    await planned.people[-1].says("planlæg møde 19-01-2027 kl. 12-15.30")

    assert says in await planned.people[1].asks(sentence)


# --- which meeting is spoken of -----------------------------------------------------------------------------


@pytest.mark.parametrize("tap", ["Jeg kommer", "Jeg er med online", "Jeg melder afbud"])
async def test_a_tap_on_the_card_of_a_day_that_the_meeting_has_left_does_not_count(
    planned: Network, tap: str
) -> None:
    anna, ida = planned.people[0], planned.people[3]
    _, shown = ida.button(tap)
    await anna.does("flyt mødet til 10. december")

    told = await ida.presses(shown)

    assert "Dit tryk er ikke talt med" in told
    assert "tor. 10. dec. 2026" in told
    for line in ("Kommer: 0", "Online: 0", "Afbud: 0"):
        assert line in told
    assert "10. dec. 2026" in await ida.taps(tap)
    assert "Dit tryk" not in await ida.asks("hvornår er mødet?")


async def test_a_tap_counts_where_only_the_hour_was_moved(planned: Network) -> None:
    anna, ida = planned.people[0], planned.people[3]
    _, shown = ida.button("Jeg kommer")
    await anna.says("flyt mødet til 8. december kl. 13-15")
    await anna.agrees()

    assert "Du kommer." in await ida.presses(shown)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("er der møde d. 20. januar?", "Der er møde ons. 20. jan. 2027"),
        ("hvornår er mødet i januar?", "Der er møde ons. 20. jan. 2027"),
        ("is there a meeting in January?", "There is a meeting on Wed 20 Jan 2027"),
        ("hvornår er næste møde?", "Næste møde er tir. 8. dec. 2026"),
        ("er der møde d. 8. december?", "Næste møde er tir. 8. dec. 2026"),
    ],
)
async def test_only_the_next_meeting_is_called_the_next(planned: Network, asked: str, told: str) -> None:
    await planned.people[-1].says("planlæg møde 20. januar 2027 kl. 12-15")

    assert told in await planned.people[0].asks(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "er der møde d. 20. januar?",
        "vis mødet i januar",
        "who hosts on 20 January?",
        "hvem er vært den 20. januar?",
        "show the meeting on 20 January",
    ],
)
@pytest.mark.parametrize("answer", ["jeg kommer ikke", "jeg kommer", "I'll be there", "jeg er med online"])
async def test_whoever_answers_means_the_meeting_that_was_just_told_of(
    planned: Network, asked: str, answer: str
) -> None:
    await planned.people[-1].says("planlæg møde 20. januar 2027 kl. 12-15")
    bo = planned.people[1]
    await bo.asks(asked)

    told = await bo.asks(answer)

    assert "20. jan" in told or "20 Jan" in told
    assert "8. dec" not in told
    assert "8 Dec" not in told


async def test_whoever_says_thanks_goes_on_about_the_same_meeting(planned: Network) -> None:
    await planned.people[-1].says("planlæg møde 20. januar 2027 kl. 12-15")
    bo = planned.people[1]
    await bo.asks("er der møde i januar?")
    await bo.asks("tak")

    assert "20. jan. 2027" in await bo.asks("jeg kommer ikke")


@pytest.mark.parametrize("said", ["jeg kommer til næste møde", "sign me up for the next meeting"])
async def test_the_next_meeting_is_the_next_whatever_was_told_of(planned: Network, said: str) -> None:
    await planned.people[-1].says("planlæg møde 20. januar 2027 kl. 12-15")
    bo = planned.people[1]
    await bo.asks("er der møde i januar?")

    told = await bo.asks(said)
    assert "8. dec" in told or "8 Dec" in told


async def test_a_meeting_that_is_off_is_not_answered_for(planned: Network) -> None:
    signe = planned.people[-1]
    await signe.says("planlæg møde 20. januar 2027 kl. 12-15")
    bo = planned.people[1]
    await bo.asks("er der møde i januar?")
    await signe.does("aflys mødet i januar")

    assert "8. dec. 2026" in await bo.asks("jeg kommer ikke")


async def test_what_is_asked_about_first_names_the_meeting_that_was_told_of(planned: Network) -> None:
    signe = planned.people[-1]
    await signe.says("planlæg møde 20. januar 2027 kl. 12-15")
    await signe.says("er der møde i januar?")

    assert "ons. 20. jan. 2027" in await signe.says("aflys mødet")
    assert "Aflyst" in await signe.agrees()
    assert "8. dec. 2026" in await signe.asks("hvornår er næste møde?")


# --- two meetings -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("jeg melder afbud til begge møder", "Du har meldt afbud til"),
        ("jeg kommer ikke til nogen af møderne", "Du har meldt afbud til"),
        ("jeg kommer til begge møder", "Du kommer til mødet"),
        ("I can't make either meeting", "You are not coming on"),
        ("I am coming to both meetings", "You are coming to the meeting on"),
    ],
)
async def test_whoever_says_both_meetings_answers_for_both(
    planned: Network, said: str, answered: str
) -> None:
    await planned.people[-1].says("planlæg møde 20. januar 2027 kl. 12-15")

    told = await planned.people[3].asks(said)

    assert told.count(answered) == 2
    assert ("8. dec" in told and "20. jan" in told) or ("8 Dec" in told and "20 Jan" in told)


@pytest.mark.parametrize("said", ["jeg kommer ikke til begge møder", "I can't make both meetings"])
async def test_not_to_both_may_be_to_one_and_is_asked_about(planned: Network, said: str) -> None:
    await planned.people[-1].says("planlæg møde 20. januar 2027 kl. 12-15")
    ida = planned.people[3]

    told = await ida.asks(said)

    assert "20. jan. 2027" in told or "20 Jan 2027" in told
    assert "Afbud: 0" in await ida.asks("hvor mange kommer til mødet?")


@pytest.fixture
async def twice(planned: Network) -> Network:
    """Two meetings on one day."""
    await planned.people[-1].says("planlæg møde 8. december kl. 9-10")
    return planned


@pytest.mark.parametrize("said", ["jeg kommer til mødet kl. 12", "I am coming to the meeting at 12"])
async def test_of_two_meetings_on_a_day_the_hour_tells_which(twice: Network, said: str) -> None:
    ida = twice.people[3]

    told = await ida.asks(said)

    assert "12.00–15.30" in told or "12:00–15:30" in told
    assert "Kommer: 1" in await ida.asks("hvem kommer til mødet den 8. december kl. 12?")
    assert "Kommer: 0" in await ida.asks("hvem kommer til mødet den 8. december kl. 9?")


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ("aflys mødet den 8. december", "tir. 8. dec. 2026 (uge 50) kl. 12.00–15.30"),
        ("cancel the meeting on 8 December", "Tue 8 Dec 2026 (week 50), 12:00–15:30"),
    ],
)
async def test_of_two_meetings_on_a_day_one_is_chosen_before_it_is_cancelled(
    twice: Network, said: str, button: str
) -> None:
    signe = twice.people[-1]

    asked = await signe.asks(said)
    assert "9.00–10.00" in asked or "9:00–10:00" in asked
    assert "12.00–15.30" in asked or "12:00–15:30" in asked
    chosen = await signe.taps(button)

    assert "12.00–15.30" in chosen or "12:00–15:30" in chosen


async def test_of_two_meetings_on_a_day_one_is_chosen_in_words(twice: Network) -> None:
    ida = twice.people[3]
    await ida.asks("jeg kommer ikke den 8. december")

    told = await ida.asks("den anden")

    assert "12.00–15.30" in told


@pytest.mark.parametrize("said", ["planlæg møde 8. december kl. 13-14", "plan meeting 8 December 14-17"])
async def test_a_meeting_at_the_time_of_another_is_asked_about_before_it_is_planned(
    planned: Network, said: str
) -> None:
    signe = planned.people[-1]

    asked = await signe.asks(said)
    assert "12.00–15.30" in asked or "12:00–15:30" in asked
    yes = signe.question()
    assert (await signe.asks("vis møderne")).count("8. dec. 2026") == 1
    await signe.presses(yes)

    assert (await signe.asks("vis møderne")).count("8. dec. 2026") == 2


async def test_a_meeting_that_is_moved_onto_another_is_said_so_first(planned: Network) -> None:
    signe = planned.people[-1]
    await signe.says("planlæg møde 20. januar 2027 kl. 12-15")

    asked = await signe.says("flyt mødet d. 8. december til 20. januar 2027 kl. 13-15")

    assert "På samme tid er der allerede et møde: ons. 20. jan. 2027" in asked
    assert "På samme tid" not in await signe.says("flyt mødet d. 8. december til 21. januar 2027 kl. 13-15")


@pytest.mark.parametrize("said", ["aflys alle møder i 2027", "cancel all meetings in 2027"])
async def test_all_meetings_of_a_year_are_those_of_that_year(planned: Network, said: str) -> None:
    signe = planned.people[-1]
    await signe.says("planlæg møde 20. januar 2027 kl. 12-15")

    told = await signe.asks(said)

    assert "20. jan. 2027" in told or "20 Jan 2027" in told
    assert "dec. 2026" not in told
    assert "Dec 2026" not in told


@pytest.mark.parametrize(
    ("sentence", "question", "done"),
    [
        ("aflys mødet", "Skal mødet aflyses?", "Du har aflyst mødet"),
        ("cancel the meeting", "Cancel the meeting?", "You have cancelled the meeting"),
    ],
)
async def test_what_came_of_a_yes_does_not_ask_again(
    network: Network, sentence: str, question: str, done: str
) -> None:
    signe = network.facilitator()
    await signe.says("planlæg møde 8. december kl. 12-15")
    assert question in await signe.asks(sentence)

    told = await signe.agrees()

    assert done in told
    assert question not in told


async def test_a_meeting_that_is_called_again_is_the_meeting_whatever_was_told_of_before(
    planned: Network,
) -> None:
    ida, signe = planned.people[3:5]
    await signe.says("planlæg møde 13. januar kl. 12-15.30")
    await signe.does("aflys mødet den 8. december")
    assert "13. jan." in await ida.asks("hvornår er næste møde?")
    await signe.says("indkald mødet igen")

    assert "8. dec." in await ida.asks("hvem kommer til mødet?")
    assert "13. jan." in await ida.asks("hvornår er mødet i januar?")
    assert "13. jan." in await ida.asks("hvem kommer til mødet?")


# --- who is called otherwise --------------------------------------------------------------------------------


@pytest.mark.both_databases
async def test_a_new_name_is_shown_on_what_stands_in_the_channel_and_nothing_else_is_touched(
    planned: Network,
) -> None:
    bo, ida = planned.people[1], planned.people[3]
    await ida.says("start afstemning: Skal vi mødes i Lyngby?", where="channel")
    await planned.passes(minutes=1)
    [card] = [one for one in planned.channel if "Anna Krogh og Bo Madsen" in one.words]
    edited = planned.teams.edits

    anew = replace(bo.profile, name="Bo Vestergaard")
    planned.store.now(lambda db: people.meet(db, TENANT, anew))
    await planned.passes(minutes=1)

    assert "Anna Krogh og Bo Vestergaard" in planned.teams.find(card.id).words
    assert planned.teams.edits == edited + 1


async def test_whoever_gets_a_namesake_is_told_apart_on_what_stands_in_the_channel(planned: Network) -> None:
    [card] = [one for one in planned.channel if "Anna Krogh og Bo Madsen" in one.words]

    planned.member("Anna Krogh", key="anna2")
    await planned.passes(minutes=1)

    assert "Anna Krogh (" in planned.teams.find(card.id).words


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("aflys mødet pga. strejke", "strejke"),
        ("aflys mødet på grund af sygdom", "sygdom"),
        ("cancel the meeting because of the strike", "the strike"),
        ("aflys mødet, fordi lokalet er optaget", "lokalet er optaget"),
    ],
)
async def test_why_a_meeting_is_cancelled_is_told_to_all(planned: Network, sentence: str, why: str) -> None:
    anna = planned.people[0]

    asked = await anna.asks(sentence)
    assert f"Grund: {why}" in asked or f"Reason: {why}" in asked
    await anna.agrees()

    await planned.passes(seconds=3)
    assert any(f"Grund: {why}" in one.words for one in planned.channel)


@pytest.mark.parametrize(
    "sentence", ["aflys mødet den 8. december", "aflys mødet, tak", "cancel the meeting, please"]
)
async def test_what_is_no_reason_is_told_as_none(planned: Network, sentence: str) -> None:
    asked = await planned.people[0].asks(sentence)
    assert "Grund:" not in asked
    assert "Reason:" not in asked


async def test_somebodys_own_matter_is_not_told_as_the_reason(planned: Network) -> None:
    asked = await planned.people[0].asks("aflys mødet pga. Bos depression")
    assert "Grund:" not in asked
